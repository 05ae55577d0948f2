import { excelWorkspace } from "../../../../src/adapters/excel/excelWorkspace";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import { planUndo } from "../../../../src/application/changes/planChanges";
import { composeMerge } from "../../../../src/application/merge/composeMerge";
import { ledgerState } from "../../../../src/application/merge/ledgerState";
import type { TakenReturn } from "../../../../src/application/merge/putTogether";
import type { Receipt } from "../../../../src/application/merge/receipts";
import { NO_ANSWERS, type MergeReview } from "../../../../src/application/merge/reviewReturns";
import type { OpenPlan } from "../../../../src/application/openPlan";
import { planMerge } from "../../../../src/domain/merge/planMerge";
import { unitCells } from "../../../../src/domain/merge/unitFields";
import { parseRoundId } from "../../../../src/domain/round/round";
import { readReports } from "../../../../src/layout/reportLog";
import type { ReturnKey } from "../../../../src/layout/returnColumns";
import type { FileMark } from "../../../../src/layout/returnedBook";
import { SHEETS } from "../../../../src/layout/sheetNames";
import { startExcel, type RunningExcel } from "../../../excel-host/jsdom/startExcel";
import { planSeedWorkbook } from "../../../support/seed";

const TODAY = "2023-04-08";
const CONTEXT = { by: "王敏", now: `${TODAY} 10:00`, describe: () => ({ message: "", remedy: "" }) };
const UNITS = 100;
const ROWS = 60;
const FOUR_MEGABYTES = 4 * 1024 * 1024;

let excel: RunningExcel;
afterEach(() => {
  excel.close();
});

/** What so many units say on tasks of the plan, each on other ones. */
function reviewOf(plan: OpenPlan): MergeReview {
  const round = parseRoundId("2023-Q1");
  if (round === undefined) throw new Error("not a round");
  const ledger = { ...ledgerState(plan, TODAY), rounds: [round] };
  const ids = plan.decoded.rows.map(({ task }) => task.id);
  const returns = Array.from({ length: UNITS }, (_, number): TakenReturn => {
    const unit = `第${number}单位`;
    const file: FileMark = {
      name: `${unit}.xlsx`,
      sha256: String(number).padStart(64, "0"),
      savedAt: "",
    };
    const said = (index: number): string =>
      `截至三月底，第 ${index} 项任务已完成投资 ${number} 万元，完成前期手续 ${index} 项，开工项目有序推进，正在办理施工许可，预计下月完成。`;
    const tasks = Array.from({ length: ROWS }, (__, index) => ({
      task: ids[(number * 7 + index) % ids.length] ?? ids[0] ?? fail(),
      role: "lead" as const,
      base: unitCells(() => null),
      theirs: {
        status: "推进中",
        completion: 0.25,
        progress: said(index),
        owner: "张三",
        phone: "02372221234",
      },
      row: index,
      sheet: "填报表",
      columns: new Map<ReturnKey, number>(),
      file,
    }));
    return { unit, round, tasks };
  });
  const merged = planMerge(ledger, returns, () => undefined);
  const receipts = returns.map(({ unit, tasks }): Receipt => ({
    file: tasks[0]?.file ?? fail(),
    outcome: "merged",
    unit,
    round,
    late: false,
    tasks: tasks.length,
    incomplete: 0,
    changed: tasks.length,
    conflicts: 0,
    findings: [],
    guesses: [],
  }));
  return { receipts, cells: [], plan: merged, returns, taken: returns, ledger };
}

function fail(): never {
  throw new Error("the plan has no tasks");
}

test("100 files of 60 rows go into the open ledger in at most six round trips, each under 4 MB, and come out again", async () => {
  excel = await startExcel({ sets: "1.14", workbook: await renderWorkbook(planSeedWorkbook().patch) });
  const workspace = excelWorkspace();
  excel.controls.resetTraffic();
  const plan = await workspace.read();
  const merge = composeMerge(plan, reviewOf(plan), NO_ANSWERS, CONTEXT);
  if (merge === undefined) throw new Error("nothing was merged");
  await workspace.apply(merge.edit);
  const { syncs, largestRequest, largestResponse } = excel.controls.traffic;
  expect(syncs).toBeLessThanOrEqual(6);
  expect(Math.max(largestRequest, largestResponse)).toBeLessThan(FOUR_MEGABYTES);
  const after = await workspace.read();
  const reports = [...readReports(after.sheets)];
  expect(reports).toHaveLength(UNITS * ROWS);
  expect(reports).toEqual([...readReports(merge.after.sheets)]);
  expect(after.decoded).toEqual(merge.after.decoded);
  const undo = planUndo(after, CONTEXT);
  if (undo === undefined) throw new Error("there is nothing to undo");
  await workspace.apply(undo.edit);
  const undone = await workspace.read();
  expect(undone.sheets.get(SHEETS.ledger)).toEqual(plan.sheets.get(SHEETS.ledger));
}, 120_000);
