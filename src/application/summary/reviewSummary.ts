import { ruleContext } from "../../domain/assignment/ruleContext";
import type { RoundId } from "../../domain/round/round";
import type { Task, TaskId } from "../../domain/task";
import { judgeTask } from "../../domain/schedule/judgeTask";
import type { Judgement } from "../../domain/schedule/judgement";
import { trendOf, type TaskTrend } from "../../domain/schedule/trend";
import type { ScheduleSettings } from "../../domain/schedule/scheduleSettings";
import type { UnitScore } from "../../domain/score/scoreUnits";
import { countLights, type LightCounts } from "../../domain/summary/counts";
import { reconcile, type Reconciliation } from "../../domain/summary/reconcile";
import { summarise, type Summary } from "../../domain/summary/summarise";
import type { SummaryTask } from "../../domain/summary/summaryTask";
import { planToCheck, type OpenPlan } from "../openPlan";
import { roundProgress, type RoundProgress } from "../merge/roundProgress";
import type { Moment } from "./moment";
import { scoresOf } from "./unitScores";
import { taskFactsAt, type PlacedFacts } from "./taskFacts";

/** A task with all that summaries say of it. */
export type SummaryEntry = {
  readonly task: Task;
  /** Canonical names of its leaders in the order of the row. */
  readonly leaders: readonly string[];
  readonly facts: PlacedFacts;
  readonly judgement: Judgement;
  readonly trend: TaskTrend | undefined;
};

/** A plan summed up at a moment. Plain data: nothing is written yet. */
export type SummaryReview = {
  readonly moment: Moment;
  /** By ascending id. */
  readonly entries: readonly SummaryEntry[];
  readonly summary: Summary;
  readonly reconciliation: {
    readonly leaders: Reconciliation;
    readonly units: Reconciliation;
    readonly categories: Reconciliation;
  };
  /** The lights of all rounds up to the moment, in their order: how many tasks have each. */
  readonly history: readonly RoundLights[];
  /** Who has returned what in the round. */
  readonly progress: RoundProgress | undefined;
  readonly scores: readonly UnitScore[];
};

/** How many tasks had each light at the cut-off of a round. */
export type RoundLights = { readonly round: RoundId; readonly cutoff: string; readonly lights: LightCounts };

/**
 * Sums a plan up: the light of each task and why, the counts of leaders, units and categories, who has not reported, how
 * tasks came on over the rounds, and the scores of units. Pure.
 * @param today the day on which it is done, `2023-04-12`: reports that are not due by then are not missing
 * @throws Failure `SHEET_MISSING`, `COLUMN_MISSING`
 */
export function reviewSummary(plan: OpenPlan, moment: Moment, today: string): SummaryReview {
  const { settings, decomposition } = plan.decoded;
  const facts = taskFactsAt(plan, moment);
  const judgements = judgeAll(facts, moment, settings.schedule);
  const { round } = moment;
  const trends =
    round === undefined
      ? []
      : trendOf(facts, { id: round.id, cutoff: moment.asOf }, moment.year, settings.schedule);
  const trendByTask = new Map(trends.map((trend) => [trend.task, trend]));
  const toCheck = planToCheck(plan, moment.asOf);
  const names = new Map(ruleContext(toCheck, toCheck.rows).rows.map((row) => [row.task.id, row.names]));
  const byId = new Map(plan.decoded.rows.map(({ task }) => [task.id, task]));
  const entries = facts.flatMap((own): readonly SummaryEntry[] => {
    const task = byId.get(own.id);
    const judgement = judgements.get(own.id);
    if (task === undefined || judgement === undefined) return [];
    const leaders = [...new Set(names.get(own.id)?.leaders ?? [])];
    return [{ task, leaders, facts: own, judgement, trend: trendByTask.get(own.id) }];
  });
  const { roster } = decomposition;
  const summary = summarise(entries.map(summaryTask), {
    leaders: roster.leaders.map(({ name }) => name),
    units: roster.units.map(({ name }) => name),
  });
  return {
    moment,
    entries,
    summary,
    reconciliation: reconcile(summary),
    history: historyOf(trends),
    progress: roundProgress(plan, today).find((each) => each.round.id === round?.id),
    scores: scoresOf(plan, moment, entries, today),
  };
}

/** The light of each task under settings of the schedule: what others would change is seen by comparing two of these. */
export function judgeAll(
  facts: readonly PlacedFacts[],
  { asOf, year }: Moment,
  schedule: ScheduleSettings,
): ReadonlyMap<TaskId, Judgement> {
  return new Map(facts.map((own) => [own.id, judgeTask(own, asOf, year, schedule)]));
}

function summaryTask({ task, leaders, facts, judgement }: SummaryEntry): SummaryTask {
  return {
    id: task.id,
    table: task.table,
    category: task.category,
    leaders,
    leadUnits: facts.leadUnits,
    status: facts.status,
    light: judgement.light,
    report: facts.report,
  };
}

function historyOf(trends: readonly TaskTrend[]): readonly RoundLights[] {
  const [first] = trends;
  return (first?.points ?? []).map(({ round, cutoff }, index) => ({
    round,
    cutoff,
    lights: countLights(trends.flatMap(({ points }) => points[index]?.light ?? [])),
  }));
}
