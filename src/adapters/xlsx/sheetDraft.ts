import { cellAddress } from "../../layout/address";
import { EXCEL } from "../../layout/excelBounds";
import type { StoredValue } from "../../application/ports/workbookReader";
import { Failure } from "../../domain/failure";
import type { CellChange, RowsWritten } from "../../layout/workbookEdit";
import type { CellRange } from "./cellRange";
import type { DraftValue } from "./cellMarkup";
import { DraftCells } from "./draftCells";
import type { RangeFit } from "./rangeFit";
import type { ColumnSpan, RowDraft } from "./rowMarkup";
import { SheetLinks } from "./sheetLinks";
import type { SheetSurvey } from "./sheetSurvey";
import { dataRows } from "./sheetTables";
import type { SheetTable } from "./sheetTables";
import { sameValue, staleCells } from "./staleCells";

const ALL_COLUMNS: ColumnSpan = { firstColumn: 0, lastColumn: EXCEL.columns - 1 };

/** The rows that a block of rows meets. */
type Region = {
  readonly table: SheetTable | undefined;
  readonly columns: ColumnSpan;
  /** The last row that is taken already, and the last one that will be. */
  readonly lastBefore: number;
  readonly lastNow: number;
  /** The row that new rows look like; -1 for none. */
  readonly pattern: number;
};

/**
 * One sheet while an edit is planned. Operations are compared with the sheet as it was in the file; where their rows
 * come to lie depends on the operations before.
 */
export class SheetDraft {
  readonly rows = new Map<number, RowDraft>();
  readonly links: SheetLinks;
  /** Cells that go as a whole, with what belongs to them. */
  readonly removals: CellRange[] = [];
  readonly fits: RangeFit[] = [];

  constructor(
    readonly name: string,
    readonly survey: SheetSurvey,
    readonly tables: readonly SheetTable[],
  ) {
    this.links = new SheetLinks(survey);
  }

  /**
   * @throws Failure `CELL_NOT_WRITABLE` for the totals row of a table and its header, which has to equal the names of
   * its columns.
   */
  setCell({ row, column, to }: CellChange): void {
    for (const table of this.tables) {
      const { range } = table;
      const inside = range.firstColumn <= column && column <= range.lastColumn;
      const { first, last } = dataRows(table);
      if (!inside || row < range.firstRow || row > range.lastRow || (row >= first && row <= last)) continue;
      if (sameValue(this.survey.grid.value(row, column), to)) return;
      throw this.notWritable(row, column, row < first ? "header" : "totals");
    }
    this.draftOf(row).cells.set(column, to);
  }

  /** @throws Failure `PLAN_STALE`, `CELL_NOT_WRITABLE`. */
  writeRows(written: RowsWritten): void {
    const { firstRow, rows, columns, mode, heights = [], links } = written;
    const region = this.regionOf(written);
    const { table, lastBefore, lastNow, pattern } = region;
    if (rows.length === 0 && (mode === "append" || lastBefore < firstRow)) return;
    this.checkRoom(region);
    if (lastNow < lastBefore) this.removeRows(lastNow + 1, lastBefore, region.columns);

    const look = this.lookOf(pattern, region.columns);
    rows.forEach((values, index) => {
      const row = firstRow + index;
      const draft = this.draftOf(row);
      if (heights[index] !== undefined) draft.height = heights[index];
      if (row > lastBefore && look !== undefined && look.row !== row) draft.like = look;
      if (row > lastBefore && table !== undefined) {
        for (const [column, formula] of table.formulas) draft.cells.set(column, { formula });
      }
      draft.cells.setAll(columns, values);
    });
    if (rows.length === 0 && table !== undefined && lastNow >= firstRow) {
      const draft = this.draftOf(firstRow);
      draft.cells.clear();
      draft.emptied = region.columns;
    }

    if (table !== undefined) table.range = { ...table.range, lastRow: lastNow + table.totalsRows };
    if (pattern >= 0) this.fits.push({ pattern, lastBefore, lastNow, ...region.columns });
    if (links !== undefined) this.links.replace(links, { firstRow, lastRow: Math.max(lastBefore, lastNow) });
  }

  notWritable(
    row: number,
    column: number,
    reason: Failure<"CELL_NOT_WRITABLE">["params"]["reason"],
  ): Failure {
    return new Failure("CELL_NOT_WRITABLE", { sheet: this.name, cell: cellAddress(row, column), reason });
  }

  private regionOf(written: RowsWritten): Region {
    const { firstRow, rows, mode } = written;
    const table = this.tables.find((candidate) => this.continues(candidate, written));
    const end = firstRow + rows.length - 1;
    if (table === undefined) {
      const lastBefore =
        mode === "append" ? firstRow - 1 : Math.max(firstRow - 1, this.lastTaken(firstRow, written.columns));
      // Under a header of one row, the row that waits for the first data shows how data look; the header does not.
      const waiting = firstRow <= 1 && lastBefore < firstRow;
      const pattern = waiting ? (this.survey.rows.find(firstRow)?.row ?? -1) : lastBefore;
      const lastNow = waiting ? Math.max(end, pattern) : end;
      return { table, columns: ALL_COLUMNS, lastBefore: Math.max(lastBefore, pattern), lastNow, pattern };
    }
    const { first, last } = dataRows(table);
    let lastBefore = Math.max(last, firstRow - 1);
    // Rows right below a table, as WPS leaves them, belong to it. A totals row does not.
    while (mode === "replace" && table.totalsRows === 0 && this.isTaken(lastBefore + 1, written.columns)) {
      lastBefore++;
    }
    const lastNow = mode === "append" ? Math.max(last, end) : Math.max(first, end);
    const { firstColumn, lastColumn } = table.range;
    return { table, columns: { firstColumn, lastColumn }, lastBefore, lastNow, pattern: last };
  }

  /** Whether the rows belong to the table: they begin in it, or nothing but rows of the same kind lies in between. */
  private continues(table: SheetTable, { firstRow, columns }: RowsWritten): boolean {
    const { firstColumn, lastColumn } = table.range;
    const { first, last } = dataRows(table);
    if (firstRow < first || !columns.some((column) => firstColumn <= column && column <= lastColumn))
      return false;
    for (let row = last + 1; row < firstRow; row++) if (!this.isTaken(row, columns)) return false;
    return true;
  }

  /** The table has no totals row where it would have to move, and new rows meet nothing of the staff's. */
  private checkRoom({ table, columns, lastBefore, lastNow }: Region): void {
    if (table === undefined) return;
    if (table.totalsRows > 0 && lastNow !== dataRows(table).last) {
      throw this.notWritable(dataRows(table).last + 1, columns.firstColumn, "totals");
    }
    const met: (readonly [number, number])[] = [];
    for (const row of this.survey.grid.rowsFrom(lastBefore + 1)) {
      for (let column = columns.firstColumn; row <= lastNow && column <= columns.lastColumn; column++) {
        if (this.value(row, column) !== null) met.push([row, column]);
      }
    }
    if (met.length > 0) throw staleCells(this.name, met);
  }

  /** The row that rows like the pattern look like: the one that it looks like itself, where it is new too. */
  private lookOf(pattern: number, columns: ColumnSpan): RowDraft["like"] {
    return pattern < 0 ? undefined : { row: this.rows.get(pattern)?.like?.row ?? pattern, ...columns };
  }

  private removeRows(firstRow: number, lastRow: number, columns: ColumnSpan): void {
    const gone: CellRange = { firstRow, lastRow, ...columns };
    this.removals.push(gone);
    this.links.removeIn(gone);
    const drafted = [...this.rows.keys()].filter((row) => row >= firstRow && row <= lastRow);
    for (const row of new Set([...this.survey.rows.between(firstRow, lastRow), ...drafted])) {
      const draft = this.draftOf(row);
      for (const column of draft.cells.columns()) {
        if (columns.firstColumn <= column && column <= columns.lastColumn) draft.cells.delete(column);
      }
      draft.like = undefined;
      draft.removed = columns;
    }
  }

  private lastTaken(firstRow: number, columns: readonly number[]): number {
    const rows = [
      ...this.survey.grid.rowsFrom(firstRow),
      ...[...this.rows.keys()].filter((row) => row >= firstRow),
    ];
    return rows.reduce((last, row) => (row > last && this.isTaken(row, columns) ? row : last), -1);
  }

  private isTaken(row: number, columns: readonly number[]): boolean {
    return columns.some((column) => this.value(row, column) !== null);
  }

  /** The value that the cell has after the operations so far; a formula counts as one. */
  private value(row: number, column: number): DraftValue | StoredValue {
    const draft = this.rows.get(row);
    const drafted = draft?.cells.get(column);
    if (drafted !== undefined) return drafted === "" ? null : drafted;
    for (const span of [draft?.removed, draft?.emptied]) {
      if (span !== undefined && span.firstColumn <= column && column <= span.lastColumn) return null;
    }
    return this.survey.grid.value(row, column);
  }

  private draftOf(row: number): RowDraft {
    const known = this.rows.get(row);
    if (known !== undefined) return known;
    const draft: RowDraft = {
      cells: new DraftCells(),
      height: undefined,
      like: undefined,
      removed: undefined,
      emptied: undefined,
    };
    this.rows.set(row, draft);
    return draft;
  }
}
