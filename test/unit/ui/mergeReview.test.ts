import { NO_ANSWERS, reviewReturns } from "../../../src/application/merge/reviewReturns";
import { decodePlan } from "../../../src/application/openPlan";
import { zhCN } from "../../../src/i18n/zh-CN";
import { beforeAndAfter, shownValue } from "../../../src/ui/features/mergeReturns/cellValues";
import { allLetters, letterOf } from "../../../src/ui/features/mergeReturns/letterText";
import {
  isOpen,
  mergeCounts,
  outcomeKey,
  shownReceipts,
} from "../../../src/ui/features/mergeReturns/mergeCounts";
import { movedCells } from "../../../src/ui/features/mergeReturns/movedCells";
import {
  filterCells,
  filterReceipts,
  NO_CELL_FILTER,
  NO_RECEIPT_FILTER,
  UNKNOWN_UNIT,
} from "../../../src/ui/features/mergeReturns/reviewFilters";
import { diffTexts } from "../../../src/application/textDiff";
import { issuedWorkspace, MERGE_TASKS as TASKS } from "../../support/mergeSample";
import { returnedForm } from "../../support/returnedForms";

const sample = issuedWorkspace();
const issuedPlan = decodePlan(sample.workspace.sheets, "a.xlsx");
const file = returnedForm(sample.issued, "区发展改革委", {
  cells: [
    { status: "推进中", progress: "增长6.8%。" },
    { status: "已完成", progress: "建成。" },
  ],
});
const unread = {
  name: "坏.xlsx",
  sha256: "",
  content: { refusal: { code: "FILE_UNREADABLE", params: { file: "坏.xlsx" } } },
} as const;

/** The office has written into a cell that the unit has filled in too. */
function conflicting(): typeof issuedPlan {
  const { workspace } = issuedWorkspace();
  workspace.type(TASKS[0], "progress", "办公室：增长6.5%。", { silently: true });
  return decodePlan(workspace.sheets, "a.xlsx");
}

const review = reviewReturns(
  issuedPlan,
  [file, unread, { ...unread, name: "坏2.xlsx" }],
  NO_ANSWERS,
  "2023-04-08",
);

test("what writing comes to is counted, and what is left out by its reason", () => {
  expect(mergeCounts(review)).toEqual({
    files: 1,
    tasks: 4,
    cells: 4,
    reports: 4,
    needsLook: 0,
    returned: 2,
    unchanged: 0,
  });
});

test("a file that was written stays what it was, and a copy under another name is a repetition", () => {
  const again = reviewReturns(issuedPlan, [file, { ...file, name: "z副本.xlsx" }], NO_ANSWERS, "2023-04-08");
  const written = new Map(review.receipts.map((receipt) => [receipt.file.sha256, receipt]));
  const repeated = again.receipts.map((receipt) => ({ ...receipt, outcome: "repeated" as const }));
  expect(shownReceipts({ ...again, receipts: repeated }, written).map(outcomeKey)).toEqual([
    "written",
    "repeated",
  ]);
});

test("a conflict is open until it is decided, also before the review is made anew", () => {
  const { cells } = reviewReturns(conflicting(), [file], NO_ANSWERS, "2023-04-08");
  const [conflict] = cells.filter(({ kind }) => kind === "conflict");
  expect(conflict && isOpen(conflict, NO_ANSWERS)).toBe(true);
  const decisions = new Map([[`2023-Q1|区发展改革委|${TASKS[0]}|progress`, { kind: "ours" as const }]]);
  expect(conflict && isOpen(conflict, { ...NO_ANSWERS, decisions })).toBe(false);
});

test("what needs attention stands first, and files without a unit can be chosen", () => {
  const receipts = shownReceipts(review, new Map());
  const listed = filterReceipts(receipts, NO_RECEIPT_FILTER, () => "");
  expect(listed.map(({ outcome }) => outcome)).toEqual(["returned", "returned", "merged"]);
  const unknown = filterReceipts(receipts, { ...NO_RECEIPT_FILTER, unit: UNKNOWN_UNIT }, () => "");
  expect(unknown.map(({ file: { name } }) => name)).toEqual(["坏.xlsx", "坏2.xlsx"]);
});

test("cells are found by words in any width and case that must all occur", () => {
  const found = filterCells(review.cells, { ...NO_CELL_FILTER, search: "６.8%  增长" }, ({ theirs }) =>
    String(theirs),
  );
  expect(found.map(({ task, field }) => [task, field])).toEqual([[TASKS[0], "progress"]]);
});

test("days and shares are shown as in the workbook", () => {
  expect([
    shownValue("deadline", 45107),
    shownValue("completion", 0.455),
    shownValue("phone", 45107),
  ]).toEqual(["2023-06-30", "45.5%", "45107"]);
});

test("what a cell becomes follows the decision", () => {
  const { cells } = reviewReturns(conflicting(), [file], NO_ANSWERS, "2023-04-08");
  const conflict = cells.find(({ kind }) => kind === "conflict");
  if (!conflict) throw new Error("there is no conflict");
  const after = (decision?: Parameters<typeof beforeAndAfter>[0]["decision"]): unknown =>
    beforeAndAfter({ ...conflict, ...(decision && { decision }) }).after;
  expect([after(), after({ kind: "theirs" }), after({ kind: "edit", value: "商定" })]).toEqual([
    "办公室：增长6.5%。",
    "增长6.8%。",
    "商定",
  ]);
});

test("cells that somebody else has changed are told by task and column, wherever their rows stand now", () => {
  expect(movedCells(issuedPlan, conflicting())).toEqual([
    { task: TASKS[0], header: "进展情况", from: "", to: "办公室：增长6.5%。" },
  ]);
  expect(movedCells(issuedPlan, issuedPlan)).toEqual([]);
});

test("a text is compared word by word, and two texts with little in common are not", () => {
  const parts = diffTexts("一季度完成投资1.1亿元，按计划推进。", "一季度完成投资1.2亿元，按计划推进。");
  expect(parts?.filter(({ kind }) => kind !== "same")).toEqual([
    { kind: "removed", text: "1.1" },
    { kind: "added", text: "1.2" },
  ]);
  expect(diffTexts("建成公办幼儿园三所。", "水质稳定达到二类标准。")).toBeUndefined();
});

test("a unit is told why its file cannot be used, and that nothing is to be corrected where that is so", () => {
  const receipts = shownReceipts(review, new Map());
  const context = { plan: issuedPlan, catalogue: zhCN, today: "2023-04-08" };
  const [first] = receipts.filter(({ outcome }) => outcome === "returned");
  expect(first && letterOf(first, context)).toMatch(
    /^（“坏\.xlsx”的报送单位）：\n[^\n]*\n经核对，文件不能采用：\n1\. /u,
  );
  expect(allLetters(receipts, context).split("\n\n")).toHaveLength(3);
});
