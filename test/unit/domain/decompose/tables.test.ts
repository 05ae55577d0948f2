import type { BlockCell, DocumentBlock } from "../../../../src/domain/decompose/documentBlock";
import { decompose } from "../../../../src/domain/decompose/decompose";
import {
  decomposeRows,
  decomposeTables,
  findingsOf,
  FULL_HEADER,
  HEADER,
  ROW,
} from "../../../support/notices";
import { tableOf } from "../../../support/renderNotice";

const HEADING = "一、2023年主要预期目标";

describe("the tables of a document", () => {
  test("headings that name no 板块 are the categories of one table", () => {
    const result = decomposeTables(
      ...["一", "二", "三", "四"].map((no) => tableOf(`${no}、某类`, HEADER, ROW)),
    );
    expect(result.tables).toMatchObject([{ number: 2, heading: "" }]);
    expect(result.tables[0]?.columns[0]).toEqual({ column: "category", header: "分类" });
    expect(result.tasks.map(({ id, category }) => [id, category])).toEqual([
      ["2023-2-01-001", "一、某类"],
      ["2023-2-02-001", "二、某类"],
      ["2023-2-03-001", "三、某类"],
      ["2023-2-04-001", "四、某类"],
    ]);
  });

  test("the headings say which of the three tables a table is, and hold for those after it", () => {
    const result = decomposeTables(
      tableOf("三、政府自身建设", HEADER, ROW),
      tableOf("一、2023年主要预期目标", HEADER, ROW),
      tableOf("二、重点工作任务\n\n（一）产业", HEADER, ROW),
      tableOf("（二）民生", HEADER, ROW),
    );
    expect(result.tables.map(({ number, heading }) => [number, heading])).toEqual([
      [1, "一、2023年主要预期目标"],
      [2, "二、重点工作任务"],
      [3, "三、政府自身建设"],
    ]);
    expect(result.tasks.map(({ table, category }) => [table, category])).toEqual([
      [1, ""],
      [2, "（一）产业"],
      [2, "（二）民生"],
      [3, ""],
    ]);
  });

  test("two or three tables of different columns without such headings are the three in order", () => {
    const result = decomposeTables(
      tableOf("甲", HEADER, ROW),
      tableOf("乙", ["序号", ...HEADER], ["1", ...ROW]),
    );
    expect(result.tasks.map(({ table }) => table)).toEqual([1, 2]);
  });

  test("a header of two rows is read by the lower one where it divides the upper one", () => {
    const cell = (text: string, columnSpan = 1, rowSpan = 1): BlockCell => ({
      paragraphs: [text],
      line: 1,
      columnSpan,
      rowSpan,
    });
    const rows = [
      [cell("目标任务", 1, 2), cell("责任单位", 2), cell("完成时限", 1, 2)],
      [cell("牵头"), cell("配合")],
      [cell("甲。"), cell("区教委"), cell("区财政局"), cell("6月底前")],
    ].map((cells) => ({ cells, line: 1, cutOff: false }));
    const content = {
      blocks: [{ kind: "table", line: 1, rows }],
      counts: "paragraphs",
      findings: [],
    } as const;
    const { tasks, tables } = decompose(content, { file: "2023.docx" });
    expect(tables[0]?.columns).toEqual([
      { column: "text", header: "目标任务" },
      { column: "leadUnits", header: "牵头责任单位" },
      { column: "supportingUnits", header: "配合责任单位" },
      { column: "deadline", header: "完成时限" },
    ]);
    expect(tasks).toMatchObject([
      { leadUnits: [{ name: "区教委" }], supportingUnits: [{ name: "区财政局" }], deadline: "6月底前" },
    ]);
  });

  test("a title across the table is no header row, and says which of the three tables it is", () => {
    const cell = (text: string, columnSpan = 1): BlockCell => ({
      paragraphs: [text],
      line: 1,
      columnSpan,
      rowSpan: 1,
    });
    const table = (title: string, ...rows: readonly (readonly string[])[]): DocumentBlock => ({
      kind: "table",
      line: 1,
      rows: [[cell(title, 3)], ...rows.map((texts) => texts.map((text) => cell(text)))].map((cells) => ({
        cells,
        line: 1,
        cutOff: false,
      })),
    });
    const blocks = [
      table("二、主要工作任务", ["分类", "目标任务", "牵头单位"], ["一、产业", "甲。", "区教委"]),
      table("续", ["序号", "目标任务", "牵头单位"], ["1", "乙。", "区教委"]),
      table("三、政府自身建设", ["序号", "目标任务", "牵头单位"], ["1", "丙。", "区教委"]),
    ];
    const result = decompose({ blocks, counts: "paragraphs", findings: [] }, { file: "2023.docx" });
    expect(result.tables.map(({ number, heading }) => [number, heading])).toEqual([
      [2, "二、主要工作任务"],
      [3, "三、政府自身建设"],
    ]);
    expect(result.tasks.map(({ text, category }) => [text, category])).toEqual([
      ["甲。", "一、产业"],
      ["乙。", ""],
      ["丙。", ""],
    ]);
  });

  test("a row without the cell of its category is moved where all its cells then fit", () => {
    const rows = [
      ["一、发展", "1", "推动产业链延伸发展。", "钟  涛", "区财政局", "区教委"],
      ["2", "建设产业园区二期。", "钟  涛", "区财政局", "区教委"],
      ["推动产业链延伸发展。", "钟  涛", "区财政局", "区教委", "区民政局"],
      ["", "4", "建设产业园区三期。", "钟  涛", "区财政局", "区教委"],
    ];
    const result = decomposeTables(tableOf("二、主要工作任务", FULL_HEADER, ...rows));
    expect(result.tasks[1]).toMatchObject({
      category: "一、发展",
      text: "建设产业园区二期。",
      leaders: [{ name: "钟涛" }],
      leadUnits: [{ name: "区财政局" }],
    });
    expect(findingsOf(result, "NOTICE_ROW_SHIFTED")).toMatchObject([{ where: { row: 2 } }]);
    expect(findingsOf(result, "NOTICE_ROW_SHORT")).toMatchObject([{ where: { row: 3 } }]);
  });

  test("the last row, too, is moved where all its cells then fit", () => {
    const result = decomposeTables(
      tableOf(
        "二、主要工作任务",
        FULL_HEADER,
        ["一、发展", "1", "推动产业链延伸发展。", "钟  涛", "区财政局", "区教委"],
        ["2", "建设产业园区二期。", "钟  涛", "区财政局", "区教委"],
      ),
    );
    expect(result.tasks[1]).toMatchObject({ text: "建设产业园区二期。", supportingCutOff: false });
    expect(findingsOf(result, "NOTICE_ROW_SHIFTED")).toHaveLength(1);
    expect(findingsOf(result, "NOTICE_COLUMN_DOUBTFUL")).toEqual([]);
  });

  test("a header of other columns in the middle of a table holds for the rows below it", () => {
    const result = decomposeTables(
      tableOf(
        HEADING,
        HEADER,
        ROW,
        ["目标任务", "牵头领导", "责任（配合）单位", "牵头责任单位"],
        ["2、乙。", "钟涛", "区财政局", "区教委"],
      ),
    );
    expect(result.tables).toHaveLength(1);
    expect(result.tasks[1]).toMatchObject({
      sequenceNo: 2,
      leadUnits: [{ name: "区教委" }],
      supportingUnits: [{ name: "区财政局" }],
    });
    expect(findingsOf(result, "NOTICE_HEADER_CHANGED")).toMatchObject([{ where: { table: 1 } }]);
  });

  test("two headers that contradict each other are an error", () => {
    const other = ["目标任务", "牵头领导", "责任（配合）单位", "牵头责任单位"];
    const result = decomposeRows(other, ROW);
    expect(result.tasks).toHaveLength(1);
    expect(findingsOf(result, "NOTICE_HEADER_CONTRADICTED")).toMatchObject([{ severity: "error" }]);
  });

  test("a table of another kind is reported and left out", () => {
    const result = decomposeTables(
      tableOf(HEADING, HEADER, ROW),
      tableOf("二、联系人", ["姓名", "电话"], ["张三", "1"]),
    );
    expect(findingsOf(result, "NOTICE_TABLE_UNREAD")).toMatchObject([
      { params: { header: "姓名 电话", rows: 2, guessed: 1 } },
    ]);
  });

  test("a table without header and with as many columns is the rest of the one before it", () => {
    const result = decomposeTables(tableOf(HEADING, HEADER, ROW), tableOf("二、续表", ROW));
    expect(result.tasks.map(({ table, sequenceNo }) => [table, sequenceNo])).toEqual([
      [1, 1],
      [1, 2],
    ]);
    expect(findingsOf(result, "NOTICE_TABLE_CONTINUED")).toMatchObject([{ params: { between: "二、续表" } }]);
  });

  test("a table block that repeats the header without a heading is the rest of the one before it", () => {
    const blocks: DocumentBlock[] = [1, 2].map(() => ({
      kind: "table",
      line: 1,
      rows: [HEADER, ROW].map((cells) => ({
        line: 1,
        cutOff: false,
        cells: cells.map((text) => ({ paragraphs: [text], line: 1, columnSpan: 1, rowSpan: 1 })),
      })),
    }));
    const result = decompose({ blocks, counts: "paragraphs", findings: [] }, { file: "2023.docx" });
    expect(result.tables).toHaveLength(1);
    expect(result.tasks).toHaveLength(2);
  });

  test("columns without a place in the ledger are kept with the task, missing ones reported once for the table", () => {
    const result = decomposeTables(
      tableOf(
        HEADING,
        ["目标任务", "牵头领导", "备注", "完成时限", "年度目标", "责任人"],
        ["1、地区生产总值。", "钟涛", "省级|重点", "6月底", "增长6%", "张三"],
        ["2、乙。", "钟涛", "", "", "", ""],
      ),
    );
    expect(result.tasks).toMatchObject([
      {
        others: ["省级重点"],
        deadline: "6月底",
        target: "增长6%",
        owner: "张三",
        indicators: [{ metric: "地区生产总值", value: 6, text: "增长6%" }],
      },
      { others: [""], deadline: "", target: "", owner: "", indicators: [] },
    ]);
    expect(findingsOf(result, "NOTICE_COLUMN_KEPT")).toMatchObject([{ params: { header: "备注" } }]);
    expect(findingsOf(result, "NOTICE_COLUMN_MISSING").map(({ params }) => params.column)).toEqual([
      "leadUnits",
      "supportingUnits",
    ]);
    expect(findingsOf(result, "TASK_LEAD_UNIT_MISSING")).toEqual([]);
  });

  test("a column that only its cells speak for is kept as it is and reported as unsure", () => {
    const result = decomposeTables(
      tableOf(
        HEADING,
        ["目标任务", "牵头领导", "对口"],
        ["1、甲。", "钟涛", "区财政局、教委"],
        ["2、乙。", "钟涛", "区民政局"],
      ),
    );
    expect(result.tasks.map(({ leadUnits, others }) => [leadUnits, others])).toEqual([
      [[], ["区财政局、教委"]],
      [[], ["区民政局"]],
    ]);
    expect(findingsOf(result, "NOTICE_COLUMN_UNSURE")).toMatchObject([
      { params: { header: "对口", column: "leadUnits" } },
    ]);
  });

  test("a header over cells that look like something else is doubtful", () => {
    const rows = ["一", "二", "三"].map((no) => [`建设第${no}座桥梁。`, "区财政局", "钟涛"]);
    const result = decomposeTables(tableOf(HEADING, ["目标任务", "牵头领导", "牵头单位"], ...rows));
    expect(findingsOf(result, "NOTICE_COLUMN_DOUBTFUL").map(({ params }) => params.column)).toEqual([
      "leaders",
      "leadUnits",
    ]);
  });

  test("a table without a heading is reported", () => {
    expect(
      findingsOf(decomposeTables(tableOf("", HEADER, ROW)), "NOTICE_TABLE_HEADING_MISSING"),
    ).toHaveLength(1);
    const sentence = tableOf("请各单位对照分解表".repeat(10), HEADER, ROW);
    expect(findingsOf(decomposeTables(sentence), "NOTICE_TABLE_HEADING_MISSING")).toHaveLength(1);
    expect(findingsOf(decomposeRows(ROW), "NOTICE_TABLE_HEADING_MISSING")).toEqual([]);
  });
});
