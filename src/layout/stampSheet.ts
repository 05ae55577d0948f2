import type { Decomposition } from "../domain/decomposition";
import { isAboutSource } from "../domain/findingCodes";
import type { Task } from "../domain/task";
import { SHEETS } from "./sheetNames";
import { STAMP_HEADER, recordRows } from "./stampRecords";
import type { StampPlan, StampTask } from "./stampShapes";
import { cellText } from "./tableSheet";
import { indicatorLine } from "./taskCells";
import type { CellInput, PatchOp } from "./workbookPatch";

/** Version of the stamp's form; raised when an older program could no longer read it rightly. */
export const STAMP_SCHEMA = 1;

/** Kinds of records in the stamp. */
export const STAMP_KINDS = {
  plan: "plan",
  notice: "notice",
  tables: "tables",
  categories: "categories",
  leaders: "leaders",
  units: "units",
  groups: "groups",
  findings: "findings",
  task: "task",
  /**
   * Appended one by one under running numbers: `Dismissal`, `StampChange`, `RecordedRound`, `IssuedTask`,
   * `StampIssue`, `RecordedMerge`, `RecordedHeader`, `RecordedSummary`.
   */
  dismissal: "dismissal",
  change: "change",
  round: "round",
  issuedTask: "issuedTask",
  issue: "issue",
  merge: "merge",
  header: "header",
  summary: "summary",
} as const;

export type StampKind = (typeof STAMP_KINDS)[keyof typeof STAMP_KINDS];

/**
 * The very hidden sheet `_fenjie`: rows of kind, key, chunk number and JSON. It carries only what the visible sheets
 * cannot; where both speak, the visible sheet is the truth. Of the findings it keeps those about the source: all others
 * are made anew at every check.
 */
export function stampSheetOps(decomposition: Decomposition, plan: Omit<StampPlan, "schema">): PatchOp[] {
  const sheet = SHEETS.stamp;
  const { roster } = decomposition;
  const single = (kind: StampKind, value: unknown): CellInput[][] => recordRows(kind, "", value);
  const rows = [
    [...STAMP_HEADER],
    ...single(STAMP_KINDS.plan, { schema: STAMP_SCHEMA, ...plan } satisfies StampPlan),
    ...single(STAMP_KINDS.notice, decomposition.notice),
    ...single(STAMP_KINDS.tables, decomposition.tables),
    ...single(STAMP_KINDS.categories, decomposition.categories),
    ...single(STAMP_KINDS.leaders, roster.leaders),
    ...single(STAMP_KINDS.units, roster.units),
    ...single(STAMP_KINDS.groups, roster.groups),
    ...single(
      STAMP_KINDS.findings,
      decomposition.findings.filter(({ code }) => isAboutSource(code)),
    ),
    ...decomposition.tasks.flatMap((task) => recordRows(STAMP_KINDS.task, task.id, stampTask(task))),
  ];
  const at = { sheet, row: 0, column: 0, rows: rows.length, columns: STAMP_HEADER.length };
  return [
    { op: "addSheet", sheet, visibility: "veryHidden" },
    { op: "write", at, values: rows },
  ];
}

function stampTask(task: Task): StampTask {
  const { leaders, leadUnits, supportingUnits, wording, indicators, sequenceNo, place, text } = task;
  const { target, deadline, owner, others } = task;
  return {
    leaders,
    leadUnits,
    supportingUnits,
    wording,
    indicators,
    indicatorLines: indicators.map(indicatorLine),
    sequenceNo,
    place,
    ...(cellText(text) === text ? {} : { text }),
    ...(target === "" ? {} : { target }),
    ...(deadline === "" ? {} : { deadline }),
    ...(owner === "" ? {} : { owner }),
    ...(others.length === 0 ? {} : { others }),
  };
}
