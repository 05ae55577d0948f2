import { NameIndex } from "../domain/assignment/nameMatch";
import type { OpenPlan } from "./openPlan";

/**
 * The name that a unit has now, by one that it had when something was recorded: a unit that is renamed keeps its reports. A
 * name that the roster does not know stays.
 */
export function presentNames({ decoded }: Pick<OpenPlan, "decoded">): (recorded: string) => string {
  const { units } = decoded.decomposition.roster;
  const names = new Set(units.map(({ name }) => name));
  let index: NameIndex | undefined;
  return (recorded) =>
    names.has(recorded) ? recorded : ((index ??= new NameIndex(units)).resolve(recorded)?.name ?? recorded);
}
