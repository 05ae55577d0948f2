import { cellOf, duplicate, fill, rowOf, set, setRow, type Edit } from "../edits";
import { taskOf } from "../office";
import { merges, sent, type ReturnCase } from "../returnCase";

const insertRow = (before: number): Edit => ({ op: "insertRows", before, count: 1 });
const deleteRow = (task: number): Edit => ({ op: "deleteRows", from: rowOf(task), count: 1 });

/** The first row below those of 区发展改革委's tasks. */
const BELOW = rowOf(8) + 1;
const FOREIGN = { id: taskOf(4), text: "压减一般性支出，保障基本民生。", progress: "已压减5%" };

/** What people do to the rows of the table. */
export const ROW_CASES: readonly ReturnCase[] = [
  merges(
    "a row that was deleted is a finding, never a deletion",
    [fill(1, "progress", "甲"), deleteRow(2)],
    ["1.progress=甲"],
    ["RETURN_ROW_MISSING"],
  ),
  {
    title: "a file without a single task of the unit is returned and does not count as its return",
    sent: [sent([{ op: "deleteRows", from: rowOf(1), count: 6 }])],
    receipts: [{ outcome: "returned", findings: Array.from({ length: 6 }, () => "RETURN_ROW_MISSING") }],
    changes: [],
  },
  merges(
    "rows may be sorted in any order",
    [
      fill(1, "progress", "甲"),
      fill(8, "progress", "乙"),
      { op: "orderRows", from: rowOf(1), order: [5, 3, 0, 1, 4, 2] },
    ],
    ["1.progress=甲", "8.progress=乙"],
  ),
  merges(
    "a task in two rows that say the same is taken once",
    [fill(1, "progress", "甲"), ...duplicate(1)],
    ["1.progress=甲"],
    ["RETURN_ROW_REPEATED@A5"],
  ),
  merges(
    "of a task in two rows that contradict each other none is taken",
    [fill(1, "progress", "甲"), fill(2, "owner", "张三"), ...duplicate(1), set("M6", "乙")],
    ["2.owner=张三"],
    ["RETURN_ROW_CONTRADICTS@A5"],
  ),
  merges(
    "a row of another unit's task is not taken",
    [...setRow(BELOW, FOREIGN), fill(1, "progress", "甲")],
    ["1.progress=甲"],
    [`RETURN_ROW_OTHERS@A${BELOW}`],
  ),
  merges(
    "a row of a task of the plan that the unit was not given is not taken for the unit's own task of the same words",
    [...setRow(rowOf(2), { id: taskOf(4), progress: "甲" })],
    [],
    ["RETURN_ROW_OTHERS@A6", "RETURN_ROW_MISSING"],
  ),
  merges(
    "a row without id and with another text is no task",
    [...setRow(BELOW, { text: "另行增加的重点项目", progress: "已开工" })],
    [],
    [`RETURN_ROW_UNKNOWN@A${BELOW}`],
  ),
  merges(
    "a row whose id was deleted is known by the text of its task",
    [fill(2, "progress", "甲"), set(cellOf(2, "id"), null)],
    ["2.progress=甲"],
    ["RETURN_ROW_BY_TEXT@A6", "RETURN_LOCKED_CHANGED@A6"],
  ),
  merges(
    "a row whose id was damaged is known by the text of its task",
    [fill(2, "progress", "甲"), set(cellOf(2, "id"), "2023-2-1-2"), set(cellOf(5, "id"), "2023-2-01-777")],
    ["2.progress=甲"],
    [
      "RETURN_ROW_BY_TEXT@A6",
      "RETURN_LOCKED_CHANGED@A6",
      "RETURN_ROW_BY_TEXT@A8",
      "RETURN_LOCKED_CHANGED@A8",
    ],
  ),
  merges(
    "an id in full-width figures is the id",
    [fill(2, "progress", "甲"), set(cellOf(2, "id"), "２０２３－２－０１－００２")],
    ["2.progress=甲"],
    ["RETURN_LOCKED_CHANGED@A6"],
  ),
  merges(
    "a row without id whose text two tasks have is neither of them",
    [fill(6, "progress", "甲"), set(cellOf(6, "id"), null)],
    [],
    ["RETURN_ROW_UNKNOWN@A9", "RETURN_ROW_MISSING"],
  ),
  merges(
    "a row without id whose text was shortened is known by what it is most like",
    [
      fill(5, "progress", "甲"),
      set(cellOf(5, "id"), null),
      set(cellOf(5, "text"), "新建公办幼儿园3所，增加普惠学位。"),
    ],
    ["5.progress=甲"],
    ["RETURN_ROW_BY_TEXT@A8", "RETURN_LOCKED_CHANGED@A8", "RETURN_LOCKED_CHANGED@B8"],
  ),
  merges(
    "a row without id whose text has another figure is not known by what it is most like",
    [
      fill(5, "progress", "甲"),
      set(cellOf(5, "id"), null),
      set(cellOf(5, "text"), "新建公办幼儿园4所，增加普惠学位供给。"),
    ],
    [],
    ["RETURN_ROW_UNKNOWN@A8", "RETURN_ROW_MISSING"],
  ),
  merges(
    "a row without id that is most like a task with a row of its own belongs to no other task",
    [
      ...setRow(BELOW, { text: "新建公办幼儿园3所，增加普惠学位", progress: "甲" }),
      set(cellOf(6, "id"), null),
      deleteRow(6),
    ],
    [],
    ["RETURN_ROW_UNKNOWN@A10", "RETURN_ROW_MISSING"],
  ),
  merges(
    "rows whose id and text belong to different tasks are not taken",
    [
      fill(1, "progress", "甲"),
      fill(2, "progress", "乙"),
      set(cellOf(1, "id"), taskOf(2)),
      set(cellOf(2, "id"), taskOf(1)),
      fill(5, "progress", "丙"),
    ],
    ["5.progress=丙"],
    ["RETURN_ROW_ID_DIFFERS@A5", "RETURN_ROW_ID_DIFFERS@A6"],
  ),
  merges(
    "a row with the id of a task and a text that is nothing like it is not taken",
    [fill(1, "progress", "甲"), set(cellOf(1, "text"), FOREIGN.text)],
    [],
    ["RETURN_ROW_ID_DIFFERS@A5"],
  ),
  merges(
    "changes in locked cells are listed and not taken",
    [
      fill(1, "progress", "甲"),
      set(cellOf(1, "text"), "加大助企纾困力度，落实减税降费政策，新增减税8亿元。"),
      set(cellOf(2, "leaders"), "周勇"),
      set(cellOf(5, "role"), null),
      set(cellOf(6, "indicators"), "学位：600个"),
    ],
    ["1.progress=甲"],
    [
      "RETURN_LOCKED_CHANGED@B5",
      "RETURN_LOCKED_CHANGED@E6",
      "RETURN_LOCKED_CHANGED@C8",
      "RETURN_LOCKED_CHANGED@D9",
    ],
  ),
  merges(
    "blank rows between the tasks make no difference",
    [
      fill(1, "progress", "甲"),
      fill(8, "progress", "乙"),
      { op: "insertRows", before: rowOf(5), count: 3 },
      insertRow(rowOf(2)),
    ],
    ["1.progress=甲", "8.progress=乙"],
  ),
  merges(
    "hidden and filtered rows count like all others",
    [
      fill(1, "status", "滞后"),
      fill(2, "progress", "乙"),
      { op: "hideRows", from: rowOf(1), count: 1 },
      { op: "filter", column: "K", keep: "滞后" },
      { op: "unprotect" },
    ],
    ["1.status=滞后", "2.progress=乙"],
  ),
  merges(
    "cells merged over two tasks count for the first, and the second keeps what the ledger has",
    [fill(1, "progress", "两项一并推进"), { op: "merge", range: "M5:M6" }],
    ["1.progress=两项一并推进"],
    ["RETURN_CELL_CLEARED@M6"],
  ),
  merges(
    "a header that is repeated between the tasks is no task",
    [
      { op: "insertRows", before: rowOf(5), count: 1 },
      { op: "copyRow", from: 4, to: rowOf(5) },
      set(`M${rowOf(5) + 1}`, "甲"),
    ],
    ["5.progress=甲"],
  ),
  merges(
    "text in a row between the tasks that belongs to none is a row to look at",
    [insertRow(rowOf(2)), set(`M${rowOf(2)}`, "续上：另完成投资500万元")],
    [],
    [`RETURN_ROW_UNKNOWN@A${rowOf(2)}`],
  ),
  merges(
    "notes and a sum below the tasks are named and not taken",
    [
      set(`A${BELOW}`, "合计"),
      set(`L${BELOW}`, 0.3),
      set("A14", "说明：数据为快报数。"),
      set("M15", "联系人李四"),
    ],
    [],
    [`RETURN_ROW_UNKNOWN@A${BELOW}`, "RETURN_TEXT_OUTSIDE@A14", "RETURN_TEXT_OUTSIDE@M15"],
  ),
  merges(
    "those who sign are no task, and whatever else stands beside them is named",
    [set("B12", "李四"), set("F12", "王五"), set("J12", 45020), set("M12", "另：第3项数据待核")],
    [],
    ["RETURN_TEXT_OUTSIDE@M12"],
  ),
  merges(
    "a task is no foot of the form, whatever its text begins with",
    [fill(2, "progress", "填报人：张三。已完工。")],
    ["2.progress=填报人：张三。已完工。"],
  ),
];
