import { blockAddress } from "../../layout/blockAddress";
import { cellAddress } from "../../layout/address";
import { EXCEL } from "../../layout/excelBounds";
import type { RowsWritten } from "../../layout/workbookEdit";
import { loadContents, toContents, toTexts } from "./contents";
import type { Contents } from "./contents";
import { columnRuns, downToEnd, loadPlace, spanOf, toBlock, wholeRows } from "./rangePlaces";
import type { Block, ColumnRun } from "./rangePlaces";

/** What has to be known of the place where rows are written. Plain data. */
export type RowsState = {
  readonly op: RowsWritten;
  readonly runs: readonly RunState[];
  /** What stands in the rows that are written; where rows are replaced, everything from the first row on. */
  readonly present: Present;
  /** Points by row: the row before the first, and every row that is written. Hidden rows have none. */
  readonly heights: ReadonlyMap<number, number>;
  /** Input checks of two rows that are there already, by column from the first to the last that is written. */
  readonly checks: { readonly above: readonly InputCheck[]; readonly first: readonly InputCheck[] };
  readonly links: LinksState | undefined;
};

export type RunState = {
  readonly run: ColumnRun;
  /** The smallest block around what stands in these columns from the first row on. */
  readonly used: Block | undefined;
  /** Of the rows that are written. */
  readonly numberFormats: readonly (readonly string[])[];
};

/** `at` is `undefined` where nothing stands. */
export type Present = { readonly at: Block | undefined; readonly contents: Contents };

/** `undefined` for a cell without a check. */
export type InputCheck =
  Pick<Excel.DataValidation, "rule" | "ignoreBlanks" | "errorAlert" | "prompt"> | undefined;

export type LinksState = {
  readonly color: string;
  readonly underline: Excel.RangeFont["underline"];
  /** Links that are there, by row. */
  readonly before: ReadonlyMap<number, Excel.RangeHyperlink>;
};

/** How many rows the operation writes into: an Excel table keeps one data row. */
export function writtenRows({ rows }: RowsWritten): number {
  return Math.max(1, rows.length);
}

/** Asks for the state; what is returned gives it once the request is answered. */
export function readRows(sheet: Excel.Worksheet | undefined, op: RowsWritten): () => RowsState {
  if (sheet === undefined) throw new Error(`${op.sheet} was not asked for`);
  const { firstRow, mode } = op;
  const runs = columnRuns(op.columns).map((run) => readRun(sheet, op, run));
  const rows = mode === "replace" ? EXCEL.rows - firstRow : writtenRows(op);
  const present = loadContents(sheet.getRange(wholeRows(firstRow, rows)).getUsedRangeOrNullObject(true));
  loadPlace(present);
  const heights = readHeights(sheet, op);
  const span = spanOf(op.columns);
  const above = firstRow === 0 ? [] : readChecks(sheet, firstRow - 1, span);
  const first = readChecks(sheet, firstRow, span);
  const links = op.links === undefined ? undefined : readLinks(sheet, firstRow, op.links.column);
  return () => ({
    op,
    runs: runs.map((answer) => answer()),
    present: { at: present.isNullObject ? undefined : toBlock(present), contents: toContents(present) },
    heights: heights(),
    checks: { above: above.map((answer) => answer()), first: first.map((answer) => answer()) },
    links: links?.(),
  });
}

function readRun(sheet: Excel.Worksheet, op: RowsWritten, run: ColumnRun): () => RunState {
  const used = loadPlace(sheet.getRange(downToEnd(op.firstRow, run)).getUsedRangeOrNullObject(true));
  const { column, columns } = run;
  const written = sheet
    .getRange(blockAddress({ row: op.firstRow, column, rows: writtenRows(op), columns }))
    .load("numberFormat");
  return () => ({
    run,
    used: used.isNullObject ? undefined : toBlock(used),
    numberFormats: toTexts(written.numberFormat),
  });
}

function readHeights(sheet: Excel.Worksheet, op: RowsWritten): () => ReadonlyMap<number, number> {
  const first = Math.max(0, op.firstRow - 1);
  const rows = op.firstRow - first + writtenRows(op);
  const answer = sheet
    .getRange(blockAddress({ row: first, column: 0, rows, columns: 1 }))
    .getRowProperties({ format: { rowHeight: true } });
  return () =>
    new Map(
      answer.value.flatMap(({ format }, index) => {
        const height = format?.rowHeight ?? 0;
        return height > 0 ? [[first + index, height] as const] : [];
      }),
    );
}

function readChecks(
  sheet: Excel.Worksheet,
  row: number,
  { column, columns }: Pick<Block, "column" | "columns">,
): readonly (() => InputCheck)[] {
  return Array.from({ length: columns }, (_, index) => {
    const check = sheet.getRange(cellAddress(row, column + index)).dataValidation;
    check.load("type,rule,ignoreBlanks,errorAlert,prompt");
    return () => {
      const { type, rule, ignoreBlanks, errorAlert, prompt } = check;
      return type === "None" ? undefined : { rule, ignoreBlanks, errorAlert, prompt };
    };
  });
}

function readLinks(sheet: Excel.Worksheet, firstRow: number, column: number): () => LinksState {
  const used = sheet.getRange(downToEnd(firstRow, { column, columns: 1 })).getUsedRangeOrNullObject(true);
  loadPlace(used);
  const cells = used.getCellProperties({ hyperlink: true });
  const { font } = sheet.getRange(cellAddress(firstRow, column)).format;
  font.load("color,underline");
  return () => ({ color: font.color, underline: font.underline, before: toLinks(used, cells) });
}

function toLinks(
  used: Excel.Range,
  cells: OfficeExtension.ClientResult<Excel.CellProperties[][]>,
): ReadonlyMap<number, Excel.RangeHyperlink> {
  if (used.isNullObject) return new Map();
  const { row } = toBlock(used);
  return new Map(
    cells.value.flatMap(([cell], index) =>
      cell?.hyperlink ? [[row + index, withoutText(cell.hyperlink)] as const] : [],
    ),
  );
}

/** The text of a linked cell is its value, which is kept as such. */
function withoutText({ address, documentReference, screenTip }: Excel.RangeHyperlink): Excel.RangeHyperlink {
  return {
    ...(address === undefined ? {} : { address }),
    ...(documentReference === undefined ? {} : { documentReference }),
    ...(screenTip === undefined ? {} : { screenTip }),
  };
}
