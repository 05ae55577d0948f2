import type { ReturnedSheet, SparseRow } from "./returnedBook";
import { isForUnit, RETURN_COLUMNS, type ReturnKey } from "./returnColumns";
import { knownHeader, matchHeaders, type HeaderMeaning, type MatchedHeaders } from "./returnHeaders";
import { storedText } from "./sheetReader";

/** The header is looked for in so many first rows that hold anything. */
const HEADER_SEARCH_ROWS = 60;
/** Fewer known headers make no table of 填报表. */
export const LEAST_HEADERS = 4;

/** A sheet that has the header of 填报表. */
export type FoundHeader = {
  readonly sheet: ReturnedSheet;
  /** Position of the header in `sheet.rows`; a header of two rows ends one later. */
  readonly first: number;
  readonly last: number;
  /** By column. */
  readonly headers: ReadonlyMap<number, string>;
  readonly matched: MatchedHeaders;
};

/**
 * The sheets that look like 填报表, the likeliest first: shown before hidden ones, then by the number of headers that are
 * known, then by the number of cells that are filled in, since people copy the sheet and work on the copy.
 */
export function findHeaders(
  sheets: readonly ReturnedSheet[],
  remembered: ReadonlyMap<string, HeaderMeaning>,
): readonly FoundHeader[] {
  return sheets
    .flatMap((sheet) => {
      const place = findHeader(sheet);
      if (place === undefined) return [];
      const header = { sheet, ...place, matched: matchHeaders(place.headers, remembered) };
      return [{ header, known: place.known, filled: filledByUnit(header) }];
    })
    .sort((a, b) => shownFirst(b) - shownFirst(a) || b.known - a.known || b.filled - a.filled)
    .map(({ header }) => header);
}

function shownFirst({ header }: { readonly header: FoundHeader }): number {
  return header.sheet.visibility === "visible" ? 1 : 0;
}

function filledByUnit({ sheet, last, matched }: FoundHeader): number {
  const columns = new Set(
    RETURN_COLUMNS.filter(isForUnit).flatMap(({ key }) => matched.positions.get(key) ?? []),
  );
  return sheet.rows
    .slice(last + 1)
    .reduce((sum, row) => sum + row.columns.filter((column) => columns.has(column)).length, 0);
}

type HeaderPlace = Pick<FoundHeader, "first" | "last" | "headers"> & { readonly known: number };

/** A row with the columns that its texts name. */
type NamedRow = {
  readonly row: number;
  readonly headers: ReadonlyMap<number, string>;
  readonly names: ReadonlyMap<number, ReturnKey>;
};

function findHeader({ rows }: ReturnedSheet): HeaderPlace | undefined {
  const named = (at: number): NamedRow | undefined => {
    const row = at < HEADER_SEARCH_ROWS ? rows[at] : undefined;
    return row && namedRow(row);
  };
  let best: HeaderPlace | undefined;
  let row = named(0);
  for (let first = 0; row !== undefined; first++) {
    const below = named(first + 1);
    const one = { first, last: first, headers: row.headers, known: countNamed(row.names) };
    const candidate = overTwoRows(one, row, below) ?? one;
    if (candidate.known >= LEAST_HEADERS && candidate.known > (best?.known ?? 0)) best = candidate;
    // No row below can have more.
    if (best?.known === RETURN_COLUMNS.length) return best;
    row = below;
  }
  return best;
}

function namedRow(row: SparseRow): NamedRow {
  const headers = textsOf(row);
  const names = new Map<number, ReturnKey>();
  for (const [column, header] of headers) {
    const key = knownHeader(header);
    if (key !== undefined) names.set(column, key);
  }
  return { row: row.row, headers, names };
}

/**
 * The header with the row below it. That one counts only where both have headers that the other lacks: it may be a row of
 * data with a word like a header, and the upper one a note, or names of groups of columns.
 */
function overTwoRows(one: HeaderPlace, row: NamedRow, below: NamedRow | undefined): HeaderPlace | undefined {
  if (below?.row !== row.row + 1 || below.names.size === 0) return undefined;
  const upper = [...row.names].filter(([column]) => !below.headers.has(column));
  const known = countNamed(new Map([...upper, ...below.names]));
  if (known < one.known + 2 || known <= countNamed(below.names)) return undefined;
  return {
    first: one.first,
    last: one.first + 1,
    headers: new Map([...one.headers, ...below.headers]),
    known,
  };
}

function countNamed(names: ReadonlyMap<number, ReturnKey>): number {
  return new Set(names.values()).size;
}

/** The texts of a row by column. */
export function textsOf({ columns, values }: SparseRow): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  columns.forEach((column, index) => {
    const text = storedText(values[index]).trim();
    if (text !== "") texts.set(column, text);
  });
  return texts;
}
