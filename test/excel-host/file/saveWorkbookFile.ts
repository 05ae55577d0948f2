import { writeXlsx } from "hucre/xlsx";
import type {
  Cell as StoredCell,
  ColumnDef,
  TableDefinition,
  WorkbookProperties,
  WriteSheet,
} from "hucre/xlsx";
import { address } from "../model/area";
import type { CellFormat } from "../model/cellFormat";
import { pointsToStored } from "../model/columnWidth";
import type { Sheet } from "../model/sheet";
import type { TableState } from "../model/sheetParts";
import type { Workbook } from "../model/workbook";
import { toHucreStyle, toStoredColor } from "./hucreStyles";
import { PERMISSION_WORDS } from "./openWorkbookFile";
import { repairSavedFile } from "./repairSavedFile";
import { toPrintNames, toStoredPage } from "./pageSetup";
import { toStoredRule, toStoredValidation } from "./sheetRules";

/** Saves the workbook as an .xlsx. Formulas are saved without a result: Excel and LibreOffice calculate on opening. */
export async function saveWorkbookFile(book: Workbook): Promise<Uint8Array> {
  const { name, size } = book.defaultFont;
  const bytes = await writeXlsx({
    sheets: book.sheets.map((sheet) => toStoredSheet(book, sheet)),
    properties: toProperties(book),
    namedRanges: [
      ...book.names.map((each) => ({
        name: each.name,
        range: each.formula.slice(1),
        ...(each.sheet === undefined ? {} : { scope: each.sheet.name }),
        ...(each.comment === "" ? {} : { comment: each.comment }),
      })),
      ...book.sheets.flatMap(toPrintNames),
    ],
    defaultFont: { name, size, ...(/[^\0-\x7F]/.test(name) ? { charset: 134 } : {}) },
    activeSheet: book.sheets.indexOf(book.active),
    ...(book.structureLocked ? { workbookProtection: { lockStructure: true } } : {}),
  });
  return repairSavedFile(bytes);
}

function toStoredSheet(book: Workbook, sheet: Sheet): WriteSheet {
  const { frozen, autoFilter, zoom, tabColor } = sheet;
  return {
    name: sheet.name,
    ...(sheet.visibility === "Hidden" ? { hidden: true } : {}),
    ...(sheet.visibility === "VeryHidden" ? { veryHidden: true } : {}),
    view: {
      ...(sheet.showGridlines ? {} : { showGridLines: false }),
      ...(sheet.showHeadings ? {} : { showRowColHeaders: false }),
      ...(zoom === undefined ? {} : { zoomScale: zoom }),
      ...(tabColor === "" ? {} : { tabColor: toStoredColor(tabColor) }),
    },
    columns: toColumns(book, sheet),
    rowDefs: toRows(sheet),
    cells: toCells(book, sheet),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    dataValidations: sheet.validations.flatMap((validation) => toStoredValidation(validation) ?? []),
    conditionalRules: sheet.conditionalFormats.map((rule, index) => toStoredRule(rule, index + 1)),
    tables: sheet.tables.map((table) => toTable(sheet, table)),
    ...(frozen.rows + frozen.columns === 0 ? {} : { freezePane: frozen }),
    ...(autoFilter === undefined ? {} : { autoFilter }),
    ...(sheet.protection === undefined ? {} : { protection: toProtection(sheet.protection) }),
    ...toStoredPage(sheet.pageLayout),
    ...sheet.extras,
  };
}

function toCells(book: Workbook, sheet: Sheet): Map<string, Partial<StoredCell>> {
  const styles = new Map<CellFormat, StoredCell["style"]>();
  const styleOf = (format: CellFormat): StoredCell["style"] => {
    if (!styles.has(format)) styles.set(format, toHucreStyle(format, book.defaultFont));
    return styles.get(format);
  };
  const cells = new Map<string, Partial<StoredCell>>();
  for (const [row, column, { value, formula, format, link }] of sheet.existing()) {
    const style = styleOf(format);
    cells.set(`${row},${column}`, {
      ...(formula === undefined ? { value: value === "" ? null : value } : { formula: formula.slice(1) }),
      ...(style === undefined ? {} : { style }),
      ...(link === undefined
        ? {}
        : {
            hyperlink: {
              target: link.address ?? "",
              ...(link.documentReference === undefined ? {} : { location: link.documentReference }),
              ...(link.tip === undefined ? {} : { tooltip: link.tip }),
            },
          }),
    });
  }
  for (const { row, column, text, author } of sheet.notes) {
    const key = `${row},${column}`;
    cells.set(key, { ...cells.get(key), comment: { text, ...(author === "" ? {} : { author }) } });
  }
  return cells;
}

function toColumns(book: Workbook, sheet: Sheet): ColumnDef[] {
  const count = Math.max(-1, ...sheet.columns.keys()) + 1;
  return Array.from({ length: count }, (_, index) => {
    const { width, hidden, outlineLevel, collapsed, format } = sheet.columns.get(index) ?? {};
    return {
      ...(width === undefined ? {} : { width: pointsToStored(width, book.defaultFont.size) }),
      ...(hidden === true ? { hidden } : {}),
      ...((outlineLevel ?? 0) === 0 ? {} : { outlineLevel: outlineLevel ?? 0 }),
      ...(collapsed === true ? { collapsed } : {}),
      ...(format === undefined ? {} : { style: toHucreStyle(format, book.defaultFont) }),
    };
  });
}

function toRows(sheet: Sheet): NonNullable<WriteSheet["rowDefs"]> {
  return new Map(
    [...sheet.rows].map(([row, { height, hidden, outlineLevel, collapsed }]) => [
      row,
      {
        ...(height === undefined ? {} : { height }),
        ...(hidden === true ? { hidden } : {}),
        ...((outlineLevel ?? 0) === 0 ? {} : { outlineLevel: outlineLevel ?? 0 }),
        ...(collapsed === true ? { collapsed } : {}),
      },
    ]),
  );
}

function toTable(sheet: Sheet, table: TableState): TableDefinition {
  const { row, column, columns } = table.area;
  return {
    name: table.name,
    range: address(table.area),
    // Excel writes the line break of a header cell this way in the table's own part.
    columns: Array.from({ length: columns }, (_, index) => ({
      name: String(sheet.value(row, column + index)).replaceAll("\n", "_x000a_"),
    })),
    ...(table.style === "" ? {} : { style: table.style }),
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
    showAutoFilter: table.showFilterButton,
    ...(table.showTotals ? { showTotalRow: true } : {}),
  };
}

function toProtection({ options }: NonNullable<Sheet["protection"]>): NonNullable<WriteSheet["protection"]> {
  const allowed = PERMISSION_WORDS.filter(([permission]) => options[permission]);
  return {
    sheet: true,
    ...(options.allowEditObjects ? {} : { objects: true }),
    ...(options.allowEditScenarios ? {} : { scenarios: true }),
    ...Object.fromEntries(allowed.map(([, word]) => [word, true])),
    ...(options.selectionMode === "Normal" ? {} : { selectLockedCells: false }),
    ...(options.selectionMode === "None" ? { selectUnlockedCells: false } : {}),
  };
}

function toProperties(book: Workbook): WorkbookProperties {
  const { title, subject, author, keywords, comments, category, manager, company, lastAuthor } =
    book.properties;
  const texts = {
    title,
    subject,
    creator: author,
    keywords,
    description: comments,
    category,
    manager,
    company,
    lastModifiedBy: lastAuthor,
  };
  const created = new Date(book.properties.creationDate);
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== "")),
    created,
    modified: created,
    custom: Object.fromEntries(book.customProperties),
  };
}
