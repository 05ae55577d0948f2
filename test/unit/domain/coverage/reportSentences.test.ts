import fc from "fast-check";
import { reportSentences, splitSentences } from "../../../../src/domain/coverage/reportSentences";
import { statesTarget } from "../../../../src/domain/coverage/statesTarget";
import { plainContent } from "../../../support/notices";

const read = (...paragraphs: readonly string[]) =>
  reportSentences(plainContent(paragraphs.join("\n\n")).blocks, 2023);

/** Texts of the sentences that count as this year's targets. */
const targets = (...paragraphs: readonly string[]): readonly string[] =>
  read(...paragraphs)
    .filter((sentence) => sentence.period === "plan" && statesTarget(sentence))
    .map(({ text }) => text);

test("a sentence ends with its mark; closing quotation marks belong to it, decimal points end none", () => {
  expect(splitSentences("“建好路。”修好桥；增长6.5%！  办好事")).toEqual([
    "“建好路。”",
    "修好桥；",
    "增长6.5%！",
    "办好事",
  ]);
});

test("sentences stand under all headings above them; a heading replaces those of its height and below", () => {
  const sentences = read(
    "二、2023年工作安排",
    "（一）抓产业",
    "1．抓工业。建成厂房5万平方米。",
    "（二）抓城市",
    "修好道路3条。",
  );
  const section = (text: string) => sentences.find((sentence) => sentence.text === text)?.section;
  expect(section("建成厂房5万平方米。")).toEqual(["二、2023年工作安排", "（一）抓产业", "1．抓工业。"]);
  expect(section("修好道路3条。")).toEqual(["二、2023年工作安排", "（二）抓城市"]);
});

test("a numbered sentence is a task, not a heading, where it has a figure or stands alone with its full stop", () => {
  expect(
    targets("今年工作安排", "1．建成厂房5万平方米", "2．推进政务公开。", "3．修好桥。办好学校。"),
  ).toEqual(["1．建成厂房5万平方米", "2．推进政务公开。", "办好学校。"]);
});

test("lines without full stops and with nothing below them are items of a list, not headings", () => {
  expect(targets("2023年工作安排", "推进政务公开", "建设数字政府", "深化改革")).toEqual([
    "推进政务公开",
    "建设数字政府",
    "深化改革",
  ]);
});

test.each([
  [
    "a heading of another year",
    ["一、2022年工作回顾", "（一）经济稳", "新建厂房5万平方米。", "修好道路3条。"],
  ],
  ["a heading that looks back", ["一、过去五年工作回顾", "新建厂房5万平方米。修好道路3条。"]],
  ["a paragraph that looks back", ["过去一年，新建厂房5万平方米。修好道路3条。"]],
  ["a paragraph that begins with an earlier year", ["2022年，新建厂房5万平方米。修好道路3条。"]],
])("%s tells of the past, whatever figures it has", (_, paragraphs) => {
  expect(targets(...paragraphs)).toEqual([]);
  expect(targets(...paragraphs, "二、2023年工作安排", "新建学校2所。")).toEqual(["新建学校2所。"]);
  expect(targets(...paragraphs, "今年，新建学校2所。", "办好医院1家。")).toEqual([
    ...(paragraphs.length > 1 ? [] : ["今年，新建学校2所。", "办好医院1家。"]),
  ]);
});

test("in the part on this year a sentence on the last one is no target, nor is what a semicolon joins to it", () => {
  expect(
    targets("二、2023年工作安排", "去年，投资增长11%；建成项目63个。今年新建项目50个；投产项目20个。"),
  ).toEqual(["今年新建项目50个；", "投产项目20个。"]);
});

test("without any sign of the year all sentences count as to be done", () => {
  expect(targets("新建学校2所。", "推进政务公开。")).toEqual(["新建学校2所。", "推进政务公开。"]);
});

test("the spirit of the year's work promises nothing but its figures", () => {
  expect(
    targets(
      "二、2023年工作安排",
      "今年工作的总体要求是：坚持稳中求进；推动高质量发展。生产总值增长6%。",
      "各位代表！让我们建设美好家园！",
    ),
  ).toEqual(["生产总值增长6%。"]);
});

test("a short sentence that opens a paragraph names what follows", () => {
  const [leadIn] = read("加快产业升级。建成厂房5万平方米。");
  expect(leadIn?.role).toBe("leadIn");
});

test("paragraphs in cells of a table are read as well", () => {
  expect(targets("\t建成厂房5万平方米。\n\t修好道路3条。")).toEqual(["建成厂房5万平方米。", "修好道路3条。"]);
});

test("every character of any text is in a sentence, in order", () => {
  const marks = fc.constantFrom(...Array.from("一、（一）1.。；！”增长6.5%建成2022年回顾今\n\t "));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(marks).map((chars) => chars.join("")),
      ),
      (text) => {
        const bare = (all: string): string => all.replace(/\s/gu, "");
        const { blocks } = plainContent(text);
        const written = blocks.flatMap((block) =>
          block.kind === "paragraph"
            ? [block.text]
            : block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs)),
        );
        expect(
          bare(
            reportSentences(blocks, 2023)
              .map((sentence) => sentence.text)
              .join(""),
          ),
        ).toBe(bare(written.join("")));
      },
    ),
  );
});
