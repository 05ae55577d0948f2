import { annexRows, categoryLabel, paddedName } from "../../../src/layout/annexRows";
import { annexHeaderRow, annexSheetOps } from "../../../src/layout/annexSheet";
import { CUT_OFF_TEXT } from "../../../src/layout/labels";
import { lineCapacity, linesHeight, widthToMm, wrapText } from "../../../src/layout/textMeasure";
import type { CellInput, PatchOp } from "../../../src/layout/workbookPatch";
import { TABLE_COLUMNS } from "../../support/decompositionArbitrary";
import { sampleDecomposition, sampleTask } from "../../support/sampleDecomposition";

const CATEGORY = "一、推动高质量发展要有新作为";
const LATER_CATEGORY = "二、加快产业发展要有新增量";
const tasks = Array.from({ length: 40 }, (_, index) =>
  sampleTask(index + 1, {
    category: index < 30 ? CATEGORY : LATER_CATEGORY,
    text: "深入开展抓项目促投资专项行动，大力实施“有效投资项目落地攻坚年”活动。".repeat(1 + (index % 5)),
  }),
);
const decomposition = sampleDecomposition(tasks);

function annex(number: 1 | 2 | 3, of = decomposition): readonly PatchOp[] {
  const table = of.tables.find((candidate) => candidate.number === number);
  if (table === undefined) throw new Error(`no table ${number}`);
  return annexSheetOps(of, table);
}

function only<O extends PatchOp["op"]>(ops: readonly PatchOp[], op: O): Extract<PatchOp, { op: O }>[] {
  return ops.filter((candidate): candidate is Extract<PatchOp, { op: O }> => candidate.op === op);
}

const valuesOf = (ops: readonly PatchOp[]): readonly (readonly CellInput[])[] =>
  only(ops, "write").flatMap((write) => write.values);

const setupOf = (ops: readonly PatchOp[]) => {
  const [setup] = only(ops, "pageSetup");
  if (setup === undefined) throw new Error("no page setup");
  return setup.setup;
};

describe("an annex sheet", () => {
  it("has the notice's columns in their order under title and heading", () => {
    const values = valuesOf(annex(2));
    expect(values[0]?.[0]).toBe("2023年区政府工作报告目标任务分解方案");
    expect(values[1]?.[0]).toBe("二、2023年主要工作任务");
    expect(values[2]).toEqual(TABLE_COLUMNS[2].map(({ header }) => header));
  });

  it("is marked 附件 on the first table only", () => {
    expect(valuesOf(annex(1))[0]?.[0]).toBe("附件");
    expect(valuesOf(annex(3)).flat()).not.toContain("附件");
    const [first, second] = decomposition.tables;
    expect(first && annexHeaderRow(decomposition, first)).toBe(3);
    expect(second && annexHeaderRow(decomposition, second)).toBe(2);
  });

  it("prints the number inside the text where the table has no 序号 column", () => {
    expect(valuesOf(annex(1)).at(-1)?.[0]).toBe("1、地区生产总值增长6.5%。");
    expect(valuesOf(annex(3)).at(-1)?.slice(0, 2)).toEqual(["1", "加大助企纾困力度，落实减税降费政策。"]);
  });

  it("prints the source's wording of units and pads the names of two characters", () => {
    const row = valuesOf(annex(2))[3] ?? [];
    expect(row.slice(3)).toEqual(["钟　涛", "区发展改革委", "区财政局、税务局"]);
    expect(paddedName("冯星贵")).toBe("冯星贵");
  });

  it("says that a cell is missing in the source, never leaves it empty", () => {
    const column = TABLE_COLUMNS[3].findIndex((each) => each.column === "supportingUnits");
    expect(valuesOf(annex(3)).at(-1)?.[column]).toBe(CUT_OFF_TEXT);
  });

  it("repeats the category's label at the top of each page and merges it over its rows there", () => {
    const ops = annex(2);
    const values = valuesOf(ops);
    const { rowBreaks = [] } = setupOf(ops);
    expect(rowBreaks.length).toBeGreaterThan(1);
    for (const row of [3, ...rowBreaks]) expect(values[row]?.[0]).toMatch(/^[一二]、\n/u);
    expect(values[33]?.[0]).toBe(categoryLabel(LATER_CATEGORY));
    const merged = only(ops, "merge").filter(({ at }) => at.columns === 1);
    for (const { at } of merged) {
      for (const row of rowBreaks) expect(row <= at.row || row >= at.row + at.rows).toBe(true);
    }
  });

  it("gives every row the height its wrapped text needs", () => {
    const ops = annex(2);
    const widths = only(ops, "columns")[0]?.columns.map(({ width }) => width) ?? [];
    const heights = only(ops, "rowHeights")[0]?.heights ?? [];
    valuesOf(ops).forEach((row, index) => {
      if (index < 3) return;
      const lines = row.map((cell, column) =>
        typeof cell !== "string" || column === 0
          ? 1
          : wrapText(cell, lineCapacity(widths[column] ?? 0, 12)).length,
      );
      expect(heights[index]).toBeGreaterThanOrEqual(linesHeight(Math.max(...lines), 12, 0));
    });
  });

  it("fits every page into the type area of GB/T 9704: 225 × 156 mm at 100 %", () => {
    for (const number of [1, 2, 3] as const) {
      const ops = annex(number);
      const setup = setupOf(ops);
      expect(setup).toMatchObject({ paper: "a4", orientation: "landscape", scale: 100 });
      expect(setup.fitToWidth).toBeUndefined();
      const widths = only(ops, "columns")[0]?.columns ?? [];
      expect(widths.reduce((sum, { width }) => sum + widthToMm(width), 0)).toBeLessThanOrEqual(225 * 0.98);
      const heights = only(ops, "rowHeights")[0]?.heights ?? [];
      const [headerRow = 0] = setup.titleRows ?? [];
      const starts = [0, ...(setup.rowBreaks ?? []), heights.length];
      starts.slice(1).forEach((end, page) => {
        const repeated = page === 0 ? 0 : (heights[headerRow] ?? 0);
        const used = heights.slice(starts[page], end).reduce((sum, height) => sum + height, repeated);
        expect(used).toBeLessThanOrEqual((156 * 72) / 25.4);
      });
    }
  });

  it("repeats the header row and numbers the pages on the outer edge", () => {
    const setup = setupOf(annex(2));
    expect(setup.titleRows).toEqual([2, 2]);
    expect(setup.footer).toMatch(/^&R.*第 &P 页 共 &N 页/u);
    expect(setup.evenFooter).toMatch(/^&L.*第 &P 页 共 &N 页/u);
  });

  it("is protected, with formats and filters allowed", () => {
    expect(only(annex(2), "protect")).toEqual([
      {
        op: "protect",
        sheet: "主要工作任务",
        allow: { formatCells: true, formatColumns: true, formatRows: true, autoFilter: true },
      },
    ]);
  });

  it("sets a row that is higher than a page in a smaller size, but not the label beside it", () => {
    const long = sampleTask(1, { text: "抓项目促投资。".repeat(75) });
    const ops = annex(2, sampleDecomposition([long]));
    const smaller = only(ops, "style").filter(({ style }) => (style.font?.size ?? 12) < 12);
    expect(smaller.map(({ at }) => [at.row, at.column, at.columns])).toEqual([[3, 1, 5]]);
    expect(valuesOf(ops)).toHaveLength(4);
    const heights = only(ops, "rowHeights")[0]?.heights ?? [];
    expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual((156 * 72) / 25.4);
  });

  it("continues a row that is too high even so in further rows, and loses nothing", () => {
    const text = "抓项目促投资。".repeat(400);
    const rows = annexRows(
      { number: 3, heading: "", columns: TABLE_COLUMNS[3] },
      [sampleTask(7, { table: 3, text })],
      [6, 40, 10, 18, 18],
      { first: 300, later: 400 },
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.map((row) => row.cells[1]).join("")).toBe(text);
    expect(rows.map((row) => row.cells[0])).toEqual(["7", ...rows.slice(1).map(() => "（续）")]);
    for (const row of rows) expect(row.height).toBeLessThanOrEqual(300);
  });

  it("prints a table without tasks as one empty row", () => {
    const empty = { ...decomposition, tasks: [] };
    expect(valuesOf(annex(3, empty)).at(-1)).toEqual(TABLE_COLUMNS[3].map(() => null));
  });
});
