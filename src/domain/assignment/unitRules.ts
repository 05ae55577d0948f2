import { finding, type Finding } from "../finding";
import { NAME_COLUMNS, placeOf } from "./ledgerRow";
import { repeated } from "./leaderRules";
import { closestTo, meaningOf, type RowToCheck, type Rule, type RuleContext } from "./ruleContext";
import { ANY_NAME_SEPARATOR, NAME_SEPARATOR } from "./vocabulary";

/** Lead and supporting units of a row: none, unknown, written otherwise, twice, in both roles. */
export const checkUnits: Rule = (plan) => {
  const earlier = new Set(
    [...plan.earlierRoster.units, ...plan.earlierRoster.groups].map(({ name }) => name),
  );
  return plan.rows.flatMap((row): readonly Finding[] => [
    ...missingUnits(plan, row),
    ...(["leadUnits", "supportingUnits"] as const).flatMap((column): readonly Finding[] => {
      const where = placeOf(row, column);
      const entries = row.entries[column];
      const names = entries.map((entry) => meaningOf(plan, entry).name);
      return [
        ...entries.flatMap((written): readonly Finding[] => {
          const { list, name, match } = meaningOf(plan, written);
          if (match?.pass === "normalised") {
            return [finding("UNIT_WRITTEN_DIFFERENTLY", where, { written, name })];
          }
          if (match?.pass === "alias") return [finding("UNIT_ALIAS_USED", where, { written, name })];
          if (match !== undefined || earlier.has(written)) return [];
          return list === "groups"
            ? [finding("GROUP_UNKNOWN", where, { group: written, ...closestTo(plan.groups, written) })]
            : [finding("UNIT_UNKNOWN", where, { unit: written, ...closestTo(plan.units, written) })];
        }),
        ...repeated(names).map((name) => finding("TASK_NAME_REPEATED", where, { name })),
      ];
    }),
    ...unitsInBothRoles(row),
  ]);
};

function missingUnits(plan: RuleContext, row: RowToCheck): readonly Finding[] {
  const findings: Finding[] = [];
  if (row.entries.leadUnits.length === 0 && !plan.lacksColumn(row.task.table, "leadUnits")) {
    findings.push(finding("TASK_LEAD_UNIT_MISSING", placeOf(row, "leadUnits"), {}));
  }
  if (row.task.supportingCutOff) {
    findings.push(finding("TASK_SUPPORTING_CUT_OFF", placeOf(row, "supportingUnits"), {}));
  }
  return findings;
}

function unitsInBothRoles(row: RowToCheck): readonly Finding[] {
  const leading = new Set(row.names.leadUnits);
  return row.names.supportingUnits
    .filter((unit) => leading.has(unit))
    .map((unit) => finding("TASK_UNIT_IN_BOTH_ROLES", placeOf(row, "supportingUnits"), { unit }));
}

/** Cells of names that are divided by something else than the one mark for it. */
export const checkSeparators: Rule = ({ rows }) =>
  rows.flatMap((row) =>
    NAME_COLUMNS.flatMap((column): readonly Finding[] => {
      const others = [...row.cells[column]].filter(
        (char) => ANY_NAME_SEPARATOR.test(char) && char !== NAME_SEPARATOR,
      );
      if (others.length === 0 || row.entries[column].length < 2) return [];
      const marks = [...new Set(others)].map((mark) => (mark === "\n" ? "↵" : mark)).join(" ");
      return [finding("TASK_NAMES_DIVIDED_OTHERWISE", placeOf(row, column), { marks })];
    }),
  );
