import { returnFinding, type ReturnFinding } from "../domain/merge/returnFindings";
import { parseTaskId, type TaskId } from "../domain/task";
import { cellAddress } from "./address";
import type { ReturnedBook, ReturnedSheet, SparseRow } from "./returnedBook";
import {
  knownHeaders,
  matchHeaders,
  type HeaderGuess,
  type HeaderMeaning,
  type MatchedHeaders,
} from "./returnHeaders";
import { isForUnit, RETURN_COLUMNS, type ReturnKey } from "./returnColumns";
import { RETURN_COUNTER, RETURN_LABELS, RETURN_TITLE_END } from "./returnLabels";
import { RETURN_SHEETS } from "./sheetNames";
import { storedText } from "./sheetReader";
import type { StoredValue } from "./workbookPatch";

/** A row of the table as it came back. */
export type FormRow = {
  /** Row of the sheet, counted from 0. */
  readonly row: number;
  /** The task id in it, if it holds one. */
  readonly id: TaskId | undefined;
  readonly cells: ReadonlyMap<ReturnKey, StoredValue>;
};

/** 填报表 as it was found in a returned workbook. */
export type ReturnForm = {
  readonly sheet: string;
  readonly columns: ReadonlyMap<ReturnKey, number>;
  readonly guesses: readonly HeaderGuess[];
  readonly rows: readonly FormRow[];
  /** What the title block says; empty where it says nothing. */
  readonly unitTitle: string;
  readonly roundTitle: string;
  readonly findings: readonly ReturnFinding[];
};

/** The header is looked for in so many first rows that hold anything. */
const HEADER_SEARCH_ROWS = 60;
/** Fewer known headers make no table of 填报表. */
const LEAST_HEADERS = 4;
/** Characters of a text that a finding quotes. */
const EXCERPT = 40;

type FoundHeader = {
  readonly sheet: ReturnedSheet;
  /** Position of the header in `sheet.rows`; a header of two rows ends one later. */
  readonly first: number;
  readonly last: number;
  readonly headers: ReadonlyMap<number, string>;
  readonly known: number;
};

/**
 * Finds 填报表 in a workbook: the visible sheet whose rows hold most of its headers, wherever they stand, also over two
 * rows. `undefined` where no sheet holds enough of them.
 * @param remembered what was said of headers in this unit's files before, by `bareHeader`
 */
export function readReturnForm(
  book: ReturnedBook,
  remembered: ReadonlyMap<string, HeaderMeaning>,
): ReturnForm | undefined {
  const found = book.sheets
    .filter(({ name }) => name !== RETURN_SHEETS.stamp)
    .flatMap((sheet) => findHeader(sheet) ?? [])
    .sort((a, b) => rank(b) - rank(a));
  const [header, ...others] = found;
  if (header === undefined) return undefined;
  const { sheet } = header;
  const matched = matchHeaders(header.headers, remembered);
  const columns = bestOfRepeated(sheet, header, matched);
  const title = readTitle(sheet.rows.slice(0, header.first), sheet.name);
  const body = readBody(sheet.name, sheet.rows.slice(header.last + 1), columns, matched);
  return {
    sheet: sheet.name,
    columns,
    guesses: matched.guesses,
    rows: body.rows,
    unitTitle: title.unit,
    roundTitle: title.round,
    findings: [
      ...otherForms(sheet.name, others),
      ...columnFindings(sheet, header, columns, matched),
      ...title.findings,
      ...body.findings,
    ],
  };
}

/** Visible sheets before hidden ones, then by known headers. */
function rank({ sheet, known }: FoundHeader): number {
  return (sheet.visibility === "visible" ? 1_000 : 0) + known;
}

function findHeader(sheet: ReturnedSheet): FoundHeader | undefined {
  let best: FoundHeader | undefined;
  const searched = sheet.rows.slice(0, HEADER_SEARCH_ROWS);
  searched.forEach((row, first) => {
    const headers = textsOf(row);
    const one = { sheet, first, last: first, headers, known: knownHeaders([...headers.values()]) };
    const below = searched[first + 1];
    const both = below?.row === row.row + 1 ? new Map([...headers, ...textsOf(below)]) : undefined;
    const two = both && {
      ...one,
      last: first + 1,
      headers: both,
      known: knownHeaders([...both.values()]),
    };
    // A second row counts only where it adds headers, and not where it is a row of data with a word like one.
    const candidate = two !== undefined && two.known >= one.known + 2 ? two : one;
    if (candidate.known >= LEAST_HEADERS && candidate.known > (best?.known ?? 0)) best = candidate;
  });
  return best;
}

function textsOf({ columns, values }: SparseRow): ReadonlyMap<number, string> {
  return new Map(
    columns.flatMap((column, index) => {
      const text = storedText(values[index]).trim();
      return text === "" ? [] : [[column, text] as const];
    }),
  );
}

/** Of several columns with one header the first that holds anything. */
function bestOfRepeated(
  sheet: ReturnedSheet,
  { last }: FoundHeader,
  { positions, repeated }: MatchedHeaders,
): ReadonlyMap<ReturnKey, number> {
  const columns = new Map(positions);
  for (const [key, all] of repeated) {
    const filled = all.find((column) => filledCells(sheet, last, column) > 0);
    if (filled !== undefined) columns.set(key, filled);
  }
  return columns;
}

function filledCells(sheet: ReturnedSheet, header: number, column: number): number {
  return sheet.rows
    .slice(header + 1)
    .filter(({ columns, values }) => storedText(values[columns.indexOf(column)]).trim() !== "").length;
}

function otherForms(sheet: string, others: readonly FoundHeader[]): readonly ReturnFinding[] {
  const visible = others.filter((other) => other.sheet.visibility === "visible");
  if (visible.length === 0) return [];
  const names = visible.map((other) => other.sheet.name).join("、");
  return [returnFinding("RETURN_FORMS_SEVERAL", { sheet }, { sheet, others: names })];
}

function columnFindings(
  sheet: ReturnedSheet,
  header: FoundHeader,
  columns: ReadonlyMap<ReturnKey, number>,
  { renamed, repeated, guesses, extra }: MatchedHeaders,
): readonly ReturnFinding[] {
  const row = sheet.rows[header.last]?.row ?? 0;
  const at = (column: number): ReturnFinding["where"] => ({
    sheet: sheet.name,
    cell: cellAddress(row, column),
  });
  const guessed = new Set(guesses.map(({ key }) => key));
  return [
    ...renamed.map(({ key, header: text }) =>
      returnFinding("RETURN_COLUMN_RENAMED", at(columns.get(key) ?? 0), {
        column: headerOf(key),
        header: text,
      }),
    ),
    ...guesses.map(({ key, header: text, column, confidence }) =>
      returnFinding("RETURN_COLUMN_GUESSED", at(column), {
        column: headerOf(key),
        header: text,
        confidence: Math.round(confidence * 100),
      }),
    ),
    ...[...repeated].map(([key, all]) =>
      returnFinding("RETURN_COLUMN_REPEATED", at(all[1] ?? 0), { column: headerOf(key) }),
    ),
    ...RETURN_COLUMNS.filter((column) => isForUnit(column) || column.key === "id")
      .filter(({ key }) => !columns.has(key) && !guessed.has(key))
      .map((column) =>
        returnFinding("RETURN_COLUMN_MISSING", { sheet: sheet.name }, { column: column.header }),
      ),
    ...[...extra, ...nameless(sheet, header)].flatMap(({ header: text, column }) => {
      const cells = filledCells(sheet, header.last, column);
      return cells === 0 ? [] : [returnFinding("RETURN_COLUMN_EXTRA", at(column), { header: text, cells })];
    }),
  ];
}

/** Columns without a header that hold something beside the table's rows. */
function nameless(
  sheet: ReturnedSheet,
  { last, headers }: FoundHeader,
): readonly { readonly header: string; readonly column: number }[] {
  const columns = new Set(
    sheet.rows.slice(last + 1).flatMap((row) => (isSignature(row) ? [] : [...row.columns])),
  );
  return [...columns]
    .filter((column) => !headers.has(column))
    .sort((a, b) => a - b)
    .map((column) => ({ column, header: "" }));
}

/** The header of a column of 填报表. */
export function headerOf(key: ReturnKey): string {
  return RETURN_COLUMNS.find((column) => column.key === key)?.header ?? key;
}

const TITLE_LABELS = [
  RETURN_LABELS.unit,
  RETURN_LABELS.round,
  RETURN_LABELS.cutoff,
  RETURN_LABELS.due,
  RETURN_LABELS.issuer,
] as const;

/** Begins the instructions. */
const HELP_START = /^1[.．、]/u;

function readTitle(
  rows: readonly SparseRow[],
  sheet: string,
): { readonly unit: string; readonly round: string; readonly findings: readonly ReturnFinding[] } {
  let unit = "";
  let round = "";
  const findings: ReturnFinding[] = [];
  for (const row of rows) {
    row.columns.forEach((column, index) => {
      const text = storedText(row.values[index]).trim();
      if (text === "") return;
      if (text.startsWith(RETURN_LABELS.unit)) unit = text.slice(RETURN_LABELS.unit.length).trim();
      else if (text.startsWith(RETURN_LABELS.round)) round = text.slice(RETURN_LABELS.round.length).trim();
      else if (text.endsWith(RETURN_TITLE_END)) round ||= text;
      else if (!isOfForm(text)) {
        findings.push(
          returnFinding(
            "RETURN_TEXT_OUTSIDE",
            { sheet, cell: cellAddress(row.row, column) },
            { text: excerpt(text) },
          ),
        );
      }
    });
  }
  return { unit, round, findings };
}

function isOfForm(text: string): boolean {
  return (
    TITLE_LABELS.some((label) => text.startsWith(label)) ||
    HELP_START.test(text) ||
    text === RETURN_COUNTER.none ||
    (text.startsWith(RETURN_COUNTER.before) && text.endsWith(RETURN_COUNTER.after))
  );
}

function readBody(
  sheet: string,
  rows: readonly SparseRow[],
  columns: ReadonlyMap<ReturnKey, number>,
  { guesses }: MatchedHeaders,
): { readonly rows: readonly FormRow[]; readonly findings: readonly ReturnFinding[] } {
  const byColumn = new Map([...columns].map(([key, column]) => [column, key]));
  const askedAbout = new Set(guesses.map(({ column }) => column));
  const read: FormRow[] = [];
  const findings: ReturnFinding[] = [];
  for (const row of rows) {
    if (isSignature(row) || knownHeaders([...textsOf(row).values()]) >= LEAST_HEADERS) continue;
    const cells = new Map<ReturnKey, StoredValue>();
    row.columns.forEach((column, index) => {
      const key = byColumn.get(column);
      const value = row.values[index] ?? null;
      if (key !== undefined && storedText(value).trim() !== "") cells.set(key, value);
    });
    const id = parseTaskId(
      storedText(cells.get("id"))
        .normalize("NFKC")
        .replace(/[‐-―−]/gu, "-"),
    );
    if (id !== undefined || cells.size > 1 || cells.has("text")) {
      read.push({ row: row.row, id, cells });
      continue;
    }
    row.columns.forEach((column, index) => {
      const text = storedText(row.values[index]).trim();
      if (text === "" || askedAbout.has(column)) return;
      findings.push(
        returnFinding(
          "RETURN_TEXT_OUTSIDE",
          { sheet, cell: cellAddress(row.row, column) },
          { text: excerpt(text) },
        ),
      );
    });
  }
  return { rows: read, findings };
}

const SIGNATURES = [RETURN_LABELS.filledInBy, RETURN_LABELS.approvedBy, RETURN_LABELS.filledInOn];

/** The foot of 填报表, where people sign. */
function isSignature({ values }: SparseRow): boolean {
  return values.some((value) => {
    const text = storedText(value).trim();
    return SIGNATURES.some((label) => text.startsWith(label));
  });
}

/** The beginning of a text, for a finding. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT)}…`;
}
