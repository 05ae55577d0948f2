import type { IssuedFile, IssuePlan } from "../application/issueSheets";
import type { IssuedRow } from "../domain/round/roundRecords";
import { describeFinding } from "../i18n/messages";
import type { Speech } from "./commands";
import { summariseFindings } from "./output";

/** How many tasks of a workbook its unit leads and supports. */
export function tasksOf(rows: readonly IssuedRow[]): { readonly leads: number; readonly supports: number } {
  const leads = rows.filter(({ role }) => role === "lead").length;
  return { leads, supports: rows.length - leads };
}

/** An issue for a person at a terminal: which round, how many workbooks, who gets none, and what may be wrong. */
export function summariseIssue(
  { round, files, groups, findings }: IssuePlan,
  speech: Speech,
): readonly string[] {
  const { cli } = speech;
  const { leads, supports } = tasksOf(files.flatMap(({ issue }) => issue.rows));
  const count = (kind: IssuedFile["kind"]): number => files.filter((file) => file.kind === kind).length;
  return [
    cli.round(round.title, round.id, round.cutoff, round.due),
    cli.issued(files.length, leads, supports),
    cli.issueKinds(count("new"), count("again"), count("same")),
    ...(groups.length === 0 ? [] : [cli.groupsLeftOut(groups)]),
    ...summariseFindings(findings, cli, {
      message: (found) => describeFinding(speech.findings, found).message,
      place: ({ where }) => cli.place(where),
    }),
  ];
}
