import type { BlockRef, CellInput, CellStyle, PatchOp, WorkbookPatch } from "../layout/workbookPatch";
import { cellText } from "./previewText";

/** How a cell looks on screen; what is not said is the sheet's default. */
export type PreviewLook = Pick<CellStyle, "fill" | "horizontal" | "vertical" | "wrap"> & {
  readonly bold?: boolean;
  readonly color?: string;
  readonly border?: boolean;
};

export type PreviewCell = {
  /** Position among the sheet's shown columns, from 0. */
  readonly column: number;
  readonly text: string;
  /** Rows and shown columns that the cell covers. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly look: PreviewLook;
};

/** A row's cells from left to right; cells covered by a merge are left out. */
export type PreviewRow = { readonly number: number; readonly cells: readonly PreviewCell[] };

/** A visible sheet as a person sees it. */
export type PreviewSheet = {
  readonly name: string;
  /** The shown columns: their letters and their widths in characters. */
  readonly columns: readonly { readonly letter: string; readonly width: number }[];
  readonly rows: readonly PreviewRow[];
  /** Number of rows of the whole sheet, of which `rows` are the first. */
  readonly totalRows: number;
};

/** Width of a column that the patch says nothing about. */
const DEFAULT_WIDTH = 8.43;

type Span = { readonly rows: number; readonly columns: number };

type Draft = {
  readonly name: string;
  readonly visible: boolean;
  readonly values: (CellInput[] | undefined)[];
  readonly styles: (CellStyle[] | undefined)[];
  readonly spans: Map<string, Span>;
  readonly covered: Set<string>;
  widths: readonly { readonly width: number; readonly hidden?: boolean }[];
  totalRows: number;
  totalColumns: number;
};

const key = (row: number, column: number): string => `${row},${column}`;

/**
 * The visible sheets of a patch as tables, at most `maxRows` rows of each.
 * Hidden sheets and hidden columns are left out.
 */
export function previewSheets(patch: WorkbookPatch, maxRows: number): readonly PreviewSheet[] {
  const drafts = new Map<string, Draft>();
  for (const op of patch.ops) applyOp(drafts, op, maxRows);
  return [...drafts.values()].filter((draft) => draft.visible).map(finish);
}

function applyOp(drafts: Map<string, Draft>, op: PatchOp, maxRows: number): void {
  if (op.op === "addSheet") {
    drafts.set(op.sheet, newDraft(op.sheet, (op.visibility ?? "visible") === "visible"));
    return;
  }
  if (op.op === "columns") {
    const draft = drafts.get(op.sheet);
    if (draft) draft.widths = op.columns;
    return;
  }
  if (op.op !== "write" && op.op !== "style" && op.op !== "merge") return;
  const draft = drafts.get(op.at.sheet);
  if (!draft?.visible) return;
  if (op.op === "write") write(draft, op.at, op.values, maxRows);
  else if (op.op === "style") paint(draft, op.at, op.style, maxRows);
  else merge(draft, op.at, maxRows);
}

function newDraft(name: string, visible: boolean): Draft {
  return {
    name,
    visible,
    values: [],
    styles: [],
    spans: new Map(),
    covered: new Set(),
    widths: [],
    totalRows: 0,
    totalColumns: 0,
  };
}

function write(draft: Draft, at: BlockRef, values: readonly (readonly CellInput[])[], maxRows: number): void {
  draft.totalRows = Math.max(draft.totalRows, at.row + at.rows);
  draft.totalColumns = Math.max(draft.totalColumns, at.column + at.columns);
  for (let row = at.row; row < Math.min(at.row + at.rows, maxRows); row++) {
    const line = (draft.values[row] ??= []);
    values[row - at.row]?.forEach((value, offset) => (line[at.column + offset] = value));
  }
}

function paint(draft: Draft, at: BlockRef, style: CellStyle, maxRows: number): void {
  for (let row = at.row; row < Math.min(at.row + at.rows, maxRows); row++) {
    const line = (draft.styles[row] ??= []);
    for (let column = at.column; column < at.column + at.columns; column++) {
      const before = line[column];
      const font = { ...before?.font, ...style.font };
      line[column] = { ...before, ...style, font };
    }
  }
}

function merge(draft: Draft, at: BlockRef, maxRows: number): void {
  if (at.row >= maxRows) return;
  const rows = Math.min(at.rows, maxRows - at.row);
  draft.spans.set(key(at.row, at.column), { rows, columns: at.columns });
  for (let row = at.row; row < at.row + rows; row++) {
    for (let column = at.column; column < at.column + at.columns; column++) {
      if (row !== at.row || column !== at.column) draft.covered.add(key(row, column));
    }
  }
}

function finish(draft: Draft): PreviewSheet {
  const shown: number[] = [];
  for (let column = 0; column < draft.totalColumns; column++) {
    if (!draft.widths[column]?.hidden) shown.push(column);
  }
  const rows = Array.from({ length: Math.min(draft.values.length, draft.totalRows) }, (_, row) => ({
    number: row + 1,
    cells: shown.flatMap((column, index) => cellAt(draft, row, column, index, shown)),
  }));
  return {
    name: draft.name,
    columns: shown.map((column) => ({
      letter: columnLetter(column),
      width: draft.widths[column]?.width ?? DEFAULT_WIDTH,
    })),
    rows,
    totalRows: draft.totalRows,
  };
}

function cellAt(
  draft: Draft,
  row: number,
  column: number,
  index: number,
  shown: readonly number[],
): readonly PreviewCell[] {
  if (draft.covered.has(key(row, column))) return [];
  const span = draft.spans.get(key(row, column));
  const end = column + (span?.columns ?? 1);
  const style = draft.styles[row]?.[column];
  return [
    {
      column: index,
      text: cellText(draft.values[row]?.[column] ?? null, style?.numberFormat),
      rowSpan: span?.rows ?? 1,
      columnSpan: shown.filter((other) => other >= column && other < end).length,
      look: style ? lookOf(style) : {},
    },
  ];
}

function lookOf({ font, fill, horizontal, vertical, wrap, border }: CellStyle): PreviewLook {
  return {
    ...(font?.bold && { bold: true }),
    ...(font?.color !== undefined && { color: font.color }),
    ...(fill !== undefined && { fill }),
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(wrap !== undefined && { wrap }),
    ...(border !== undefined && { border: true }),
  };
}

/** `A` for 0, `AA` for 26. */
function columnLetter(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetter(Math.floor(column / 26) - 1) + rest;
}
