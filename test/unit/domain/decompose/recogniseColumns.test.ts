import { isDecomposition, recogniseHeaders } from "../../../../src/domain/decompose/recogniseColumns";

const columnsOf = (...headers: readonly string[]): unknown =>
  recogniseHeaders(headers).map(({ column }) => column);
const recognitionOf = (...headers: readonly string[]): unknown =>
  recogniseHeaders(headers).map(({ recognised }) => recognised);

describe("the columns of a table", () => {
  test("padding in header words does not matter", () => {
    expect(
      columnsOf("主       要       目       标", "牵头领导", "牵头责任单位", "责任（配合）单位"),
    ).toEqual(["text", "leaders", "leadUnits", "supportingUnits"]);
  });

  test.each([
    [["类别", "编号", "重点工作", "责任领导", "牵头单位", "配合单位"]],
    [["分类", "序号", "工作任务", "分管领导", "责任单位", "协办单位"]],
    [["分 类", "序 号", "工作内容", "牵头领导", "主办单位", "责任(配合)单位"]],
    [["分类", "序号", "主要任务", "责任领导", "牵头责任单位", "责任单位"]],
  ])("the usual synonyms mean the same columns: %s", (headers) => {
    expect(columnsOf(...headers)).toEqual([
      "category",
      "sequenceNo",
      "text",
      "leaders",
      "leadUnits",
      "supportingUnits",
    ]);
  });

  test("a table without the task text, or without anyone in charge, is no decomposition table", () => {
    expect(isDecomposition(recogniseHeaders(["姓名", "牵头领导"]))).toBe(false);
    expect(isDecomposition(recogniseHeaders(["目标任务", "备注"]))).toBe(false);
    expect(isDecomposition(recogniseHeaders(["目标任务", "责任单位"]))).toBe(true);
  });

  test("the words for deadline, target, responsible person and remarks are known wherever they stand", () => {
    expect(columnsOf("完成时限", "工作任务", "年度目标", "责任人", "牵头单位", "备注")).toEqual([
      "deadline",
      "text",
      "target",
      "owner",
      "leadUnits",
      "other",
    ]);
  });

  test("of two columns with words of tasks the more usual one holds the tasks", () => {
    expect(columnsOf("主要目标", "工作任务", "牵头单位")).toEqual(["target", "text", "leadUnits"]);
    expect(columnsOf("目标任务", "工作内容", "牵头领导")).toEqual(["text", "other", "leaders"]);
    expect(columnsOf("主要目标", "牵头领导")).toEqual(["text", "leaders"]);
  });

  test("a column that calls itself the target comes before one that only might be it", () => {
    expect(columnsOf("工作任务", "工作目标", "目标值", "牵头单位")).toEqual([
      "text",
      "other",
      "target",
      "leadUnits",
    ]);
  });

  test("a header of the form of a usual word is likely, not certain; any other says nothing", () => {
    const headers = ["2024年重点工作任务", "区级责任领导", "牵头责任处室", "经费"];
    expect(columnsOf(...headers)).toEqual(["text", "leaders", "leadUnits", "other"]);
    expect(recognitionOf(...headers)).toEqual(["form", "form", "form", "none"]);
    expect(recognitionOf("目标任务", "备注")).toEqual(["word", "word"]);
  });
});
