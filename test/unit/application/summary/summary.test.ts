import { textDigest } from "../../../../src/layout/textDigest";
import {
  composeSummary,
  summaryState,
  type SummaryContext,
} from "../../../../src/application/summary/composeSummary";
import { momentOf, type Moment } from "../../../../src/application/summary/moment";
import { reviewSummary } from "../../../../src/application/summary/reviewSummary";
import { taskFactsAt } from "../../../../src/application/summary/taskFacts";
import { decodePlan, type OpenPlan } from "../../../../src/application/openPlan";
import { roundOrder, standingReports } from "../../../../src/application/rounds";
import { judgeTask } from "../../../../src/domain/schedule/judgeTask";
import { describeEvidence, describeJudgement } from "../../../../src/i18n/messages";
import { zhCN } from "../../../../src/i18n/zh-CN";
import { applyEdit } from "../../../../src/layout/applyEdit";
import { LEDGER_COLUMNS, type LedgerKey } from "../../../../src/layout/columns";
import { LIGHT_LABELS } from "../../../../src/layout/labels";
import { SHEETS } from "../../../../src/layout/sheetNames";
import { findTable } from "../../../../src/layout/sheetReader";
import { filledSeed } from "../../../support/filledSeed";
import { CHANGE } from "../../../support/planFile";
import { roundNamed } from "../../../support/taskFacts";

const TODAY = "2023-07-20";
const plan = filledSeed();
const momentAt = (wanted: Parameters<typeof momentOf>[1]): Moment => momentOf(plan, wanted, TODAY);
const CONTEXT: SummaryContext = {
  ...CHANGE,
  now: `${TODAY} 09:30`,
  describeJudgement: (judgement) => describeJudgement(zhCN.schedule, judgement),
  describeEvidence: (entry) => ({
    rule: zhCN.scores.rules[entry.rule],
    evidence: describeEvidence(zhCN.scores, entry),
  }),
  digest: textDigest,
};

/** The plan after somebody has changed a cell of the ledger. */
function edited(before: OpenPlan, row: number, key: LedgerKey, to: string | number): OpenPlan {
  const { rows, positions } = findTable(before.sheets, SHEETS.ledger, LEDGER_COLUMNS);
  const at = rows[row]?.index ?? -1;
  const column = positions.get(key) ?? -1;
  const from = before.sheets.get(SHEETS.ledger)?.[at]?.[column] ?? null;
  const cells = [{ sheet: SHEETS.ledger, row: at, column, from, to }];
  return decodePlan(
    applyEdit(before.sheets, { label: "edit", ops: [{ op: "setCells", cells }] }),
    before.file,
  );
}

describe("the moment that is summed up", () => {
  test("is the last round and its cut-off where nothing is said", () => {
    expect(momentAt({})).toMatchObject({ round: { id: "2023-Q2" }, asOf: "2023-06-30", year: 2023 });
  });

  test("is the round that was said, and the day that was said within it", () => {
    expect(momentAt({ round: roundNamed("2023-Q1") })).toMatchObject({ asOf: "2023-03-31" });
    expect(momentAt({ round: roundNamed("2023-Q1"), asOf: "2023-04-05" })).toMatchObject({
      round: { id: "2023-Q1" },
      asOf: "2023-04-05",
    });
  });

  test("is the last round that had ended by a day that was said, and none before the first", () => {
    expect(momentAt({ asOf: "2023-05-15" })).toMatchObject({ round: { id: "2023-Q1" }, asOf: "2023-05-15" });
    expect(momentAt({ asOf: "2023-02-01" })).toMatchObject({ round: undefined, asOf: "2023-02-01" });
  });

  test("a round that was never issued is refused, with those that were", () => {
    let failure: unknown;
    try {
      momentAt({ round: roundNamed("2023-Q4") });
    } catch (error) {
      failure = error;
    }
    const params = { round: "2023-Q4", known: "2023-Q1, 2023-Q2" };
    expect(failure).toMatchObject({ code: "ROUND_UNKNOWN", params });
  });
});

describe("what is known of tasks", () => {
  const now = taskFactsAt(plan, momentAt({}));
  const then = taskFactsAt(plan, momentAt({ round: roundNamed("2023-Q1") }));

  test("an earlier round is as the reports up to it say, and the same as the later round says of it", () => {
    const earlier = now.map(({ id, earlier: [first] }) => [
      id,
      first?.status,
      first?.completion,
      first?.report,
    ]);
    expect(then.map(({ id, status, completion, report }) => [id, status, completion, report])).toEqual(
      earlier,
    );
    expect(then.map(({ completion }) => completion)).not.toEqual(now.map(({ completion }) => completion));
  });

  test("what the office has changed in the ledger counts at the last round, and not at an earlier one", () => {
    const after = edited(plan, 0, "status", "暂缓");
    const first = now[0]?.id;
    const statusAt = (round: string): string | undefined =>
      taskFactsAt(after, momentOf(after, { round: roundNamed(round) }, TODAY)).find(({ id }) => id === first)
        ?.status;
    expect(statusAt("2023-Q2")).toBe("paused");
    expect(statusAt("2023-Q1")).toBe(then[0]?.status);
  });

  test("a task is missing a report as long as one of the lead units that were asked has not reported on it", () => {
    const reported = new Set(
      [...standingReports(plan)]
        .filter(({ round, role }) => round === "2023-Q2" && role === "lead")
        .map(({ task, unit }) => `${task}|${unit}`),
    );
    for (const { id, leadUnits, missingUnits, report } of now) {
      expect([id, missingUnits]).toEqual([id, leadUnits.filter((unit) => !reported.has(`${id}|${unit}`))]);
      expect([id, report]).toEqual([id, missingUnits.length > 0 ? "missing" : "returned"]);
    }
    expect(new Set(now.map(({ report }) => report))).toEqual(new Set(["missing", "returned"]));
  });

  test("before the first round nobody was asked, and the ledger speaks alone", () => {
    const facts = taskFactsAt(plan, momentAt({ asOf: "2023-02-01" }));
    expect(new Set(facts.map(({ report, earlier }) => `${report} ${earlier.length}`))).toEqual(
      new Set(["notAsked 0"]),
    );
  });
});

describe("a summary that is put together", () => {
  const review = reviewSummary(plan, momentAt({}), TODAY);
  const planned = composeSummary(plan, review, CONTEXT);

  test("writes each task's light into the ledger, and takes them back as one change", () => {
    const { rows } = findTable(planned.after.sheets, SHEETS.ledger, LEDGER_COLUMNS);
    const shown = new Map(rows.map((row) => [row.get("id"), row.get("onSchedule")]));
    const { schedule } = plan.decoded.settings;
    for (const facts of taskFactsAt(plan, review.moment)) {
      const { light } = judgeTask(facts, review.moment.asOf, 2023, schedule);
      expect([facts.id, shown.get(facts.id)]).toEqual([facts.id, LIGHT_LABELS[light]]);
    }
    expect(planned.after.decoded.changes).toHaveLength(plan.decoded.changes.length + 1);
    expect(new Set(planned.cells.map(({ column }) => column))).toEqual(new Set(["onSchedule"]));
  });

  test("replaces the sheets of the summary before, and no others", () => {
    expect(planned.edit.sheets?.replaces).toEqual([]);
    const again = composeSummary(planned.after, review, CONTEXT);
    expect(again.edit.sheets?.replaces).toEqual(planned.after.decoded.summaries[0]?.sheets);
    expect(again.after.decoded.summaries).toHaveLength(2);
  });

  test("is out of date once the ledger says something else, and not because of what it has written itself", () => {
    expect(summaryState(plan, textDigest)).toBeUndefined();
    expect(summaryState(planned.after, textDigest)).toMatchObject({
      outdated: false,
      last: { round: "2023-Q2" },
    });
    const changed = edited(planned.after, 3, "completion", 0.99);
    expect(summaryState(changed, textDigest)).toMatchObject({ outdated: true });
  });

  test("the history has every round up to the moment, each task once", () => {
    expect(review.history.map(({ round }) => round)).toEqual(roundOrder(plan));
    for (const { lights } of review.history) {
      expect(Object.values(lights).reduce((sum, count) => sum + count, 0)).toBe(review.entries.length);
    }
  });
});
