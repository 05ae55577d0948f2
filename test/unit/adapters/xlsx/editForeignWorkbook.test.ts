import { editCells } from "../../../../src/adapters/xlsx/editCells";
import { meansTheSameInEveryRow } from "../../../../src/adapters/xlsx/sheetTables";
import { openWorkbook } from "../../../../src/adapters/xlsx/openWorkbook";
import type { EditOp } from "../../../../src/layout/workbookEdit";
import type { StoredGrid } from "../../../../src/layout/workbookPatch";
import { craftXlsx, worksheet } from "../../../support/craftXlsx";
import type { CraftedParts } from "../../../support/craftXlsx";
import { changedParts } from "../../../support/packedParts";
import { partText } from "../../../support/packageText";
import { editOf, setCells, thrownBy, writeRows } from "../../../support/sampleEdit";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "xl/worksheets/sheet1.xml";
const WORKBOOK = "xl/workbook.xml";

const edit = (bytes: Uint8Array, ...ops: readonly EditOp[]): Uint8Array =>
  editCells(bytes, editOf(...ops), "外来.xlsx");
const rowsOf = (bytes: Uint8Array): string =>
  /<(?:\w+:)?sheetData[^>]*>(.*)<\/(?:\w+:)?sheetData>/s.exec(partText(bytes, SHEET))?.[1] ?? "";
const valuesOf = async (bytes: Uint8Array): Promise<StoredGrid | undefined> =>
  (await (await openWorkbook(bytes, "x")).readSheets(["表"])).get("表");
const set = (row: number, column: number, from: string | number | null, to: string | number | null): EditOp =>
  setCells({ row, column, from, to });
const obstacle = (cell: string, reason: string) => ({
  code: "CELL_NOT_WRITABLE",
  params: { sheet: "表", cell, reason },
});

const inText = (text: string): string => `<is><t>${text}</t></is>`;

describe("a sheet with prefixes, as WPS writes it", () => {
  const sheet =
    `<x:worksheet xmlns:x="${MAIN}"><x:dimension ref="A1"/><x:sheetData><x:row r="1" x:spans="1:1"><x:c r="A1" s="0" t="str"><x:v>甲</x:v></x:c>` +
    `<x:c r="B1"><x:f>DISPIMG("ID_1",1)</x:f><x:v>=DISPIMG("ID_1",1)</x:v></x:c></x:row></x:sheetData><x:pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></x:worksheet>`;
  const bytes = craftXlsx("", {
    [SHEET]: sheet,
    [WORKBOOK]: `<x:workbook xmlns:x="${MAIN}" xmlns:q="${TYPES}"><x:sheets><x:sheet name="表" sheetId="7" q:id="r1"/></x:sheets></x:workbook>`,
  });

  it("gets new elements with the same prefix, and its dimension grows", () => {
    const after = edit(
      bytes,
      set(0, 0, "甲", "乙"),
      writeRows({
        mode: "append",
        firstRow: 1,
        columns: [0],
        rows: [[true]],
        links: { column: 0, to: [{ sheet: "表", cell: [0, 0] }] },
      }),
    );
    expect(rowsOf(after)).toBe(
      `<x:row r="1" x:spans="1:1"><x:c r="A1" t="inlineStr"><x:is><x:t>乙</x:t></x:is></x:c>` +
        `<x:c r="B1"><x:f>DISPIMG("ID_1",1)</x:f><x:v>=DISPIMG("ID_1",1)</x:v></x:c></x:row>` +
        `<x:row r="2"><x:c r="A2" t="b"><x:v>1</x:v></x:c></x:row>`,
    );
    const text = partText(after, SHEET);
    expect(text).toContain('<x:dimension ref="A1:A2"/>');
    expect(text).toContain(
      `</x:sheetData><x:hyperlinks><x:hyperlink ref="A2" location="'表'!A1"/></x:hyperlinks><x:pageMargins `,
    );
    expect(partText(after, WORKBOOK)).toContain('</x:sheets><x:calcPr fullCalcOnLoad="1"/>');
  });
});

describe("cells and rows that say no address", () => {
  const rows =
    '<row><c><v>1</v></c><c><v>2</v></c></row>\n<row><c><v>3</v></c></row><row r="5"><c><v>5</v></c><c r="D5"><v>6</v></c><c><v>7</v></c></row><row><c><v>8</v></c></row>';

  it("keep their places when others are set, added and removed", async () => {
    const after = edit(
      craftXlsx(rows),
      set(0, 1, 2, "二"),
      set(4, 2, null, "中"),
      set(3, 0, null, "新行"),
      set(5, 1, null, 9),
      set(6, 0, null, 10),
    );
    expect(await valuesOf(after)).toEqual([
      [1, "二", null, null, null],
      [3, null, null, null, null],
      [null, null, null, null, null],
      ["新行", null, null, null, null],
      [5, null, "中", 6, 7],
      [8, 9, null, null, null],
      [10, null, null, null, null],
    ]);
    expect(rowsOf(after)).toContain("\n<row><c><v>3</v></c></row>");
  });

  it("stay where they are when the row before them goes", async () => {
    const tail = '<row r="2"><c><v>1</v></c></row><row><c><v>2</v></c></row><row><c/><c><v>99</v></c></row>';
    const table = tablePart("A1:A3", "<tableColumn id='1' name='编号'/>");
    const bytes = craftXlsx(`<row><c t="inlineStr">${inText("编号")}</c></row>${tail}`, table);
    const after = edit(bytes, writeRows({ mode: "replace", firstRow: 1, columns: [0], rows: [[7]] }));
    expect(await valuesOf(after)).toEqual([
      ["编号", null],
      [7, null],
      [null, null],
      [null, 99],
    ]);
  });

  it("may be missing altogether, as in a sheet without rows", async () => {
    const empty = craftXlsx("", {
      [SHEET]: worksheet("").replace("<sheetData></sheetData>", "<sheetData/>"),
    });
    const append = writeRows({
      mode: "append",
      firstRow: 0,
      columns: [0, 2],
      rows: [
        ["a", 1],
        ["b", 2],
      ],
    });
    for (const bytes of [empty, craftXlsx("")]) {
      expect(await valuesOf(edit(bytes, append))).toEqual([
        ["a", null, 1],
        ["b", null, 2],
      ]);
    }
  });
});

/** The parts that make a sheet's first rows a table. */
function tablePart(ref: string, columns: string, attributes = ""): CraftedParts {
  return {
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="t1" Type="${TYPES}/table" Target="../tables/table1.xml"/></Relationships>`,
    "xl/tables/table1.xml": `<table xmlns="${MAIN}" id="1" name="t" displayName="t" ref="${ref}"${attributes}><autoFilter ref="${ref}"/><tableColumns>${columns}</tableColumns></table>`,
  };
}

describe("formulas", () => {
  it("are replaced by a value, and the chain of calculation goes with every mention of it", () => {
    const bytes = craftXlsx(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" cm="1" vm="2"><v>3</v></c></row>',
      {
        "[Content_Types].xml":
          '<Types xmlns="x"><Override PartName="/xl/calcChain.xml" ContentType="c"/><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>',
        "xl/_rels/workbook.xml.rels":
          `<Relationships><Relationship Id="r1" Type="${TYPES}/worksheet" Target="worksheets/sheet1.xml"/>` +
          `<Relationship Id="r9" Type="${TYPES}/calcChain" Target="calcChain.xml"/></Relationships>`,
        "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
      },
    );
    // Another cell of the same sheet leaves the chain alone.
    expect(changedParts(bytes, edit(bytes, set(0, 1, 3, 4)))).toEqual([WORKBOOK, SHEET]);
    const after = edit(bytes, set(0, 0, 2, "定"), set(0, 1, 3, 4));
    expect(rowsOf(after)).toBe(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>定</t></is></c><c r="B1"><v>4</v></c></row>',
    );
    expect(() => partText(after, "xl/calcChain.xml")).toThrow("no part");
    expect(partText(after, "[Content_Types].xml")).toBe(
      '<Types xmlns="x"><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>',
    );
    expect(partText(after, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });

  it("anywhere in the workbook are calculated anew when it is opened; without any, nothing is asked for", () => {
    const plain = craftXlsx("<row><c><v>1</v></c></row>");
    expect(changedParts(plain, edit(plain, set(0, 0, 1, 2)))).toEqual([SHEET]);
    const settings = '<calcPr calcId="191029" fullCalcOnLoad="0"/>';
    const withOther = (sheet: string): Uint8Array =>
      craftXlsx("<row><c><v>1</v></c></row>", {
        [WORKBOOK]: `<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets><sheet name="表" sheetId="1" r:id="r1"/><sheet name="乙" sheetId="2" r:id="r2"/></sheets>${settings}</workbook>`,
        "xl/_rels/workbook.xml.rels":
          `<Relationships><Relationship Id="r1" Type="${TYPES}/worksheet" Target="worksheets/sheet1.xml"/>` +
          `<Relationship Id="r2" Type="${TYPES}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
        "xl/worksheets/sheet2.xml": worksheet(sheet),
      });
    const settingsWith = (sheet: string): string | undefined =>
      /<calcPr[^>]*>/u.exec(partText(edit(withOther(sheet), set(0, 0, 1, 2)), WORKBOOK))?.[0];
    const calculated = '<calcPr calcId="191029" fullCalcOnLoad="1"/>';
    expect(settingsWith("<row><c><f>表!A1</f><v>1</v></c></row>")).toBe(calculated);
    expect(settingsWith('<row><c t="str"><v>&lt;f></v></c></row>')).toBe(settings);
    // Long parts are read in pieces, the ends of which may come anywhere in a tag.
    const formula = "<c><x:f>表!A1</x:f></c>";
    const before = worksheet("").indexOf("</sheetData>") + '<row><c t="str"><v></v></c>'.length;
    for (let into = 0; into <= formula.length; into++) {
      const text = " ".repeat(32 * 1024 - before - into);
      expect(settingsWith(`<row><c t="str"><v>${text}</v></c>${formula}</row>`)).toBe(calculated);
    }
  });

  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';

  it("that other cells share are not overwritten alone; a follower can be, and all of them together", async () => {
    const bytes = craftXlsx(shared);
    expect(thrownBy(() => edit(bytes, set(0, 0, 2, 1)))).toMatchObject(obstacle("A1", "shared"));
    expect(await valuesOf(edit(bytes, set(1, 0, 4, 1)))).toEqual([[2], [1], [6]]);
    expect(await valuesOf(edit(bytes, set(0, 0, 2, 1), set(1, 0, 4, 2), set(2, 0, 6, 3)))).toEqual([
      [1],
      [2],
      [3],
    ]);
  });

  it.each(['t="array" ref="A1:B2"', 't="dataTable" ref="A1:B2" dt2D="1"'])(
    "of several cells (%s) are left whole",
    (attributes) => {
      const bytes = craftXlsx(
        `<row r="1"><c r="A1"><f ${attributes}>X</f><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="A2"><v>3</v></c><c r="B2"><v>4</v></c></row>`,
      );
      expect(thrownBy(() => edit(bytes, set(1, 1, 4, 5)))).toMatchObject(obstacle("B2", "array"));
      expect(thrownBy(() => edit(bytes, set(0, 0, 1, 5)))).toMatchObject(obstacle("A1", "array"));
      const cut = writeRows({ mode: "replace", firstRow: 1, columns: [0], rows: [] });
      expect(thrownBy(() => edit(bytes, cut))).toMatchObject(obstacle("A1", "array"));
    },
  );

  it("of the staff's calculated columns go into new rows where they mean the same there", () => {
    const columns =
      "<tableColumn id='1' name='数'/><tableColumn id='2' name='双'><calculatedColumnFormula>t[[#This Row],[数]]*2&amp;\"A1\"</calculatedColumnFormula></tableColumn>" +
      "<tableColumn id='3' name='邻'><calculatedColumnFormula>A2+1</calculatedColumnFormula></tableColumn>";
    const header = ["数", "双", "邻"].map((text) => `<c t="inlineStr">${inText(text)}</c>`).join("");
    const bytes = craftXlsx(
      `<row>${header}</row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>t[[#This Row],[数]]*2</f><v>2</v></c><c r="C2"><f>A2+1</f><v>2</v></c></row>`,
      tablePart("A1:C2", columns),
    );
    const after = edit(bytes, writeRows({ mode: "append", firstRow: 2, columns: [0], rows: [[5]] }));
    expect(rowsOf(after)).toContain(
      '<row r="3"><c r="A3"><v>5</v></c><c r="B3"><f>t[[#This Row],[数]]*2&amp;"A1"</f></c></row>',
    );
  });

  it.each([
    ["t[[#This Row],[数]]*2", true],
    ['IF(t[[#This Row],[A1]]>0,"A1","B2")', true],
    ["$A$1+A$2+LOG10(3)", true],
    ["SUM(选项!$A:$A)", true],
    ["SUM(A:A)", true],
    ["A1", false],
    ["'一 表'!B2*2", false],
    ["SUM($A1:$A$9)", false],
    ["SUM(1:1)", false],
    ["t[a'[b']]", false],
  ])("such as %s mean the same in every row: %s", (formula, same) => {
    expect(meansTheSameInEveryRow(formula)).toBe(same);
  });
});

describe("merged cells", () => {
  const rows = '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="2"/></row><row r="2"><c r="A2"/></row>';
  const bytes = craftXlsx("", {
    [SHEET]: worksheet(rows).replace(
      "</worksheet>",
      '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>',
    ),
  });

  it("are written in their first cell only", async () => {
    expect((await valuesOf(edit(bytes, set(0, 0, 1, "甲"))))?.[0]?.[0]).toBe("甲");
    expect(thrownBy(() => edit(bytes, set(1, 1, null, "乙")))).toMatchObject(obstacle("B2", "merged"));
    expect(await valuesOf(edit(bytes, set(0, 0, 1, 2), set(1, 0, null, null)))).toEqual([[2]]);
  });

  it("are not cut by rows that go", () => {
    const taken = craftXlsx("", {
      [SHEET]: partText(bytes, SHEET).replace('<c r="A2"/>', '<c r="A2"/><c r="D2"><v>4</v></c>'),
    });
    const cut = writeRows({ mode: "replace", firstRow: 1, columns: [3], rows: [] });
    expect(thrownBy(() => edit(taken, cut))).toMatchObject(obstacle("A1", "merged"));
  });
});

describe("tables of others", () => {
  const columns = "<tableColumn id='1' name='甲'/><tableColumn id='2' name='乙'/>";
  const cell = (address: string, value: number): string => `<c r="${address}"><v>${value}</v></c>`;
  const rows = `<row r="1"><c r="A1" t="inlineStr">${inText("甲")}</c><c r="B1" t="inlineStr">${inText("乙")}</c></row><row r="2">${cell("A2", 1)}</row><row r="3">${cell("A3", 1)}</row>`;

  it("with a totals row neither grow nor shrink, and keep it", () => {
    const bytes = craftXlsx(rows, tablePart("A1:B3", columns, ' totalsRowCount="1"'));
    const replace = (...values: number[][]) =>
      writeRows({ mode: "replace", firstRow: 1, columns: [0], rows: values });
    expect(thrownBy(() => edit(bytes, replace([1], [2])))).toMatchObject(obstacle("A3", "totals"));
    expect(thrownBy(() => edit(bytes, set(2, 0, 1, 2)))).toMatchObject(obstacle("A3", "totals"));
    expect(changedParts(bytes, edit(bytes, replace([9])))).toEqual([SHEET]);
  });

  it("leave what stands beside them in rows that go", async () => {
    const bytes = craftXlsx(
      rows.replace(cell("A3", 1), cell("A3", 1) + cell("D3", 7)),
      tablePart("A1:B3", columns),
    );
    const after = edit(bytes, writeRows({ mode: "replace", firstRow: 1, columns: [0], rows: [[9]] }));
    expect((await valuesOf(after))?.[2]).toEqual([null, null, null, 7]);
  });

  it("of the newer kind of checks and formats take their ranges along", () => {
    const ext =
      '<extLst><ext uri="{78C0D931}" xmlns:x14="y"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="z"><xm:sqref>A2:A3 D9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    const bytes = craftXlsx("", {
      ...tablePart("A1:B3", columns),
      [SHEET]: worksheet(rows).replace("</worksheet>", `${ext}</worksheet>`),
    });
    const after = edit(bytes, writeRows({ mode: "append", firstRow: 3, columns: [0], rows: [[3], [4]] }));
    expect(partText(after, SHEET)).toContain(ext.replace("A2:A3 D9", "A2:A5 D9"));
  });
});

describe("workbooks of other kinds", () => {
  it("that count days from 1904 get dates by their own count", async () => {
    const bytes = craftXlsx('<row r="1"><c r="A1" s="1"><v>43645</v></c><c r="B1"><v>7</v></c></row>', {
      [WORKBOOK]: `<workbook xmlns:r="${TYPES}"><workbookPr date1904="1"/><sheets><sheet name="表" r:id="r1"/></sheets></workbook>`,
      "xl/styles.xml": '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    });
    const after = edit(bytes, set(0, 0, 45107, 45108), set(0, 1, 7, 8));
    expect(await valuesOf(after)).toEqual([[45108, 8]]);
    expect(rowsOf(after)).toContain("<v>43646</v>");
  });

  it("in UTF-16 are written in UTF-8, and say so", async () => {
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${worksheet("<row><c t='str'><v>涪陵𠮷</v></c></row>").replace(/^<\?[^>]*>/, "")}`;
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), true);
    const after = edit(craftXlsx("", { [SHEET]: bytes }), set(1, 0, null, "二"));
    expect(await valuesOf(after)).toEqual([["涪陵𠮷"], ["二"]]);
    expect(partText(after, SHEET)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
  });

  it("without a part for styles keep text that begins like a formula by the type of its cell", async () => {
    const after = edit(craftXlsx("<row><c><v>1</v></c></row>"), set(0, 0, 1, "=1+1"));
    expect(await valuesOf(after)).toEqual([["=1+1"]]);
  });

  it("whose cells are rich texts with reading aids are compared by their text", async () => {
    const rich = `<c t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>`;
    expect(await valuesOf(edit(craftXlsx(`<row>${rich}</row>`), set(0, 0, "甲 乙", " 丙\n")))).toEqual([
      [" 丙\n"],
    ]);
  });

  it("that are protected without a password are edited, and stay protected", () => {
    const protection = '<sheetProtection sheet="1"/>';
    const bytes = craftXlsx("", {
      [SHEET]: worksheet("<row><c><v>1</v></c></row>").replace("</worksheet>", `${protection}</worksheet>`),
    });
    expect(partText(edit(bytes, set(0, 0, 1, 2)), SHEET)).toContain(protection);
  });
});
