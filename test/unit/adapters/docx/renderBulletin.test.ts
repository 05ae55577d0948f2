import { unzipSync } from "fflate";
import { renderBulletin } from "../../../../src/adapters/docx/renderBulletin";
import type { BulletinDocument } from "../../../../src/layout/bulletinDocument";
import { bulletinOn, reviewOn, runsOf } from "../../../support/bulletinSample";
import { filledSeed } from "../../../support/filledSeed";
import { expectValidDocx } from "../../../support/ooxmlValidator";
import { partText } from "../../../support/packageText";
import { allOf, attributeOf, parseXml, type XmlNode } from "../../../support/xmlNodes";

const seed = filledSeed();
const review = reviewOn(seed, "2023-07-13");
const bulletin = bulletinOn(seed, review, "2023-07-13");

const part = (bytes: Uint8Array, path: string): XmlNode => parseXml(partText(bytes, path));

let final: Uint8Array;
let draft: Uint8Array;
let body: XmlNode;
let styles: XmlNode;

beforeAll(async () => {
  final = await renderBulletin(bulletin, { draft: false });
  draft = await renderBulletin(bulletin, { draft: true });
  body = part(final, "word/document.xml");
  styles = part(final, "word/styles.xml");
});

const styleOf = (id: string): XmlNode | undefined =>
  allOf(styles, "w:style").find(({ attributes }) => attributes["w:styleId"] === id);

const styleIdOf = (paragraph: XmlNode): string | undefined => attributeOf(paragraph, "w:pStyle", "w:val");

/** Paragraphs of the text that are set in a style. */
const setIn = (style: string): readonly XmlNode[] =>
  allOf(body, "w:p").filter((paragraph) => styleIdOf(paragraph) === style);

const millimetres = (twips: string | undefined): number => Math.round((Number(twips) / 1440) * 25.4);

test("Microsoft's validator finds nothing wrong with the final form and the draft", async () => {
  await expectValidDocx(final);
  await expectValidDocx(draft);
});

test("the same paper gives the same bytes on another day", async () => {
  jest.useFakeTimers({
    now: new Date("2031-05-06T07:08:09Z"),
    doNotFake: ["setImmediate", "nextTick", "setTimeout"],
  });
  try {
    expect(Buffer.from(await renderBulletin(bulletin, { draft: true }))).toEqual(Buffer.from(draft));
  } finally {
    jest.useRealTimers();
  }
  expect(partText(final, "docProps/core.xml").match(/2023-07-13T00:00:00Z/gu)).toHaveLength(2);
});

test("pages are A4 with the margins of official papers, turned for wide annexes", () => {
  const pages = allOf(body, "w:sectPr").map((section) => ({
    size: [attributeOf(section, "w:pgSz", "w:w"), attributeOf(section, "w:pgSz", "w:h")].map(millimetres),
    margins: ["w:top", "w:bottom", "w:left", "w:right"].map((side) =>
      millimetres(attributeOf(section, "w:pgMar", side)),
    ),
    orientation: attributeOf(section, "w:pgSz", "w:orient"),
    begins: attributeOf(section, "w:type", "w:val"),
  }));
  const upright = {
    size: [210, 297],
    margins: [37, 35, 28, 26],
    orientation: "portrait",
    begins: "nextPage",
  };
  const turned = {
    size: [297, 210],
    margins: [28, 26, 35, 37],
    orientation: "landscape",
    begins: "nextPage",
  };
  expect(pages).toEqual([upright, upright, upright, turned, upright, turned]);
});

test.each([
  ["Title", "方正小标宋简体", "44"],
  ["Heading1", "黑体", "32"],
  ["Heading2", "楷体_GB2312", "32"],
  ["BulletinLine", "仿宋_GB2312", "32"],
  ["BulletinPage", "宋体", "28"],
  ["BulletinCell", "仿宋_GB2312", "24"],
])("the style %s is set in %s of %s half-points", (id, font, size) => {
  const style = styleOf(id);
  expect(attributeOf(style, "w:rFonts", "w:eastAsia")).toBe(font);
  expect(attributeOf(style, "w:rFonts", "w:ascii")).toBe(font);
  expect(attributeOf(style, "w:sz", "w:val")).toBe(size);
});

test("lines of the text are exactly 28.8 points apart, and paragraphs begin two characters in", () => {
  for (const id of ["BulletinLine", "Heading1", "Heading2"]) {
    expect(attributeOf(styleOf(id), "w:spacing", "w:line")).toBe("576");
    expect(attributeOf(styleOf(id), "w:spacing", "w:lineRule")).toBe("exact");
  }
  for (const id of ["BulletinBody", "Heading1", "Heading2"]) {
    expect(attributeOf(styleOf(id), "w:ind", "w:firstLineChars")).toBe("200");
  }
  expect(attributeOf(styleOf("BulletinBody"), "w:basedOn", "w:val")).toBe("BulletinLine");
});

test("everything that the paper says is there as ordinary text, in its order", () => {
  expect(setIn("Heading1").map(({ text }) => text)).toEqual(bulletin.sections.map(({ heading }) => heading));
  const parts = bulletin.sections.flatMap((section) => section.parts);
  expect(setIn("Heading2").map(({ text }) => text)).toEqual(parts.flatMap(({ heading }) => heading ?? []));
  const paragraphs = [...bulletin.opening, ...parts.flatMap((each) => each.paragraphs)];
  expect(setIn("BulletinBody").map(({ text }) => text)).toEqual([
    ...paragraphs.map((runs) => runs.map(({ text }) => text).join("")),
    bulletin.closing,
  ]);
  expect(setIn("Title").map(({ text }) => text)).toEqual([
    bulletin.title.join(""),
    ...bulletin.annexes.map(({ title }) => title),
  ]);
  expect(setIn("BulletinLabel").map(({ text }) => text)).toEqual(bulletin.annexes.map(({ label }) => label));
});

test("the page number stands at the outer edge: right on odd pages, left on even ones", () => {
  expect(allOf(part(final, "word/settings.xml"), "w:evenAndOddHeaders")).toHaveLength(1);
  const relations = allOf(part(final, "word/_rels/document.xml.rels"), "Relationship");
  const sections = allOf(body, "w:sectPr");
  const edges = sections.map((section) =>
    Object.fromEntries(
      allOf(section, "w:footerReference").map(({ attributes }) => {
        const target = relations.find((each) => each.attributes["Id"] === attributes["r:id"]);
        const footer = part(final, `word/${target?.attributes["Target"] ?? ""}`);
        expect(footer.text.replace("PAGE", "1")).toBe("— 1 —");
        expect(attributeOf(footer, "w:pStyle", "w:val")).toBe("BulletinPage");
        return [attributes["w:type"], attributeOf(footer, "w:jc", "w:val")];
      }),
    ),
  );
  expect(edges).toEqual(sections.map(() => ({ default: "right", even: "left" })));
});

test("issuer and date stand at the right, the date two characters further in, and never alone on a page", () => {
  const [issuer, date] = allOf(body, "w:p").filter(({ text }) =>
    [bulletin.issuer, bulletin.date].includes(text),
  );
  const right = (paragraph: XmlNode | undefined): number =>
    Number(attributeOf(paragraph, "w:ind", "w:right"));
  expect([issuer, date].map((paragraph) => attributeOf(paragraph, "w:jc", "w:val"))).toEqual([
    "right",
    "right",
  ]);
  // 13 characters of the issuer, 7 digits of half a width and 3 characters of the date: 6.5 characters between.
  expect([right(issuer), right(date)]).toEqual([2 * 315, Math.round(6.5 * 315)]);
  const all = allOf(body, "w:p");
  const from = all.findIndex(({ text }) => text === bulletin.closing);
  const to = all.findIndex(({ text }) => text === bulletin.date);
  expect(all.slice(from, to).filter((paragraph) => allOf(paragraph, "w:keepNext").length === 0)).toEqual([]);
});

test("a date that is wider than the issuer keeps its distance from the edge", async () => {
  const short = await renderBulletin({ ...bulletin, issuer: "督查室" }, { draft: false });
  const right = allOf(part(short, "word/document.xml"), "w:p")
    .filter(({ text }) => ["督查室", bulletin.date].includes(text))
    .map((paragraph) => attributeOf(paragraph, "w:ind", "w:right"));
  expect(right).toEqual([String(Math.round(7.5 * 315)), String(2 * 315)]);
});

test("an annex has its cells in order, and its first row again on every page", () => {
  const tables = allOf(body, "w:tbl");
  expect(tables).toHaveLength(bulletin.annexes.length);
  bulletin.annexes.forEach(({ columns, rows }, index) => {
    const table = tables[index];
    const written = table === undefined ? [] : allOf(table, "w:tr");
    expect(written.map((row) => allOf(row, "w:tblHeader").length)).toEqual([1, ...rows.map(() => 0)]);
    const cells = written.map((row) =>
      allOf(row, "w:tc").map((cell) =>
        allOf(cell, "w:p")
          .map(({ text }) => text)
          .join("\n"),
      ),
    );
    expect(cells).toEqual([
      columns.map(({ header }) => header),
      ...rows.map((row) => row.map(({ text }) => text)),
    ]);
  });
});

test("the columns of an annex fill the width of its page", () => {
  const widths = allOf(body, "w:tbl").map((table) =>
    allOf(table, "w:gridCol").reduce((sum, { attributes }) => sum + Number(attributes["w:w"]), 0),
  );
  expect(widths.map((width) => Math.round((width / 1440) * 25.4))).toEqual([156, 156, 225, 156, 225]);
});

/** The footnotes that were written for statements; those of the separator have a type. */
const notesOf = (bytes: Uint8Array): readonly XmlNode[] =>
  allOf(part(bytes, "word/footnotes.xml"), "w:footnote").filter(
    ({ attributes }) => attributes["w:type"] === undefined,
  );

test("the final form has no footnote", () => {
  expect(allOf(body, "w:footnoteReference")).toEqual([]);
  expect(notesOf(final)).toEqual([]);
});

test("in a draft each statement has a footnote, and each row with figures one", () => {
  const statements = [
    ...bulletin.opening.flat(),
    ...bulletin.sections.flatMap(({ parts }) => parts.flatMap(({ paragraphs }) => paragraphs.flat())),
  ].filter(({ tasks }) => tasks.length > 0);
  const rows = bulletin.annexes
    .flatMap((annex) => annex.rows)
    .filter((row) => row.some(({ tasks }) => tasks.length > 0));
  const marks = allOf(part(draft, "word/document.xml"), "w:footnoteReference");
  expect(statements.length).toBeGreaterThan(100);
  expect(rows.length).toBeGreaterThan(50);
  expect(marks).toHaveLength(statements.length + rows.length);
  const numbers = notesOf(draft).map(({ attributes }) => attributes["w:id"]);
  expect(marks.map(({ attributes }) => attributes["w:id"])).toEqual(numbers);
});

test("the footnotes of a draft name tasks of the plan, and all that the statements rest on", () => {
  const ids = new Set<string>(review.entries.map(({ task }) => task.id));
  const named = notesOf(draft).flatMap(({ text }) => text.match(/\d{4}-\d-\d{2}-\d{3,}/gu) ?? []);
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
  const [first] = notesOf(draft);
  expect(first?.text.trim()).toMatch(/^依据任务：2023-1-00-001至007；2023-2-01-001至018；/u);
  const alone = runsOf(bulletin).find(({ tasks, text }) => tasks.length === 1 && text.startsWith("“"));
  expect(notesOf(draft).map(({ text }) => text.trim())).toContain(`依据任务：${alone?.tasks[0] ?? ""}`);
  const leader = notesOf(draft).find(({ text }) => text.includes("任务数：") && text.includes("达序时："));
  expect(leader).toBeDefined();
});

test("what XML cannot hold shows as a mark, and markup in a text is text", async () => {
  const paper: BulletinDocument = { ...bulletin, addressee: "甲\u0001乙\ud800 <丙> & “丁”：" };
  const bytes = await renderBulletin(paper, { draft: false });
  expect(part(bytes, "word/document.xml").text).toContain("甲\ufffd乙\ufffd <丙> & “丁”：");
});

test("a paper without issuer and annexes is a paper all the same", async () => {
  const bare = await renderBulletin({ ...bulletin, issuer: "", annexes: [] }, { draft: true });
  await expectValidDocx(bare);
  expect(part(bare, "word/document.xml").text).not.toContain("附件：");
  expect(Object.keys(unzipSync(bare))).toContain("word/document.xml");
});
