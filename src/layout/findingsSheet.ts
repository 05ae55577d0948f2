import type { Decomposition } from "../domain/decomposition";
import type { Finding } from "../domain/finding";
import type { Place } from "../domain/place";
import type { TaskId } from "../domain/task";
import { cellAddress, parseCellAddress } from "./address";
import { annexHeaderRow } from "./annexSheet";
import { ledgerColumnIndex } from "./columns";
import { ANNEX_COLUMN_LABELS, SEVERITY_LABELS } from "./labels";
import { FINDING_COLUMNS, type FindingKey } from "./registerColumns";
import { ANNEX_SHEETS, SHEETS } from "./sheetNames";
import { COLORS, SHEET_STYLES } from "./styles";
import { TABLE_NAMES } from "./tableNames";
import { FIRST_DATA_ROW, columnBlock, tableSheetOps, type TableSheet } from "./tableSheet";
import type { CellInput, PatchOp } from "./workbookPatch";

/** The sentence for a finding, from the message catalogue. */
export type DescribeFinding = (finding: Finding) => { readonly message: string; readonly remedy: string };

type CellTarget = { readonly sheet: string; readonly cell: readonly [row: number, column: number] };

/** 校验结果: a row for each finding in the order given, its place linked to the ledger or, for a table, to the annex. */
export function findingsSheetOps(decomposition: Decomposition, describe: DescribeFinding): PatchOp[] {
  const sheet = SHEETS.findings;
  const locate = targetFinder(decomposition);
  const targets = decomposition.findings.map((finding) => locate(finding.where));
  const table: TableSheet = {
    sheet,
    table: TABLE_NAMES[SHEETS.findings],
    columns: FINDING_COLUMNS,
    rows: decomposition.findings.map((finding, index) => {
      const target = targets[index];
      const values = findingValues(finding, describe, index, target);
      return FINDING_COLUMNS.map((column) => values[column.key]);
    }),
    frozenColumns: 3,
    paper: "a4",
  };
  const placeColumn = FINDING_COLUMNS.findIndex((column) => column.key === "place");
  const severityColumn = FINDING_COLUMNS.findIndex((column) => column.key === "severity");
  const severityCell = `$${cellAddress(FIRST_DATA_ROW, severityColumn)}`;
  return [
    ...tableSheetOps(table),
    { op: "style", at: columnBlock(table, placeColumn), style: SHEET_STYLES.link },
    ...targets.flatMap((to, index): PatchOp[] =>
      to === undefined ? [] : [{ op: "link", sheet, cell: [FIRST_DATA_ROW + index, placeColumn], to }],
    ),
    {
      op: "conditionalFormat",
      at: columnBlock(table, severityColumn),
      formula: `${severityCell}="${SEVERITY_LABELS.error}"`,
      style: { font: { color: COLORS.bad }, fill: COLORS.badFill },
    },
    {
      op: "conditionalFormat",
      at: columnBlock(table, severityColumn),
      formula: `${severityCell}="${SEVERITY_LABELS.warning}"`,
      style: { fill: COLORS.warnFill },
    },
  ];
}

function findingValues(
  finding: Finding,
  describe: DescribeFinding,
  index: number,
  target: CellTarget | undefined,
): Readonly<Record<FindingKey, CellInput>> {
  const { message, remedy } = describe(finding);
  return {
    number: index + 1,
    severity: SEVERITY_LABELS[finding.severity],
    place: target === undefined ? null : `${target.sheet}!${cellAddress(...target.cell)}`,
    message,
    remedy,
    taskId: finding.where.taskId ?? null,
    source: sourceText(finding.where) || null,
    code: finding.code,
  };
}

/** Where in the source document: `原件第 1622 行；政府自身建设第 6 行；责任（配合）单位栏`. */
function sourceText(where: Place): string {
  const parts: string[] = [];
  if (where.line !== undefined) parts.push(`原件第 ${where.line} 行`);
  if (where.table !== undefined) {
    const row = where.row === undefined ? "" : `第 ${where.row} 行`;
    parts.push(`${ANNEX_SHEETS[where.table]}${row}`);
  }
  if (where.column !== undefined) parts.push(`${ANNEX_COLUMN_LABELS[where.column]}栏`);
  return parts.join("；");
}

/** Finds the cell that a place stands for, in the workbook that is being made. */
function targetFinder(decomposition: Decomposition): (where: Place) => CellTarget | undefined {
  const rowOfTask = new Map<TaskId, number>();
  const rowOfPlace = new Map<string, number>();
  decomposition.tasks.forEach(({ id, place }, index) => {
    rowOfTask.set(id, FIRST_DATA_ROW + index);
    if (place.table !== undefined && place.row !== undefined) {
      rowOfPlace.set(`${place.table}/${place.row}`, FIRST_DATA_ROW + index);
    }
  });
  return (where) => {
    const named = where.cell === undefined ? undefined : parseCellAddress(where.cell);
    if (where.sheet !== undefined && named !== undefined) return { sheet: where.sheet, cell: named };
    const row =
      where.taskId === undefined
        ? rowOfPlace.get(`${where.table ?? ""}/${where.row ?? ""}`)
        : rowOfTask.get(where.taskId);
    if (row !== undefined)
      return { sheet: SHEETS.ledger, cell: [row, ledgerColumnIndex(where.column ?? "text")] };
    const table = decomposition.tables.find(({ number }) => number === where.table);
    if (table === undefined) return undefined;
    const column = table.columns.findIndex((candidate) => candidate.column === where.column);
    return {
      sheet: ANNEX_SHEETS[table.number],
      cell: [annexHeaderRow(decomposition, table), Math.max(0, column)],
    };
  };
}
