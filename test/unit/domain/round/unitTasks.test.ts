import fc from "fast-check";
import { shareTasks, unitsMeant, type Role, type TaskShares } from "../../../../src/domain/round/unitTasks";
import { sampleGroup, samplePlan, sampleRow, sampleUnit, SAMPLE_ROSTER } from "../../../support/samplePlan";

/** Running numbers of the tasks of each unit, with the role. */
function sharesOf({ units }: TaskShares): Readonly<Record<string, readonly (readonly [string, Role])[]>> {
  return Object.fromEntries(
    units.map(({ unit, tasks }) => [unit, tasks.map(({ role, row }) => [row.task.id.slice(-3), role])]),
  );
}

test("a task of two lead units is in the workbooks of both, in the order of the roster", () => {
  const plan = samplePlan([
    sampleRow(2, { leadUnits: "区财政局、区发展改革委", supportingUnits: "" }),
    sampleRow(1, { leadUnits: "区税务局", supportingUnits: "区财政局" }),
  ]);
  const shares = shareTasks(plan, false);
  expect(shares.units.map(({ unit }) => unit)).toEqual(["区发展改革委", "区财政局", "区税务局"]);
  expect(sharesOf(shares)).toEqual({
    区发展改革委: [["002", "lead"]],
    区财政局: [["002", "lead"]],
    区税务局: [["001", "lead"]],
  });
});

test("supporting units are given their tasks only on request, and not those that they lead", () => {
  const plan = samplePlan([
    sampleRow(1, { leadUnits: "区税务局", supportingUnits: "区财政局、区税务局" }),
    sampleRow(2, { leadUnits: "区财政局", supportingUnits: "区税务局" }),
  ]);
  expect(sharesOf(shareTasks(plan, true))).toEqual({
    区财政局: [
      ["001", "support"],
      ["002", "lead"],
    ],
    区税务局: [
      ["001", "lead"],
      ["002", "support"],
    ],
  });
});

test("names are resolved as the check resolves them; a name that no roster has gets its workbook last", () => {
  const roster = {
    ...SAMPLE_ROSTER,
    units: [sampleUnit("区物流办", { aliases: [{ name: "物流办", certainty: "confirmed" }] })],
  };
  const plan = samplePlan(
    [sampleRow(1, { leadUnits: "区不存在局、物流办" }), sampleRow(2, { leadUnits: "区 物流办" })],
    { roster },
  );
  const { units } = shareTasks(plan, false);
  expect(units.map(({ unit, tasks }) => [unit, tasks.length])).toEqual([
    ["区物流办", 2],
    ["区不存在局", 1],
  ]);
});

test("a collective unit stands for its confirmed members; without any it is left out and said", () => {
  const rows = [sampleRow(1, { leadUnits: "各乡镇街道" }), sampleRow(2, { leadUnits: "各乡镇街道、新妙镇" })];
  expect(sharesOf(shareTasks(samplePlan(rows), false))).toEqual({
    新妙镇: [
      ["001", "lead"],
      ["002", "lead"],
    ],
  });
  const roster = {
    ...SAMPLE_ROSTER,
    groups: [sampleGroup("各乡镇街道", [], { members: [{ unit: "新妙镇", certainty: "proposed" }] })],
  };
  const shares = shareTasks(samplePlan(rows, { roster }), false);
  expect(sharesOf(shares)).toEqual({ 新妙镇: [["002", "lead"]] });
  expect(shares.groups).toEqual([{ group: "各乡镇街道", tasks: 2 }]);
});

test("a person may choose units by an alias or a group", () => {
  const roster = {
    ...SAMPLE_ROSTER,
    units: [sampleUnit("区物流办", { aliases: [{ name: "物流办", certainty: "confirmed" }] })],
  };
  expect(unitsMeant(samplePlan([], { roster }), ["物流办", "各乡镇街道", "某局"])).toEqual([
    "区物流办",
    "新妙镇",
    "某局",
  ]);
});

const names = fc.subarray(["区发展改革委", "区财政局", "区税务局", "各乡镇街道", "有关部门", "区某局"]);
const rowsOf = fc
  .array(fc.tuple(names, names), { maxLength: 12 })
  .map((cells) =>
    cells.map(([lead, support], index) =>
      sampleRow(index + 1, { leadUnits: lead.join("、"), supportingUnits: support.join("、") }),
    ),
  );

test("every task is in exactly the workbooks of its units, whatever the order of the rows", () => {
  fc.assert(
    fc.property(rowsOf, fc.boolean(), (rows, withSupporting) => {
      const plan = samplePlan(rows);
      const shares = shareTasks(plan, withSupporting);
      for (const row of rows) {
        const expand = (cell: string): readonly string[] =>
          cell
            .split("、")
            .map((name) => (name === "各乡镇街道" ? "新妙镇" : name))
            .filter((name) => name !== "" && name !== "有关部门");
        const lead = new Set(expand(row.cells.leadUnits));
        const support = expand(row.cells.supportingUnits).filter((unit) => !lead.has(unit));
        const having = (role: Role): readonly string[] =>
          shares.units
            .filter(({ tasks }) =>
              tasks.some((task) => task.role === role && task.row.task.id === row.task.id),
            )
            .map(({ unit }) => unit);
        expect(new Set(having("lead"))).toEqual(lead);
        expect(new Set(having("support"))).toEqual(new Set(withSupporting ? support : []));
      }
      expect(sharesOf(shareTasks({ ...plan, rows: [...rows].reverse() }, withSupporting))).toEqual(
        sharesOf(shares),
      );
    }),
  );
});
