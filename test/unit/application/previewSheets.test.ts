import { previewSheets, type PreviewSheet } from "../../../src/application/previewSheets";
import type { PatchOp } from "../../../src/layout/workbookPatch";
import { patchOf, sheetOf } from "../../support/samplePatch";

const at = (row: number, column: number, rows = 1, columns = 1) => ({
  sheet: "表",
  row,
  column,
  rows,
  columns,
});

function preview(ops: readonly PatchOp[], maxRows = 100): PreviewSheet {
  const [sheet] = previewSheets(patchOf(...ops), maxRows);
  if (!sheet) throw new Error("no sheet");
  return sheet;
}

const texts = (sheet: PreviewSheet): readonly (readonly string[])[] =>
  sheet.rows.map(({ cells }) => cells.map(({ text }) => text));

test("hidden sheets are not shown", () => {
  const ops: readonly PatchOp[] = [
    { op: "addSheet", sheet: "封面" },
    { op: "addSheet", sheet: "_fenjie", visibility: "veryHidden" },
    { op: "addSheet", sheet: "选项", visibility: "hidden" },
  ];
  expect(previewSheets(patchOf(...ops), 10).map(({ name }) => name)).toEqual(["封面"]);
});

test("values are shown as their number format says, formulas by their result", () => {
  const sheet = preview([
    ...sheetOf("表", [["=文本", 0.425, 0.5, 45107, 12, true, null, { formula: "A1", result: 7 }]]),
    { op: "style", at: at(0, 1), style: { numberFormat: "0%" } },
    { op: "style", at: at(0, 2), style: { numberFormat: "0.0%" } },
    { op: "style", at: at(0, 3), style: { numberFormat: "yyyy-mm-dd" } },
  ]);
  expect(texts(sheet)).toEqual([["=文本", "43%", "50.0%", "2023-06-30", "12", "TRUE", "", "7"]]);
});

test("a merge is one cell, and the cells it covers are left out", () => {
  const sheet = preview([
    ...sheetOf("表", [
      ["甲", "乙"],
      [null, "丙"],
    ]),
    { op: "merge", at: at(0, 0, 2, 1) },
  ]);
  expect(texts(sheet)).toEqual([["甲", "乙"], ["丙"]]);
  expect(sheet.rows[0]?.cells[0]).toMatchObject({ rowSpan: 2, columnSpan: 1 });
});

test("hidden columns are left out, also from the span of a merge", () => {
  const sheet = preview([
    ...sheetOf("表", [["甲", "乙", "丙", "丁"]]),
    { op: "merge", at: at(0, 0, 1, 3) },
    { op: "columns", sheet: "表", columns: [{ width: 10 }, { width: 10, hidden: true }, { width: 20 }] },
  ]);
  expect(sheet.columns).toEqual([
    { letter: "A", width: 10 },
    { letter: "C", width: 20 },
    { letter: "D", width: 8.43 },
  ]);
  expect(sheet.rows[0]?.cells.map(({ column, columnSpan }) => [column, columnSpan])).toEqual([
    [0, 2],
    [2, 1],
  ]);
});

test("of two styles on a cell the later one wins property by property", () => {
  const sheet = preview([
    ...sheetOf("表", [["甲"]]),
    { op: "style", at: at(0, 0), style: { font: { bold: true }, fill: "FF0000", wrap: true } },
    { op: "style", at: at(0, 0), style: { font: { color: "0000FF" }, fill: "00FF00" } },
  ]);
  expect(sheet.rows[0]?.cells[0]?.look).toEqual({ bold: true, color: "0000FF", fill: "00FF00", wrap: true });
});

test("only the first rows are taken, merges end with them, and the sheet still says how long it is", () => {
  const sheet = preview(
    [
      ...sheetOf(
        "表",
        Array.from({ length: 1000 }, (_, row) => [row]),
      ),
      { op: "merge", at: at(1, 0, 500, 1) },
      { op: "style", at: at(0, 0, 1000, 1), style: { wrap: true } },
    ],
    3,
  );
  expect(texts(sheet)).toEqual([["0"], ["1"], []]);
  expect(sheet.rows[1]?.cells[0]?.rowSpan).toBe(2);
  expect(sheet.totalRows).toBe(1000);
});

test("columns beyond the alphabet have two letters", () => {
  const sheet = preview(sheetOf("表", [Array.from({ length: 28 }, () => "x")]));
  expect(sheet.columns.map(({ letter }) => letter).slice(24)).toEqual(["Y", "Z", "AA", "AB"]);
});
