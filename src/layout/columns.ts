import { LIGHTS } from "../domain/schedule/light";
import type { AnnexColumn } from "../domain/place";
import { CUT_OFF_TEXT, LIGHT_LABELS } from "./labels";
import type { ValidationRule } from "./workbookPatch";

/** What a column holds; decides number format and alignment. */
export type ColumnType =
  /** a few words on one line, centred */
  | "text"
  /** wrapped text */
  | "longText"
  /** several names or lines in one cell */
  | "list"
  | "number"
  | "percent"
  | "date"
  | "phone";

/** identity: the task itself · plan: how it will be done · progress: how far it is · trace: where that is known from */
export type ColumnGroup = "identity" | "plan" | "progress" | "trace";

/** Who may change the column: the office, the unit that reports, or only the program. */
export type ColumnEditor = "office" | "unit" | "program";

export type ColumnCheck = {
  readonly rule: ValidationRule;
  readonly strictness: "stop" | "warn";
  /** Said when the rule is broken. */
  readonly message: string;
};

export type SheetColumn<K extends string = string> = {
  readonly key: K;
  /** The header as written; columns are found by it wherever they were moved to. */
  readonly header: string;
  /** Characters of the default font. */
  readonly width: number;
  readonly type: ColumnType;
  readonly group: ColumnGroup;
  readonly editor: ColumnEditor;
  /** One or two sentences that explain the column; shown as the header's note. */
  readonly note: string;
  readonly check?: ColumnCheck;
  /** A sheet without the column can be read all the same. */
  readonly optional?: true;
  /** Part of a foldable outline group, open or folded at first. */
  readonly outline?: "open" | "folded";
};

/** Defined names of the lists on the hidden sheet 选项. */
export const LIST_NAMES = {
  status: "fj_status",
  schedule: "fj_schedule",
  certainty: "fj_certainty",
  unitKind: "fj_unit_kind",
  groupScope: "fj_group_scope",
  ruleState: "fj_rule_state",
} as const;

export type ListName = (typeof LIST_NAMES)[keyof typeof LIST_NAMES];

/** A check that only entries of the named list are accepted. */
export function fromList(name: ListName, strictness: "stop" | "warn", message: string): ColumnCheck {
  return { rule: { kind: "list", source: { name } }, strictness, message };
}

/** 2000-01-01 to 2099-12-31 as serial day numbers. */
const ANY_DATE: ValidationRule = { kind: "date", min: 36526, max: 73050 };

const LIGHT_LIST = LIGHTS.map((light) => LIGHT_LABELS[light]).join("、");

const LEDGER = [
  {
    key: "id",
    header: "任务编号",
    width: 14,
    type: "text",
    group: "identity",
    editor: "program",
    note: "任务的唯一编号，依次为年份、板块、分类、顺序号。一经编定不改动、不重复使用，系统按编号识别任务，排序和筛选不受影响。",
  },
  {
    key: "table",
    header: "板块",
    width: 13,
    type: "text",
    group: "identity",
    editor: "program",
    note: "任务所在的附表：主要预期目标、主要工作任务、政府自身建设。",
  },
  {
    key: "category",
    header: "分类",
    width: 15,
    type: "text",
    group: "identity",
    editor: "office",
    note: "附表“分类”栏的名称；所在附表不分类的，此栏为空。",
  },
  {
    key: "sequenceNo",
    header: "序号",
    width: 6,
    type: "number",
    group: "identity",
    editor: "program",
    note: "任务在所在附表中的顺序号，仅供查看；识别任务以任务编号为准。",
  },
  {
    key: "text",
    header: "目标任务",
    width: 38,
    type: "longText",
    group: "identity",
    editor: "office",
    note: "任务原文，与通知逐字一致。确需修改的，改后重新生成附表。",
  },
  {
    key: "indicators",
    header: "量化指标",
    width: 24,
    type: "list",
    group: "identity",
    editor: "office",
    note: "从任务原文提取的量化目标，一行一项，写作“指标：目标值”。提取有误的可直接改正。",
  },
  {
    key: "leaders",
    header: "牵头领导",
    width: 13,
    type: "list",
    group: "identity",
    editor: "office",
    note: "牵头的区领导，多位之间用顿号隔开，按排名先后排列；与牵头责任单位不一一对应。",
  },
  {
    key: "leadUnits",
    header: "牵头责任单位",
    width: 17,
    type: "list",
    group: "identity",
    editor: "office",
    note: "牵头责任单位的规范名称，多个之间用顿号隔开；规范名称以单位名册为准。",
  },
  {
    key: "supportingUnits",
    header: "责任（配合）单位",
    width: 22,
    type: "list",
    group: "identity",
    editor: "office",
    note: `责任（配合）单位的规范名称，多个之间用顿号隔开；空白表示通知未列。“${CUT_OFF_TEXT}”表示原件中断，须核对补填。`,
  },
  {
    key: "measures",
    header: "工作措施",
    width: 26,
    type: "longText",
    group: "plan",
    editor: "unit",
    note: "为完成任务采取的主要措施，由牵头责任单位填写。",
    outline: "open",
  },
  {
    key: "deadline",
    header: "完成时限",
    width: 12,
    type: "date",
    group: "plan",
    editor: "unit",
    note: "计划完成的日期，写作“年-月-日”，如 2023-06-30。通知未定时限，由责任单位提出、督查部门审核。",
    check: {
      rule: ANY_DATE,
      strictness: "warn",
      message: "此处应填日期，如 2023-06-30。按原样保留请选“是”，改正请选“否”。",
    },
    outline: "open",
  },
  {
    key: "owner",
    header: "责任人",
    width: 10,
    type: "text",
    group: "plan",
    editor: "unit",
    note: "牵头责任单位具体负责此项任务的同志。",
    outline: "open",
  },
  {
    key: "phone",
    header: "联系电话",
    width: 14,
    type: "phone",
    group: "plan",
    editor: "unit",
    note: "责任人的办公电话或手机号码，按文本保存，号码前的 0 不会丢失。",
    outline: "open",
  },
  {
    key: "status",
    header: "状态",
    width: 9,
    type: "text",
    group: "progress",
    editor: "unit",
    note: "从下拉列表中选择：未启动、推进中、已完成、滞后、暂缓。尚无填报的为空白。",
    check: fromList(LIST_NAMES.status, "stop", "请从下拉列表中选择状态。"),
  },
  {
    key: "completion",
    header: "完成率",
    width: 9,
    type: "percent",
    group: "progress",
    editor: "unit",
    note: "截至填报期末的完成率，0% 至 100%；超额完成的，在进展情况中说明。",
    check: {
      rule: { kind: "decimal", min: 0, max: 1 },
      strictness: "stop",
      message: "完成率应为 0% 至 100% 之间的数，如 45%。",
    },
  },
  {
    key: "onSchedule",
    header: "是否达序时",
    width: 9,
    type: "text",
    group: "progress",
    editor: "program",
    note: `完成情况与时间进度相比处于什么状态，由系统计算：${LIGHT_LIST}。判定标准见“设置”。`,
    check: fromList(LIST_NAMES.schedule, "warn", `此栏由系统计算，可选值为：${LIGHT_LIST}。`),
  },
  {
    key: "progress",
    header: "进展情况",
    width: 32,
    type: "longText",
    group: "progress",
    editor: "unit",
    note: "本填报期的工作进展和成效，写清数据和完成节点。",
    outline: "open",
  },
  {
    key: "problems",
    header: "存在问题",
    width: 20,
    type: "longText",
    group: "progress",
    editor: "unit",
    note: "影响任务完成的主要问题；没有的填“无”。",
    outline: "open",
  },
  {
    key: "requests",
    header: "需协调事项",
    width: 20,
    type: "longText",
    group: "progress",
    editor: "unit",
    note: "需要区政府或其他单位协调解决的事项；没有的填“无”。",
    outline: "open",
  },
  {
    key: "nextSteps",
    header: "下一步措施",
    width: 20,
    type: "longText",
    group: "progress",
    editor: "unit",
    note: "下一填报期的工作安排。",
    outline: "open",
  },
  {
    key: "reportingUnits",
    header: "填报单位",
    width: 15,
    type: "list",
    group: "trace",
    editor: "program",
    note: "最近一次填报此项任务的单位，由合并时写入。",
  },
  {
    key: "round",
    header: "填报期",
    width: 10,
    type: "text",
    group: "trace",
    editor: "program",
    note: "最近一次填报所属的调度期，如 2023-Q1、2023-06，由合并时写入。",
    outline: "folded",
  },
  {
    key: "updatedOn",
    header: "更新时间",
    width: 12,
    type: "date",
    group: "trace",
    editor: "program",
    note: "此行进展最近一次更新的日期，由合并时写入。",
    outline: "folded",
  },
  {
    key: "sourceFile",
    header: "来源文件",
    width: 24,
    type: "text",
    group: "trace",
    editor: "program",
    note: "最近一次填报所在文件的文件名，可据此在合并日志中查到该文件。",
    outline: "folded",
  },
] as const satisfies readonly SheetColumn[];

export type LedgerKey = (typeof LEDGER)[number]["key"];

/** The columns of 工作台账 in their first order: the only place that says what a ledger column is. */
export const LEDGER_COLUMNS: readonly SheetColumn<LedgerKey>[] = LEDGER;

/** The ledger column that shows what a column of a notice says. */
export function ledgerKeyOf(column: AnnexColumn): LedgerKey {
  if (column === "target") return "indicators";
  return column === "other" ? "text" : column;
}

/** Position of a ledger column in a workbook as generated. */
export function ledgerColumnIndex(key: LedgerKey): number {
  return LEDGER_COLUMNS.findIndex((column) => column.key === key);
}
