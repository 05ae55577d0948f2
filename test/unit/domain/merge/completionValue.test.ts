import fc from "fast-check";
import { readCompletion } from "../../../../src/domain/merge/completionValue";
import { percentText } from "../../../../src/domain/merge/percentText";
import { fullWidth } from "../../../support/fullWidth";

test.each([
  [0.5, 0.5],
  [0, 0],
  [1, 1],
  [1 / 3, 1 / 3],
  ["50%", 0.5],
  ["50％", 0.5],
  ["５０%", 0.5],
  ["50.5%", 0.505],
  ["33.3%", 0.333],
  ["0.5%", 0.005],
  ["1%", 0.01],
  ["100%", 1],
  ["100.00%", 1],
  ["0%", 0],
  ["0", 0],
  [" 50 % ", 0.5],
])("%j is a share of %d for sure", (value, share) => {
  expect(readCompletion(value)).toEqual({ kind: "share", share, certain: true });
});

test.each([
  [50, 0.5],
  [2, 0.02],
  [100, 1],
  [99.5, 0.995],
  ["50", 0.5],
  ["0.5", 0.5],
  ["约50%", 0.5],
  ["大约50%", 0.5],
  ["50%左右", 0.5],
  ["50%。", 0.5],
  ["已完成50%", 0.5],
  ["已完成50%左右", 0.5],
  ["目前已完成50%", 0.5],
  ["完成率50%", 0.5],
  ["完成率：50%", 0.5],
  ["完成全年目标任务的50%", 0.5],
  ["任务完成50%", 0.5],
  ["总体进度约45.5%", 0.455],
  ["100%完成", 1],
  ["五成", 0.5],
  ["5成", 0.5],
  ["约五成", 0.5],
  ["七成五", 0.75],
  ["三成半", 0.35],
  ["7.5成", 0.75],
  ["十成", 1],
  ["已完成八成", 0.8],
  ["一半", 0.5],
  ["完成一半", 0.5],
  ["百分之五十", 0.5],
  ["百分之九十五点五", 0.955],
  ["百分之三点零五", 0.0305],
  ["百分之50", 0.5],
  ["约百分之十", 0.1],
  ["百分之百", 1],
  ["百分之一百", 1],
  ["百分百", 1],
  ["3/4", 0.75],
  ["2/3", 0.666667],
  ["四分之三", 0.75],
  ["全部完成", 1],
  ["已完成", 1],
  ["完成", 1],
  ["已办结", 1],
])("%j is a share of %d, but somebody should look", (value, share) => {
  expect(readCompletion(value)).toEqual({ kind: "share", share, certain: false });
});

test.each([
  "120%",
  "-5%",
  "101",
  "已完成120%",
  "百分之120",
  "5/4",
  "45107",
  "1.2",
  -5,
  -0.1,
  1.2,
  120,
  45_107,
  20_230_630,
  Infinity,
  -Infinity,
])("%j lies outside 0 to 100 percent", (value) => {
  expect(readCompletion(value)).toEqual({ kind: "above", text: String(value) });
});

test.each([
  "过半",
  "超50%",
  "超过50%",
  "近50%",
  "接近五成",
  "50%以上",
  "不足50%",
  "不到五成",
  ">50%",
  "≥50%",
  "50%+",
  "50-60%",
  "50%-60%",
  "50%~60%",
  "五",
  "零",
  "五六成",
  "百分之五六",
  "百分之五六十",
  "未完成50%",
  "剩余50%",
  "还差5%",
  "目标50%",
  "滞后5%",
  "增长6.5%",
  "50%、60%",
  "3个项目50%",
  "50‰",
  "50个百分点",
  "完成50",
  "约50",
  "1",
  "3/0",
  "未启动",
  "推进中",
  "基本完成",
  "未完成",
  "尚未完成",
  "没有全部完成",
  "完成3个",
  "无",
  "/",
  "-",
  "—",
  "不适用",
  "√",
  "#DIV/0!",
  "2023年6月",
  NaN,
  true,
])("%j says no share and comes back as it is", (value) => {
  expect(readCompletion(value)).toEqual({ kind: "unread", text: value === true ? "TRUE" : String(value) });
});

test("an empty cell and blanks are no text", () => {
  for (const value of [null, "", " ", "\u3000\n"]) expect(readCompletion(value)).toEqual({ kind: "empty" });
});

const blanks = fc.constantFrom("", " ", "\u3000", "\n\t", "\ufeff");

test("a percentage reads back at any width, with blanks around it and after words", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000 }), blanks, (hundredths, blank) => {
      const share = hundredths / 10_000;
      const text = percentText(share);
      for (const form of [text, blank + text + blank, blank + fullWidth(text) + blank]) {
        expect([form, readCompletion(form)]).toEqual([form, { kind: "share", share, certain: true }]);
      }
      for (const form of [`约${text}`, `已完成${fullWidth(text)}左右`, `百分之${text.replace("%", "")}`]) {
        expect([form, readCompletion(form)]).toEqual([form, { kind: "share", share, certain: false }]);
      }
      expect(readCompletion(share)).toEqual({ kind: "share", share, certain: true });
    }),
  );
});

const piece = fc.constantFrom(
  ..."50 0 1 5 100 % . / - 约 已完成 完成 未 不 超 左右 成 半 百分之 百 分之 点 十 五 一 以上 ： 率 √".split(
    " ",
  ),
);
const anything = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.array(piece, { maxLength: 7 }).map((pieces) => pieces.join("")),
);

test("whatever a cell holds gives an answer, and a share is always from 0 to 1", () => {
  fc.assert(
    fc.property(anything, (value) => {
      const read = readCompletion(value);
      if (read.kind !== "share") return;
      expect(read.share).toBeGreaterThanOrEqual(0);
      expect(read.share).toBeLessThanOrEqual(1);
    }),
    { numRuns: 3_000 },
  );
});

test("nothing is 0 but what says so in figures", () => {
  fc.assert(
    fc.property(anything, (value) => {
      const read = readCompletion(value);
      if (read.kind === "share" && read.share === 0) expect(String(value)).toMatch(/[0０〇零]/u);
    }),
    { numRuns: 3_000 },
  );
});

test("a share with a negation or a bound before it is never read", () => {
  for (const before of "未 不 没 没有 尚未 还未 不足 不到 超 超过 近 接近 还差 剩余 至少 最多".split(" ")) {
    for (const text of ["50%", "完成50%", "五成", "百分之五十", "一半", "完成", "3/4", "全部完成"]) {
      expect([before + text, readCompletion(before + text).kind]).toEqual([before + text, "unread"]);
    }
  }
});

test("a long text is no share, whatever it repeats", () => {
  for (const part of ["一", "6", "50%", "完成", "百分之"])
    expect(readCompletion(part.repeat(32_000 / part.length)).kind).toBe("unread");
  expect(readCompletion(" ".repeat(32_000)).kind).toBe("empty");
});
