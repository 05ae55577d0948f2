import { LIGHTS } from "../domain/schedule/light";
import { TASK_STATUSES } from "../domain/status";
import { columnLetters } from "./address";
import { LIST_NAMES, type ListName } from "./columns";
import {
  CERTAINTIES,
  CERTAINTY_LABELS,
  GROUP_SCOPE_LABELS,
  LIGHT_LABELS,
  RULE_STATE_LABELS,
  STATUS_LABELS,
  UNIT_KINDS,
  UNIT_KIND_LABELS,
} from "./labels";
import { SHEETS } from "./sheetNames";
import type { PatchOp } from "./workbookPatch";

type OptionList = { readonly name: ListName; readonly header: string; readonly entries: readonly string[] };

const LISTS: readonly OptionList[] = [
  { name: LIST_NAMES.status, header: "状态", entries: TASK_STATUSES.map((key) => STATUS_LABELS[key]) },
  {
    name: LIST_NAMES.schedule,
    header: "是否达序时",
    entries: LIGHTS.map((key) => LIGHT_LABELS[key]),
  },
  {
    name: LIST_NAMES.certainty,
    header: "确认情况",
    entries: CERTAINTIES.map((key) => CERTAINTY_LABELS[key]),
  },
  { name: LIST_NAMES.unitKind, header: "单位类别", entries: UNIT_KINDS.map((key) => UNIT_KIND_LABELS[key]) },
  { name: LIST_NAMES.groupScope, header: "具体范围", entries: Object.values(GROUP_SCOPE_LABELS) },
  { name: LIST_NAMES.ruleState, header: "规则状态", entries: Object.values(RULE_STATE_LABELS) },
];

/** The hidden sheet 选项: one column for each list, and a defined name for its entries. */
export function optionsSheetOps(): PatchOp[] {
  const sheet = SHEETS.options;
  const rows = Math.max(...LISTS.map((list) => list.entries.length)) + 1;
  return [
    { op: "addSheet", sheet, visibility: "hidden" },
    {
      op: "write",
      at: { sheet, row: 0, column: 0, rows, columns: LISTS.length },
      values: Array.from({ length: rows }, (_, row) =>
        LISTS.map((list) => (row === 0 ? list.header : (list.entries[row - 1] ?? null))),
      ),
    },
    { op: "columns", sheet, columns: LISTS.map(() => ({ width: 14 })) },
    ...LISTS.map(({ name, entries }, column): PatchOp => {
      const letters = columnLetters(column);
      return { op: "name", name, refersTo: `'${sheet}'!$${letters}$2:$${letters}$${entries.length + 1}` };
    }),
  ];
}
