/** What `tcPr` says of a cell. */
export type CellProperties = {
  span: number;
  merge: "restart" | "continue" | undefined;
  /** Deleted with a change that is not accepted. */
  deleted: boolean;
};

type OpenTable = {
  /** Width of the cells that are merged with what comes below them, by their first column: of the row above, and of this. */
  above: Map<number, number>;
  merged: Map<number, number>;
  column: number;
  inRow: boolean;
  rowOpen: boolean;
  rowDeleted: boolean;
  before: number;
  cell: (CellProperties & { open: boolean; continues: boolean }) | undefined;
};

/** Columns that a cell may cover: Word has 63 in a table. */
const WIDEST = 63;

/**
 * Writes the tables of a document anew, with nothing but cells and how they are merged: rows and cells that are deleted
 * are gone, columns that a row leaves out at its beginning are an empty cell, and a cell goes on the one above it only
 * where that is merged and begins in the same column with the same width. Whatever the order of the calls, what is written
 * is well-formed: rows and cells that are left open are ended, and a cell without row gets one.
 */
export class TableWriter {
  private readonly tables: OpenTable[] = [];

  constructor(private readonly write: (xml: string) => void) {}

  startTable(): void {
    this.openCell();
    this.write("<w:tbl>");
    this.tables.push({
      above: new Map(),
      merged: new Map(),
      column: 0,
      inRow: false,
      rowOpen: false,
      rowDeleted: false,
      before: 0,
      cell: undefined,
    });
  }

  endTable(): void {
    this.endRow();
    if (this.tables.pop() !== undefined) this.write("</w:tbl>");
  }

  startRow(): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    this.endRow();
    table.inRow = true;
    table.merged = new Map();
    table.column = 0;
    table.rowOpen = false;
    table.rowDeleted = false;
    table.before = 0;
  }

  rowBegins(before: number): void {
    const table = this.tables.at(-1);
    if (table !== undefined) table.before = clip(before, 0);
  }

  deleteRow(): void {
    const table = this.tables.at(-1);
    if (table !== undefined) table.rowDeleted = true;
  }

  endRow(): void {
    const table = this.tables.at(-1);
    if (table?.inRow !== true) return;
    this.endCell();
    table.inRow = false;
    if (table.rowDeleted) return;
    this.openRow(table);
    this.write("</w:tr>");
    table.above = table.merged;
  }

  /** @returns whether the cell is part of what is left of the document */
  startCell(): boolean {
    const table = this.tables.at(-1);
    if (table === undefined) return false;
    this.endCell();
    if (!table.inRow) this.startRow();
    if (table.rowDeleted) return false;
    table.cell = { span: 1, merge: undefined, deleted: false, open: false, continues: false };
    return true;
  }

  /** The cell whose properties are being read. */
  get properties(): CellProperties | undefined {
    return this.tables.at(-1)?.cell;
  }

  /** Whether the cell shows nothing of its own: it is a part of the one above, or deleted. */
  get isCovered(): boolean {
    const table = this.tables.at(-1);
    return table?.cell !== undefined && (table.cell.deleted || this.isContinued(table));
  }

  get inCell(): boolean {
    return this.tables.at(-1)?.cell !== undefined;
  }

  /** Has to be called before anything is written into a cell. */
  openCell(): void {
    const table = this.tables.at(-1);
    const cell = table?.cell;
    if (table === undefined || cell === undefined || cell.open || cell.deleted) return;
    this.openRow(table);
    cell.span = clip(cell.span, 1);
    cell.continues = this.isContinued(table);
    const merge = cell.continues ? "continue" : cell.merge === undefined ? undefined : "restart";
    if (merge !== undefined) table.merged.set(table.column, cell.span);
    this.write(cellStart(cell.span, merge));
    cell.open = true;
  }

  endCell(): void {
    const table = this.tables.at(-1);
    const cell = table?.cell;
    if (table === undefined || cell === undefined) return;
    this.openCell();
    if (cell.open) {
      this.write("</w:tc>");
      table.column += cell.span;
    }
    table.cell = undefined;
  }

  private isContinued({ above, column, before, rowOpen, cell }: OpenTable): boolean {
    if (cell?.merge !== "continue") return false;
    return cell.open ? cell.continues : above.get(rowOpen ? column : column + before) === clip(cell.span, 1);
  }

  private openRow(table: OpenTable): void {
    if (table.rowOpen) return;
    table.rowOpen = true;
    this.write("<w:tr>");
    if (table.before > 0) {
      this.write(`${cellStart(table.before, undefined)}<w:p/></w:tc>`);
      table.column = table.before;
    }
  }
}

function cellStart(span: number, merge: "restart" | "continue" | undefined): string {
  const vertical = merge === undefined ? "" : `<w:vMerge w:val="${merge}"/>`;
  return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${vertical}</w:tcPr>`;
}

function clip(count: number, least: number): number {
  return Number.isFinite(count) ? Math.max(least, Math.min(WIDEST, Math.floor(count))) : least;
}
