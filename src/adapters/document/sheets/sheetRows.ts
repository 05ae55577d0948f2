import { cellAddress } from "../../../layout/address";
import { finding, type Finding } from "../../../domain/finding";
import type { CellRange } from "../../xlsx/cellRange";
import type { DocumentBudget } from "../documentLimits";
import type { LeftOut } from "../leftOut";
import { indexFrom } from "../indexFrom";
import { HiddenStretches } from "./hiddenStretches";
import { shownValue } from "./shownValue";
import type { SourceCell, SourceSheet } from "./sourceSheet";

/** A row that is seen and holds text; columns are those of the sheet, from 0. */
export type SheetRow = {
  /** Number of the row, from 1. */
  readonly line: number;
  readonly texts: ReadonlyMap<number, string>;
  /** A blank row stands above it. */
  readonly afterGap: boolean;
};

/** A merged cell by what is seen of it: its first row, as an index into the rows, and how many rows of them it covers. */
export type SheetMerge = {
  readonly row: number;
  readonly rowSpan: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

export type VisibleSheet = {
  readonly rows: readonly SheetRow[];
  readonly merges: readonly SheetMerge[];
  readonly hiddenColumns: HiddenStretches;
  readonly findings: readonly Finding[];
};

/** What is seen of a sheet: its rows with text, each text where its cell begins. What is hidden goes to `leftOut`. */
export function visibleRows(sheet: SourceSheet, leftOut: LeftOut, budget: DocumentBudget): VisibleSheet {
  const hiddenRows = new HiddenStretches(sheet.hiddenRows);
  const hiddenColumns = new HiddenStretches(sheet.hiddenColumns);
  const starts = new Map<string, CellRange>();
  for (const merge of sheet.merges) {
    budget.takeCells();
    starts.set(cellAddress(merge.firstRow, merge.firstColumn), merge);
  }
  const texts = new Map<number, Map<number, string>>();
  const findings: Finding[] = [];
  const hidden: { rows: Map<number, string[]>; columns: Map<number, string[]>; texts: string[] } = {
    rows: new Map(),
    columns: new Map(),
    texts: [],
  };
  for (const cell of sheet.cells) {
    const text = shownText(cell, sheet.name, hidden.texts, findings);
    if (text.trim() === "") continue;
    budget.takeText(text);
    const merge = starts.get(cellAddress(cell.row, cell.column));
    const row = hiddenRows.firstSeen(cell.row, merge?.lastRow ?? cell.row);
    const column = hiddenColumns.firstSeen(cell.column, merge?.lastColumn ?? cell.column);
    if (row === undefined) add(hidden.rows, cell.row, text);
    else if (column === undefined) add(hidden.columns, cell.column, text);
    else {
      const own = texts.get(row);
      if (own === undefined) texts.set(row, new Map([[column, text]]));
      else own.set(column, text);
    }
  }
  noteHidden(hidden, leftOut);
  const numbers = [...texts.keys()].sort((a, b) => a - b);
  const rows = numbers.map((row, index): SheetRow => {
    const above = numbers[index - 1];
    const gap = above === undefined ? undefined : hiddenRows.firstSeen(above + 1, row - 1);
    return { line: row + 1, texts: texts.get(row) ?? new Map<number, string>(), afterGap: gap !== undefined };
  });
  return { rows, merges: mergesOf(sheet.merges, numbers), hiddenColumns, findings };
}

function shownText(
  { row, column, value, format, isError }: SourceCell,
  sheet: string,
  unseen: string[],
  findings: Finding[],
): string {
  const text = shownValue(value, format);
  if (isError) {
    const cell = cellAddress(row, column);
    findings.push(finding("NOTICE_CELL_ERROR", { line: row + 1 }, { sheet, cell, text }));
  }
  if (text === "" && value !== null && value !== "") unseen.push(String(value));
  return text;
}

function add(texts: Map<number, string[]>, at: number, text: string): void {
  const known = texts.get(at);
  if (known === undefined) texts.set(at, [text]);
  else known.push(text);
}

function noteHidden(
  hidden: {
    readonly rows: ReadonlyMap<number, readonly string[]>;
    readonly columns: ReadonlyMap<number, readonly string[]>;
    readonly texts: readonly string[];
  },
  leftOut: LeftOut,
): void {
  for (const [row, texts] of hidden.rows) leftOut.note("hiddenRows", texts.join(" "), row + 1);
  for (const texts of hidden.columns.values()) leftOut.note("hiddenColumns", texts.join(" "));
  for (const text of hidden.texts) leftOut.note("hiddenTexts", text);
}

/** The merged cells by the rows that are seen; `numbers` are these rows, ascending. */
function mergesOf(merges: readonly CellRange[], numbers: readonly number[]): readonly SheetMerge[] {
  return merges.flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) => {
    const row = indexFrom(numbers, firstRow);
    const rowSpan = indexFrom(numbers, lastRow + 1) - row;
    return rowSpan > 0 ? [{ row, rowSpan, firstColumn, lastColumn }] : [];
  });
}
