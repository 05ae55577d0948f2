import type { OpenPlan } from "../../../application/openPlan";
import { cellText } from "../../../domain/merge/cellText";
import { LEDGER_COLUMNS } from "../../../layout/columns";
import { SHEETS } from "../../../layout/sheetNames";
import { findTable } from "../../../layout/sheetReader";

/** A cell of the ledger that somebody else has changed. */
export type MovedCell = {
  readonly task: string;
  readonly header: string;
  readonly from: string;
  readonly to: string;
};

/** The cells of the ledger that differ between two readings, by task and column and not by place. */
export function movedCells(before: OpenPlan, after: OpenPlan): readonly MovedCell[] {
  const old = ledgerTexts(before);
  const now = ledgerTexts(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((task) =>
    LEDGER_COLUMNS.flatMap(({ key, header }) => {
      const from = old.get(task)?.get(key) ?? "";
      const to = now.get(task)?.get(key) ?? "";
      return from === to ? [] : [{ task, header, from, to }];
    }),
  );
}

function ledgerTexts({ sheets }: OpenPlan): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const { rows, positions } = findTable(sheets, SHEETS.ledger, LEDGER_COLUMNS);
  const grid = sheets.get(SHEETS.ledger) ?? [];
  const texts = new Map<string, ReadonlyMap<string, string>>();
  for (const row of rows) {
    const id = row.get("id").trim();
    if (id === "" || texts.has(id)) continue;
    texts.set(
      id,
      new Map([...positions].map(([key, column]) => [key, cellText(grid[row.index]?.[column] ?? null)])),
    );
  }
  return texts;
}
