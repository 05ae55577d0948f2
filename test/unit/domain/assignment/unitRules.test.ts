import { found, samplePlan, sampleRow, sampleUnit, SAMPLE_ROSTER } from "../../../support/samplePlan";

const withUnits = (leadUnits: string, supportingUnits = "区财政局") =>
  samplePlan([sampleRow(1, { leadUnits, supportingUnits })]);

test("a row without a lead unit is a warning, one without supporting units is not", () => {
  expect(found(withUnits("", ""), "TASK_LEAD_UNIT_MISSING")).toMatchObject([
    { severity: "warning", where: { column: "leadUnits" } },
  ]);
  expect(found(withUnits("区发展改革委", ""), "TASK_LEAD_UNIT_MISSING")).toEqual([]);
});

test("supporting units that the source cuts off are a warning until they are filled in", () => {
  const cutOff = sampleRow(1, { supportingUnits: "", task: { supportingCutOff: true, supportingUnits: [] } });
  expect(found(samplePlan([cutOff]), "TASK_SUPPORTING_CUT_OFF")).toMatchObject([
    { severity: "warning", where: { column: "supportingUnits" } },
  ]);
  expect(found(withUnits("区发展改革委", ""), "TASK_SUPPORTING_CUT_OFF")).toEqual([]);
});

test.each(["leadUnits", "supportingUnits"] as const)(
  "a unit of %s that is in no roster is an error",
  (column) => {
    const plan = samplePlan([sampleRow(1, { [column]: "区财税局" })]);
    expect(found(plan, "UNIT_UNKNOWN")).toMatchObject([
      { severity: "error", where: { column }, params: { unit: "区财税局" } },
    ]);
    expect(found(plan, "UNIT_UNKNOWN")[0]?.params.closest).toContain("区财政局");
  },
);

test("a form that only a person can settle is unknown, with the unit it may be", () => {
  expect(found(withUnits("财政局"), "UNIT_UNKNOWN")).toMatchObject([
    { params: { closest: "区财政局", confidence: 85 } },
  ]);
});

test("an alias is used without asking only once it is confirmed", () => {
  const roster = (certainty: "confirmed" | "proposed") => ({
    ...SAMPLE_ROSTER,
    units: [sampleUnit("区发展改革委"), sampleUnit("区物流办", { aliases: [{ name: "物流办", certainty }] })],
  });
  const rows = [sampleRow(1, { leadUnits: "物流办", supportingUnits: "" })];
  const confirmed = samplePlan(rows, { roster: roster("confirmed") });
  expect(found(confirmed, "UNIT_ALIAS_USED")).toMatchObject([
    { severity: "warning", params: { written: "物流办", name: "区物流办" } },
  ]);
  const proposed = samplePlan(rows, { roster: roster("proposed") });
  expect(found(proposed, "UNIT_ALIAS_USED")).toEqual([]);
  expect(found(proposed, "UNIT_UNKNOWN")).toMatchObject([
    { params: { closest: "区物流办", confidence: 90 } },
  ]);
});

test("a unit written with blanks is known, and its spelling is good to know", () => {
  expect(found(withUnits("区 财政局"), "UNIT_WRITTEN_DIFFERENTLY")).toMatchObject([
    { params: { written: "区 财政局", name: "区财政局" } },
  ]);
});

test("a collective unit that is in no group is an error, one that is there is not", () => {
  expect(found(withUnits("区财政局", "各园区"), "GROUP_UNKNOWN")).toMatchObject([
    { params: { group: "各园区" } },
  ]);
  expect(found(withUnits("区财政局", "各乡镇街道"), "GROUP_UNKNOWN")).toEqual([]);
});

test("a unit that stands twice in a cell is told once", () => {
  expect(found(withUnits("区财政局、区税务局、区财政局"), "TASK_NAME_REPEATED")).toMatchObject([
    { where: { column: "leadUnits" }, params: { name: "区财政局" } },
  ]);
});

test("a unit that leads and supports is good to know, whatever its spelling", () => {
  expect(found(withUnits("区财政局", "区税务局、区 财政局"), "TASK_UNIT_IN_BOTH_ROLES")).toMatchObject([
    { where: { column: "supportingUnits" }, params: { unit: "区财政局" } },
  ]);
});

test("names that are not divided by 、 are good to know, with the marks; brackets divide nothing", () => {
  expect(found(withUnits("区财政局，区税务局\n新妙镇"), "TASK_NAMES_DIVIDED_OTHERWISE")).toMatchObject([
    { params: { marks: "， ↵" } },
  ]);
  expect(found(withUnits("区财政局、区税务局"), "TASK_NAMES_DIVIDED_OTHERWISE")).toEqual([]);
  expect(found(withUnits("区财政局（预算，决算）"), "TASK_NAMES_DIVIDED_OTHERWISE")).toEqual([]);
});
