import { strToU8 } from "fflate";
import fc from "fast-check";
import { DOCUMENT_BYTES_LIMIT, readDocument } from "../../../../src/adapters/document/readDocument";
import { decompose } from "../../../../src/domain/decompose/decompose";
import { Failure } from "../../../../src/domain/failure";
import { plainContent } from "../../../support/notices";
import { asPage, asWordDocument } from "../../../support/seedDocuments";
import { sheetBook } from "../../../support/sheetBooks";
import {
  cell,
  inList,
  level,
  list,
  numbering,
  paragraph,
  table,
  textCell,
  wordDocument,
} from "../../../support/wordDocuments";

const TEXT = [
  "2023年重点任务分解方案",
  "\t目标任务\n\t牵头领导\n\t牵头单位\n\t配合单位",
  "\t1、生产总值增长6%。\n\t钟  涛\n\t区发展改革委\n\t区财政局",
  "\t2、新增规上企业12家。\n\t胡涛\n\t区经济信息委\n\t各乡镇街道",
].join("\n\n");
const ROWS = [
  ["目标任务", "牵头领导", "牵头单位", "配合单位"],
  ["生产总值增长6%。", "钟涛", "区发展改革委", "区财政局"],
  ["新增规上企业12家。", "胡涛", "区经济信息委", "各乡镇街道"],
];

/** Documents that are read, one of each kind. */
const SOUND: readonly (readonly [name: string, bytes: () => Promise<Uint8Array>])[] = [
  ["通知.docx", () => asWordDocument(plainContent(TEXT))],
  ["通知.html", () => Promise.resolve(strToU8(asPage(plainContent(TEXT))))],
  ["通知.xlsx", () => Promise.resolve(sheetBook([{ rows: ROWS, merges: ["A1:B1"] }]))],
  ["通知.xls", () => Promise.resolve(sheetBook([{ rows: ROWS }], "biff8"))],
  ["通知.csv", () => Promise.resolve(strToU8(ROWS.map((row) => row.join(",")).join("\n")))],
  ["通知.txt", () => Promise.resolve(strToU8(TEXT))],
  ["行.txt", () => Promise.resolve(strToU8(ROWS.map((row) => row.join("\t")).join("\n")))],
  ["竖线.txt", () => Promise.resolve(strToU8(ROWS.map((row) => `|${row.join("|")}|`).join("\n")))],
  ["段落.txt", () => Promise.resolve(strToU8(ROWS.flat().join("\n")))],
];

// SheetJS writes what it finds odd to the console.
beforeAll(() => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
});
afterAll(() => {
  jest.restoreAllMocks();
});

async function onlyFails(bytes: Uint8Array, file: string): Promise<void> {
  try {
    decompose(await readDocument(bytes, file), { file });
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    expect(error).not.toMatchObject({ code: "INTERNAL" });
  }
}

describe.each(SOUND)("%s", (file, make) => {
  test("is read as it is", async () => {
    const bytes = await make();
    expect(decompose(await readDocument(bytes, file), { file }).tasks).toHaveLength(2);
  });

  test("with bytes changed, cut off or doubled gives blocks or a failure, never another error", async () => {
    const sound = await make();
    const change = fc.record({
      at: fc.nat(sound.length - 1),
      bytes: fc.uint8Array({ maxLength: 8 }),
      cut: fc.nat(40),
      end: fc.option(fc.nat(sound.length), { freq: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        let bytes = Buffer.from(sound);
        for (const { at, bytes: inserted, cut, end } of changes) {
          const rest = bytes.subarray(Math.min(bytes.length, at + cut), end ?? bytes.length);
          bytes = Buffer.concat([bytes.subarray(0, at), inserted, rest]);
        }
        await onlyFails(new Uint8Array(bytes), file);
      }),
      { numRuns: 60 },
    );
  });
});

/** Pieces of markup, in any order. */
const WORD_PIECES = [
  "<w:p>",
  "</w:p>",
  "<w:r>",
  "</w:r>",
  "<w:t>字</w:t>",
  "<w:tbl>",
  "</w:tbl>",
  "<w:tr>",
  "</w:tr>",
  "<w:tc>",
  "</w:tc>",
  paragraph("甲", inList(1)),
  textCell("乙"),
  table([textCell("丙", "<w:vMerge/>"), cell("")]),
  "<w:br/>",
  '<w:tcPr><w:gridSpan w:val="3"/></w:tcPr>',
  "<w:del>",
  "</w:del>",
  "<w:sdt>",
  "</w:sdt>",
  "<w:drawing>",
  "</w:drawing>",
];
const PAGE_PIECES = [
  "<table>",
  "</table>",
  "<tr>",
  "</tr>",
  "<td>",
  "</td>",
  "<td colspan=3 rowspan=0>",
  "<p>",
  "</p>",
  "<br>",
  "<ol>",
  "<li>",
  "</ol>",
  "字",
  "目标任务",
  "牵头单位",
  "<!--",
  "-->",
  "<![if !x]>",
  "<script>",
  "</script>",
  "<b>",
  "</i>",
  "&#x0;",
  "<tr hidden>",
];
const TEXT_PIECES = [
  "目标任务",
  "牵头领导",
  "牵头单位",
  "县工信局",
  "马骏",
  "\t",
  "\n",
  "\n\t",
  "\n\n",
  '"',
  "|",
  "  ",
  "　",
  "│",
  "┌─┬─┐",
  "---",
  "一、发展",
  "1、",
];

const inAnyOrder = (pieces: readonly string[]) =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((chosen) => chosen.join(""));

/** Elements that are left open are closed, in their order, so that what comes out is XML. */
function wellFormed(xml: string): string {
  const open: string[] = [];
  const kept = xml.replace(
    /<(\/?)([\w:]+)[^>]*?(\/?)>/g,
    (tag, closes: string, name: string, empty: string) => {
      if (empty !== "") return tag;
      if (closes === "") {
        open.push(name);
        return tag;
      }
      if (open.at(-1) !== name) return "";
      open.pop();
      return tag;
    },
  );
  return (
    kept +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join("")
  );
}

test("any order of Word's elements gives blocks or a failure", async () => {
  const parts = { numbering: numbering(list(1, level(0, "chineseCounting", "%1、"))) };
  await fc.assert(
    fc.asyncProperty(inAnyOrder(WORD_PIECES), (body) =>
      onlyFails(wordDocument(wellFormed(body), parts), "x.docx"),
    ),
    { numRuns: 200 },
  );
});

test("any order of tags gives blocks or a failure", async () => {
  await fc.assert(
    fc.asyncProperty(inAnyOrder(PAGE_PIECES), (html) => onlyFails(strToU8(`<p>${html}`), "x.html")),
    { numRuns: 500 },
  );
});

test("any order of words, TABs, bars and blanks gives blocks or a failure", async () => {
  await fc.assert(
    fc.asyncProperty(inAnyOrder(TEXT_PIECES), (text) => onlyFails(strToU8(text), "x.txt")),
    { numRuns: 500 },
  );
});

describe("a document as large as may be", () => {
  const filled = (start: string, piece: string): Uint8Array =>
    strToU8(
      (start + piece.repeat(Math.ceil(DOCUMENT_BYTES_LIMIT / piece.length))).slice(0, DOCUMENT_BYTES_LIMIT),
    );

  test.each([
    ["cells of a page", filled("<table>", "<td>")],
    ["nested tables of a page", filled("", "<table><tr><td>")],
    ["line breaks of a page", filled("", "<br>")],
    ["TABs", filled("", "\t")],
    ["cells of a text", filled("", "\n\t")],
    ["bars", filled("", "|a|\n")],
    ["quotation marks", filled("", '"a\t')],
    ["blanks", filled("x", " ")],
    ["one word", filled("", "a")],
  ])("of nothing but %s is refused before it is put together", async (_, bytes) => {
    await expect(readDocument(bytes, "x")).rejects.toMatchObject({ code: "DOCUMENT_LIMIT" });
  });
});
