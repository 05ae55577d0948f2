import { receiptFiles, letterTo } from "../../../../src/application/merge/receiptFiles";
import { correctionsOf } from "../../../../src/application/merge/receipts";
import { zhCN } from "../../../../src/i18n/zh-CN";
import type { ReturnedFile } from "../../../../src/layout/returnedBook";
import type { PatchOp, WorkbookPatch } from "../../../../src/layout/workbookPatch";
import { editBook } from "../../../support/returned/editBook";
import { cellOf, fill, type Edit } from "../../../support/returned/edits";
import { foldWrites } from "../../../support/foldWrites";
import { Q1, sampleOffices, TODAY, UNITS, type UnitName } from "../../../support/returned/office";
import { nameOf, returnedFile, reviewOf } from "../../../support/returned/returnCase";

async function back(unit: UnitName, edits: readonly Edit[]): Promise<ReturnedFile> {
  const { first } = await sampleOffices();
  return returnedFile(editBook(first.book(unit, Q1), edits), { name: nameOf(unit) });
}

async function receiptsOf(...files: readonly ReturnedFile[]) {
  const { first } = await sampleOffices();
  const review = reviewOf(first, files);
  return { review, files: receiptFiles(first.plan, review, zhCN, TODAY), plan: first.plan };
}

function patchOf(files: Awaited<ReturnType<typeof receiptsOf>>["files"], name: string): WorkbookPatch {
  const file = files.find((each) => each.name === name);
  if (file === undefined || !("patch" in file)) throw new Error(`no workbook ${name}`);
  return file.patch;
}

const CORRECTION = "2023年第一季度-进展填报表-区财政局（退回更正）.xlsx";

test("a file without anything to correct gets a line in the list and no workbook", async () => {
  const { files } = await receiptsOf(await back("finance", [fill(4, "progress", "完成 3 项", "finance")]));
  expect(files.map(({ name }) => name)).toEqual(["回执清单.xlsx"]);
  const rows = foldWrites(patchOf(files, "回执清单.xlsx")).get("回执清单") ?? [];
  expect(rows[1]?.slice(0, 6)).toEqual([1, nameOf("finance"), UNITS.finance, Q1, "已合并", 2]);
});

test("what has to be corrected is red in a copy of the unit's workbook that holds what it wrote, with a note why", async () => {
  const { files } = await receiptsOf(
    await back("finance", [fill(4, "status", "差不多了", "finance"), fill(4, "owner", "李四", "finance")]),
  );
  const { ops } = patchOf(files, CORRECTION);
  const notes = ops.filter((op): op is Extract<PatchOp, { op: "note" }> => op.op === "note");
  expect(notes.map(({ text }) => text)).toEqual([
    "状态“差不多了”不在选项之内，请从下拉列表中选择：未启动、推进中、已完成、滞后、暂缓。",
  ]);
  const [row = -1, column = -1] = notes[0]?.cell ?? [];
  const form = foldWrites(patchOf(files, CORRECTION)).get("填报表") ?? [];
  expect(form[row]?.[column]).toBe("差不多了");
  expect(form[row]).toContain("李四");
  const red = ops.filter((op) => op.op === "style" && op.at.row === row && op.at.column === column).at(-1);
  expect(red).toMatchObject({ style: { fill: "FBE3E1" } });
});

test("the message to the unit names each task, what to do and until when; after the last day it asks for haste", async () => {
  const file = await back("finance", [fill(4, "completion", "大半", "finance")]);
  const { review, plan } = await receiptsOf(file);
  const [receipt] = review.receipts;
  if (receipt === undefined) throw new Error("no receipt");
  const letter = letterTo(plan, receipt, TODAY) ?? "";
  expect(letter).toContain(`${UNITS.finance}：\n你单位报送的2023年第一季度目标任务进展填报表`);
  expect(letter).toContain("请于2023年4月10日前更正后重新报送");
  expect(letter).toContain("任务 2023-2-01-004");
  expect(letter).toContain("完成率“大半”不是百分数");
  expect(letterTo(plan, receipt, "2023-04-11")).toContain("请尽快更正后重新报送");
});

test("a file that cannot be told is in the list with the reason, and no unit is written to", async () => {
  const refused: ReturnedFile = {
    name: "照片.xlsx",
    sha256: "00",
    content: { refusal: { code: "WORKBOOK_KIND_UNSUPPORTED", params: { file: "照片.xlsx", kind: "image" } } },
  };
  const { files, review } = await receiptsOf(refused);
  expect(files.map(({ name }) => name)).toEqual(["回执清单.xlsx"]);
  expect(review.receipts[0]).toMatchObject({ outcome: "returned" });
  const rows = foldWrites(patchOf(files, "回执清单.xlsx")).get("回执清单") ?? [];
  expect(rows[1]?.join()).toContain("不是 .xlsx 工作簿");
});

test("only what the unit can settle is asked of it", async () => {
  const { review } = await receiptsOf(
    await back("finance", [fill(4, "deadline", "6月底", "finance"), fill(4, "progress", null, "finance")]),
  );
  const [receipt] = review.receipts;
  expect(receipt && correctionsOf(receipt).map(({ code, where }) => [code, where.cell])).toEqual([
    ["RETURN_CELL_CLEARED", cellOf(4, "progress", "finance")],
  ]);
});
