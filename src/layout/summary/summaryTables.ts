import { saysNothing } from "../saysNothing";
import type { SheetColumn, ColumnType } from "../columns";
import { LIGHTS } from "../../domain/schedule/light";
import type { ScoreEntry } from "../../domain/score/scoreUnits";
import { columnLetters } from "../address";
import { serialOfDate } from "../excelDates";
import { LIGHT_LABELS, NAME_SEPARATOR, STATUS_LABELS } from "../labels";
import { ANNEX_SHEETS } from "../sheetNames";
import { FIRST_DATA_ROW, columnBlock, tableSheetOps, type TableSheet } from "../tableSheet";
import type { CellInput, PatchOp } from "../workbookPatch";
import { quotedSheet, textLiteral } from "./ledgerFormulas";
import { lightFormats } from "./leaderSheet";
import type { SummaryData, SummaryLine, UnitReturned } from "./summaryData";
import { SUMMARY_SHEETS } from "./summaryWords";

function column<K extends string>(
  key: K,
  header: string,
  width: number,
  type: ColumnType,
  note: string,
): SheetColumn<K> {
  return { key, header, width, type, group: "progress", editor: "program", note };
}

function tableOf<K extends string>(
  sheet: string,
  table: string,
  columns: readonly SheetColumn<K>[],
  rows: readonly Readonly<Record<K, CellInput>>[],
  frozenColumns: number,
): TableSheet {
  return {
    sheet,
    table,
    columns,
    rows: rows.map((row) => columns.map(({ key }) => row[key])),
    frozenColumns,
    paper: "a4",
  };
}

function emptyRow(columns: readonly SheetColumn[]): Readonly<Record<string, CellInput>> {
  return Object.fromEntries(columns.map(({ key }) => [key, null]));
}

const blank = (text: string): CellInput => (text === "" ? null : text);
const day = (date: string | undefined): CellInput =>
  date === undefined ? null : (serialOfDate(date) ?? date);

/** 序时明细: a row for each task with its light, why, and how it came on. Other summary sheets count these rows. */
export function detailOps({ lines, history }: SummaryData): readonly PatchOp[] {
  const columns = [
    ...DETAIL_COLUMNS,
    ...history.map(({ round, cutoff }) =>
      column(`at ${round}`, `${round}完成率`, 11, "percent", `截至 ${cutoff} 的完成率。`),
    ),
  ];
  const table = tableOf<string>(
    SUMMARY_SHEETS.detail,
    "tblScheduleDetail",
    columns,
    lines.map((line) => ({
      ...detailRow(line),
      ...Object.fromEntries(
        history.map(({ round }, index) => [`at ${round}`, line.points[index]?.completion ?? null]),
      ),
    })),
    2,
  );
  const light = DETAIL_COLUMNS.findIndex(({ key }) => key === "light");
  return [
    ...tableSheetOps(table),
    ...lightFormats(columnBlock(table, light), `$${columnLetters(light)}${FIRST_DATA_ROW + 1}`),
  ];
}

type DetailKey =
  "id" | "text" | "table" | "category" | "leaders" | "leadUnits" | "status" | "light" | "reason" | "behind";

const DETAIL_COLUMNS: readonly SheetColumn<DetailKey>[] = [
  column("id", "任务编号", 15, "text", "与工作台账的任务编号一致。"),
  column("text", "目标任务", 36, "longText", "工作台账中的目标任务。"),
  column("table", "板块", 13, "text", "任务所在的附表。"),
  column("category", "分类", 18, "longText", "任务所在的分类。"),
  column("leaders", "牵头领导", 12, "list", "名册中的姓名。"),
  column("leadUnits", "牵头责任单位", 18, "list", "名册中的名称；统称按已确认的成员展开。"),
  column("status", "状态", 9, "text", "汇总时工作台账中的状态。"),
  column("light", "序时", 10, "text", "按“设置”中的判定标准计算。"),
  column("reason", "序时说明", 34, "longText", "判定的依据。"),
  column("behind", "连续两期滞后", 10, "text", "最近两期都滞后、严重滞后或未启动的，标“是”。"),
];

function detailRow(line: SummaryLine): Readonly<Record<DetailKey, CellInput>> {
  return {
    id: line.id,
    text: line.text,
    table: ANNEX_SHEETS[line.table],
    category: blank(line.category),
    leaders: blank(line.leaders.join(NAME_SEPARATOR)),
    leadUnits: blank(line.leadUnits.join(NAME_SEPARATOR)),
    status: line.status === undefined ? null : STATUS_LABELS[line.status],
    light: LIGHT_LABELS[line.light],
    reason: line.reason,
    behind: line.behindInARow ? "是" : null,
  };
}

/** The cells of a column of 序时明细, for formulas. */
function detailBlock(key: DetailKey, rows: number): string {
  const letters = columnLetters(DETAIL_COLUMNS.findIndex((each) => each.key === key));
  const last = FIRST_DATA_ROW + Math.max(1, rows);
  return `${quotedSheet(SUMMARY_SHEETS.detail)}!$${letters}$${FIRST_DATA_ROW + 1}:$${letters}$${last}`;
}

/** 单位汇总: the tasks that each unit leads, by light, and how it reports. */
export function unitSummaryOps(data: SummaryData): readonly PatchOp[] {
  const { units, lines, returned, scores } = data;
  const columns = [
    column("unit", "单位", 20, "text", "牵头责任单位，统称按成员展开。"),
    column("tasks", "牵头任务", 9, "number", "按序时明细计数；共同牵头的各计一次。"),
    ...LIGHTS.map((light) =>
      column(light, LIGHT_LABELS[light], 9, "number", `序时为“${LIGHT_LABELS[light]}”的任务数。`),
    ),
    column("returnedOn", "报送日期", 12, "date", "本期第一份合并的填报表的日期。"),
    column("report", "报送情况", 11, "text", "按时、迟报、未报或漏项。"),
    column("score", "考核得分", 9, "number", "见考核得分。"),
  ];
  const listed = `"、"&${detailBlock("leadUnits", lines.length)}&"、"`;
  const lights = detailBlock("light", lines.length);
  const scoreOf = new Map(scores.map(({ unit, score }) => [unit, score]));
  const stateOf = new Map(returned.map((unit) => [unit.unit, unit]));
  const rows = units.map(({ name, counts }, index): Readonly<Record<string, CellInput>> => {
    const cell = `"、"&$A${FIRST_DATA_ROW + index + 1}&"、"`;
    const names =
      name === undefined
        ? `(${detailBlock("leadUnits", lines.length)}="")`
        : `ISNUMBER(SEARCH(${cell},${listed}))`;
    const state = name === undefined ? undefined : stateOf.get(name);
    return {
      unit: name ?? "（未明确）",
      tasks: { formula: `SUMPRODUCT(--${names})`, result: counts.tasks },
      ...Object.fromEntries(
        LIGHTS.map((light): [string, CellInput] => [
          light,
          {
            formula: `SUMPRODUCT(${names}*(${lights}=${textLiteral(LIGHT_LABELS[light])}))`,
            result: counts.byLight[light],
          },
        ]),
      ),
      returnedOn: day(state?.returnedOn),
      report: state === undefined ? null : returnState(state),
      score: name === undefined ? null : (scoreOf.get(name) ?? null),
    };
  });
  return tableSheetOps(tableOf<string>(SUMMARY_SHEETS.units, "tblUnitSummary", columns, rows, 1));
}

function returnState({ returnedOn, late, incomplete }: UnitReturned): string {
  if (returnedOn === undefined) return late ? "逾期未报" : "未报";
  const parts = [...(late ? ["迟报"] : []), ...(incomplete > 0 ? [`漏项 ${incomplete}`] : [])];
  return parts.length === 0 ? "按时" : parts.join("、");
}

/** 催报清单: units that have not reported, were late or have left something out, each with a message to it. */
export function reminderOps({ reminders, round }: SummaryData): readonly PatchOp[] {
  if (round === undefined) return [];
  const columns = [
    column("unit", "单位", 20, "text", "需要催报或已迟报的单位。"),
    column("state", "报送情况", 12, "text", "未报、迟报或漏项。"),
    column("due", "报送截止", 12, "date", "本期报送截止日期。"),
    column("tasks", "应报任务", 9, "number", "本期下发的任务数。"),
    column("missing", "未报任务", 30, "longText", "牵头而尚未填报的任务编号。"),
    column("contact", "联系人", 10, "text", "单位名册中的联系人。"),
    column("phone", "联系电话", 14, "phone", "单位名册中的联系电话。"),
    column("message", "催报短信", 60, "longText", "可直接复制发送；已报齐的单位为空。"),
  ];
  const rows = reminders.map((reminder) => ({
    unit: reminder.unit,
    state: returnState(reminder),
    due: day(round.due),
    tasks: reminder.tasks,
    missing: blank(reminder.missing.join(NAME_SEPARATOR)),
    contact: blank(reminder.contact),
    phone: blank(reminder.phone),
    message: blank(reminder.message),
  }));
  const none = { ...emptyRow(columns), unit: "（本期没有需要催报的单位）" };
  const shown = rows.length === 0 ? [none] : rows;
  return tableSheetOps(tableOf<string>(SUMMARY_SHEETS.reminders, "tblReminders", columns, shown, 1));
}

/** 问题清单: the problems and requests that units have written, for the next meeting. */
export function problemOps({ lines }: SummaryData): readonly PatchOp[] {
  const columns = [
    column("id", "任务编号", 15, "text", "与工作台账的任务编号一致。"),
    column("text", "目标任务", 34, "longText", "工作台账中的目标任务。"),
    column("leaders", "牵头领导", 12, "list", "名册中的姓名。"),
    column("leadUnits", "牵头责任单位", 18, "list", "名册中的名称。"),
    column("light", "序时", 10, "text", "按“设置”中的判定标准计算。"),
    column("problems", "存在问题", 34, "longText", "单位填报的原文。"),
    column("requests", "需协调事项", 34, "longText", "单位填报的原文。"),
    column("nextSteps", "下一步措施", 30, "longText", "单位填报的原文。"),
  ];
  const textOf = (line: SummaryLine, key: "problems" | "requests" | "nextSteps"): string =>
    String(line.cells[key] ?? "");
  const rows = lines
    .filter((line) => !saysNothing(textOf(line, "problems")) || !saysNothing(textOf(line, "requests")))
    .map((line) => ({
      id: line.id,
      text: line.text,
      leaders: blank(line.leaders.join(NAME_SEPARATOR)),
      leadUnits: blank(line.leadUnits.join(NAME_SEPARATOR)),
      light: LIGHT_LABELS[line.light],
      problems: blank(textOf(line, "problems")),
      requests: blank(textOf(line, "requests")),
      nextSteps: blank(textOf(line, "nextSteps")),
    }));
  const none = { ...emptyRow(columns), text: "（没有单位填写存在问题或需协调事项）" };
  const shown = rows.length === 0 ? [none] : rows;
  const table = tableOf<string>(SUMMARY_SHEETS.problems, "tblProblems", columns, shown, 2);
  return [...tableSheetOps(table), ...lightFormats(columnBlock(table, 4), `$E${FIRST_DATA_ROW + 1}`)];
}

/** The words for the rules of scores and their evidence. */
export type DescribeEvidence = (entry: ScoreEntry) => { readonly rule: string; readonly evidence: string };

/** 考核得分 and 得分依据: each unit's score, and every point that was taken or added, which the scores add up. */
export function scoreOps({ scores, scoring }: SummaryData, describe: DescribeEvidence): readonly PatchOp[] {
  if (scores.length === 0) return [];
  const entries = scores.flatMap(({ unit, entries: own }) => own.map((entry) => ({ unit, entry })));
  const last = FIRST_DATA_ROW + Math.max(1, entries.length);
  const block = (letters: string): string =>
    `${quotedSheet(SUMMARY_SHEETS.evidence)}!$${letters}$${FIRST_DATA_ROW + 1}:$${letters}$${last}`;
  const scoreRows = scores.map(({ unit, score, entries: own }, index) => {
    const row = FIRST_DATA_ROW + index + 1;
    const sum = `SUMIF(${block("A")},$A${row},${block("C")})`;
    const ranks = `$C$${FIRST_DATA_ROW + 1}:$C$${FIRST_DATA_ROW + scores.length}`;
    return {
      unit,
      rank: {
        formula: `RANK($C${row},${ranks})`,
        result: 1 + scores.filter((other) => other.score > score).length,
      },
      score: {
        formula: `MIN(${scoring.cap},MAX(${scoring.floor},${scoring.start}+${sum}))`,
        result: score,
      },
      off: points(own, (value) => value < 0, block, row, "<0"),
      added: points(own, (value) => value > 0, block, row, ">0"),
    };
  });
  return [
    ...tableSheetOps(
      tableOf<string>(
        SUMMARY_SHEETS.scores,
        "tblScores",
        [
          column("unit", "单位", 24, "text", "本年下发过填报表或牵头任务的单位。"),
          column("rank", "位次", 9, "number", "得分相同的位次相同。"),
          column(
            "score",
            "得分",
            10,
            "number",
            `起始 ${scoring.start} 分，按得分依据加减，最低 ${scoring.floor} 分，最高 ${scoring.cap} 分。`,
          ),
          column("off", "扣分", 10, "number", "得分依据中扣分的合计。"),
          column("added", "加分", 10, "number", "得分依据中加分的合计。"),
        ],
        scoreRows,
        1,
      ),
    ),
    ...tableSheetOps(
      tableOf<string>(
        SUMMARY_SHEETS.evidence,
        "tblScoreEvidence",
        [
          column("unit", "单位", 24, "text", "被加减分的单位。"),
          column("rule", "规则", 16, "text", "分值在“设置”中规定。"),
          column("points", "分值", 9, "number", "扣分为负，加分为正。"),
          column("evidence", "依据", 60, "longText", "调度期、任务编号和事实。"),
        ],
        entries.map(({ unit, entry }) => ({ unit, points: entry.points, ...describe(entry) })),
        1,
      ),
    ),
  ];
}

function points(
  entries: readonly ScoreEntry[],
  isMeant: (value: number) => boolean,
  block: (letters: string) => string,
  row: number,
  criterion: string,
): CellInput {
  const result = entries.reduce((sum, { points: value }) => (isMeant(value) ? sum + value : sum), 0);
  return { formula: `SUMIFS(${block("C")},${block("A")},$A${row},${block("C")},"${criterion}")`, result };
}
