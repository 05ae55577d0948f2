import { decomposeText, HEADER, ROW } from "../../../support/notices";
import { renderTables, tableOf } from "../../../support/renderNotice";

describe("the year", () => {
  const yearOf = (text: string, file = "a.txt"): unknown => {
    const result = decomposeText(text, file);
    return [
      result.notice.year,
      result.findings.filter(({ code }) => code.startsWith("NOTICE_YEAR")).map(({ code }) => code),
    ];
  };
  const table = (heading: string): string => renderTables([tableOf(heading, HEADER, ROW)]);

  test("stands in the title, the annex title or a table's heading, also in Chinese numerals", () => {
    expect(yearOf(`关于2024年任务的通知\n\n各单位：\n\n${table("一、2023年目标")}`)).toEqual([2024, []]);
    expect(yearOf(table("一、2023年目标"))).toEqual([2023, []]);
    expect(yearOf(table("一、二〇二五年目标"))).toEqual([2025, []]);
  });

  test("is a guess where only the text or the file name has it", () => {
    expect(yearOf(table("一、目标").replace("增长6%", "2026年增长6%"))).toEqual([
      2026,
      ["NOTICE_YEAR_GUESSED"],
    ]);
    expect(yearOf(table("一、目标"), "分解2027.txt")).toEqual([2027, ["NOTICE_YEAR_GUESSED"]]);
  });

  test("is an error where nothing has it", () => {
    expect(yearOf(table("一、目标"))).toEqual([0, ["NOTICE_YEAR_MISSING"]]);
  });
});
