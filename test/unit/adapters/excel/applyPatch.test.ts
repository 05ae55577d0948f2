import { readFileSync } from "node:fs";
import { applyPatch } from "../../../../src/adapters/excel/applyPatch";
import { planWorkbook } from "../../../../src/application/generateWorkbook";
import { describeFinding } from "../../../../src/i18n/messages";
import { findings } from "../../../../src/i18n/zh-CN/findings";
import type { WorkbookPatch } from "../../../../src/layout/workbookPatch";
import { syntheticNotice } from "../../../bench/syntheticNotice";
import { startExcel } from "../../../excel-host/jsdom/startExcel";
import type { RunningExcel } from "../../../excel-host/jsdom/startExcel";
import { ourWorkbook, picture } from "../../../support/excelWorkbooks";
import { EVERY_OPERATION, patchOf, sheetOf } from "../../../support/samplePatch";
import { plainContent } from "../../../support/notices";
import { planSeedWorkbook, SEED_FILE } from "../../../support/seed";

const FOUR_MEGABYTES = 4_000_000;

let excel: RunningExcel;
async function start(options: Parameters<typeof startExcel>[0] = {}): Promise<void> {
  excel = await startExcel(options);
  excel.controls.resetTraffic();
}
afterEach(() => {
  excel.close();
});

test("the seed's workbook takes at most 5 round trips, each under 4 MB, new or in place of the old one", async () => {
  await start();
  const { patch } = planSeedWorkbook();
  for (const replace of [false, true]) {
    excel.controls.resetTraffic();
    await applyPatch(patch, { replace });
    expect(excel.controls.traffic.syncs).toBeLessThanOrEqual(5);
    expect(excel.controls.traffic.largestRequest).toBeLessThan(FOUR_MEGABYTES);
    expect(excel.book.sheets).toHaveLength(15);
  }
});

function largePatch(tasks: number): WorkbookPatch {
  const content = plainContent(syntheticNotice(readFileSync(SEED_FILE, "utf8"), tasks));
  const describe = (finding: Parameters<typeof describeFinding>[1]) => describeFinding(findings, finding);
  const nameRule = (code: string) => code;
  const source = { file: "notice.txt", content, digest: "0".repeat(64) };
  const input = { ...source, version: "0.1.0", madeOn: "2023-02-01", describe, nameRule };
  return planWorkbook(input, () => undefined).patch;
}

test("thousands of tasks are written in requests cut by bytes, each under 4 MB", async () => {
  await start();
  await applyPatch(largePatch(2_500), { replace: false });
  const { syncs, requestBytes, largestRequest } = excel.controls.traffic;
  expect(requestBytes).toBeGreaterThan(1.5 * FOUR_MEGABYTES);
  expect(largestRequest).toBeLessThan(FOUR_MEGABYTES);
  // Well filled: no more requests than half-full ones would be.
  expect(syncs).toBeLessThan(requestBytes / (FOUR_MEGABYTES / 2) + 3);
  const ledger = excel.book.sheets.find(({ name }) => name === "工作台账");
  expect(ledger?.tables[0]?.area.rows).toBe(2_514);
});

test("requirement set 1.9 is enough; what newer sets add is left out and named", async () => {
  await start({ sets: "1.9" });
  const result = await applyPatch(EVERY_OPERATION, { replace: false });
  expect(result.skipped).toEqual(["outline", "notes", "zoom"]);
  const ledger = excel.book.sheets.find(({ name }) => name === "工作台账");
  expect(ledger?.columns.get(1)?.hidden).toBe(true);
  expect(ledger?.columns.get(1)?.outlineLevel).toBeUndefined();
});

test("where Excel has outlines, columns are grouped to their depth", async () => {
  await start({ sets: "1.14" });
  expect((await applyPatch(EVERY_OPERATION, { replace: false })).skipped).toEqual(["notes", "zoom"]);
  const ledger = excel.book.sheets.find(({ name }) => name === "工作台账");
  expect([0, 1, 2, 3].map((column) => ledger?.columns.get(column)?.outlineLevel ?? 0)).toEqual([0, 1, 2, 0]);
});

test("an Excel below requirement set 1.9 is refused before anything is asked of it", async () => {
  await start({ sets: "1.8" });
  await expect(applyPatch(EVERY_OPERATION, { replace: false })).rejects.toMatchObject({
    code: "HOST_TOO_OLD",
  });
  expect(excel.controls.traffic.syncs).toBe(0);
});

test("while a cell is being edited the work waits for its end", async () => {
  await start();
  excel.controls.beginCellEdit();
  let done = false;
  const work = applyPatch(ourWorkbook("任务"), { replace: false }).then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(done).toBe(false);
  excel.controls.endCellEdit();
  await work;
  expect(excel.book.sheets.map(({ name }) => name)).toContain("工作台账");
});

test("work that is cancelled leaves the workbook as it was", async () => {
  await start();
  const before = picture(excel.book);
  const cancelled = new AbortController();
  const work = applyPatch(ourWorkbook("任务"), {
    replace: false,
    signal: cancelled.signal,
    progress: () => cancelled.abort(),
  });
  await expect(work).rejects.toMatchObject({ code: "CANCELLED" });
  expect(picture(excel.book)).toEqual(before);
});

test("progress is told request by request and never passes the total", async () => {
  await start();
  const told: string[] = [];
  await applyPatch(ourWorkbook("任务"), {
    replace: false,
    progress: (stage, done, total) => told.push(`${stage} ${done}/${total}`),
  });
  expect(told).toEqual(["writing 0/2", "writing 1/2"]);
});

test("a text that no cell can hold is refused before the workbook is changed", async () => {
  await start();
  const before = picture(excel.book);
  const patch = patchOf(...sheetOf("表", [["x".repeat(32_768)]]));
  await expect(applyPatch(patch, { replace: false })).rejects.toMatchObject({
    code: "CELL_TEXT_TOO_LONG",
    params: { sheet: "表", cell: "A1" },
  });
  expect(picture(excel.book)).toEqual(before);
});

test("document properties that somebody has filled in stay as they are", async () => {
  await start();
  excel.book.properties.title = "我的工作簿";
  await applyPatch(ourWorkbook("任务"), { replace: false });
  expect(excel.book.properties.title).toBe("我的工作簿");
  expect(excel.book.customProperties.get("FenjiePlanId")).toBe("任务");
});
