import { toFailure, type Failure } from "../domain/failure";
import type { SheetColumn } from "../layout/columns";
import { MERGE_LOG_COLUMNS, REPORT_LOG_COLUMNS } from "../layout/registerColumns";
import { SHEETS, type SheetName } from "../layout/sheetNames";
import { findHeader, HEADER_SEARCH_ROWS, storedText } from "../layout/sheetReader";
import type { BlockRef, StoredGrid } from "../layout/workbookPatch";
import { ledgerHeaderBlock, readLedgerMap } from "./ledgerMap";
import type { SheetInfo, WorkbookReader } from "./ports/workbookReader";
import { openStampHead, stampHeadBlock } from "./stampHead";

/** What was done last, in the words of 合并日志. */
export type LastEntry = {
  readonly time: string;
  readonly action: string;
  /** The file that was taken in, where it was one. */
  readonly file: string;
  /** What came of it. */
  readonly outcome: string;
};

export type OurWorkbook = {
  readonly kind: "ours";
  readonly planId: string;
  readonly title: string;
  readonly year: number;
  /** Calendar date on which the workbook was generated. */
  readonly madeOn: string;
  /** Tasks in the ledger as it is now, or why they cannot be counted. */
  readonly tasks: number | LedgerFailure;
  /** 调度期 of the last report; `undefined` where nothing was reported yet. */
  readonly round: string | undefined;
  /** `undefined` where nothing was done yet. */
  readonly lastEntry: LastEntry | undefined;
};

export type LedgerFailure = Failure<"SHEET_MISSING"> | Failure<"COLUMN_MISSING">;
export type StampFailure = Failure<"WORKBOOK_NEWER"> | Failure<"STAMP_DAMAGED">;

/** What a workbook is to this program. */
export type WorkbookOverview =
  | OurWorkbook
  /** No cell holds anything. */
  | { readonly kind: "empty" }
  /** Without our stamp: a workbook of somebody else's. */
  | { readonly kind: "foreign" }
  /** Ours, but this version cannot rely on it. */
  | { readonly kind: "unusable"; readonly failure: StampFailure };

/** Rows at the end of a log among which its last entry is looked for. */
const LOG_ROWS = 20;

/**
 * What the workbook is, without reading its tasks: `listSheets` and two `read`s, whatever its size. The first reads a
 * few rows of four sheets, the second the one column of the ids. (One `read` more where the notice is so long, or the
 * stamp so disordered, that its head is not in its first rows.)
 * @param file name of the workbook, for the failures
 * @throws Failure `HOST_…` where the workbook cannot be read
 */
export async function workbookOverview(reader: WorkbookReader, file: string): Promise<WorkbookOverview> {
  const sheets = await reader.listSheets();
  if (!sheets.some(({ name }) => name === SHEETS.stamp)) {
    return { kind: sheets.every(({ rows }) => rows === 0) ? "empty" : "foreign" };
  }
  const blocks = [
    ...stampHeadBlock(sheets),
    ...ledgerHeaderBlock(sheets),
    ...logBlocks(sheets, SHEETS.reportLog),
    ...logBlocks(sheets, SHEETS.mergeLog),
  ];
  const grids = await reader.read(blocks);
  /** Header and last rows of a log may be one block or two. */
  const rowsOf = (sheet: SheetName): StoredGrid =>
    blocks.flatMap((block, index) => (block.sheet === sheet ? (grids[index] ?? []) : []));
  try {
    const { plan, notice } = await openStampHead(reader, sheets, rowsOf(SHEETS.stamp), file);
    return {
      kind: "ours",
      planId: plan.planId,
      title: notice.annexTitle || notice.title,
      year: notice.year,
      madeOn: plan.madeOn,
      tasks: await countTasks(reader, sheets, rowsOf(SHEETS.ledger)),
      round: lastRow(rowsOf(SHEETS.reportLog), REPORT_LOG_COLUMNS, "round")?.("round"),
      lastEntry: lastLogged(rowsOf(SHEETS.mergeLog)),
    };
  } catch (error) {
    const failure = toFailure(error);
    if (isStampFailure(failure)) return { kind: "unusable", failure };
    throw failure;
  }
}

async function countTasks(
  reader: WorkbookReader,
  sheets: readonly SheetInfo[],
  header: StoredGrid,
): Promise<OurWorkbook["tasks"]> {
  try {
    return (await readLedgerMap(reader, sheets, header)).rows.size;
  } catch (error) {
    const failure = toFailure(error);
    if (isLedgerFailure(failure)) return failure;
    throw failure;
  }
}

const isStampFailure = (failure: Failure): failure is StampFailure =>
  failure.code === "WORKBOOK_NEWER" || failure.code === "STAMP_DAMAGED";

const isLedgerFailure = (failure: Failure): failure is LedgerFailure =>
  failure.code === "SHEET_MISSING" || failure.code === "COLUMN_MISSING";

/** The rows in which a log's header stands, and its last rows below them. */
function logBlocks(sheets: readonly SheetInfo[], log: SheetName): readonly BlockRef[] {
  return sheets
    .filter(({ name }) => name === log)
    .flatMap(({ name: sheet, rows, columns }) => {
      const top = Math.min(rows, HEADER_SEARCH_ROWS);
      const bottom = Math.min(rows - top, LOG_ROWS);
      return [
        { sheet, row: 0, column: 0, rows: top, columns },
        { sheet, row: rows - bottom, column: 0, rows: bottom, columns },
      ];
    })
    .filter(({ rows }) => rows > 0);
}

function lastLogged(log: StoredGrid): LastEntry | undefined {
  const get = lastRow(log, MERGE_LOG_COLUMNS, "time");
  return get && { time: get("time"), action: get("action"), file: get("file"), outcome: get("outcome") };
}

/** The cells of the last row of a log that has something in the column `must`. */
function lastRow<K extends string>(
  rows: StoredGrid,
  columns: readonly SheetColumn<K>[],
  must: K,
): ((key: K) => string) | undefined {
  const { row: header, positions } = findHeader(rows, columns);
  const cellOf = (row: StoredGrid[number] | undefined, key: K): string =>
    storedText(row?.[positions.get(key) ?? -1]).trim();
  const last = rows
    .slice(header + 1)
    .reverse()
    .find((row) => cellOf(row, must) !== "");
  return last && ((key) => cellOf(last, key));
}
