import { cellText } from "../../domain/merge/cellText";
import type { LedgerState, Report } from "../../domain/merge/planMerge";
import type { ReturnFinding } from "../../domain/merge/returnFindings";
import { readStatus } from "../../domain/merge/statusValue";
import { substanceHints } from "../../domain/merge/substanceHints";
import { unitCells } from "../../domain/merge/unitFields";
import type { RoundId } from "../../domain/round/round";
import { dayOfCell } from "../../domain/serialDay";
import type { RecordedValue } from "../../domain/audit/recordedChange";
import type { OpenPlan } from "../openPlan";
import { roundsOf } from "../rounds";
import { returnedCell, type PlacedTask } from "../../layout/returnedTasks";

type HintsOfTask = (unit: string, round: RoundId, task: PlacedTask) => readonly ReturnFinding[];

/** What is odd about the substance of what a unit says of a task, compared with the task and with what it said before. */
export function hintsOf(plan: OpenPlan, { reports, rounds: order }: LedgerState): HintsOfTask {
  const rounds = roundsOf(plan);
  const indicators = new Map(plan.decoded.rows.map(({ task }) => [task.id, task.indicators]));
  const earlier = new Map<string, Report[]>();
  for (const report of reports) {
    const key = `${report.unit}|${report.task}`;
    const known = earlier.get(key);
    if (known === undefined) earlier.set(key, [report]);
    else known.push(report);
  }
  return (unit, round, returned) => {
    const { task, base, theirs, sheet } = returned;
    const cells = unitCells((field) => (theirs[field] === undefined ? base[field] : theirs[field]));
    const status = readStatus(cells.status);
    const before = (earlier.get(`${unit}|${task}`) ?? [])
      .filter((report) => order.indexOf(report.round) < order.indexOf(round))
      .sort((a, b) => order.indexOf(a.round) - order.indexOf(b.round))
      .at(-1);
    const completion = shareOf(before?.cells.completion ?? null);
    return substanceHints({
      taskId: task,
      where: (column) => ({ sheet, cell: returnedCell(returned, column) }),
      status: status.kind === "status" ? status.status : undefined,
      completion: shareOf(cells.completion),
      progress: cellText(cells.progress),
      problems: cellText(cells.problems),
      nextSteps: cellText(cells.nextSteps),
      deadline: dayOfCell(cells.deadline),
      indicators: indicators.get(task) ?? [],
      cutoff: rounds.get(round)?.round.cutoff ?? "",
      ...(before === undefined
        ? {}
        : {
            earlier: {
              progress: cellText(before.cells.progress),
              ...(completion === undefined ? {} : { completion }),
            },
          }),
    });
  };
}

function shareOf(value: RecordedValue): number | undefined {
  return typeof value === "number" ? value : undefined;
}
