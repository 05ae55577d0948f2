import type { Decomposition } from "../../../../../src/domain/decomposition";
import { Failure } from "../../../../../src/domain/failure";
import { decomposeText, decomposeTables, findingsOf, HEADER } from "../../../../support/notices";
import { renderTables, tableOf } from "../../../../support/renderNotice";

const HEADING = "一、2023年主要预期目标";

const read = (header: readonly string[], ...rows: readonly (readonly string[])[]): Decomposition =>
  decomposeTables(tableOf(HEADING, header, ...rows));

const shape = ({ tasks }: Decomposition): readonly (readonly string[])[] =>
  tasks.map(({ text, leaders, leadUnits, supportingUnits, deadline }) => [
    text,
    ...[leaders, leadUnits, supportingUnits].map((names) => names.map(({ name }) => name).join(" ")),
    deadline,
  ]);

describe("a table without columns for units", () => {
  test("gives its tasks to the units in the brackets of their texts; other columns are kept", () => {
    const result = read(
      ["序号", "工作任务", "备注"],
      ["1", "推进甲。（牵头单位：区教委；配合单位：区财政局、税务局）", "重点"],
      ["2", "推进乙（牵头领导：常务副区长；区商务委牵头，区财政局配合；6月底前完成）。", ""],
      ["3", "推进丙。", ""],
    );
    expect(shape(result)).toEqual([
      ["推进甲。", "", "区教委", "区财政局 区税务局", ""],
      ["推进乙。", "常务副区长", "区商务委", "区财政局", "6月底前完成"],
      ["推进丙。", "", "", "", ""],
    ]);
    expect(findingsOf(result, "NOTICE_ASSIGNMENT_UNCLEAR")).toEqual([]);
    expect(result.tables[0]?.columns.map(({ column, header }) => [column, header])).toEqual([
      ["sequenceNo", "序号"],
      ["text", "工作任务"],
      ["other", "备注"],
      ["leaders", "牵头领导"],
      ["leadUnits", "牵头责任单位"],
      ["supportingUnits", "责任（配合）单位"],
      ["deadline", "完成时限"],
    ]);
    expect(result.tasks[0]?.others).toEqual(["重点"]);
    expect(findingsOf(result, "NOTICE_COLUMN_MISSING")).toEqual([]);
  });

  test("is no decomposition table where no text names a unit", () => {
    expect(() => read(["序号", "工作任务"], ["1", "推进甲。"], ["2", "推进乙（含丙）。"])).toThrow(Failure);
  });

  test("a text with several assignments stays whole, with a finding", () => {
    const text = "推进甲。（区教委负责）推进乙。（区财政局负责）";
    const result = read(["序号", "工作任务"], ["1", text], ["2", "推进丙。（区教委负责）"]);
    expect(shape(result)[0]).toEqual([text, "", "", "", ""]);
    expect(findingsOf(result, "NOTICE_ASSIGNMENT_UNCLEAR").map(({ params }) => params.text)).toEqual([text]);
  });
});

describe("a cell of units that says what they do", () => {
  test.each([
    ["区教委牵头，区财政局、税务局配合", "区教委", "区财政局 区税务局"],
    ["牵头单位：区教委|配合单位：区财政局", "区教委", "区财政局"],
    ["区教委（牵头）、区财政局", "区教委", "区财政局"],
    ["区教委会同区财政局负责", "区教委", "区财政局"],
    ["区教委牵头", "区教委", ""],
    ["区教委、区财政局按职责分工负责", "区教委 区财政局", ""],
    ["区教委、财政局", "区教委 区财政局", ""],
  ])("%s", (cell, lead, supporting) => {
    const result = read(["目标任务", "责任单位"], ["1、甲。", cell]);
    expect(shape(result)).toEqual([["甲。", "", lead, supporting, ""]]);
    const isMissing = findingsOf(result, "NOTICE_COLUMN_MISSING").some(
      ({ params }) => params.column === "supportingUnits",
    );
    expect(isMissing).toBe(supporting === "");
  });

  test("fills the column of supporting units that the table has, beside what stands there", () => {
    const result = read(HEADER, ["1、甲。", "钟涛", "区教委牵头，区财政局配合", "区税务局配合"]);
    expect(shape(result)).toEqual([["甲。", "钟涛", "区教委", "区财政局 区税务局", ""]]);
  });

  test("stays as it is where its parts cannot be told apart, with a finding", () => {
    const result = read(HEADER, ["1、甲。", "钟涛", "区教委牵头，张三配合", ""]);
    expect(findingsOf(result, "NOTICE_ASSIGNMENT_UNCLEAR")).toMatchObject([
      { where: { column: "leadUnits", table: 1 }, params: { text: "区教委牵头，张三配合" } },
    ]);
    expect(result.tasks[0]?.wording.leadUnits).toEqual(["区教委牵头，张三配合"]);
  });
});

describe("a document that says that the first listed unit leads", () => {
  const rule = "注：责任单位列第一位的为牵头单位。\n\n";
  const table = (header: readonly string[]): string =>
    renderTables([tableOf(HEADING, header, ["1、甲。", "区教委、财政局"], ["2、乙。", "区教委|区民政局"])]);

  test("has the others support it, in the source's order and wording", () => {
    const result = decomposeText(rule + table(["目标任务", "责任单位"]));
    expect(shape(result).map(([, , lead, supporting]) => [lead, supporting])).toEqual([
      ["区教委", "区财政局"],
      ["区教委", "区民政局"],
    ]);
    expect(result.tasks[0]?.wording.leadUnits).toEqual(["区教委、财政局"]);
  });

  test("may say so in the header of the units", () => {
    const result = decomposeText(table(["目标任务", "责任单位（第一位为牵头单位）"]));
    expect(shape(result).map(([, , lead, supporting]) => [lead, supporting])).toEqual([
      ["区教委", "区财政局"],
      ["区教委", "区民政局"],
    ]);
  });

  test("does not change a column that itself names the lead", () => {
    const result = decomposeText(rule + table(["目标任务", "牵头单位"]));
    expect(shape(result).map(([, , lead]) => lead)).toEqual(["区教委 区财政局", "区教委 区民政局"]);
  });

  test("and one that does not say so has all of them lead", () => {
    const result = decomposeText(table(["目标任务", "责任单位"]));
    expect(shape(result).map(([, , lead]) => lead)).toEqual(["区教委 区财政局", "区教委 区民政局"]);
  });
});

test("a document with tables says how many paragraphs outside them name units, and reads the tables alone", () => {
  const table = renderTables([tableOf(HEADING, HEADER, ["1、甲。", "钟涛", "区教委", ""])]);
  const result = decomposeText(
    `${table}\n\n1.推进乙。（区财政局负责）\n2.推进丙。（牵头单位：区教委）\n3.其他。`,
  );
  expect(shape(result).map(([text]) => text)).toEqual(["甲。"]);
  expect(findingsOf(result, "NOTICE_PROSE_LEFT_OUT")).toMatchObject([
    { severity: "error", params: { paragraphs: 2 } },
  ]);
});
