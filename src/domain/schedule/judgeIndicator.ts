import type { Indicator } from "../indicator";
import { foldedText } from "../merge/cellText";
import type { TaskStatus } from "../status";
import type { Expectation } from "./expectation";
import { gradeOf } from "./grade";
import { judged, type Judgement, type Shortfall, type StatusGround, type Tolerated } from "./judgement";
import { partReached, reportedFigure, type FigureTarget } from "./reportedFigure";
import type { ScheduleSettings } from "./scheduleSettings";
import type { Standing } from "./taskFacts";

/** What the indicators of a task are judged by. */
export type Situation = {
  readonly standing: Standing;
  readonly expectation: Expectation;
  /** What the progress text says in figures; read when it is asked for. */
  readonly figures: () => readonly Indicator[];
  /** The year's last month has begun. */
  readonly yearEnds: boolean;
  readonly settings: ScheduleSettings;
};

/** Whether only the year's end shows the figure: places in an order, and the metrics that the office has listed. */
export function isYearly({ kind, metric }: Indicator, { yearlyMetrics }: ScheduleSettings): boolean {
  if (kind === "ranking") return true;
  const written = spelled(metric);
  return yearlyMetrics.some((listed) => spelled(listed) !== "" && written.includes(spelled(listed)));
}

/**
 * The judgement by one indicator. Growth rates, bounds that must not be exceeded and, once the year ends, yearly figures are
 * compared with the target itself; shares, amounts and counts with what is expected by now; all others go by the status.
 */
export function judgeIndicator(indicator: Indicator, situation: Situation): Judgement {
  const { settings, yearEnds } = situation;
  const yearly = isYearly(indicator, settings);
  if (yearly && !yearEnds) return judged("notApplicable", "YEARLY_ONLY", { metric: indicator.metric });
  if (!hasFigure(indicator) || indicator.kind === "ranking") return judgeWithoutFigure(situation);
  if (yearly || indicator.kind === "growth" || indicator.comparator === "≤") {
    return judgeFigure(indicator, situation);
  }
  return judgeShare({ kind: "noCompletion" }, situation);
}

/** A task without a figure goes by its status, but by its milestones where it has any. */
export function judgeWithoutFigure(situation: Situation): Judgement {
  const { standing, expectation } = situation;
  const byMilestones = expectation.first !== undefined;
  if (byMilestones || standing.status === undefined) {
    return judgeShare({ kind: byMilestones ? "noCompletion" : "qualitative" }, situation);
  }
  return byStatus(standing.status, { kind: "qualitative" }, situation);
}

function judgeFigure(target: FigureTarget, situation: Situation): Judgement {
  const { settings, standing } = situation;
  const reported = reportedFigure(target, situation.figures());
  if (reported.kind === "figure") {
    const { compared } = reported;
    const { light, gap, tolerated } = gradeOf(partReached(compared), 1, settings);
    if (gap === 0) return judged(light, "FIGURE_REACHED", compared);
    if (tolerated) return judged(light, "FIGURE_TOLERATED", { ...compared, ...toleratedBy(gap, settings) });
    return judged(light, "FIGURE_SHORT", { ...compared, gap, rule: settings.rule });
  }
  const ground: StatusGround = {
    kind: reported.kind === "several" ? "severalFigures" : "noFigure",
    metric: target.metric,
  };
  if (standing.status === undefined) return judgeShare(ground, situation);
  return byStatus(standing.status, ground, situation);
}

/** By the share done; where none is given, by the status, because of `ground`. */
function judgeShare(ground: StatusGround, situation: Situation): Judgement {
  const { standing, expectation, settings } = situation;
  const { status, completion } = standing;
  const { share: expected, basis, first } = expectation;
  if (expected === 0) {
    if (status === "behind") return byStatus(status, { kind: "nothingDue" }, situation);
    return judged("onSchedule", "NOTHING_DUE", { first });
  }
  if (completion === undefined) {
    return status === undefined
      ? judged("notReported", "REPORT_EMPTY", {})
      : byStatus(status, ground, situation);
  }
  const compared = { completion, expected, basis };
  const { light, gap, tolerated } = gradeOf(completion, expected, settings);
  if (gap === 0) return judged(light, "SHARE_REACHED", compared);
  if (tolerated) return judged(light, "SHARE_TOLERATED", { ...compared, ...toleratedBy(gap, settings) });
  return judged(light, "SHARE_SHORT", { ...compared, gap, rule: settings.rule });
}

/** Where a period missed at all is red, so is one that a unit itself calls behind. */
function byStatus(status: TaskStatus, ground: StatusGround, { settings }: Situation): Judgement {
  const late = settings.rule === "missedPeriod" ? "farBehind" : "behind";
  return judged(status === "behind" ? late : "onSchedule", "BY_STATUS", { status, ground });
}

function toleratedBy(gap: Shortfall["gap"], { rule, points, ratio }: ScheduleSettings): Tolerated {
  return { gap, rule, allowed: rule === "ratio" ? ratio.onSchedule : points.behind };
}

function hasFigure(indicator: Indicator): indicator is FigureTarget {
  return indicator.value !== null;
}

const spelled = (metric: string): string => foldedText(metric).replace(/\s/gu, "").toUpperCase();
