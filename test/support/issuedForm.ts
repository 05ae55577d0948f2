import type { RecordedIssue } from "../../src/domain/round/roundRecords";
import { RETURN_COLUMNS } from "../../src/layout/returnColumns";
import { issuedCells } from "../../src/layout/returnRows";
import { RETURN_HEADER_ROW } from "../../src/layout/returnSheet";
import { readReturnHead, type ReturnHead } from "../../src/layout/returnStamp";
import { RETURN_SHEETS } from "../../src/layout/sheetNames";
import { readRecords } from "../../src/layout/stampRecords";
import type { StoredGrid } from "../../src/layout/workbookPatch";

type Sheets = ReadonlyMap<string, StoredGrid>;

/** What a unit's workbook says of itself; it has to. */
export function headOf(sheets: Sheets): ReturnHead {
  const head = readReturnHead(sheets, "a.xlsx");
  if (head === undefined) throw new Error("no stamp");
  return head;
}

/** The digests of its rows. */
export function digestsIn(sheets: Sheets): unknown {
  const records = readRecords(sheets.get(RETURN_SHEETS.stamp) ?? [], RETURN_SHEETS.stamp);
  return records.find(({ kind }) => kind === "rows")?.json;
}

/** The digests of the rows of an issue. */
export function digestsOf({ rows }: RecordedIssue): unknown {
  return rows.map(({ task, role, lockedHash }) => ({ task, role, lockedHash }));
}

/** The first rows of the table in a unit's workbook, as many as the issue has. */
export function tableIn(sheets: Sheets, { rows }: RecordedIssue): StoredGrid {
  const first = RETURN_HEADER_ROW + 1;
  return (sheets.get(RETURN_SHEETS.form) ?? []).slice(first, first + rows.length);
}

/** The same rows as the issue has them. */
export function tableOf(issue: RecordedIssue): StoredGrid {
  return issue.rows.map((row) => {
    const cells = issuedCells(issue, row);
    return RETURN_COLUMNS.map(({ key }) => cells[key] ?? null);
  });
}
