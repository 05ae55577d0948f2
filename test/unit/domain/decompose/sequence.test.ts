import { checkSequence, splitLeadingNumber } from "../../../../src/domain/decompose/sequence";

const codes = (...texts: readonly string[]): string[] =>
  checkSequence(texts.map((text) => ({ text, where: {}, startsCategory: text.startsWith("1") }))).map(
    ({ code }) => code,
  );

describe("checkSequence", () => {
  test("numbers that run from 1 give no finding, whatever marks follow them", () => {
    expect(codes("1", "2、", "3.", "（4）", "⑤")).toEqual([]);
  });

  test("lost numbers are one finding for the table, not one for each row", () => {
    expect(codes("", "", "")).toEqual(["NOTICE_SEQUENCE_LOST"]);
    expect(codes("1", "", "3")).toEqual(["NOTICE_SEQUENCE_LOST"]);
  });

  test("a gap, a repeat and a number that is none are reported", () => {
    expect(codes("1", "3")).toEqual(["NOTICE_SEQUENCE_GAP"]);
    expect(codes("1", "2", "2")).toEqual(["NOTICE_SEQUENCE_REPEATED"]);
    expect(codes("1", "二")).toEqual(["NOTICE_SEQUENCE_UNREADABLE"]);
    expect(codes("2")).toEqual(["NOTICE_SEQUENCE_GAP"]);
  });

  test("numbers may begin again with a category, and only there", () => {
    expect(codes("1", "2", "1", "2")).toEqual([]);
    const again = ["1", "2", "1"].map((text) => ({ text, where: {}, startsCategory: false }));
    expect(checkSequence(again).map(({ code }) => code)).toEqual(["NOTICE_SEQUENCE_REPEATED"]);
  });
});

describe("splitLeadingNumber", () => {
  test.each([
    ["1、生产总值增长6.5%。", "1", "生产总值增长6.5%。"],
    ["12. 推进项目。", "12", "推进项目。"],
    ["（3）推进项目。", "3", "推进项目。"],
    ["③ 推进项目。", "3", "推进项目。"],
    ["1.9%以上。", "", "1.9%以上。"],
    ["12、13号泊位建成。", "", "12、13号泊位建成。"],
    ["2023年完成。", "", "2023年完成。"],
  ])("%s", (source, number, text) => expect(splitLeadingNumber(source)).toEqual({ number, text }));
});
