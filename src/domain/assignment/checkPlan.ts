import type { Decomposition } from "../decomposition";
import { parseUnitList } from "../decompose/unitList";
import type { Finding } from "../finding";
import { inDocumentOrder } from "../findingOrder";
import { DEFAULT_SETTINGS } from "../settings";
import { compareTaskIds } from "../task";
import { checkLeaders } from "./leaderRules";
import { ledgerRowOf, NAME_COLUMNS } from "./ledgerRow";
import { checkPortfolios } from "./portfolioRules";
import { checkEntries, checkGoneEntries, checkGroups, checkSharedNames } from "./rosterRules";
import { ruleContext, type PlanToCheck, type Rule } from "./ruleContext";
import { checkDeadlines, checkFigures, checkIndicators, checkTexts } from "./taskRules";
import { checkSeparators, checkUnits } from "./unitRules";
import { DEMANDS_FIGURES } from "./vocabulary";

/** Every rule for a ledger and its rosters. */
const RULES: readonly Rule[] = [
  checkTexts,
  checkIndicators,
  checkFigures,
  checkDeadlines,
  checkLeaders,
  checkUnits,
  checkSeparators,
  checkPortfolios,
  checkEntries,
  checkGroups,
  checkGoneEntries,
  checkSharedNames,
];

/**
 * Checks every assignment of a plan against the rosters. Pure and total; the order of the rows makes no difference.
 * Findings stand in the order of `inDocumentOrder`; those of rules that are switched off are left out.
 */
export function checkPlan(plan: PlanToCheck): readonly Finding[] {
  const rows = [...plan.rows].sort((a, b) => compareTaskIds(a.task.id, b.task.id));
  const context = ruleContext(plan, rows);
  const off = new Set(plan.settings.rulesOff);
  return inDocumentOrder(RULES.flatMap((rule) => rule(context)).filter(({ code }) => !off.has(code)));
}

/**
 * The decomposition as it was read, with the findings of every rule added to those about the source.
 * @param today the day of the check, `2023-02-01`
 */
export function checkDecomposition(decomposition: Decomposition, today: string): Decomposition {
  const { tasks, roster, findings } = decomposition;
  const found = checkPlan({
    rows: tasks.map(ledgerRowOf),
    roster,
    earlierRoster: roster,
    ...sourceFacts(decomposition),
    settings: DEFAULT_SETTINGS,
    today,
  });
  return { ...decomposition, findings: inDocumentOrder([...findings, ...found]) };
}

/** What the source adds to a check. */
export function sourceFacts({
  notice,
  tables,
}: Pick<Decomposition, "notice" | "tables">): Pick<
  PlanToCheck,
  "missingColumns" | "demandsFigures" | "otherUnits"
> {
  const demands = notice.demands.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]);
  return {
    missingColumns: tables.flatMap(({ number: table, columns }) =>
      NAME_COLUMNS.filter((name) => !columns.some(({ column }) => column === name)).map((column) => ({
        table,
        column,
      })),
    ),
    demandsFigures: demands.some((text) => DEMANDS_FIGURES.test(text)),
    otherUnits: parseUnitList([notice.addressees]).units.map(({ name }) => name),
  };
}
