import type { BlockCell, DocumentBlock } from "../../../../src/domain/decompose/documentBlock";
import { decompose } from "../../../../src/domain/decompose/decompose";
import {
  decomposeRows,
  decomposeTables,
  decomposeText,
  findingsOf,
  FULL_HEADER,
  HEADER,
  ROW,
} from "../../../support/notices";
import { renderTables, tableOf } from "../../../support/renderNotice";

const HEADING = "一、2023年主要预期目标";

/** A row of the full header with this category and text. */
const task = (category: string, text: string, sequenceNo = ""): readonly string[] => [
  category,
  sequenceNo,
  text,
  "钟  涛",
  "区财政局",
  "",
];

describe("categories", () => {
  const tables = (...rows: readonly (readonly string[])[]): ReturnType<typeof decomposeTables> =>
    decomposeTables(tableOf("二、2023年主要工作任务", FULL_HEADER, ...rows));

  test("a label holds until the next one; its paragraphs are joined by nothing", () => {
    const result = tables(task("一、|推动发展", "甲。"), task("", "乙。"), task("二、改革", "丙。"));
    expect(result.categories).toEqual([
      { table: 2, number: 1, label: "一、推动发展" },
      { table: 2, number: 2, label: "二、改革" },
    ]);
    expect(result.tasks.map(({ id }) => id)).toEqual(["2023-2-01-001", "2023-2-01-002", "2023-2-02-001"]);
    expect(result.tasks.map(({ sequenceNo }) => sequenceNo)).toEqual([1, 2, 3]);
  });

  test("the same label again is a page break, not a new category", () => {
    const result = tables(task("一、发展", "甲。"), task("一、|发展", "乙。"));
    expect(result.categories).toHaveLength(1);
    expect(findingsOf(result, "NOTICE_CATEGORY_REPEATED")).toMatchObject([
      { where: { table: 2, row: 2, column: "category" }, params: { category: "一、发展" } },
    ]);
  });

  test("the label of an earlier category goes back to it, and ids run on", () => {
    const result = tables(task("一、甲", "1。"), task("二、乙", "2。"), task("一、甲", "3。"));
    expect(result.tasks.map(({ id }) => id)).toEqual(["2023-2-01-001", "2023-2-02-001", "2023-2-01-002"]);
    expect(findingsOf(result, "NOTICE_CATEGORY_SCATTERED")).toHaveLength(1);
  });

  test("rows above the first label are one finding", () => {
    const result = tables(task("", "甲。"), task("", "乙。"), task("一、丙", "丁。"));
    expect(findingsOf(result, "NOTICE_CATEGORY_MISSING")).toMatchObject([{ params: { rows: 2 } }]);
  });

  test("a row that holds nothing but a numbered label is a category", () => {
    const result = decomposeRows(["一、发展", "", "", ""], ["甲。", ...ROW.slice(1)]);
    expect(result.tasks).toMatchObject([{ category: "一、发展", id: "2023-1-01-001" }]);
  });

  test("a label that the document's end cuts off from its row is a task that is cut off, not a category", () => {
    const text = renderTables([tableOf(HEADING, HEADER, ROW, ["一、发展", "", "", ""])]);
    const result = decomposeText(text.slice(0, text.indexOf("一、发展") + 4));
    expect(result.categories).toEqual([]);
    expect(findingsOf(result, "NOTICE_ROW_CUT_OFF")).toMatchObject([{ where: { row: 2 } }]);
  });

  test("numbers may begin again below a label that has a row of its own", () => {
    const header = ["序号", ...HEADER];
    const row = (text: string): readonly string[] => ["1", text, ...ROW.slice(1)];
    const result = decomposeTables(
      tableOf(
        HEADING,
        header,
        ["一、甲", "", "", "", ""],
        row("甲。"),
        ["二、乙", "", "", "", ""],
        row("乙。"),
      ),
    );
    expect(result.tasks.map(({ categoryNo }) => categoryNo)).toEqual([1, 2]);
    expect(findingsOf(result, "NOTICE_SEQUENCE_REPEATED")).toEqual([]);
  });

  test("a category cell merged over its rows is no page break", () => {
    const cell = (text: string, rowSpan = 1): BlockCell => ({
      paragraphs: [text],
      line: 1,
      columnSpan: 1,
      rowSpan,
    });
    const blocks: DocumentBlock[] = [
      {
        kind: "table",
        line: 1,
        rows: [
          ["分类", "目标任务", "牵头领导"].map((text) => cell(text)),
          [cell("一、发展", 2), cell("甲。"), cell("钟涛")],
          [cell("乙。"), cell("钟涛")],
        ].map((cells) => ({ cells, line: 1, cutOff: false })),
      },
    ];
    const result = decompose({ blocks, counts: "paragraphs", findings: [] }, { file: "2023.docx" });
    expect(result.tasks.map(({ category, text }) => [category, text])).toEqual([
      ["一、发展", "甲。"],
      ["一、发展", "乙。"],
    ]);
    expect(findingsOf(result, "NOTICE_CATEGORY_REPEATED")).toEqual([]);
  });

  const across = (text: string): BlockCell => ({ paragraphs: [text], line: 1, columnSpan: 3, rowSpan: 1 });
  const plain = (...texts: readonly string[]): BlockCell[] =>
    texts.map((text) => ({ paragraphs: [text], line: 1, columnSpan: 1, rowSpan: 1 }));
  const decomposeCells = (...rows: readonly (readonly BlockCell[])[]): ReturnType<typeof decompose> => {
    const header = plain("目标任务", "牵头领导", "牵头单位");
    const table: DocumentBlock = {
      kind: "table",
      line: 1,
      rows: [header, ...rows].map((cells) => ({ cells, line: 1, cutOff: false })),
    };
    return decompose({ blocks: [table], counts: "paragraphs", findings: [] }, { file: "2023.docx" });
  };

  test("a cell merged across the whole table is a label, numbered or not", () => {
    const result = decomposeCells([across("经济发展类")], plain("甲。", "钟涛", "区教委"));
    expect(result.tasks).toMatchObject([{ category: "经济发展类", text: "甲。" }]);
  });

  test("of a label and another one right below it the lower one is the category, and the upper one is reported", () => {
    const result = decomposeCells(
      [across("一、经济")],
      [across("（一）工业")],
      plain("甲。", "钟涛", "区教委"),
      [across("（二）农业")],
      plain("乙。", "钟涛", "区教委"),
    );
    expect(result.categories.map(({ label }) => label)).toEqual(["（一）工业", "（二）农业"]);
    expect(findingsOf(result, "NOTICE_CATEGORY_EMPTY")).toMatchObject([{ params: { category: "一、经济" } }]);
  });

  test("a remark across the table, and a label without tasks, are neither categories nor lost", () => {
    const result = decomposeCells(
      [across("一、经济")],
      plain("甲。", "钟涛", "区教委"),
      [across("注：牵头单位列首位的负责汇总。")],
      [across("二、社会")],
    );
    expect(result.categories.map(({ label }) => label)).toEqual(["一、经济"]);
    expect(findingsOf(result, "NOTICE_TEXT_UNPLACED").map(({ params }) => params.text)).toEqual([
      "注：牵头单位列首位的负责汇总。",
      "二、社会",
    ]);
  });

  test("a row that adds up the others is no task, and is not lost", () => {
    const result = decomposeRows(["1、甲。", "钟涛", "区教委", ""], ["合  计", "", "1项", ""]);
    expect(result.tasks).toHaveLength(1);
    expect(findingsOf(result, "NOTICE_TEXT_UNPLACED").map(({ params }) => params.text)).toEqual([
      "合  计 1项",
    ]);
  });
});
