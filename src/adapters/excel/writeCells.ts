import { blockAddress } from "../../layout/blockAddress";
import type { SheetModel } from "../../layout/sheetModel";
import type { StyleTable } from "../../layout/styleTable";
import type { BlockRef, CellStyle } from "../../layout/workbookPatch";
import { toExcelValue } from "./excelValues";
import type { ExcelValue } from "./excelValues";
import { ACTION_BYTES, step, wireBytes } from "./requests";
import type { SheetHandle, Step } from "./requests";
import { styleBlocks } from "./styleBlocks";

/** Values are written in blocks of about this many bytes, so that requests can be filled well. */
const BLOCK_BYTES = 500_000;

/** office.js itself cuts larger blocks, at the price of four more objects for each piece. */
const BLOCK_CELLS = 1_500;

/**
 * Writes the values of a sheet from A1.
 * @throws Failure `CELL_TEXT_TOO_LONG`; nothing has been sent then.
 */
export function valueSteps(
  target: SheetHandle,
  sheet: SheetModel,
  retarget: (formula: string) => string,
): Step[] {
  const { values } = sheet;
  const columns = values.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const at = { row: 0, column: 0, rows: values.length, columns };
  return gridSteps(target, at, (row) =>
    Array.from({ length: columns }, (_, column) =>
      toExcelValue(sheet, row, column, values[row]?.[column], retarget),
    ),
  );
}

/**
 * Writes a block of values row by row, cut by bytes and not by rows: the same number of rows may be a hundred
 * kilobytes or ten megabytes.
 * @param cellsOf the values of a row, counted from 0 within the block
 */
export function gridSteps(
  target: SheetHandle,
  at: Omit<BlockRef, "sheet">,
  cellsOf: (row: number) => readonly ExcelValue[],
): Step[] {
  const { columns } = at;
  const steps: Step[] = [];
  let block: ExcelValue[][] = [];
  let bytes = 0;
  const finish = (end: number): void => {
    if (block.length === 0) return;
    const rows = block;
    const address = blockAddress({ ...at, row: at.row + end - rows.length, rows: rows.length });
    steps.push({
      bytes: bytes + 2 * ACTION_BYTES,
      queue: () => {
        target().getRange(address).values = rows;
      },
    });
    block = [];
    bytes = 0;
  };
  for (let row = 0; row < at.rows; row++) {
    const cells = [...cellsOf(row)];
    block.push(cells);
    bytes += wireBytes(cells);
    if (bytes >= BLOCK_BYTES || (block.length + 1) * columns > BLOCK_CELLS) finish(row + 1);
  }
  finish(at.rows);
  return steps;
}

/** Formats the cells of a sheet: one step for each rectangle of one style. */
export function styleSteps(
  target: SheetHandle,
  sheet: SheetModel,
  styles: StyleTable,
  defaultFont: { readonly name: string; readonly size: number },
): Step[] {
  return styleBlocks(sheet).map((block) => {
    const style = styles.get(block.style);
    // Range, format, font, fill, protection, and each border with its two settings.
    const actions = 20 + (style.border === undefined ? 0 : 24);
    return step(actions, undefined, () => {
      formatRange(target().getRange(blockAddress(block)), style, block, defaultFont);
    });
  });
}

function formatRange(
  range: Excel.Range,
  style: CellStyle,
  size: { readonly rows: number; readonly columns: number },
  defaultFont: { readonly name: string; readonly size: number },
): void {
  const { format } = range;
  const { font, fill, border, horizontal, vertical, wrap, indent, numberFormat, locked } = style;
  if (font !== undefined) {
    // What a font does not say is the patch's default font, not the one of the user's workbook.
    format.font.name = font.name ?? defaultFont.name;
    format.font.size = font.size ?? defaultFont.size;
    if (font.bold !== undefined) format.font.bold = font.bold;
    if (font.italic !== undefined) format.font.italic = font.italic;
    if (font.underline !== undefined) format.font.underline = font.underline ? "Single" : "None";
    if (font.color !== undefined) format.font.color = `#${font.color}`;
  }
  if (fill !== undefined) format.fill.color = `#${fill}`;
  if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) format.wrapText = wrap;
  if (indent !== undefined) format.indentLevel = indent;
  if (locked !== undefined) format.protection.locked = locked;
  if (border !== undefined) setBorders(format, border, size);
  if (numberFormat !== undefined) range.numberFormat = everyCell(numberFormat);
}

const HORIZONTAL = {
  left: "Left",
  center: "Center",
  right: "Right",
  justify: "Justify",
  distributed: "Distributed",
} as const;

const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function setBorders(
  format: Excel.RangeFormat,
  color: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): void {
  const sides = [
    "EdgeTop",
    "EdgeBottom",
    "EdgeLeft",
    "EdgeRight",
    ...(rows > 1 ? (["InsideHorizontal"] as const) : []),
    ...(columns > 1 ? (["InsideVertical"] as const) : []),
  ] as const;
  for (const side of sides) {
    const border = format.borders.getItem(side);
    border.style = "Continuous";
    border.color = `#${color}`;
  }
}

/** Excel applies a single value to every cell of the range; the types only know grids. */
export function everyCell(value: string): string[][] {
  return value as unknown as string[][];
}
