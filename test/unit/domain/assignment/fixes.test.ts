import fc from "fast-check";
import { findingKey } from "../../../../src/domain/audit/dismissal";
import { checkPlan } from "../../../../src/domain/assignment/checkPlan";
import { choicesFor, chosenFix, fixFor, isSafe, nameChanges } from "../../../../src/domain/assignment/fixes";
import type { LedgerRow, NameColumn } from "../../../../src/domain/assignment/ledgerRow";
import type { PlanToCheck } from "../../../../src/domain/assignment/ruleContext";
import type { Finding } from "../../../../src/domain/finding";
import {
  found,
  sampleLeader,
  samplePlan,
  sampleRow,
  sampleUnit,
  SAMPLE_ROSTER,
} from "../../../support/samplePlan";

/** The plan after the corrections of these findings. */
function fixed(plan: PlanToCheck, findings: readonly Finding[]): PlanToCheck {
  const changes = nameChanges(
    plan,
    findings.flatMap((each) => fixFor(each) ?? []),
  );
  const rows = plan.rows.map((row): LedgerRow => {
    const own = changes.filter(({ taskId }) => taskId === row.task.id);
    return {
      ...row,
      cells: { ...row.cells, ...Object.fromEntries(own.map(({ column, to }) => [column, to])) },
    };
  });
  return { ...plan, rows };
}

/** The cell after the one correction that the plan's finding of this code has. */
function cellAfter(plan: PlanToCheck, code: Finding["code"], column: NameColumn): string | undefined {
  return fixed(plan, found(plan, code).slice(0, 1)).rows[0]?.cells[column];
}

const roster = {
  ...SAMPLE_ROSTER,
  leaders: [
    sampleLeader("钟涛", 1, { aliases: ["钟区长"] }),
    sampleLeader("周勇", 2),
    sampleLeader("胡涛", 3, { leftOn: "2023-05-31", successor: "周勇" }),
  ],
  units: [
    ...SAMPLE_ROSTER.units,
    sampleUnit("区招商局", { aliases: [{ name: "招商局", certainty: "confirmed" }] }),
  ],
};
const plan = (cells: Partial<Record<NameColumn, string>>): PlanToCheck =>
  samplePlan([sampleRow(1, cells)], { roster });

describe("a correction", () => {
  test("puts the roster's name in place of another spelling and leaves the rest of the cell to the character", () => {
    expect(cellAfter(plan({ leaders: "钟  涛， 周勇" }), "LEADER_WRITTEN_DIFFERENTLY", "leaders")).toBe(
      "钟涛， 周勇",
    );
    expect(cellAfter(plan({ leaders: "周勇、钟区长" }), "LEADER_ALIAS_USED", "leaders")).toBe("周勇、钟涛");
    expect(cellAfter(plan({ leadUnits: "招商局；区财政局" }), "UNIT_ALIAS_USED", "leadUnits")).toBe(
      "区招商局；区财政局",
    );
  });

  test("keeps the first of names that stand twice, with the marks between the others", () => {
    expect(
      cellAfter(plan({ leadUnits: "区财政局、区税务局，区财政局" }), "TASK_NAME_REPEATED", "leadUnits"),
    ).toBe("区财政局、区税务局");
  });

  test("takes a lead unit out of the supporting ones", () => {
    const both = plan({ leadUnits: "区财政局", supportingUnits: "区财政局、区税务局" });
    expect(cellAfter(both, "TASK_UNIT_IN_BOTH_ROLES", "supportingUnits")).toBe("区税务局");
  });

  test("puts leaders in the order of rank", () => {
    expect(cellAfter(plan({ leaders: "周勇，钟涛" }), "LEADER_OUT_OF_ORDER", "leaders")).toBe("钟涛，周勇");
  });

  test("puts the successor in place of a leader who has left, at the successor's rank, and never twice", () => {
    expect(cellAfter(plan({ leaders: "钟涛、胡涛" }), "LEADER_LEFT_OFFICE", "leaders")).toBe("钟涛、周勇");
    expect(cellAfter(plan({ leaders: "周勇、胡涛" }), "LEADER_LEFT_OFFICE", "leaders")).toBe("周勇");
  });

  test("divides names by the one mark for it", () => {
    expect(
      cellAfter(
        plan({ leadUnits: "区财政局，区税务局\n新妙镇" }),
        "TASK_NAMES_DIVIDED_OTHERWISE",
        "leadUnits",
      ),
    ).toBe("区财政局、区税务局、新妙镇");
  });

  test("of an alias that waits for the office confirms it", () => {
    const waiting = samplePlan([sampleRow(1)], {
      roster: {
        ...SAMPLE_ROSTER,
        units: [sampleUnit("区物流办", { aliases: [{ name: "物流办", certainty: "proposed" }] })],
      },
    });
    expect(found(waiting, "UNIT_ALIAS_PROPOSED").map(fixFor)).toEqual([
      { kind: "confirmAlias", roster: "units", entry: "区物流办", alias: "物流办" },
    ]);
  });

  test("is not there where a person has to decide, and a name that is not known has candidates", () => {
    const [unknown] = found(plan({ leadUnits: "财政局" }), "UNIT_UNKNOWN");
    if (unknown === undefined) throw new Error("nothing found");
    expect(fixFor(unknown)).toBeUndefined();
    expect(choicesFor(unknown)).toEqual(["区财政局"]);
    expect(chosenFix(unknown, "区财政局")).toEqual({
      kind: "names",
      taskId: "2023-2-01-001",
      column: "leadUnits",
      edit: { kind: "replace", written: "财政局", by: "区财政局" },
    });
  });

  test("is safe where the cell means afterwards what it meant before; what decides something is not", () => {
    const safe = (cells: Partial<Record<NameColumn, string>>): readonly string[] =>
      checkPlan(plan(cells)).flatMap((each) => (isSafe(each) ? [each.code] : []));
    expect(safe({ leaders: "钟  涛" })).toEqual(["LEADER_WRITTEN_DIFFERENTLY"]);
    expect(safe({ leaders: "钟区长" })).toEqual(["LEADER_ALIAS_USED"]);
    expect(safe({ leadUnits: "招商局" })).toEqual(["UNIT_ALIAS_USED"]);
    expect(safe({ leadUnits: "区财政局、区财政局" })).toEqual(["TASK_NAME_REPEATED"]);
    expect(safe({ leaders: "胡涛" })).toEqual([]);
    expect(safe({ leaders: "周勇、钟涛" })).toEqual([]);
    expect(safe({ leadUnits: "区财政局", supportingUnits: "区财政局、区税务局" })).toEqual([]);
    expect(safe({ leaders: "钟滔", leadUnits: "区没有局" })).toEqual([]);
  });

  test("of a row that is gone, or of a name that stands there no more, changes nothing", () => {
    const before = plan({ leaders: "钟  涛" });
    const fixes = found(before, "LEADER_WRITTEN_DIFFERENTLY").flatMap((each) => fixFor(each) ?? []);
    expect(nameChanges(plan({ leaders: "周勇" }), fixes)).toEqual([]);
    expect(nameChanges(samplePlan([]), fixes)).toEqual([]);
  });

  test("that meets others in one cell gives one change", () => {
    const several = plan({ leaders: "周 勇，钟区长、周勇" });
    const fixes = checkPlan(several).flatMap((each) => fixFor(each) ?? []);
    expect(nameChanges(several, fixes)).toEqual([
      { taskId: "2023-2-01-001", column: "leaders", from: "周 勇，钟区长、周勇", to: "钟涛、周勇" },
    ]);
  });
});

/** Cells as staff fill them: known names, other spellings, unknown ones, twice, out of order, divided anyhow. */
const entry = (names: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom("", " "))
    .map(([name, blank]) => name.slice(0, 1) + blank + name.slice(1));
const cell = (names: readonly string[]) =>
  fc
    .array(fc.tuple(entry(names), fc.constantFrom("、", "、", "，", "\n")), { maxLength: 4 })
    .map((parts) =>
      parts.map(([name, mark], index) => (index === parts.length - 1 ? name : name + mark)).join(""),
    );
const rowArbitrary = fc.record({
  leaders: cell(["钟涛", "周勇", "钟区长", "钟滔"]),
  leadUnits: cell(["区财政局", "区税务局", "招商局", "财政局", "各乡镇街道"]),
  supportingUnits: cell(["区财政局", "区招商局", "新妙镇", "不明单位"]),
});
const rowsArbitrary = fc
  .array(rowArbitrary, { minLength: 1, maxLength: 6 })
  .map((rows) => rows.map((cells, index) => sampleRow(index + 1, cells)));

const topic = ({ code, where }: Finding): string => [code, where.taskId, where.column].join("|");
const keys = (each: PlanToCheck): readonly string[] => checkPlan(each).map(findingKey).sort();

test("the order of the rows makes no difference to what is found", () => {
  fc.assert(
    fc.property(
      rowsArbitrary.chain((rows) =>
        fc.tuple(
          fc.constant(rows),
          fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
        ),
      ),
      ([rows, shuffled]) => {
        expect(checkPlan(samplePlan(shuffled, { roster }))).toEqual(checkPlan(samplePlan(rows, { roster })));
      },
    ),
  );
});

test("correcting one finding removes exactly this one and adds none; dropping a name takes along what was said of it", () => {
  fc.assert(
    fc.property(rowsArbitrary, fc.nat(), (rows, pick) => {
      const before = samplePlan(rows, { roster });
      const all = checkPlan(before);
      const fixable = all.filter((each) => fixFor(each)?.kind === "names");
      const chosen = fixable[pick % Math.max(1, fixable.length)];
      if (chosen === undefined) return;
      const after = keys(fixed(before, [chosen]));
      const gone = all.filter((each) => !after.includes(findingKey(each)));
      // The marks between the names that are left may be fewer; it is still the same thing to say of the cell.
      const said = all.map(topic);
      expect(
        checkPlan(fixed(before, [chosen]))
          .map(topic)
          .filter((each) => !said.includes(each)),
      ).toEqual([]);
      expect(gone.map(findingKey)).toContain(findingKey(chosen));
      const drops = chosen.code === "TASK_NAME_REPEATED" || chosen.code === "TASK_UNIT_IN_BOTH_ROLES";
      const isItsOwn = (each: Finding): boolean =>
        drops
          ? each.where.taskId === chosen.where.taskId && each.where.column === chosen.where.column
          : findingKey(each) === findingKey(chosen);
      expect(gone.filter((each) => !isItsOwn(each))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test("correcting all that can be corrected leaves nothing to correct", () => {
  fc.assert(
    fc.property(rowsArbitrary, (rows) => {
      let current = samplePlan(rows, { roster });
      for (let round = 0; round < 3; round++) current = fixed(current, checkPlan(current));
      expect(checkPlan(current).filter((each) => fixFor(each)?.kind === "names")).toEqual([]);
    }),
  );
});
