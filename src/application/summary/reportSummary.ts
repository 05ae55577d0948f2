import type { Light } from "../../domain/schedule/light";
import type { Counts } from "../../domain/summary/counts";
import type { SummaryReview } from "./reviewSummary";
import type { DescribeJudgement } from "./summaryData";

/** A summary as data for other programs (`--json`): stable names, no workbook words but the reasons. */
export function reportSummary(
  { moment, entries, summary, reconciliation, history, progress, scores }: SummaryReview,
  describe: DescribeJudgement,
): {
  readonly round: string | null;
  readonly asOf: string;
  readonly counts: Counts;
  readonly leaders: readonly {
    readonly name: string | null;
    readonly counts: Counts;
    readonly shared: number;
  }[];
  readonly units: readonly {
    readonly name: string | null;
    readonly counts: Counts;
    readonly shared: number;
  }[];
  readonly reconciliation: SummaryReview["reconciliation"];
  readonly tasks: readonly {
    readonly id: string;
    readonly light: Light;
    readonly reason: string;
    readonly completion: number | null;
    readonly behindInARow: boolean;
  }[];
  readonly history: SummaryReview["history"];
  readonly missing: readonly string[];
  readonly late: readonly string[];
  readonly scores: SummaryReview["scores"];
} {
  const units = progress?.units ?? [];
  return {
    round: moment.round?.id ?? null,
    asOf: moment.asOf,
    counts: summary.whole,
    leaders: summary.leaders.map(({ name, counts, shared }) => ({ name: name ?? null, counts, shared })),
    units: summary.units.map(({ name, counts, shared }) => ({ name: name ?? null, counts, shared })),
    reconciliation,
    tasks: entries.map(({ task, judgement, facts, trend }) => ({
      id: task.id,
      light: judgement.light,
      reason: describe(judgement),
      completion: facts.completion ?? null,
      behindInARow: trend?.behindInARow ?? false,
    })),
    history,
    missing: units.filter(({ returnedOn }) => returnedOn === undefined).map(({ unit }) => unit),
    late: units.filter(({ returnedOn, late }) => returnedOn !== undefined && late).map(({ unit }) => unit),
    scores,
  };
}
