import { returnFinding, type ReturnFinding } from "../domain/merge/returnFindings";
import { parseTaskId, type TaskId } from "../domain/task";
import { cellAddress } from "./address";
import type { ReturnedBook, ReturnedSheet, SparseRow } from "./returnedBook";
import { isErrorValue } from "./errorValues";
import { findHeaders, LEAST_HEADERS, textsOf, type FoundHeader } from "./formHeader";
import { knownHeader, type HeaderGuess, type HeaderMeaning, type MatchedHeaders } from "./returnHeaders";
import { isForUnit, RETURN_COLUMNS, type ReturnKey } from "./returnColumns";
import { RETURN_COUNTER, RETURN_HELP_START, RETURN_LABELS, RETURN_TITLE_END } from "./returnLabels";
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

/** Characters of a text that a finding quotes. */
const EXCERPT = 40;

/**
 * Finds 填报表 in a workbook: the visible sheet that has most of its headers, wherever they stand, also over two rows.
 * `undefined` where no sheet has enough of them.
 * @param remembered what was said of headers in this unit's files before, by `bareHeader`
 */
export function readReturnForm(
  book: ReturnedBook,
  remembered: ReadonlyMap<string, HeaderMeaning>,
): ReturnForm | undefined {
  const [header, ...others] = findHeaders(
    book.sheets.filter(({ name }) => name !== RETURN_SHEETS.stamp),
    remembered,
  );
  if (header === undefined) return undefined;
  const { sheet, matched } = header;
  const columns = bestOfRepeated(header);
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
      ...columnFindings(header, columns),
      ...title.findings,
      ...body.findings,
    ],
  };
}

/**
 * Of several columns with one header the one in which most cells are filled in, the first of equals. One with the header as
 * it was issued comes first if anything stands in it: others may be `进展情况（上期）`.
 */
function bestOfRepeated({ sheet, last, headers, matched }: FoundHeader): ReadonlyMap<ReturnKey, number> {
  const columns = new Map(matched.positions);
  for (const [key, all] of matched.repeated) {
    const [fullest] = all
      .map((column) => {
        const cells = filledCells(sheet, last, column);
        return { column, cells, isOwn: cells > 0 && headers.get(column) === headerOf(key) };
      })
      .sort((a, b) => Number(b.isOwn) - Number(a.isOwn) || b.cells - a.cells);
    if (fullest !== undefined) columns.set(key, fullest.column);
  }
  return columns;
}

function filledCells(sheet: ReturnedSheet, header: number, column: number): number {
  return sheet.rows.slice(header + 1).filter((row) => !isFoot(row) && textsOf(row).has(column)).length;
}

function otherForms(sheet: string, others: readonly FoundHeader[]): readonly ReturnFinding[] {
  const visible = others.filter((other) => other.sheet.visibility === "visible");
  if (visible.length === 0) return [];
  const names = visible.map((other) => other.sheet.name).join("、");
  return [returnFinding("RETURN_FORMS_SEVERAL", { sheet }, { sheet, others: names })];
}

function columnFindings(
  header: FoundHeader,
  columns: ReadonlyMap<ReturnKey, number>,
): readonly ReturnFinding[] {
  const { sheet, matched } = header;
  const { renamed, repeated, guesses, extra } = matched;
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
    ...[...repeated].flatMap(([key, all]) =>
      all
        .filter((column) => column !== columns.get(key))
        .map((column) => returnFinding("RETURN_COLUMN_REPEATED", at(column), { column: headerOf(key) })),
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
  const columns = new Set<number>();
  for (const row of sheet.rows.slice(last + 1)) {
    const beside = row.columns.filter((column) => !headers.has(column));
    if (beside.length > 0 && !isFoot(row)) for (const column of beside) columns.add(column);
  }
  return [...columns].sort((a, b) => a - b).map((column) => ({ column, header: "" }));
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
      else if (!isOfForm(text)) findings.push(textOutside(sheet, row.row, column, text));
    });
  }
  return { unit, round, findings };
}

function isOfForm(text: string): boolean {
  return (
    TITLE_LABELS.some((label) => text.startsWith(label)) ||
    text.startsWith(RETURN_HELP_START) ||
    text === RETURN_COUNTER.none ||
    // The counter of rows to fill in fails where a row holds an error value.
    isErrorValue(text) ||
    (text.startsWith(RETURN_COUNTER.before) && text.endsWith(RETURN_COUNTER.after))
  );
}

function textOutside(sheet: string, row: number, column: number, text: string): ReturnFinding {
  const where = { sheet, cell: cellAddress(row, column) };
  return returnFinding("RETURN_TEXT_OUTSIDE", where, { text: excerpt(text) });
}

function readBody(
  sheet: string,
  rows: readonly SparseRow[],
  columns: ReadonlyMap<ReturnKey, number>,
  { guesses }: MatchedHeaders,
): { readonly rows: readonly FormRow[]; readonly findings: readonly ReturnFinding[] } {
  const askedAbout = new Set(guesses.map(({ column }) => column));
  const all = rows.map((row) => ({ row, read: readRow(row, columns) }));
  const lastTask = all.reduce((last, { read }, index) => (read.id === undefined ? last : index), -1);
  const read: FormRow[] = [];
  const findings: ReturnFinding[] = [];
  all.forEach(({ row, read: own }, index) => {
    const outside = (texts: ReadonlyMap<number, string>): void => {
      for (const [column, text] of texts) findings.push(textOutside(sheet, row.row, column, text));
    };
    if (own.id !== undefined) {
      read.push(own);
      return;
    }
    const texts = textsOf(row);
    if (isFoot(row)) outside(besideSignatures(texts));
    else if (isHeaderAgain(texts)) return;
    // A single cell below the tasks is a note; between them it belongs to one of them, and a person has to say to which.
    else if (own.cells.size > 1 || own.cells.has("text") || (own.cells.size > 0 && index < lastTask)) {
      read.push(own);
    } else outside(new Map([...texts].filter(([column]) => !askedAbout.has(column))));
  });
  return { rows: read, findings };
}

/** A header that stands between the rows, as at the top of a printed page. */
function isHeaderAgain(texts: ReadonlyMap<number, string>): boolean {
  return new Set([...texts.values()].flatMap((text) => knownHeader(text) ?? [])).size >= LEAST_HEADERS;
}

function readRow(row: SparseRow, columns: ReadonlyMap<ReturnKey, number>): FormRow {
  const values = new Map(row.columns.map((column, index) => [column, row.values[index] ?? null]));
  const cells = new Map<ReturnKey, StoredValue>();
  for (const [key, column] of columns) {
    const value = values.get(column) ?? null;
    if (storedText(value).trim() !== "") cells.set(key, value);
  }
  return { row: row.row, id: readId(storedText(cells.get("id"))), cells };
}

/** The id in a text, whatever the width of its characters and the kind of its dashes. */
function readId(text: string): TaskId | undefined {
  return parseTaskId(text.normalize("NFKC").replace(/[‐-―−]/gu, "-"));
}

const SIGNATURES = [RETURN_LABELS.filledInBy, RETURN_LABELS.approvedBy, RETURN_LABELS.filledInOn];

function isSignature(text: string): boolean {
  return SIGNATURES.some((label) => text.startsWith(label));
}

/** The foot of 填报表, where people sign. The row of a task is none: what a unit reports may begin like a label. */
function isFoot(row: SparseRow): boolean {
  const texts = [...textsOf(row).values()];
  return texts.some(isSignature) && !texts.some((text) => readId(text) !== undefined);
}

/** What stands in the foot beside the labels and the one cell that belongs to each. */
function besideSignatures(texts: ReadonlyMap<number, string>): ReadonlyMap<number, string> {
  let isOpen = false;
  return new Map(
    [...texts].filter(([, text]) => {
      const isLabel = isSignature(text);
      const isSigned = isOpen && !isLabel;
      isOpen = isLabel && SIGNATURES.some((label) => text === label);
      return !isLabel && !isSigned;
    }),
  );
}

/** The beginning of a text, for a finding. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT)}…`;
}
