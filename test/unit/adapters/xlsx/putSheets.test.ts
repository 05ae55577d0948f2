import { strFromU8, unzipSync } from "fflate";
import { editWorkbook } from "../../../../src/adapters/xlsx/editWorkbook";
import { openWorkbook } from "../../../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import type { SheetsPut } from "../../../../src/layout/workbookEdit";
import type { Grid, PatchOp, StoredGrid } from "../../../../src/layout/workbookPatch";
import { leaderTab } from "../../../contract/sheetsPutContract";
import { craftXlsx, zipParts } from "../../../support/craftXlsx";
import {
  convertWithLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from "../../../support/libreOffice";
import { expectValidXlsx, officeErrors } from "../../../support/ooxmlValidator";
import { ALL_VALUES, askOpenpyxl, describeWithOpenpyxl } from "../../../support/openpyxl";
import { changedParts } from "../../../support/packedParts";
import { partText } from "../../../support/packageText";
import { pictureOfFile } from "../../../support/pictureOfFile";
import { EVERY_OPERATION, patchOf, sheetOf } from "../../../support/samplePatch";
import { planSeedWorkbook } from "../../../support/seed";
import { makeStaffWorkbook } from "../../../support/staffWorkbook";

const put = (bytes: Uint8Array, sheets: SheetsPut): Promise<Uint8Array> =>
  editWorkbook(bytes, { label: "test", ops: [], sheets }, "台账.xlsx");

const LEADERS = Array.from({ length: 12 }, (_, index) => `领导${index + 1}`);
const rowsOf = (count: number, word: string): Grid =>
  Array.from({ length: count }, (_, index) => [`${word}${index}`, "=文本", index]);

/** Twelve tabs with everything a tab can have. */
function tabs(rows: number, word = "任务"): SheetsPut {
  const ops = LEADERS.flatMap((name, index) => leaderTab(name, index + 1, rowsOf(rows, word)));
  return { patch: patchOf(...ops), replaces: LEADERS, after: "工作台账" };
}

const partsOf = (bytes: Uint8Array): readonly string[] => Object.keys(unzipSync(bytes)).sort();

/** How many entries each list of the styles has. */
function styleCounts(bytes: Uint8Array): Readonly<Record<string, number>> {
  const xml = partText(bytes, "xl/styles.xml");
  return Object.fromEntries(
    ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"].map((name) => {
      const [, inside = ""] = new RegExp(`<${name} [^>]*>(.*)</${name}>`, "s").exec(xml) ?? [];
      const declared = new RegExp(`<${name} count="(\\d+)"`).exec(xml)?.[1];
      const entry =
        { numFmts: "numFmt", fonts: "font", fills: "fill", borders: "border", dxfs: "dxf" }[name] ?? "xf";
      const found = inside.match(new RegExp(`<${entry}[ />]`, "g"))?.length ?? 0;
      if (name !== "dxfs") expect(found).toBe(Number(declared ?? 0));
      return [name, Number(declared ?? 0)];
    }),
  );
}

async function valuesOf(bytes: Uint8Array): Promise<ReadonlyMap<string, StoredGrid>> {
  const reader = await openWorkbook(bytes, "x");
  return reader.readSheets((await reader.listSheets()).map(({ name }) => name));
}

describe("twelve tabs in the seed's workbook", () => {
  let before: Uint8Array;
  let once: Uint8Array;
  beforeAll(async () => {
    before = await renderWorkbook(planSeedWorkbook().patch);
    once = await put(before, tabs(20));
  });

  it("change only the parts that list sheets, parts and styles", () => {
    const known = new Set(partsOf(before).map((path) => path.toLowerCase()));
    expect(changedParts(before, once).filter((path) => known.has(path))).toEqual([
      "[content_types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
    ]);
  });

  it("have no error for any Office, nor when they are replaced twice", async () => {
    await expectValidXlsx(once);
    const twice = await put(await put(once, tabs(35, "改")), tabs(20));
    await expectValidXlsx(twice);
    expect(await valuesOf(twice)).toEqual(await valuesOf(once));
  });

  it("are the same bytes each time, and no styles or parts pile up over ten rebuilds", async () => {
    let bytes = once;
    for (let time = 0; time < 10; time++) bytes = await put(bytes, tabs(20));
    expect(styleCounts(bytes)).toEqual(styleCounts(once));
    expect(partsOf(bytes).length).toBe(partsOf(once).length);
    expect(Math.abs(bytes.length - once.length)).toBeLessThan(200);
    const ids = [...partText(bytes, "xl/workbook.xml").matchAll(/ (?:sheetId|r:id)="(?:rId)?(\d+)"/g)];
    expect(Math.max(...ids.map(([, id]) => Number(id)))).toBeLessThan(50);
    expect(await put(before, tabs(20))).toEqual(once);
  });

  it("leave nothing behind but their styles when they go", async () => {
    const note = patchOf(...sheetOf("一张", [["x"]]));
    const bytes = await put(once, { patch: note, replaces: LEADERS });
    const fresh = await put(before, { patch: note, replaces: [], after: "工作台账" });
    expect(partsOf(bytes).length).toBe(partsOf(fresh).length);
    expect(partText(bytes, "[Content_Types].xml")).not.toContain("chart");
    await expectValidXlsx(bytes);
  });

  it("look as they would in a workbook of their own", async () => {
    const font = { name: "宋体", size: 11 };
    const stamp = sheetOf("工作台账", [["任务编号"], ["x"]]);
    const alone = await pictureOfFile(await renderWorkbook(patchOf(...stamp, ...tabs(20).patch.ops)), font);
    const together = await pictureOfFile(await put(await renderWorkbook(EVERY_OPERATION), tabs(20)), font);
    const pick = (picture: typeof alone) => picture.sheets.filter(({ name }) => LEADERS.includes(name));
    expect(pick(together)).toEqual(pick(alone));
    expect(together.active).toBe("工作台账");
  });

  describeWithOpenpyxl("in openpyxl", () => {
    it("have the values that we read, tables of different names and ids, notes and print ranges of their own", () => {
      const values = askOpenpyxl(once, ALL_VALUES);
      expect(values).toMatchObject({ 领导12: [["任务编号", "状态", "件数"], ...rowsOf(20, "任务")] });
      const script = `
wb = openpyxl.load_workbook(path)
tabs = [ws for ws in wb if ws.title.startswith("领导") and ws.title != "领导名册"]
print(json.dumps({
  "tables": len({t.id for ws in wb for t in ws.tables.values()}) == sum(len(ws.tables) for ws in wb),
  "names": [n for ws in tabs for n in ws.tables], "notes": [ws["A1"].comment.text for ws in tabs],
  "print": [ws.print_area for ws in tabs], "rows": {ws.print_title_rows for ws in tabs} == {"$1:$1"},
  "charts": [len(ws._charts) for ws in tabs], "annex": wb["主要工作任务"].print_title_rows,
}))`;
      expect(askOpenpyxl(once, script)).toEqual({
        tables: true,
        names: LEADERS.map((_, index) => `汇总表${index + 1}`),
        notes: LEADERS.map((_, index) => `第 ${index + 1} 张`),
        print: LEADERS.map(() => ["$A$1:$C$21"]),
        rows: true,
        charts: LEADERS.map(() => 1),
        annex: askOpenpyxl(
          before,
          `print(json.dumps(openpyxl.load_workbook(path)["主要工作任务"].print_title_rows))`,
        ),
      });
    });
  });
});

describe("the sheet that is shown", () => {
  const book = (active: string) =>
    renderWorkbook(
      patchOf(...["一", "二", "三"].flatMap((name) => sheetOf(name, [[name]])), {
        op: "activate",
        sheet: active,
      }),
    );
  const selected = async (bytes: Uint8Array): Promise<unknown> => {
    const { active } = await pictureOfFile(bytes, { name: "宋体", size: 11 });
    const marked = Object.entries(unzipSync(bytes)).filter(
      ([path, part]) => path.startsWith("xl/worksheets/") && strFromU8(part).includes('tabSelected="1"'),
    );
    return [active, marked.length];
  };
  const newSheets = (...names: readonly string[]): readonly PatchOp[] =>
    names.flatMap((name) => sheetOf(name, [["新"]]));

  it.each<[string, string, SheetsPut, string]>([
    [
      "stays, when sheets come before it",
      "三",
      { patch: patchOf(...newSheets("新")), replaces: [], after: "一" },
      "三",
    ],
    [
      "stays, when sheets before it go",
      "三",
      { patch: patchOf(...newSheets("新")), replaces: ["一", "二"] },
      "三",
    ],
    [
      "is its successor of the same name, when it is replaced",
      "二",
      { patch: patchOf(...newSheets("新", "二")), replaces: ["二"] },
      "二",
    ],
    [
      "is the first new one, when it goes without a successor",
      "二",
      {
        patch: patchOf({ op: "addSheet", sheet: "藏", visibility: "hidden" }, ...newSheets("新")),
        replaces: ["二"],
      },
      "新",
    ],
    [
      "is the one that the patch says",
      "一",
      { patch: patchOf(...newSheets("新", "二新"), { op: "activate", sheet: "二新" }), replaces: [] },
      "二新",
    ],
  ])("%s, and it alone is selected", async (_, active, sheets, shown) => {
    const bytes = await put(await book(active), sheets);
    expect(await selected(bytes)).toEqual([shown, 1]);
    await expectValidXlsx(bytes);
  });
});

describe("what else a workbook says about its sheets", () => {
  const sheets: SheetsPut = { patch: patchOf(...sheetOf("表", [["新", 1]])), replaces: ["表"] };
  const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  it("follows them: names, filters, the chain of calculation, titles", async () => {
    const parts = unzipSync(
      await renderWorkbook(
        patchOf(
          ...sheetOf("一", [[1]]),
          ...sheetOf("表", [[{ formula: "1+1", result: 2 }]]),
          ...sheetOf("三", [[{ formula: "表!A1", result: 2 }]]),
          { op: "name", name: "总数", refersTo: "表!$A$1" },
        ),
      ),
    );
    const change = (path: string, repair: (xml: string) => string): void => {
      parts[path] = Buffer.from(repair(strFromU8(parts[path] ?? new Uint8Array())));
    };
    change("xl/workbook.xml", (xml) =>
      xml.replace(
        "</definedNames>",
        '<definedName name="甲" localSheetId="1">表!$A$1</definedName>' +
          '<definedName name="乙" localSheetId="2">三!$A$1</definedName></definedNames>',
      ),
    );
    change("[Content_Types].xml", (xml) =>
      xml.replace(
        "</Types>",
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
      ),
    );
    change("xl/_rels/workbook.xml.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
      ),
    );
    change("docProps/app.xml", (xml) =>
      xml.replace(
        "</Properties>",
        '<TitlesOfParts><vt:vector xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes" size="1" baseType="lpstr"><vt:lpstr>表</vt:lpstr></vt:vector></TitlesOfParts></Properties>',
      ),
    );
    parts["xl/calcChain.xml"] = Buffer.from(`<calcChain xmlns="${MAIN}"><c r="A1" i="2"/></calcChain>`);
    const patch = patchOf(...sheetOf("新一", [[1]]), ...sheetOf("表", [["新", 1]]));
    const bytes = await put(zipParts(parts), { patch, replaces: ["表"] });
    const workbook = partText(bytes, "xl/workbook.xml");
    expect(workbook).toMatch(/<definedName name="总数">表!\$A\$1<\/definedName>/);
    expect(workbook).toContain('<definedName name="乙" localSheetId="3">');
    expect(workbook).not.toContain('name="甲"');
    expect(partsOf(bytes)).not.toContain("xl/calcChain.xml");
    expect(partText(bytes, "docProps/app.xml")).not.toContain("TitlesOfParts");
    expect(workbook).toContain('fullCalcOnLoad="1"');
    await expectValidXlsx(bytes);
  });

  it("does not ask for calculation where there is no formula", async () => {
    const bytes = await put(await renderWorkbook(patchOf(...sheetOf("表", [[1]]))), sheets);
    expect(partText(bytes, "xl/workbook.xml")).not.toContain("calcPr");
  });

  it("keeps sheets from being put into a workbook whose structure is protected", async () => {
    const parts = unzipSync(await renderWorkbook(patchOf(...sheetOf("表", [[1]]))));
    const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    parts["xl/workbook.xml"] = Buffer.from(
      workbook.replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'),
    );
    await expect(put(zipParts(parts), sheets)).rejects.toMatchObject({ code: "WORKBOOK_PROTECTED" });
  });

  it("may be written with prefixes, without styles, and count days from 1904", async () => {
    const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const bytes = craftXlsx("", {
      "xl/workbook.xml":
        `<x:workbook xmlns:x="${MAIN}" xmlns:q="${R}"><x:workbookPr date1904="1"/>` +
        `<x:sheets><x:sheet name="别的" sheetId="7" q:id="r1"/></x:sheets></x:workbook>`,
    });
    const at = { sheet: "表", row: 0, column: 0, rows: 1, columns: 1 };
    const patch = patchOf(...sheetOf("表", [[45107, 45107]]), {
      op: "style",
      at,
      style: { numberFormat: "yyyy-mm-dd" },
    });
    const after = await put(bytes, { patch, replaces: [] });
    expect(partText(after, "xl/workbook.xml")).toContain(
      '<x:sheet name="表" sheetId="1" q:id="rId1"/></x:sheets>',
    );
    expect((await valuesOf(after)).get("表")).toEqual([[45107, 45107]]);
  });
});

describeWithOpenpyxl("styles that are written otherwise", () => {
  it("are compared all the same, and lists that are missing or empty are made", async () => {
    const parts = unzipSync(await renderWorkbook(patchOf(...sheetOf("工作台账", [["任务编号"], ["x"]]))));
    const styles = strFromU8(parts["xl/styles.xml"] ?? new Uint8Array());
    const bare = styles.replace(/<numFmts.*<\/numFmts>|<dxfs.*?(?:\/>|<\/dxfs>)/g, "");
    const prefixed = (xml: string): Uint8Array => {
      const named = xml.replace(/<(\/?)(?=\w)/g, "<$1x:").replace("xmlns=", "xmlns:x=");
      return zipParts({ ...parts, "xl/styles.xml": named });
    };
    const empty = bare.replace(/<tableStyles|<\/styleSheet>/, (next) => `<dxfs count="0"/>${next}`);
    const script = `
ws = openpyxl.load_workbook(path)["领导1"]
rule = [r for f in ws.conditional_formatting for r in f.rules][0]
print(json.dumps([ws["C2"].number_format, ws["A1"].fill.fgColor.rgb, ws["A1"].font.name, ws["A1"].border.left.style, rule.dxf.fill.bgColor.rgb]))`;
    const sheets: SheetsPut = {
      patch: patchOf(...leaderTab("领导1", 1, rowsOf(3, "任务"))),
      replaces: ["领导1"],
    };
    for (const before of [prefixed(bare), prefixed(empty)]) {
      const once = await put(before, sheets);
      expect(askOpenpyxl(once, script)).toEqual(['0"件"', "FFE8ECF2", "黑体", "thin", "FFFDF3D8"]);
      await expectValidXlsx(once);
      const again = await put(once, sheets);
      expect(partText(again, "xl/styles.xml")).toBe(partText(once, "xl/styles.xml"));
    }
  });
});

describeWithOpenpyxl("a workbook of the staff's with a chart, a picture, notes, checks and rules", () => {
  const ours: SheetsPut = {
    patch: patchOf(
      ...sheetOf("工作台账", [["任务编号"], ["x"]]),
      ...leaderTab("领导1", 1, rowsOf(20, "任务")),
    ),
    replaces: ["工作台账", "领导1"],
    after: "表",
  };
  const SEEN = `
import zipfile
wb = openpyxl.load_workbook(path); ws = wb["表"]
print(json.dumps({"tabs": wb.sheetnames, "charts": len(ws._charts), "note": ws["A2"].comment.text,
  "rules": [[str(f.sqref), [r.type for r in f.rules]] for f in ws.conditional_formatting], "table": ws.tables["tbl"].ref,
  "print": ws.print_area, "bold": ws["C4"].font.bold, "fill": ws["C2"].fill.fgColor.rgb, "sum": wb["汇总"]["A1"].value,
  "ours": [len(wb["领导1"]._charts), wb["领导1"]["A1"].comment.text, wb["领导1"]["A1"].fill.fgColor.rgb, wb["领导1"]["C2"].number_format],
  "media": sum(n.startswith("xl/media/") for n in zipfile.ZipFile(path).namelist())}))`;
  const EXPECTED = {
    tabs: ["表", "工作台账", "领导1", "汇总"],
    charts: 1,
    note: "批注内容",
    rules: [["C2:C4", ["cellIs", "dataBar"]]],
    table: "A1:C4",
    bold: true,
    fill: expect.stringMatching(/FFEEEE$/) as unknown,
    ours: [1, "第 1 张", "FFE8ECF2", '0"件"'],
    media: 1,
  };
  const own =
    /sheet1\.xml$|sheet2\.xml$|charts\/chart1|drawings\/drawing1|media|comments\/comment1|tables\/table1|theme/;

  it("keeps all of them, to the byte, over three rebuilds", async () => {
    const before = makeStaffWorkbook();
    const once = await put(before, ours);
    const bytes = await put(await put(once, ours), ours);
    expect(
      changedParts(before, bytes).filter((path) => own.test(path) && partsOf(before).includes(path)),
    ).toEqual([]);
    expect(askOpenpyxl(bytes, SEEN)).toMatchObject(EXPECTED);
    expect(styleCounts(bytes)).toEqual(styleCounts(once));
    expect(await officeErrors(bytes)).toEqual(await officeErrors(before));
  });

  describeWithLibreOffice("and saved by LibreOffice", () => {
    it(
      "keeps all of them, and LibreOffice opens the result and knows all charts",
      async () => {
        const before = convertWithLibreOffice(makeStaffWorkbook(), "xlsx");
        const once = await put(before, ours);
        const bytes = await put(await put(once, ours), ours);
        expect(askOpenpyxl(bytes, SEEN)).toMatchObject(EXPECTED);
        expect(styleCounts(bytes)).toEqual(styleCounts(once));
        expect(await officeErrors(bytes)).toEqual(await officeErrors(before));
        const saved = convertWithLibreOffice(bytes, "xlsx");
        const picture = await pictureOfFile(saved, { name: "宋体", size: 11 });
        expect(picture.sheets.map(({ name, charts }) => [name, charts.map(({ title }) => title)])).toEqual([
          ["表", [undefined]],
          ["工作台账", []],
          ["领导1", ["领导1的任务"]],
          ["汇总", []],
        ]);
        const again = await put(saved, ours);
        expect(askOpenpyxl(again, SEEN)).toMatchObject(EXPECTED);
      },
      LIBREOFFICE_TIMEOUT * 2,
    );
  });
});
