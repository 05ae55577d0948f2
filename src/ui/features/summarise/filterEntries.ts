import type { SummaryEntry } from "../../../application/summary/reviewSummary";
import { LIGHTS, type Light } from "../../../domain/schedule/light";
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

/** The lights that somebody has to do something about, the most urgent first. */
const ATTENTION = ["farBehind", "behind", "notStarted", "notReported"] as const satisfies readonly Light[];

/** What a choice of lights stands for in a list of options. */
export function lightChoice(value: string): TaskFilter["light"] {
  return value === "attention" ? value : (LIGHTS.find((light) => light === value) ?? "");
}

/** The tasks that pass, order kept; those that need attention by urgency. @param textOf what the search looks through */
export function filterEntries(
  entries: readonly SummaryEntry[],
  { light, leader, unit, search }: TaskFilter,
  textOf: (entry: SummaryEntry) => string,
): readonly SummaryEntry[] {
  const words = wordsOf(search);
  const lights: readonly Light[] = light === "attention" ? ATTENTION : light === "" ? LIGHTS : [light];
  const passing = entries.filter(
    (entry) =>
      lights.includes(entry.judgement.light) &&
      (leader === "" || entry.leaders.includes(leader)) &&
      (unit === "" || entry.facts.leadUnits.includes(unit)) &&
      hasWords(words, () => textOf(entry)),
  );
  if (light !== "attention") return passing;
  return ATTENTION.flatMap((each) => passing.filter(({ judgement }) => judgement.light === each));
}
