import type { AnnexColumn } from "../place";
import {
  HEADER_FORMS,
  HEADER_WORDS,
  PLAIN_UNIT_HEADERS,
  TARGET_BESIDE_TEXT,
  TASK_WORDS_BY_RANK,
} from "./headerVocabulary";

/** What a column was recognised by, surest first. */
export type Recognition =
  /** the user has said so */
  | "chosen"
  /** its header is one of the usual words */
  | "word"
  /** its header has the form of such a word */
  | "form"
  /** its cells look like it; never enough to take rows by */
  | "cells"
  /** nothing says what it is */
  | "none";

/** One column of a table: what it holds, as far as that is known, and its header with the padding removed. */
export type ColumnHeader = {
  readonly column: AnnexColumn;
  readonly header: string;
  readonly recognised: Recognition;
};

/** How sure a recognition is, from 0 to 1. */
export const CONFIDENCE: Readonly<Record<Recognition, number>> = {
  chosen: 1,
  word: 1,
  form: 0.9,
  cells: 0.6,
  none: 0,
};

/**
 * The columns of a table with these headers, whether or not it is a decomposition table. Of two columns for the same
 * thing one counts, the other is kept as it is: of task texts the one with the more usual word, else the first.
 */
export function recogniseHeaders(headers: readonly string[]): readonly ColumnHeader[] {
  const guesses = headers.map((header) => guessOf(header));
  const has = (column: AnnexColumn): boolean => guesses.some((guess) => guess?.column === column);
  const leadNamed = has("leadUnits");
  const textAt = taskColumn(headers, guesses);
  const seen = new Set<AnnexColumn>();
  return headers.map((header, index): ColumnHeader => {
    const guess = guesses[index] ?? plainUnits(header, leadNamed);
    const none: ColumnHeader = { column: "other", header, recognised: "none" };
    if (guess === undefined) return none;
    if (guess.column === "other") return { ...guess, header };
    const column = guess.column === "text" && index !== textAt ? besideText(header) : guess.column;
    if (column === undefined || seen.has(column) || (column === "target" && isClaimed(guesses, index)))
      return none;
    seen.add(column);
    return { column, header, recognised: guess.recognised };
  });
}

/** True where the columns are those of a decomposition table: it names the task, and the leaders or the lead units. */
export function isDecomposition(columns: readonly ColumnHeader[]): boolean {
  const known = new Set(columns.map(({ column }) => column));
  return known.has("text") && (known.has("leaders") || known.has("leadUnits"));
}

/** The columns of names that every table is expected to have. */
const EXPECTED = ["leaders", "leadUnits", "supportingUnits"] as const;

/** Those of them that a table lacks. */
export function missingNames(columns: readonly ColumnHeader[]): readonly (typeof EXPECTED)[number][] {
  const known = new Set(columns.map(({ column }) => column));
  return EXPECTED.filter((column) => !known.has(column));
}

/** True for one of the usual words for a column, of any kind. */
export function isHeaderWord(header: string): boolean {
  const word = bareHeader(header);
  return HEADER_WORDS.has(word) || PLAIN_UNIT_HEADERS.has(word);
}

type Guess = Pick<ColumnHeader, "column" | "recognised">;

function guessOf(header: string): Guess | undefined {
  const word = bareHeader(header);
  if (word === "" || PLAIN_UNIT_HEADERS.has(word)) return undefined;
  const column = HEADER_WORDS.get(word);
  if (column !== undefined) return { column, recognised: "word" };
  const form = HEADER_FORMS.find(([pattern]) => pattern.test(word));
  return form && { column: form[1], recognised: "form" };
}

/** A plain "responsible unit" is the lead unit, unless the table has a column for that. */
function plainUnits(header: string, leadNamed: boolean): Guess | undefined {
  if (!PLAIN_UNIT_HEADERS.has(bareHeader(header))) return undefined;
  return { column: leadNamed ? "supportingUnits" : "leadUnits", recognised: "word" };
}

/** Which of the columns with words of tasks holds the tasks; -1 where there is none. */
function taskColumn(headers: readonly string[], guesses: readonly (Guess | undefined)[]): number {
  const candidates = headers.flatMap((header, index) =>
    guesses[index]?.column === "text" ? [{ index, rank: rankOf(header) }] : [],
  );
  return candidates.sort((a, b) => a.rank - b.rank || a.index - b.index)[0]?.index ?? -1;
}

function rankOf(header: string): number {
  const word = bareHeader(header);
  const rank = TASK_WORDS_BY_RANK.indexOf(word);
  if (rank !== -1) return rank;
  return TASK_WORDS_BY_RANK.length + (TARGET_BESIDE_TEXT.has(word) ? 1 : 0);
}

/** What a column with a word of tasks is beside the column that holds them. */
function besideText(header: string): AnnexColumn | undefined {
  return TARGET_BESIDE_TEXT.has(bareHeader(header)) ? "target" : undefined;
}

/** A column that calls itself the target comes before one that only might be it. */
function isClaimed(guesses: readonly (Guess | undefined)[], index: number): boolean {
  return guesses[index]?.column !== "target" && guesses.some((guess) => guess?.column === "target");
}

/** True for a header with a word of tasks. */
export function isTaskHeader(header: string): boolean {
  return guessOf(header)?.column === "text";
}

/** The header without the marks that documents write differently. */
export function bareHeader(header: string): string {
  return header.replace(/[（）()【】[\]、：:/／*＊\s]/gu, "");
}
