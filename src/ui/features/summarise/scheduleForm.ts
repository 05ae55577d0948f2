import type { ScheduleRule, ScheduleSettings } from "../../../domain/schedule/scheduleSettings";

export const THRESHOLDS = ["pointsBehind", "pointsFarBehind", "ratioOnSchedule", "ratioBehind"] as const;

export type Threshold = (typeof THRESHOLDS)[number];

/** Settings of the schedule as a person types them: thresholds in percent. */
export type ScheduleForm = { readonly rule: ScheduleRule } & Readonly<Record<Threshold, string>>;

/** The thresholds that a rule looks at. */
export const THRESHOLDS_OF: Readonly<Record<ScheduleRule, readonly Threshold[]>> = {
  points: ["pointsBehind", "pointsFarBehind"],
  ratio: ["ratioOnSchedule", "ratioBehind"],
  missedPeriod: [],
};

export type FormProblem = "notPercent" | "pointsContradictory" | "ratioContradictory";

export function formOf({ rule, points, ratio }: ScheduleSettings): ScheduleForm {
  return {
    rule,
    pointsBehind: percentText(points.behind),
    pointsFarBehind: percentText(points.farBehind),
    ratioOnSchedule: percentText(ratio.onSchedule),
    ratioBehind: percentText(ratio.behind),
  };
}

/** What is wrong with a form, by the field; thresholds of other rules count too, since they would be kept as well. */
export function formProblems(form: ScheduleForm): Partial<Readonly<Record<Threshold, FormProblem>>> {
  const problems: Partial<Record<Threshold, FormProblem>> = {};
  for (const field of THRESHOLDS) if (shareOf(form[field]) === undefined) problems[field] = "notPercent";
  if (isAbove(form.pointsBehind, form.pointsFarBehind)) problems.pointsFarBehind ??= "pointsContradictory";
  if (isAbove(form.ratioBehind, form.ratioOnSchedule)) problems.ratioBehind ??= "ratioContradictory";
  return problems;
}

/** The settings that a form stands for; `undefined` where something is wrong with it. */
export function scheduleOf(form: ScheduleForm, settings: ScheduleSettings): ScheduleSettings | undefined {
  if (Object.keys(formProblems(form)).length > 0) return undefined;
  const share = (field: Threshold): number => shareOf(form[field]) ?? 0;
  return {
    ...settings,
    rule: form.rule,
    points: { behind: share("pointsBehind"), farBehind: share("pointsFarBehind") },
    ratio: { onSchedule: share("ratioOnSchedule"), behind: share("ratioBehind") },
  };
}

/** Whether the form says what the settings say. */
export function isSameSchedule(form: ScheduleForm, settings: ScheduleSettings): boolean {
  const own = formOf(settings);
  return form.rule === own.rule && THRESHOLDS.every((field) => shareOf(form[field]) === shareOf(own[field]));
}

function isAbove(lower: string, upper: string): boolean {
  const [a, b] = [shareOf(lower), shareOf(upper)];
  return a !== undefined && b !== undefined && a > b;
}

function percentText(share: number): string {
  return String(Number((share * 100).toFixed(2)));
}

/** `10` and `10%`, in any width, are 0.1. */
function shareOf(text: string): number | undefined {
  const digits = /^(\d{1,3}(?:\.\d{1,2})?)%?$/u.exec(text.normalize("NFKC").trim())?.[1];
  const percent = digits === undefined ? NaN : Number(digits);
  return percent <= 100 ? Number((percent / 100).toFixed(4)) : undefined;
}
