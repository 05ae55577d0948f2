import { Failure } from "../domain/failure";
import { LEDGER_COLUMNS } from "../layout/columns";
import { SHEETS } from "../layout/sheetNames";
import { findHeader } from "../layout/sheetReader";
import type { BlockRef, StoredGrid } from "../layout/workbookPatch";
import { decodePlan, type OpenPlan } from "./openPlan";

/** So many rows of the ledger from `first` on, counted from 0. */
export type LedgerRows = { readonly first: number; readonly count: number };

/**
 * The blocks to read for rows of the ledger, as wide as the ledger is known to be. `undefined` where everything has to be
 * read: the header may have changed, or more rows have than the ledger has.
 */
export function rowBlocks(
  { sheets }: OpenPlan,
  rows: readonly LedgerRows[],
): readonly BlockRef[] | undefined {
  const sheet = SHEETS.ledger;
  const ledger = sheets.get(sheet) ?? [];
  const header = findHeader(ledger, LEDGER_COLUMNS).row;
  const asked = rows.reduce((sum, { count }) => sum + count, 0);
  if (asked > ledger.length || rows.some(({ first }) => first <= header)) return undefined;
  const columns = Math.max(...ledger.map((cells) => cells.length));
  return rows.map(({ first, count }) => ({ sheet, row: first, column: 0, rows: count, columns }));
}

/**
 * The plan with rows of its ledger as they are now. Pure. Rows below those that were known belong to it from now on.
 * @param values the cells of each of `rows` from the first column on; `undefined` where the ledger is gone
 * @throws Failure `SHEET_MISSING`, and as `decodePlan`
 */
export function withRows(
  { file, sheets }: OpenPlan,
  rows: readonly LedgerRows[],
  values: readonly (StoredGrid | undefined)[],
): OpenPlan {
  const ledger = [...(sheets.get(SHEETS.ledger) ?? [])];
  rows.forEach(({ first, count }, index) => {
    const read = values[index];
    if (read === undefined) throw new Failure("SHEET_MISSING", { sheet: SHEETS.ledger });
    while (ledger.length < first) ledger.push([]);
    for (let offset = 0; offset < count; offset++) ledger[first + offset] = read[offset] ?? [];
  });
  return decodePlan(new Map(sheets).set(SHEETS.ledger, ledger), file);
}
