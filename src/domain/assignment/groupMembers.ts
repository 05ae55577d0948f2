import type { Notice } from "../decomposition";
import type { Roster, UnitGroup, UnitKind } from "../roster";
import { reducedWording } from "../rosters/unitGroups";
import { unitKind } from "../rosters/unitKind";
import { COLLECTIVE_MEMBERS, DISTRICT_IN_NAME } from "../rosters/vocabulary";
import { confirmedMembers } from "./ruleContext";

/** Provinces, their cities, their districts, and the towns and subdistricts of each: official names. */
export type Divisions = {
  readonly [province: string]: {
    readonly [city: string]: { readonly [district: string]: readonly string[] };
  };
};

/** The units that stand behind the names: a group with confirmed members gives its members, any other name itself. */
export function expandUnits(names: readonly string[], { groups }: Roster): readonly string[] {
  const known = new Map(groups.map((group) => [group.name, group]));
  const expanded = names.flatMap((name) => {
    const group = known.get(name);
    const members = group === undefined ? [] : confirmedMembers(group);
    return members.length === 0 ? [name] : members;
  });
  return [...new Set(expanded)];
}

/** Towns that may belong to a group, for a person to say yes or no to. */
export type MemberProposal = {
  readonly group: string;
  /** Official name of the district, `重庆市涪陵区`. */
  readonly district: string;
  /** In the official order; those that are in the group already, as proposed or confirmed, are marked. */
  readonly towns: readonly { readonly name: string; readonly isMember: boolean }[];
};

/**
 * The towns and subdistricts of the notice's district for each collective unit that means them (`各乡镇街道`). Nothing where
 * the district is not found or not the only one of its name; groups that leave open which ones are meant are not among
 * them.
 */
export function proposeTowns(
  notice: Pick<Notice, "issuer" | "title" | "annexTitle">,
  groups: readonly UnitGroup[],
  divisions: Divisions,
): readonly MemberProposal[] {
  const found = districtOf(notice, divisions);
  if (found === undefined) return [];
  return groups.flatMap((group): readonly MemberProposal[] => {
    const kinds = memberKinds(group);
    const wanted = found.towns.filter((town) => kinds.includes(unitKind(town)));
    if (group.ambiguous || wanted.length === 0) return [];
    const members = new Set(group.members.map(({ unit }) => unit));
    return [
      {
        group: group.name,
        district: found.name,
        towns: wanted.map((name) => ({ name, isMember: members.has(name) })),
      },
    ];
  });
}

/** Whether the members of a collective unit are towns or subdistricts, be they all or some that the text leaves open. */
export function meansTowns(group: UnitGroup): boolean {
  return memberKinds(group).some((kind) => kind === "town" || kind === "subdistrict");
}

function memberKinds({ name }: UnitGroup): readonly UnitKind[] {
  return COLLECTIVE_MEMBERS.find(([wording]) => wording.test(reducedWording(name)))?.[1] ?? [];
}

type District = { readonly name: string; readonly towns: readonly string[] };

/** The district that the issuer's name begins with, with or without its province and city. */
function districtOf(
  { issuer, title, annexTitle }: Pick<Notice, "issuer" | "title" | "annexTitle">,
  divisions: Divisions,
): District | undefined {
  const text = [issuer, title, annexTitle].find((each) => DISTRICT_IN_NAME.test(each)) ?? "";
  const candidates: (District & { readonly length: number })[] = [];
  for (const [province, cities] of Object.entries(divisions)) {
    for (const [city, districts] of Object.entries(cities)) {
      for (const [district, towns] of Object.entries(districts)) {
        const full = [
          `${province}${city}${district}`,
          `${province}${district}`,
          `${city}${district}`,
          district,
        ];
        const length = full.find((name) => text.startsWith(name))?.length ?? 0;
        if (length > 0) candidates.push({ name: `${province}${district}`, towns, length });
      }
    }
  }
  const longest = Math.max(0, ...candidates.map(({ length }) => length));
  const [best, ...others] = candidates.filter(({ length }) => length === longest);
  return others.length === 0 ? best : undefined;
}
