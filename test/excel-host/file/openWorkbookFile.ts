import { readXlsx } from "hucre/xlsx";
import type {
  Cell as StoredCell,
  CellValue as StoredValue,
  Sheet as StoredSheet,
  Workbook as StoredWorkbook,
} from "hucre/xlsx";
import { newProtection } from "../behaviour/protection";
import { parseAddress, splitSheet } from "../model/area";
import { storedToPoints } from "../model/columnWidth";
import type { CellValue, Sheet } from "../model/sheet";
import { Workbook } from "../model/workbook";
import { readFormat } from "./hucreStyles";
import { readPageLayout } from "./pageSetup";
import { readRule, readValidation } from "./sheetRules";

const UNIX_EPOCH = 25_569;
const DAY = 86_400_000;

/** Opens an .xlsx as the workbook behind the emulated Excel. What hucre does not read is lost; see README. */
export async function openWorkbookFile(bytes: Uint8Array): Promise<Workbook> {
  const stored = await readXlsx(bytes, { readStyles: true });
  const book = new Workbook();
  const { name = book.defaultFont.name, size = book.defaultFont.size } = stored.defaultFont ?? {};
  book.defaultFont = { name, size };
  for (const each of stored.sheets) readSheet(book, stored, each);
  readNames(book, stored);
  readProperties(book, stored);
  book.structureLocked = stored.workbookProtection?.lockStructure ?? false;
  const active = book.sheets[stored.activeSheet ?? 0];
  if (active?.visibility === "Visible") book.activate(active);
  return book;
}

function readSheet(book: Workbook, workbook: StoredWorkbook, stored: StoredSheet): void {
  const sheet = book.addSheet(stored.name);
  if (stored.hidden === true) sheet.visibility = "Hidden";
  if (stored.veryHidden === true) sheet.visibility = "VeryHidden";
  readCells(book, workbook, stored, sheet);
  readLines(book, stored, sheet);
  readView(stored, sheet);
  sheet.merges = (stored.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow,
    column: startCol,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  }));
  sheet.validations = (stored.dataValidations ?? []).map(readValidation);
  sheet.conditionalFormats = [...(stored.conditionalRules ?? [])]
    .sort((a, b) => a.priority - b.priority)
    .map((rule) => readRule(rule, book.nextId()));
  readTables(book, stored, sheet);
  if (stored.protection?.sheet === true || stored.protection?.password !== undefined) {
    sheet.protection = newProtection(readProtection(stored.protection));
  }
  readPage(stored, sheet);
  sheet.autoFilter = stored.autoFilter;
  const { splitPane, images, backgroundImage, sparklines, textBoxes, colBreaks, outlineProperties } = stored;
  sheet.extras = {
    ...(splitPane === undefined ? {} : { splitPane }),
    ...(images === undefined ? {} : { images }),
    ...(backgroundImage === undefined ? {} : { backgroundImage }),
    ...(sparklines === undefined ? {} : { sparklines }),
    ...(textBoxes === undefined ? {} : { textBoxes }),
    ...(colBreaks === undefined ? {} : { colBreaks }),
    ...(outlineProperties === undefined ? {} : { outlineProperties }),
  };
}

function readCells(book: Workbook, workbook: StoredWorkbook, stored: StoredSheet, sheet: Sheet): void {
  const readStyle = memoized((style: NonNullable<StoredCell["style"]>) =>
    readFormat(style, book.defaultFont, workbook.themeColors),
  );
  stored.rows.forEach((values, row) =>
    values.forEach((value, column) => {
      if (value !== null) sheet.touch(row, column).value = toValue(value);
    }),
  );
  for (const [key, { style, formula, formulaResult, hyperlink, comment }] of stored.cells ?? []) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    const cell = sheet.touch(row, column);
    if (style !== undefined) cell.format = readStyle(style);
    if (formula !== undefined) {
      cell.formula = `=${formula}`;
      cell.value = toValue(formulaResult ?? 0);
    }
    if (hyperlink !== undefined) {
      const { target, location, tooltip } = hyperlink;
      cell.link = {
        ...(location === undefined ? { address: target } : { documentReference: location }),
        ...(tooltip === undefined ? {} : { tip: tooltip }),
      };
    }
    if (comment !== undefined) {
      sheet.notes.push({ row, column, text: comment.text, author: comment.author ?? "", visible: false });
    }
  }
}

/** hucre makes a new object of each cell's style, equal ones too. */
function memoized<A, R>(read: (argument: A) => R): (argument: A) => R {
  const known = new Map<string, R>();
  return (argument) => {
    const key = JSON.stringify(argument);
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    const result = read(argument);
    known.set(key, result);
    return result;
  };
}

function toValue(value: StoredValue): CellValue {
  if (value instanceof Date) return Math.round((value.getTime() / DAY + UNIX_EPOCH) * 1e9) / 1e9;
  return value ?? "";
}

function readLines(book: Workbook, stored: StoredSheet, sheet: Sheet): void {
  (stored.columns ?? []).forEach(({ width, hidden, outlineLevel, collapsed, style }, index) => {
    const state = sheet.columnState(index);
    if (width !== undefined) state.width = storedToPoints(width, book.defaultFont.size);
    if (hidden === true) state.hidden = true;
    if (outlineLevel !== undefined) state.outlineLevel = outlineLevel;
    if (collapsed === true) state.collapsed = true;
    if (style !== undefined) state.format = readFormat(style, book.defaultFont);
  });
  for (const [row, { height, hidden, outlineLevel, collapsed }] of stored.rowDefs ?? []) {
    const state = sheet.rowState(row);
    if (height !== undefined) state.height = height;
    if (hidden === true) state.hidden = true;
    if (outlineLevel !== undefined) state.outlineLevel = outlineLevel;
    if (collapsed === true) state.collapsed = true;
  }
}

function readView({ view, freezePane }: StoredSheet, sheet: Sheet): void {
  sheet.showGridlines = view?.showGridLines ?? true;
  sheet.showHeadings = view?.showRowColHeaders ?? true;
  sheet.zoom = view?.zoomScale;
  const color = view?.tabColor?.rgb;
  if (color !== undefined) sheet.tabColor = `#${color.slice(-6).toUpperCase()}`;
  sheet.frozen = { rows: freezePane?.rows ?? 0, columns: freezePane?.columns ?? 0 };
}

function readTables(book: Workbook, stored: StoredSheet, sheet: Sheet): void {
  for (const table of stored.tables ?? []) {
    const area = parseAddress(table.range ?? "");
    if (area === undefined) continue;
    sheet.tables.push({
      id: book.nextId(),
      name: table.displayName ?? table.name,
      area,
      style: table.style ?? "",
      showBandedRows: table.showRowStripes ?? false,
      showBandedColumns: table.showColumnStripes ?? false,
      showFilterButton: table.showAutoFilter ?? true,
      showTotals: table.showTotalRow ?? false,
    });
  }
}

const PERMISSIONS = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const;

type Permission = keyof typeof PERMISSIONS;

/** Office.js's permissions with the file's words for them. */
export const PERMISSION_WORDS = Object.entries(PERMISSIONS) as [
  Permission,
  (typeof PERMISSIONS)[Permission],
][];

function readProtection(stored: NonNullable<StoredSheet["protection"]>): {
  readonly [name: string]: boolean;
} {
  const allowed = PERMISSION_WORDS.filter(([, word]) => stored[word] === true);
  return Object.fromEntries(allowed.map(([permission]) => [permission, true]));
}

function readPage(stored: StoredSheet, sheet: Sheet): void {
  const { printArea, printTitlesRow, printTitlesColumn } = stored.pageSetup ?? {};
  const page = readPageLayout(stored.pageSetup, stored.headerFooter);
  page.printArea = parseAddress(printArea ?? "");
  const rows = parseAddress(printTitlesRow ?? "");
  const columns = parseAddress(printTitlesColumn ?? "");
  if (rows !== undefined) page.titleRows = [rows.row, rows.row + rows.rows - 1];
  if (columns !== undefined) page.titleColumns = [columns.column, columns.column + columns.columns - 1];
  page.rowBreaks = (stored.rowBreaks ?? []).map((row) => row + 1);
  sheet.pageLayout = page;
}

function readNames(book: Workbook, stored: StoredWorkbook): void {
  for (const { name, range, scope, comment = "" } of stored.namedRanges ?? []) {
    if (name.startsWith("_xlnm.")) continue;
    const sheet = scope === undefined ? undefined : book.findSheet(splitSheet(scope).rest);
    book.names.push({ name, formula: `=${range}`, comment, visible: true, sheet });
  }
}

function readProperties(book: Workbook, { properties = {} }: StoredWorkbook): void {
  const {
    title = "",
    subject = "",
    creator: author = "",
    keywords = "",
    description: comments = "",
  } = properties;
  const { category = "", manager = "", company = "", lastModifiedBy: lastAuthor = "" } = properties;
  const creationDate = properties.created?.toISOString() ?? book.properties.creationDate;
  book.properties = {
    title,
    subject,
    author,
    keywords,
    comments,
    category,
    manager,
    company,
    lastAuthor,
    creationDate,
  };
  for (const [name, value] of Object.entries(properties.custom ?? {})) {
    book.customProperties.set(name, value instanceof Date ? value.toISOString() : value);
  }
}
