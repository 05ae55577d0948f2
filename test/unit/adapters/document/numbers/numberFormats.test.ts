import {
  formatNumber,
  isNumberFormat,
  type NumberFormat,
} from "../../../../../src/adapters/document/numbers/numberFormats";
import { joinNumber } from "../../../../../src/adapters/document/numbers/joinNumber";

test.each<[NumberFormat, readonly (readonly [number, string])[]]>([
  ["decimal", [[12, "12"]]],
  ["decimalZero", [[7, "07"]]],
  ["decimalFullWidth", [[12, "１２"]]],
  ["numberInDash", [[3, "- 3 -"]]],
  [
    "ordinal",
    [
      [1, "1st"],
      [12, "12th"],
      [23, "23rd"],
    ],
  ],
  [
    "upperRoman",
    [
      [4, "IV"],
      [1994, "MCMXCIV"],
      [4000, "4000"],
    ],
  ],
  ["lowerRoman", [[9, "ix"]]],
  [
    "upperLetter",
    [
      [1, "A"],
      [27, "AA"],
      [54, "BBB"],
    ],
  ],
  ["lowerLetter", [[26, "z"]]],
  [
    "chineseCounting",
    [
      [1, "一"],
      [10, "十"],
      [11, "十一"],
      [20, "二十"],
      [101, "一百〇一"],
    ],
  ],
  [
    "chineseCountingThousand",
    [
      [10, "十"],
      [101, "一百零一"],
      [110, "一百一十"],
      [1001, "一千零一"],
      [10_010, "一万零一十"],
    ],
  ],
  ["japaneseCounting", [[21, "二十一"]]],
  [
    "chineseLegalSimplified",
    [
      [1, "壹"],
      [10, "壹拾"],
      [21, "贰拾壹"],
    ],
  ],
  [
    "ideographDigital",
    [
      [10, "一〇"],
      [23, "二三"],
    ],
  ],
  [
    "ideographTraditional",
    [
      [1, "甲"],
      [11, "甲"],
    ],
  ],
  ["ideographZodiac", [[12, "亥"]]],
  [
    "decimalEnclosedCircle",
    [
      [1, "①"],
      [20, "⑳"],
      [21, "㉑"],
      [36, "㊱"],
      [50, "㊿"],
      [51, "51"],
    ],
  ],
  [
    "decimalEnclosedFullstop",
    [
      [1, "⒈"],
      [21, "21."],
    ],
  ],
  ["decimalEnclosedParen", [[2, "⑵"]]],
  [
    "ideographEnclosedCircle",
    [
      [3, "㊂"],
      [11, "11"],
    ],
  ],
])("%s is written as Word writes it", (format, examples) => {
  for (const [number, text] of examples) expect(formatNumber(number, format)).toBe(text);
});

test("a number that no format can write stays in plain digits", () => {
  expect(formatNumber(1e12, "chineseCounting")).toBe("1000000000000");
  expect(isNumberFormat("hebrew1")).toBe(false);
  expect(isNumberFormat("toString")).toBe(false);
});

test("a number and its text are divided as people type them", () => {
  expect(joinNumber("一、", "甲")).toBe("一、甲");
  expect(joinNumber("①", "甲")).toBe("①甲");
  expect(joinNumber("1.", "2.5亿元")).toBe("1. 2.5亿元");
  expect(joinNumber("第一条", " 甲")).toBe("第一条 甲");
  expect(joinNumber("", " 甲")).toBe(" 甲");
  expect(joinNumber("1", "")).toBe("1");
});
