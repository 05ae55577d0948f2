import { finding, type Finding } from "../finding";
import { firstIds } from "./rosterRules";
import { placeOf } from "./ledgerRow";
import { joinNames } from "./nameCell";
import { confirmedMembers, type RowToCheck, type Rule, type RuleContext } from "./ruleContext";

/** Leaders in charge of units, as the office has confirmed it. */
type Portfolios = {
  readonly leadersOf: ReadonlyMap<string, readonly string[]>;
  readonly unitsOf: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Ids of the tasks with a single leader that a unit leads, by leader. Other rows do not say who is in charge. */
type Evidence = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/**
 * Leaders against the units that are theirs (分管单位). Leaders and units of a row are two lists, so only confirmed
 * entries of the roster count, never a position.
 */
export const checkPortfolios: Rule = (plan) => {
  const portfolios = confirmedPortfolios(plan);
  const evidence = evidenceOf(plan);
  return [
    ...plan.rows.flatMap((row) => [
      ...absentLeaders(plan, row, portfolios, evidence),
      ...leadersWithoutUnit(plan, row, portfolios),
    ]),
    ...sharedUnits(plan, portfolios, evidence),
  ];
};

function confirmedPortfolios({ roster }: RuleContext): Portfolios {
  const leadersOf = new Map<string, string[]>();
  const unitsOf = new Map<string, Set<string>>();
  for (const { name, portfolio } of roster.leaders) {
    for (const { unit, certainty } of portfolio) {
      if (certainty !== "confirmed") continue;
      append(leadersOf, unit, name);
      unitsOf.set(name, (unitsOf.get(name) ?? new Set()).add(unit));
    }
  }
  return { leadersOf, unitsOf };
}

function evidenceOf(plan: RuleContext): Evidence {
  const evidence = new Map<string, Map<string, string[]>>();
  for (const row of plan.rows) {
    const [leader, ...others] = row.names.leaders;
    if (leader === undefined || others.length > 0) continue;
    for (const unit of leadingUnits(plan, row)) {
      const byLeader = evidence.get(unit) ?? new Map<string, string[]>();
      evidence.set(unit, byLeader);
      append(byLeader, leader, row.task.id);
    }
  }
  return evidence;
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** The units that answer for the task. */
function leadingUnits(plan: RuleContext, row: RowToCheck): readonly string[] {
  const units = row.names.leadUnits;
  return plan.settings.leadRule === "firstLeads" ? units.slice(0, 1) : units;
}

function absentLeaders(
  plan: RuleContext,
  row: RowToCheck,
  { leadersOf }: Portfolios,
  evidence: Evidence,
): readonly Finding[] {
  const present = new Set(row.names.leaders);
  return leadingUnits(plan, row).flatMap((unit): readonly Finding[] => {
    const inCharge = leadersOf.get(unit) ?? [];
    if (inCharge.length === 0 || inCharge.some((leader) => present.has(leader))) return [];
    const leader = joinNames(inCharge);
    const rows = firstIds(inCharge.flatMap((name) => evidence.get(unit)?.get(name) ?? []));
    return [finding("PORTFOLIO_LEADER_ABSENT", placeOf(row, "leaders"), { unit, leader, rows })];
  });
}

function leadersWithoutUnit(plan: RuleContext, row: RowToCheck, { unitsOf }: Portfolios): readonly Finding[] {
  const names = [...row.names.leadUnits, ...row.names.supportingUnits];
  const present = new Set(names.flatMap((name) => [name, ...membersOf(plan, name)]));
  // A collective unit whose members are open may hold any unit, and so may a cell that was cut off.
  const open = row.task.supportingCutOff || names.some((name) => isOpenGroup(plan, name));
  if (open) return [];
  return row.names.leaders.flatMap((leader): readonly Finding[] => {
    const units = unitsOf.get(leader);
    if (units === undefined || [...units].some((unit) => present.has(unit))) return [];
    return [
      finding("PORTFOLIO_LEADER_WITHOUT_UNIT", placeOf(row, "leaders"), {
        leader,
        units: joinNames([...units]),
      }),
    ];
  });
}

function membersOf({ roster }: RuleContext, name: string): readonly string[] {
  const group = roster.groups.find((candidate) => candidate.name === name);
  return group === undefined ? [] : confirmedMembers(group);
}

function isOpenGroup(plan: RuleContext, name: string): boolean {
  return (
    plan.roster.groups.some((candidate) => candidate.name === name) && membersOf(plan, name).length === 0
  );
}

/** Units under several leaders: in the confirmed portfolios, or, where these do not say, by the rows. */
function sharedUnits(plan: RuleContext, { leadersOf }: Portfolios, evidence: Evidence): readonly Finding[] {
  const units = new Set(plan.roster.units.map(({ name }) => name));
  const ranks = new Map(plan.roster.leaders.map(({ name, order }) => [name, order]));
  const rank = (leader: string): number => ranks.get(leader) ?? Infinity;
  return [...new Set([...leadersOf.keys(), ...evidence.keys()])]
    .sort()
    .flatMap((unit): readonly Finding[] => {
      const confirmed = leadersOf.get(unit);
      const byRows = [...(evidence.get(unit) ?? [])].sort(
        ([first, some], [second, others]) =>
          others.length - some.length || compare(rank(first), rank(second)) || compare(first, second),
      );
      const shared = confirmed === undefined ? byRows.length > 1 : confirmed.length > 1;
      if (!units.has(unit) || !shared) return [];
      const leaders = confirmed ?? byRows.map(([leader]) => leader);
      const rows = byRows.filter(([leader]) => leader !== leaders[0]).flatMap(([, ids]) => ids);
      return [
        finding(
          "PORTFOLIO_UNIT_SHARED",
          { ...plan.firstUse(unit), roster: "units", entry: unit },
          { unit, leaders: joinNames(leaders), rows: firstIds(rows) },
        ),
      ];
    });
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
