import {
  found,
  sampleGroup,
  sampleLeader,
  samplePlan,
  sampleRow,
  sampleUnit,
  SAMPLE_ROSTER,
} from "../../../support/samplePlan";
import type { Roster } from "../../../../src/domain/roster";

const withRoster = (changes: Partial<Roster>, supportingUnits = "") => {
  const roster = { ...SAMPLE_ROSTER, ...changes };
  return samplePlan([sampleRow(1, { supportingUnits })], { roster });
};

test("a leader whose name is none is a warning at the roster's entry", () => {
  const plan = withRoster({ leaders: [...SAMPLE_ROSTER.leaders, sampleLeader("钟涛（区长）", 4)] });
  expect(found(plan, "LEADER_NAME_UNUSUAL")).toMatchObject([
    { where: { roster: "leaders", entry: "钟涛（区长）" } },
  ]);
});

test("an office in place of a leader's name is kept as the notice has it", () => {
  const titles = ["常务副区长", "分管副县长", "省政府秘书长", "市委常委", "区公安局局长"];
  const leaders = titles.map((name, index) => sampleLeader(name, index + 1));
  expect(found(withRoster({ leaders }), "LEADER_NAME_UNUSUAL")).toEqual([]);
});

test("an alias that nobody has confirmed is a warning, a confirmed one is not", () => {
  const units = (certainty: "confirmed" | "proposed") => [
    ...SAMPLE_ROSTER.units,
    sampleUnit("区招商局", { aliases: [{ name: "招商局", certainty }] }),
  ];
  expect(found(withRoster({ units: units("proposed") }), "UNIT_ALIAS_PROPOSED")).toMatchObject([
    { where: { roster: "units", entry: "区招商局" }, params: { alias: "招商局" } },
  ]);
  expect(found(withRoster({ units: units("confirmed") }), "UNIT_ALIAS_PROPOSED")).toEqual([]);
});

test("a unit beside its own committee is good to know until the committee is entered as its alias", () => {
  const beside = [sampleUnit("涪陵高新区"), sampleUnit("涪陵高新区管委会")];
  expect(
    found(withRoster({ units: [...SAMPLE_ROSTER.units, ...beside] }), "UNIT_BESIDE_COMMITTEE"),
  ).toMatchObject([{ severity: "info", params: { unit: "涪陵高新区", committee: "涪陵高新区管委会" } }]);
  const one = sampleUnit("涪陵高新区", { aliases: [{ name: "涪陵高新区管委会", certainty: "confirmed" }] });
  const plan = samplePlan([sampleRow(1)], {
    roster: { ...SAMPLE_ROSTER, units: [...SAMPLE_ROSTER.units, one] },
    otherUnits: ["涪陵高新区管委会"],
  });
  expect(found(plan, "UNIT_BESIDE_COMMITTEE")).toEqual([]);
});

describe("a collective unit", () => {
  const group = (changes: Parameters<typeof sampleGroup>[2], members: readonly string[] = []) =>
    withRoster({ groups: [sampleGroup("各乡镇街道", members, changes)] }, "各乡镇街道");

  test("that leaves open which units are meant is a warning with the number of its tasks", () => {
    expect(found(group({ ambiguous: true }), "GROUP_AMBIGUOUS")).toMatchObject([
      { where: { taskId: "2023-2-01-001" }, params: { tasks: 1 } },
    ]);
  });

  test("without members, or with proposed ones only, is good to know; with confirmed ones it is settled", () => {
    expect(found(group({}), "GROUP_WITHOUT_MEMBERS")).toHaveLength(1);
    const proposed = group({ members: [{ unit: "新妙镇", certainty: "proposed" }] });
    expect(found(proposed, "GROUP_MEMBERS_PROPOSED")).toMatchObject([{ params: { members: 1 } }]);
    for (const code of ["GROUP_WITHOUT_MEMBERS", "GROUP_MEMBERS_PROPOSED", "GROUP_AMBIGUOUS"] as const) {
      expect(found(group({ ambiguous: true }, ["新妙镇"]), code)).toEqual([]);
    }
  });

  test("with a wording that nobody has confirmed is a warning", () => {
    const plan = group({ aliases: [{ name: "各镇乡街道", certainty: "proposed" }] }, ["新妙镇"]);
    expect(found(plan, "GROUP_SYNONYM")).toMatchObject([
      { params: { alias: "各镇乡街道", group: "各乡镇街道" } },
    ]);
  });

  test("with a confirmed member that is in no roster is a warning", () => {
    expect(found(group({}, ["新妙镇", "无名镇"]), "GROUP_MEMBER_UNKNOWN")).toMatchObject([
      { params: { unit: "无名镇" } },
    ]);
  });
});

test("a unit whose name does not tell its kind is good to know", () => {
  const plan = withRoster({ units: [...SAMPLE_ROSTER.units, sampleUnit("涪陵")] });
  expect(found(plan, "UNIT_KIND_UNKNOWN")).toMatchObject([{ params: { unit: "涪陵" } }]);
});

test("an entry that rows still use is an error when it leaves the roster: one for all its rows, and none is unknown", () => {
  const rows = [1, 2, 3].map((running) => sampleRow(running, { leadUnits: "区财政局", supportingUnits: "" }));
  const plan = samplePlan(rows, {
    roster: { ...SAMPLE_ROSTER, units: SAMPLE_ROSTER.units.filter(({ name }) => name !== "区财政局") },
    earlierRoster: SAMPLE_ROSTER,
  });
  expect(found(plan, "ROSTER_ENTRY_GONE")).toMatchObject([
    {
      severity: "error",
      params: { entry: "区财政局", tasks: 3, rows: "2023-2-01-001、2023-2-01-002、2023-2-01-003" },
    },
  ]);
  expect(found(plan, "UNIT_UNKNOWN")).toEqual([]);
});

test("a leader and a group that leave their rosters are told as well", () => {
  const plan = samplePlan([sampleRow(1, { leaders: "周勇", supportingUnits: "各乡镇街道" })], {
    roster: { ...SAMPLE_ROSTER, leaders: SAMPLE_ROSTER.leaders.slice(0, 1), groups: [] },
    earlierRoster: SAMPLE_ROSTER,
  });
  expect(found(plan, "ROSTER_ENTRY_GONE").map(({ params }) => params.entry)).toEqual(["周勇", "各乡镇街道"]);
});

test("a name that stands for two entries is a warning", () => {
  const units = [
    sampleUnit("区招商局", { aliases: [{ name: "投促局", certainty: "confirmed" }] }),
    sampleUnit("区投资促进局", { aliases: [{ name: "投促局", certainty: "confirmed" }] }),
  ];
  expect(
    found(withRoster({ units: [...SAMPLE_ROSTER.units, ...units] }), "ROSTER_NAME_SHARED"),
  ).toMatchObject([{ params: { name: "投促局", first: "区招商局", second: "区投资促进局" } }]);
});
