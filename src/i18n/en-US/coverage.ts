import type { CliMessages } from "../catalogue";

/** How far a plan carries out its report. */
export const coverage: CliMessages["coverage"] = {
  counts: ({ targets, same, changed, partly, uncovered, figuresDiffer }) =>
    `${targets} sentences of the report state targets of this year: ${same} the same, ${changed} in other words, ${partly} only in part, ${uncovered} in no task; figures differ in ${figuresDiffer}`,
  aside: (reviewed, others) =>
    `Besides, ${reviewed} sentences tell of earlier years and ${others} state no target; --json lists them all`,
  line: (counts, line) => `${counts === "lines" ? "line" : "paragraph"} ${line}`,
  figures: (count) => `Figures that differ: ${count}`,
  figure: (line, metric, report, task) =>
    `  ${line} ${metric}: report “${report}”, ${task === null ? "no figure in its tasks" : `task ${task.id} “${task.text}”`}`,
  uncovered: (count) => `Targets in no task: ${count}`,
  partly: (count) => `Targets that tasks have only in part: ${count}`,
  missing: (parts, tasks) => `not in ${tasks.join(", ")}: ${parts.map((part) => `“${part}”`).join(", ")}`,
  changed: (count) => `Changed wording: ${count} ([-report-]{+task+})`,
  change: (line, task, confidence) => `${line} → ${task} (${Math.round(confidence * 100)}% alike): `,
  sideBySide: (report, plan) => `report “${report}”, task “${plan}”`,
  leftOut: (count) => `Other wording of the report in no task: ${count}`,
  leadIns: (count) =>
    `Opening sentences of paragraphs without a task of their own, not counted as targets: ${count}`,
  quoted: (texts) => texts.map((text) => `“${text}”`).join(", "),
  additions: (count) => `Tasks that say more than the report: ${count}`,
  unasked: (count, tasks) => `Tasks without a sentence in the report: ${count} of ${tasks}`,
};
