import { recogniseColumns } from "../../../../src/domain/decompose/recogniseColumns";

const columnsOf = (...headers: readonly string[]): unknown =>
  recogniseColumns(
    headers.map((header) => ({ paragraphs: [header], line: 1, columnSpan: 1, rowSpan: 1 })),
  )?.map(({ column }) => column);

describe("recogniseColumns", () => {
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
    expect(columnsOf("姓名", "牵头领导")).toBeUndefined();
    expect(columnsOf("目标任务", "备注")).toBeUndefined();
  });

  test("of two columns for the same thing the first counts", () => {
    expect(columnsOf("目标任务", "工作内容", "牵头领导")).toEqual(["text", undefined, "leaders"]);
  });
});
