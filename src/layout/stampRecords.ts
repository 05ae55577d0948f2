import { Failure } from "../domain/failure";
import { cellAddress } from "./address";
import { isRecord, type Guard } from "./guards";
import { SHEETS } from "./sheetNames";
import type { StoredGrid, StoredValue } from "./workbookPatch";

/** One value of the stamp: JSON under a kind and a key, and the sheet row of its first chunk. */
export type StampRecord = {
  readonly kind: string;
  readonly key: string;
  readonly json: unknown;
  readonly row: number;
};

/** Header of the stamp sheet; a sheet with another one is not a stamp. */
export const STAMP_HEADER = ["kind", "key", "chunk", "json"] as const;

/** Well below the 32,767 characters of a cell. */
const CHUNK_LENGTH = 30_000;

/**
 * What records say, by their first row in a grid: rows that were just made, and those that an edit leaves alone, are the
 * same ones afterwards, and the records of a large plan are most of its memory.
 */
const read = new WeakMap<StoredGrid[number], { readonly cells: StoredGrid; readonly json: unknown }>();

/** The rows of a record: its JSON in chunks numbered from 0. No chunk ends inside a surrogate pair. */
export function recordRows(kind: string, key: string, value: unknown): (string | number)[][] {
  const rows: (string | number)[][] = [];
  let pending = "";
  const cut = (isLast: boolean): void => {
    while (pending.length > CHUNK_LENGTH || (isLast && pending.length > 0)) {
      let end = Math.min(pending.length, CHUNK_LENGTH);
      if (end < pending.length && isHighSurrogate(pending.charCodeAt(end - 1))) end -= 1;
      rows.push([kind, key, rows.length, pending.slice(0, end)]);
      pending = pending.slice(end);
    }
  };
  for (const piece of jsonPieces(value)) {
    pending += piece;
    cut(false);
  }
  cut(true);
  const [first] = rows;
  if (first !== undefined) read.set(first, { cells: rows, json: value });
  return rows;
}

/**
 * The JSON of a value in pieces, those of long lists in its fields item by item: as one text the record of a large merge
 * would be in memory several times while it is made.
 */
function* jsonPieces(value: unknown): Iterable<string> {
  if (!isRecord(value)) {
    yield safeJson(value);
    return;
  }
  let separator = "{";
  for (const [key, field] of Object.entries(value)) {
    if (field === undefined) continue;
    yield `${separator}${safeJson(key)}:`;
    separator = ",";
    if (Array.isArray(field)) {
      let before = "[";
      for (const item of field) {
        yield before + safeJson(item ?? null);
        before = ",";
      }
      yield field.length === 0 ? "[]" : "]";
    } else yield safeJson(field);
  }
  yield separator === "{" ? "{}" : "}";
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/** JSON in which nothing stands that XML forbids or that spreadsheets read as an escape (`_x0041_`). */
function safeJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(
      /[\u007f-\u009f\ufffe\uffff]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
    )
    .replace(/_x/g, "_\\u0078");
}

type Parts = {
  readonly kind: string;
  readonly key: string;
  readonly chunks: string[];
  readonly cells: StoredGrid[number][];
  readonly row: number;
};

/**
 * The records of a stamp sheet, chunks put together whatever order their rows are in.
 * @throws Failure STAMP_DAMAGED with the cell of `sheet` where the stamp cannot be understood.
 */
export function readRecords(grid: StoredGrid, sheet: string = SHEETS.stamp): StampRecord[] {
  const damaged = (row: number, column: number): Failure => stampDamaged(row, column, { sheet });
  const header = grid[0] ?? [];
  STAMP_HEADER.forEach((title, column) => {
    if (header[column] !== title) throw damaged(0, column);
  });
  const parts = new Map<string, Parts>();
  grid.slice(1).forEach((cells, index) => {
    const [kind, key, chunk, json] = cells;
    if (cells.every((cell) => cell === null || cell === "")) return;
    const row = index + 1;
    if (typeof kind !== "string") throw damaged(row, 0);
    const number = Number(chunk);
    if (!Number.isInteger(number) || number < 0) throw damaged(row, 2);
    if (typeof json !== "string") throw damaged(row, 3);
    const name = textOf(key);
    const id = `${kind}\n${name}`;
    const known = parts.get(id) ?? { kind, key: name, chunks: [], cells: [], row };
    if (known.chunks[number] !== undefined) throw damaged(row, 2);
    known.chunks[number] = json;
    known.cells.push(cells);
    parts.set(id, known);
  });
  const texts = new Map<string, string>();
  return [...parts.values()].map((record) => ({
    kind: record.kind,
    key: record.key,
    json: jsonOf(record, texts, sheet),
    row: record.row,
  }));
}

/**
 * The same grid without the texts of the records that were read from it. It takes half the memory, and what the records say
 * is known by their rows: it can be edited and read again, but not copied.
 */
export function withoutRecordTexts(grid: StoredGrid): StoredGrid {
  const bare = new Map<StoredGrid[number], StoredGrid[number]>();
  for (const row of grid) {
    const known = read.get(row);
    if (known === undefined) continue;
    const cells = known.cells.map(([kind = null, key = null, chunk = null]) => [kind, key, chunk, ""]);
    known.cells.forEach((cell, index) => bare.set(cell, cells[index] ?? cell));
    const [first] = cells;
    if (first !== undefined) read.set(first, { cells, json: known.json });
  }
  return grid.map((row) => bare.get(row) ?? row);
}

/** The header and the rows of these kinds; all others are emptied, so that each row keeps its place. */
export function onlyKinds(grid: StoredGrid, kinds: readonly string[]): StoredGrid {
  return grid.map((row, index) => (index === 0 || kinds.some((kind) => row[0] === kind) ? row : []));
}

/** What a record of the ledger's stamp says. @throws Failure `STAMP_DAMAGED` where it is not what it should be */
export function checked<T>({ json, row }: StampRecord, guard: Guard<T>): T {
  if (!guard(json)) throw stampDamaged(row, 3);
  return json;
}

/** The records of a kind that is appended to, by their running numbers. */
export function numbered(records: readonly StampRecord[], kind: string): readonly StampRecord[] {
  return records.filter((record) => record.kind === kind).sort((a, b) => Number(a.key) - Number(b.key));
}

/** @param texts that were met before: records repeat the texts of tasks for each unit, and each is kept once */
function jsonOf({ chunks, cells, row }: Parts, texts: Map<string, string>, sheet: string): unknown {
  const [first] = cells;
  const known = first === undefined ? undefined : read.get(first);
  if (known?.cells.length === cells.length && known.cells.every((each, at) => each === cells[at])) {
    return known.json;
  }
  const json = withSharedTexts(parse(chunks, row, sheet), texts);
  if (first !== undefined) read.set(first, { cells, json });
  return json;
}

/** Shorter texts are not worth looking up. */
const SHORT = 10;

/** Records nest less deeply; what somebody has made to is left as it is. */
const DEEPEST = 8;

/** The same value, freshly parsed, in which equal texts are one text. */
function withSharedTexts(value: unknown, texts: Map<string, string>, depth = 0): unknown {
  if (typeof value === "string") {
    if (value.length <= SHORT) return value;
    const known = texts.get(value);
    if (known === undefined) texts.set(value, value);
    return known ?? value;
  }
  if (depth === DEEPEST) return value;
  if (Array.isArray(value)) {
    const list: unknown[] = value;
    list.forEach((item, at) => {
      list[at] = withSharedTexts(item, texts, depth + 1);
    });
  } else if (isRecord(value)) {
    for (const key of Object.keys(value)) {
      const item = value[key];
      const shared = withSharedTexts(item, texts, depth + 1);
      if (typeof item === "string") Reflect.set(value, key, shared);
    }
  }
  return value;
}

function parse(chunks: readonly string[], row: number, sheet: string): unknown {
  try {
    return JSON.parse(chunks.join(""));
  } catch (cause) {
    throw stampDamaged(row, 3, { sheet, cause });
  }
}

const textOf = (value: StoredValue | undefined): string =>
  value === null || value === undefined ? "" : String(value);

/** The failure for a cell of a stamp sheet, that of the ledger unless said otherwise; row and column counted from 0. */
export function stampDamaged(
  row: number,
  column: number,
  { sheet = SHEETS.stamp, cause }: { readonly sheet?: string; readonly cause?: unknown } = {},
): Failure<"STAMP_DAMAGED"> {
  return new Failure("STAMP_DAMAGED", { sheet, cell: cellAddress(row, column) }, { cause });
}
