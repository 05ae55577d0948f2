import { dayOf } from "../../domain/dayOf";
import type { Dismissal } from "../../domain/audit/dismissal";
import type { RecordedCell, RecordedValue } from "../../domain/audit/recordedChange";
import type { RecordedFile, RecordedHeader, RecordedMerge } from "../../domain/merge/recordedMerge";
import type { RecordedSummary } from "../../domain/summary/recordedSummary";
import { applyEdit } from "../../layout/applyEdit";
import { presentTargets } from "../../layout/cellTargets";
import { changeRecord, type ChangeToRecord } from "../../layout/changeRecords";
import type { SheetColumn } from "../../layout/columns";
import { findingRows, type DescribeFinding } from "../../layout/findingsSheet";
import { LOG_ACTIONS } from "../../layout/labels";
import { FINDING_COLUMNS, REPORT_LOG_COLUMNS, type ReportLogKey } from "../../layout/registerColumns";
import { SHEETS } from "../../layout/sheetNames";
import { findTable, sameValue } from "../../layout/sheetReader";
import { recordRows } from "../../layout/stampRecords";
import { STAMP_KINDS } from "../../layout/stampSheet";
import { rowHeight } from "../../layout/tableSheet";
import type { CellChange, EditOp, RowsWritten, SheetsPut, WorkbookEdit } from "../../layout/workbookEdit";
import type { CellInput, Grid } from "../../layout/workbookPatch";
import { decodePlan, findingsOf, type OpenPlan } from "../openPlan";
import { appendLog, appendRecords, type LogLine } from "./appendOps";
import { headerOf, PlanLists, sheetOf, type CellName } from "./locateCells";

/** Who changes the plan and when, and the sentences that the workbook is written in. */
export type ChangeContext = {
  readonly by: string;
  /** Local date and time, `2023-03-01 09:30`. */
  readonly now: string;
  readonly describe: DescribeFinding;
};

/** A cell before and after, for a person to look at. */
export type PreviewedCell = SkippedCell & { readonly to: RecordedValue };

/** A cell that was written once, and is left as it is now. */
export type SkippedCell = RecordedCell & { readonly header: string };

/** A change as planned: nothing is written yet. Plain data. */
export type PlannedChange = {
  /** In words, as the log will have it. */
  readonly title: string;
  readonly cells: readonly PreviewedCell[];
  /** Cells that are left out because they hold something else by now; only when something is undone. */
  readonly skipped: readonly SkippedCell[];
  /** Everything that has to be written, the log, the record for undoing it and 校验结果 included. */
  readonly edit: WorkbookEdit;
  /** The plan as it will be. */
  readonly after: OpenPlan;
};

/** A row that a roster gets, by the keys of its columns. */
export type NewRow = {
  readonly list: "leaders" | "units" | "groups";
  readonly values: Readonly<Record<string, string>>;
};

export type ChangeDraft = {
  readonly action: "fix" | "roster" | "dismiss" | "undo" | "merge" | "summarise" | "settings";
  readonly title: string;
  readonly cells: readonly (CellName & { readonly to: RecordedValue })[];
  readonly newRows?: readonly NewRow[];
  readonly dismissals?: readonly Dismissal[];
  /** Rows that 填报记录 gets, in the order of `REPORT_LOG_COLUMNS`; files that were taken in; what was said of their headers. */
  readonly reports?: Grid;
  readonly merge?: readonly RecordedFile[];
  readonly headers?: readonly RecordedHeader[];
  /** Summary sheets that are put in, and what is recorded of them. */
  readonly summary?: { readonly record: RecordedSummary; readonly sheets: SheetsPut };
  /** Lines of the log; else one for the whole change. */
  readonly log?: readonly LogLine[];
  readonly undoes?: number;
  readonly skipped?: readonly RecordedCell[];
  /** Tasks and findings that the change is about, for the log. */
  readonly tasks: number;
  readonly findings: number;
};

/**
 * Puts a change together: its cells, rows and records, the line in the log, and 校验结果 as it is afterwards.
 * @throws Failure `SHEET_MISSING`, `COLUMN_MISSING` where what has to be written into is gone.
 */
export function composeChange(plan: OpenPlan, draft: ChangeDraft, context: ChangeContext): PlannedChange {
  const lists = new PlanLists(plan.sheets);
  const changes: CellChange[] = [];
  const recorded: PreviewedCell[] = [];
  for (const cell of draft.cells) {
    const change = lists.change(cell, cell.to);
    if (change === undefined || sameValue(change.from, change.to)) continue;
    changes.push(change);
    recorded.push(preview(cell, change.from));
  }
  const added = addedRows(lists, draft.newRows ?? []);
  for (const { cells } of added) for (const cell of cells) recorded.push(preview(cell, cell.from));
  const ops: EditOp[] = [
    ...(changes.length === 0 ? [] : [{ op: "setCells", cells: changes } as const]),
    ...added.map(({ op }) => op),
    ...recordOps(plan, draft, recorded, context),
    ...reportOps(plan, draft),
    appendLog(
      plan.sheets,
      draft.log ?? [
        {
          action: LOG_ACTIONS[draft.action],
          rows: draft.tasks,
          changed: recorded.length,
          findings: draft.findings,
          outcome: draft.title,
        },
      ],
      context,
    ),
  ];
  const label = "changePlan";
  const written = decodePlan(applyEdit(plan.sheets, { label, ops }), plan.file);
  const refresh = refreshOps(written, context);
  return {
    title: draft.title,
    cells: recorded,
    skipped: (draft.skipped ?? []).map((cell) => preview(cell, cell.from)),
    edit: { label, ops: [...ops, ...refresh], ...(draft.summary && { sheets: draft.summary.sheets }) },
    // Nothing of the plan is decoded from 校验结果.
    after: { ...written, sheets: applyEdit(written.sheets, { label, ops: refresh }) },
  };
}

/** A cell with its header. A large merge has tens of thousands: spread into one another they would take four times the memory. */
function preview<C extends CellName & Pick<RecordedCell, "to">>(
  { list, entry, occurrence, column, to }: C,
  from: RecordedValue,
): SkippedCell & Pick<C, "to"> {
  return { list, entry, occurrence, column, from, to, header: headerOf({ list, column }) };
}

/** The number that the next change of the plan gets. */
export function nextChange({ decoded }: Pick<OpenPlan, "decoded">): number {
  return (decoded.changes.at(-1)?.number ?? 0) + 1;
}

/** Writes 校验结果 anew; nothing where the office has removed the sheet. */
function refreshOps(plan: OpenPlan, { now, describe }: ChangeContext): readonly EditOp[] {
  const { sheets, decoded } = plan;
  if (!sheets.has(SHEETS.findings)) return [];
  const { headerRow, positions } = findTable(sheets, SHEETS.findings, FINDING_COLUMNS);
  const { rows, targets } = findingRows(
    findingsOf(plan, dayOf(now)),
    decoded.dismissals,
    describe,
    presentTargets(decoded.decomposition, sheets),
  );
  const linked = positions.get("place");
  return [
    {
      op: "writeRows",
      sheet: SHEETS.findings,
      firstRow: headerRow + 1,
      ...inOrderOf(positions, FINDING_COLUMNS, rows),
      mode: "replace",
      heights: rows.map((row) => rowHeight(FINDING_COLUMNS, row)),
      ...(linked === undefined ? {} : { links: { column: linked, to: targets } }),
    },
  ];
}

/** Appends the rows that 填报记录 gets. @throws Failure `SHEET_MISSING`, `COLUMN_MISSING` */
function reportOps({ sheets }: OpenPlan, { reports = [] }: ChangeDraft): readonly EditOp[] {
  if (reports.length === 0) return [];
  const { positions, end } = findTable<ReportLogKey>(sheets, SHEETS.reportLog, REPORT_LOG_COLUMNS);
  return [
    {
      op: "writeRows",
      sheet: SHEETS.reportLog,
      firstRow: end,
      ...inOrderOf(positions, REPORT_LOG_COLUMNS, reports),
      mode: "append",
    },
  ];
}

/** Rows that were made in the order of `columns`, in the order in which these stand in the sheet. */
function inOrderOf<K extends string>(
  positions: ReadonlyMap<K, number>,
  columns: readonly SheetColumn<K>[],
  rows: Grid,
): Pick<RowsWritten, "columns" | "rows"> {
  const found = columns.flatMap(({ key }, index) => {
    const column = positions.get(key);
    return column === undefined ? [] : [{ index, column }];
  });
  const order = [...found].sort((a, b) => a.column - b.column);
  const isAsMade = order.length === columns.length && order.every(({ index }, at) => index === at);
  return {
    columns: order.map(({ column }) => column),
    // There may be tens of thousands: they are only made anew where the office has moved a column.
    rows: isAsMade ? rows : rows.map((row) => order.map(({ index }) => row[index] ?? null)),
  };
}

function mergeRows(
  { merges }: OpenPlan["decoded"],
  files: readonly RecordedFile[],
  about: Omit<RecordedMerge, "files">,
): Grid {
  if (files.length === 0) return [];
  const merge: RecordedMerge = { ...about, files };
  return recordRows(STAMP_KINDS.merge, String(merges.length + 1), merge);
}

/** New rows below those of their rosters, and what is recorded of them. */
function addedRows(
  lists: PlanLists,
  newRows: readonly NewRow[],
): readonly { readonly op: EditOp; readonly cells: ChangeToRecord["cells"] }[] {
  return (["leaders", "units", "groups"] as const).flatMap((list) => {
    const rows = newRows.filter((row) => row.list === list);
    if (rows.length === 0) return [];
    const { positions, end } = lists.table(list);
    const order = [...positions].sort(([, a], [, b]) => a - b);
    const seen = new Map([...lists.rowsOf(list)].map(([name, found]) => [name, found.length]));
    const cells = rows.flatMap(({ values }): ChangeToRecord["cells"] => {
      const entry = values["name"] ?? "";
      const occurrence = seen.get(entry) ?? 0;
      seen.set(entry, occurrence + 1);
      return Object.entries(values).map(([column, to]) => ({
        list,
        entry,
        occurrence,
        column,
        from: null,
        to,
      }));
    });
    const op: EditOp = {
      op: "writeRows",
      sheet: sheetOf(list),
      firstRow: end,
      columns: order.map(([, column]) => column),
      rows: rows.map(({ values }) => order.map(([key]): CellInput => values[key] ?? null)),
      mode: "append",
    };
    return [{ op, cells }];
  });
}

/** The records that the stamp gets: what was changed, and what was marked. */
function recordOps(
  { sheets, decoded }: OpenPlan,
  { title, undoes, dismissals = [], reports = [], merge = [], headers = [], summary }: ChangeDraft,
  cells: ChangeToRecord["cells"],
  { by, now }: ChangeContext,
): readonly EditOp[] {
  const number = nextChange({ decoded });
  const isChange = cells.length > 0 || reports.length > 0 || undoes !== undefined;
  const change: ChangeToRecord = {
    number,
    at: now,
    by,
    title,
    cells,
    ...(undoes === undefined ? {} : { undoes }),
  };
  const rows = [
    ...(isChange ? changeRecord(change) : []),
    ...dismissals.flatMap((dismissal, index) =>
      recordRows(STAMP_KINDS.dismissal, String(decoded.dismissals.length + index + 1), dismissal),
    ),
    ...mergeRows(decoded, merge, { change: isChange ? number : 0, at: now, by }),
    ...headers.flatMap((header, index) =>
      recordRows(STAMP_KINDS.header, String(decoded.headers.length + index + 1), header),
    ),
    ...(summary === undefined
      ? []
      : recordRows(STAMP_KINDS.summary, String(decoded.summaries.length + 1), summary.record)),
  ];
  return appendRecords(sheets, rows);
}
