import type { Finding } from "../finding";

/** Somebody has said of a finding that it is no problem, or has taken that back. The last word holds. */
export type Dismissal = {
  /** `findingKey` of the finding. */
  readonly finding: string;
  readonly by: string;
  /** Calendar date. */
  readonly on: string;
  /** False where the finding is a problem again. */
  readonly active: boolean;
};

/**
 * What makes two findings the same one, wherever their rows stand: code, task or roster entry, column and parameters. A
 * finding that says something new (another name, another figure) has another key.
 */
export function findingKey({ code, where, params }: Finding): string {
  const about =
    where.taskId ?? where.entry ?? (where.table === undefined ? "" : `${where.table}/${where.row ?? ""}`);
  const said = Object.entries(params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`);
  return [code, about, where.column ?? "", ...said].join("|");
}

/** The dismissals that hold, by the finding's key. */
export function activeDismissals(dismissals: readonly Dismissal[]): ReadonlyMap<string, Dismissal> {
  const last = new Map(dismissals.map((dismissal) => [dismissal.finding, dismissal]));
  return new Map([...last].filter(([, { active }]) => active));
}
