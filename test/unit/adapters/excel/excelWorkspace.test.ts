import { excelWorkspace } from "../../../../src/adapters/excel/excelWorkspace";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import { planFixes, unambiguousFixes } from "../../../../src/application/changes/planChanges";
import type { ChangeContext } from "../../../../src/application/changes/plannedChange";
import { checkAssignments, type OpenPlan } from "../../../../src/application/openPlan";
import type { EditedRows } from "../../../../src/application/ports/planWorkspace";
import { LEDGER_COLUMNS } from "../../../../src/layout/columns";
import { SHEETS, type SheetName } from "../../../../src/layout/sheetNames";
import { describeFinding } from "../../../../src/i18n/messages";
import { findings } from "../../../../src/i18n/zh-CN/findings";
import { startExcel } from "../../../excel-host/jsdom/startExcel";
import type { RunningExcel } from "../../../excel-host/jsdom/startExcel";
import type { CellValue, Sheet } from "../../../excel-host/model/sheet";
import { userTypes } from "../../../excel-host/userEdits";
import { issueFirstQuarter } from "../../../support/issueSample";
import { encodeSample, sampleDecomposition } from "../../../support/sampleDecomposition";
import { planSeedWorkbook } from "../../../support/seed";

const TODAY = "2023-03-01";
const context: ChangeContext = {
  by: "王敏",
  now: `${TODAY} 09:30`,
  describe: (finding) => describeFinding(findings, finding),
};

let excel: RunningExcel;
afterEach(() => {
  excel.close();
});

const seedFile = renderWorkbook(planSeedWorkbook().patch);
const sampleFile = renderWorkbook(encodeSample(sampleDecomposition()));

async function open(file: Promise<Uint8Array>): Promise<void> {
  excel = await startExcel({ sets: "1.14", workbook: await file });
  excel.controls.resetTraffic();
}

const sheetNamed = (name: SheetName): Sheet => {
  const sheet = excel.book.findSheet(name);
  if (sheet === undefined) throw new Error(`there is no ${name}`);
  return sheet;
};
const column = (key: "leaders" | "leadUnits"): number => LEDGER_COLUMNS.findIndex((each) => each.key === key);
const types = (row: number, at: number, value: CellValue, sheet: SheetName = SHEETS.ledger): void =>
  userTypes(excel.book, sheetNamed(sheet), [row, at], value);

/** Syncs that the work takes. */
async function syncsOf<T>(work: () => Promise<T>): Promise<readonly [syncs: number, result: T]> {
  excel.controls.resetTraffic();
  const result = await work();
  return [excel.controls.traffic.syncs, result];
}

const cellsOf = (plan: OpenPlan, key: "leaders" | "leadUnits"): readonly string[] =>
  plan.decoded.rows.map(({ cells }) => cells[key]);

test("recording an issue to 43 units takes two round trips, and what is read then is what was foretold", async () => {
  await open(seedFile);
  const workspace = excelWorkspace();
  const planned = issueFirstQuarter((await workspace.read()).sheets);
  expect(planned.files).toHaveLength(43);
  const { edit } = planned;
  if (edit === undefined) throw new Error("there is nothing to record");
  const [syncs] = await syncsOf(() => workspace.apply(edit));
  expect(syncs).toBeLessThanOrEqual(2);
  expect((await workspace.read()).decoded).toEqual(planned.after.decoded);
  await expect(workspace.apply(edit)).rejects.toMatchObject({ code: "PLAN_STALE" });
});

/** Events come in tasks of their own. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

test("checking 193 tasks takes two round trips, an edited row one, and a correction two", async () => {
  await open(seedFile);
  const workspace = excelWorkspace();
  const [syncs, plan] = await syncsOf(() => workspace.read());
  expect([syncs, plan.file, plan.decoded.rows.length]).toEqual([2, "Book1.xlsx", 193]);
  expect(checkAssignments(plan, TODAY).findings.filter(({ severity }) => severity === "error")).toEqual([]);

  const unit = cellsOf(plan, "leadUnits")[4] ?? "";
  const leader = cellsOf(plan, "leaders")[8] ?? "";
  types(5, column("leadUnits"), `${unit}、${unit}`);
  types(9, column("leaders"), leader.split("").join(" "));
  const [once, edited] = await syncsOf(() =>
    workspace.readRows(plan, [
      { first: 5, count: 1 },
      { first: 9, count: 1 },
    ]),
  );
  expect(once).toBe(1);
  expect(edited).toEqual(await workspace.read());

  const fixes = unambiguousFixes(checkAssignments(edited, TODAY).findings);
  const planned = planFixes(edited, fixes, context);
  if (planned === undefined) throw new Error("there is nothing to correct");
  const [twice] = await syncsOf(() => workspace.apply(planned.edit));
  expect(twice).toBe(2);
  const after = await workspace.read();
  expect(after.decoded).toEqual(planned.after.decoded);
  expect(cellsOf(after, "leadUnits")).toEqual(cellsOf(plan, "leadUnits"));
  expect(cellsOf(after, "leaders")).toEqual(cellsOf(plan, "leaders"));
}, 120_000);

test("everything is read where the header has changed", async () => {
  await open(sampleFile);
  const workspace = excelWorkspace();
  const plan = await workspace.read();
  expect((await syncsOf(() => workspace.readRows(plan, [{ first: 0, count: 1 }])))[0]).toBe(2);
});

test("a workbook that is not ours is a failure with its name", async () => {
  excel = await startExcel();
  await expect(excelWorkspace().read()).rejects.toMatchObject({
    code: "WORKBOOK_NOT_OURS",
    params: { file: "Book1.xlsx" },
  });
});

test("edits of the ledger are told as rows, edits of rosters and settings as everything", async () => {
  await open(sampleFile);
  const told: EditedRows[] = [];
  const stop = excelWorkspace().watch?.((rows) => told.push(rows));
  await settled();
  types(2, column("leaders"), "冯星贵");
  types(1, 0, "冯星贵", SHEETS.leaders);
  types(1, 0, "区发改委", SHEETS.units);
  types(1, 0, "各镇街", SHEETS.groups);
  types(1, 1, "停用", SHEETS.settings);
  types(1, 0, "别的", SHEETS.mergeLog);
  await settled();
  expect(told).toEqual([[{ first: 2, count: 1 }], "all", "all", "all", "all"]);
  stop?.();
  await settled();
  types(2, column("leaders"), "钟涛");
  await settled();
  expect(told).toHaveLength(5);
  expect(excel.protocol.events.registered).toBe(0);
}, 30_000);

test("what is written by the workspace itself is not told", async () => {
  await open(sampleFile);
  const workspace = excelWorkspace();
  const told: EditedRows[] = [];
  workspace.watch?.((rows) => told.push(rows));
  await settled();
  const from = "区发展改革委";
  await workspace.apply({
    label: "changePlan",
    ops: [
      {
        op: "setCells",
        cells: [{ sheet: SHEETS.ledger, row: 2, column: column("leadUnits"), from, to: "区发改委" }],
      },
    ],
  });
  await settled();
  expect(told).toEqual([]);
}, 30_000);

test("sheets that are not there are not watched, and the others are", async () => {
  await open(sampleFile);
  await Excel.run(async (batch) => {
    batch.workbook.worksheets.getItem(SHEETS.groups).delete();
    await batch.sync();
  });
  const told: EditedRows[] = [];
  excelWorkspace().watch?.((rows) => told.push(rows));
  await settled();
  types(3, column("leaders"), "冯星贵");
  await settled();
  expect(told).toEqual([[{ first: 3, count: 1 }]]);
}, 30_000);

test("a cell is shown at the user's wish", async () => {
  await open(sampleFile);
  await excelWorkspace().select?.({ sheet: SHEETS.units, cell: [2, 1] });
  const { sheet, area } = excel.book.selection;
  expect([sheet.name, area.row, area.column]).toEqual([SHEETS.units, 2, 1]);
});
