import { zipSync } from "fflate";
import { readWord } from "../../../../../src/adapters/document/word/readWord";
import { saidOf, textsOf } from "../../../../support/documentTexts";
import {
  cell,
  inList,
  level,
  list,
  numbering,
  paragraph,
  run,
  table,
  textCell,
  wordDocument,
  type WordSideParts,
} from "../../../../support/wordDocuments";

const read = (body: string, parts: WordSideParts = {}) => readWord(wordDocument(body, parts), "通知.docx");
const textsIn = async (body: string, parts: WordSideParts = {}) => textsOf(await read(body, parts));

describe("text and tables", () => {
  test("paragraphs and tables come in reading order, blanks as they are", async () => {
    const body =
      paragraph("关于印发方案的通知") +
      table([textCell("目标任务"), textCell("牵头领导")], [textCell("增长6%。"), textCell("钟  涛")]) +
      paragraph("附注");
    expect(await textsIn(body)).toEqual([
      "关于印发方案的通知",
      [
        ["目标任务", "牵头领导"],
        ["增长6%。", "钟  涛"],
      ],
      "附注",
    ]);
  });

  test("cells that are merged have their spans, and the cells they cover are gone", async () => {
    const start = '<w:vMerge w:val="restart"/>';
    const body = table(
      [textCell("标题", '<w:gridSpan w:val="3"/>')],
      [textCell("一、发展", start), textCell("1"), textCell("甲")],
      [textCell("", "<w:vMerge/>"), textCell("2"), textCell("乙")],
      [textCell("", '<w:vMerge w:val="continue"/>'), textCell("3"), textCell("丙")],
    );
    expect(await textsIn(body)).toEqual([
      [["标题*3×1"], ["一、发展*1×3", "1", "甲"], ["2", "乙"], ["3", "丙"]],
    ]);
  });

  test("a cell that goes on where nothing above is merged is a cell of its own", async () => {
    const body = table(
      [textCell("甲", '<w:vMerge w:val="restart"/>'), textCell("乙")],
      [textCell("整行", '<w:gridSpan w:val="2"/>')],
      [textCell("", "<w:vMerge/>"), textCell("丙")],
    );
    expect(await textsIn(body)).toEqual([[["甲", "乙"], ["整行*2×1"], ["", "丙"]]]);
  });

  test("columns that a row leaves out at its beginning are an empty cell, so that nothing moves to the left", async () => {
    const body = `<w:tbl><w:tr>${textCell("一")}${textCell("二")}${textCell("三")}</w:tr><w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${textCell("丙")}</w:tr></w:tbl>`;
    expect(await textsIn(body)).toEqual([
      [
        ["一", "二", "三"],
        ["*2×1", "丙"],
      ],
    ]);
  });

  test("a soft line break inside a cell is told from a new paragraph", async () => {
    const { blocks } = await read(
      table([
        cell(`<w:p>${run("冯星贵")}<w:r><w:br/></w:r>${run("胡  涛")}</w:p>${paragraph("钟涛")}`),
        textCell("乙"),
      ]),
    );
    expect(blocks).toMatchObject([
      { rows: [{ cells: [{ paragraphs: ["冯星贵", "胡  涛", "钟涛"], softBreaks: [1] }, {}] }] },
    ]);
  });

  test("a table inside a cell of a table is the text of the cell, and that is said", async () => {
    const inner = table([textCell("甲"), textCell("乙")]);
    const content = await read(table([cell(paragraph("前") + inner + paragraph("")), textCell("丙")]));
    expect(textsOf(content)).toEqual([[["前|甲|乙", "丙"]]]);
    expect(saidOf(content, "NOTICE_TABLE_NESTED")).toEqual([{ text: "甲 乙" }]);
  });

  test("a table that only puts things in place gives what stands in it", async () => {
    const inner = table([textCell("甲"), textCell("乙")]);
    expect(await textsIn(table([cell(paragraph("标题") + inner + paragraph(""))]))).toEqual([
      "标题",
      [["甲", "乙"]],
    ]);
  });

  test("lines count the paragraphs with text, those in cells included", async () => {
    const { blocks, counts } = await read(
      paragraph("一") + paragraph("") + table([textCell("二"), textCell("三")]),
    );
    expect(counts).toBe("paragraphs");
    expect(blocks).toMatchObject([
      { line: 1 },
      { line: 2, rows: [{ line: 2, cells: [{ line: 2 }, { line: 3 }] }] },
    ]);
  });

  test("text in fields, links, content controls and formulas is text; instructions are not", async () => {
    const body =
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("甲")}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
      `<w:hyperlink>${run("乙")}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run("丙")}</w:sdtContent></w:sdt>` +
      `<w:r><w:ruby><w:rt>${run("bing")}</w:rt><w:rubyBase>${run("丁")}</w:rubyBase></w:ruby></w:r></w:p>`;
    expect(await textsIn(body)).toEqual(["甲乙丙丁"]);
  });
});

describe("automatic numbers", () => {
  const chinese = list(1, level(0, "chineseCounting", "%1、"), level(1, "chineseCounting", "（%2）"));
  const plain = list(2, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"));
  const parts = { numbering: numbering(chinese, plain) };

  test("stand before the text, each level below its own, and begin again below the next one above", async () => {
    const entries = ["甲", "乙", "丙", "丁", "戊"].map((text, index) =>
      paragraph(text, inList(1, [0, 1, 1, 0, 1][index])),
    );
    expect(await textsIn(entries.join(""), parts)).toEqual([
      "一、甲",
      "（一）乙",
      "（二）丙",
      "二、丁",
      "（一）戊",
    ]);
  });

  test("are all there is in a cell for the number of a row", async () => {
    const body = table(
      [textCell("序号"), textCell("目标任务")],
      ...["甲", "乙"].map((text) => [cell(paragraph("", inList(2))), textCell(text)]),
    );
    expect(await textsIn(body, parts)).toEqual([
      [
        ["序号", "目标任务"],
        ["1", "甲"],
        ["2", "乙"],
      ],
    ]);
  });

  test("hold the numbers of the levels above", async () => {
    const body = paragraph("甲", inList(2)) + paragraph("乙", inList(2, 1)) + paragraph("丙", inList(2, 1));
    expect(await textsIn(body, parts)).toEqual(["1 甲", "1.1 乙", "1.2 丙"]);
  });

  test("go on in another list of the same scheme, unless that begins anew", async () => {
    const more =
      numbering(chinese) +
      '<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>' +
      '<w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const body = [1, 7, 8, 8].map((number) => paragraph("甲", inList(number))).join("");
    expect(await textsIn(body, { numbering: more })).toEqual(["一、甲", "二、甲", "五、甲", "六、甲"]);
  });

  test("come from the style of a paragraph and the styles that it builds on, unless the paragraph has none", async () => {
    const styles =
      `<w:style w:type="paragraph" w:styleId="a"><w:pPr>${inList(1)}</w:pPr></w:style>` +
      '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>';
    const body =
      paragraph("甲", '<w:pStyle w:val="a"/>') +
      paragraph("乙", '<w:pStyle w:val="b"/>') +
      paragraph("丙", '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await textsIn(body, { ...parts, styles })).toEqual(["一、甲", "二、乙", "丙"]);
  });

  test("have the level that the list gives to the style", async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="h2"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>';
    const lists = list(
      3,
      level(0, "decimal", "%1、"),
      level(1, "chineseCounting", "（%2）", '<w:pStyle w:val="h2"/>'),
    );
    expect(
      await textsIn(paragraph("甲", '<w:pStyle w:val="h2"/>'), { styles, numbering: numbering(lists) }),
    ).toEqual(["（一）甲"]);
  });

  test("never begin again below the next one above where the level says so", async () => {
    const lists = list(
      4,
      level(0, "chineseCounting", "%1、"),
      level(1, "decimal", "%2、", '<w:lvlRestart w:val="0"/>'),
    );
    const body = [0, 1, 0, 1].map((each) => paragraph("甲", inList(4, each))).join("");
    expect(await textsIn(body, { numbering: numbering(lists) })).toEqual([
      "一、甲",
      "1、甲",
      "二、甲",
      "2、甲",
    ]);
  });

  test("are none for a bullet, and a finding where Word writes them in a way that is not known", async () => {
    const lists = numbering(list(5, level(0, "bullet", "\uf0b7")), list(6, level(0, "hebrew1", "%1.")));
    const content = await read(paragraph("甲", inList(5)) + paragraph("乙", inList(6)), { numbering: lists });
    expect(textsOf(content)).toEqual(["甲", "乙"]);
    expect(saidOf(content, "NOTICE_PART_LEFT_OUT")).toEqual([{ part: "numbers", count: 1, words: "乙" }]);
  });
});

describe("what is not the text that is on paper", () => {
  test("changes that nobody has accepted are read as accepted, and that is said", async () => {
    const body =
      `<w:p>${run("增长")}<w:del><w:r><w:delText>6%</w:delText></w:r></w:del><w:ins>${run("6.5%")}</w:ins>` +
      `<w:moveFrom>${run("旧处")}</w:moveFrom><w:moveTo>${run("新处")}</w:moveTo></w:p>`;
    const content = await read(body);
    expect(textsOf(content)).toEqual(["增长6.5%新处"]);
    expect(saidOf(content, "NOTICE_CHANGES_OPEN")).toEqual([{ inserted: 2, deleted: 2 }]);
  });

  test("a row that is deleted is gone, one that is inserted stays", async () => {
    const row = (change: string, text: string): string =>
      `<w:tr><w:trPr><w:${change}/></w:trPr>${textCell(text)}${textCell("乙")}</w:tr>`;
    expect(await textsIn(`<w:tbl>${row("del", "甲")}${row("ins", "丙")}</w:tbl>`)).toEqual([[["丙", "乙"]]]);
  });

  test("a paragraph whose end is deleted goes on in the next one", async () => {
    const body = paragraph("前半", "<w:rPr><w:del/></w:rPr>") + paragraph("后半");
    expect(await textsIn(body)).toEqual(["前半后半"]);
  });

  test("hidden text is left out with a finding, also where a style hides it", async () => {
    const styles = '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = `<w:p>${run("可见")}${run("直接隐藏", "<w:vanish/>")}${run("样式隐藏", '<w:rStyle w:val="h"/>')}${run("不隐藏", '<w:vanish w:val="0"/>')}</w:p>`;
    const content = await read(body, { styles });
    expect(textsOf(content)).toEqual(["可见不隐藏"]);
    expect(saidOf(content, "NOTICE_PART_LEFT_OUT")).toEqual([
      { part: "hiddenTexts", count: 1, words: "直接隐藏样式隐藏" },
    ]);
  });

  test("text boxes are left out once, with their first words, and pictures are counted", async () => {
    const box =
      `<w:p>${run("正文")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${paragraph("附件2")}</w:txbxContent></w:drawing></mc:Choice>` +
      `<mc:Fallback><w:pict><w:txbxContent>${paragraph("附件2")}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>` +
      `<w:r><w:drawing><a:blip/></w:drawing></w:r></w:p>`;
    const content = await read(box);
    expect(textsOf(content)).toEqual(["正文"]);
    expect(saidOf(content, "NOTICE_PART_LEFT_OUT")).toEqual([
      { part: "textBoxes", count: 1, words: "附件2" },
    ]);
    expect(saidOf(content, "NOTICE_PICTURES_LEFT_OUT")).toEqual([{ count: 1 }]);
  });

  test("notes, comments and headers are left out with a finding; a page number is none", async () => {
    const content = await read(paragraph("正文"), {
      footnotes: `<w:footnote w:type="separator">${paragraph("")}</w:footnote><w:footnote>${paragraph("注一")}</w:footnote>`,
      comments: `<w:comment>${paragraph("请核实")}</w:comment>`,
      header: paragraph("第 1 页 共 2 页"),
    });
    expect(saidOf(content, "NOTICE_PART_LEFT_OUT")).toEqual([
      { part: "notes", count: 1, words: "注一" },
      { part: "comments", count: 1, words: "请核实" },
    ]);
    const other = await read(paragraph("正文"), { header: paragraph("内部资料") });
    expect(saidOf(other, "NOTICE_PART_LEFT_OUT")).toEqual([{ part: "headers", count: 1, words: "内部资料" }]);
  });

  test("a sheet that is embedded is left out with a finding, and an unknown symbol too", async () => {
    const content = await read(
      `<w:p>${run("正文")}<w:r><w:object/></w:r><w:r><w:sym w:font="Nowhere" w:char="F0AA"/></w:r></w:p>`,
    );
    expect(saidOf(content, "NOTICE_PART_LEFT_OUT")).toEqual([
      { part: "objects", count: 1, words: "" },
      { part: "symbols", count: 1, words: "" },
    ]);
  });
});

describe("a document that cannot be read", () => {
  test.each([
    ["is no package", new TextEncoder().encode("PK\u0003\u0004word/"), "DOCUMENT_DAMAGED"],
    ["holds no document", zipSync({ "word/other.xml": new Uint8Array() }), "DOCUMENT_KIND_UNSUPPORTED"],
    ["is no XML", wordDocument("<w:p>"), "DOCUMENT_DAMAGED"],
    ["nests too deep", wordDocument("<w:x>".repeat(70) + "</w:x>".repeat(70)), "DOCUMENT_LIMIT"],
    ["has too many paragraphs", wordDocument("<w:p/>".repeat(40_001)), "DOCUMENT_LIMIT"],
    [
      "has too many cells",
      wordDocument(table(Array.from({ length: 20_001 }, () => textCell("")))),
      "DOCUMENT_LIMIT",
    ],
    [
      "has too many line breaks",
      wordDocument(`<w:p>${"<w:r><w:br/></w:r>".repeat(40_001)}</w:p>`),
      "DOCUMENT_LIMIT",
    ],
    ["has too much text", wordDocument(paragraph("字".repeat(3_000_001))), "DOCUMENT_LIMIT"],
    ["is a bomb", wordDocument(`<w:p>${" ".repeat(65 * 1024 * 1024)}</w:p>`), "DOCUMENT_LIMIT"],
  ])("is refused where it %s", async (_, bytes, code) => {
    await expect(readWord(bytes, "x.docx")).rejects.toMatchObject({ code });
  });
});
