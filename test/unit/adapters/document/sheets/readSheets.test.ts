import { readSheets, type BookKind } from "../../../../../src/adapters/document/sheets/readSheets";
import { renderWorkbook } from "../../../../../src/adapters/xlsx/renderWorkbook";
import { craftXlsx, worksheet } from "../../../../support/craftXlsx";
import { saidOf, textsOf } from "../../../../support/documentTexts";
import { planSeedWorkbook } from "../../../../support/seed";
import { sheetBook, type BookSheet } from "../../../../support/sheetBooks";

const read = (...sheets: readonly BookSheet[]) => readSheets(sheetBook(sheets), "台账.xlsx", "excel");
const textsIn = (...sheets: readonly BookSheet[]) => textsOf(read(...sheets));

const HEADER = ["序号", "目标任务", "牵头领导", "牵头单位"];
const ROW = [1, "增长6%。", "钟涛", "区发展改革委"];
const ROW_READ = ["1", "增长6%。", "钟涛", "区发展改革委"];

describe("what a sheet becomes", () => {
  test("the title above the header and the notes below a blank row are paragraphs, the rest a table", () => {
    expect(
      textsIn({
        rows: [["2023年目标任务台账"], ["", "", "填报单位：", "区政府办"], [], HEADER, ROW, [], ["注：无"]],
        merges: ["A1:D1"],
      }),
    ).toEqual(["2023年目标任务台账", "填报单位：", "区政府办", [HEADER, ROW_READ], "注：无"]);
  });

  test("merged cells have their spans, lines of a cell are paragraphs, empty cells stay", () => {
    const content = read({
      rows: [
        ["分类", ...HEADER],
        ["一、发展", ...ROW],
        [null, 2, "任务二", "钟涛\n胡涛", ""],
      ],
      merges: ["A2:A3"],
    });
    expect(textsOf(content)).toEqual([
      [
        ["分类", ...HEADER],
        ["一、发展*1×2", ...ROW_READ],
        ["2", "任务二", "钟涛|胡涛", ""],
      ],
    ]);
    expect(JSON.stringify(content.blocks)).not.toContain("softBreaks");
  });

  test("lines are the rows of the sheet", () => {
    const { blocks, counts } = read({ rows: [[], ["标题"], HEADER, [], ROW] });
    expect(counts).toBe("lines");
    expect(blocks).toMatchObject([{ line: 2 }, { line: 3, rows: [{ line: 3 }, { line: 5 }] }]);
  });

  test("another header begins another table with the line above it as heading; the same one again does not", () => {
    const other = ["目标任务", "责任单位", "完成时限"];
    expect(
      textsIn({ rows: [HEADER, ROW, HEADER, ROW, ["二、自身建设"], other, ["任务", "区司法局", "年底"]] }),
    ).toEqual([
      [HEADER, ROW_READ, HEADER, ROW_READ],
      "二、自身建设",
      [[...other], ["任务", "区司法局", "年底"]],
    ]);
  });

  test("a row of one cell between the rows stays where it is", () => {
    expect(textsIn({ rows: [HEADER, ["一、发展"], ROW], merges: ["A2:D2"] })).toEqual([
      [HEADER, ["一、发展*4×1"], ROW_READ],
    ]);
  });

  test("a table that begins with no known header begins with its first row of several cells", () => {
    expect(textsIn({ rows: [["标题"], ["甲", "乙"], ["丙", "丁"]] })).toEqual([
      "标题",
      [
        ["甲", "乙"],
        ["丙", "丁"],
      ],
    ]);
  });

  test("each visible sheet is read, under its own name where nothing heads its table", () => {
    expect(
      textsIn({ name: "主要任务", rows: [HEADER, ROW] }, { name: "Sheet2", rows: [HEADER, ROW] }),
    ).toEqual(["主要任务", [HEADER, ROW_READ], [HEADER, ROW_READ]]);
  });
});

describe("values", () => {
  test("are what the cell shows: days as dates, shares in percent, units of the format, results of formulas", () => {
    const content = read({
      rows: [
        ["目标任务", "牵头单位", "完成时限", "目标值", "数", "余"],
        ["甲", "区发展改革委", 45107, 0.5, 3.5, 0.1 + 0.2],
      ],
      formats: { C2: "yyyy/m/d", D2: "0%", E2: '0.0"亿元"' },
    });
    expect(textsOf(content)).toEqual([
      [
        ["目标任务", "牵头单位", "完成时限", "目标值", "数", "余"],
        ["甲", "区发展改革委", "2023-06-30", "50%", "3.5亿元", "0.3"],
      ],
    ]);
  });

  test("a format that shows no day gives no day", () => {
    expect(textsIn({ rows: [["甲", 45107]], formats: { B1: 'yyyy"年"m"月"' } })).toEqual([
      [["甲", "2023年6月"]],
    ]);
  });

  test("an error is kept as text and told, a value that its format hides is told", () => {
    const content = read({ rows: [["甲", "乙", 5]], errors: { B1: 0x17 }, formats: { C1: ";;;" } });
    expect(textsOf(content)).toEqual([[["甲", "#REF!"]]]);
    expect(saidOf(content, "NOTICE_CELL_ERROR")).toEqual([{ sheet: "Sheet1", cell: "B1", text: "#REF!" }]);
    expect(saidOf(content, "NOTICE_PART_LEFT_OUT")).toEqual([{ part: "hiddenTexts", count: 1, words: "5" }]);
  });
});

describe("what is hidden", () => {
  test("is left out with a finding: sheets, rows, columns", () => {
    const content = read(
      {
        rows: [HEADER, ROW, [2, "隐藏任务", "胡涛", "区财政局"], [3, "任务三", "钟涛", "区教委"]],
        hiddenRows: [2],
        hiddenColumns: [2],
      },
      { name: "旧表", rows: [["旧"]], hidden: true },
    );
    expect(textsOf(content)).toEqual([
      [
        ["序号", "目标任务", "牵头单位"],
        ["1", "增长6%。", "区发展改革委"],
        ["3", "任务三", "区教委"],
      ],
    ]);
    expect(saidOf(content, "NOTICE_PART_LEFT_OUT")).toEqual([
      { part: "hiddenRows", count: 1, words: "2 隐藏任务 胡涛 区财政局" },
      { part: "hiddenColumns", count: 1, words: "牵头领导 钟涛 钟涛" },
      { part: "hiddenSheets", count: 1, words: "旧表" },
    ]);
  });

  test("a cell merged over hidden rows and shown ones is shown", () => {
    expect(
      textsIn({
        rows: [
          ["分类", "任务"],
          ["一、发展", "隐"],
          [null, "甲"],
          [null, "乙"],
        ],
        merges: ["A2:A4"],
        hiddenRows: [1],
      }),
    ).toEqual([[["分类", "任务"], ["一、发展*1×2", "甲"], ["乙"]]]);
  });
});

describe("other kinds of workbooks", () => {
  test("an old .xls is read with its merged cells and formats", () => {
    const bytes = sheetBook(
      [
        {
          rows: [
            ["分类", "目标任务", "牵头单位", "完成时限"],
            ["一", "甲", "区教委", 45107],
            [null, "乙", "区教委", null],
          ],
          merges: ["A2:A3"],
          formats: { D2: "yyyy-mm-dd" },
        },
      ],
      "biff8",
    );
    expect(textsOf(readSheets(bytes, "台账.xls", "old"))).toEqual([
      [
        ["分类", "目标任务", "牵头单位", "完成时限"],
        ["一*1×2", "甲", "区教委", "2023-06-30"],
        ["乙", "区教委", ""],
      ],
    ]);
  });

  test("a .csv is read with lines inside its cells", () => {
    const bytes = Buffer.from('\uFEFF目标任务,牵头单位\r\n"甲,乙","区教委\n区财政局"\r\n');
    expect(textsOf(readSheets(bytes, "台账.csv", "csv"))).toEqual([
      "台账",
      [
        ["目标任务", "牵头单位"],
        ["甲,乙", "区教委|区财政局"],
      ],
    ]);
  });

  test("a workbook that this program has made is refused", async () => {
    const bytes = await renderWorkbook(planSeedWorkbook().patch);
    expect(() => readSheets(bytes, "分解.xlsx", "excel")).toThrow("DOCUMENT_IS_OURS");
  });

  test.each<[string, Uint8Array, BookKind, string]>([
    ["no package", Buffer.from("PK\u0003\u0004xl/"), "excel", "DOCUMENT_DAMAGED"],
    ["no workbook", sheetBook([{ rows: [["x"]] }]), "old", "DOCUMENT_KIND_UNSUPPORTED"],
    ["text without columns", Buffer.from("一行字"), "csv", "DOCUMENT_KIND_UNSUPPORTED"],
  ])("%s is refused as a document", (_, bytes, kind, code) => {
    expect(() => readSheets(bytes, "x", kind)).toThrow(code);
  });
});

describe("what is made to cost", () => {
  const sheet = (rows: string, more: string): Uint8Array =>
    craftXlsx("", {
      "xl/worksheets/sheet1.xml": worksheet(rows).replace("</worksheet>", `${more}</worksheet>`),
    });
  const text = (address: string): string => `<c r="${address}" t="inlineStr"><is><t>字</t></is></c>`;

  test("rows and columns far apart cost no more than near ones", () => {
    const rows = `<row r="1">${text("A1")}${text("B1")}</row><row r="1048576">${text("A1048576")}${text("B1048576")}</row>`;
    expect(readSheets(sheet(rows, ""), "x", "excel").blocks).toHaveLength(1);
  });

  test.each([
    [
      "a wide table",
      Array.from(
        { length: 20 },
        (_, row) => `<row>${text(`A${row + 1}`)}${text(`XFD${row + 1}`)}</row>`,
      ).join(""),
      "",
    ],
    [
      "merged cells that overlap",
      Array.from(
        { length: 100 },
        (_, row) => `<row>${text(`A${row + 1}`)}${text(`CV${row + 1}`)}</row>`,
      ).join(""),
      `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(50_000)}</mergeCells>`,
    ],
  ])("%s is refused", (_, rows, more) => {
    expect(() => readSheets(sheet(rows, more), "x", "excel")).toThrow("DOCUMENT_LIMIT");
  });
});
