import type { Assignment, Task } from "../task";
import { proposeAliases } from "./unitAliases";
import { canonicalGroups } from "./unitGroups";
import { isCollective } from "./unitNames";

/** The one name for each name that the rows use. */
export type CanonicalNames = {
  /** Short name of a unit to its full name; only names that differ. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Wording of every collective unit to its canonical wording, itself included. */
  readonly groups: ReadonlyMap<string, string>;
};

/** Settles the names of all units and collective units that the tasks name. */
export function settleNames(tasks: readonly Task[]): CanonicalNames {
  const units: string[] = [];
  const groups: string[] = [];
  for (const { leadUnits, supportingUnits } of tasks) {
    for (const { name } of [...leadUnits, ...supportingUnits])
      (isCollective(name) ? groups : units).push(name);
  }
  return { aliases: proposeAliases(units), groups: canonicalGroups(groups) };
}

/** The task with canonical names. A name that then stands twice in a cell is kept once and listed in `repeated`. */
export function withCanonicalNames(
  task: Task,
  { aliases, groups }: CanonicalNames,
): { readonly task: Task; readonly repeated: readonly string[] } {
  const repeated: string[] = [];
  const settle = (assignments: readonly Assignment[]): readonly Assignment[] => {
    const seen = new Map<string, Assignment>();
    for (const { name, text } of assignments) {
      const canonical = aliases.get(name) ?? groups.get(name) ?? name;
      if (seen.has(canonical)) repeated.push(canonical);
      else seen.set(canonical, { name: canonical, text });
    }
    return [...seen.values()];
  };
  const settled = {
    ...task,
    leaders: settle(task.leaders),
    leadUnits: settle(task.leadUnits),
    supportingUnits: settle(task.supportingUnits),
  };
  return { task: settled, repeated };
}
