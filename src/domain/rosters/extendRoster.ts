import type { Alias, Roster } from "../roster";

/**
 * The rosters of a workbook with what a document adds to them. Entries that are there stay as they are, unused ones too,
 * and only gain names that the document proposes; new ones stand behind them, leaders with the next ranks.
 */
export function extendRoster(known: Roster, found: Roster): Roster {
  const newLeaders = addedTo(known.leaders, found.leaders);
  const lastRank = Math.max(0, ...known.leaders.map(({ order }) => order));
  return {
    leaders: [
      ...known.leaders,
      ...newLeaders.map((leader, index) => ({ ...leader, order: lastRank + index + 1 })),
    ],
    units: [...withNewAliases(known.units, found.units), ...addedTo(known.units, found.units)],
    groups: [...withNewAliases(known.groups, found.groups), ...addedTo(known.groups, found.groups)],
  };
}

type Named = { readonly name: string };
type NamedWithAliases = Named & { readonly aliases: readonly Alias[] };

function addedTo<Entry extends Named>(known: readonly Entry[], found: readonly Entry[]): readonly Entry[] {
  const names = new Set(known.map(({ name }) => name));
  return found.filter(({ name }) => !names.has(name));
}

function withNewAliases<Entry extends NamedWithAliases>(
  known: readonly Entry[],
  found: readonly Entry[],
): readonly Entry[] {
  const byName = new Map(found.map((entry) => [entry.name, entry]));
  return known.map((entry) => {
    const names = new Set(entry.aliases.map(({ name }) => name));
    const aliases = (byName.get(entry.name)?.aliases ?? []).filter(({ name }) => !names.has(name));
    return aliases.length === 0 ? entry : { ...entry, aliases: [...entry.aliases, ...aliases] };
  });
}
