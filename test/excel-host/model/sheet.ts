import { around, common, isWholeColumns, isWholeRows, overlap, WHOLE_SHEET } from "./area";
import type { Area } from "./area";
import { formatChanger } from "./cellFormat";
import type { CellFormat, FormatChange } from "./cellFormat";
import type { ChartState } from "./chart";
import { newPageLayout } from "./pageLayout";
import type { PageLayoutState } from "./pageLayout";
import type { ConditionalFormatState, Note, ProtectionState, TableState, Validation } from "./sheetParts";
import type { Extras } from "./sheetParts";

export type CellValue = string | number | boolean;

export type Link = { readonly address?: string; readonly documentReference?: string; readonly tip?: string };

export type Cell = {
  /** `""` is an empty cell. */
  value: CellValue;
  /** With its `=`. */
  formula?: string;
  /** Text that was entered behind an apostrophe. */
  quoted?: boolean;
  format: CellFormat;
  link?: Link;
};

export type RowState = {
  /** Points. */
  height?: number;
  hidden?: boolean;
  outlineLevel?: number;
  collapsed?: boolean;
  format?: CellFormat;
};

export type ColumnState = Omit<RowState, "height"> & {
  /** Points. */
  width?: number;
};

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

const NO_FORMAT: CellFormat = {};

/** The keys from `first` on that there are among `count`, in order; as much work as the smaller of the two numbers. */
function keysWithin(map: ReadonlyMap<number, unknown>, first: number, count: number): readonly number[] {
  if (count <= map.size) {
    return Array.from({ length: count }, (_, index) => first + index).filter((key) => map.has(key));
  }
  return [...map.keys()].filter((key) => key >= first && key < first + count).sort((a, b) => a - b);
}

/** One worksheet: everything that Excel keeps of it and an add-in can see or a file holds. */
export class Sheet {
  visibility: Visibility = "Visible";
  /** `#RRGGBB`, or empty. */
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  /** Percent. */
  zoom: number | undefined;
  /** Characters. */
  standardWidth = 8.43;
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  protection: ProtectionState | undefined;
  pageLayout: PageLayoutState = newPageLayout();
  merges: Area[] = [];
  validations: Validation[] = [];
  /** The first has the highest priority. */
  conditionalFormats: ConditionalFormatState[] = [];
  tables: TableState[] = [];
  notes: Note[] = [];
  charts: ChartState[] = [];
  /** The sheet's own filter, not that of a table; its hidden rows are hidden rows. */
  autoFilter: Extras["autoFilter"];
  /** What a file holds that no operation here touches: pictures, text boxes, sparklines. */
  extras: Extras = {};
  readonly rows = new Map<number, RowState>();
  readonly columns = new Map<number, ColumnState>();
  private readonly cells = new Map<number, Map<number, Cell>>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(row)?.get(column);
  }

  value(row: number, column: number): CellValue {
    return this.cell(row, column)?.value ?? "";
  }

  format(row: number, column: number): CellFormat {
    const own = this.cell(row, column)?.format;
    return own ?? this.rows.get(row)?.format ?? this.columns.get(column)?.format ?? NO_FORMAT;
  }

  /** The formats that occur in the area; far fewer than cells, since cells of one style share theirs. */
  formatsIn({ row: top, column: left, rows, columns }: Area): ReadonlySet<CellFormat> {
    const found = new Set<CellFormat>();
    for (let row = top; row < top + rows; row++) {
      for (let column = left; column < left + columns; column++) found.add(this.format(row, column));
    }
    return found;
  }

  /** The cell, made where there is none yet. */
  touch(row: number, column: number): Cell {
    return this.touchIn(this.lineOf(row), row, column);
  }

  private lineOf(row: number): Map<number, Cell> {
    let line = this.cells.get(row);
    if (line === undefined) this.cells.set(row, (line = new Map<number, Cell>()));
    return line;
  }

  private touchIn(line: Map<number, Cell>, row: number, column: number): Cell {
    let cell = line.get(column);
    if (cell === undefined) line.set(column, (cell = { value: "", format: this.format(row, column) }));
    return cell;
  }

  rowState(row: number): RowState {
    let state = this.rows.get(row);
    if (state === undefined) this.rows.set(row, (state = {}));
    return state;
  }

  columnState(column: number): ColumnState {
    let state = this.columns.get(column);
    if (state === undefined) this.columns.set(column, (state = {}));
    return state;
  }

  forget(row: number, column: number): void {
    this.cells.get(row)?.delete(column);
  }

  /** The cells that there are, row by row. */
  *existing(area: Area = WHOLE_SHEET): Generator<readonly [row: number, column: number, cell: Cell]> {
    for (const row of keysWithin(this.cells, area.row, area.rows)) {
      const line = this.cells.get(row) ?? new Map<number, Cell>();
      for (const column of keysWithin(line, area.column, area.columns)) {
        const cell = line.get(column);
        if (cell !== undefined) yield [row, column, cell];
      }
    }
  }

  /** The area of the cells with values, or with values or formats. */
  used(valuesOnly: boolean, within?: Area): Area | undefined {
    const found: Area[] = [];
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    for (const [row, column, cell] of this.existing(within)) {
      const shown = cell.value !== "" || cell.formula !== undefined;
      if (!shown && (valuesOnly || Object.keys(cell.format).length === 0)) continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    if (bottom >= 0)
      found.push({ row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
    if (!valuesOnly) found.push(...this.merges.flatMap((merge) => common(merge, within ?? merge) ?? []));
    return around(found);
  }

  /** Changes the format of every cell; of whole rows and columns once for the cells to come. */
  changeFormat(area: Area, change: FormatChange): void {
    const changed = formatChanger(change);
    if (isWholeColumns(area) || isWholeRows(area)) {
      for (const [, , cell] of this.existing(area)) cell.format = changed(cell.format);
      this.changeLines(area, changed);
      return;
    }
    for (let row = area.row; row < area.row + area.rows; row++) {
      const line = this.lineOf(row);
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = this.touchIn(line, row, column);
        cell.format = changed(cell.format);
      }
    }
  }

  private changeLines(area: Area, changed: (format: CellFormat) => CellFormat): void {
    const [first, count] = isWholeColumns(area) ? [area.column, area.columns] : [area.row, area.rows];
    for (let index = first; index < first + count; index++) {
      const line = isWholeColumns(area) ? this.columnState(index) : this.rowState(index);
      line.format = changed(line.format ?? NO_FORMAT);
    }
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => overlap(merge, { row, column, rows: 1, columns: 1 }));
  }
}
