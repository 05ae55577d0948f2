import { decompose } from "../../../../src/domain/decompose/decompose";
import type { BlockCell } from "../../../../src/domain/decompose/documentBlock";
import type { Decomposition } from "../../../../src/domain/decomposition";
import { decomposeTables, findingsOf, FULL_HEADER, ROW } from "../../../support/notices";
import { tableOf } from "../../../support/renderNotice";

const cell = (text: string, rowSpan = 1): BlockCell => ({
  paragraphs: [text],
  line: 1,
  columnSpan: 1,
  rowSpan,
});

function decomposeCells(...rows: readonly (readonly BlockCell[])[]): Decomposition {
  const blocks = [
    { kind: "table", rows: rows.map((cells) => ({ cells, line: 1, cutOff: false })), line: 1 },
  ] as const;
  return decompose({ blocks, counts: "lines", findings: [] }, { file: "2024年任务.docx" });
}

describe("a task's cell over several rows", () => {
  const header = ["重点工作", "情况", "牵头单位"].map((text) => cell(text));

  test("gives each row the same text, and a finding says how many more rows there are", () => {
    const result = decomposeCells(
      header,
      [cell("商贸提升行动", 3), cell("新建菜市场。"), cell("县商务局")],
      [cell("培育企业。"), cell("县统计局")],
      [cell("举办消费节。"), cell("县商务局")],
      [cell("农业提质行动"), cell("建设大棚。"), cell("县农业农村局")],
    );
    expect(result.tasks).toHaveLength(4);
    const [found, ...others] = findingsOf(result, "NOTICE_TEXT_SPANS_ROWS");
    expect(others).toEqual([]);
    expect(found).toMatchObject({ where: { row: 2, column: "text" }, params: { rows: 2 } });
  });

  test("is no matter where every row has its own", () => {
    const result = decomposeCells(
      header,
      [cell("甲行动。"), cell("新建菜市场。"), cell("县商务局")],
      [cell("甲行动。"), cell("培育企业。"), cell("县统计局")],
    );
    expect(findingsOf(result, "NOTICE_TEXT_SPANS_ROWS")).toEqual([]);
  });
});

describe("a cell over several rows beside a column of measures", () => {
  const header = ["序号", "重点工作", "具体举措", "牵头单位"].map((text) => cell(text));
  const shape = ({ tasks }: Decomposition) =>
    tasks.map(({ category, text, leadUnits }) => [
      category,
      text,
      leadUnits.map(({ name }) => name).join(" "),
    ]);
  const trade = [
    [cell("1", 2), cell("商贸提升行动", 2), cell("新建菜市场。"), cell("县商务局")],
    [cell("培育企业。"), cell("县统计局")],
  ];
  const farms = [cell("2"), cell("农业提质行动"), cell("建设大棚。"), cell("县农业农村局")];

  test("is their category where each of them has a unit of its own, and is said to be taken for it", () => {
    const result = decomposeCells(header, ...trade, farms);
    expect(shape(result)).toEqual([
      ["商贸提升行动", "新建菜市场。", "县商务局"],
      ["商贸提升行动", "培育企业。", "县统计局"],
      ["农业提质行动", "建设大棚。", "县农业农村局"],
    ]);
    expect(findingsOf(result, "NOTICE_COLUMN_LIKELY").map(({ params }) => params.header)).toEqual([
      "重点工作",
      "具体举措",
    ]);
    expect(findingsOf(result, "NOTICE_TEXT_SPANS_ROWS")).toEqual([]);
    expect(result.findings.filter(({ code }) => code.startsWith("NOTICE_SEQUENCE"))).toEqual([]);
  });

  test("is so in every table of the same header, though only one of them shows it", () => {
    const table = (rows: readonly (readonly BlockCell[])[]) => ({
      kind: "table" as const,
      rows: [header, ...rows].map((cells) => ({ cells, line: 1, cutOff: false })),
      line: 1,
    });
    const heading = (text: string) => ({ kind: "paragraph" as const, text, line: 1 });
    const blocks = [heading("一、农业"), table([farms]), heading("二、商贸"), table(trade)];
    const result = decompose({ blocks, counts: "lines", findings: [] }, { file: "2024年任务.docx" });
    expect(shape(result).map(([category]) => category)).toEqual([
      "农业提质行动",
      "商贸提升行动",
      "商贸提升行动",
    ]);
  });

  test("is the task, over several rows, where one unit does all of it", () => {
    const result = decomposeCells(
      header,
      [cell("1", 2), cell("商贸提升行动", 2), cell("新建菜市场。"), cell("县商务局", 2)],
      [cell("培育企业。")],
    );
    expect(result.tasks.map(({ text }) => text)).toEqual(["商贸提升行动", "商贸提升行动"]);
    expect(findingsOf(result, "NOTICE_TEXT_SPANS_ROWS")).toHaveLength(1);
  });

  test("is the task where the user says so", () => {
    const blocks = [
      {
        kind: "table",
        rows: [header, ...trade].map((cells) => ({ cells, line: 1, cutOff: false })),
        line: 1,
      },
    ] as const;
    const columns = ["sequenceNo", "text", "other", "leadUnits"] as const;
    const layouts = new Map([
      ["序号|重点工作|具体举措|牵头单位", { kind: "columns", headerRows: 1, columns } as const],
    ]);
    const { tasks } = decompose(
      { blocks, counts: "lines", findings: [] },
      { file: "2024年任务.docx", layouts },
    );
    expect(tasks.map(({ text }) => text)).toEqual(["商贸提升行动", "商贸提升行动"]);
  });
});

describe("a label that goes on over the page", () => {
  const rows = (...labels: readonly string[]): Decomposition =>
    decomposeTables(
      tableOf(
        "一、2023年主要工作任务",
        FULL_HEADER,
        ...labels.map((label, index) => [label, String(index + 1), ...ROW]),
      ),
    );

  test.each(["一、经济（续）", "一、经济(续)", "一、经济（续表）"])("%s is the category above", (label) => {
    const result = rows("一、经济", label);
    expect(result.categories.map((category) => category.label)).toEqual(["一、经济"]);
    expect(findingsOf(result, "NOTICE_CATEGORY_REPEATED").map(({ params }) => params.category)).toEqual([
      label,
    ]);
  });

  test("is a category of its own where no such label stands above", () => {
    expect(rows("一、经济（续）").categories.map(({ label }) => label)).toEqual(["一、经济（续）"]);
  });
});
