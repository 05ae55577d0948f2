import type { SummaryEntry } from "../../../application/summary/reviewSummary";
import { LATE_LIGHTS, LIGHTS, type Light } from "../../../domain/schedule/light";
import { hasWords, wordsOf } from "../../components/searchWords";

/** What narrows the list of tasks; empty means all. */
export type TaskFilter = {
  /** `attention`: every light that somebody has to do something about. */
  readonly light: Light | "attention" | "";
  readonly leader: string;
  readonly unit: string;
  /** Words that must all occur, separated by blanks. */
  readonly search: string;
};

export const NO_TASK_FILTER: TaskFilter = { light: "attention", leader: "", unit: "", search: "" };

/** Whether somebody has to do something about a task with this light. */
export function needsAttention(light: Light): boolean {
  return LATE_LIGHTS.has(light) || light === "notReported";
}

/** What a choice of lights stands for in a list of options. */
export function lightChoice(value: string): TaskFilter["light"] {
  return value === "attention" ? value : (LIGHTS.find((light) => light === value) ?? "");
}

/** The tasks that pass, order kept. @param textOf what the search looks through */
export function filterEntries(
  entries: readonly SummaryEntry[],
  { light, leader, unit, search }: TaskFilter,
  textOf: (entry: SummaryEntry) => string,
): readonly SummaryEntry[] {
  const words = wordsOf(search);
  return entries.filter(
    (entry) =>
      hasLight(entry.judgement.light, light) &&
      (leader === "" || entry.leaders.includes(leader)) &&
      (unit === "" || entry.facts.leadUnits.includes(unit)) &&
      hasWords(words, () => textOf(entry)),
  );
}

function hasLight(light: Light, wanted: TaskFilter["light"]): boolean {
  return wanted === "attention" ? needsAttention(light) : wanted === "" || light === wanted;
}
