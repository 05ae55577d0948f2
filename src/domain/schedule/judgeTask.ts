import { serialOfDate } from "../serialDay";
import { expectationAt } from "./expectation";
import { judgeIndicator, judgeWithoutFigure, isYearly, type Situation } from "./judgeIndicator";
import { judged, type Judgement } from "./judgement";
import { LATE_LIGHTS, type Light } from "./light";
import { figuresOf } from "./reportedFigure";
import type { ScheduleSettings } from "./scheduleSettings";
import type { EarlierReport, TaskFacts } from "./taskFacts";

/** Of several indicators the one whose light comes first here decides. */
const WORST_FIRST: readonly Light[] = ["farBehind", "behind", "notReported", "onSchedule", "notApplicable"];

/**
 * Where a task stands at a cut-off, and why. The first of these that holds: completed · not reported · paused · past its
 * deadline · only known at the year's end · not started · by its indicators, of which the worst decides.
 * @param asOf the cut-off, a calendar date: nothing after it counts
 * @param year the year of the plan
 */
export function judgeTask(
  facts: TaskFacts,
  asOf: string,
  year: number,
  settings: ScheduleSettings,
): Judgement {
  const now = judgeAt(facts, asOf, year, settings);
  const before = facts.earlier.at(-1);
  if (settings.rule !== "missedPeriod" || now.light !== "onSchedule" || before === undefined) return now;
  const then = judgeAt(factsBefore(facts, facts.earlier.length - 1, before), before.cutoff, year, settings);
  if (!LATE_LIGHTS.has(then.light)) return now;
  return { ...now, ...judged("behind", "MADE_UP", { round: before.round, now: now.reason }) };
}

/** What was known of the task at the cut-off of an earlier round, the one at `index`. */
export function factsBefore(facts: TaskFacts, index: number, then: EarlierReport): TaskFacts {
  const { status, completion, progress, report } = then;
  return { ...facts, status, completion, progress, report, earlier: facts.earlier.slice(0, index) };
}

/** As `judgeTask`, but whatever was behind before. */
function judgeAt(facts: TaskFacts, asOf: string, year: number, settings: ScheduleSettings): Judgement {
  return withoutFigures(facts, asOf) ?? byIndicators(facts, asOf, year, settings);
}

/** What is settled whatever the task asks for. */
function withoutFigures(facts: TaskFacts, asOf: string): Judgement | undefined {
  const { status, completion, report, deadline } = facts;
  if (status === "completed") return judged("completed", "COMPLETED_BY_STATUS", {});
  if (completion !== undefined && completion >= 1) {
    return judged("completed", "COMPLETED_BY_SHARE", { completion });
  }
  const isSilent = report === "missing" || (status === undefined && completion === undefined);
  const before = isSilent ? facts.earlier.find(isCompleted) : undefined;
  if (before !== undefined) return judged("completed", "COMPLETED_BEFORE", { round: before.round });
  if (report === "missing") return judged("notReported", "REPORT_MISSING", {});
  if (status === "paused") return judged("notApplicable", "PAUSED", {});
  if (deadline !== undefined && deadline < asOf) {
    const days = (serialOfDate(asOf) ?? 0) - (serialOfDate(deadline) ?? 0);
    return judged("farBehind", "OVERDUE", { deadline, days, completion });
  }
  return undefined;
}

function byIndicators(facts: TaskFacts, asOf: string, year: number, settings: ScheduleSettings): Judgement {
  const { status, completion, progress, report, indicators } = facts;
  const yearEnds = asOf >= `${year}-12-01`;
  const expectation = expectationAt(facts, asOf, year);
  const isExempt = (): boolean =>
    !yearEnds && indicators.length > 0 && indicators.every((indicator) => isYearly(indicator, settings));
  if (status === "notStarted" && !isExempt()) {
    const { share: expected, basis, first } = expectation;
    return expected > 0
      ? judged("notStarted", "NOT_STARTED", { expected, basis })
      : judged("onSchedule", "NOTHING_DUE", { first });
  }
  const isUnknown = status === undefined && completion === undefined && progress === "";
  if (report === "notAsked" && isUnknown) return judged("notApplicable", "NOT_ASKED", {});
  const situation: Situation = {
    standing: facts,
    expectation,
    figures: figuresOf(progress),
    yearEnds,
    settings,
  };
  if (indicators.length === 0) return judgeWithoutFigure(situation);
  const judgements = indicators.map((indicator): Judgement => {
    const judgement = judgeIndicator(indicator, situation);
    const { metric, text } = indicator;
    return indicators.length === 1 ? judgement : { ...judgement, indicator: { metric, text } };
  });
  return judgements.reduce((worst, next) => (isWorse(next, worst) ? next : worst));
}

/** Of two equal lights the one that rests on figures says more. */
function isWorse(next: Judgement, worst: Judgement): boolean {
  const order = WORST_FIRST.indexOf(next.light) - WORST_FIRST.indexOf(worst.light);
  if (order !== 0) return order < 0;
  return worst.reason.code === "BY_STATUS" && next.reason.code !== "BY_STATUS";
}

function isCompleted({ status, completion }: EarlierReport): boolean {
  return status === "completed" || (completion !== undefined && completion >= 1);
}
