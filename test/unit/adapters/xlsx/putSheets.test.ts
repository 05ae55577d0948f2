import { strFromU8, unzipSync } from "fflate";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import type { SheetsPut } from "../../../../src/layout/workbookEdit";
import type { PatchOp } from "../../../../src/layout/workbookPatch";
import { leaderTab } from "../../../contract/sheetsPutContract";
import { craftXlsx, zipParts } from "../../../support/craftXlsx";
import { expectValidXlsx } from "../../../support/ooxmlValidator";
import { ALL_VALUES, askOpenpyxl, describeWithOpenpyxl } from "../../../support/openpyxl";
import { changedParts } from "../../../support/packedParts";
import { partText } from "../../../support/packageText";
import { pictureOfFile } from "../../../support/pictureOfFile";
import { EVERY_OPERATION, patchOf, sheetOf } from "../../../support/samplePatch";
import { planSeedWorkbook } from "../../../support/seed";
import { put, rowsOf, partsOf, styleCounts, valuesOf } from "../../../support/putSample";

const LEADERS = Array.from({ length: 12 }, (_, index) => `领导${index + 1}`);

/** Twelve tabs with everything a tab can have. */
function tabs(rows: number, word = "任务"): SheetsPut {
  const ops = LEADERS.flatMap((name, index) => leaderTab(name, index + 1, rowsOf(rows, word)));
  return { patch: patchOf(...ops), replaces: LEADERS, after: "工作台账" };
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
