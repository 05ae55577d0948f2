import { decodePlan } from "../../../src/application/openPlan";
import { rowBlocks, withRows } from "../../../src/application/withRows";
import { LEDGER_COLUMNS } from "../../../src/layout/columns";
import { SHEETS } from "../../../src/layout/sheetNames";
import type { StoredGrid, StoredValue } from "../../../src/layout/workbookPatch";
import { foldWrites } from "../../support/foldWrites";
import { encodeSample, sampleDecomposition } from "../../support/sampleDecomposition";

const sheets = foldWrites(encodeSample(sampleDecomposition()));
const plan = decodePlan(sheets, "a.xlsx");
const ledger: StoredGrid = sheets.get(SHEETS.ledger) ?? [];
const LEADERS = LEDGER_COLUMNS.findIndex(({ key }) => key === "leaders");

/** A row of the ledger with another leader. */
const rowWith = (row: number, leaders: StoredValue): readonly StoredValue[] =>
  (ledger[row] ?? []).map((value, column) => (column === LEADERS ? leaders : value));

test("the blocks are the rows over the whole width of the ledger", () => {
  const block = { sheet: SHEETS.ledger, column: 0, columns: ledger[0]?.length };
  expect(
    rowBlocks(plan, [
      { first: 1, count: 2 },
      { first: 4, count: 1 },
    ]),
  ).toEqual([
    { ...block, row: 1, rows: 2 },
    { ...block, row: 4, rows: 1 },
  ]);
});

test("everything has to be read where the header is among the rows, or more than the ledger has", () => {
  expect(rowBlocks(plan, [{ first: 0, count: 1 }])).toBeUndefined();
  expect(rowBlocks(plan, [{ first: 1, count: 1_048_575 }])).toBeUndefined();
});

test("the plan has the rows as they are now, and all else as it was; the plan before stays what it is", () => {
  const changed = withRows(
    plan,
    [
      { first: 2, count: 1 },
      { first: 4, count: 1 },
    ],
    [[rowWith(2, "冯星贵")], [rowWith(4, null)]],
  );
  expect(changed.decoded.rows.map(({ cells }) => cells.leaders)).toEqual(["钟涛", "冯星贵", "钟涛", ""]);
  expect(plan.decoded.rows.map(({ cells }) => cells.leaders)).toEqual(["钟涛", "钟涛", "钟涛", "钟涛"]);
  const others = (of: typeof plan) => [...of.sheets].filter(([name]) => name !== SHEETS.ledger);
  expect(others(changed)).toEqual(others(plan));
  expect(withRows(plan, [{ first: 1, count: 2 }], [ledger.slice(1, 3)])).toEqual(plan);
});

test("a row that somebody has written below the others belongs to the plan", () => {
  const { skippedRows } = withRows(plan, [{ first: 7, count: 1 }], [[rowWith(1, "钟涛")]]).decoded;
  expect(skippedRows).toEqual([expect.objectContaining({ row: 8, reason: "idDuplicated" })]);
});

test("a ledger that is gone is a failure", () => {
  expect(() => withRows(plan, [{ first: 1, count: 1 }], [undefined])).toThrow("SHEET_MISSING");
});
