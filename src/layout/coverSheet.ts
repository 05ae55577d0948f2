import type { Decomposition } from "../domain/decomposition";
import { coverRows, type CoverFacts, type CoverRow } from "./coverRows";
import { coverPageSetup } from "./pageSetups";
import { SHEETS } from "./sheetNames";
import { COLORS, COVER_STYLES } from "./styles";
import { MAX_ROW_HEIGHT, balanceLines, lineCapacity, linesHeight, countLines } from "./textMeasure";
import type { BlockRef, CellInput, CellStyle, PatchOp } from "./workbookPatch";

const WIDTHS = [17, 43, 11] as const;
const ACROSS = WIDTHS[0] + WIDTHS[1] + WIDTHS[2];
const BESIDE_LABEL = WIDTHS[1] + WIDTHS[2];

/** 封面: what the workbook is, how many tasks it holds, where everything is and how it is used. */
export function coverSheetOps(decomposition: Decomposition, facts: CoverFacts): PatchOp[] {
  const sheet = SHEETS.cover;
  const content = coverRows(decomposition, facts);
  const rows = content.map(lay);
  const rowBreaks = content.flatMap((row, index) => (row.kind === "page" ? [index] : []));
  return [
    { op: "addSheet", sheet, gridlines: false, tabColor: COLORS.accent },
    { op: "columns", sheet, columns: WIDTHS.map((width) => ({ width })) },
    {
      op: "write",
      at: { sheet, row: 0, column: 0, rows: rows.length, columns: WIDTHS.length },
      values: rows.map((row) => row.cells),
    },
    ...rows.flatMap((row, index) => rowOps(sheet, row, index)),
    ...tableNameMerges(sheet, content),
    { op: "rowHeights", sheet, from: 0, heights: rows.map((row) => row.height) },
    { op: "pageSetup", sheet, setup: coverPageSetup(rowBreaks) },
  ];
}

type LaidRow = {
  readonly cells: readonly [CellInput, CellInput, CellInput];
  readonly height: number;
  /** One style for each column. */
  readonly styles: readonly [CellStyle, CellStyle, CellStyle] | undefined;
  /** First and last column of a merged cell. */
  readonly merge?: readonly [number, number];
  readonly linkTo?: string;
};

const height = (text: string, width: number, size: number, padding: number): number =>
  Math.min(MAX_ROW_HEIGHT, linesHeight(countLines(text, lineCapacity(width, size)), size, padding));

function same(style: CellStyle): readonly [CellStyle, CellStyle, CellStyle] {
  return [style, style, style];
}

function across(text: string, style: CellStyle, rowHeight: number): LaidRow {
  return { cells: [text, null, null], height: rowHeight, styles: same(style), merge: [0, 2] };
}

function lay(row: CoverRow): LaidRow {
  switch (row.kind) {
    case "title": {
      const { size } = COVER_STYLES.title.font;
      const text = balanceLines(row.text, lineCapacity(ACROSS, size));
      return across(text, COVER_STYLES.title, height(text, ACROSS, size, 12));
    }
    case "subtitle":
      return across(row.text, COVER_STYLES.subtitle, 30);
    case "heading":
    case "page":
      return across(row.text, COVER_STYLES.heading, 30);
    case "line":
      return across(row.text, COVER_STYLES.text, height(row.text, ACROSS, 12, 4));
    case "fact":
      return beside(row.label, row.text, COVER_STYLES.label);
    case "link":
      return { ...beside(row.sheet, row.text, COVER_STYLES.link), linkTo: row.sheet };
    case "countHeader":
      return { cells: row.cells, height: 24, styles: same(COVER_STYLES.header) };
    case "count":
      return counted(row.cells, [COVER_STYLES.cell, COVER_STYLES.cell, COVER_STYLES.number]);
    case "subtotal": {
      const total = (style: CellStyle): CellStyle => ({ ...style, ...COVER_STYLES.total });
      return counted(row.cells, [
        total(COVER_STYLES.cell),
        total(COVER_STYLES.cell),
        total(COVER_STYLES.number),
      ]);
    }
    case "gap":
      return { cells: [null, null, null], height: 12, styles: undefined };
  }
}

function beside(label: string, text: string, labelStyle: CellStyle): LaidRow {
  return {
    cells: [label, text, null],
    height: Math.max(21, height(text, BESIDE_LABEL, 12, 3)),
    styles: [labelStyle, COVER_STYLES.text, COVER_STYLES.text],
    merge: [1, 2],
  };
}

function counted(
  [table, category, count]: readonly [string, string, number],
  styles: readonly [CellStyle, CellStyle, CellStyle],
): LaidRow {
  return {
    cells: [table || null, category || null, count],
    height: Math.max(21, height(category, WIDTHS[1], 12, 3)),
    styles,
  };
}

function rowOps(sheet: string, row: LaidRow, index: number): PatchOp[] {
  const block = (column: number, columns: number): BlockRef => ({
    sheet,
    row: index,
    column,
    rows: 1,
    columns,
  });
  const ops = (row.styles ?? []).map((style, column): PatchOp => ({
    op: "style",
    at: block(column, 1),
    style,
  }));
  if (row.merge !== undefined) {
    const [first, last] = row.merge;
    ops.push({ op: "merge", at: block(first, last - first + 1) });
  }
  if (row.linkTo !== undefined) {
    ops.push({ op: "link", sheet, cell: [index, 0], to: { sheet: row.linkTo, cell: [0, 0] } });
  }
  return ops;
}

/** The name of a table is one cell beside its categories and their subtotal. */
function tableNameMerges(sheet: string, rows: readonly CoverRow[]): PatchOp[] {
  const counts = rows.flatMap((row, index) =>
    row.kind === "count" || row.kind === "subtotal" ? [{ index, name: row.cells[0] }] : [],
  );
  return counts.flatMap(({ index, name }, position): PatchOp[] => {
    if (name === "") return [];
    const next = counts.slice(position + 1).find((row) => row.name !== "")?.index ?? index + 1;
    return next - index < 2
      ? []
      : [{ op: "merge", at: { sheet, row: index, column: 0, rows: next - index, columns: 1 } }];
  });
}
