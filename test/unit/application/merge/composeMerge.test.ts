import { planUndo } from "../../../../src/application/changes/planChanges";
import type { ChangeContext } from "../../../../src/application/changes/plannedChange";
import { composeMerge } from "../../../../src/application/merge/composeMerge";
import { countProgress, roundProgress } from "../../../../src/application/merge/roundProgress";
import { NO_ANSWERS, type MergeAnswers } from "../../../../src/application/merge/reviewReturns";
import { decodePlan, type OpenPlan } from "../../../../src/application/openPlan";
import { standingReports } from "../../../../src/application/rounds";
import { LEDGER_COLUMNS, type LedgerKey } from "../../../../src/layout/columns";
import { readReports } from "../../../../src/layout/reportLog";
import type { ReturnedFile } from "../../../../src/layout/returnedBook";
import { MERGE_LOG_COLUMNS } from "../../../../src/layout/registerColumns";
import { SHEETS } from "../../../../src/layout/sheetNames";
import { findTable } from "../../../../src/layout/sheetReader";
import type { StoredValue } from "../../../../src/layout/workbookPatch";
import { editBook } from "../../../support/returned/editBook";
import { fill, rename, type Edit } from "../../../support/returned/edits";
import {
  Q1,
  sampleOffices,
  taskOf,
  UNITS,
  type SampleOffice,
  type UnitName,
} from "../../../support/returned/office";
import { nameOf, returnedFile, reviewOf } from "../../../support/returned/returnCase";

const CONTEXT: ChangeContext = {
  by: "王敏",
  now: "2023-04-08 10:00",
  describe: () => ({ message: "", remedy: "" }),
};

async function back(unit: UnitName, edits: readonly Edit[], savedAt?: string): Promise<ReturnedFile> {
  const { first } = await sampleOffices();
  const name = nameOf(unit);
  return returnedFile(editBook(first.book(unit, Q1), edits), { name, ...(savedAt && { savedAt }) });
}

function merge(office: SampleOffice, files: readonly ReturnedFile[], answers: MergeAnswers = NO_ANSWERS) {
  return composeMerge(office.plan, reviewOf(office, files, answers), answers, CONTEXT);
}

function merged(office: SampleOffice, files: readonly ReturnedFile[], answers = NO_ANSWERS): SampleOffice {
  const change = merge(office, files, answers);
  if (change === undefined) throw new Error("nothing was merged");
  return office.with(change.after);
}

function cell({ sheets }: OpenPlan, task: number, key: LedgerKey): StoredValue {
  const { rows, positions } = findTable(sheets, SHEETS.ledger, LEDGER_COLUMNS);
  const row = rows.find((each) => each.get("id") === taskOf(task))?.index ?? -1;
  return sheets.get(SHEETS.ledger)?.[row]?.[positions.get(key) ?? -1] ?? null;
}

function ledgerOf({ sheets }: OpenPlan): unknown {
  return sheets.get(SHEETS.ledger);
}

function logOf({ sheets }: OpenPlan): readonly (readonly string[])[] {
  const { rows } = findTable(sheets, SHEETS.mergeLog, MERGE_LOG_COLUMNS);
  return rows.map((row) => [row.get("action"), row.get("unit"), row.get("outcome"), row.get("by")]);
}

test("a merge writes the cells, who reported when from which file, the report and a line for each file", async () => {
  const { first } = await sampleOffices();
  const { plan } = merged(first, [
    await back("tax", [fill(7, "progress", "已办 30 件", "tax"), fill(7, "status", "推进中", "tax")]),
  ]);
  expect(cell(plan, 7, "progress")).toBe("已办 30 件");
  expect(cell(plan, 7, "reportingUnits")).toBe(UNITS.tax);
  expect(cell(plan, 7, "round")).toBe(Q1);
  expect(cell(plan, 7, "sourceFile")).toBe(nameOf("tax"));
  expect([...readReports(plan.sheets)]).toMatchObject([
    {
      task: taskOf(7),
      unit: UNITS.tax,
      round: Q1,
      role: "lead",
      cells: { progress: "已办 30 件" },
      batch: 1,
    },
  ]);
  expect(logOf(plan).at(-1)).toEqual(["合并", UNITS.tax, "已合并", "王敏"]);
});

test("reports stand under their headers where the office has moved the columns of 填报记录", async () => {
  const { first } = await sampleOffices();
  const { sheets, file } = first.plan;
  const turned = (sheets.get(SHEETS.reportLog) ?? []).map((row) => [null, ...[...row].reverse()]);
  const moved = first.with(decodePlan(new Map([...sheets, [SHEETS.reportLog, turned]]), file));
  const files = [await back("tax", [fill(7, "progress", "已办 30 件", "tax")])];
  const reports = [...readReports(merged(moved, files).plan.sheets)];
  expect(reports).toMatchObject([{ task: taskOf(7), cells: { progress: "已办 30 件" } }]);
  expect(reports).toEqual([...readReports(merged(first, files).plan.sheets)]);
});

test("undo restores every cell of the ledger, and the reports no longer count", async () => {
  const { first } = await sampleOffices();
  const after = merged(first, [await back("finance", [fill(4, "progress", "压减两成", "finance")])]);
  expect(ledgerOf(after.plan)).not.toEqual(ledgerOf(first.plan));
  expect([...standingReports(after.plan)]).not.toEqual([]);
  const undone = planUndo(after.plan, CONTEXT)?.after;
  expect(undone && ledgerOf(undone)).toEqual(ledgerOf(first.plan));
  expect(undone && [...standingReports(undone)]).toEqual([]);
  expect(undone && [...readReports(undone.sheets)]).toEqual([...readReports(after.plan.sheets)]);
});

test("the same file changes nothing while its merge stands, and is merged again once that was taken back", async () => {
  const { first } = await sampleOffices();
  const file = await back("finance", [fill(4, "progress", "压减两成", "finance")]);
  const after = merged(first, [file]);
  expect(merge(after, [file])).toBeUndefined();
  const undone = after.with(planUndo(after.plan, CONTEXT)?.after ?? after.plan);
  expect(ledgerOf(merged(undone, [file]).plan)).toEqual(ledgerOf(after.plan));
});

test("a file that waits for a decision is logged once, and not again until it is decided", async () => {
  const { first } = await sampleOffices();
  const office = first.type(taskOf(4), "owner", "办公室改");
  const file = await back("finance", [fill(4, "owner", "单位改", "finance")]);
  const waiting = merged(office, [file]);
  expect(logOf(waiting.plan).at(-1)).toEqual(["合并", UNITS.finance, "待核对", "王敏"]);
  expect(ledgerOf(waiting.plan)).toEqual(ledgerOf(office.plan));
  expect(merge(waiting, [file])).toBeUndefined();
  const decided = merged(waiting, [file], { ...NO_ANSWERS, rule: "theirs" });
  expect(cell(decided.plan, 4, "owner")).toBe("单位改");
});

test("what is said of a header is remembered for the unit", async () => {
  const { first } = await sampleOffices();
  const header = "最新进展与成效说明";
  const strange = await renamed("finance", header, "第一次");
  const answers: MergeAnswers = {
    ...NO_ANSWERS,
    files: new Map([[strange.sha256, { headers: new Map([[header, "progress"]]) }]]),
  };
  const after = merged(first, [strange], answers);
  expect(cell(after.plan, 4, "progress")).toBe("第一次");
  const again = await renamed("finance", header, "第二次");
  expect(cell(merged(after, [again]).plan, 4, "progress")).toBe("第二次");
});

async function renamed(unit: UnitName, header: string, progress: string): Promise<ReturnedFile> {
  return back(unit, [rename("progress", header), fill(4, "progress", progress, unit)]);
}

describe("who has returned what", () => {
  test("counts units without a return, late ones and those that left something out", async () => {
    const { first } = await sampleOffices();
    const start = roundProgress(first.plan, "2023-04-05")[0]?.units ?? [];
    expect(countProgress(start)).toEqual({ issued: 3, returned: 0, missing: 3, late: 0, incomplete: 0 });
    const { plan } = merged(first, [
      await back("finance", [fill(4, "progress", "压减两成", "finance")]),
      await back("tax", [fill(7, "problems", "缺人手", "tax")]),
    ]);
    const [progress] = roundProgress(plan, "2023-04-20");
    expect(
      progress?.units.map(({ unit, returnedOn, late, incomplete }) => [unit, returnedOn, late, incomplete]),
    ).toEqual([
      [UNITS.reform, undefined, true, 6],
      [UNITS.finance, "2023-04-08", false, 0],
      [UNITS.tax, "2023-04-08", false, 1],
    ]);
    expect(countProgress(progress?.units ?? [])).toEqual({
      issued: 3,
      returned: 2,
      missing: 1,
      late: 0,
      incomplete: 1,
    });
  });

  test("a file that is merged after the last day is late", async () => {
    const { first } = await sampleOffices();
    const change = composeMerge(
      first.plan,
      reviewOf(first, [await back("tax", [fill(7, "status", "推进中", "tax")])], NO_ANSWERS, "2023-04-11"),
      NO_ANSWERS,
      { ...CONTEXT, now: "2023-04-11 09:00" },
    );
    const units = change && roundProgress(change.after, "2023-04-11")[0]?.units;
    expect(units?.find(({ unit }) => unit === UNITS.tax)).toMatchObject({
      late: true,
      returnedOn: "2023-04-11",
    });
    expect(logOf(change?.after ?? first.plan).at(-1)?.[2]).toContain("迟报");
  });
});
