import { addScores, FIELDS, type Comparison, type Field, type Score } from "./compareForm";
import { FORM_GROUPS } from "./noticeForm";

/** Precision and recall of a field; 1 where there is nothing to find. */
export function qualityOf({ expected, found, right }: Score): {
  readonly precision: number;
  readonly recall: number;
} {
  return { precision: found === 0 ? 1 : right / found, recall: expected === 0 ? 1 : right / expected };
}

/** The score of a field over documents; those that nobody can read for certain do not count. */
export function scoreOf(comparisons: readonly Comparison[], field: Field): Score {
  return addScores(
    comparisons.filter(({ form }) => form.group !== "unclear").map(({ scores }) => scores[field]),
  );
}

const NAME_WIDTH = 22;
const NUMBER_WIDTH = 17;

/** Documents, precision/recall of each field and silent errors, by group and in total. */
export function formTable(comparisons: readonly Comparison[]): string {
  const line = (name: string, own: readonly Comparison[], measured: boolean): string =>
    [
      name.padEnd(NAME_WIDTH),
      String(own.length).padStart(4),
      ...FIELDS.map((field) => (measured ? figures(scoreOf(own, field)) : "–").padStart(NUMBER_WIDTH)),
      String(own.reduce((sum, { silent }) => sum + silent.length, 0)).padStart(8),
    ].join("");
  const groups = FORM_GROUPS.map((group) => ({
    group,
    own: comparisons.filter(({ form }) => form.group === group),
  })).filter(({ own }) => own.length > 0);
  return [
    "Notices in the forms of other offices: precision/recall",
    [
      "".padEnd(NAME_WIDTH),
      "docs",
      ...FIELDS.map((field) => field.padStart(NUMBER_WIDTH)),
      "silent".padStart(8),
    ].join(""),
    ...groups.map(({ group, own }) => line(group, own, group !== "unclear")),
    line("total", comparisons, true),
    "",
  ].join("\n");
}

function figures(score: Score): string {
  const { precision, recall } = qualityOf(score);
  return `${precision.toFixed(3)}/${recall.toFixed(3)}`;
}
