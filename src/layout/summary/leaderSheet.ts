import { LIGHTS, type Light } from "../../domain/schedule/light";
import { STATUS_KEYS } from "../../domain/summary/counts";
import type { TaskId } from "../../domain/task";
import { columnLetters } from "../address";
import type { ColumnType, LedgerKey, SheetColumn } from "../columns";
import { LIGHT_LABELS, NAME_SEPARATOR, STATUS_LABELS } from "../labels";
import { leaderPageSetup } from "../pageSetups";
import { SHEETS } from "../sheetNames";
import { COLORS, LIGHT_STYLES, SHEET_STYLES, SUMMARY_STYLES } from "../styles";
import { columnStyle, rowHeight } from "../tableSheet";
import type { BlockRef, CellInput, PatchOp } from "../workbookPatch";
import type { LedgerFormulas } from "./ledgerFormulas";
import type { SummaryData, SummaryLine, SummaryOwner } from "./summaryData";
import { asOfLine, dayNumber, MADE_FROM_LEDGER } from "./summaryWords";

type Key =
  | "number"
  | "id"
  | "text"
  | "leadUnits"
  | "others"
  | "status"
  | "light"
  | "completion"
  | "progress"
  | "problems"
  | "reason";

const column = (key: Key, header: string, width: number, type: ColumnType): SheetColumn<Key> => ({
  key,
  header,
  width,
  type,
  group: "progress",
  editor: "program",
  note: "",
});

const COLUMNS: readonly SheetColumn<Key>[] = [
  column("number", "序号", 6, "number"),
  column("id", "任务编号", 15, "text"),
  column("text", "目标任务", 36, "longText"),
  column("leadUnits", "牵头责任单位", 15, "list"),
  column("others", "共同牵头", 10, "list"),
  column("status", "状态", 9, "text"),
  column("light", "序时", 10, "text"),
  column("completion", "完成率", 9, "percent"),
  column("progress", "进展情况", 34, "longText"),
  column("problems", "存在问题", 20, "longText"),
  column("reason", "序时说明", 22, "longText"),
];

const TITLE_ROW = 0;
const MOMENT_ROW = 1;
const LIGHTS_ROW = 2;
const STATUS_ROW = 4;
const CHECK_ROW = 6;
const HEADER_ROW = 7;
const FIRST_ROW = HEADER_ROW + 1;
/** The counts stand in these columns, one each, beside their label in the first two. */
const FIRST_COUNT = 2;

const indexOf = (key: Key): number => COLUMNS.findIndex((each) => each.key === key);
const lettersOf = (key: Key): string => columnLetters(indexOf(key));

/** Row and column of a cell, counted from 0. */
export type LeaderCell = readonly [row: number, column: number];

/** Where a leader's sheet has the number of its tasks: of all, or of those with a light. */
export function countCell(of: "tasks" | Light): LeaderCell {
  return [LIGHTS_ROW + 1, of === "tasks" ? FIRST_COUNT : FIRST_COUNT + 1 + LIGHTS.indexOf(of)];
}

/** A leader's sheet: its name, the leader, their tasks in the order of the ids. */
export type LeaderSheet = {
  readonly sheet: string;
  readonly owner: SummaryOwner;
  readonly lines: readonly SummaryLine[];
  /** The leader's names as cells of the ledger have them. */
  readonly written: readonly string[];
};

/**
 * The sheet of a leader, with what the ledger says of their tasks now: all that can change in the ledger is looked up there
 * by task id, and the counts on top count the rows below.
 * @param ledgerRows rows of the tasks in the ledger, counted from 0
 */
export function leaderSheetOps(
  { sheet, owner, lines, written }: LeaderSheet,
  data: SummaryData,
  formulas: LedgerFormulas,
  ledgerRows: ReadonlyMap<TaskId, number>,
): readonly PatchOp[] {
  const at = (row: number, first: number, rows = 1, columns = 1): BlockRef => ({
    sheet,
    row,
    column: first,
    rows,
    columns,
  });
  const across = (row: number): BlockRef => at(row, 0, 1, COLUMNS.length);
  const rows = lines.map((line, index) => lineCells(line, index, owner, formulas));
  const whole = at(FIRST_ROW, 0, Math.max(1, rows.length), COLUMNS.length);
  const countRows = countBlock(owner, lines.length);
  const expected =
    owner.name === undefined ? formulas.without("leaders") : formulas.naming("leaders", written);
  const tasksCell = `${columnLetters(FIRST_COUNT)}${LIGHTS_ROW + 2}`;
  const stale = `MAX(${formulas.block("updatedOn")})>${dayNumber(data.madeOn)}`;
  return [
    { op: "addSheet", sheet, gridlines: false, zoom: 90 },
    { op: "columns", sheet, columns: COLUMNS.map(({ width }) => ({ width })) },
    { op: "write", at: at(TITLE_ROW, 0), values: [[leaderTitle(owner)]] },
    { op: "merge", at: across(TITLE_ROW) },
    { op: "style", at: across(TITLE_ROW), style: SUMMARY_STYLES.title },
    { op: "write", at: at(MOMENT_ROW, 0), values: [[`${asOfLine(data)}${MADE_FROM_LEDGER}`]] },
    { op: "merge", at: across(MOMENT_ROW) },
    { op: "style", at: across(MOMENT_ROW), style: SUMMARY_STYLES.moment },
    ...countRows.flatMap(({ row, values, header }): PatchOp[] => [
      { op: "write", at: at(row, 0, 1, COLUMNS.length), values: [values] },
      { op: "style", at: across(row), style: header ? SHEET_STYLES.header : SUMMARY_STYLES.count },
      { op: "merge", at: at(row, 0, 1, FIRST_COUNT) },
    ]),
    {
      op: "write",
      at: at(CHECK_ROW, 0),
      values: [
        [
          {
            formula: `IF(${expected}<>${tasksCell},"与工作台账不一致：台账中 "&${expected}&" 项，本表 "&${tasksCell}&" 项，请重新汇总。",IF(${stale},"工作台账在本表编制后有更新，进展以台账为准，请重新汇总。","与工作台账一致，共 "&${tasksCell}&" 项。"))`,
            result: `与工作台账一致，共 ${lines.length} 项。`,
          },
        ],
      ],
    },
    { op: "merge", at: across(CHECK_ROW) },
    { op: "style", at: across(CHECK_ROW), style: SUMMARY_STYLES.check },
    {
      op: "conditionalFormat",
      at: across(CHECK_ROW),
      formula: `LEFT($A$${CHECK_ROW + 1},7)<>"与工作台账一致"`,
      style: { font: { color: COLORS.bad }, fill: COLORS.badFill },
    },
    { op: "write", at: across(HEADER_ROW), values: [COLUMNS.map(({ header }) => header)] },
    { op: "style", at: across(HEADER_ROW), style: SHEET_STYLES.header },
    ...(rows.length === 0 ? [] : [{ op: "write", at: whole, values: rows } as const]),
    ...COLUMNS.map((each, index): PatchOp => ({
      op: "style",
      at: at(FIRST_ROW, index, Math.max(1, rows.length)),
      style: columnStyle(each.type),
    })),
    ...lines.flatMap((line, index): PatchOp[] => {
      const row = ledgerRows.get(line.id);
      if (row === undefined) return [];
      const cell = [FIRST_ROW + index, indexOf("id")] as const;
      return [
        { op: "link", sheet, cell, to: { sheet: SHEETS.ledger, cell: [row, 0] } },
        { op: "style", at: at(cell[0], cell[1]), style: SHEET_STYLES.link },
      ];
    }),
    ...lightFormats(
      at(FIRST_ROW, indexOf("light"), Math.max(1, rows.length)),
      `$${lettersOf("light")}${FIRST_ROW + 1}`,
    ),
    {
      op: "rowHeights",
      sheet,
      from: 0,
      heights: [34, 22, 22, 22, 22, 22, 22, 33, ...rows.map((row) => rowHeight(COLUMNS, row))],
    },
    { op: "freeze", sheet, rows: FIRST_ROW, columns: indexOf("text") },
    { op: "pageSetup", sheet, setup: leaderPageSetup(HEADER_ROW) },
  ];
}

/** The colours of lights in a block whose first cell is `cell`. */
export function lightFormats(at: BlockRef, cell: string): readonly PatchOp[] {
  return LIGHTS.map((light): PatchOp => ({
    op: "conditionalFormat",
    at,
    formula: `${cell}="${LIGHT_LABELS[light]}"`,
    style: LIGHT_STYLES[light],
  }));
}

function leaderTitle({ name }: SummaryOwner): string {
  return name === undefined ? "未明确牵头领导的目标任务" : `${name}牵头目标任务推进情况`;
}

function lineCells(
  line: SummaryLine,
  index: number,
  { name }: SummaryOwner,
  formulas: LedgerFormulas,
): readonly CellInput[] {
  const idCell = `$${lettersOf("id")}${FIRST_ROW + index + 1}`;
  const live = (key: LedgerKey, result: string | number | boolean): CellInput => ({
    formula: formulas.lookUp(key, idCell),
    result,
  });
  const shown = (key: keyof SummaryLine["cells"]): CellInput => live(key, line.cells[key] ?? "");
  const cells: Readonly<Record<Key, CellInput>> = {
    number: index + 1,
    id: line.id,
    text: line.text,
    leadUnits: line.leadUnits.join(NAME_SEPARATOR),
    others: line.leaders.filter((leader) => leader !== name).join(NAME_SEPARATOR) || null,
    status: shown("status"),
    light: live("onSchedule", LIGHT_LABELS[line.light]),
    completion: shown("completion"),
    progress: shown("progress"),
    problems: shown("problems"),
    reason: line.reason,
  };
  return COLUMNS.map(({ key }) => cells[key]);
}

type CountRow = { readonly row: number; readonly values: readonly CellInput[]; readonly header: boolean };

/** How many tasks there are, by light and by status: a row of labels and a row of numbers for each. */
function countBlock({ counts, shared }: SummaryOwner, lines: number): readonly CountRow[] {
  const last = FIRST_ROW + Math.max(1, lines);
  const rows = (key: Key): string => `$${lettersOf(key)}$${FIRST_ROW + 1}:$${lettersOf(key)}$${last}`;
  const counted = (key: Key, label: string, result: number): CellInput => ({
    formula: `COUNTIF(${rows(key)},"${label}")`,
    result,
  });
  const filled = (cells: readonly CellInput[]): readonly CellInput[] => [
    ...cells,
    ...Array.from({ length: COLUMNS.length - cells.length }, () => null),
  ];
  const total: CellInput = { formula: `COUNTIF(${rows("id")},"?*")`, result: counts.tasks };
  const both: CellInput = { formula: `COUNTIF(${rows("others")},"?*")`, result: shared };
  const statuses = STATUS_KEYS.map((key): readonly [string, CellInput] =>
    key === "none"
      ? [
          "未填",
          {
            formula: `${columnLetters(FIRST_COUNT)}${LIGHTS_ROW + 2}-COUNTIF(${rows("status")},"?*")`,
            result: counts.byStatus.none,
          },
        ]
      : [STATUS_LABELS[key], counted("status", STATUS_LABELS[key], counts.byStatus[key])],
  );
  return [
    {
      row: LIGHTS_ROW,
      header: true,
      values: filled(["按序时", null, "任务数", ...LIGHTS.map((light) => LIGHT_LABELS[light])]),
    },
    {
      row: LIGHTS_ROW + 1,
      header: false,
      values: filled([
        "项数",
        null,
        total,
        ...LIGHTS.map((light) => counted("light", LIGHT_LABELS[light], counts.byLight[light])),
      ]),
    },
    {
      row: STATUS_ROW,
      header: true,
      values: filled(["按状态", null, "其中共同牵头", ...statuses.map(([label]) => label)]),
    },
    {
      row: STATUS_ROW + 1,
      header: false,
      values: filled(["项数", null, both, ...statuses.map(([, cell]) => cell)]),
    },
  ];
}
