import { fail } from "../protocol/hostError";
import { address, parseAddress, quoteSheet, splitSheet } from "./area";
import type { Area } from "./area";
import { Changes } from "./changes";
import { renameInFormulas } from "./renameInFormulas";
import { Sheet } from "./sheet";
import type { TableState } from "./sheetParts";

export type DocumentProperties = {
  title: string;
  subject: string;
  author: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  lastAuthor: string;
  /** ISO 8601. */
  creationDate: string;
};

export type NameState = {
  name: string;
  /** With its `=`. */
  formula: string;
  comment: string;
  visible: boolean;
  /** `undefined` for a name of the whole workbook. */
  readonly sheet: Sheet | undefined;
};

/** A place in the workbook. */
export type Place = { readonly sheet: Sheet; readonly area: Area };

/** The workbook behind the emulated Excel: what is in it, never how an add-in asks for it. */
export class Workbook {
  readonly sheets: Sheet[] = [];
  readonly changes = new Changes();
  readonly names: NameState[] = [];
  readonly customProperties = new Map<string, string | number | boolean>();
  properties: DocumentProperties = {
    title: "",
    subject: "",
    author: "",
    keywords: "",
    comments: "",
    category: "",
    manager: "",
    company: "",
    lastAuthor: "",
    creationDate: "2026-01-01T00:00:00.000Z",
  };
  /** Font of the Normal style: it gives column widths their unit. */
  defaultFont = { name: "Calibri", size: 11 };
  calculationMode = "Automatic";
  /** Sheets cannot be added, renamed, moved or deleted. */
  structureLocked = false;
  name = "Book1.xlsx";
  private current: Sheet | undefined;
  private selected: Place | undefined;
  private lastId = 0;

  get active(): Sheet {
    return this.current ?? this.sheets.find(isVisible) ?? this.sheets[0] ?? fail("InvalidOperation");
  }

  get selection(): Place {
    if (this.selected?.sheet === this.active) return this.selected;
    return { sheet: this.active, area: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  select(place: Place): void {
    this.activate(place.sheet);
    this.selected = place;
  }

  activate(sheet: Sheet): void {
    if (!isVisible(sheet)) fail("InvalidOperation");
    this.current = sheet;
  }

  nextId(): string {
    this.lastId += 1;
    return `{00000000-0001-0000-${this.lastId.toString(16).padStart(4, "0").toUpperCase()}-000000000000}`;
  }

  /** Names of sheets are the same whatever their case; an id finds a sheet too. */
  findSheet(key: string): Sheet | undefined {
    const name = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name || sheet.id === key);
  }

  addSheet(name?: string): Sheet {
    if (this.structureLocked) fail("AccessDenied");
    const sheet = new Sheet(this.nextId(), this.checkedName(name ?? this.freeName()));
    this.sheets.push(sheet);
    return sheet;
  }

  rename(sheet: Sheet, name: string): void {
    if (this.structureLocked) fail("AccessDenied");
    const before = sheet.name;
    sheet.name = this.checkedName(name, sheet);
    renameInFormulas(this.sheets, this.names, before, name);
  }

  move(sheet: Sheet, position: number): void {
    if (this.structureLocked) fail("AccessDenied");
    if (!Number.isInteger(position) || position < 0 || position >= this.sheets.length)
      fail("InvalidArgument");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }

  /** A workbook always keeps a visible sheet. Names that lead into the sheet stay, as `#REF!`. */
  remove(sheet: Sheet): void {
    if (this.structureLocked) fail("AccessDenied");
    this.keepVisible(sheet);
    const index = this.sheets.indexOf(sheet);
    if (index < 0) fail("ItemNotFound");
    this.sheets.splice(index, 1);
    if (this.current === sheet) this.current = this.sheets.slice(index).find(isVisible);
    for (const name of this.names) {
      if (this.placeOfFormula(name.formula) === "gone") name.formula = "=#REF!";
    }
    this.changes.announce({ kind: "sheetDeleted", sheet });
  }

  /** @throws HostError where `sheet` is the last visible one. */
  keepVisible(sheet: Sheet): void {
    if (isVisible(sheet) && this.sheets.filter(isVisible).length === 1) fail("InvalidOperation");
  }

  /** @param text `A1`, `Sheet1!A1`, a defined name or a table's name. */
  place(text: string, sheet: Sheet): Place {
    const { sheet: named, rest } = splitSheet(text.replace(/^=/, ""));
    const on = named === undefined ? sheet : (this.findSheet(named) ?? fail("ItemNotFound"));
    const area = parseAddress(rest);
    if (area !== undefined) return { sheet: on, area };
    const table = this.findTable(rest);
    if (table !== undefined) return { sheet: table.sheet, area: bodyOf(table.table) };
    const name = this.names.find((each) => each.name.toLowerCase() === rest.toLowerCase());
    const place = name === undefined ? undefined : this.placeOfFormula(name.formula);
    return place === undefined || place === "gone" ? fail("InvalidArgument") : place;
  }

  /** Where a name's formula leads, `gone` for a sheet that is not there, `undefined` for another formula. */
  placeOfFormula(formula: string): Place | "gone" | undefined {
    const { sheet: named, rest } = splitSheet(formula.replace(/^=/, ""));
    const area = parseAddress(rest);
    if (named === undefined || area === undefined) return undefined;
    const sheet = this.findSheet(named);
    return sheet === undefined ? "gone" : { sheet, area };
  }

  findTable(name: string): { readonly sheet: Sheet; readonly table: TableState } | undefined {
    const wanted = name.toLowerCase();
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((each) => each.name.toLowerCase() === wanted || each.id === name);
      if (table !== undefined) return { sheet, table };
    }
    return undefined;
  }

  private freeName(): string {
    let number = 1;
    while (this.findSheet(`Sheet${number}`) !== undefined) number += 1;
    return `Sheet${number}`;
  }

  private checkedName(name: string, self?: Sheet): string {
    if (name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name)) fail("InvalidArgument");
    const other = this.findSheet(name);
    if (other !== undefined && other !== self) fail("ItemAlreadyExists");
    return name;
  }
}

/** `Sheet1!A1:B2`. */
export function fullAddress({ sheet, area }: Place, absolute = false): string {
  return `${quoteSheet(sheet.name)}!${address(area, absolute)}`;
}

export function bodyOf({ area, showTotals }: TableState): Area {
  return { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1 - (showTotals ? 1 : 0)) };
}

function isVisible(sheet: Sheet): boolean {
  return sheet.visibility === "Visible";
}
