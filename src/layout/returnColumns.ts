import { LEDGER_COLUMNS, type LedgerKey, type SheetColumn } from "./columns";

/** Keys of the columns of 填报表; those of the ledger keep their keys and headers. */
export type ReturnKey =
  | Extract<
      LedgerKey,
      | "id"
      | "text"
      | "leaders"
      | "indicators"
      | "measures"
      | "deadline"
      | "owner"
      | "phone"
      | "status"
      | "completion"
      | "progress"
      | "problems"
      | "requests"
      | "nextSteps"
    >
  | "role"
  | "otherUnits";

/** A column of 填报表. Units may change those whose `editor` is `unit`; all others are locked. */
export type ReturnColumn = SheetColumn<ReturnKey> & {
  /** Said when a cell of the column is selected. */
  readonly prompt?: string;
  /** A row without it counts as not filled in. */
  readonly required?: true;
};

function fromLedger(
  key: LedgerKey & ReturnKey,
  width: number,
  more: Pick<ReturnColumn, "prompt" | "required"> = {},
): ReturnColumn {
  const column = LEDGER_COLUMNS.find((each) => each.key === key);
  if (column === undefined) throw new Error(`The ledger has no column ${key}`);
  const { header, type, group, editor, note, check } = column;
  return { key, header, width, type, group, editor, note, ...(check && { check }), ...more };
}

/** The columns of 填报表 in their order, derived from those of the ledger so that headers never differ. */
export const RETURN_COLUMNS: readonly ReturnColumn[] = [
  fromLedger("id", 14),
  fromLedger("text", 32),
  {
    key: "role",
    header: "角色",
    width: 6,
    type: "text",
    group: "identity",
    editor: "program",
    note: "本单位在此项任务中的角色：牵头或配合。",
  },
  fromLedger("indicators", 18),
  fromLedger("leaders", 10),
  {
    key: "otherUnits",
    header: "其他责任单位",
    width: 18,
    type: "list",
    group: "identity",
    editor: "office",
    note: "本单位以外的牵头责任单位和责任（配合）单位。",
  },
  fromLedger("measures", 21, { prompt: "为完成任务采取的主要措施。已有内容的，有变化再改。" }),
  fromLedger("deadline", 12, { prompt: "计划完成的日期，写作“年-月-日”，如 2023-06-30。" }),
  fromLedger("owner", 9, { prompt: "具体负责此项任务的同志。" }),
  fromLedger("phone", 13, { prompt: "责任人的办公电话或手机号码。" }),
  fromLedger("status", 9, {
    prompt: "必填。点击右侧箭头，选择：未启动、推进中、已完成、滞后、暂缓。",
    required: true,
  }),
  fromLedger("completion", 8, {
    prompt: "截至本期末的完成率，填 0% 至 100%，如 45%；无法量化的可不填。",
  }),
  fromLedger("progress", 30, {
    prompt: "必填。截至本期末的工作进展和成效，写清数据和完成节点。上期内容已带入，请据实更新。",
    required: true,
  }),
  fromLedger("problems", 15, { prompt: "影响任务完成的主要问题；没有的填“无”。" }),
  fromLedger("requests", 15, { prompt: "需要区政府或其他单位协调解决的事项；没有的填“无”。" }),
  fromLedger("nextSteps", 17, { prompt: "下一期的工作安排。" }),
];

/** True for a column that the unit fills in. */
export function isForUnit({ editor }: Pick<ReturnColumn, "editor">): boolean {
  return editor === "unit";
}

/** Position of a column of 填报表 as issued. */
export function returnColumnIndex(key: ReturnKey): number {
  return RETURN_COLUMNS.findIndex((column) => column.key === key);
}
