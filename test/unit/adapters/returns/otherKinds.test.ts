import { utils, write, type WorkBook } from "@e965/xlsx";
import { digest } from "../../../../src/adapters/document/digest";
import { OTHER_KINDS_LIMIT } from "../../../../src/adapters/returns/otherKinds";
import { readReturn } from "../../../../src/adapters/returns/readReturn";
import { craftXlsx, worksheet } from "../../../support/craftXlsx";
import { craftZip } from "../../../support/craftZip";
import { encryptAgile } from "../../../support/encryptWorkbook";
import { encodeGb18030 } from "../../../support/encodeGb18030";
import { fateOf } from "../../../support/fateOf";

async function fate(bytes: Uint8Array, name = "区财政局.xlsx"): Promise<string> {
  const { content } = await readReturn({ name, bytes }, digest);
  return "refusal" in content ? fateOf(content.refusal) : "read";
}

async function bookOf(bytes: Uint8Array, name: string) {
  const { content } = await readReturn({ name, bytes }, digest);
  if ("refusal" in content) throw new Error(fateOf(content.refusal));
  return content.book;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** An OLE container with a stream of this name, and nothing else. */
function container(name: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(name).forEach((character, index) => (bytes[1024 + index * 2] = character.charCodeAt(0)));
  return bytes;
}

/** An .xls as another program writes it. */
function oldBook(change: (book: WorkBook) => void = () => undefined): Uint8Array {
  const book = utils.book_new();
  const form = utils.aoa_to_sheet([["任务编号", "完成率"], ["2023-1-00-001", 0.5], [], [true, "=1+1"]]);
  form["D4"] = { t: "e", v: 0x2a };
  form["!ref"] = "A1:D4";
  utils.book_append_sheet(book, form, "填报表");
  utils.book_append_sheet(book, utils.aoa_to_sheet([["章"]]), "_fenjie_return");
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 2 }] };
  change(book);
  return new Uint8Array(write(book, { type: "array", bookType: "xls" }) as ArrayBuffer);
}

describe("an .xls or .et", () => {
  test("is read like an .xlsx, whatever it is called", async () => {
    expect(await bookOf(oldBook(), "区财政局.xlsx")).toEqual({
      sheets: [
        {
          name: "填报表",
          visibility: "visible",
          rows: [
            { row: 0, columns: [0, 1], values: ["任务编号", "完成率"] },
            { row: 1, columns: [0, 1], values: ["2023-1-00-001", 0.5] },
            { row: 3, columns: [0, 1, 3], values: [true, "=1+1", "#N/A"] },
          ],
        },
        {
          name: "_fenjie_return",
          visibility: "veryHidden",
          rows: [{ row: 0, columns: [0], values: ["章"] }],
        },
      ],
      custom: {},
      macros: false,
      links: false,
    });
  });

  test("counts dates from 1900, also where it counts from 1904", async () => {
    const book = oldBook(({ Sheets, Workbook }) => {
      const form = Sheets["填报表"];
      if (form) form["B2"] = { t: "n", v: 43645, z: "yyyy-mm-dd" };
      if (Workbook) Workbook.WBProps = { date1904: true };
    });
    const { sheets } = await bookOf(book, "a.xls");
    expect(sheets[0]?.rows[1]?.values).toEqual(["2023-1-00-001", 45107]);
  });

  test("is damaged where it is cut off, and refused above its limit before it is looked at", async () => {
    const bytes = oldBook();
    expect(await fate(bytes.subarray(0, bytes.length / 2))).toBe("WORKBOOK_DAMAGED Workbook");
    const large = new Uint8Array(OTHER_KINDS_LIMIT + 1);
    large.set(container("Workbook"));
    expect(await fate(large)).toBe("WORKBOOK_LIMIT bytes");
  });

  test("is told from other OLE containers: .doc, .wps, encrypted workbooks", async () => {
    expect(await fate(container("WordDocument"))).toBe("WORKBOOK_KIND_UNSUPPORTED oldOffice");
    expect(await fate(container("EncryptedPackage"))).toBe("WORKBOOK_DAMAGED OLE");
  });
});

describe("a returned workbook with a password", () => {
  const workbook = craftXlsx("<row><c><v>1</v></c></row>");
  const encrypted = encryptAgile(workbook, "密码1");
  const read = (bytes: Uint8Array, ...passwords: string[]) =>
    readReturn({ name: "回收.zip/区财政局.xlsx", bytes, passwords }, digest);

  test("is asked the password of, and read with it like any other", async () => {
    expect(await fate(encrypted)).toBe("WORKBOOK_PASSWORD_NEEDED");
    const { sha256, content } = await read(encrypted, "错", "密码1");
    expect(sha256).toBe(digest(encrypted));
    expect(content).toEqual((await read(workbook)).content);
  });

  test("is refused without a word of the passwords that were tried", async () => {
    const tried = await read(encrypted, "绝密甲", "绝密乙");
    expect(tried.content).toEqual({
      refusal: { code: "WORKBOOK_PASSWORD_WRONG", params: { file: "回收.zip/区财政局.xlsx" } },
    });
    expect(JSON.stringify([tried, await read(workbook, "绝密甲")])).not.toContain("绝密");
  });

  test("is bounded as other workbooks are once it is open, and opened once only", async () => {
    const bomb = craftXlsx("", { "xl/worksheets/sheet1.xml": worksheet(" ".repeat(70 * 1024 * 1024)) });
    const wrapped = async (bytes: Uint8Array) => {
      const { content } = await read(encryptAgile(bytes, "1"), "1");
      return "refusal" in content ? fateOf(content.refusal) : "read";
    };
    expect(await wrapped(bomb)).toMatch(/^WORKBOOK_LIMIT (expandedBytes|expansionRatio)$/u);
    expect(await wrapped(encrypted)).toBe("WORKBOOK_ENCRYPTED");
    expect(await wrapped(new TextEncoder().encode("任务编号,进展情况\n1,2"))).toBe(
      "WORKBOOK_KIND_UNSUPPORTED text",
    );
  });
});

describe("text in columns", () => {
  const TEXT = '任务编号,进展情况\r\n2023-1-00-001,"一是，\n二是""好"""\r\n\r\n,45%\r\n';
  const rows = [
    { row: 0, columns: [0, 1], values: ["任务编号", "进展情况"] },
    { row: 1, columns: [0, 1], values: ["2023-1-00-001", '一是，\n二是"好"'] },
    { row: 3, columns: [1], values: ["45%"] },
  ];

  test.each([
    ["UTF-8", utf8(TEXT)],
    ["UTF-8 with a mark", utf8(`\uFEFF${TEXT}`)],
    ["GB18030", encodeGb18030(TEXT)],
    ["UTF-16", new Uint8Array(Buffer.from(`\uFEFF${TEXT}`, "utf16le"))],
  ])("is read in %s, with quotes and line breaks in cells, all of it as text", async (_, bytes) => {
    expect(await bookOf(bytes, "回收/区财政局.csv")).toEqual({
      sheets: [{ name: "区财政局", visibility: "visible", rows }],
      custom: {},
      macros: false,
      links: false,
    });
  });

  test("may be divided by TABs or semicolons", async () => {
    for (const mark of ["\t", ";"]) {
      const { sheets } = await bookOf(utf8(`任务编号${mark}状态\n001${mark}已完成\n`), "a.txt");
      expect(sheets[0]?.rows[1]?.values).toEqual(["001", "已完成"]);
    }
  });

  test("is refused without columns, as a web page, with too many cells, or above its limit", async () => {
    expect(await fate(utf8("请查收。"), "a.csv")).toBe("WORKBOOK_KIND_UNSUPPORTED text");
    expect(await fate(utf8("<html><table><tr><td>a,b</td></tr></table>"), "a.xls")).toBe(
      "WORKBOOK_KIND_UNSUPPORTED text",
    );
    expect(await fate(utf8("1,1\n".repeat(100_001)))).toBe("WORKBOOK_LIMIT cells");
    expect(await fate(utf8(`a${",".repeat(2_000_000)}b`))).toBe("WORKBOOK_LIMIT cells");
    expect(await fate(new Uint8Array(OTHER_KINDS_LIMIT + 1).fill(0x61))).toBe("WORKBOOK_LIMIT bytes");
  });
});

test.each([
  ["nothing", new Uint8Array(), "WORKBOOK_KIND_UNSUPPORTED empty"],
  ["a PDF", utf8("%PDF-1.4"), "WORKBOOK_KIND_UNSUPPORTED pdf"],
  ["a picture", new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "WORKBOOK_KIND_UNSUPPORTED image"],
  ["a RAR archive", utf8("Rar!\x1a\x07"), "WORKBOOK_KIND_UNSUPPORTED archive"],
  ["binary data", new Uint8Array([1, 0, 2, 0, 0]), "WORKBOOK_KIND_UNSUPPORTED unknown"],
  [
    "a Word document",
    craftZip([{ name: "[Content_Types].xml" }, { name: "word/document.xml", data: "<w/>" }]),
    "WORKBOOK_KIND_UNSUPPORTED word",
  ],
  [
    "an OpenDocument file",
    craftZip([
      { name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", method: 0 },
      { name: "content.xml", data: "<office/>" },
    ]),
    "WORKBOOK_KIND_UNSUPPORTED openDocument",
  ],
  [
    "a binary workbook",
    craftZip([{ name: "xl/workbook.bin" }, { name: "[Content_Types].xml", data: "<Types/>" }]),
    "WORKBOOK_KIND_UNSUPPORTED binaryWorkbook",
  ],
  [
    "an archive with workbooks that are not packed any further",
    craftZip([{ name: "a.xlsx", data: craftXlsx(""), method: 0 }]),
    "WORKBOOK_KIND_UNSUPPORTED zip",
  ],
])("a file that is %s in truth is refused as that, whatever it is called", async (_, bytes, expected) => {
  expect(await fate(bytes)).toBe(expected);
});
