import { strFromU8, unzipSync } from "fflate";
import { toStrict } from "../../../../src/adapters/xlsx/dialect";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import type { SheetsPut } from "../../../../src/layout/workbookEdit";
import { leaderTab } from "../../../contract/sheetsPutContract";
import { zipParts } from "../../../support/craftXlsx";
import {
  convertWithLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from "../../../support/libreOffice";
import { expectValidXlsx, officeErrors } from "../../../support/ooxmlValidator";
import { askOpenpyxl, describeWithOpenpyxl } from "../../../support/openpyxl";
import { changedParts } from "../../../support/packedParts";
import { partText } from "../../../support/packageText";
import { pictureOfFile } from "../../../support/pictureOfFile";
import { EVERY_OPERATION, patchOf, sheetOf } from "../../../support/samplePatch";
import { makeStaffWorkbook } from "../../../support/staffWorkbook";
import { put, rowsOf, partsOf, styleCounts, valuesOf } from "../../../support/putSample";

const RELATION_TYPES = /http:\/\/schemas\.openxmlformats\.org\/officeDocument\/2006\/relationships(?=\/)/g;
const STRICT_TYPES = "http://purl.oclc.org/ooxml/officeDocument/relationships";

describe("parts of a workbook that has some of them already", () => {
  const ours: SheetsPut = {
    patch: patchOf(...leaderTab("领导1", 1, rowsOf(3, "任务"))),
    replaces: ["领导1"],
  };

  it("are numbered on: shapes of notes, tables", async () => {
    const bytes = await put(await renderWorkbook(EVERY_OPERATION), ours);
    const found = (pattern: RegExp): readonly (string | undefined)[] =>
      Object.values(unzipSync(bytes)).flatMap((part) => pattern.exec(strFromU8(part))?.[1] ?? []);
    expect([...found(/<o:idmap [^>]*data="(\d+)"/)].sort()).toEqual(["1", "2", "3"]);
    expect([...found(/<table [^>]*? id="(\d+)"/)].sort()).toEqual(["1", "2"]);
  });

  it("may be written in the strict dialect, and new ones are then too", async () => {
    const started = await renderWorkbook(patchOf(...sheetOf("工作台账", [["任务编号"], ["x"]])));
    const strict = zipParts(
      Object.fromEntries(
        Object.entries(unzipSync(started)).map(([path, part]) => [
          path,
          path.includes("[Content") ? part : toStrict(strFromU8(part)).replace(RELATION_TYPES, STRICT_TYPES),
        ]),
      ),
    );
    const bytes = await put(await put(strict, ours), ours);
    const parts = Object.entries(unzipSync(bytes)).filter(([path]) =>
      /\.xml$|workbook\.xml\.rels$/.test(path),
    );
    const loose = parts.filter(([, part]) =>
      /openxmlformats\.org\/(spreadsheetml|drawingml)/.test(strFromU8(part)),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
    expect(partText(bytes, "xl/_rels/workbook.xml.rels")).not.toMatch(RELATION_TYPES);
    expect((await valuesOf(bytes)).get("领导1")).toEqual([
      ["任务编号", "状态", "件数"],
      ...rowsOf(3, "任务"),
    ]);
    expect(await officeErrors(bytes)).toEqual(await officeErrors(strict));
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
