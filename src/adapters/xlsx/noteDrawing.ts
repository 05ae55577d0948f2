import type { SheetModel } from "../../layout/sheetModel";

const HEAD =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"' +
  ' xmlns:x="urn:schemas-microsoft-com:office:excel">';
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** Shape numbers come in blocks of this size; each block belongs to one sheet. */
const BLOCK = 1024;

/** Pixels. The text of a note is 9 point: a Chinese character is 12 pixels wide, a line 16 high. */
const NOTE_WIDTH = 260;
const CHARACTERS_PER_LINE = 20;
const LINE_HEIGHT = 16;
const PADDING = 12;
const MOST_LINES = 30;

const DEFAULT_COLUMN = 72;
const DEFAULT_ROW = 20;
const PIXELS_PER_POINT = 96 / 72;

/** Distance of the note from its cell, in pixels. */
const GAP = 12;

type Position = { readonly index: number; readonly offset: number };

/** The column or row, and the pixels into it, that lie `distance` pixels from the start of `from`. */
function walk(from: number, distance: number, size: (index: number) => number): Position {
  let index = from;
  let offset = distance;
  for (let extent = size(index); offset >= extent; extent = size(index)) {
    offset -= extent;
    index++;
  }
  return { index, offset: Math.round(offset) };
}

function lineCount(text: string): number {
  const width = (line: string): number =>
    Array.from(line).reduce((sum, c) => sum + ((c.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1), 0);
  const lines = text.split("\n").map((line) => Math.max(1, Math.ceil(width(line) / CHARACTERS_PER_LINE)));
  return Math.min(
    MOST_LINES,
    lines.reduce((sum, n) => sum + n, 0),
  );
}

/**
 * The drawing of a sheet's notes: folded, shown on hover, each as large as its text needs. hucre draws all notes
 * of one size, which cuts long ones off.
 * @param block number of the first block of shape numbers that is free in the workbook
 */
export function drawNotes(sheet: SheetModel, block: number, digit: number): string {
  const columnWidth = (column: number): number => {
    const layout = sheet.columns[column];
    if (layout === undefined) return DEFAULT_COLUMN;
    return layout.hidden === true ? 1 : Math.max(1, layout.width * digit + 5);
  };
  const rowHeight = (row: number): number =>
    Math.max(1, (sheet.heights[row] ?? DEFAULT_ROW / PIXELS_PER_POINT) * PIXELS_PER_POINT);

  const shapes = sheet.notes.map(({ cell: [row, column], text }, index) => {
    const height = lineCount(text) * LINE_HEIGHT + PADDING;
    const left = walk(column + 1, GAP, columnWidth);
    const right = walk(column + 1, GAP + NOTE_WIDTH, columnWidth);
    const top = walk(row, 2, rowHeight);
    const bottom = walk(row, 2 + height, rowHeight);
    const anchor = [left, top, right, bottom].flatMap(({ index: at, offset }) => [at, offset]).join(", ");
    return (
      `<v:shape id="_x0000_s${block * BLOCK + 1 + index}" type="#_x0000_t202"` +
      ` style="position:absolute;width:${(NOTE_WIDTH * 3) / 4}pt;height:${(height * 3) / 4}pt;` +
      `z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
      `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
    );
  });
  const blocks = Array.from({ length: blocksOfNotes(sheet) }, (_, index) => block + index).join(",");
  const layout = `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${blocks}"/></o:shapelayout>`;
  return `${HEAD}${layout}${SHAPE_TYPE}${shapes.join("")}</xml>`;
}

/** How many blocks of shape numbers the sheet's notes take. */
export function blocksOfNotes(sheet: SheetModel): number {
  return Math.ceil((sheet.notes.length + 1) / BLOCK);
}
