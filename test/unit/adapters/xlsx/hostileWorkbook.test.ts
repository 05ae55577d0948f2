import { readDocumentProperties } from "../../../../src/adapters/xlsx/documentProperties";
import { LIMITS } from "../../../../src/adapters/xlsx/limits";
import { openWorkbook } from "../../../../src/adapters/xlsx/openWorkbook";
import { craftParts, craftXlsx, worksheet, zipParts } from "../../../support/craftXlsx";

const file = "回收.xlsx";
const SHEET = "xl/worksheets/sheet1.xml";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

async function failureOf(bytes: Uint8Array): Promise<unknown> {
  try {
    const reader = await openWorkbook(bytes, file);
    await reader.listSheets();
    return "read without complaint";
  } catch (error) {
    return error;
  }
}

const damaged = (part: string) => ({ code: "WORKBOOK_DAMAGED", params: { file, part } });
const passed = (limit: keyof typeof LIMITS) => ({
  code: "WORKBOOK_LIMIT",
  params: { file, limit, value: LIMITS[limit] },
});

/** Changes bytes of the central directory's entry of a part; `offset` counts from the entry's beginning. */
function patchEntry(
  bytes: Uint8Array,
  path: string,
  offset: number,
  change: (byte: number) => number,
): Uint8Array {
  const copy = bytes.slice();
  const name = new TextEncoder().encode(path);
  for (let at = 0; at < copy.length; at++) {
    const entry = copy[at] === 0x50 && copy[at + 1] === 0x4b && copy[at + 2] === 1 && copy[at + 3] === 2;
    if (entry && name.every((byte, index) => copy[at + 46 + index] === byte)) {
      copy[at + offset] = change(copy[at + offset] ?? 0);
      return copy;
    }
  }
  throw new Error(`no entry ${path}`);
}

describe("an untrusted workbook is read within limits, or refused by name", () => {
  const good = craftXlsx("<row><c><v>1</v></c></row>");

  it("refuses an empty file, and files of other kinds, whatever they are called", async () => {
    const unsupported = (kind: string) => ({ code: "WORKBOOK_KIND_UNSUPPORTED", params: { file, kind } });
    const text = new TextEncoder().encode("任务编号,状态\n");
    expect(await failureOf(new Uint8Array())).toMatchObject(unsupported("empty"));
    expect(await failureOf(text)).toMatchObject(unsupported("text"));
    expect(await failureOf(zipParts({ "a.txt": "x" }))).toMatchObject(unsupported("zip"));
    expect(await failureOf(zipParts({ "word/document.xml": "<w/>" }))).toMatchObject(unsupported("word"));
    const binary = craftParts("", {
      "_rels/.rels": `<Relationships><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.bin"/></Relationships>`,
    });
    expect(await failureOf(zipParts({ ...binary, "xl/workbook.bin": "" }))).toMatchObject(
      unsupported("binaryWorkbook"),
    );
    expect(await failureOf(zipParts(binary))).toMatchObject(unsupported("unknown"));
  });

  it("tells an encrypted workbook from a renamed .xls: both are OLE containers", async () => {
    const container = (name: string): Uint8Array => {
      const bytes = new Uint8Array(4096);
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      Array.from(name).forEach((c, index) => (bytes[1024 + index * 2] = c.charCodeAt(0)));
      return bytes;
    };
    expect(await failureOf(container("EncryptedPackage"))).toMatchObject({
      code: "WORKBOOK_ENCRYPTED",
      params: { file },
    });
    expect(await failureOf(container("Workbook"))).toMatchObject({
      code: "WORKBOOK_KIND_UNSUPPORTED",
      params: { file, kind: "oldOffice" },
    });
  });

  it("refuses an archive whose entries are encrypted", async () => {
    expect(await failureOf(patchEntry(good, SHEET, 8, (flags) => flags | 1))).toMatchObject({
      code: "WORKBOOK_ENCRYPTED",
    });
  });

  it("calls a file damaged that was cut off anywhere", async () => {
    for (const share of [0.2, 0.5, 0.9, 0.999]) {
      const cut = good.subarray(0, Math.floor(good.length * share));
      expect(await failureOf(cut)).toMatchObject(damaged("zip"));
    }
  });

  it("calls a part damaged whose checksum is wrong", async () => {
    expect(await failureOf(patchEntry(good, SHEET, 16, (byte) => byte ^ 1))).toMatchObject(damaged(SHEET));
  });

  it("calls a part damaged that expands to more or less than it says", async () => {
    expect(await failureOf(patchEntry(good, SHEET, 24, (byte) => byte - 1))).toMatchObject(damaged(SHEET));
    expect(await failureOf(patchEntry(good, SHEET, 24, (byte) => byte + 1))).toMatchObject(damaged(SHEET));
  });

  it("calls an archive damaged that names a part twice, in whatever case", async () => {
    const twice = zipParts({ ...craftParts(""), "XL/WORKSHEETS/SHEET1.XML": worksheet("") });
    expect(await failureOf(twice)).toMatchObject(damaged("zip"));
  });

  it("stops a bomb at the expansion ratio", async () => {
    const bomb = craftXlsx(`<row><c t="str"><v>${" ".repeat(40 * 1024 * 1024)}</v></c></row>`);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await failureOf(bomb)).toMatchObject(passed("expansionRatio"));
  });

  it("refuses a file above the size limit before looking at it", async () => {
    expect(await failureOf(new Uint8Array(LIMITS.bytes + 1))).toMatchObject(passed("bytes"));
  });

  it("refuses more entries than the limit", async () => {
    const many = Object.fromEntries(
      Array.from({ length: LIMITS.entries + 1 }, (_, i) => [`xl/media/${i}`, ""]),
    );
    expect(await failureOf(craftXlsx("", many))).toMatchObject(passed("entries"));
  });

  it("refuses elements nested deeper than the limit", async () => {
    const deep = "<a>".repeat(LIMITS.depth) + "</a>".repeat(LIMITS.depth);
    expect(await failureOf(craftXlsx(deep))).toMatchObject(passed("depth"));
  });

  it("refuses a block larger than the limit of cells", async () => {
    const reader = await openWorkbook(good, file);
    const block = { sheet: "表", row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
    await expect(reader.read([block])).rejects.toMatchObject(passed("cells"));
  });

  it("refuses document types and entities, which could expand without end", async () => {
    const lol = `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${worksheet("<row><c t='str'><v>&b;</v></c></row>").replace(/^<\?[^>]*>/, "")}`;
    expect(await failureOf(craftXlsx("", { [SHEET]: lol }))).toMatchObject(damaged(SHEET));
  });

  it.each([
    ["an element that is not closed", worksheet("<row>")],
    ["text that is no XML", "not xml"],
    ["an unknown entity", worksheet("<row><c t='str'><v>&evil;</v></c></row>")],
    ["an encoding that is not read", '<?xml version="1.0" encoding="GB18030"?><worksheet/>'],
    ["bytes that are no UTF-8", new Uint8Array([0x3c, 0x61, 0xff, 0xfe, 0x3e])],
    ["an address outside a sheet", worksheet('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
    ["a row outside a sheet", worksheet('<row r="1048577"><c><v>1</v></c></row>')],
    ["a shared text that does not exist", worksheet('<row><c t="s"><v>5</v></c></row>')],
  ])("calls a sheet damaged that holds %s", async (_, part) => {
    expect(await failureOf(craftXlsx("", { [SHEET]: part }))).toMatchObject(damaged(SHEET));
  });

  it("calls a workbook damaged whose sheet is missing, or lies outside the package", async () => {
    const parts = Object.entries(craftParts("")).filter(([path]) => path !== SHEET);
    expect(await failureOf(zipParts(Object.fromEntries(parts)))).toMatchObject(damaged(SHEET));
    const outside = `<Relationships><Relationship Id="r1" Type="${RELATIONS}/worksheet" Target="../../etc/passwd"/></Relationships>`;
    expect(await failureOf(craftXlsx("", { "xl/_rels/workbook.xml.rels": outside }))).toMatchObject(
      damaged("../../etc/passwd"),
    );
  });

  it("refuses the same files when only their properties are asked for", () => {
    expect(() => readDocumentProperties(new Uint8Array(), file)).toThrow("WORKBOOK_KIND_UNSUPPORTED");
  });
});
