import {
  found,
  sampleGroup,
  sampleLeader,
  samplePlan,
  sampleRow,
  SAMPLE_ROSTER,
} from "../../../support/samplePlan";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";
import type { Certainty } from "../../../../src/domain/roster";

const inCharge = (
  name: string,
  order: number,
  units: readonly string[],
  certainty: Certainty = "confirmed",
) => sampleLeader(name, order, { portfolio: units.map((unit) => ({ unit, certainty, rows: 1 })) });

const roster = (certainty: Certainty = "confirmed") => ({
  ...SAMPLE_ROSTER,
  leaders: [
    inCharge("钟涛", 1, ["区发展改革委"], certainty),
    inCharge("周勇", 2, ["区财政局"], certainty),
    sampleLeader("胡涛", 3),
  ],
});

test("a lead unit whose confirmed leader is not in the row is a warning, with the rows the entry rests on", () => {
  const rows = [
    sampleRow(1, { leaders: "周勇", leadUnits: "区财政局", supportingUnits: "" }),
    sampleRow(2, { leaders: "胡涛", leadUnits: "区财政局", supportingUnits: "" }),
  ];
  expect(found(samplePlan(rows, { roster: roster() }), "PORTFOLIO_LEADER_ABSENT")).toMatchObject([
    {
      severity: "warning",
      where: { taskId: "2023-2-01-002", column: "leaders" },
      params: { unit: "区财政局", leader: "周勇", rows: "2023-2-01-001" },
    },
  ]);
});

test("leaders and lead units are never paired by position", () => {
  const crossed = sampleRow(1, {
    leaders: "钟涛、周勇",
    leadUnits: "区财政局、区发展改革委",
    supportingUnits: "",
  });
  const plan = samplePlan([crossed], { roster: roster() });
  expect(found(plan, "PORTFOLIO_LEADER_ABSENT")).toEqual([]);
  expect(found(plan, "PORTFOLIO_LEADER_WITHOUT_UNIT")).toEqual([]);
});

test.each(["inferred", "proposed"] as const)("entries that are only %s say nothing", (certainty) => {
  const rows = [sampleRow(1, { leaders: "胡涛", leadUnits: "区财政局" })];
  expect(found(samplePlan(rows, { roster: roster(certainty) }), "PORTFOLIO_LEADER_ABSENT")).toEqual([]);
});

test("where the first-listed unit leads, only its leader has to be there", () => {
  const rows = [sampleRow(1, { leaders: "钟涛", leadUnits: "区发展改革委、区财政局" })];
  const all = samplePlan(rows, { roster: roster() });
  const first = samplePlan(rows, {
    roster: roster(),
    settings: { ...DEFAULT_SETTINGS, leadRule: "firstLeads" },
  });
  expect(found(all, "PORTFOLIO_LEADER_ABSENT")).toMatchObject([{ params: { unit: "区财政局" } }]);
  expect(found(first, "PORTFOLIO_LEADER_ABSENT")).toEqual([]);
});

describe("a leader none of whose units is in the row", () => {
  const row = (supportingUnits: string) =>
    sampleRow(1, { leaders: "钟涛、周勇", leadUnits: "区发展改革委", supportingUnits });

  test("is a warning with the units that the roster has", () => {
    expect(
      found(samplePlan([row("区税务局")], { roster: roster() }), "PORTFOLIO_LEADER_WITHOUT_UNIT"),
    ).toMatchObject([{ params: { leader: "周勇", units: "区财政局" } }]);
  });

  test("is none where a unit of theirs supports the task, by itself or as a member of a group", () => {
    const plan = (supportingUnits: string) =>
      samplePlan([row(supportingUnits)], {
        roster: { ...roster(), groups: [sampleGroup("区级各部门", ["区财政局"])] },
      });
    expect(found(plan("区财政局"), "PORTFOLIO_LEADER_WITHOUT_UNIT")).toEqual([]);
    expect(found(plan("区级各部门"), "PORTFOLIO_LEADER_WITHOUT_UNIT")).toEqual([]);
  });

  test("is none where the row has a group whose members are not known, or was cut off", () => {
    const open = samplePlan([row("有关单位")], {
      roster: { ...roster(), groups: [sampleGroup("有关单位", [], { ambiguous: true })] },
    });
    expect(found(open, "PORTFOLIO_LEADER_WITHOUT_UNIT")).toEqual([]);
    const cutOff = sampleRow(1, {
      leaders: "钟涛、周勇",
      supportingUnits: "",
      task: { supportingCutOff: true },
    });
    expect(found(samplePlan([cutOff], { roster: roster() }), "PORTFOLIO_LEADER_WITHOUT_UNIT")).toEqual([]);
  });
});

describe("a unit under several leaders", () => {
  const under = (running: number, leaders: string) =>
    sampleRow(running, { leaders, leadUnits: "区财政局", supportingUnits: "" });

  test("by rows with one leader each is a warning, most rows first, with the rows of the others", () => {
    const plan = samplePlan([under(1, "钟涛"), under(2, "周勇"), under(3, "周勇")]);
    expect(found(plan, "PORTFOLIO_UNIT_SHARED")).toMatchObject([
      {
        where: { roster: "units", entry: "区财政局" },
        params: { unit: "区财政局", leaders: "周勇、钟涛", rows: "2023-2-01-001" },
      },
    ]);
  });

  test("is none by rows with several leaders, and none once the roster says who it is", () => {
    expect(found(samplePlan([under(1, "钟涛、周勇"), under(2, "周勇")]), "PORTFOLIO_UNIT_SHARED")).toEqual(
      [],
    );
    const settled = samplePlan([under(1, "钟涛"), under(2, "周勇")], { roster: roster() });
    expect(found(settled, "PORTFOLIO_UNIT_SHARED")).toEqual([]);
  });

  test("is one where the confirmed portfolios themselves name two", () => {
    const leaders = [inCharge("钟涛", 1, ["区财政局"]), inCharge("周勇", 2, ["区财政局"])];
    const plan = samplePlan([under(1, "钟涛")], { roster: { ...SAMPLE_ROSTER, leaders } });
    expect(found(plan, "PORTFOLIO_UNIT_SHARED")).toMatchObject([{ params: { leaders: "钟涛、周勇" } }]);
  });
});
