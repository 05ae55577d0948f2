import type {
  Alias,
  Certainty,
  GroupMember,
  Leader,
  PortfolioEntry,
  Unit,
  UnitGroup,
} from "../domain/roster";
import {
  CERTAINTIES,
  CERTAINTY_LABELS,
  GROUP_SCOPE_LABELS,
  NAME_SEPARATOR,
  UNIT_KIND_LABELS,
} from "./labels";
import { serialOfDate } from "./excelDates";
import type { GroupKey, LeaderKey, UnitKey } from "./registerColumns";
import { cellText } from "./tableSheet";
import type { StoredValue } from "./workbookPatch";

/** A sheet row by column key; what is left out is empty. */
export type RosterRow<K extends string> = Partial<Readonly<Record<K, StoredValue>>>;

type Bundle<T> = { readonly certainty: Certainty; readonly entries: readonly T[] };

/** Entries of equal certainty together, the surest first: each bundle is one row of the sheet. */
function bundles<T extends { readonly certainty: Certainty }>(entries: readonly T[]): readonly Bundle<T>[] {
  return CERTAINTIES.flatMap((certainty) => {
    const same = entries.filter((entry) => entry.certainty === certainty);
    return same.length === 0 ? [] : [{ certainty, entries: same }];
  });
}

const join = (names: readonly string[]): string => cellText(names.join(NAME_SEPARATOR));

/** The rows of 领导名册 for a leader: one for each certainty in the portfolio, at least one. */
export function leaderRows(leader: Leader): RosterRow<LeaderKey>[] {
  const { order, name, title, aliases = [], leftOn = "", successor = "" } = leader;
  const found: readonly Bundle<PortfolioEntry>[] = bundles(leader.portfolio);
  const own: RosterRow<LeaderKey> = {
    order,
    name,
    title,
    ...(aliases.length === 0 ? {} : { aliases: join(aliases) }),
    ...(leftOn === "" ? {} : { leftOn: serialOfDate(leftOn) ?? leftOn }),
    ...(successor === "" ? {} : { successor }),
  };
  if (found.length === 0) return [own];
  return found.map(({ certainty, entries }) => ({
    ...own,
    portfolio: join(entries.map((entry) => entry.unit)),
    basis: entries.reduce((sum, entry) => sum + entry.rows, 0),
    certainty: CERTAINTY_LABELS[certainty],
  }));
}

/** The rows of 单位名册 for a unit: one for each certainty among its aliases, at least one. */
export function unitRows(unit: Unit): RosterRow<UnitKey>[] {
  const { name, fullName, contact, phone } = unit;
  const own: RosterRow<UnitKey> = {
    name,
    kind: UNIT_KIND_LABELS[unit.kind],
    ...(fullName === undefined ? {} : { fullName }),
    ...(contact === undefined ? {} : { contact }),
    ...(phone === undefined ? {} : { phone }),
  };
  const found: readonly Bundle<Alias>[] = bundles(unit.aliases);
  if (found.length === 0) return [own];
  return found.map(({ certainty, entries }) => ({
    ...own,
    aliases: join(entries.map((alias) => alias.name)),
    certainty: CERTAINTY_LABELS[certainty],
  }));
}

/** The rows of 单位分组 for a group: as many as its aliases or its members need, at least one. */
export function groupRows(group: UnitGroup): RosterRow<GroupKey>[] {
  const aliases: readonly Bundle<Alias>[] = bundles(group.aliases);
  const members: readonly Bundle<GroupMember>[] = bundles(group.members);
  return Array.from({ length: Math.max(1, aliases.length, members.length) }, (_, index) => {
    const alias = aliases[index];
    const member = members[index];
    return {
      name: group.name,
      scope: group.ambiguous ? GROUP_SCOPE_LABELS.ambiguous : GROUP_SCOPE_LABELS.definite,
      ...(alias === undefined
        ? {}
        : {
            aliases: join(alias.entries.map((entry) => entry.name)),
            aliasCertainty: CERTAINTY_LABELS[alias.certainty],
          }),
      ...(member === undefined
        ? {}
        : {
            members: join(member.entries.map((entry) => entry.unit)),
            memberCertainty: CERTAINTY_LABELS[member.certainty],
          }),
    };
  });
}
