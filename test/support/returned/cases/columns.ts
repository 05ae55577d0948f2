import { RETURN_COLUMNS } from "../../../../src/layout/returnColumns";
import { fill, HEADER, lettersOf, rename, rowOf, set, type Edit } from "../edits";
import { merges, sent, type ReturnCase, type ShownFinding } from "../returnCase";

const FILLED = [fill(1, "progress", "甲"), fill(2, "owner", "张三")] as const;
const TAKEN = ["1.progress=甲", "2.owner=张三"] as const;

/** A header of two rows: groups above, and the columns of the groups below; the others reach over both. */
const TWO_ROWS: readonly Edit[] = [
  { op: "insertRows", before: HEADER + 1, count: 1 },
  ...RETURN_COLUMNS.flatMap(({ key, header }): readonly Edit[] => {
    const column = lettersOf(key);
    if (column < "G") return [{ op: "merge", range: `${column}${HEADER}:${column}${HEADER + 1}` }];
    return [set(`${column}${HEADER + 1}`, header), set(`${column}${HEADER}`, null)];
  }),
  set(`G${HEADER}`, "工作计划"),
  { op: "merge", range: `G${HEADER}:J${HEADER}` },
  set(`K${HEADER}`, "完成情况"),
  { op: "merge", range: `K${HEADER}:P${HEADER}` },
];

const byText = (row: number): ShownFinding => `RETURN_ROW_BY_TEXT@A${row}`;

/** What people do to the columns of the table and its header. */
export const COLUMN_CASES: readonly ReturnCase[] = [
  merges(
    "columns under other known headers are known",
    [...FILLED, rename("progress", "工作进展"), rename("owner", "经办人"), rename("completion", "完成比例")],
    TAKEN,
    ["RETURN_COLUMN_RENAMED@M4", "RETURN_COLUMN_RENAMED@I4", "RETURN_COLUMN_RENAMED@L4"],
  ),
  merges(
    "a header keeps its meaning with line breaks, marks and what stands in brackets",
    [
      ...FILLED,
      rename("progress", "进展情况\n（必填，截至3月底）"),
      rename("owner", " * 责 任 人 ："),
      rename("completion", "完成率（%）"),
    ],
    TAKEN,
  ),
  {
    title: "a file with a header that is likely, but not sure to mean a column waits for a person",
    sent: [sent([...FILLED, rename("progress", "一季度进展情况说明")])],
    receipts: [{ outcome: "needsLook", findings: ["RETURN_COLUMN_GUESSED@M4"] }],
    changes: [],
  },
  merges(
    "a column whose header means nothing is named with what it holds, and the ledger keeps what it has",
    [...FILLED, rename("progress", "主要内容")],
    ["2.owner=张三"],
    ["RETURN_COLUMN_EXTRA@M4", "RETURN_COLUMN_MISSING"],
  ),
  merges(
    "columns may stand in any order",
    [
      ...FILLED,
      { op: "moveColumn", column: "M", before: "C" },
      { op: "moveColumn", column: "A", before: "Q" },
    ],
    TAKEN,
  ),
  merges(
    "a column that was deleted empties nothing",
    [...FILLED, { op: "deleteColumn", column: lettersOf("problems") }],
    TAKEN,
    ["RETURN_COLUMN_MISSING"],
  ),
  merges(
    "without the column of the ids tasks are known by their texts, those of the same words not at all",
    [...FILLED, fill(8, "progress", "乙"), { op: "deleteColumn", column: "A" }],
    TAKEN,
    [
      "RETURN_COLUMN_MISSING",
      ...[1, 2, 3, 5].map((task) => byText(rowOf(task))),
      "RETURN_ROW_UNKNOWN@A9",
      "RETURN_ROW_UNKNOWN@A10",
      "RETURN_ROW_MISSING",
      "RETURN_ROW_MISSING",
    ],
  ),
  merges(
    "without the column of the texts tasks are known by their ids",
    [...FILLED, { op: "deleteColumn", column: "B" }],
    TAKEN,
  ),
  merges(
    "a column that was added is named with what it holds",
    [
      ...FILLED,
      { op: "insertColumn", before: "D" },
      set(`D${HEADER}`, "备注"),
      set(`D${rowOf(5)}`, "已调整"),
    ],
    TAKEN,
    ["RETURN_COLUMN_EXTRA@D4"],
  ),
  merges(
    "an added column that is empty is no matter",
    [...FILLED, { op: "insertColumn", before: "D" }, set(`D${HEADER}`, "备注")],
    TAKEN,
  ),
  merges(
    "text beside the table in a column without header is named",
    [...FILLED, set(`R${rowOf(2)}`, "数据待核")],
    TAKEN,
    ["RETURN_COLUMN_EXTRA@R4"],
  ),
  merges(
    "of a column that stands twice the fuller one counts, and the other is named",
    [...FILLED, { op: "insertColumn", before: "M" }, set(`M${HEADER}`, "进展情况"), set("N5", "甲")],
    TAKEN,
    ["RETURN_COLUMN_REPEATED@M4"],
  ),
  merges(
    "the second of two equally full columns is named",
    [...FILLED, { op: "insertColumn", before: "N" }, set(`N${HEADER}`, "进展情况"), set("N5", "丙")],
    TAKEN,
    ["RETURN_COLUMN_REPEATED@N4"],
  ),
  merges(
    "the header may stand further down, with text above it that is named",
    [
      ...FILLED,
      { op: "insertRows", before: HEADER, count: 3 },
      set("B4", "区发展改革委已审核"),
      { op: "insertRows", before: 1, count: 2 },
    ],
    TAKEN,
    ["RETURN_TEXT_OUTSIDE@B6"],
  ),
  merges("the header may reach over two rows, with groups of columns", [...FILLED, ...TWO_ROWS], TAKEN),
  merges(
    "groups of columns above the header are text outside the table",
    [
      ...FILLED,
      { op: "insertRows", before: HEADER, count: 1 },
      set(`A${HEADER}`, "任务"),
      set(`G${HEADER}`, "填报内容"),
    ],
    TAKEN,
    ["RETURN_TEXT_OUTSIDE@A4", "RETURN_TEXT_OUTSIDE@G4"],
  ),
  merges(
    "a note above the table is named, also one that begins with a number as the instructions do",
    [...FILLED, { op: "insertRows", before: 3, count: 1 }, set("A3", "1、第3项任务因资金未到位暂缓。")],
    TAKEN,
    ["RETURN_TEXT_OUTSIDE@A3"],
  ),
  {
    title: "a sheet with too few of the headers is no form",
    sent: [sent([...FILLED, ...RETURN_COLUMNS.slice(0, 13).map(({ key }) => rename(key, "栏目"))])],
    receipts: [{ outcome: "returned", unit: null, round: null, findings: ["RETURN_NO_FORM"] }],
    changes: [],
  },
];
