import type { SkippedCell } from "../application/changes/plannedChange";
import { sheetOf, shownIn } from "../application/changes/locateCells";
import type { CheckReport } from "../application/reportCheck";
import type { Load } from "../domain/assignment/assignmentLoad";
import type { CliMessages } from "../i18n/catalogue";
import { isLongText } from "../layout/writtenValues";
import { summariseFindings } from "./output";

/** A check for a person at a terminal: how much there is, of each rule the first few, and who has far more than others. */
export function summariseCheck(report: CheckReport, say: CliMessages): readonly string[] {
  const { plan, counts, findings, dismissed, load } = report;
  const fixable = findings.filter(({ fix }) => fix?.safe === true).length;
  return [
    say.notice(plan.title, plan.issuer, plan.year),
    say.findings(counts),
    ...(fixable === 0 ? [] : [say.fixable(fixable)]),
    ...(dismissed.length === 0 ? [] : [say.dismissed(dismissed.length)]),
    ...summariseFindings(findings, say, { message: ({ message }) => message, place: placeOf(say) }),
    ...loadLines("leaders", load.leaders, say),
    ...loadLines("units", load.units, say),
  ];
}

/** Each cell before and after, a line each. */
export function listChanges(cells: readonly SkippedCell[], say: CliMessages): readonly string[] {
  return cells.map((cell) => {
    const { list, entry, header, from, to } = cell;
    const after = isLongText(to) ? say.longText(to.length) : shownIn(cell, to);
    return say.change(`${sheetOf(list)} ${entry}`, header, shownIn(cell, from), after);
  });
}

/** The cell and its task; the entries of rosters are named by their findings. */
function placeOf(say: CliMessages): (found: CheckReport["findings"][number]) => string {
  return ({ at, where }) => {
    if (at === undefined) return say.place(where);
    const { taskId, entry } = where;
    return say.place(taskId === undefined || entry !== undefined ? at : { ...at, taskId });
  };
}

function loadLines(whose: "leaders" | "units", loads: readonly Load[], say: CliMessages): readonly string[] {
  return (["high", "low"] as const).flatMap((outlier) => {
    const far = loads.filter((load) => load.outlier === outlier);
    return far.length === 0 ? [] : [say.load(whose, outlier, far)];
  });
}
