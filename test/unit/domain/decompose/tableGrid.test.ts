import type { BlockCell, BlockRow } from "../../../../src/domain/decompose/documentBlock";
import { layOutRows } from "../../../../src/domain/decompose/tableGrid";

const cell = (text: string, columnSpan = 1, rowSpan = 1): BlockCell => ({
  paragraphs: [text],
  line: 1,
  columnSpan,
  rowSpan,
});
const row = (...cells: readonly BlockCell[]): BlockRow => ({ cells, line: 1, cutOff: false });
const grid = (rows: readonly BlockRow[], width: number): unknown =>
  layOutRows(rows, width).map(({ cells }) => cells.map((each) => each?.paragraphs[0]));

describe("layOutRows", () => {
  test("a cell merged over rows stands in each of them and pushes the others aside", () => {
    const rows = [
      row(cell("类", 1, 3), cell("1")),
      row(cell("2")),
      row(cell("3")),
      row(cell("乙"), cell("4")),
    ];
    expect(grid(rows, 2)).toEqual([
      ["类", "1"],
      ["类", "2"],
      ["类", "3"],
      ["乙", "4"],
    ]);
  });

  test("a cell merged over columns stands in the first of them, and the others count as found", () => {
    const rows = [row(cell("宽", 2), cell("3"))];
    expect(grid(rows, 3)).toEqual([["宽", undefined, "3"]]);
    expect(layOutRows(rows, 3)[0]?.found).toBe(3);
  });

  test("missing cells are undefined, surplus ones are counted", () => {
    expect(grid([row(cell("1"))], 2)).toEqual([["1", undefined]]);
    expect(layOutRows([row(cell("1"), cell("2"), cell("3"))], 2)[0]?.found).toBe(3);
  });
});
