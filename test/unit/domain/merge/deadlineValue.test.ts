import fc from "fast-check";
import { readDeadline } from "../../../../src/domain/merge/deadlineValue";
import { isCalendarDate } from "../../../../src/domain/round/round";
import { serialOfDate } from "../../../../src/domain/serialDay";
import { fullWidth } from "../../../support/fullWidth";

test.each([
  45_107,
  45_107.5,
  20_230_630,
  "20230630",
  "2023-06-30",
  "2023-6-30",
  "2023/6/30",
  "2023.6.30",
  "2023.06.30.",
  "2023、6、30",
  "2023年6月30日",
  "2023年6月30号",
  "2023年6月30",
  "2023 年 6 月 30 日",
  "2023年6月30日。",
  "2023-06-30T00:00:00",
  "2023-06-30 17:30:00",
  "2023/6/30 0:00",
  "2023年6月30日17:30",
  "二〇二三年六月三十日",
  "二零二三年六月三十日",
  "２０２３－０６－３０",
])("%j is 30 June 2023, in full", (value) => {
  expect(readDeadline(value, 2020)).toEqual({ kind: "day", date: "2023-06-30", certain: true });
});

const INFERRED: readonly (readonly [string, readonly (string | number)[]])[] = [
  [
    "2023-06-30",
    [
      "45107",
      "４５１０７",
      "45107.5",
      "2023年6月",
      "2023年06月份",
      "2023.6",
      "2023-06",
      "202306",
      202_306,
      "6月30日",
      "6月30号",
      "6月30",
      "06月30日",
      "6.30",
      "6/30",
      "6-30",
      "06-30",
      "23.6.30",
      "23年6月30日",
      "6月",
      "6月份",
      "6月底",
      "6月末",
      "6 月 底",
      "6月下旬",
      "6月30日前",
      "6月30日止",
      "6月30日之前完成",
      "2023年6月30日前",
      "2023年6月底前",
      "2023年6月底前完成",
      "预计6月底完成",
      "力争于6月底前办结",
      "截止到2023年6月30日",
      "今年6月底",
      "六月底",
      "六月三十日前",
      "上半年",
      "上半年内",
      "2023年上半年",
      "今年上半年",
      "年中",
      "第二季度",
      "第2季度",
      "二季度",
      "二季度末",
      "2季度末前",
      "2023年二季度",
      "Q2",
      "q2",
      "Ｑ２",
      "2023Q2",
      "2023-Q2",
      "2023年Q2",
      "2023-06-30T16:00:00Z",
      "2023-06-30T16:00:00.000+08:00",
    ],
  ],
  [
    "2023-12-31",
    [
      "年底",
      "年底前",
      "年末",
      "年内",
      "年内完成",
      "全年",
      "今年",
      "今年底",
      "今年年底前",
      "本年度",
      "2023年",
      "2023年度",
      "2023年底",
      "2023年底前",
      "2023年年底前完成",
      "2023年内",
      "2023年全年",
      "下半年",
      "四季度",
      "十二月底",
      "十二月三十一日",
      "12月31日",
      "12.31",
    ],
  ],
  ["2023-06-20", ["6月中旬", "2023年6月中旬", "六月中旬前", "6月20日"]],
  ["2023-06-10", ["6月上旬", "六月十日", "6/10日前"]],
  ["2023-02-28", ["2月", "2月底", "二月末"]],
  ["2023-06-09", ["06-09", "6.9", "6/9"]],
  ["2024-03-31", ["明年3月", "次年3月底", "2024年3月", "明年一季度"]],
  ["2024-12-31", ["明年底", "明年年底", "2024年"]],
  ["2024-02-29", ["明年2月", "2024年2月底前"]],
];

test.each(INFERRED)("a deadline at %s can be said in part only; then it is not sure", (date, values) => {
  for (const value of values) {
    expect([value, readDeadline(value, 2023)]).toEqual([value, { kind: "day", date, certain: false }]);
  }
});

test.each([
  "2023年6月31日",
  "6月31日",
  "2023-02-29",
  "2023-13-01",
  "13月",
  "五季度",
  "六月二三日",
  "五六月",
  "已完成",
  "长期",
  "长期坚持",
  "持续推进",
  "每月底",
  "月底",
  "本月底",
  "下月底",
  "尽快",
  "年前",
  "2023年前",
  "6月前",
  "上半年前",
  "6月初",
  "3月内",
  "三月内",
  "3个月内",
  "年初",
  "6月30日起",
  "6月30日后",
  "6-9",
  "6-9日",
  "10-12",
  "6-9月",
  "1-12",
  "2023年6月30日、2023年9月30日",
  "6月30日 9月30日",
  "6月底、9月底",
  "2023年6月至2023年9月",
  "2023",
  "6",
  "30日",
  "1999-12-31",
  "2100-01-01",
  "1900年1月1日",
  "12.6.30",
  "99999",
  "123",
  "无",
  "/",
  "—",
  "#REF!",
  "十四五期间",
  6.3,
  12.5,
  6,
  2023,
  0,
  -45_107,
  1,
  36_525,
  73_051,
  20_230_631,
  NaN,
  Infinity,
  1e300,
  true,
])("%j names no day and comes back as it is", (value) => {
  expect(readDeadline(value, 2023)).toEqual({
    kind: "unread",
    text: value === true ? "TRUE" : String(value),
  });
});

test("an empty cell and blanks are no text", () => {
  for (const value of [null, "", " ", "\u3000\n"])
    expect(readDeadline(value, 2023)).toEqual({ kind: "empty" });
});

test("an unread text comes back to the character", () => {
  expect(readDeadline(" 长 期\n", 2023)).toEqual({ kind: "unread", text: " 长 期\n" });
});

const day = fc
  .date({ min: new Date("2000-01-01T00:00:00Z"), max: new Date("2099-12-31T23:59:59Z"), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10));

const DIGITS = "〇一二三四五六七八九";
const inHan = (number: number): string => {
  const tens = Math.floor(number / 10);
  const ones = DIGITS.charAt(number % 10);
  if (tens === 0) return ones;
  return `${tens === 1 ? "" : DIGITS.charAt(tens)}十${number % 10 === 0 ? "" : ones}`;
};

/** Every way to write a day in full. */
function fullForms(date: string): readonly (string | number)[] {
  const [year = "", month = "", day_ = ""] = date.split("-");
  const [m, d] = [Number(month), Number(day_)];
  return [
    serialOfDate(date) ?? NaN,
    (serialOfDate(date) ?? NaN) + 0.75,
    Number(`${year}${month}${day_}`),
    `${year}${month}${day_}`,
    date,
    `${date}T09:30:00`,
    `${date} 09:30`,
    `${year}-${m}-${d}`,
    `${year}/${m}/${d}`,
    `${year}.${m}.${d}`,
    `${year}.${month}.${day_}.`,
    `${year}年${m}月${d}日`,
    `${year}年${month}月${day_}号`,
    `${Array.from(year, (digit) => DIGITS.charAt(Number(digit))).join("")}年${inHan(m)}月${inHan(d)}日`,
  ];
}

/** Ways to write a day that leave something to be inferred. */
function partForms(date: string): readonly string[] {
  const [year = "", month = "", day_ = ""] = date.split("-");
  const [m, d] = [Number(month), Number(day_)];
  return [
    String(serialOfDate(date)),
    `${m}月${d}日`,
    `${m}月${d}号前`,
    `${m}.${d}`,
    `${m}/${d}`,
    ...(m < 10 || d < 10 || d > 12 ? [`${month}-${day_}`] : []),
    `${year}年${m}月${d}日前`,
    `${inHan(m)}月${inHan(d)}日`,
    `预计${year}年${m}月${d}日完成`,
  ];
}

const blanks = fc.constantFrom("", " ", "\u3000", "\n\t", "\ufeff");

test("a day reads back from every form in which it is written, at any width and with blanks around it", () => {
  fc.assert(
    fc.property(day, blanks, (date, blank) => {
      const dress = (form: string | number): readonly (string | number)[] =>
        typeof form === "number" ? [form] : [form, blank + form + blank, blank + fullWidth(form) + blank];
      for (const form of fullForms(date).flatMap(dress)) {
        expect([form, readDeadline(form, 1)]).toEqual([form, { kind: "day", date, certain: true }]);
      }
      for (const form of partForms(date).flatMap(dress)) {
        const read = readDeadline(form, Number(date.slice(0, 4)));
        expect([form, read]).toEqual([form, { kind: "day", date, certain: false }]);
      }
    }),
    { numRuns: 100 },
  );
});

test("a month, quarter, half or year stands for its last day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const read = readDeadline(`${year}年${month}月`, 2050);
      if (read.kind !== "day") throw new Error("unread");
      const next = new Date(`${read.date}T00:00:00Z`);
      next.setUTCDate(next.getUTCDate() + 1);
      expect(read.date.slice(0, 7)).toBe(`${year}-${String(month).padStart(2, "0")}`);
      expect(next.getUTCDate()).toBe(1);
      expect(readDeadline(`${month}月底`, year)).toEqual(read);
      expect(readDeadline(`${inHan(month)}月末前`, year)).toEqual(read);
      if (month % 3 === 0) expect(readDeadline(`${inHan(month / 3)}季度`, year)).toEqual(read);
    }),
  );
});

const piece = fc.constantFrom(
  ..."2023 2024 20 6 06 12 31 30 45107 年 月 日 号 - / . 、 底 末 前 内 上半年 季度 第 Q 明年 今年 旬 中 上 三十 十二 二〇二三 T 00:00 Z".split(
    " ",
  ),
  " ",
);
const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
);

test("whatever a cell holds gives an answer, and a day is always one of the calendar", () => {
  fc.assert(
    fc.property(anything, fc.oneof(fc.integer(), fc.double(), fc.constant(2023)), (value, year) => {
      const read = readDeadline(value, year);
      if (read.kind === "unread")
        expect(read.text).toBe(typeof value === "boolean" ? String(value).toUpperCase() : String(value));
      if (read.kind === "day") expect([read.date, isCalendarDate(read.date)]).toEqual([read.date, true]);
      if (read.kind === "day") expect(read.date.startsWith("20")).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test("two dates in one cell are never read as one", () => {
  fc.assert(
    fc.property(
      day,
      day,
      fc.constantFrom("、", ",", " ", "至", "-", "和", "\n", "/", "~", ""),
      (one, two, joint) => {
        for (const first of fullForms(one)) {
          const texts = [`${first}${joint}${two}`, `${first}${joint}${partForms(two)[1] ?? ""}`];
          for (const text of texts) expect([text, readDeadline(text, 2023).kind]).toEqual([text, "unread"]);
        }
      },
    ),
  );
});

test("a long text is no deadline, whatever it repeats", () => {
  for (const part of ["一", "6", "2023年", "6月", "十"])
    expect(readDeadline(part.repeat(32_000 / part.length), 2023).kind).toBe("unread");
  expect(readDeadline(" ".repeat(32_000), 2023).kind).toBe("empty");
});
