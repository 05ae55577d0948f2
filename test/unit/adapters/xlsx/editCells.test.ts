import { editCells } from "../../../../src/adapters/xlsx/editCells";
import { openWorkbook } from "../../../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import type { EditOp } from "../../../../src/layout/workbookEdit";
import type { Grid, PatchOp } from "../../../../src/layout/workbookPatch";
import { changedParts, packedParts } from "../../../support/packedParts";
import { partText } from "../../../support/packageText";
import { editOf, setCells, thrownBy, writeRows } from "../../../support/sampleEdit";
import { EVERY_OPERATION, patchOf, sheetOf } from "../../../support/samplePatch";

const SHEET = "xl/worksheets/sheet1.xml";
const at = (row: number, column: number, rows: number, columns: number) => ({
  sheet: "表",
  row,
  column,
  rows,
  columns,
});

const VALUES: Grid = [
  ["编号", "状态", "位置"],
  [1, "进行中", "甲"],
  [2, "已完成", "乙"],
  [3, "已完成", "丙"],
];

/** A sheet with a table in which each kind of rule covers the data rows. */
async function ledger(values: Grid = VALUES, ...ops: readonly PatchOp[]): Promise<Uint8Array> {
  const rows = values.length - 1;
  return renderWorkbook(
    patchOf(
      ...sheetOf("表", values),
      { op: "style", at: at(1, 0, rows, 1), style: { numberFormat: "0" } },
      { op: "style", at: at(1, 1, rows, 1), style: { fill: "FFEEEE" } },
      { op: "table", at: at(0, 0, rows + 1, 3), name: "tbl", style: "TableStyleLight1" },
      { op: "rowHeights", sheet: "表", from: 0, heights: [33, ...values.slice(1).map(() => 42)] },
      {
        op: "validate",
        at: at(1, 1, rows, 1),
        rule: { kind: "textLength", max: 9 },
        strictness: "stop",
        error: { title: "状态", message: "太长" },
      },
      { op: "conditionalFormat", at: at(1, 0, rows, 3), formula: '$B2="逾期"', style: { fill: "FF0000" } },
      { op: "dataBar", at: at(1, 0, rows, 1), color: "9DB2D3", max: 1 },
      ...ops,
    ),
  );
}

const edit = (bytes: Uint8Array, ...ops: readonly EditOp[]): Uint8Array =>
  editCells(bytes, editOf(...ops), "test.xlsx");
const replace = (...rows: Grid): EditOp =>
  writeRows({ mode: "replace", firstRow: 1, columns: [0, 1, 2], rows });
const append = (firstRow: number, ...rows: Grid): EditOp =>
  writeRows({ mode: "append", firstRow, columns: [0, 1, 2], rows });

/** The element of a cell in the sheet's text. */
function cellText(bytes: Uint8Array, address: string): string | undefined {
  return new RegExp(`<c r="${address}"[^>]*?(?:/>|>.*?</c>)`).exec(partText(bytes, SHEET))?.[0];
}
const styleOf = (bytes: Uint8Array, address: string): string | undefined =>
  / s="(\d+)"/.exec(cellText(bytes, address) ?? "")?.[1];

describe("only what an edit names is written again", () => {
  const change = setCells({ sheet: "工作台账", row: 1, column: 1, from: "进行中", to: "已完成" });

  it("a changed cell changes its sheet, and the packed bytes and order of all other parts stay", async () => {
    const before = await renderWorkbook(EVERY_OPERATION);
    const after = edit(before, change);
    expect(changedParts(before, after)).toEqual(["xl/worksheets/sheet3.xml"]);
    expect([...packedParts(after).keys()]).toEqual([...packedParts(before).keys()]);
  });

  it("within the sheet, all text outside the cell stays to the character", async () => {
    const before = await renderWorkbook(EVERY_OPERATION);
    const after = partText(edit(before, change), "xl/worksheets/sheet3.xml");
    const cell = /<c r="B2"[^>]*>.*?<\/c>/;
    expect(after.replace(cell, "")).toBe(partText(before, "xl/worksheets/sheet3.xml").replace(cell, ""));
  });

  it("an edit without effect gives the same bytes, and the same edit the same bytes each time", async () => {
    const before = await ledger();
    expect(edit(before)).toBe(before);
    expect(edit(before, setCells())).toBe(before);
    expect(edit(before, append(4))).toBe(before);
    const twice = [edit(before, append(4, [4, "a", "b"])), edit(before, append(4, [4, "a", "b"]))];
    expect(twice[0]).toEqual(twice[1]);
  });

  it("rows appended inside the table's blank row leave the table's part alone", async () => {
    const before = await ledger([VALUES[0] ?? [], [null, null, null]]);
    expect(changedParts(before, edit(before, append(1, [1, "甲", "乙"])))).toEqual([SHEET]);
  });
});

describe("a changed cell", () => {
  it("keeps its format, whatever type its value is of", async () => {
    const before = await ledger();
    for (const to of ["文字", 7.5, true, null]) {
      const after = edit(before, setCells({ row: 1, column: 1, from: "进行中", to }));
      expect(styleOf(after, "B2")).toBe(styleOf(before, "B2"));
    }
  });

  it("that holds text which begins like a formula gets the format of an apostrophe, one for each format", async () => {
    const before = await ledger();
    const after = edit(
      before,
      setCells(
        { row: 1, column: 1, from: "进行中", to: "=1+1" },
        { row: 2, column: 1, from: "已完成", to: "+86" },
        { row: 3, column: 2, from: "丙", to: "-说明" },
      ),
    );
    expect(changedParts(before, after)).toEqual(["xl/styles.xml", SHEET]);
    expect(cellText(after, "B2")).not.toContain("<f>");
    expect(styleOf(after, "B2")).toBe(styleOf(after, "B3"));
    expect(styleOf(after, "C4")).not.toBe(styleOf(after, "B3"));
    const [, count, formats = ""] =
      /<cellXfs count="(\d+)">(.*)<\/cellXfs>/.exec(partText(after, "xl/styles.xml")) ?? [];
    const list = formats.match(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g) ?? [];
    expect(list).toHaveLength(Number(count));
    expect(list[Number(styleOf(after, "B2"))]).toContain('quotePrefix="1"');
    expect(list[Number(styleOf(after, "B2"))]?.replace(' quotePrefix="1"', "")).toBe(
      list[Number(styleOf(before, "B2"))],
    );
    // The same texts again need no further formats.
    const again = edit(
      after,
      setCells({ row: 3, column: 1, from: "已完成", to: "x" }, { row: 1, column: 1, from: "=1+1", to: "@" }),
    );
    expect(changedParts(after, again)).toEqual([SHEET]);
  });

  it("that was not there takes its place in its row, with the format of its column", async () => {
    const before = await ledger();
    const widened = edit(
      before,
      setCells({ row: 2, column: 5, from: null, to: "远" }, { row: 2, column: 4, from: null, to: "近" }),
    );
    const row = /<row r="3".*?<\/row>/.exec(partText(widened, SHEET))?.[0] ?? "";
    expect(row.match(/ r="[A-Z]+3"/g)?.join("")).toBe(' r="A3" r="B3" r="C3" r="E3" r="F3"');
    expect(partText(widened, SHEET)).toContain('<dimension ref="A1:F4"/>');
  });

  it("is refused with its address when its text is too long, and when it is the header or the totals of a table", async () => {
    const before = await ledger();
    const long = "长".repeat(32_768);
    expect(
      thrownBy(() => edit(before, setCells({ row: 1, column: 1, from: "进行中", to: long }))),
    ).toMatchObject({
      code: "CELL_TEXT_TOO_LONG",
      params: { sheet: "表", cell: "B2", length: 32_768, limit: 32_767 },
    });
    expect(
      thrownBy(() => edit(before, setCells({ row: 0, column: 1, from: "状态", to: "改" }))),
    ).toMatchObject({
      code: "CELL_NOT_WRITABLE",
      params: { sheet: "表", cell: "B1", reason: "header" },
    });
  });

  it("names the first few cells that are stale", async () => {
    const before = await ledger(Array.from({ length: 9 }, (_, r) => [r === 0 ? "甲" : r, `b${r}`, `c${r}`]));
    const changes = Array.from({ length: 8 }, (_, r) => ({ row: r + 1, column: 1, from: "别的", to: 1 }));
    expect(thrownBy(() => edit(before, setCells(...changes)))).toMatchObject({
      code: "PLAN_STALE",
      params: { sheet: "表", cells: "B2, B3, B4, B5, B6, …" },
    });
  });
});

describe("appended rows", () => {
  it("look like the last row: formats, height, checks, conditional formats, and the table with its filter", async () => {
    const before = await ledger();
    const after = edit(before, append(4, [4, "甲", "乙"], [5, null, "丙"]));
    for (const column of ["A", "B", "C"]) {
      expect(styleOf(after, `${column}5`)).toBe(styleOf(before, `${column}4`));
      expect(styleOf(after, `${column}6`)).toBe(styleOf(before, `${column}4`));
    }
    const sheet = partText(after, SHEET);
    expect(sheet).toMatch(/<row r="6" ht="42" customHeight="1">/);
    expect(sheet.match(/sqref="[^"]*"/g)).toEqual(
      partText(before, SHEET)
        .match(/sqref="[^"]*"/g)
        ?.map((sqref) => sqref.replace(/(:[ABC])4/, "$16")),
    );
    expect(sheet).toContain('<dimension ref="A1:C6"/>');
    const table = partText(after, "xl/tables/table1.xml");
    expect(table.match(/ ref="[^"]*"/g)).toEqual([' ref="A1:C6"', ' ref="A1:C6"']);
  });

  it("have the heights that are given, cut to Excel's bound", async () => {
    const after = edit(
      await ledger(),
      writeRows({ mode: "append", firstRow: 4, columns: [0], rows: [[4], [5]], heights: [20.5, 900] }),
    );
    expect(partText(after, SHEET)).toMatch(
      /<row r="5" ht="20.5" customHeight="1">.*<row r="6" ht="409.5" customHeight="1">/,
    );
  });

  it("give the staff's own columns their formats and leave them empty", async () => {
    const before = await ledger();
    const after = edit(
      before,
      writeRows({ mode: "append", firstRow: 4, columns: [0, 2], rows: [[4, "丁"]] }),
    );
    expect(cellText(after, "B5")).toBe(`<c r="B5" s="${styleOf(before, "B4")}"/>`);
  });

  it("extend the printed range that ends with the data", async () => {
    const setup: PatchOp = {
      op: "pageSetup",
      sheet: "表",
      setup: {
        paper: "a4",
        orientation: "landscape",
        margins: { top: 25, right: 20, bottom: 25, left: 20, header: 10, footer: 10 },
        area: { row: 0, column: 0, rows: 4, columns: 3 },
      },
    };
    const before = await ledger(VALUES, setup);
    expect(partText(before, "xl/workbook.xml")).toContain("$A$1:$C$4");
    const after = edit(before, append(4, [4, "甲", "乙"]));
    expect(partText(after, "xl/workbook.xml")).toBe(
      partText(before, "xl/workbook.xml").replaceAll("$A$1:$C$4", "$A$1:$C$5"),
    );
  });
});

describe("replaced rows", () => {
  it("that are fewer shrink the table, its checks and formats, and remove the links of rows that are gone", async () => {
    const link = (row: number): PatchOp => ({
      op: "link",
      sheet: "表",
      cell: [row, 2],
      to: { sheet: "表", cell: [0, 0] },
    });
    const before = await ledger(VALUES, link(1), link(3));
    const after = edit(before, replace([9, "新", "处"]));
    const sheet = partText(after, SHEET);
    expect(sheet).not.toMatch(/<row r="[34]"/);
    expect(sheet.match(/<hyperlink [^>]*>/g)?.map((text) => / ref="(\w+)"/.exec(text)?.[1])).toEqual(["C2"]);
    expect(sheet.match(/sqref="[^"]*"/g)).toEqual(
      partText(before, SHEET)
        .match(/sqref="[^"]*"/g)
        ?.map((sqref) =>
          sqref
            .replace(/(?<=[ABC])4/, "2")
            .replace(/"([AB])2:\1?2"/, (text, c: string) => (text === `"${c}2:${c}2"` ? `"${c}2"` : text)),
        ),
    );
    expect(partText(after, "xl/tables/table1.xml")).toContain('ref="A1:C2"');
  });

  it("that are none leave the table one empty row with its formats", async () => {
    const before = await ledger();
    const after = edit(before, replace());
    expect(partText(after, "xl/tables/table1.xml")).toContain('ref="A1:C2"');
    expect(cellText(after, "B2")).toBe(`<c r="B2" s="${styleOf(before, "B2")}"/>`);
    expect(partText(after, SHEET)).not.toMatch(/<row r="3"/);
  });

  it("set the links of a column, and take its older ones away", async () => {
    const link = (row: number, column: number): PatchOp => ({
      op: "link",
      sheet: "表",
      cell: [row, column],
      to: { sheet: "表", cell: [0, 0] },
    });
    const before = await ledger(VALUES, link(1, 2), link(0, 2), link(1, 0));
    const target = { sheet: "工作 '台账'", cell: [4, 4] } as const;
    const written = {
      mode: "replace",
      firstRow: 1,
      columns: [0, 1, 2],
      rows: [
        [1, "a", "b"],
        [2, "c", "d"],
      ],
    } as const;
    const after = edit(before, writeRows({ ...written, links: { column: 2, to: [undefined, target] } }));
    const links = partText(after, SHEET).match(/<hyperlink [^>]*>/g) ?? [];
    expect(links.map((text) => / ref="(\w+)"/.exec(text)?.[1])).toEqual(["C1", "A2", "C3"]);
    expect(links[2]).toContain(`location="'工作 ''台账'''!E5"`);
    const none = edit(await ledger(), writeRows({ ...written, links: { column: 2, to: [target] } }));
    expect(partText(none, SHEET)).toMatch(
      /<hyperlinks><hyperlink ref="C2" location="[^"]*"\/><\/hyperlinks><(pageMargins|tableParts)/,
    );
  });

  it("leave no list of links where no link is left", async () => {
    const before = await ledger(VALUES, {
      op: "link",
      sheet: "表",
      cell: [3, 2],
      to: { sheet: "表", cell: [0, 0] },
    });
    expect(partText(edit(before, replace([1, "a", "b"])), SHEET)).not.toContain("hyperlink");
  });

  it("remove merged cells that lie in rows that are gone, where there is no table", async () => {
    const merge = (row: number): PatchOp => ({ op: "merge", at: at(row, 0, 1, 2) });
    const before = await renderWorkbook(
      patchOf(
        ...sheetOf("表", [
          ["甲", null],
          [1, null],
          [2, null],
        ]),
        merge(0),
        merge(2),
      ),
    );
    const after = edit(
      before,
      writeRows({ mode: "replace", firstRow: 1, columns: [0, 1], rows: [[3, null]] }),
    );
    expect(partText(after, SHEET)).toContain('<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>');
  });
});

describe("several operations on one sheet", () => {
  it("see the rows of those before: a table shrinks and grows again", async () => {
    const after = edit(
      await ledger(),
      replace([1, "a", "b"]),
      setCells({ row: 0, column: 4, from: null, to: "旁" }),
    );
    const grown = edit(after, append(2, [2, "c", "d"]), append(3, [3, "e", "f"]));
    const reader = await openWorkbook(grown, "x");
    expect((await reader.readSheets(["表"])).get("表")?.map((row) => row.slice(0, 3))).toEqual([
      ["编号", "状态", "位置"],
      [1, "a", "b"],
      [2, "c", "d"],
      [3, "e", "f"],
    ]);
    expect(partText(grown, "xl/tables/table1.xml")).toContain('ref="A1:C4"');
    expect(styleOf(grown, "B4")).toBe(styleOf(after, "B2"));
  });

  it("are faults of the layout where rows and columns do not fit", async () => {
    const before = await ledger();
    const rows = { mode: "append", firstRow: 4, columns: [0, 1], rows: [[1, 2]] } as const;
    expect(() => edit(before, writeRows({ ...rows, columns: [1, 0] }))).toThrow("not a block");
    expect(() => edit(before, writeRows({ ...rows, firstRow: 1_048_576 }))).toThrow("not a block");
    expect(() => edit(before, writeRows({ ...rows, rows: [[1]] }))).toThrow("a value for each column");
    expect(() => edit(before, setCells({ row: -1, column: 0, from: null, to: 1 }))).toThrow("not a cell");
    expect(() => edit(before, setCells({ row: 1, column: 0, from: 1, to: Number.NaN }))).toThrow("no number");
  });
});
