import { assignmentLoad } from "../../../../src/domain/assignment/assignmentLoad";
import { expandUnits } from "../../../../src/domain/assignment/groupMembers";
import { samplePlan, sampleRow, SAMPLE_ROSTER } from "../../../support/samplePlan";

test("every leader of the roster is counted in the order of rank, every unit once a task and role", () => {
  const load = assignmentLoad(
    samplePlan([
      sampleRow(1, {
        leaders: "周勇、周勇",
        leadUnits: "区财政局、区财政局",
        supportingUnits: "区税务局、各乡镇街道",
      }),
      sampleRow(2, { leaders: "钟涛、周勇", leadUnits: "区税务局", supportingUnits: "" }),
    ]),
  );
  expect(load.leaders.map(({ name, leads }) => [name, leads])).toEqual([
    ["钟涛", 1],
    ["周勇", 2],
    ["胡涛", 0],
  ]);
  expect(load.units.map(({ name, leads, supports }) => [name, leads, supports])).toEqual([
    ["区税务局", 1, 1],
    ["区财政局", 1, 0],
  ]);
});

test("who leads far more or fewer tasks than the others is shown", () => {
  const rows = ["甲局", "乙局", "丙局", "丁局", "戊局"].flatMap((unit, index) =>
    Array.from({ length: unit === "戊局" ? 30 : 4 }, (_, at) =>
      sampleRow(index * 100 + at, { leadUnits: `区${unit}` }),
    ),
  );
  const { units } = assignmentLoad(samplePlan(rows));
  expect(units.filter(({ outlier }) => outlier !== undefined)).toMatchObject([
    { name: "区戊局", leads: 30, outlier: "high" },
  ]);
});

test("a collective unit stands for its confirmed members, any other name for itself, each once", () => {
  expect(expandUnits(["新妙镇", "各乡镇街道", "区财政局", "有关单位"], SAMPLE_ROSTER)).toEqual([
    "新妙镇",
    "区财政局",
    "有关单位",
  ]);
});
