import { excelWorkspace } from "../../../../src/adapters/excel/excelWorkspace";
import { planUndo } from "../../../../src/application/changes/planChanges";
import { composeSummary, type SummaryContext } from "../../../../src/application/summary/composeSummary";
import { momentOf } from "../../../../src/application/summary/moment";
import { reviewSummary } from "../../../../src/application/summary/reviewSummary";
import { describeEvidence, describeJudgement } from "../../../../src/i18n/messages";
import { schedule } from "../../../../src/i18n/zh-CN/schedule";
import { scores } from "../../../../src/i18n/zh-CN/scores";
import { SHEETS } from "../../../../src/layout/sheetNames";
import { startExcel, type RunningExcel } from "../../../excel-host/jsdom/startExcel";
import { CHANGE } from "../../../support/planFile";
import { reportedSeed } from "../../../support/reportedSeed";
import { TODAY } from "../../../support/summariseSample";

const FOUR_MEGABYTES = 4 * 1024 * 1024;

const CONTEXT: SummaryContext = {
  ...CHANGE,
  now: `${TODAY} 10:00`,
  describeJudgement: (judgement) => describeJudgement(schedule, judgement),
  describeEvidence: (entry) => ({
    rule: scores.rules[entry.rule],
    evidence: describeEvidence(scores, entry),
  }),
  digest: (text) => String(text.length),
};

let excel: RunningExcel;
afterEach(() => {
  excel.close();
});

test("all leader sheets and lights of the seed are put in with at most 6 syncs below 4 MB; undoing leaves the sheets", async () => {
  excel = await startExcel({ workbook: await reportedSeed() });
  const { controls, book } = excel;
  const workspace = excelWorkspace();
  const plan = await workspace.read();
  const review = reviewSummary(plan, momentOf(plan, {}, TODAY), TODAY);
  const planned = composeSummary(plan, review, CONTEXT);
  controls.resetTraffic();
  await workspace.apply(planned.edit);
  const { syncs, largestRequest } = controls.traffic;
  expect([syncs <= 6, largestRequest < FOUR_MEGABYTES]).toEqual([true, true]);
  const read = await workspace.read();
  const sheets = read.decoded.summaries.at(-1)?.sheets ?? [];
  expect(sheets.length).toBeGreaterThan(review.summary.leaders.length);
  expect(sheets.filter((name) => book.findSheet(name) === undefined)).toEqual([]);
  const undo = planUndo(read, CONTEXT);
  if (undo === undefined) throw new Error("nothing to undo");
  await workspace.apply(undo.edit);
  expect((await workspace.read()).sheets.get(SHEETS.ledger)).toEqual(plan.sheets.get(SHEETS.ledger));
  expect(sheets.filter((name) => book.findSheet(name) === undefined)).toEqual([]);
});
