import { bareHeader } from "../../../src/layout/returnHeaders";
import { excerpt, readReturnForm, type ReturnForm } from "../../../src/layout/returnForm";
import { RETURN_SHEETS } from "../../../src/layout/sheetNames";
import { editBook } from "../../support/returned/editBook";
import { HEADER, rename, rowOf, set, type Edit } from "../../support/returned/edits";
import { Q1, sampleOffices, taskOf, UNITS } from "../../support/returned/office";

async function formAfter(...edits: readonly Edit[]): Promise<ReturnForm | undefined> {
  const { first } = await sampleOffices();
  return readReturnForm(editBook(first.book("reform", Q1), edits), new Map());
}

async function foundAfter(...edits: readonly Edit[]): Promise<ReturnForm> {
  const form = await formAfter(...edits);
  if (form === undefined) throw new Error("no form");
  return form;
}

const shownFindings = ({ findings }: ReturnForm) =>
  findings.map(({ code, where }) => `${code}@${where.cell ?? ""}`);

test("a form as it was issued says whose it is, has a row for each task and nothing to find", async () => {
  const form = await foundAfter();
  expect(form).toMatchObject({ sheet: "填报表", unitTitle: UNITS.reform, findings: [], guesses: [] });
  expect(form.roundTitle).toContain(Q1);
  expect(form.rows.map(({ id }) => id)).toEqual([1, 2, 3, 5, 6, 8].map(taskOf));
});

test("a workbook without enough of the headers has no form", async () => {
  expect(await formAfter({ op: "deleteRows", from: HEADER, count: 1 })).toBeUndefined();
});

test("the stamp is no form, whatever it holds", async () => {
  const { first } = await sampleOffices();
  const book = first.book("reform", Q1);
  const sheets = book.sheets.map((sheet) => ({ ...sheet, name: RETURN_SHEETS.stamp }));
  expect(readReturnForm({ ...book, sheets }, new Map())).toBeUndefined();
});

test("cells are found by their columns, empty ones and blanks are left out", async () => {
  const { rows } = await foundAfter(set("M5", "甲"), set("N5", " \n"), {
    op: "moveColumn",
    column: "M",
    before: "A",
  });
  expect(rows[0]?.cells.get("progress")).toBe("甲");
  expect(rows[0]?.cells.has("problems")).toBe(false);
});

test("an id is known in any width of figures and with any kind of dash", async () => {
  const { rows } = await foundAfter(set("A5", "２０２３—２—０１—００１"), set("A6", " 2023-2-01-002 "));
  expect(rows.slice(0, 2).map(({ id }) => id)).toEqual([taskOf(1), taskOf(2)]);
});

test("the column with the header as it was issued comes before one for another period", async () => {
  const { columns, findings } = await foundAfter(
    { op: "insertColumn", before: "M" },
    set(`M${HEADER}`, "进展情况（上期）"),
    ...[5, 6, 7, 8, 9, 10].map((row) => set(`M${row}`, "旧")),
    set("N10", null),
  );
  expect(columns.get("progress")).toBe(13);
  expect(findings).toEqual([expect.objectContaining({ code: "RETURN_COLUMN_REPEATED" })]);
});

test("a note in the row above the header is named, though the header might reach over two rows", async () => {
  const form = await foundAfter({ op: "insertRows", before: HEADER, count: 1 }, set(`C${HEADER}`, "已审核"));
  expect(shownFindings(form)).toEqual([`RETURN_TEXT_OUTSIDE@C${HEADER}`]);
});

test("cells in a column that is asked about are not named as text outside the table", async () => {
  const form = await foundAfter(rename("progress", "一季度进展情况说明"), set("M14", "联系人李四"));
  expect(shownFindings(form)).toEqual([`RETURN_COLUMN_GUESSED@M${HEADER}`]);
});

test("what was said of a header is the column from then on", async () => {
  const { first } = await sampleOffices();
  const book = editBook(first.book("reform", Q1), [
    rename("progress", "一季度进展情况说明"),
    set("M5", "甲"),
  ]);
  const form = readReturnForm(book, new Map([[bareHeader("一季度进展情况说明"), "progress"]]));
  expect(form?.rows[0]?.cells.get("progress")).toBe("甲");
  expect(form?.guesses).toEqual([]);
});

test("a header that is repeated on every page is no row, but one with a task id is", async () => {
  const at = rowOf(5);
  const form = await foundAfter(
    { op: "insertRows", before: at, count: 2 },
    { op: "copyRow", from: HEADER, to: at },
    { op: "copyRow", from: HEADER, to: at + 1 },
    set(`A${at + 1}`, taskOf(4)),
  );
  expect(form.rows.map(({ row }) => row + 1)).toEqual([5, 6, 7, at + 1, at + 2, at + 3, at + 4]);
});

test("labels and names at the foot are no findings, and a second name beside one is", async () => {
  const form = await foundAfter(
    set("A12", "填报人：李四"),
    set("C12", "王五"),
    set("F12", "赵六"),
    set("G12", "钱七"),
  );
  expect(shownFindings(form)).toEqual(["RETURN_TEXT_OUTSIDE@C12", "RETURN_TEXT_OUTSIDE@G12"]);
});

test("a long text is quoted by its beginning, on one line", () => {
  expect(excerpt(" 一\n二 ")).toBe("一 二");
  expect(excerpt("长".repeat(100))).toHaveLength(41);
});
