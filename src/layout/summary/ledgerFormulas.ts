import { columnLetters } from "../address";
import type { LedgerKey } from "../columns";
import { SHEETS } from "../sheetNames";

/** Where the ledger's table stands: staff may move its columns and put rows above it. */
export type LedgerPlace = {
  /** First and last row of its data, counted from 0. */
  readonly first: number;
  readonly last: number;
  /** By key, counted from 0. */
  readonly columns: ReadonlyMap<LedgerKey, number>;
};

/** Rows below the ledger's end that formulas look at as well, so that tasks which are added there are seen. */
const ROOM = 300;

/** Formulas on the ledger that Excel, WPS and LibreOffice calculate alike: no FILTER, no LET, no names. */
export class LedgerFormulas {
  private readonly sheet = quotedSheet(SHEETS.ledger);

  constructor(private readonly place: LedgerPlace) {}

  /** The ledger's cells of a column, and some room below. */
  block(key: LedgerKey): string {
    const column = this.letters(key);
    return `${this.sheet}!$${column}$${this.place.first + 1}:$${column}$${this.place.last + 1 + ROOM}`;
  }

  /** The value in the row of the task whose id stands in a cell; empty where the ledger has none. */
  lookUp(key: LedgerKey, idCell: string): string {
    const row = `MATCH(${idCell},${this.block("id")},0)`;
    const value = `INDEX(${this.block(key)},${row})`;
    return `IFERROR(IF(${value}="","",${value}),"")`;
  }

  /** Tasks of the ledger. */
  tasks(): string {
    return `COUNTIF(${this.block("id")},"?*")`;
  }

  /** Tasks that name one of the names, as they are written, among those of a column. */
  naming(key: LedgerKey, names: readonly string[]): string {
    const list = `"、"&${this.block(key)}&"、"`;
    const found = names.map((name) => `ISNUMBER(SEARCH(${textLiteral(`、${searched(name)}、`)},${list}))`);
    return found.length === 0 ? "0" : `SUMPRODUCT(--((${found.join("+")})>0))`;
  }

  /** Tasks whose cell of a column is empty. */
  without(key: LedgerKey): string {
    return `SUMPRODUCT((${this.block("id")}<>"")*(${this.block(key)}=""))`;
  }

  /** Names beyond the first in the cells of a column, added up. */
  namesBeyondFirst(key: LedgerKey): string {
    const block = this.block(key);
    return `SUMPRODUCT(LEN(${block})-LEN(SUBSTITUTE(${block},"、","")))`;
  }

  private letters(key: LedgerKey): string {
    return columnLetters(this.place.columns.get(key) ?? 0);
  }
}

/** A sheet's name as formulas write it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A text as formulas write it. */
export function textLiteral(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A text in which SEARCH takes every character for itself. */
function searched(text: string): string {
  return text.replace(/[~*?]/gu, "~$&");
}
