import { openWorkbook } from "../../../../src/adapters/xlsx/openWorkbook";
import { craftXlsx, worksheet } from "../../../support/craftXlsx";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

async function valuesOf(bytes: Uint8Array) {
  const reader = await openWorkbook(bytes, "回收.xlsx");
  const [info] = await reader.listSheets();
  const [grid] = await reader.read([
    { sheet: "表", row: 0, column: 0, rows: info?.rows ?? 0, columns: info?.columns ?? 0 },
  ]);
  return grid;
}

const strings = (items: string) => ({ "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${items}</sst>` });

describe("reading the cells of a workbook that others wrote", () => {
  it("decodes every type of cell", async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><f>1</f><v>果</v></c>' +
      '<c r="C1" t="inlineStr"><is><t>内</t></is></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c>' +
      '<c r="F1" t="n"><v>1.5E2</v></c><c r="G1"><v>-3</v></c><c r="H1" t="d"><v>2023-06-30</v></c>' +
      '<c r="I1" t="d"><v>2023-06-30T12:00:00Z</v></c></row>';
    const bytes = craftXlsx(rows, strings("<si><t>共</t></si>"));
    expect(await valuesOf(bytes)).toEqual([["共", "果", "内", true, "#N/A", 150, -3, 45107, 45107.5]]);
  });

  it("joins the runs of a rich text and leaves out its reading aids", async () => {
    const rich =
      "<si><r><rPr><b/></rPr><t>推</t></r><r><t>进</t></r><rPh sb='0' eb='1'><t>tui</t></rPh></si>";
    const inline = '<c t="inlineStr"><is><r><t>甲</t></r><r><t>乙</t></r><rPh><t>x</t></rPh></is></c>';
    const bytes = craftXlsx(`<row><c t="s"><v>0</v></c>${inline}</row>`, strings(rich));
    expect(await valuesOf(bytes)).toEqual([["推进", "甲乙"]]);
  });

  it("places rows and cells without an address after the ones before them", async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row>';
    expect(await valuesOf(craftXlsx(rows))).toEqual([
      [1, 2, null],
      [null, null, null],
      [null, 3, 4],
    ]);
  });

  it("reads XML with prefixes, as WPS writes it", async () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:dimension ref="A1"/><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = craftXlsx("", {
      "xl/worksheets/sheet1.xml": sheet,
      "xl/sharedStrings.xml": `<x:sst xmlns:x="${MAIN}"><x:si><x:t>甲</x:t></x:si></x:sst>`,
      "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}" xmlns:q="${RELATIONS}"><x:sheets><x:sheet name="表" sheetId="7" q:id="r1"/></x:sheets></x:workbook>`,
    });
    expect(await valuesOf(bytes)).toEqual([["甲"]]);
  });

  it("does not believe the dimension that a sheet states", async () => {
    const sheet = worksheet('<row r="2"><c r="C2"><v>1</v></c></row>').replace(
      "<sheetData>",
      '<dimension ref="A1"/><sheetData>',
    );
    const reader = await openWorkbook(craftXlsx("", { "xl/worksheets/sheet1.xml": sheet }), "x");
    expect(await reader.listSheets()).toEqual([{ name: "表", visibility: "visible", rows: 2, columns: 3 }]);
  });

  it("undoes the escapes of the format's text type, once", async () => {
    const bytes = craftXlsx(
      '<row><c t="s"><v>0</v></c></row>',
      strings("<si><t>_x0041__x000D__x005F_x0042_</t></si>"),
    );
    expect(await valuesOf(bytes)).toEqual([["A\r_x0042_"]]);
  });

  it("counts dates from 1900 where the workbook counts from 1904, and leaves other numbers alone", async () => {
    const bytes = craftXlsx(
      '<row><c s="1"><v>43645</v></c><c s="2"><v>43645</v></c><c s="3"><v>1</v></c><c><v>7</v></c></row>',
      {
        "xl/workbook.xml": `<workbook xmlns:r="${RELATIONS}"><workbookPr date1904="1"/><sheets><sheet name="表" r:id="r1"/></sheets></workbook>`,
        "xl/styles.xml":
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="0&quot;days&quot;"/></numFmts>' +
          '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>',
      },
    );
    expect(await valuesOf(bytes)).toEqual([[45107, 45107, 1, 7]]);
  });

  it("reads one cell at the far corner without allocating what lies between", async () => {
    const reader = await openWorkbook(
      craftXlsx('<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>'),
      "x",
    );
    const [info] = await reader.listSheets();
    expect(info).toMatchObject({ rows: 1_048_576, columns: 16_384 });
    const block = { sheet: "表", row: 1_048_575, column: 16_383, rows: 1, columns: 1 };
    expect(await reader.read([block])).toEqual([[[9]]]);
  });

  it.each(["utf-16le", "utf-16be"])("reads parts in %s", async (encoding) => {
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?>${worksheet("<row><c t='str'><v>涪陵𠮷</v></c></row>").replace(/^<\?[^>]*>/, "")}`;
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === "utf-16le");
    expect(await valuesOf(craftXlsx("", { "xl/worksheets/sheet1.xml": bytes }))).toEqual([["涪陵𠮷"]]);
  });

  it("takes a sheet without cells, such as a chart sheet, for an empty one", async () => {
    const bytes = craftXlsx("", {
      "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="${RELATIONS}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
    });
    expect(await (await openWorkbook(bytes, "x")).listSheets()).toEqual([
      { name: "表", visibility: "visible", rows: 0, columns: 0 },
    ]);
  });

  it("ignores relations to the outside, and reads targets from the root of the package", async () => {
    const bytes = craftXlsx("<row><c><v>1</v></c></row>", {
      "xl/_rels/workbook.xml.rels":
        `<Relationships><Relationship Id="r9" Type="${RELATIONS}/externalLink" Target="file:///../../etc/passwd" TargetMode="External"/>` +
        `<Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
    });
    expect(await valuesOf(bytes)).toEqual([[1]]);
  });
});
