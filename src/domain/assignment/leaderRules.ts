import { finding, type Finding } from "../finding";
import { placeOf } from "./ledgerRow";
import { joinNames } from "./nameCell";
import { closestTo, type RowToCheck, type Rule, type RuleContext } from "./ruleContext";

/** Leaders of a row: none, unknown, written otherwise, out of office, twice, not in the order of rank. */
export const checkLeaders: Rule = (plan) => {
  const known = new Map(plan.roster.leaders.map((leader) => [leader.name, leader]));
  const earlier = new Set(plan.earlierRoster.leaders.map(({ name }) => name));
  return plan.rows.flatMap((row): readonly Finding[] => {
    const where = placeOf(row, "leaders");
    const entries = row.entries.leaders;
    if (entries.length === 0) {
      return plan.lacksColumn(row.task.table, "leaders") ? [] : [finding("TASK_LEADER_MISSING", where, {})];
    }
    return [
      ...entries.flatMap((written): readonly Finding[] => {
        const match = plan.leaders.resolve(written);
        if (match === undefined) {
          return earlier.has(written)
            ? []
            : [finding("LEADER_UNKNOWN", where, { name: written, ...closestTo(plan.leaders, written) })];
        }
        const { name, pass } = match;
        const findings: Finding[] = [];
        if (pass === "normalised") {
          findings.push(finding("LEADER_WRITTEN_DIFFERENTLY", where, { written, name }));
        } else if (pass === "alias") {
          findings.push(finding("LEADER_ALIAS_USED", where, { written, name }));
        }
        const { leftOn = "", successor = "" } = known.get(name) ?? {};
        if (leftOn !== "" && leftOn < plan.today) {
          findings.push(finding("LEADER_LEFT_OFFICE", where, { name, written, on: leftOn, successor }));
        }
        return findings;
      }),
      ...repeatedLeaders(plan, row, entries),
      ...leadersOutOfOrder(plan, row),
    ];
  });
};

function repeatedLeaders(
  { leaders }: RuleContext,
  row: RowToCheck,
  entries: readonly string[],
): readonly Finding[] {
  const names = entries.map((entry) => leaders.resolve(entry)?.name ?? entry);
  return repeated(names).map((name) => finding("TASK_NAME_REPEATED", placeOf(row, "leaders"), { name }));
}

/** Only where the roster knows all of them: a name that has to be corrected first has no rank. */
function leadersOutOfOrder(plan: RuleContext, row: RowToCheck): readonly Finding[] {
  const names = row.names.leaders;
  const expected = byRank(plan.roster.leaders, names);
  if (expected.length !== names.length || expected.every((name, index) => name === names[index])) return [];
  return [
    finding("LEADER_OUT_OF_ORDER", placeOf(row, "leaders"), {
      leaders: joinNames(names),
      expected: joinNames(expected),
    }),
  ];
}

/** Those of the names that the roster has, in the order of rank. */
export function byRank(
  leaders: readonly { readonly name: string; readonly order: number }[],
  names: readonly string[],
): readonly string[] {
  const rank = new Map(leaders.map(({ name, order }) => [name, order]));
  return names.filter((name) => rank.has(name)).sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

/** Names that stand more than once, each once. */
export function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
