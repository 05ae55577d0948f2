import { openWorkbook } from "../../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../../src/adapters/xlsx/renderWorkbook";
import { inspectWorkbook } from "../../../src/application/inspectWorkbook";
import { checkDecomposition } from "../../../src/domain/assignment/checkPlan";
import { SHEETS } from "../../../src/layout/sheetNames";
import type { Grid, WorkbookPatch } from "../../../src/layout/workbookPatch";
import { encodeSample, sampleDecomposition } from "../../support/sampleDecomposition";

const sample = checkDecomposition(sampleDecomposition(), "2023-02-01");
const patch = encodeSample(sample);

/** The workbook after somebody changed the first column of the ledger's rows. */
async function inspectAfter(change: (values: Grid) => Grid): ReturnType<typeof inspectWorkbook> {
  const changed: WorkbookPatch = {
    ...patch,
    ops: patch.ops.map((op) =>
      op.op === "write" && op.at.sheet === SHEETS.ledger ? { ...op, values: change(op.values) } : op,
    ),
  };
  return inspectWorkbook(await openWorkbook(await renderWorkbook(changed), "a.xlsx"), "a.xlsx", "2023-02-01");
}

const withId = (values: Grid, row: number, id: string): Grid =>
  values.map((cells, index) => (index === row ? [id, ...cells.slice(1)] : cells));

test("an untouched workbook gives its decomposition and no findings of its own", async () => {
  const { decomposition, planId } = await inspectAfter((values) => values);
  expect(planId).toBe("plan-1");
  expect(decomposition).toEqual(sample);
});

test("a ledger row that lost its id is a finding with its cell, and so is the task that has no row now", async () => {
  const { decomposition } = await inspectAfter((values) => withId(values, 1, ""));
  const [first] = sample.tasks;
  expect(decomposition.tasks).toHaveLength(sample.tasks.length - 1);
  expect(decomposition.findings.slice(-2)).toEqual([
    {
      code: "LEDGER_ID_MISSING",
      severity: "error",
      where: { sheet: SHEETS.ledger, cell: "A2" },
      params: { text: first?.text },
    },
    {
      code: "LEDGER_TASK_GONE",
      severity: "warning",
      where: { sheet: SHEETS.ledger, taskId: first?.id },
      params: { id: first?.id },
    },
  ]);
});

test("of two rows with one id the first counts and the second is a finding", async () => {
  const [first, second] = sample.tasks;
  const { decomposition } = await inspectAfter((values) => withId(values, 2, first?.id ?? ""));
  expect(decomposition.tasks.map(({ id }) => id)).not.toContain(second?.id);
  expect(decomposition.findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["LEDGER_ID_REPEATED", "LEDGER_TASK_GONE"]),
  );
});
