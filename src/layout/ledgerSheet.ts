import { LIGHTS } from "../domain/schedule/light";
import type { Decomposition } from "../domain/decomposition";
import { columnLetters } from "./address";
import { LEDGER_COLUMNS, ledgerColumnIndex, type LedgerKey } from "./columns";
import { LIGHT_LABELS, STATUS_LABELS } from "./labels";
import { noticeColumns } from "./noticeColumns";
import { SHEETS } from "./sheetNames";
import { COLORS, LIGHT_STYLES } from "./styles";
import { TABLE_NAMES } from "./tableNames";
import { FIRST_DATA_ROW, columnBlock, tableSheetOps, type TableSheet } from "./tableSheet";
import { taskCell } from "./taskCells";
import type { PatchOp } from "./workbookPatch";

/**
 * 工作台账: one row for each task in document order. The sheet is not protected: who may edit a column is what the
 * registry says and the header's note explains.
 */
export function ledgerSheetOps({ tasks, tables }: Pick<Decomposition, "tasks" | "tables">): PatchOp[] {
  const further = noticeColumns(tables);
  const table: TableSheet = {
    sheet: SHEETS.ledger,
    table: TABLE_NAMES[SHEETS.ledger],
    columns: [...LEDGER_COLUMNS, ...further.columns],
    rows: tasks.map((task) => [
      ...LEDGER_COLUMNS.map((column) => taskCell(task, column.key)),
      ...further.cells(task),
    ]),
    frozenColumns: ledgerColumnIndex("text") + 1,
    paper: "a3",
    tabColor: COLORS.accent,
    zoom: 90,
  };
  return [...tableSheetOps(table), ...signalOps(table)];
}

/** Colours that follow the values: status, overdue, light, and a bar for the share done. */
function signalOps(table: TableSheet): PatchOp[] {
  const block = (key: LedgerKey): ReturnType<typeof columnBlock> =>
    columnBlock(table, ledgerColumnIndex(key));
  const cell = (key: LedgerKey): string => `$${columnLetters(ledgerColumnIndex(key))}${FIRST_DATA_ROW + 1}`;
  const statusIs = (label: string): string => `${cell("status")}="${label}"`;
  const bad = { font: { color: COLORS.bad }, fill: COLORS.badFill };
  return [
    { op: "conditionalFormat", at: block("status"), formula: statusIs(STATUS_LABELS.behind), style: bad },
    {
      op: "conditionalFormat",
      at: block("status"),
      formula: statusIs(STATUS_LABELS.completed),
      style: { fill: COLORS.doneFill },
    },
    {
      op: "conditionalFormat",
      at: block("status"),
      formula: statusIs(STATUS_LABELS.paused),
      style: { fill: COLORS.pausedFill },
    },
    {
      op: "conditionalFormat",
      at: block("status"),
      formula: statusIs(STATUS_LABELS.notStarted),
      style: { fill: COLORS.warnFill },
    },
    {
      op: "conditionalFormat",
      at: block("deadline"),
      formula: `AND(ISNUMBER(${cell("deadline")}),${cell("deadline")}<TODAY(),NOT(${statusIs(STATUS_LABELS.completed)}))`,
      style: bad,
    },
    ...LIGHTS.map((light): PatchOp => ({
      op: "conditionalFormat",
      at: block("onSchedule"),
      formula: `${cell("onSchedule")}="${LIGHT_LABELS[light]}"`,
      style: LIGHT_STYLES[light],
    })),
    { op: "dataBar", at: block("completion"), color: COLORS.bar, max: 1 },
  ];
}
