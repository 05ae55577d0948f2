import { isLeaderTitle, isPersonName } from "../decompose/personNames";
import { finding, type Finding } from "../finding";
import type { Place, RosterList } from "../place";
import { COMMITTEE_SUFFIX } from "../rosters/vocabulary";
import { NAME_COLUMNS } from "./ledgerRow";
import { joinNames } from "./nameCell";
import { normaliseName } from "./nameMatch";
import { confirmedMembers, meaningOf, type Rule, type RuleContext } from "./ruleContext";

/** Ids that a finding names before it only counts. */
const NAMED_ROWS = 5;

/** The first ids of a list, as a parameter of a finding. */
export function firstIds(ids: readonly string[]): string {
  return joinNames(ids.slice(0, NAMED_ROWS)) + (ids.length > NAMED_ROWS ? "…" : "");
}

/** The place of a roster's entry, with the first row that uses one of the names. */
function entryPlace({ firstUse }: RuleContext, roster: RosterList, entry: string, used = entry): Place {
  return { ...firstUse(used), roster, entry };
}

/** Entries that wait for the office: unusual names, proposed aliases, unknown kinds, a unit beside its committee. */
export const checkEntries: Rule = (plan) => {
  const { leaders, units } = plan.roster;
  const all = new Set([...units.map(({ name }) => name), ...plan.otherUnits]);
  return [
    ...leaders
      .filter(({ name }) => !isPersonName(name) && !isLeaderTitle(name))
      .map(({ name }) => finding("LEADER_NAME_UNUSUAL", entryPlace(plan, "leaders", name), { name })),
    ...leaders.flatMap(({ name: leader, successor = "" }) =>
      successor === "" || plan.leaders.resolve(successor) !== undefined
        ? []
        : [finding("ROSTER_SUCCESSOR_UNKNOWN", entryPlace(plan, "leaders", leader), { leader, successor })],
    ),
    ...units.flatMap(({ name, kind, aliases }): readonly Finding[] => [
      ...aliases
        .filter(({ certainty }) => certainty !== "confirmed")
        .map((alias) =>
          finding("UNIT_ALIAS_PROPOSED", entryPlace(plan, "units", name, alias.name), {
            alias: alias.name,
            name,
          }),
        ),
      ...(all.has(name + COMMITTEE_SUFFIX) && !aliases.some((each) => each.name === name + COMMITTEE_SUFFIX)
        ? [
            finding("UNIT_BESIDE_COMMITTEE", entryPlace(plan, "units", name), {
              unit: name,
              committee: name + COMMITTEE_SUFFIX,
            }),
          ]
        : []),
      ...(kind === "other"
        ? [finding("UNIT_KIND_UNKNOWN", entryPlace(plan, "units", name), { unit: name })]
        : []),
    ]),
  ];
};

/** Collective units: other wordings to be confirmed, members not known, not confirmed or in no roster. */
export const checkGroups: Rule = (plan) => {
  const uses = groupUses(plan);
  return plan.roster.groups.flatMap((entry): readonly Finding[] => {
    const { name: group, aliases, ambiguous, members } = entry;
    const where = entryPlace(plan, "groups", group);
    const confirmed = confirmedMembers(entry);
    const findings: Finding[] = aliases
      .filter(({ certainty }) => certainty !== "confirmed")
      .map(({ name: alias }) =>
        finding("GROUP_SYNONYM", entryPlace(plan, "groups", group, alias), { alias, group }),
      );
    if (confirmed.length === 0) {
      if (ambiguous) findings.push(finding("GROUP_AMBIGUOUS", where, { group, tasks: uses.get(group) ?? 0 }));
      else if (members.length === 0) findings.push(finding("GROUP_WITHOUT_MEMBERS", where, { group }));
      else findings.push(finding("GROUP_MEMBERS_PROPOSED", where, { group, members: members.length }));
    }
    for (const unit of confirmed) {
      if (plan.units.resolve(unit) === undefined) {
        findings.push(finding("GROUP_MEMBER_UNKNOWN", where, { group, unit }));
      }
    }
    return findings;
  });
};

function groupUses(plan: RuleContext): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const row of plan.rows) {
    const names = [...row.names.leadUnits, ...row.names.supportingUnits];
    for (const name of new Set(names)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return uses;
}

/** Entries that rows still use and that are in no roster any more, one finding for each. */
export const checkGoneEntries: Rule = (plan) => {
  const gone = new Map<string, { readonly roster: RosterList; readonly ids: string[] }>();
  const note = (roster: RosterList, name: string, id: string): void => {
    const known = gone.get(name);
    if (known === undefined) gone.set(name, { roster, ids: [id] });
    else if (known.ids.at(-1) !== id) known.ids.push(id);
  };
  const { leaders, units, groups } = plan.earlierRoster;
  const earlier = {
    leaders: new Set(leaders.map(({ name }) => name)),
    units: new Set(units.map(({ name }) => name)),
    groups: new Set(groups.map(({ name }) => name)),
  };
  for (const row of plan.rows) {
    for (const column of NAME_COLUMNS) {
      for (const written of row.entries[column]) {
        if (column === "leaders") {
          if (earlier.leaders.has(written) && plan.leaders.resolve(written) === undefined) {
            note("leaders", written, row.task.id);
          }
        } else if (meaningOf(plan, written).match === undefined) {
          if (earlier.units.has(written)) note("units", written, row.task.id);
          else if (earlier.groups.has(written)) note("groups", written, row.task.id);
        }
      }
    }
  }
  return [...gone].map(([entry, { roster, ids }]) =>
    finding("ROSTER_ENTRY_GONE", entryPlace(plan, roster, entry), {
      entry,
      tasks: ids.length,
      rows: firstIds(ids),
    }),
  );
};

/** Names and aliases that stand for two entries of one roster: they name neither. */
export const checkSharedNames: Rule = (plan) => {
  const { leaders, units, groups } = plan.roster;
  return [
    ...sharedNames(
      plan,
      "leaders",
      leaders.map(({ name, aliases = [] }) => ({ name, aliases })),
    ),
    ...(["units", "groups"] as const).flatMap((roster) =>
      sharedNames(
        plan,
        roster,
        (roster === "units" ? units : groups).map(({ name, aliases }) => ({
          name,
          aliases: aliases.map((alias) => alias.name),
        })),
      ),
    ),
  ];
};

function sharedNames(
  plan: RuleContext,
  roster: RosterList,
  entries: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): readonly Finding[] {
  const owners = new Map<string, string>();
  const findings: Finding[] = [];
  for (const entry of entries) {
    for (const name of new Set([entry.name, ...entry.aliases])) {
      const key = normaliseName(name);
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, entry.name);
      else if (owner !== entry.name) {
        findings.push(
          finding("ROSTER_NAME_SHARED", entryPlace(plan, roster, entry.name), {
            name,
            first: owner,
            second: entry.name,
          }),
        );
      }
    }
  }
  return findings;
}
