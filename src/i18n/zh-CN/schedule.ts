import type {
  Basis,
  Compared,
  FigureCompared,
  Shortfall,
  StatusGround,
  Tolerated,
} from "../../domain/schedule/judgement";
import { LIGHT_LABELS, STATUS_LABELS } from "../../layout/labels";
import { percentPoints, plainFigure } from "../figureText";
import { describeReason, type ScheduleMessages } from "../messages";

const percent = (share: number): string => `${percentPoints(share)}%`;

/** A metric in quotation marks; those within it become single ones. */
const quoted = (metric: string): string => `“${metric.replaceAll("“", "‘").replaceAll("”", "’")}”`;

function basisText(basis: Basis): string {
  switch (basis.kind) {
    case "months":
      return basis.of === 12 ? "" : `（按完成时限计，已过 ${basis.elapsed} 个月，共 ${basis.of} 个月）`;
    case "milestones":
      return `（${basis.of} 个时间节点，${basis.due} 个已到期）`;
    case "milestoneShare":
      return `（按 ${basis.day} 的时间节点）`;
  }
}

const expectedText = (expected: number, basis: Basis): string =>
  `序时 ${percent(expected)}${basisText(basis)}`;

const compared = ({ completion, expected, basis }: Compared): string =>
  `完成率 ${percent(completion)}，${expectedText(expected, basis)}`;

const short = ({
  completion,
  expected,
  gap,
  rule,
}: Pick<Compared, "completion" | "expected"> & Shortfall): string =>
  `差 ${percentPoints(gap)} 个百分点${rule === "ratio" ? `，为序时的 ${percent(completion / expected)}` : ""}`;

const tolerated = ({ rule, allowed }: Tolerated, points: string): string =>
  rule === "ratio"
    ? `不低于 ${percent(allowed)}，视为达序时`
    : `不足 ${percentPoints(allowed)}${points}，视为达序时`;

const BOUNDS: Readonly<Record<FigureCompared["comparator"], string>> = {
  "=": "",
  "≥": "以上",
  "≤": "以内",
  growth: "",
};

function changeText(change: FigureCompared["change"], figure: number): string {
  if (change === "level") return "";
  return (change === "rise") === figure >= 0 ? "增长 " : "下降 ";
}

function figures({ metric, change, figure, target, comparator, unit }: FigureCompared): string {
  const shown = (value: number): string => {
    const size = change === "level" ? value : Math.abs(value);
    return `${changeText(change, value)}${plainFigure(size)}${unit}`;
  };
  return `${quoted(metric)}${shown(figure)}，目标${shown(target)}${BOUNDS[comparator]}`;
}

const missed = ({ gap, rule }: Shortfall): string =>
  rule === "ratio" ? `达到目标值的 ${percent(1 - gap)}` : `与目标值相差 ${percent(gap)}`;

function groundText(ground: StatusGround): string {
  switch (ground.kind) {
    case "qualitative":
      return "无可比较的数据";
    case "noCompletion":
      return "没有可读取的完成率";
    case "nothingDue":
      return "时间节点尚未到期";
    case "noFigure":
      return `进展情况中未读到${quoted(ground.metric)}的数据`;
    case "severalFigures":
      return `进展情况中${quoted(ground.metric)}有多个不同数据`;
  }
}

/** 序时判断的理由。 */
export const schedule: ScheduleMessages = {
  lights: LIGHT_LABELS,
  reasons: {
    COMPLETED_BY_STATUS: () => `状态为“${STATUS_LABELS.completed}”`,
    COMPLETED_BY_SHARE: ({ completion }) => `完成率 ${percent(completion)}`,
    COMPLETED_BEFORE: ({ round }) => `${round} 已完成`,
    REPORT_MISSING: () => "牵头责任单位本期尚未填报",
    REPORT_EMPTY: () => "本期填报没有可读取的状态和完成率，无法判断",
    NOT_ASKED: () => "本期未下发填报，也无以往进展",
    PAUSED: () => `状态为“${STATUS_LABELS.paused}”，不作判断`,
    OVERDUE: ({ deadline, days, completion }) =>
      `完成时限 ${deadline}，已逾期 ${days} 天${completion === undefined ? "" : `，完成率 ${percent(completion)}`}`,
    NOT_STARTED: ({ expected, basis }) =>
      `状态为“${STATUS_LABELS.notStarted}”，${expectedText(expected, basis)}`,
    NOTHING_DUE: ({ first }) => (first === undefined ? "尚无进度要求" : `第一个时间节点 ${first} 尚未到期`),
    SHARE_REACHED: (params) => `${compared(params)}，达到序时进度`,
    SHARE_TOLERATED: (params) => `${compared(params)}，${short(params)}，${tolerated(params, " 个百分点")}`,
    SHARE_SHORT: (params) => `${compared(params)}，${short(params)}`,
    FIGURE_REACHED: (params) => `${figures(params)}，达到目标`,
    FIGURE_TOLERATED: (params) => `${figures(params)}，${missed(params)}，${tolerated(params, "%")}`,
    FIGURE_SHORT: (params) => `${figures(params)}，${missed(params)}`,
    BY_STATUS: ({ status, ground }) => `${groundText(ground)}，按状态“${STATUS_LABELS[status]}”判断`,
    YEARLY_ONLY: ({ metric }) => `${quoted(metric)}只考核全年结果，年底前不作判断`,
    MADE_UP: ({ round, now }) => `${describeReason(schedule.reasons, now)}；${round} 曾滞后，本期已补上`,
  },
  ofIndicator: (metric, reason) => `${quoted(metric)}：${reason}`,
};
