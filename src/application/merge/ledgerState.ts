import { ruleContext } from "../../domain/assignment/ruleContext";
import { expandUnits } from "../../domain/assignment/groupMembers";
import type { LedgerState } from "../../domain/merge/planMerge";
import { unitCells } from "../../domain/merge/unitFields";
import { parseTaskId, type TaskId } from "../../domain/task";
import type { UnitCells } from "../../domain/merge/unitFields";
import { LEDGER_COLUMNS } from "../../layout/columns";
import type { LoggedReport } from "../../layout/reportLog";
import { SHEETS } from "../../layout/sheetNames";
import { findTable } from "../../layout/sheetReader";
import { planToCheck, type OpenPlan } from "../openPlan";
import { roundOrder, standingReports } from "../rounds";

/** The ledger as a merge looks at it. @throws Failure `SHEET_MISSING`, `COLUMN_MISSING` */
export function ledgerState(
  plan: OpenPlan,
  today: string,
): LedgerState & { readonly reports: readonly LoggedReport[] } {
  const { rows, positions } = findTable(plan.sheets, SHEETS.ledger, LEDGER_COLUMNS);
  const grid = plan.sheets.get(SHEETS.ledger) ?? [];
  const cells = new Map<TaskId, UnitCells>();
  for (const row of rows) {
    const id = parseTaskId(row.get("id"));
    if (id === undefined || cells.has(id)) continue;
    cells.set(
      id,
      unitCells((field) => grid[row.index]?.[positions.get(field) ?? -1] ?? null),
    );
  }
  const toCheck = planToCheck(plan, today);
  const leadUnits = new Map(
    ruleContext(toCheck, toCheck.rows).rows.map(({ task, names }) => [
      task.id,
      expandUnits(names.leadUnits, toCheck.roster),
    ]),
  );
  return { cells, leadUnits, reports: [...standingReports(plan)], rounds: roundOrder(plan) };
}
