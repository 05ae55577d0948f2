import { decodePlan } from "../../../src/application/openPlan";
import {
  countKinds,
  countRoles,
  keepChoice,
  sameFor,
  searchUnits,
} from "../../../src/ui/features/issueSheets/chooseUnits";
import { issueFirstQuarter, issueWorkspace } from "../../support/issueSample";

const workspace = issueWorkspace();
const planned = issueFirstQuarter(workspace.sheets);
const units = planned.files.map(({ issue }) => issue.unit);

test("units are found by all words of the search, in any width and case", () => {
  const found = (search: string): readonly string[] =>
    searchUnits(planned.files, search).map(({ issue }) => issue.unit);
  expect(found(" ")).toEqual(units);
  expect(found("区 物流")).toEqual(["区物流办"]);
  expect(found("无此单位")).toEqual([]);
});

test("tasks are counted by role, files by what they are to the unit", () => {
  const [first] = planned.files;
  expect(countRoles(first?.issue.rows ?? [])).toEqual({ leads: 3, supports: 0 });
  expect(countKinds(planned.files)).toEqual({ new: 3, again: 0, same: 0 });
});

test("a choice is kept when the plan is made anew; where all were chosen, units that join are chosen too", () => {
  const more = issueFirstQuarter(workspace.sheets, { withSupporting: true });
  expect([...keepChoice(new Set(units), planned.files, more.files)]).toContain("区税务局");
  expect([...keepChoice(new Set(["区财政局", "区教委"]), planned.files, more.files)]).toEqual(["区财政局"]);
});

test("only what has changed for the chosen units makes a difference, not when it was planned", () => {
  const changed = issueWorkspace();
  changed.sheets = new Map(workspace.sheets);
  expect(sameFor(units, planned, issueFirstQuarter(changed.sheets))).toBe(true);
  const { after } = planned;
  expect(decodePlan(after.sheets, "台账.xlsx").decoded.issues).toHaveLength(3);
  expect(sameFor(units, planned, issueFirstQuarter(after.sheets))).toBe(false);
  const more = issueFirstQuarter(workspace.sheets, { withSupporting: true });
  expect(sameFor(["区物流办"], planned, more)).toBe(true);
  expect(sameFor(["区税务局"], planned, more)).toBe(false);
});
