import type { Light } from "../../domain/schedule/light";
import type { TaskId } from "../../domain/task";
import { LEDGER_COLUMNS } from "../../layout/columns";
import { LIGHT_LABELS } from "../../layout/labels";
import { SHEETS } from "../../layout/sheetNames";
import { findTable } from "../../layout/sheetReader";
import type { OpenPlan } from "../openPlan";
import type { SummaryEntry } from "./reviewSummary";

/** A task whose light in the ledger is another one than what its cell holds. */
export type LedgerLight = {
  readonly task: TaskId;
  /** As the ledger has it; empty where it has none yet. */
  readonly from: string;
  readonly to: Light;
};

/** The cells 是否达序时 of the ledger that a summary would change, by ascending id. */
export function changedLedgerLights(
  { sheets }: OpenPlan,
  entries: readonly SummaryEntry[],
): readonly LedgerLight[] {
  const { rows } = findTable(sheets, SHEETS.ledger, LEDGER_COLUMNS);
  const written = new Map(
    rows.map((row) => [row.get("id").trim(), row.get("onSchedule")] as const).reverse(),
  );
  return entries.flatMap(({ task: { id }, judgement: { light } }): readonly LedgerLight[] => {
    const from = written.get(id);
    return from === undefined || from === LIGHT_LABELS[light] ? [] : [{ task: id, from, to: light }];
  });
}
