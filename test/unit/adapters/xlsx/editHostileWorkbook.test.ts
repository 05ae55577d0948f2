import { zipSync } from "fflate";
import { editCells } from "../../../../src/adapters/xlsx/editCells";
import { LIMITS } from "../../../../src/adapters/xlsx/limits";
import { rewriteZip } from "../../../../src/adapters/xlsx/zipRewrite";
import { craftParts, craftXlsx, worksheet, zipParts } from "../../../support/craftXlsx";
import { packedParts } from "../../../support/packedParts";
import { partText } from "../../../support/packageText";
import { editOf, setCells, thrownBy, writeRows } from "../../../support/sampleEdit";

const file = "外来.xlsx";
const SHEET = "xl/worksheets/sheet1.xml";
const CHANGE = editOf(setCells({ row: 8, column: 0, from: null, to: 1 }));

const failureOf = (bytes: Uint8Array): unknown => thrownBy(() => editCells(bytes, CHANGE, file));
const damaged = (part: string) => ({ code: "WORKBOOK_DAMAGED", params: { file, part } });
const cell = '<c r="A1"><v>1</v></c>';

describe("an untrusted workbook is edited within limits, or refused by name", () => {
  it("refuses what the reader refuses: other kinds, cut files, bombs, entities", () => {
    const good = craftXlsx(`<row>${cell}</row>`);
    expect(failureOf(new Uint8Array())).toMatchObject({ code: "WORKBOOK_KIND_UNSUPPORTED" });
    expect(failureOf(good.subarray(0, good.length / 2))).toMatchObject(damaged("zip"));
    expect(failureOf(new Uint8Array(LIMITS.bytes + 1))).toMatchObject({ code: "WORKBOOK_LIMIT" });
    const bomb = craftXlsx(`<row><c t="str"><v>${" ".repeat(40 * 1024 * 1024)}</v></c></row>`);
    expect(failureOf(bomb)).toMatchObject({ code: "WORKBOOK_LIMIT", params: { limit: "expansionRatio" } });
    const entity = `<!DOCTYPE x [<!ENTITY a "aaaa">]>${worksheet("").replace(/^<\?[^>]*>/, "")}`;
    expect(failureOf(craftXlsx("", { [SHEET]: entity }))).toMatchObject(damaged(SHEET));
  }, 30_000);

  it.each([
    ["rows out of order", '<row r="3"/><row r="2"/>'],
    ["a row twice", '<row r="3"/><row r="3"/>'],
    ["cells out of order", '<row r="1"><c r="B1"/><c r="A1"/></row>'],
    ["a cell twice", `<row r="1">${cell}${cell}</row>`],
    ["a cell of another row", '<row r="2"><c r="A1"/></row>'],
    ["a cell outside a row", cell],
    ["a cell in a cell", '<row r="1"><c r="A1"><c r="B1"/></c></row>'],
    ["a row in a row", '<row r="1"><row r="2"/></row>'],
    ["an element that is not closed", "<row>"],
  ])("calls a sheet damaged that has %s, which cannot be changed in its text", (_, rows) => {
    expect(failureOf(craftXlsx(rows))).toMatchObject(damaged(SHEET));
  });

  it("calls a sheet damaged that has no cells' element, or several", () => {
    const twice = worksheet("").replace("<sheetData>", "<sheetData/><sheetData>");
    expect(failureOf(craftXlsx("", { [SHEET]: twice }))).toMatchObject(damaged(SHEET));
    expect(failureOf(craftXlsx("", { [SHEET]: "<worksheet/>" }))).toMatchObject(damaged(SHEET));
  });

  it("calls a table, a style sheet or a list of strings damaged that it has to read and cannot", () => {
    const TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const broken = (path: string) =>
      craftXlsx("", {
        [path]: "<broken",
        "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships><Relationship Id="t1" Type="${TYPES}/table" Target="/xl/tables/table1.xml"/></Relationships>`,
      });
    expect(failureOf(broken("xl/tables/table1.xml"))).toMatchObject(damaged("xl/tables/table1.xml"));
    expect(failureOf(broken("xl/sharedStrings.xml"))).toMatchObject(damaged("xl/sharedStrings.xml"));
    const quoted = editOf(setCells({ row: 0, column: 0, from: null, to: "=1" }));
    expect(thrownBy(() => editCells(broken("xl/styles.xml"), quoted, file))).toMatchObject(
      damaged("xl/styles.xml"),
    );
  });

  it("takes no attribute's value for markup, and keeps comments, instructions and CDATA", () => {
    const rows = `<!-- <row r="9"> --><row r="1" note=" r='7' ht=&quot;1&quot;"><?x <c r="A1">?><c r="A1" x=' s="9" t="s"' t="str"><v><![CDATA[<c r="B1">]]></v></c><c r="C1" x="a>b"><v>3</v></c></row>`;
    const edit = editOf(
      setCells({ row: 0, column: 1, from: null, to: "新" }, { row: 0, column: 2, from: 3, to: "三" }),
    );
    expect(partText(editCells(craftXlsx(rows), edit, file), SHEET)).toBe(
      worksheet(
        rows.replace(
          '<c r="C1" x="a>b"><v>3</v></c>',
          '<c r="B1" t="inlineStr"><is><t>新</t></is></c><c r="C1" x="a>b" t="inlineStr"><is><t>三</t></is></c>',
        ),
      ),
    );
  });

  it("escapes what goes into attributes and texts", () => {
    const target = { sheet: `a"&<'`, cell: [0, 0] } as const;
    const edit = editOf(
      writeRows({
        mode: "append",
        firstRow: 0,
        columns: [0],
        rows: [["]]><x>&\uFFFF\0_x0041_"]],
        links: { column: 0, to: [target] },
      }),
    );
    const text = partText(editCells(craftXlsx(""), edit, file), SHEET);
    expect(text).toContain("<t>]]&gt;&lt;x&gt;&amp;_xFFFF__x0000__x005F_x0041_</t>");
    expect(text).toContain(`location="'a&quot;&amp;&lt;'''!A1"`);
  });

  it("refuses an archive whose entries overlap, which could be copied to any size", () => {
    const size = 200_000;
    const parts = {
      ...craftParts(`<row>${cell}</row>`),
      "a.bin": new Uint8Array(size).map((_, i) => (i * 7919) >> 3),
      "b.bin": "x",
    };
    const bytes = zipParts(parts).slice();
    const view = new DataView(bytes.buffer);
    const first = record(bytes, "a.bin");
    const second = record(bytes, "b.bin");
    for (const field of [10, 16, 20, 24, 42])
      view.setUint32(second + field, view.getUint32(first + field, true), true);
    expect(failureOf(bytes)).toMatchObject(damaged("zip"));
  });

  it("writes sizes into the headers where a streaming writer put them behind, and keeps the parts", () => {
    const bytes = zipParts(craftParts(`<row>${cell}</row>`)).slice();
    for (const path of Object.keys(craftParts(""))) {
      const at = record(bytes, path);
      new DataView(bytes.buffer).setUint16(at + 8, 0x8, true);
    }
    const after = rewriteZip(bytes, file, new Map());
    expect(packedParts(after)).toEqual(packedParts(bytes));
    expect(new DataView(after.buffer).getUint16(6, true) & 0x8).toBe(0);
    expect(new DataView(after.buffer).getUint32(18, true)).toBeGreaterThan(0);
  });

  it("refuses a result that could not be read again", () => {
    const nearly = zipSync(
      { "a.bin": new Uint8Array(LIMITS.bytes - 1024), [SHEET]: new Uint8Array(1) },
      { level: 0 },
    );
    const noise = new Uint8Array(4096);
    for (let i = 0, state = 1; i < noise.length; i++) {
      state = Math.imul(state, 1664525) + 1013904223;
      noise[i] = state >>> 24;
    }
    expect(thrownBy(() => rewriteZip(nearly, file, new Map([[SHEET, noise]])))).toMatchObject({
      code: "WORKBOOK_LIMIT",
      params: { limit: "bytes" },
    });
  }, 30_000);
});

/** Where the record of a part begins in the central directory. */
function record(bytes: Uint8Array, path: string): number {
  const name = new TextEncoder().encode(path);
  for (let at = 0; at < bytes.length - 46; at++) {
    const isRecord =
      bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2;
    if (
      isRecord &&
      bytes[at + 28] === name.length &&
      name.every((byte, index) => bytes[at + 46 + index] === byte)
    )
      return at;
  }
  throw new Error(`no entry ${path}`);
}
