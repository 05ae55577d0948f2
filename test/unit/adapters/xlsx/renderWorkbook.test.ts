import { unzipSync } from "fflate";
import { readDocumentProperties } from "../../../../src/adapters/xlsx/documentProperties";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import type { PatchOp } from "../../../../src/layout/workbookPatch";
import { expectValidForEveryOffice, expectValidXlsx } from "../../../support/ooxmlValidator";
import { partText } from "../../../support/packageText";
import { EVERY_OPERATION, patchOf, sheetOf } from "../../../support/samplePatch";

const sheetPart = (bytes: Uint8Array, number = 1): string =>
  partText(bytes, `xl/worksheets/sheet${number}.xml`);
const at = (row: number, column: number, rows: number, columns: number) => ({
  sheet: "表",
  row,
  column,
  rows,
  columns,
});

async function renderSheet(...ops: readonly PatchOp[]): Promise<Uint8Array> {
  return renderWorkbook(
    patchOf(
      ...sheetOf("表", [
        ["甲", "乙"],
        [1, 2],
        [3, 4],
      ]),
      ...ops,
    ),
  );
}

const SETUP = {
  paper: "a4",
  orientation: "landscape",
  margins: { top: 25.4, right: 0, bottom: 37, left: 12.7, header: 10, footer: 10 },
} as const;

describe("a rendered workbook", () => {
  it("has no error for Office 2019, Office 2021 and Microsoft 365, with every operation in it", async () => {
    await expectValidForEveryOffice(await renderWorkbook(EVERY_OPERATION));
  }, 60_000);

  it("has no error with nothing in it but an empty sheet", async () => {
    await expectValidXlsx(await renderWorkbook(patchOf(...sheetOf("表", []))));
  }, 60_000);

  it("has no error with texts that XML cannot hold", async () => {
    const texts = ["\0\x1F\uFFFF\uFFFE\uD800\r", "_x0041_", "<&>\"'"];
    const header: PatchOp = { op: "table", at: at(0, 0, 2, 3), name: "t", style: "TableStyleLight1" };
    await expectValidXlsx(await renderWorkbook(patchOf(...sheetOf("表", [texts, [1, 2, 3]]), header)));
  }, 60_000);

  it("is the same bytes each time, whenever and wherever it is made", async () => {
    const first = await renderWorkbook(EVERY_OPERATION);
    jest.useFakeTimers({ now: new Date("2031-05-05T05:05:05Z") });
    try {
      expect(Buffer.from(await renderWorkbook(EVERY_OPERATION)).equals(Buffer.from(first))).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  it("says nothing about time where none is given", async () => {
    expect(partText(await renderSheet(), "docProps/core.xml")).not.toContain("dcterms:modified");
  });

  it("reports progress up to the last step", async () => {
    const steps: (readonly [number, number])[] = [];
    await renderWorkbook(patchOf(...sheetOf("a", []), ...sheetOf("b", [])), {
      progress: (stage, done, total) => {
        expect(stage).toBe("writing");
        steps.push([done, total]);
      },
    });
    expect(steps).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it("keeps the document properties, custom ones with their types", async () => {
    expect(readDocumentProperties(await renderWorkbook(EVERY_OPERATION), "x")).toEqual({
      title: "标题 <&>",
      subject: "主题",
      author: "督查室",
      company: "区政府办公室",
      keywords: "台账",
      description: "说明",
      created: "2023-02-01T08:00:00Z",
      custom: { planId: "2023-abc", schema: 1, big: 12345678901, share: 0.5, final: true },
    });
  });

  it("writes texts that look like error values or formulas as text", async () => {
    const bytes = await renderWorkbook(patchOf(...sheetOf("表", [["#N/A", "=1+1"]])));
    expect(sheetPart(bytes)).toContain('<c r="A1" t="s"><v>0</v></c><c r="B1" s="');
    expect(partText(bytes, "xl/sharedStrings.xml")).toContain("<si><t>#N/A</t></si><si><t>=1+1</t></si>");
    expect(partText(bytes, "xl/styles.xml")).toContain('quotePrefix="1"');
  });

  it("needs no apostrophe for cells that are formatted as text", async () => {
    const bytes = await renderWorkbook(
      patchOf(...sheetOf("表", [["=1"]]), { op: "style", at: at(0, 0, 1, 1), style: { numberFormat: "@" } }),
    );
    expect(partText(bytes, "xl/styles.xml")).not.toContain("quotePrefix");
  });

  it("stores a formula with its result, and asks for calculation only where there is one", async () => {
    const formula = await renderWorkbook(patchOf(...sheetOf("表", [[{ formula: "=1+1", result: 2 }]])));
    expect(sheetPart(formula)).toContain('<c r="A1"><f>1+1</f><v>2</v></c>');
    expect(partText(formula, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    expect(partText(await renderSheet(), "xl/workbook.xml")).not.toContain("calcPr");
  });

  it("lays later styles over earlier ones, property by property", async () => {
    const bytes = await renderSheet(
      { op: "style", at: at(0, 0, 3, 2), style: { font: { size: 12, bold: true }, fill: "EEEEEE" } },
      { op: "style", at: at(0, 0, 1, 1), style: { font: { bold: false, color: "FF0000" }, wrap: true } },
    );
    const styles = partText(bytes, "xl/styles.xml");
    expect(styles).toContain(
      '<font><sz val="12"/><color rgb="FFFF0000"/><name val="宋体"/><charset val="134"/></font>',
    );
    const formats = [...sheetPart(bytes).matchAll(/<c r="A[12]" s="(\d+)"/g)].map(([, format]) =>
      Number(format),
    );
    const cellFormats = /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].match(/<xf .*?(?:\/>|<\/xf>)/g) ?? [];
    const [header = "", data = ""] = formats.map((format) => cellFormats[format]);
    expect(header).toContain('wrapText="true"');
    expect(data).not.toContain("wrapText");
    expect(/fillId="(\d)"/.exec(header)?.[1]).toBe(/fillId="(\d)"/.exec(data)?.[1]);
  });

  it("orders the parts of every font as the schema wants, those of conditional formats too", async () => {
    const styles = partText(await renderWorkbook(EVERY_OPERATION), "xl/styles.xml");
    expect(styles).toContain('<font><i/><u/><sz val="11"/><color rgb="FF112233"/><name val="宋体"/>');
    expect(styles).toContain('<dxf><font><b/><color rgb="FF9C0006"/></font>');
  });

  it("selects exactly the sheet that is shown first, the first visible one unless told", async () => {
    const ops = [...sheetOf("a", []), ...sheetOf("b", [])];
    const hidden: PatchOp = { op: "addSheet", sheet: "_", visibility: "veryHidden" };
    const bytes = await renderWorkbook(patchOf(hidden, ...ops));
    expect([1, 2, 3].map((n) => sheetPart(bytes, n).includes('tabSelected="1"'))).toEqual([
      false,
      true,
      false,
    ]);
    const told = await renderWorkbook(patchOf(hidden, ...ops, { op: "activate", sheet: "b" }));
    expect([1, 2, 3].map((n) => sheetPart(told, n).includes('tabSelected="1"'))).toEqual([
      false,
      false,
      true,
    ]);
    expect(partText(told, "xl/workbook.xml")).toContain('activeTab="2"');
  });

  it("protects a sheet without a password; only what is named stays allowed", async () => {
    const bytes = await renderSheet({
      op: "protect",
      sheet: "表",
      allow: { formatCells: true, sort: false },
    });
    // In the format, 0 means allowed; what is not said is forbidden, but selecting is allowed.
    expect(sheetPart(bytes)).toContain(
      '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0"/>',
    );
  });

  it("writes margins in inches, and fits to the width of one page without bounding the height", async () => {
    const sheet = sheetPart(
      await renderSheet({ op: "pageSetup", sheet: "表", setup: { ...SETUP, fitToWidth: 1 } }),
    );
    expect(sheet).toContain(
      '<pageMargins left="0.5" right="0" top="1" bottom="1.45669" header="0.3937" footer="0.3937"/>',
    );
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
  });

  it("repeats the header on even pages when only their footer differs", async () => {
    const setup = { ...SETUP, header: "&C页眉", footer: "&R&P", evenFooter: "&L&P" };
    expect(sheetPart(await renderSheet({ op: "pageSetup", sheet: "表", setup }))).toContain(
      '<headerFooter differentOddEven="1"><oddHeader>&amp;C页眉</oddHeader><oddFooter>&amp;R&amp;P</oddFooter>' +
        "<evenHeader>&amp;C页眉</evenHeader><evenFooter>&amp;L&amp;P</evenFooter></headerFooter>",
    );
  });

  it("begins a new page at each row of rowBreaks, and makes print names absolute and quoted", async () => {
    const area = { row: 0, column: 0, rows: 3, columns: 2 };
    const setup = { ...SETUP, area, titleRows: [0, 0], rowBreaks: [2] } as const;
    const bytes = await renderWorkbook(
      patchOf(...sheetOf("表 1's", [["甲", "乙"]]), { op: "pageSetup", sheet: "表 1's", setup }),
    );
    // Two rows stand before the break: the third row, number 2 from 0, begins the page.
    expect(sheetPart(bytes)).toContain('<brk id="2" max="16383" man="1"/>');
    const workbook = partText(bytes, "xl/workbook.xml");
    expect(workbook).toContain(`localSheetId="0">'表 1''s'!$A$1:$B$3</definedName>`);
    expect(workbook).toContain(`localSheetId="0">'表 1''s'!$1:$1</definedName>`);
  });

  it("makes room for the outline's buttons", async () => {
    const columns = [
      { width: 8 },
      { width: 8, outlineLevel: 1, hidden: true },
      { width: 8, collapsed: true },
    ];
    const sheet = sheetPart(await renderSheet({ op: "columns", sheet: "表", columns }));
    expect(sheet).toContain('outlineLevelCol="1"');
    expect(sheet).toContain('hidden="true" outlineLevel="1"/>');
    expect(sheet).toContain('collapsed="true"/>');
  });

  it("stores a column as wide as Excel will show it: the edges come on top", async () => {
    const sheet = sheetPart(await renderSheet({ op: "columns", sheet: "表", columns: [{ width: 10 }] }));
    expect(sheet).toContain('width="10.7109375"');
  });

  it("cuts row heights to what Excel can show", async () => {
    const sheet = sheetPart(await renderSheet({ op: "rowHeights", sheet: "表", from: 1, heights: [500] }));
    expect(sheet).toContain('<row r="2" ht="409.5" customHeight="1">');
  });

  it("draws data bars in proportion, from nothing to the whole cell", async () => {
    const sheet = sheetPart(
      await renderSheet({ op: "dataBar", at: at(1, 0, 2, 1), color: "9DB2D3", max: 1 }),
    );
    expect(sheet).toContain(
      '<dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="FF9DB2D3"/>',
    );
  });

  it("draws a note as large as its text needs", async () => {
    const note = (text: string): PatchOp => ({ op: "note", sheet: "表", cell: [0, 0], text });
    const heightOf = async (text: string) =>
      Number(
        /;height:([\d.]+)pt/.exec(
          partText(await renderSheet(note(text)), "xl/drawings/vmlDrawing1.vml"),
        )?.[1],
      );
    expect(await heightOf("短")).toBeLessThan(30);
    expect(await heightOf("长".repeat(200))).toBeGreaterThan(100);
  });

  it("names table columns as their header cells do, line breaks escaped", async () => {
    expect(partText(await renderWorkbook(EVERY_OPERATION), "xl/tables/table1.xml")).toContain(
      '<tableColumn id="4" name="完成_x000a_时限"/>',
    );
  });

  it("quotes the sheets that links lead to", async () => {
    const bytes = await renderWorkbook(
      patchOf(...sheetOf("a", [["去"]]), ...sheetOf("b 'c", []), {
        op: "link",
        sheet: "a",
        cell: [0, 0],
        to: { sheet: "b 'c", cell: [4, 2] },
      }),
    );
    expect(sheetPart(bytes)).toContain('location="&apos;b &apos;&apos;c&apos;!C5"');
  });

  it("keeps more different styles than one row of cells could show", async () => {
    const styles: PatchOp[] = Array.from({ length: 17_000 }, (_, index) => ({
      op: "style",
      at: at(index, 0, 1, 1),
      style: { fill: index.toString(16).padStart(6, "0").toUpperCase() },
    }));
    const bytes = await renderSheet(...styles);
    const format = Number(/<c r="A17000" s="(\d+)"/.exec(sheetPart(bytes))?.[1]);
    const formats = partText(bytes, "xl/styles.xml").match(/<xf [^>]*xfId[^>]*>/g) ?? [];
    expect(formats[format]).toContain(`fillId="${17_000 - 1 + 2}"`);
  });

  it("holds exactly the parts it declares", async () => {
    const bytes = await renderWorkbook(EVERY_OPERATION);
    const declared = [...partText(bytes, "[Content_Types].xml").matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, p]) => p,
    );
    const parts = Object.keys(unzipSync(bytes));
    expect(parts).toEqual(expect.arrayContaining(declared));
  });
});
