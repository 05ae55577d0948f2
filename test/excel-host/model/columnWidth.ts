const PIXELS_PER_POINT = 96 / 72;
/** Pixels that a column has besides its digits. */
const PADDING = 5;

/** Pixels of a digit of the default font: half its height, which holds for the fonts in use. */
export function digitWidth(fontSize: number): number {
  return Math.round((fontSize * PIXELS_PER_POINT) / 2);
}

/** Points of a column that Excel shows as so many characters wide. */
export function charactersToPoints(characters: number, fontSize: number): number {
  const digit = digitWidth(fontSize);
  const pixels = characters < 1 ? characters * (digit + PADDING) : characters * digit + PADDING;
  return Math.round(pixels) / PIXELS_PER_POINT;
}

/** The width that a file stores, in characters with the padding. */
export function pointsToStored(points: number, fontSize: number): number {
  return Math.trunc(((points * PIXELS_PER_POINT) / digitWidth(fontSize)) * 256) / 256;
}

export function storedToPoints(stored: number, fontSize: number): number {
  return Math.round(stored * digitWidth(fontSize)) / PIXELS_PER_POINT;
}

/** Sizes come in whole pixels. */
export function pointsOnPixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT) / PIXELS_PER_POINT;
}
