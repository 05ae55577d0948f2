import { fixFor, type Fix } from "../../../../src/domain/assignment/fixes";
import type { FindingCode } from "../../../../src/domain/findingCodes";
import { checkAssignments, type OpenPlan } from "../../../../src/application/openPlan";
import { editCells } from "../../../../src/adapters/xlsx/editCells";
import {
  planDismissal,
  planFixes,
  planMembers,
  planUndo,
} from "../../../../src/application/changes/planChanges";
import type { PlannedChange } from "../../../../src/application/changes/plannedChange";
import type { Place } from "../../../../src/domain/place";
import { Failure } from "../../../../src/domain/failure";
import { presentTargets } from "../../../../src/layout/cellTargets";
import { SHEETS } from "../../../../src/layout/sheetNames";
import type { StoredGrid } from "../../../../src/layout/workbookPatch";
import { expectValidXlsx } from "../../../support/ooxmlValidator";
import { CHANGE, PlanFile } from "../../../support/planFile";
import { planSeedWorkbook } from "../../../support/seed";

const TODAY = CHANGE.now.slice(0, 10);
const seedFile = PlanFile.of(planSeedWorkbook().patch);

async function seed(): Promise<PlanFile> {
  return PlanFile.open((await seedFile).bytes);
}

const fixesOf = (plan: OpenPlan, ...codes: readonly FindingCode[]): readonly Fix[] =>
  checkAssignments(plan, TODAY)
    .findings.filter(({ code }) => codes.includes(code))
    .flatMap((found) => fixFor(found) ?? []);

const countOf = (plan: OpenPlan, code: FindingCode): number =>
  checkAssignments(plan, TODAY).findings.filter((found) => found.code === code).length;

function planned(change: PlannedChange | undefined): PlannedChange {
  if (change === undefined) throw new Error("nothing is planned");
  return change;
}

/** Filled rows of a sheet below its header. */
const rowsOf = (plan: OpenPlan, sheet: string): StoredGrid =>
  (plan.sheets.get(sheet) ?? []).slice(1).filter((row) => row.some((value) => value !== null));

test("a plan read from its file has what building it found", async () => {
  const { plan } = await seed();
  expect(checkAssignments(plan, "2023-02-01").findings).toEqual(planSeedWorkbook().decomposition.findings);
});

describe("corrections", () => {
  test("change the cells, the log and 校验结果 in one edit, and the file stays valid", async () => {
    const file = await seed();
    await file.type([0, "leaders", "钟  涛"], [1, "leadUnits", "区 统计局"], [2, "leaders", "钟涛、钟涛"]);
    const codes = ["LEADER_WRITTEN_DIFFERENTLY", "UNIT_WRITTEN_DIFFERENTLY", "TASK_NAME_REPEATED"] as const;
    const change = planned(planFixes(file.plan, fixesOf(file.plan, ...codes), CHANGE));
    expect(change.cells.map(({ entry, header, from, to }) => [entry, header, from, to])).toEqual([
      ["2023-1-00-001", "牵头领导", "钟  涛", "钟涛"],
      ["2023-1-00-002", "牵头责任单位", "区 统计局", "区统计局"],
      ["2023-1-00-003", "牵头领导", "钟涛、钟涛", "钟涛"],
    ]);
    await file.apply(change);
    for (const code of codes) expect(countOf(file.plan, code)).toBe(0);
    expect(rowsOf(file.plan, SHEETS.mergeLog)).toEqual([
      expect.arrayContaining(["2023-07-01 09:30", "修正", 3, "按校验结果修正 3 个单元格", "张三"]),
    ]);
    expect(rowsOf(file.plan, SHEETS.findings)).toHaveLength(
      checkAssignments(file.plan, TODAY).findings.length,
    );
    await expectValidXlsx(file.bytes);
  });

  test("that change nothing are no change", async () => {
    const { plan } = await seed();
    expect(planFixes(plan, [], CHANGE)).toBeUndefined();
  });

  test("find their rows wherever staff have sorted them to", async () => {
    const file = await seed();
    const [, first = [], second = []] = file.plan.sheets.get(SHEETS.ledger) ?? [];
    const write = (row: number, cells: typeof first) =>
      cells.map((value, column) => [row, column, value] as const);
    await file.put(SHEETS.ledger, [...write(1, second), ...write(2, first)]);
    await file.type([1, "leaders", "钟  涛"]);
    const change = planned(planFixes(file.plan, fixesOf(file.plan, "LEADER_WRITTEN_DIFFERENTLY"), CHANGE));
    expect(change.cells.map(({ entry }) => entry)).toEqual(["2023-1-00-001"]);
    await file.apply(change);
    expect([file.cell(0, "id"), file.cell(1, "id"), file.cell(1, "leaders")]).toEqual([
      "2023-1-00-002",
      "2023-1-00-001",
      "钟涛",
    ]);
    const locate = presentTargets(file.plan.decoded.decomposition, file.plan.sheets);
    const [task] = file.plan.decoded.rows;
    expect(locate({ taskId: task?.task.id, column: "leaders" } as Place)).toEqual({
      sheet: SHEETS.ledger,
      cell: [2, 6],
    });
  });

  test("of an alias confirm it in the roster", async () => {
    const file = await seed();
    expect(countOf(file.plan, "UNIT_ALIAS_PROPOSED")).toBe(1);
    await file.apply(planned(planFixes(file.plan, fixesOf(file.plan, "UNIT_ALIAS_PROPOSED"), CHANGE)));
    expect(countOf(file.plan, "UNIT_ALIAS_PROPOSED")).toBe(0);
    const unit = file.plan.decoded.decomposition.roster.units.find(({ name }) => name === "区物流办");
    expect(unit?.aliases).toEqual([{ name: "物流办", certainty: "confirmed" }]);
  });

  test("of one alias among several leave the others waiting", async () => {
    const file = await seed();
    const units = file.plan.sheets.get(SHEETS.units) ?? [];
    const row = units.findIndex((cells) => cells[0] === "区物流办");
    await file.put(SHEETS.units, [[row, 2, "物流办、区现代物流办"]]);
    const [fix] = fixesOf(file.plan, "UNIT_ALIAS_PROPOSED");
    if (fix === undefined) throw new Error("no fix");
    await file.apply(planned(planFixes(file.plan, [fix], CHANGE)));
    const unit = file.plan.decoded.decomposition.roster.units.find(({ name }) => name === "区物流办");
    expect(unit?.aliases).toEqual([
      { name: "区现代物流办", certainty: "proposed" },
      { name: "物流办", certainty: "confirmed" },
    ]);
    expect(unit?.kind).toBe("department");
    await file.apply(planned(planUndo(file.plan, CHANGE)));
    expect(file.plan.sheets.get(SHEETS.units)?.[row]?.[2]).toBe("物流办、区现代物流办");
  });

  test("are refused when somebody has changed a cell in the meantime, and nothing is written", async () => {
    const file = await seed();
    await file.type([0, "leaders", "钟  涛"]);
    const change = planned(planFixes(file.plan, fixesOf(file.plan, "LEADER_WRITTEN_DIFFERENTLY"), CHANGE));
    await file.type([0, "leaders", "周勇"]);
    expect(() => editCells(file.bytes, change.edit, "a.xlsx")).toThrow(Failure);
    expect(file.cell(0, "leaders")).toBe("周勇");
  });
});

describe("undo", () => {
  test("gives every cell back and is in the log; then there is nothing more to undo", async () => {
    const file = await seed();
    await file.type([0, "leaders", "钟  涛"], [3, "leaders", "钟 涛，钟涛"]);
    const before = file.plan.sheets.get(SHEETS.ledger);
    await file.apply(planned(planFixes(file.plan, fixesOf(file.plan, "LEADER_WRITTEN_DIFFERENTLY"), CHANGE)));
    expect(file.plan.sheets.get(SHEETS.ledger)).not.toEqual(before);
    await file.apply(planned(planUndo(file.plan, CHANGE)));
    expect(file.plan.sheets.get(SHEETS.ledger)).toEqual(before);
    expect(rowsOf(file.plan, SHEETS.mergeLog).map((row) => row[1])).toEqual(["修正", "撤销"]);
    expect(planUndo(file.plan, CHANGE)).toBeUndefined();
  });

  test("goes back step by step, the last one first", async () => {
    const file = await seed();
    await file.type([0, "leaders", "钟  涛"], [1, "leadUnits", "区 统计局"]);
    await file.apply(planned(planFixes(file.plan, fixesOf(file.plan, "LEADER_WRITTEN_DIFFERENTLY"), CHANGE)));
    await file.apply(planned(planFixes(file.plan, fixesOf(file.plan, "UNIT_WRITTEN_DIFFERENTLY"), CHANGE)));
    await file.apply(planned(planUndo(file.plan, CHANGE)));
    expect([file.cell(0, "leaders"), file.cell(1, "leadUnits")]).toEqual(["钟涛", "区 统计局"]);
    await file.apply(planned(planUndo(file.plan, CHANGE)));
    expect([file.cell(0, "leaders"), file.cell(1, "leadUnits")]).toEqual(["钟  涛", "区 统计局"]);
  });

  test("leaves a cell that somebody has changed since, and names it", async () => {
    const file = await seed();
    await file.type([0, "leaders", "钟  涛"], [1, "leaders", "钟 涛"]);
    await file.apply(planned(planFixes(file.plan, fixesOf(file.plan, "LEADER_WRITTEN_DIFFERENTLY"), CHANGE)));
    await file.type([1, "leaders", "周勇"]);
    const undo = planned(planUndo(file.plan, CHANGE));
    expect(undo.skipped.map(({ entry, header }) => [entry, header])).toEqual([["2023-1-00-002", "牵头领导"]]);
    await file.apply(undo);
    expect([file.cell(0, "leaders"), file.cell(1, "leaders")]).toEqual(["钟  涛", "周勇"]);
  });
});

describe("a finding that is no problem", () => {
  test("is out of the way with who said so and when, in the workbook too, and can be taken back", async () => {
    const file = await seed();
    const shared = checkAssignments(file.plan, TODAY).findings.filter(
      ({ code }) => code === "PORTFOLIO_UNIT_SHARED",
    );
    await file.apply(planDismissal(file.plan, shared, true, CHANGE));
    const { findings, dismissed } = checkAssignments(file.plan, TODAY);
    expect(findings.filter(({ code }) => code === "PORTFOLIO_UNIT_SHARED")).toEqual([]);
    expect(dismissed.map(({ finding, dismissal }) => [finding.code, dismissal.by, dismissal.on])).toEqual([
      ["PORTFOLIO_UNIT_SHARED", "张三", "2023-07-01"],
      ["PORTFOLIO_UNIT_SHARED", "张三", "2023-07-01"],
    ]);
    const last = rowsOf(file.plan, SHEETS.findings).at(-1);
    expect(last).toContain("无须处理（张三，2023-07-01）");
    await file.apply(planDismissal(file.plan, shared.slice(0, 1), false, CHANGE));
    expect(countOf(file.plan, "PORTFOLIO_UNIT_SHARED")).toBe(1);
    expect(rowsOf(file.plan, SHEETS.mergeLog).map((row) => row[1])).toEqual(["标记", "标记"]);
  });
});

describe("the members of a collective unit", () => {
  test("take the place of the proposed ones, and units that no roster has are entered", async () => {
    const file = await seed();
    await file.apply(planMembers(file.plan, "各乡镇街道", ["龙桥街道", "新妙镇", "大木乡"], CHANGE));
    const { groups, units } = file.plan.decoded.decomposition.roster;
    expect(groups.find(({ name }) => name === "各乡镇街道")?.members).toEqual(
      ["龙桥街道", "新妙镇", "大木乡"].map((unit) => ({ unit, certainty: "confirmed" })),
    );
    expect(units.find(({ name }) => name === "大木乡")?.kind).toBe("town");
    expect(
      checkAssignments(file.plan, TODAY).findings.filter(({ where }) => where.entry === "各乡镇街道"),
    ).toEqual([]);
    await expectValidXlsx(file.bytes);
  });

  test("can be taken back", async () => {
    const file = await seed();
    const groups = file.plan.decoded.decomposition.roster;
    await file.apply(planMembers(file.plan, "有关镇街", ["新妙镇", "无名镇"], CHANGE));
    await file.apply(planned(planUndo(file.plan, CHANGE)));
    expect(file.plan.decoded.decomposition.roster).toEqual(groups);
  });
});

test("where the log is gone a change says what is missing and writes nothing", async () => {
  const { plan } = await seed();
  const sheets = new Map([...plan.sheets].filter(([name]) => name !== SHEETS.mergeLog));
  const shared = checkAssignments(plan, TODAY).findings.slice(0, 1);
  expect(() => planDismissal({ ...plan, sheets }, shared, true, CHANGE)).toThrow(
    new Failure("SHEET_MISSING", { sheet: SHEETS.mergeLog }),
  );
});

test("where the office has removed 校验结果 changes work without it", async () => {
  const { plan } = await seed();
  const sheets = new Map([...plan.sheets].filter(([name]) => name !== SHEETS.findings));
  const change = planDismissal(
    { ...plan, sheets },
    checkAssignments(plan, TODAY).findings.slice(0, 1),
    true,
    CHANGE,
  );
  expect(change.edit.ops.some((op) => op.op === "writeRows" && op.sheet === SHEETS.findings)).toBe(false);
});
