import { isPersonName, parsePersonNames } from "../../../../src/domain/decompose/personNames";

const names = (...paragraphs: readonly string[]): string[] =>
  parsePersonNames(paragraphs).persons.map(({ name }) => name);

describe("parsePersonNames", () => {
  test("padding inside a name is removed, and the source's form is kept beside it", () => {
    expect(parsePersonNames(["钟  涛"])).toEqual({
      persons: [{ name: "钟涛", text: "钟  涛" }],
      wording: ["钟涛"],
      offices: [],
    });
    expect(names("胡\u3000涛")).toEqual(["胡涛"]);
  });

  test("several leaders stand in paragraphs, behind separators or blanks, and keep their order", () => {
    expect(names("钟  涛", "冯星贵")).toEqual(["钟涛", "冯星贵"]);
    expect(names("钟  涛、冯星贵，张  宇")).toEqual(["钟涛", "冯星贵", "张宇"]);
    expect(names("冯星贵 靖开媛")).toEqual(["冯星贵", "靖开媛"]);
    expect(names("钟  涛 冯星贵")).toEqual(["钟涛", "冯星贵"]);
    expect(names("钟 涛 张 宇")).toEqual(["钟涛", "张宇"]);
  });

  test("a padded name with an office in brackets is one person", () => {
    expect(names("周  勇（副县长）")).toEqual(["周勇（副县长）"]);
    expect(names("钟  涛（区长） 张宇（副区长）")).toEqual(["钟涛（区长）", "张宇（副区长）"]);
  });

  test("the wording keeps the paragraphs and their separators", () => {
    expect(parsePersonNames(["钟  涛、冯星贵", "", "胡  涛"]).wording).toEqual(["钟涛、冯星贵", "胡涛"]);
  });

  test.each([
    ["钟涛", true],
    ["买买提·吐尔逊", true],
    ["钟涛（区长）", false],
    ["分管区领导同志", false],
    ["涛", false],
  ])("whether %s looks like a person's name: %s", (name, expected) =>
    expect(isPersonName(name)).toBe(expected),
  );
});
