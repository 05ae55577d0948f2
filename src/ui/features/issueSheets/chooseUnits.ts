import type { IssuedFile, IssuePlan } from "../../../application/issueSheets";
import type { IssuedRow } from "../../../domain/round/roundRecords";

/** Full-width and half-width forms, capitals and small letters count as the same. */
const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/** The files whose unit has all words of the search in its name, order kept. */
export function searchUnits(files: readonly IssuedFile[], search: string): readonly IssuedFile[] {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  return files.filter(({ issue }) => words.every((word) => fold(issue.unit).includes(word)));
}

/** How many tasks the rows lead and support. */
export function countRoles(rows: readonly IssuedRow[]): {
  readonly leads: number;
  readonly supports: number;
} {
  const leads = rows.filter(({ role }) => role === "lead").length;
  return { leads, supports: rows.length - leads };
}

export function countKinds(files: readonly IssuedFile[]): Readonly<Record<IssuedFile["kind"], number>> {
  const count = { new: 0, again: 0, same: 0 };
  for (const { kind } of files) count[kind] += 1;
  return count;
}

/** The choice after the plan was made anew: as it was, and where all were chosen, all. */
export function keepChoice(
  chosen: ReadonlySet<string>,
  before: readonly IssuedFile[],
  after: readonly IssuedFile[],
): ReadonlySet<string> {
  const all = before.every(({ issue }) => chosen.has(issue.unit));
  return new Set(after.map(({ issue }) => issue.unit).filter((unit) => all || chosen.has(unit)));
}

/** Whether the units would be given just what was shown for them. */
export function sameFor(units: readonly string[], shown: IssuePlan, now: IssuePlan): boolean {
  const said = (plan: IssuePlan): string =>
    JSON.stringify([
      plan.round,
      plan.files
        .filter(({ issue }) => units.includes(issue.unit))
        .map(({ issue, kind }) => [kind, issue.unit, issue.file, issue.rows]),
    ]);
  return said(shown) === said(now);
}
