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
  const header = ["重点工作", "具体举措", "牵头单位"].map((text) => cell(text));

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
