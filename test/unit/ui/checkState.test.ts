import type { PlannedChange } from "../../../src/application/changes/plannedChange";
import { checkAssignments, decodePlan } from "../../../src/application/openPlan";
import { Failure } from "../../../src/domain/failure";
import {
  initialCheck,
  reduceCheck,
  type CheckAction,
  type Checked,
  type CheckState,
} from "../../../src/ui/features/checkAssignments/checkState";
import type { Intent } from "../../../src/ui/features/checkAssignments/intents";
import { foldWrites } from "../../support/foldWrites";
import { encodeSample, sampleDecomposition } from "../../support/sampleDecomposition";

const plan = decodePlan(foldWrites(encodeSample(sampleDecomposition())), "台账.xlsx");
const result = checkAssignments(plan, "2023-03-01");
const CHECKED: Checked = { plan, result, at: "2023-03-01 09:30" };
const CHANGE: PlannedChange = {
  title: "修正",
  cells: [],
  skipped: [],
  edit: { label: "", ops: [] },
  after: plan,
};
const INTENT: Intent = { kind: "fix", findings: result.findings.slice(0, 2), fixes: [] };

const after = (...actions: readonly CheckAction[]): CheckState => actions.reduce(reduceCheck, initialCheck);

const READY = [
  { type: "reading" },
  { type: "checked", checked: CHECKED, live: false, unsaved: false },
] as const;

test("what the user has set stays when the workbook is checked again", () => {
  const state = after(
    ...READY,
    { type: "filtered", filter: { severity: "warning" } },
    { type: "groupToggled", group: "UNIT_UNKNOWN", open: false },
    { type: "panelOpened", panel: { kind: "members", at: "key", group: "各乡镇街道" } },
    { type: "reading" },
    { type: "checked", checked: { ...CHECKED, at: "2023-03-01 09:31" }, live: true, unsaved: false },
  );
  expect(state).toMatchObject({
    live: true,
    rereading: false,
    checked: { at: "2023-03-01 09:31" },
    filter: { severity: "warning", search: "" },
    groups: { UNIT_UNKNOWN: false },
    panel: { kind: "members" },
  });
});

test("a preview is planned anew when the plan has moved, and an answer to a closed one is nothing", () => {
  const opened: CheckAction = {
    type: "panelOpened",
    panel: { kind: "preview", code: "UNIT_ALIAS_USED", planned: undefined },
  };
  const planned: CheckAction = {
    type: "previewPlanned",
    code: "UNIT_ALIAS_USED",
    planned: { intent: INTENT, change: CHANGE },
  };
  expect(after(...READY, opened, planned)).toMatchObject({ panel: { planned: { intent: INTENT } } });
  const moved = after(...READY, opened, planned, {
    type: "checked",
    checked: CHECKED,
    live: true,
    unsaved: false,
  });
  expect(moved).toMatchObject({ panel: { kind: "preview", planned: undefined } });
  expect(after(...READY, planned)).toMatchObject({ panel: undefined });
});

test("a first reading that fails is a failure, a later one leaves the last result", () => {
  const failure = new Failure("SHEET_MISSING", { sheet: "工作台账" });
  expect(after({ type: "reading" }, { type: "notRead", failure })).toEqual({ phase: "failed", failure });
  const later = after(...READY, { type: "reading" }, { type: "notRead", failure });
  expect(later).toMatchObject({ phase: "ready", rereading: false, outcome: { kind: "notReread", failure } });
  expect(reduceCheck(later, READY[1])).toMatchObject({ outcome: undefined });
});

test("after a stale change the next reading says how much of it is still to be done", () => {
  const failure = new Failure("PLAN_STALE", { sheet: "工作台账", cells: "H2" });
  const stale = after(...READY, { type: "workStarted" }, { type: "workFailed", failure, intent: INTENT });
  expect(stale).toMatchObject({ work: undefined, outcome: { kind: "stale", left: undefined } });
  const findings = result.findings.slice(1);
  expect(
    reduceCheck(stale, {
      type: "checked",
      checked: { ...CHECKED, result: { ...result, findings } },
      live: true,
      unsaved: false,
    }),
  ).toMatchObject({ outcome: { kind: "stale", left: 1 } });
});

test("a change that was written to a file is unsaved until the file is kept", () => {
  const applied = after(
    ...READY,
    { type: "workStarted" },
    {
      type: "applied",
      checked: CHECKED,
      change: CHANGE,
      canUndo: true,
      inFile: true,
    },
  );
  expect(applied).toMatchObject({
    unsaved: true,
    work: undefined,
    outcome: { kind: "applied", canUndo: true },
  });
  expect(reduceCheck(applied, { type: "saved", name: "台账.xlsx" })).toMatchObject({ unsaved: false });
  expect(reduceCheck(applied, { type: "closed" })).toEqual(initialCheck);
});

test("progress counts only while something is being written, and what does not fit a state changes nothing", () => {
  const progressed: CheckAction = { type: "progressed", done: 1, total: 3 };
  expect(after(...READY, progressed)).toMatchObject({ work: undefined });
  expect(after(...READY, { type: "workStarted" }, progressed, { type: "cancelling" })).toMatchObject({
    work: { done: 1, total: 3, cancelling: true },
  });
  expect(after({ type: "workStarted" }, progressed)).toEqual(initialCheck);
});
