import type { Letter } from "../../../../src/domain/decompose/readNotice";
import { readNotice } from "../../../../src/domain/decompose/readNotice";

const paragraphs = (lines: readonly string[]): { kind: "paragraph"; text: string; line: number }[] =>
  lines.map((text, index) => ({ kind: "paragraph", text, line: index + 1 }));

const read = (before: readonly string[], after: readonly string[] = []): Letter =>
  readNotice(paragraphs(before), paragraphs(after)).letter;
const codes = (before: readonly string[], after: readonly string[] = []): string[] =>
  readNotice(paragraphs(before), paragraphs(after)).findings.map(({ code }) => code);

const LETTER = [
  " 关于分解落实2023年区政府工作报告",
  "目标任务的通知",
  "各乡镇人民政府，区政府各部门：",
  "现印发给你们，请认真贯彻执行。",
  "一、提高站位",
  "第一段。",
  "第二段。",
  "二、压实责任。各单位要抓好落实。",
  "附件：2023年目标任务分解方案",
  "某某区人民政府办公室 ",
  "2023年2月1日",
  "（此件公开发布）",
  " 附件",
  "2023年目标任务分解方案",
];

describe("readNotice", () => {
  test("the title's lines are joined, and the addressees lose their colon", () => {
    expect(read(LETTER)).toMatchObject({
      title: "关于分解落实2023年区政府工作报告目标任务的通知",
      addressees: "各乡镇人民政府，区政府各部门",
      preamble: "现印发给你们，请认真贯彻执行。",
    });
  });

  test("demands keep their paragraphs; a heading in one paragraph with its text is split at the full stop", () => {
    expect(read(LETTER).demands).toEqual([
      { heading: "一、提高站位", paragraphs: ["第一段。", "第二段。"] },
      { heading: "二、压实责任", paragraphs: ["各单位要抓好落实。"] },
    ]);
  });

  test("the issuer stands below the text, with date, annex reference and remarks around it", () => {
    expect(read(LETTER).issuer).toBe("某某区人民政府办公室");
    expect(codes(LETTER)).toEqual([]);
  });

  test("the annex title is the annex's own, else the one the letter refers to", () => {
    expect(read(LETTER).annexTitle).toBe("2023年目标任务分解方案");
    expect(read([...LETTER.slice(0, 12), "附件", "目标任务", "分解方案", "单位：万元"])).toMatchObject({
      annexTitle: "目标任务分解方案",
    });
    expect(read(LETTER.slice(0, 12)).annexTitle).toBe("2023年目标任务分解方案");
  });

  test("the letterhead above the document number is not part of the title", () => {
    const letterhead = ["某某区人民政府办公室文件", "某府办发〔2023〕12号"];
    expect(read([...letterhead, ...LETTER]).title).toBe("关于分解落实2023年区政府工作报告目标任务的通知");
  });

  test("the issuer may stand below the tables, or only in the title", () => {
    const noSignature = ["某某区人民政府关于分解目标任务的通知", "各单位：", "请执行。"];
    expect(read(noSignature, ["某某县人民政府办公室", "2023年2月1日"]).issuer).toBe("某某县人民政府办公室");
    expect(read(noSignature).issuer).toBe("某某区人民政府");
  });

  test("an issuer that only the letterhead names is taken from there", () => {
    const lines = [
      "某某区人民政府办公室",
      "某府办发〔2023〕1号",
      "关于分解目标任务的通知",
      "各单位：",
      "请执行。",
    ];
    expect(read(lines)).toMatchObject({ title: "关于分解目标任务的通知", issuer: "某某区人民政府办公室" });
  });

  test("an annex without letter has a title and nothing else, and what is missing is reported", () => {
    const annexOnly = ["2023年目标任务分解方案"];
    expect(read(annexOnly)).toMatchObject({ title: "", issuer: "", annexTitle: "2023年目标任务分解方案" });
    expect(codes(annexOnly)).toEqual(["NOTICE_TITLE_MISSING", "NOTICE_ISSUER_MISSING"]);
  });

  test("a text that has no place is reported, not left out without a word", () => {
    expect(codes([...LETTER, "单位：万元"], ["联系人：张三。"])).toEqual([
      "NOTICE_TEXT_UNPLACED",
      "NOTICE_TEXT_UNPLACED",
    ]);
  });
});
