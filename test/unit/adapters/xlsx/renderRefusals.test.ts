import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import type { PatchOp } from "../../../../src/layout/workbookPatch";
import { patchOf, sheetOf } from "../../../support/samplePatch";

const at = (row: number, column: number, rows: number, columns: number) => ({
  sheet: "表",
  row,
  column,
  rows,
  columns,
});
const grid = sheetOf("表", [
  ["甲", "乙"],
  ["1", "2"],
  ["3", "4"],
]);
const table = (name: string, block = at(0, 0, 3, 2)): PatchOp => ({
  op: "table",
  at: block,
  name,
  style: "TableStyleLight1",
});
const check = (title: string, message: string): PatchOp => ({
  op: "validate",
  at: at(1, 0, 1, 1),
  rule: { kind: "whole", min: 1, max: 2 },
  strictness: "stop",
  error: { title, message },
});
const list = (source: readonly string[]): PatchOp => ({
  op: "validate",
  at: at(1, 0, 1, 1),
  rule: { kind: "list", source },
  strictness: "stop",
  error: { title: "", message: "" },
});
const landscape = {
  paper: "a4",
  orientation: "landscape",
  margins: { top: 0, right: 0, bottom: 0, left: 0, header: 0, footer: 0 },
} as const;

describe("what Excel would refuse or silently repair is refused before a byte is written", () => {
  it.each<[string, readonly PatchOp[], string]>([
    ["no sheet at all", [], "needs a visible sheet"],
    ["only hidden sheets", [{ op: "addSheet", sheet: "表", visibility: "hidden" }], "needs a visible sheet"],
    ["two sheets of one name", [...grid, { op: "addSheet", sheet: "表" }], "there already"],
    ["two sheets that differ in case", [...sheetOf("a", []), ...sheetOf("A", [])], "Two sheets"],
    ["a sheet name with a slash", sheetOf("一/二", []), "no such sheet name"],
    ["a sheet name of 32 characters", sheetOf("x".repeat(32), []), "no such sheet name"],
    ["an empty sheet name", sheetOf("", []), "no such sheet name"],
    [
      "an operation on a sheet that is not there",
      [...grid, { op: "freeze", sheet: "无", rows: 1, columns: 0 }],
      "no sheet 无",
    ],
    [
      "showing a hidden sheet",
      [...grid, { op: "addSheet", sheet: "b", visibility: "hidden" }, { op: "activate", sheet: "b" }],
      "is hidden",
    ],
    ["showing a sheet that is not there", [...grid, { op: "activate", sheet: "无" }], "no sheet 无"],
    [
      "a link to a sheet that is not there",
      [...grid, { op: "link", sheet: "表", cell: [0, 0], to: { sheet: "无", cell: [0, 0] } }],
      "no sheet 无",
    ],
    [
      "values that do not fill their block",
      [...grid, { op: "write", at: at(0, 0, 2, 1), values: [["x"]] }],
      "rows for a block",
    ],
    ["a ragged row", [...grid, { op: "write", at: at(0, 0, 1, 2), values: [["x"]] }], "cells in row"],
    [
      "a block that leaves the sheet",
      [...grid, { op: "style", at: at(1_048_576, 0, 1, 1), style: {} }],
      "not a block",
    ],
    ["a number that is none", sheetOf("表", [[Number.NaN]]), "A1: NaN"],
    ["an empty formula", sheetOf("表", [[{ formula: "=", result: 1 }]]), "not a formula"],
    [
      "a text above 32,767 characters",
      sheetOf("表", [["x".repeat(32_768)]]),
      'CELL_TEXT_TOO_LONG {"sheet":"表","cell":"A1"',
    ],
    [
      "merged blocks that overlap",
      [...sheetOf("表", [["x"]]), { op: "merge", at: at(0, 0, 2, 2) }, { op: "merge", at: at(1, 1, 2, 2) }],
      "overlaps",
    ],
    [
      "a merged block that would cover a value",
      [...grid, { op: "merge", at: at(0, 0, 1, 2) }],
      "B1 would be covered",
    ],
    [
      "a table over merged cells",
      [
        ...sheetOf("表", [
          ["a", "b"],
          ["x", null],
        ]),
        { op: "merge", at: at(1, 0, 1, 2) },
        table("t", at(0, 0, 2, 2)),
      ],
      "merged cells",
    ],
    ["a table without data rows", [...grid, table("t", at(0, 0, 1, 2))], "no data row"],
    ["tables that overlap", [...grid, table("t"), table("u")], "overlaps another"],
    ["a table whose header cell is empty", [...grid, table("t", at(0, 1, 2, 2))], "C1 is no text"],
    [
      "a table with two columns of one name",
      [
        ...sheetOf("表", [
          ["a", "A"],
          [1, 2],
        ]),
        table("t", at(0, 0, 2, 2)),
      ],
      "two columns",
    ],
    ["a table called like a cell", [...grid, table("AB12")], "no such name"],
    [
      "a defined name with a blank",
      [...grid, { op: "name", name: "a b", refersTo: "表!$A$1" }],
      "no such name",
    ],
    [
      "a name that a table has already",
      [...grid, { op: "name", name: "T", refersTo: "表!$A$1" }, table("t")],
      "defined twice",
    ],
    ["an error title above 32 characters", [...grid, check("x".repeat(33), "")], "33 of 32"],
    ["an error text above 255 characters", [...grid, check("", "x".repeat(256))], "256 of 255"],
    ["an inline list above 255 characters", [...grid, list(["x".repeat(256)])], "use a defined name"],
    ["an inline list with a comma in an entry", [...grid, list(["a,b"])], "without commas"],
    ["a list without entries", [...grid, list([])], "needs entries"],
    [
      "a colour that is none",
      [...grid, { op: "style", at: at(0, 0, 1, 1), style: { fill: "red" } }],
      "Not a colour",
    ],
    [
      "a conditional format that changes the font's size",
      [
        ...grid,
        { op: "conditionalFormat", at: at(0, 0, 1, 1), formula: "1=1", style: { font: { size: 20 } } },
      ],
      "neither name nor size",
    ],
    [
      "two notes on a cell",
      [
        ...grid,
        { op: "note", sheet: "表", cell: [0, 0], text: "a" },
        { op: "note", sheet: "表", cell: [0, 0], text: "b" },
      ],
      "two notes",
    ],
    [
      "a column wider than 255",
      [...grid, { op: "columns", sheet: "表", columns: [{ width: 256 }] }],
      "a width of 256",
    ],
    [
      "an outline deeper than 7",
      [...grid, { op: "columns", sheet: "表", columns: [{ width: 9, outlineLevel: 8 }] }],
      "outline level of 8",
    ],
    [
      "scale together with fit to width",
      [...grid, { op: "pageSetup", sheet: "表", setup: { ...landscape, scale: 90, fitToWidth: 1 } }],
      "exclude each other",
    ],
    [
      "a footer above 255 characters",
      [...grid, { op: "pageSetup", sheet: "表", setup: { ...landscape, footer: "x".repeat(256) } }],
      "256 of 255",
    ],
    [
      "a time of creation that is none",
      [...grid, { op: "properties", properties: { created: "2023-02-01" } }],
      "not an instant",
    ],
    [
      "a custom property that no number type holds",
      [...grid, { op: "properties", properties: { custom: { n: Infinity } } }],
      "n is Infinity",
    ],
  ])("%s", async (_, ops, message) => {
    await expect(renderWorkbook(patchOf(...ops))).rejects.toThrow(message);
  });
});
