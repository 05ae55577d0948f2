/** Pixels that Excel adds to the digits of a column, for its edges and the grid line. */
const COLUMN_PADDING = 5;
const PIXELS_PER_POINT = 96 / 72;

/** Width in pixels (96 dpi) of a digit of the default font: half its size, which holds for the fonts in use. */
export function digitWidth(fontSize: number): number {
  return Math.round((fontSize * PIXELS_PER_POINT) / 2);
}

/**
 * Width in pixels of a column that Excel shows as `width` characters wide.
 * @param fontSize points of the default font, whose digit is the unit of `width`
 */
export function columnPixels(width: number, fontSize: number): number {
  return width === 0 ? 0 : width * digitWidth(fontSize) + COLUMN_PADDING;
}
