import type { CoverageReview } from "../application/coverReport";
import type { DiffPart } from "../application/textDiff";
import type { CliMessages } from "../i18n/catalogue";

/** What a plan makes of a report, for a person at a terminal: figures first, then what is missing, then wording. */
export function coverageLines(review: CoverageReview, { coverage: say }: CliMessages): readonly string[] {
  const { counts, figures, uncovered, partly, changed, leftOut, leadIns, additions, unasked, lines } = review;
  const under = (title: string, count: number, entries: readonly string[]): readonly string[] =>
    count === 0 ? [] : ["", title, ...entries];
  return [
    say.counts(counts),
    say.aside(counts.reviewed, counts.others),
    ...under(
      say.figures(figures.length),
      figures.length,
      figures.map(({ line, metric, report, task }) =>
        say.figure(say.line(lines, line), metric, report, task),
      ),
    ),
    ...under(
      say.uncovered(uncovered.length),
      uncovered.length,
      bySection(uncovered, ({ line, sentence }) => [`${say.line(lines, line)} ${sentence}`]),
    ),
    ...under(
      say.partly(partly.length),
      partly.length,
      bySection(partly, ({ line, sentence, missing, tasks }) => [
        `${say.line(lines, line)} ${sentence}`,
        `  ${say.missing(
          missing.map(({ text }) => text),
          tasks,
        )}`,
      ]),
    ),
    ...under(
      say.changed(changed.length),
      changed.length,
      changed.map(({ line, task, confidence, report, plan, diff }) => {
        const words = diff === null ? say.sideBySide(report, plan) : markedText(diff);
        return `  ${say.change(say.line(lines, line), task, confidence)}${words}`;
      }),
    ),
    ...under(
      say.leftOut(leftOut.length),
      leftOut.length,
      leftOut.map(({ line, clauses }) => `  ${say.line(lines, line)} ${say.quoted(clauses)}`),
    ),
    ...under(say.leadIns(leadIns.length), leadIns.length, [
      `  ${say.quoted(leadIns.map(({ sentence }) => sentence))}`,
    ]),
    ...under(
      say.additions(additions.length),
      additions.length,
      additions.map(({ task, clauses, figures: added }) => `  ${task} ${say.quoted([...clauses, ...added])}`),
    ),
    ...under(
      say.unasked(unasked.length, counts.tasks),
      unasked.length,
      unasked.map(({ task, text }) => `  ${task} ${text}`),
    ),
  ];
}

/** Entries below the headings that they stand under, each heading once. */
function bySection<Entry extends { readonly section: readonly string[] }>(
  entries: readonly Entry[],
  linesOf: (entry: Entry) => readonly string[],
): readonly string[] {
  let last = "";
  return entries.flatMap((entry) => {
    const section = entry.section.join(" / ");
    const heading = section === last || section === "" ? [] : [`  ${section}`];
    last = section;
    return [...heading, ...linesOf(entry).map((line) => `    ${line}`)];
  });
}

/** A difference as version control writes it for terminals: `[-old-]{+new+}`. */
function markedText(parts: readonly DiffPart[]): string {
  return parts
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");
}
