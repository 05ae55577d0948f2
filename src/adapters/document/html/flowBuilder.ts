import type { DocumentBudget } from "../documentLimits";
import { joinNumber } from "../numbers/joinNumber";
import type { FlowCell, FlowItem, FlowRow, FlowTable } from "./flow";
import { collapseBlanks } from "./htmlText";

type OpenCell = Omit<FlowCell, "items"> & { readonly items: FlowItem[]; readonly emptyAfter: number };
type OpenRow = Omit<FlowRow, "cells"> & { readonly cells: FlowCell[] };
type OpenTable = {
  readonly rows: OpenRow[];
  readonly hiddenColumns: Set<number>;
  readonly line: number;
  columns: number;
  row: OpenRow | undefined;
  cell: OpenCell | undefined;
};

/** What `td` says about itself. */
export type CellStart = {
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** The columns are not merged: the cell is followed by empty ones. */
  readonly runsOver: boolean;
};

/** A number at the beginning of a text, which a list then does not put there once more. */
const OWN_NUMBER = /^\s*[（(]?(?:\d+|\p{Script=Han}{1,3})[.．、)）]/u;

/** Puts text, paragraphs and cells together while a page streams by. Rows and cells may be left open, or without table. */
export class FlowBuilder {
  private readonly items: FlowItem[] = [];
  private readonly tables: OpenTable[] = [];
  private parts: string[] = [];
  private soft = false;
  private pendingNumber = "";
  /** Number of the paragraph that comes next, from 1. */
  line = 1;

  constructor(
    private readonly blanks: "collapsed" | "kept",
    private readonly budget: DocumentBudget,
  ) {}

  text(text: string): void {
    this.parts.push(text);
  }

  /** A number that stands before the text of the paragraph. */
  number(number: string): void {
    this.pendingNumber = number;
  }

  /** `closes` where the element of the paragraph ends: a number without text then stands alone in its cell, or is none. */
  endParagraph(closes = false): void {
    if (!this.flush() && closes) {
      if (this.inCell()) this.push(this.pendingNumber);
      this.pendingNumber = "";
    }
    this.soft = false;
  }

  /** Two line breaks in a row are a blank line, which divides paragraphs. */
  lineBreak(): void {
    this.budget.takeCells();
    this.soft = this.flush();
  }

  /** A table inside a table that has no cell open ends that one, as it does in a browser. */
  startTable(): void {
    this.endParagraph();
    const outer = this.tables.at(-1);
    if (outer !== undefined && outer.cell === undefined) this.endTable();
    this.tables.push({
      rows: [],
      hiddenColumns: new Set(),
      line: this.line,
      columns: 0,
      row: undefined,
      cell: undefined,
    });
  }

  column(span: number, hidden: boolean): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    this.budget.takeCells(span);
    for (let column = table.columns; hidden && column < table.columns + span; column++) {
      table.hiddenColumns.add(column);
    }
    table.columns += span;
  }

  startRow(hidden = false): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    this.endRow();
    this.budget.takeCells();
    table.row = { cells: [], hidden, line: this.line };
    table.rows.push(table.row);
  }

  startCell({ columnSpan, rowSpan, runsOver }: CellStart): void {
    const table = this.tables.at(-1);
    if (table === undefined) {
      this.endParagraph();
      return;
    }
    this.endCell();
    if (table.row === undefined) this.startRow();
    this.budget.takeCells(columnSpan);
    table.cell = {
      items: [],
      columnSpan: runsOver ? 1 : columnSpan,
      rowSpan,
      line: this.line,
      emptyAfter: runsOver ? columnSpan - 1 : 0,
    };
  }

  endCell(): void {
    this.endParagraph(true);
    const table = this.tables.at(-1);
    if (table?.cell === undefined) return;
    const { emptyAfter, ...cell } = table.cell;
    table.cell = undefined;
    table.row?.cells.push(cell);
    for (let empty = 0; empty < emptyAfter; empty++) {
      table.row?.cells.push({ items: [], columnSpan: 1, rowSpan: 1, line: cell.line });
    }
  }

  endRow(): void {
    this.endCell();
    const table = this.tables.at(-1);
    if (table !== undefined) table.row = undefined;
  }

  endTable(): void {
    this.endRow();
    const table = this.tables.pop();
    if (table !== undefined) this.target().push(toFlowTable(table));
  }

  /** Everything, with what is still open ended. */
  finish(): readonly FlowItem[] {
    while (this.tables.length > 0) this.endTable();
    this.endParagraph();
    return this.items;
  }

  /** Text that stands in a table but in no cell comes before the table, as it does in a browser. */
  private target(): FlowItem[] {
    return this.tables.findLast(({ cell }) => cell !== undefined)?.cell?.items ?? this.items;
  }

  /** @returns whether there was any text */
  private flush(): boolean {
    const whole = this.parts.join("");
    this.parts = [];
    const text = this.blanks === "collapsed" ? collapseBlanks(whole) : whole;
    if (text.trim() === "") return false;
    this.push(OWN_NUMBER.test(text) ? text : joinNumber(this.pendingNumber, text));
    this.pendingNumber = "";
    return true;
  }

  private push(text: string): void {
    if (text === "") return;
    this.budget.takeCells();
    this.target().push({ kind: "paragraph", text, soft: this.soft, line: this.line });
    this.line++;
  }

  private inCell(): boolean {
    return this.tables.at(-1)?.cell !== undefined;
  }
}

function toFlowTable({ rows, hiddenColumns, line }: OpenTable): FlowTable {
  return { kind: "table", rows, hiddenColumns, line };
}
