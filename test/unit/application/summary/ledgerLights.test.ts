import { decodePlan } from "../../../../src/application/openPlan";
import { composeSummary } from "../../../../src/application/summary/composeSummary";
import { changedLedgerLights } from "../../../../src/application/summary/ledgerLights";
import { momentOf } from "../../../../src/application/summary/moment";
import { reviewSummary } from "../../../../src/application/summary/reviewSummary";
import { LIGHT_LABELS } from "../../../../src/layout/labels";
import { MERGE_TASKS as TASKS } from "../../../support/mergeSample";
import { CHANGE } from "../../../support/planFile";
import { reportedWorkspace, TODAY } from "../../../support/summariseSample";

test("the lights that the ledger would get are exactly the cells that a summary writes", () => {
  const workspace = reportedWorkspace();
  workspace.type(TASKS[1], "onSchedule", LIGHT_LABELS.behind, { silently: true });
  workspace.type(TASKS[2], "onSchedule", "待定", { silently: true });
  const plan = decodePlan(workspace.sheets, "a.xlsx");
  const review = reviewSummary(plan, momentOf(plan, {}, TODAY), TODAY);
  const lights = changedLedgerLights(plan, review.entries);
  const { cells } = composeSummary(plan, review, {
    ...CHANGE,
    describeJudgement: () => "",
    describeEvidence: () => ({ rule: "", evidence: "" }),
    digest: (text) => text,
  });
  expect(lights.map(({ task, from, to }) => [task, from, LIGHT_LABELS[to]])).toEqual(
    cells.map(({ entry, from, to }) => [entry, from ?? "", to]),
  );
  expect(lights.map(({ task }) => task)).not.toContain(TASKS[1]);
});
