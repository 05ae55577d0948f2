import { textDigest } from "../../../src/layout/textDigest";
import { openWorkbook } from "../../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../../src/adapters/xlsx/renderWorkbook";
import type { RoundId } from "../../../src/domain/round/round";
import type { RecordedIssue } from "../../../src/domain/round/roundRecords";
import { isForUnit, RETURN_COLUMNS, returnColumnIndex } from "../../../src/layout/returnColumns";
import { issuedCells, issuedRow, lockedText, type LedgerCell } from "../../../src/layout/returnRows";
import { openRows, RETURN_HEADER_ROW, returnWorkbook } from "../../../src/layout/returnSheet";
import { RETURN_SHEETS } from "../../../src/layout/sheetNames";
import type { PatchOp, StoredValue } from "../../../src/layout/workbookPatch";
import { foldWrites } from "../../support/foldWrites";
import { digestsIn, digestsOf, headOf, tableIn, tableOf } from "../../support/issuedForm";
import { sampleRow } from "../../support/samplePlan";

const LEDGER: Partial<Record<Parameters<LedgerCell>[0], StoredValue>> = {
  id: "2023-2-01-001",
  text: "=cmd|' /C calc'!A0",
  status: "推进中",
  completion: 0.45,
  progress: "已开工",
};
const NAMES = {
  leaders: ["钟涛"],
  leadUnits: ["区财政局", "区税务局"],
  supportingUnits: ["区物流办"],
};
const row = (running: number, ledger = LEDGER) =>
  issuedRow(
    "区财政局",
    {
      role: "lead",
      row: { ...sampleRow(running), entries: NAMES, names: NAMES },
    },
    (key) => ledger[key] ?? null,
    textDigest,
  );
const issue = (rows = [row(1), row(2, { id: "2023-2-01-002" })]): RecordedIssue => ({
  round: { id: "2023-Q1" as RoundId, title: "2023年第一季度", cutoff: "2023-03-31", due: "2023-04-10" },
  unit: "区财政局",
  file: "2023年第一季度-进展填报表-区财政局.xlsx",
  at: "2023-04-01 09:30",
  by: "王敏",
  rows,
});
const PLAN = { planId: "plan-1", issuer: "区政府办公室" };
const patch = returnWorkbook(PLAN, issue());
const grid = foldWrites(patch).get(RETURN_SHEETS.form) ?? [];

function only<O extends PatchOp["op"]>(op: O): readonly Extract<PatchOp, { op: O }>[] {
  return patch.ops.filter((each): each is Extract<PatchOp, { op: O }> => each.op === op);
}

test("the head says whose form it is, for which round, until when, and how much is still to be filled in", () => {
  const head = grid.slice(0, RETURN_HEADER_ROW).flat().filter(Boolean).join("\n");
  expect(head).toContain("2023年第一季度目标任务进展填报表");
  expect(head).toContain("填报单位：区财政局");
  expect(head).toContain("（2023-Q1）");
  expect(head).toContain("报送截止：2023年4月10日");
  expect(head).toContain("下发单位：区政府办公室\n经办人：王敏　下发日期：2023年4月1日");
  expect(head).toContain("还有 1 项未填");
});

test("the table has the registry's headers and one row for each task, in the order of the issue", () => {
  expect(grid[RETURN_HEADER_ROW]).toEqual(RETURN_COLUMNS.map(({ header }) => header));
  const ids = [1, 2].map((offset) => grid[RETURN_HEADER_ROW + offset]?.[returnColumnIndex("id")]);
  expect(ids).toEqual(["2023-2-01-001", "2023-2-01-002"]);
  expect(grid[RETURN_HEADER_ROW + 1]?.[returnColumnIndex("otherUnits")]).toBe(
    "牵头：区税务局\n配合：区物流办",
  );
});

test("exactly the columns of the unit are unlocked and checked, and what is required is marked while it is empty", () => {
  const own = RETURN_COLUMNS.flatMap((column, index) => (isForUnit(column) ? [index] : []));
  const isTable = ({ row: at }: { readonly row: number }): boolean => at === RETURN_HEADER_ROW + 1;
  const unlocked = only("style").filter(({ at, style }) => isTable(at) && style.locked === false);
  expect(unlocked.map(({ at }) => at.column)).toEqual(own);
  const checked = only("validate").filter(({ at }) => isTable(at));
  expect(checked.map(({ at }) => at.column)).toEqual(own);
  expect(checked.every(({ at }) => at.rows === 2)).toBe(true);
  expect(only("conditionalFormat").map(({ at }) => at.column)).toEqual([
    returnColumnIndex("status"),
    returnColumnIndex("progress"),
  ]);
  expect(only("protect")).toEqual([
    expect.objectContaining({ allow: { formatColumns: true, formatRows: true, autoFilter: true } }),
  ]);
});

test("a row counts as open while it lacks its status or its progress; blanks are nothing", () => {
  const cells = (status: string, progress: string) => ({ cells: { status, progress } });
  expect(openRows([cells("推进中", "已开工"), cells(" ", "已开工"), cells("推进中", "\n")])).toBe(2);
  expect(openRows([])).toBe(0);
  expect(openRows([{ cells: {} }])).toBe(1);
});

test("the digest of a row follows its locked cells, not those that the unit fills in", () => {
  const { lockedHash } = row(1);
  expect(row(1, { ...LEDGER, progress: "已完工", status: "已完成" }).lockedHash).toBe(lockedHash);
  expect(row(1, { ...LEDGER, text: "另一项任务" }).lockedHash).not.toBe(lockedHash);
  expect(textDigest(lockedText(issuedCells(issue(), row(1))))).toBe(lockedHash);
});

test("the written workbook keeps the rows exactly as issued, a formula in a text stays text, and bytes repeat", async () => {
  const bytes = await renderWorkbook(patch);
  const reader = await openWorkbook(bytes, "a.xlsx");
  const sheets = await reader.readSheets([RETURN_SHEETS.form, RETURN_SHEETS.stamp]);
  const { rows, ...head } = issue();
  expect(rows).toHaveLength(2);
  expect(headOf(sheets)).toEqual({ schema: 1, planId: "plan-1", ...head });
  expect(digestsIn(sheets)).toEqual(digestsOf(issue()));
  expect(tableIn(sheets, issue())).toEqual(tableOf(issue()));
  expect(sheets.get(RETURN_SHEETS.form)?.[RETURN_HEADER_ROW + 1]?.[returnColumnIndex("text")]).toBe(
    LEDGER.text,
  );
  const again = await renderWorkbook(returnWorkbook(PLAN, issue()));
  expect(Buffer.compare(bytes, again)).toBe(0);
});
