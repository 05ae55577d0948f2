import type {
  Basis,
  Compared,
  FigureCompared,
  Shortfall,
  StatusGround,
  Tolerated,
} from "../../domain/schedule/judgement";
import type { TaskStatus } from "../../domain/status";
import { percentPoints, plainFigure } from "../figureText";
import { describeReason, type ScheduleMessages } from "../messages";

const STATUSES: Readonly<Record<TaskStatus, string>> = {
  notStarted: "not started",
  inProgress: "in progress",
  completed: "completed",
  behind: "behind",
  paused: "paused",
};

const percent = (share: number): string => `${percentPoints(share)}%`;

function pointsText(gap: number): string {
  const points = percentPoints(gap);
  return `${points} ${points === 1 ? "point" : "points"}`;
}

function basisText(basis: Basis): string {
  switch (basis.kind) {
    case "months":
      return basis.of === 12 ? "" : ` (${basis.elapsed} of ${basis.of} months until the deadline)`;
    case "milestones":
      return ` (${basis.due} of ${basis.of} milestones due)`;
    case "milestoneShare":
      return ` (milestone of ${basis.day})`;
  }
}

const expectedText = (expected: number, basis: Basis): string =>
  `${percent(expected)} expected${basisText(basis)}`;

const compared = ({ completion, expected, basis }: Compared): string =>
  `${percent(completion)} done, ${expectedText(expected, basis)}`;

const short = ({
  completion,
  expected,
  gap,
  rule,
}: Pick<Compared, "completion" | "expected"> & Shortfall): string =>
  `${pointsText(gap)} short${rule === "ratio" ? `, ${percent(completion / expected)} of the expected` : ""}`;

const tolerated = ({ rule, allowed }: Tolerated, points: string): string =>
  rule === "ratio"
    ? `not below ${percent(allowed)} and so on schedule`
    : `less than ${percentPoints(allowed)}${points} and so on schedule`;

const BOUNDS: Readonly<Record<FigureCompared["comparator"], string>> = {
  "=": "",
  "≥": "at least ",
  "≤": "at most ",
  growth: "",
};

function changeText(change: FigureCompared["change"], figure: number): string {
  if (change === "level") return "";
  return (change === "rise") === figure >= 0 ? "up " : "down ";
}

function figures({ metric, change, figure, target, comparator, unit }: FigureCompared): string {
  const shown = (value: number, bound: string): string => {
    const size = change === "level" ? value : Math.abs(value);
    return `${changeText(change, value)}${bound}${plainFigure(size)}${unit}`;
  };
  return `“${metric}” ${shown(figure, "")}, target ${shown(target, BOUNDS[comparator])}`;
}

const missed = ({ gap, rule }: Shortfall): string =>
  rule === "ratio" ? `${percent(1 - gap)} of the target` : `${percent(gap)} off the target`;

function groundText(ground: StatusGround): string {
  switch (ground.kind) {
    case "qualitative":
      return "nothing to compare";
    case "noCompletion":
      return "no completion rate that can be read";
    case "nothingDue":
      return "no milestone due";
    case "noFigure":
      return `no figure for “${ground.metric}” read from the progress`;
    case "severalFigures":
      return `several figures for “${ground.metric}” in the progress`;
  }
}

/** Reasons of the schedule. */
export const schedule: ScheduleMessages = {
  lights: {
    completed: "Completed",
    onSchedule: "On schedule",
    behind: "Behind",
    farBehind: "Far behind",
    notStarted: "Not started",
    notReported: "Not reported",
    notApplicable: "Not applicable",
  },
  reasons: {
    COMPLETED_BY_STATUS: () => "status completed",
    COMPLETED_BY_SHARE: ({ completion }) => `${percent(completion)} done`,
    COMPLETED_BEFORE: ({ round }) => `completed in ${round}`,
    REPORT_MISSING: () => "a lead unit has not reported in this round",
    REPORT_EMPTY: () => "reported without a status or a completion rate that can be read",
    NOT_ASKED: () => "not issued in this round, and nothing known from earlier ones",
    PAUSED: () => "status paused, not judged",
    OVERDUE: ({ deadline, days, completion }) =>
      `due on ${deadline}, overdue by ${days} ${days === 1 ? "day" : "days"}${completion === undefined ? "" : `, ${percent(completion)} done`}`,
    NOT_STARTED: ({ expected, basis }) => `status not started, ${expectedText(expected, basis)}`,
    NOTHING_DUE: ({ first }) =>
      first === undefined ? "nothing expected yet" : `first milestone due on ${first}`,
    SHARE_REACHED: (params) => `${compared(params)}, on schedule`,
    SHARE_TOLERATED: (params) => `${compared(params)}, ${short(params)}, ${tolerated(params, " points")}`,
    SHARE_SHORT: (params) => `${compared(params)}, ${short(params)}`,
    FIGURE_REACHED: (params) => `${figures(params)}, reached`,
    FIGURE_TOLERATED: (params) => `${figures(params)}, ${missed(params)}, ${tolerated(params, "%")}`,
    FIGURE_SHORT: (params) => `${figures(params)}, ${missed(params)}`,
    BY_STATUS: ({ status, ground }) => `${groundText(ground)}, judged by the status ${STATUSES[status]}`,
    YEARLY_ONLY: ({ metric }) => `“${metric}” shows at the year's end only`,
    MADE_UP: ({ round, now }) =>
      `${describeReason(schedule.reasons, now)}; behind in ${round} and made up since`,
  },
  ofIndicator: (metric, reason) => `“${metric}”: ${reason}`,
};
