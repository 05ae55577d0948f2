import fc from "fast-check";
import { toFailure, type Failure } from "../../../src/domain/failure";
import type { Decomposition } from "../../../src/domain/decomposition";
import { SHEETS_TO_DECODE, decodeWorkbook, type DecodedWorkbook } from "../../../src/layout/decode";
import { ledgerColumnIndex, type LedgerKey } from "../../../src/layout/columns";
import { SHEETS } from "../../../src/layout/sheetNames";
import type { StoredGrid, StoredValue } from "../../../src/layout/workbookPatch";
import { decompositionArbitrary } from "../../support/decompositionArbitrary";
import { foldWrites } from "../../support/foldWrites";
import { encodeSample, sampleDecomposition, sampleTask } from "../../support/sampleDecomposition";

type Sheets = Map<string, StoredGrid>;

/** Only the sheets that decoding asks for. */
function sheetsOf(decomposition: Decomposition = sampleDecomposition()): Sheets {
  const all = foldWrites(encodeSample(decomposition));
  return new Map(SHEETS_TO_DECODE.map((name) => [name, all.get(name) ?? []]));
}

function change(sheets: Sheets, name: string, edit: (grid: StoredValue[][]) => StoredValue[][]): Sheets {
  const grid = (sheets.get(name) ?? []).map((row) => [...row]);
  return new Map(sheets).set(name, edit(grid));
}

/** The ledger with one cell of a data row (counted from 1) replaced. */
function edited(key: LedgerKey, row: number, value: StoredValue): DecodedWorkbook {
  return decodeWorkbook(
    change(sheetsOf(), SHEETS.ledger, (grid) =>
      grid.map((cells, index) =>
        index === row
          ? cells.map((cell, column) => (column === ledgerColumnIndex(key) ? value : cell))
          : cells,
      ),
    ),
    "a.xlsx",
  );
}

function failureOf(work: () => unknown): Pick<Failure, "code" | "params"> {
  try {
    work();
  } catch (error) {
    const { code, params } = toFailure(error);
    return { code, params };
  }
  throw new Error("no failure");
}

describe("reading a workbook back", () => {
  it("gives exactly the decomposition that was written, for any decomposition", () => {
    fc.assert(
      fc.property(decompositionArbitrary, (decomposition) => {
        const decoded = decodeWorkbook(sheetsOf(decomposition), "a.xlsx");
        expect(decoded.decomposition).toEqual(decomposition);
        expect(decoded.skippedRows).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("tells the plan and the version that made the workbook", () => {
    expect(decodeWorkbook(sheetsOf(), "a.xlsx")).toMatchObject({ planId: "plan-1", version: "0.1.0" });
  });

  it("finds columns by header, wherever they were moved to, and ignores the staff's own", () => {
    const moved = change(sheetsOf(), SHEETS.ledger, (grid) => [
      ["2023年台账"],
      ...grid.map((row, index) => [index === 0 ? "备注" : "自用", ...[...row].reverse()]),
    ]);
    expect(decodeWorkbook(moved, "a.xlsx").decomposition).toEqual(sampleDecomposition());
  });

  it("reads headers whose brackets or blanks were retyped", () => {
    const retyped = change(sheetsOf(), SHEETS.ledger, ([header = [], ...rows]) => [
      header.map((title) => (title === "责任（配合）单位" ? "责任(配合) 单位" : title)),
      ...rows,
    ]);
    expect(decodeWorkbook(retyped, "a.xlsx").decomposition).toEqual(sampleDecomposition());
  });

  it("puts sorted rows back into the order of the task ids, numerically", () => {
    const tasks = [sampleTask(1), sampleTask(999), sampleTask(1000)];
    const sorted = change(sheetsOf(sampleDecomposition(tasks)), SHEETS.ledger, ([header = [], ...rows]) => [
      header,
      ...rows.reverse(),
      header.map(() => null),
    ]);
    expect(decodeWorkbook(sorted, "a.xlsx").decomposition).toEqual(sampleDecomposition(tasks));
  });

  it("takes an edited text as it now stands", () => {
    expect(edited("text", 2, "新的任务。").decomposition.tasks[1]?.text).toBe("新的任务。");
    expect(edited("text", 2, 2023).decomposition.tasks[1]?.text).toBe("2023");
  });

  it("splits edited units at every separator the staff use and keeps the wording of those that stayed", () => {
    const task = edited("supportingUnits", 2, "区财政局， 区审计局;区 司法局\n区公安局").decomposition
      .tasks[1];
    expect(task?.supportingUnits.map(({ name }) => name)).toEqual([
      "区财政局",
      "区审计局",
      "区司法局",
      "区公安局",
    ]);
    expect(task?.wording.supportingUnits).toEqual(["区财政局", "区审计局", "区司法局", "区公安局"]);
    expect(task?.wording.leadUnits).toEqual(["区发展改革委"]);
  });

  it("tells a missing source cell from no supporting unit", () => {
    const last = sampleDecomposition().tasks.length;
    const untouched = edited("progress", 1, "已启动").decomposition.tasks.at(-1);
    expect(untouched).toMatchObject({ supportingCutOff: true, supportingUnits: [] });
    const emptied = edited("supportingUnits", last, null).decomposition.tasks.at(-1);
    expect(emptied).toMatchObject({ supportingCutOff: false, supportingUnits: [] });
    const filled = edited("supportingUnits", last, "区统计局").decomposition.tasks.at(-1);
    expect(filled).toMatchObject({ supportingCutOff: false, supportingUnits: [{ name: "区统计局" }] });
  });

  it("reads an edited indicator anew, keeps the untouched ones, and loses no line it cannot read", () => {
    const cell = "地区生产总值：增长6.5%\n规上工业增加值：增长8.5%\n满意度：保持前列";
    const indicators = edited("indicators", 1, cell).decomposition.tasks[0]?.indicators;
    expect(indicators?.[0]).toEqual(sampleDecomposition().tasks[0]?.indicators[0]);
    expect(indicators?.[1]).toMatchObject({
      metric: "规上工业增加值",
      comparator: "growth",
      value: 8.5,
      unit: "%",
    });
    expect(indicators?.[2]).toMatchObject({
      metric: "满意度",
      text: "保持前列",
      kind: "qualitative",
      value: null,
    });
    expect(edited("indicators", 1, null).decomposition.tasks[0]?.indicators).toEqual([]);
  });

  it("reports rows without an id or with one already seen, instead of dropping them silently", () => {
    const sheets = change(sheetsOf(), SHEETS.ledger, (grid) => {
      const [, first = []] = grid;
      return [...grid, first, first.map((cell, column) => (column === 0 ? null : cell))];
    });
    const { skippedRows, decomposition } = decodeWorkbook(sheets, "a.xlsx");
    expect(decomposition.tasks).toHaveLength(4);
    expect(skippedRows).toEqual([
      { row: 6, reason: "idDuplicated", text: "地区生产总值增长6.5%。" },
      { row: 7, reason: "idMissing", text: "地区生产总值增长6.5%。" },
    ]);
  });

  it("takes the rosters as the staff left them", () => {
    let sheets = change(sheetsOf(), SHEETS.leaders, ([header = [], first = [], ...rest]) => [
      header,
      ...rest,
      [1, "钟涛", "区长", "区发展改革委", 6, "已确认"],
      [1, "钟涛", "区长", "区财政局、区审计局", null, "推断"],
      [3, "新领导", null, null, null, null],
      first.map(() => null),
    ]);
    sheets = change(sheets, SHEETS.units, ([header = [], first = [], second = []]) => [
      header,
      second.map((cell) => (cell === "待确认" ? "已确认" : cell)),
      first,
    ]);
    const { leaders, units } = decodeWorkbook(sheets, "a.xlsx").decomposition.roster;
    expect(leaders.map((leader) => leader.name)).toEqual(["钟涛", "冯星贵", "新领导"]);
    expect(leaders[0]).toMatchObject({
      title: "区长",
      portfolio: [
        { unit: "区发展改革委", certainty: "confirmed", rows: 4 },
        { unit: "区财政局", certainty: "inferred", rows: 2 },
        { unit: "区审计局", certainty: "inferred", rows: 0 },
      ],
    });
    expect(units).toEqual([
      { name: "区发展改革委", kind: "department", aliases: [] },
      { name: "区物流办", kind: "department", aliases: [{ name: "物流办", certainty: "confirmed" }] },
    ]);
  });
});

describe("refusing a workbook", () => {
  it("names every ledger column that is missing", () => {
    const sheets = change(sheetsOf(), SHEETS.ledger, ([header = [], ...rows]) => [
      header.map((title) => (title === "牵头领导" || title === "状态" ? "改名" : title)),
      ...rows,
    ]);
    expect(failureOf(() => decodeWorkbook(sheets, "a.xlsx"))).toEqual({
      code: "COLUMN_MISSING",
      params: { sheet: "工作台账", columns: "牵头领导、状态" },
    });
  });

  it.each([SHEETS.ledger, SHEETS.leaders, SHEETS.units, SHEETS.groups])(
    "says that sheet %s is missing",
    (sheet) => {
      const sheets = sheetsOf();
      sheets.delete(sheet);
      expect(failureOf(() => decodeWorkbook(sheets, "a.xlsx"))).toEqual({
        code: "SHEET_MISSING",
        params: { sheet },
      });
    },
  );

  it("takes a workbook without a stamp for someone else's", () => {
    const sheets = sheetsOf();
    sheets.delete(SHEETS.stamp);
    expect(failureOf(() => decodeWorkbook(sheets, "a.xlsx"))).toEqual({
      code: "WORKBOOK_NOT_OURS",
      params: { file: "a.xlsx" },
    });
  });

  it("refuses a stamp of a newer form, even where the rest of it is unknown", () => {
    const sheets = change(sheetsOf(), SHEETS.stamp, ([header = []]) => [
      header,
      ["plan", "", 0, JSON.stringify({ schema: 99 })],
    ]);
    expect(failureOf(() => decodeWorkbook(sheets, "a.xlsx"))).toEqual({
      code: "WORKBOOK_NEWER",
      params: { file: "a.xlsx", found: 99, known: 1 },
    });
  });

  it.each([
    ["a header that is not the stamp's", 0, 0, "A1"],
    ["broken JSON", 2, 3, "D3"],
    ["a chunk without a number", 2, 2, "C3"],
  ])("points to the cell of %s", (_, row, column, cell) => {
    const sheets = change(sheetsOf(), SHEETS.stamp, (grid) =>
      grid.map((cells, r) => cells.map((value, c) => (r === row && c === column ? "x{" : value))),
    );
    expect(failureOf(() => decodeWorkbook(sheets, "a.xlsx"))).toEqual({
      code: "STAMP_DAMAGED",
      params: { sheet: "_fenjie", cell },
    });
  });

  it("leaves out findings of codes that it does not know, because the next check makes them anew", () => {
    const known = sampleDecomposition().findings;
    const sheets = change(sheetsOf(), SHEETS.stamp, (grid) =>
      grid.map((cells) =>
        cells[0] === "findings"
          ? ["findings", "", 0, JSON.stringify([...known, { ...known[0], code: "FROM_THE_FUTURE" }])]
          : cells,
      ),
    );
    expect(decodeWorkbook(sheets, "a.xlsx").decomposition.findings).toEqual(known);
  });

  it("points to a value of the wrong shape", () => {
    const sheets = change(sheetsOf(), SHEETS.stamp, (grid) =>
      grid.map((cells) => (cells[0] === "notice" ? ["notice", "", 0, "{}"] : cells)),
    );
    expect(failureOf(() => decodeWorkbook(sheets, "a.xlsx"))).toEqual({
      code: "STAMP_DAMAGED",
      params: { sheet: "_fenjie", cell: "D3" },
    });
  });
});
