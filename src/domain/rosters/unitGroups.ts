import type { Alias, GroupMember, Unit, UnitGroup } from "../roster";
import { steeringMatter } from "./unitKind";
import {
  AMBIGUOUS,
  COLLECTIVE_MEMBERS,
  COLLECTIVE_WORDINGS,
  GROUP_OF_MEMBERS,
  INDUSTRIAL,
  NOT_INDUSTRIAL,
  OF_A_LEVEL,
} from "./vocabulary";

/**
 * One name for the wordings of each collective unit: that of the roster, `known`; else the most frequent one, of equals
 * the first. `names` has every occurrence. Wordings that differ in scope (`各乡镇街道`, `相关乡镇街道`) stay different groups, and so do wordings that
 * leave open which units are meant (`有关乡镇街道`, `有关镇街`): nothing says that they mean the same ones.
 */
export function canonicalGroups(
  names: readonly string[],
  known: readonly string[] = [],
): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const best = new Map<string, string>();
  for (const [name, count] of counts) {
    const key = identityOf(name);
    const other = best.get(key);
    if (other === undefined || (counts.get(other) ?? 0) < count) best.set(key, name);
  }
  for (const name of known) best.set(identityOf(name), name);
  return new Map([...counts.keys()].map((name) => [name, best.get(identityOf(name)) ?? name]));
}

/** The collective units with the units of the document that may belong to them, each a proposal. */
export function buildGroups(
  canonical: ReadonlyMap<string, string>,
  units: readonly Unit[],
): readonly UnitGroup[] {
  const wordings = collect([...canonical].map(([wording, name]) => [name, wording]));
  const bodies = collect(units.map(({ name }) => [steeringMatter(name), name]));
  return [...wordings].map(([name, all]): UnitGroup => {
    const aliases = all
      .filter((wording) => wording !== name)
      .map((wording): Alias => ({ name: wording, certainty: "proposed" }));
    const matter = GROUP_OF_MEMBERS.exec(name)?.[1];
    const members = matter === undefined ? unitsOfKind(name, units) : (bodies.get(matter) ?? []);
    return {
      name,
      aliases,
      ambiguous: AMBIGUOUS.test(name),
      members: members.map((unit): GroupMember => ({ unit, certainty: "proposed" })),
    };
  });
}

/** What two wordings of one collective unit have in common. */
function identityOf(name: string): string {
  const reduced = reducedWording(name);
  return AMBIGUOUS.test(reduced) && !OF_A_LEVEL.test(reduced) ? name : reduced;
}

/** The wording of a collective unit without what makes no difference: `各镇乡街道` is `各乡镇街道`. */
export function reducedWording(name: string): string {
  return COLLECTIVE_WORDINGS.reduce((text, [wording, reduced]) => text.replace(wording, reduced), name);
}

function unitsOfKind(group: string, units: readonly Unit[]): readonly string[] {
  const wording = reducedWording(group);
  const kinds = COLLECTIVE_MEMBERS.find(([pattern]) => pattern.test(wording))?.[1];
  if (kinds === undefined) return [];
  const excluded = (name: string): boolean => INDUSTRIAL.test(group) && NOT_INDUSTRIAL.test(name);
  return units.filter(({ name, kind }) => kinds.includes(kind) && !excluded(name)).map(({ name }) => name);
}

/** The values of each key, keys and values in order of appearance; pairs without a key are left out. */
function collect(
  pairs: readonly (readonly [key: string | undefined, value: string])[],
): ReadonlyMap<string, readonly string[]> {
  const collected = new Map<string, string[]>();
  for (const [key, value] of pairs) {
    if (key === undefined) continue;
    const values = collected.get(key);
    if (values === undefined) collected.set(key, [value]);
    else values.push(value);
  }
  return collected;
}
