import { LIST_NAMES, fromList, type SheetColumn } from "./columns";
import type { ValidationRule } from "./workbookPatch";

/** 2000-01-01 to 2099-12-31 as serial day numbers. */
const ANY_DATE: ValidationRule = { kind: "date", min: 36526, max: 73050 };

const chooseCertainty = fromList(LIST_NAMES.certainty, "stop", "请从下拉列表中选择：已确认、待确认、推断。");

const program = { group: "trace", editor: "program" } as const;
const office = { group: "identity", editor: "office" } as const;

/** Columns of 填报记录: one row for each report (round × task × unit). */
export const REPORT_LOG_COLUMNS = [
  { key: "round", header: "填报期", width: 11, type: "text", ...program, note: "调度期编号，如 2023-Q1。" },
  {
    key: "taskId",
    header: "任务编号",
    width: 14,
    type: "text",
    ...program,
    note: "与工作台账的任务编号一致。",
  },
  { key: "unit", header: "填报单位", width: 17, type: "text", ...program, note: "报送此条进展的单位。" },
  { key: "role", header: "承担角色", width: 9, type: "text", ...program, note: "牵头或配合。" },
  { key: "measures", header: "工作措施", width: 26, type: "longText", ...program, note: "单位填报的原文。" },
  { key: "deadline", header: "完成时限", width: 12, type: "date", ...program, note: "单位填报的完成日期。" },
  { key: "owner", header: "责任人", width: 10, type: "text", ...program, note: "单位填报的责任人。" },
  { key: "phone", header: "联系电话", width: 14, type: "phone", ...program, note: "单位填报的联系电话。" },
  { key: "status", header: "状态", width: 9, type: "text", ...program, note: "单位填报的状态。" },
  { key: "completion", header: "完成率", width: 9, type: "percent", ...program, note: "单位填报的完成率。" },
  { key: "progress", header: "进展情况", width: 32, type: "longText", ...program, note: "单位填报的原文。" },
  { key: "problems", header: "存在问题", width: 20, type: "longText", ...program, note: "单位填报的原文。" },
  {
    key: "requests",
    header: "需协调事项",
    width: 20,
    type: "longText",
    ...program,
    note: "单位填报的原文。",
  },
  {
    key: "nextSteps",
    header: "下一步措施",
    width: 20,
    type: "longText",
    ...program,
    note: "单位填报的原文。",
  },
  {
    key: "receivedOn",
    header: "合并时间",
    width: 12,
    type: "date",
    ...program,
    note: "此条填报合并入台账的日期。",
  },
  {
    key: "sourceFile",
    header: "来源文件",
    width: 26,
    type: "text",
    ...program,
    note: "此条填报所在的文件，可在合并日志中查到。",
  },
  {
    key: "batch",
    header: "合并批次",
    width: 9,
    type: "number",
    ...program,
    note: "合并时的操作编号；该次合并被撤销的，此条填报不再算数，仅供查阅。",
    optional: true,
  },
] as const satisfies readonly SheetColumn[];

/** Columns of 合并日志: one row for each file taken in, and for each undo. */
export const MERGE_LOG_COLUMNS = [
  { key: "time", header: "时间", width: 18, type: "text", ...program, note: "合并或撤销的时间。" },
  {
    key: "action",
    header: "操作",
    width: 8,
    type: "text",
    ...program,
    note: "下发、合并、修正、标记或撤销等。",
  },
  { key: "file", header: "文件名", width: 34, type: "longText", ...program, note: "回收文件的文件名。" },
  { key: "unit", header: "填报单位", width: 17, type: "text", ...program, note: "识别出的填报单位。" },
  { key: "round", header: "填报期", width: 11, type: "text", ...program, note: "识别出的调度期。" },
  { key: "rows", header: "任务数", width: 8, type: "number", ...program, note: "文件中识别出的任务行数。" },
  { key: "changed", header: "更新数", width: 8, type: "number", ...program, note: "写入台账的单元格数。" },
  {
    key: "conflicts",
    header: "冲突数",
    width: 8,
    type: "number",
    ...program,
    note: "由人工裁定的单元格数。",
  },
  { key: "findings", header: "问题数", width: 8, type: "number", ...program, note: "检查中发现的问题数。" },
  {
    key: "outcome",
    header: "结果",
    width: 24,
    type: "longText",
    ...program,
    note: "已合并、待核对或退回，及其原因。",
  },
  {
    key: "sha256",
    header: "校验码（SHA-256）",
    width: 34,
    type: "longText",
    ...program,
    note: "文件内容的校验码；校验码相同即为同一文件，重复合并不产生变化。",
  },
  {
    key: "by",
    header: "操作人",
    width: 10,
    type: "text",
    ...program,
    note: "在程序中填写的操作人姓名。",
    optional: true,
  },
] as const satisfies readonly SheetColumn[];

const LEADER = [
  { key: "order", header: "排序", width: 7, type: "number", ...office, note: "领导排名，从 1 起。" },
  { key: "name", header: "姓名", width: 11, type: "text", ...office, note: "领导姓名，中间不加空格。" },
  {
    key: "title",
    header: "职务",
    width: 22,
    type: "longText",
    ...office,
    note: "领导职务；通知中没有，请补填。",
  },
  {
    key: "portfolio",
    header: "分管单位",
    width: 60,
    type: "list",
    ...office,
    note: "分管单位的规范名称，用顿号隔开。同一领导的分管单位确认情况不同的，分行填写，姓名照写。",
  },
  {
    key: "basis",
    header: "依据任务数",
    width: 11,
    type: "number",
    group: "trace",
    editor: "program",
    note: "推断分管单位所依据的任务数：仅由该领导一人牵头的任务。",
  },
  {
    key: "certainty",
    header: "确认情况",
    width: 10,
    type: "text",
    ...office,
    note: "推断：由任务归属推断；待确认：请核对；已确认：经办公室核定。",
    check: chooseCertainty,
  },
  {
    key: "aliases",
    header: "其他称谓",
    width: 16,
    type: "list",
    ...office,
    note: "该领导在台账中的其他写法，如“钟区长”，用顿号隔开。",
    optional: true,
  },
  {
    key: "leftOn",
    header: "离任日期",
    width: 12,
    type: "date",
    ...office,
    note: "任职的最后一天，如 2023-06-30；在任的不填。",
    check: {
      rule: ANY_DATE,
      strictness: "stop",
      message: "此处应填日期，如 2023-06-30。",
    },
    optional: true,
  },
  {
    key: "successor",
    header: "继任领导",
    width: 11,
    type: "text",
    ...office,
    note: "离任后接手分管工作的领导，须已在本表登记。",
    optional: true,
  },
] as const satisfies readonly SheetColumn[];

const UNIT = [
  {
    key: "name",
    header: "单位名称",
    width: 34,
    type: "text",
    ...office,
    note: "单位的规范名称，工作台账一律使用此名称。",
  },
  {
    key: "kind",
    header: "单位类别",
    width: 11,
    type: "text",
    ...office,
    note: "从下拉列表中选择。",
    check: fromList(LIST_NAMES.unitKind, "stop", "请从下拉列表中选择单位类别。"),
  },
  {
    key: "aliases",
    header: "其他名称",
    width: 26,
    type: "list",
    ...office,
    note: "同一单位在通知中的其他写法，用顿号隔开。确认情况不同的，分行填写，单位名称照写。",
  },
  {
    key: "certainty",
    header: "确认情况",
    width: 10,
    type: "text",
    ...office,
    note: "“其他名称”是否确为同一单位：已确认、待确认、推断。",
    check: chooseCertainty,
  },
  {
    key: "fullName",
    header: "单位全称",
    width: 30,
    type: "text",
    ...office,
    note: "单位全称；通知中没有，请补填。",
  },
  {
    key: "contact",
    header: "联系人",
    width: 11,
    type: "text",
    ...office,
    note: "负责填报的联系人，请补填。",
  },
  { key: "phone", header: "联系电话", width: 16, type: "phone", ...office, note: "联系人的电话，请补填。" },
] as const satisfies readonly SheetColumn[];

const GROUP = [
  {
    key: "name",
    header: "分组名称",
    width: 36,
    type: "text",
    ...office,
    note: "通知中的统称，如“各乡镇街道”。",
  },
  {
    key: "scope",
    header: "具体范围",
    width: 12,
    type: "text",
    ...office,
    note: "原文是否说明包括哪些单位；“有关”“相关”之类的为“原文未明确”，须由办公室明确。",
    check: fromList(LIST_NAMES.groupScope, "stop", "请选择：明确、原文未明确。"),
  },
  {
    key: "aliases",
    header: "其他名称",
    width: 24,
    type: "list",
    ...office,
    note: "同一统称的其他写法，用顿号隔开。",
  },
  {
    key: "aliasCertainty",
    header: "名称确认情况",
    width: 13,
    type: "text",
    ...office,
    note: "“其他名称”是否确为同一统称。",
    check: chooseCertainty,
  },
  {
    key: "members",
    header: "成员单位",
    width: 60,
    type: "list",
    ...office,
    note: "分组包括的单位，用顿号隔开。确认情况不同的，分行填写，分组名称照写。",
  },
  {
    key: "memberCertainty",
    header: "成员确认情况",
    width: 13,
    type: "text",
    ...office,
    note: "成员单位是否已核定；由文中所列单位提出的为“待确认”。",
    check: chooseCertainty,
  },
] as const satisfies readonly SheetColumn[];

const FINDING = [
  { key: "number", header: "序号", width: 6, type: "number", ...program, note: "问题的顺序号。" },
  {
    key: "severity",
    header: "级别",
    width: 7,
    type: "text",
    ...program,
    note: "错误须改正；警告须核对；提示供参考。",
  },
  {
    key: "place",
    header: "位置",
    width: 22,
    type: "text",
    ...program,
    note: "点击转到台账或附表中的单元格。",
  },
  { key: "message", header: "问题", width: 52, type: "longText", ...program, note: "发现的问题。" },
  { key: "remedy", header: "处理建议", width: 40, type: "longText", ...program, note: "建议的处理办法。" },
  { key: "taskId", header: "任务编号", width: 14, type: "text", ...program, note: "有关任务的编号。" },
  {
    key: "source",
    header: "原件位置",
    width: 30,
    type: "longText",
    ...program,
    note: "问题在原件中的位置。",
  },
  {
    key: "handling",
    header: "处理情况",
    width: 22,
    type: "longText",
    ...program,
    note: "标记为“无须处理”的，注明标记人和日期；其余为空。",
  },
  { key: "code", header: "代码", width: 30, type: "text", ...program, note: "问题代码，供查阅说明文档。" },
] as const satisfies readonly SheetColumn[];

const SETTING = [
  {
    key: "setting",
    header: "设置项",
    width: 30,
    type: "longText",
    ...program,
    note: "设置项的名称，请勿改动。",
  },
  { key: "value", header: "值", width: 24, type: "text", ...office, note: "按“说明”填写，留空即为默认值。" },
  {
    key: "explanation",
    header: "说明",
    width: 70,
    type: "longText",
    ...program,
    note: "设置项的含义、可选值和默认值。",
  },
  {
    key: "code",
    header: "代码",
    width: 38,
    type: "text",
    ...program,
    note: "程序据此识别设置项，请勿改动。",
  },
] as const satisfies readonly SheetColumn[];

export type SettingKey = (typeof SETTING)[number]["key"];
export type ReportLogKey = (typeof REPORT_LOG_COLUMNS)[number]["key"];
export type MergeLogKey = (typeof MERGE_LOG_COLUMNS)[number]["key"];
export type LeaderKey = (typeof LEADER)[number]["key"];
export type UnitKey = (typeof UNIT)[number]["key"];
export type GroupKey = (typeof GROUP)[number]["key"];
export type FindingKey = (typeof FINDING)[number]["key"];

/** Columns of 领导名册: a row for each leader and certainty. */
export const LEADER_COLUMNS: readonly SheetColumn<LeaderKey>[] = LEADER;
/** Columns of 单位名册: a row for each unit and certainty of its aliases. */
export const UNIT_COLUMNS: readonly SheetColumn<UnitKey>[] = UNIT;
/** Columns of 单位分组: a row for each group and certainty of its aliases and members. */
export const GROUP_COLUMNS: readonly SheetColumn<GroupKey>[] = GROUP;
/** Columns of 校验结果: a row for each finding. */
export const FINDING_COLUMNS: readonly SheetColumn<FindingKey>[] = FINDING;
/** Columns of 设置: a row for each setting and for each rule of the check. */
export const SETTING_COLUMNS: readonly SheetColumn<SettingKey>[] = SETTING;
