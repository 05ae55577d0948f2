/**
 * Measures text in ems without fonts. Full-width characters are 1 em in every Chinese font; the others are taken from
 * the widest of the official fonts and their usual fallbacks, so that real text never needs more lines than computed.
 */

/** Screen pixels (96 dpi) of one digit of the default font. */
const DIGIT_PIXELS = 8;
/** What Excel adds to a column for padding and the grid line. */
const COLUMN_PADDING_PIXELS = 5;
const PIXELS_PER_POINT = 96 / 72;
const PIXELS_PER_MM = 96 / 25.4;

/** Printers round glyph widths up; a line is taken to be this much wider than its glyphs. */
const WIDTH_MARGIN = 1.02;
/** The tallest of the fonts concerned (Noto CJK, the fallback outside Windows) has lines of 1.45 em. */
const LINE_HEIGHT_EM = 1.45;
/** Excel stores row heights in steps of a pixel. */
const HEIGHT_STEP = 0.75;

/** Excel's highest row, in points, rounded down to a whole pixel. */
export const MAX_ROW_HEIGHT = 408.75;

/** Column width in characters, as Excel shows it, for a column of this many millimetres. */
export function widthFromMm(mm: number): number {
  return Math.floor(((mm * PIXELS_PER_MM - COLUMN_PADDING_PIXELS) / DIGIT_PIXELS) * 100) / 100;
}

/** Millimetres that a column of this width takes on paper at 100 %. */
export function widthToMm(width: number): number {
  return (width * DIGIT_PIXELS + COLUMN_PADDING_PIXELS) / PIXELS_PER_MM;
}

/** Ems of text of `fontSize` points that fit into a line of a column of this width. */
export function lineCapacity(width: number, fontSize: number): number {
  return (width * DIGIT_PIXELS - COLUMN_PADDING_PIXELS) / (fontSize * PIXELS_PER_POINT) / WIDTH_MARGIN;
}

/** Height in points of this many lines, with `padding` points above and below together, in whole pixels. */
export function linesHeight(lines: number, fontSize: number, padding: number): number {
  return roundHeight(lines * fontSize * LINE_HEIGHT_EM + padding);
}

/** The height in whole pixels, rounded up. */
export function roundHeight(points: number): number {
  return Math.ceil(points / HEIGHT_STEP - 1e-9) * HEIGHT_STEP;
}

/** Ems of the characters below U+0300; all others are full width but for the half-width forms. */
const LATIN_EMS = Float64Array.from({ length: 0x300 }, (_, code) => latinEm(String.fromCharCode(code)));

function latinEm(char: string): number {
  if (" iIljtfr.,:;'|!()[]{}`/\\-\"°·".includes(char)) return 0.5;
  if ("mwMW%@&".includes(char)) return 1;
  if ("+=<>~^#±×÷".includes(char)) return 0.84;
  return char >= "A" && char <= "Z" ? 0.79 : 0.64;
}

function codeEm(code: number): number {
  if (code < 0x300) return LATIN_EMS[code] ?? 1;
  const half = (code >= 0xff61 && code <= 0xff9f) || (code >= 0xd800 && code <= 0xdfff);
  return half ? 0.5 : 1;
}

/** Width of the text in ems, line breaks not counted. */
export function textEms(text: string): number {
  let width = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code !== NEWLINE) width += codeEm(code);
  }
  return width;
}

const NEWLINE = 10;
const NOT_AT_LINE_START = 1;
const NOT_AT_LINE_END = 2;
/** Letters, digits and signs that stay together, as 6.5% does. */
const IN_WORD = 4;
/** How each UTF-16 unit behaves at the end of a line. */
const BREAKING = breakingTable();

function breakingTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const add = (code: number, flag: number): void => {
    table[code] = (table[code] ?? 0) | flag;
  };
  for (let code = 0x21; code < 0x300; code++) add(code, IN_WORD);
  for (let code = 0xdc00; code <= 0xdfff; code++) add(code, NOT_AT_LINE_START);
  for (const char of "，。、；：？！”’）》〉】〕』」％…—·,.;:?!)]}%")
    add(char.charCodeAt(0), NOT_AT_LINE_START);
  for (const char of "“‘（《〈【〔『「([{") add(char.charCodeAt(0), NOT_AT_LINE_END);
  return table;
}

/**
 * Where each line begins when a spreadsheet wraps the text into lines of `capacity` ems: between Chinese characters
 * and beside Latin words, but not so that a closing mark begins a line or an opening mark ends one.
 */
function lineStarts(text: string, capacity: number): number[] {
  const starts = [0];
  let used = 0;
  let from = 0;
  let width = 0;
  const put = (index: number, ems: number): void => {
    if (used > 0 && used + ems > capacity) {
      starts.push(index);
      used = 0;
    }
    used += ems;
  };
  /** Puts the unbreakable piece that ends before `end`; one wider than a line is broken anywhere. */
  const putPiece = (end: number): void => {
    if (width <= capacity) put(from, width);
    else for (let index = from; index < end; index++) put(index, codeEm(text.charCodeAt(index)));
    from = end;
    width = 0;
  };
  let previous = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === NEWLINE) {
      putPiece(index);
      starts.push(index + 1);
      used = 0;
      from = index + 1;
      previous = 0;
      continue;
    }
    const flags = BREAKING[code] ?? 0;
    const joined =
      (flags & NOT_AT_LINE_START) !== 0 ||
      (previous & NOT_AT_LINE_END) !== 0 ||
      (flags & previous & IN_WORD) !== 0;
    if (!joined) putPiece(index);
    width += codeEm(code);
    previous = flags;
  }
  putPiece(text.length);
  return starts;
}

/** How many lines the text takes when it is wrapped into lines of `capacity` ems. */
export function countLines(text: string, capacity: number): number {
  return lineStarts(text, capacity).length;
}

/** The text cut into lines of at most `capacity` ems, as a spreadsheet wraps it. */
export function wrapText(text: string, capacity: number): string[] {
  const starts = lineStarts(text, capacity);
  return starts.map((start, line) => {
    const end = starts[line + 1] ?? text.length;
    return text.slice(start, text.charCodeAt(end - 1) === NEWLINE && end > start ? end - 1 : end);
  });
}

/** The text cut into parts of at most `maxLines` lines, for a cell that is higher than a page. Nothing is lost. */
export function splitByLines(text: string, capacity: number, maxLines: number): string[] {
  const starts = lineStarts(text, capacity);
  const parts: string[] = [];
  for (let line = 0; line < starts.length; line += maxLines) {
    const part = text.slice(starts[line], starts[line + maxLines] ?? text.length);
    parts.push(line + maxLines < starts.length ? part.replace(/\n$/, "") : part);
  }
  return parts;
}

/** The text in as few lines as fit, of nearly equal length, joined by line breaks: for centred titles. */
export function balanceLines(text: string, capacity: number): string {
  const count = wrapText(text, capacity).length;
  if (count === 1) return text;
  const even = textEms(text) / count;
  for (let width = even; width < capacity; width += 0.5) {
    const lines = wrapText(text, width);
    if (lines.length === count) return lines.join("\n");
  }
  return wrapText(text, capacity).join("\n");
}
