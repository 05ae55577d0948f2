import fc from "fast-check";
import { milestonesOf } from "../../../../src/domain/schedule/milestones";

/** `06-30` for a day without a share, `06-30 50%` with one. */
function read(text: string, year = 2023): readonly string[] {
  return milestonesOf(text, year).map(({ day, share }) => {
    const shown = day.startsWith(`${year}-`) ? day.slice(5) : day;
    return share === undefined ? shown : `${shown} ${Number((share * 100).toFixed(4))}%`;
  });
}

describe("milestones of a task", () => {
  test.each([
    ["一季度完成前期手续；二季度开工建设；三季度完成主体工程；四季度竣工。", "03-31 06-30 09-30 12-31"],
    ["第一季度：制定方案。第二季度：组织实施。", "03-31 06-30"],
    ["上半年完成可研批复，下半年开工。", "06-30 12-31"],
    ["三季度末完成主体工程，年底前竣工。", "09-30 12-31"],
    ["3月底前印发方案，6月中旬前完成招标。", "03-31 06-20"],
    ["1—6月开展摸排，7-9月集中整治，10月至12月总结验收。", "06-30 09-30 12-31"],
    ["3月1日至4月15日开展摸排；2023年6月30日前完成整治。", "04-15 06-30"],
    ["前三季度完成招商20个，全年完成30个。", "09-30 12-31"],
    ["1.一季度完成摸底；2.二季度完成整改。", "03-31 06-30"],
    ["（1）一季度完成摸底\n（2）二季度完成整改", "03-31 06-30"],
    ["①一季度完成摸底②二季度完成整改", "03-31 06-30"],
    ["一是一季度完成摸底，二是二季度完成整改", "03-31 06-30"],
    ["２０２３年６月底前完成招标，９月底前开工", "06-30 09-30"],
    ["项目于4月开工，计划9月底前完工", "04-30 09-30"],
    ["方案编制（3月底前），组织实施（10月底前）", "03-31 10-31"],
    ["6月底前完成招标，2024年3月底前竣工", "06-30 2024-03-31"],
  ])("%s stands for the last day of each time it names", (text, days) => {
    expect(read(text)).toEqual(days.split(" "));
  });

  test.each([
    [
      "一季度完成投资10%；二季度完成投资30%；三季度完成投资60%；四季度竣工。",
      ["03-31 10%", "06-30 30%", "09-30 60%", "12-31"],
    ],
    ["上半年完成总投资的50%", ["06-30 50%"]],
    ["6月底前形象进度达到百分之六十，年底前完工", ["06-30 60%", "12-31"]],
    ["6月底任务过半，12月底全面完成", ["06-30 50%", "12-31"]],
    ["完成投资30%（3月底前）；完成投资60%（6月底前）", ["03-31 30%", "06-30 60%"]],
    ["6月底前完成A段，6月底前完成投资40%，9月底前完成B段", ["06-30 40%", "09-30"]],
    ["6月底前完成投资40%，6月底前完成A段，9月底前完成B段", ["06-30 40%", "09-30"]],
  ])("%s gives the share that a milestone names", (text, milestones) => {
    expect(read(text)).toEqual(milestones);
  });

  test.each([
    ["6月底前完成投资30%、完成征地80%，年底前完工", ["06-30", "12-31"]],
    ["6月底前完成投资增长12%，年底前完工", ["06-30", "12-31"]],
    ["6月底前完成覆盖率90%的目标，年底前完工", ["06-30", "12-31"]],
    ["6月底前完成投资130%，年底前完工", ["06-30", "12-31"]],
  ])("%s names no single share of the work", (text, milestones) => {
    expect(read(text)).toEqual(milestones);
  });

  test.each([
    ["全年组织活动4次。"],
    ["年底前完成。"],
    ["全年完成投资100%。"],
    ["3月底前印发实施方案，加强督导检查。"],
    ["加强调度，每季度通报一次，每月底前报送进展。"],
    ["自3月起逐月调度，6月以来持续推进。"],
    ["截至3月底，已完成招标；较一季度增长5%。"],
    ["2022年6月完成立项，2022年12月完成可研。"],
    ["6月前完成招标，9月前开工"],
    [""],
  ])("%s lays out no work", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("days are in order, each once and not before the year, whatever the text", () => {
    const words = fc.constantFrom(
      "一季度",
      "三季度末",
      "上半年",
      "6月底前",
      "3月",
      "1—9月",
      "全年",
      "2022年5月",
      "2024年6月30日前",
      "完成投资30%",
      "竣工",
      "（",
      "）",
      "；",
      "，",
      "1.",
      "\n",
      "①",
      "%",
      "9",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 20 }), (parts) => {
        const days = milestonesOf(parts.join(""), 2023).map(({ day }) => day);
        expect(days).toEqual([...new Set(days)].sort());
        for (const { day, share } of milestonesOf(parts.join(""), 2023)) {
          expect(day >= "2023-01-01").toBe(true);
          if (share !== undefined) expect(share > 0 && share <= 1).toBe(true);
        }
      }),
    );
  });
});
