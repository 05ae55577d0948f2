import { readXlsx } from "hucre/xlsx";
import type { CellStyle } from "../../src/layout/workbookPatch";
import { blockAddress } from "../../src/layout/blockAddress";
import { cellAddress } from "../../src/layout/address";
import { digitWidth } from "../../src/layout/columnWidth";
import { pictureOfFileChart } from "./chartPictures";
import { pictureOfStyle } from "./workbookPicture";
import type {
  PagePicture,
  RulePicture,
  SheetPicture,
  ValidationPicture,
  WorkbookPicture,
} from "./workbookPicture";

type File = Awaited<ReturnType<typeof readXlsx>>;
type Sheet = File["sheets"][number];
type Font = { readonly name: string; readonly size: number };

/** The workbook in an .xlsx as hucre reads it. `defaultFont` is the one that the file was written with. */
export async function pictureOfFile(bytes: Uint8Array, defaultFont: Font): Promise<WorkbookPicture> {
  const file = await readXlsx(bytes, { readStyles: true });
  const { title, subject, creator, company, keywords, description, custom } = file.properties ?? {};
  return {
    sheets: file.sheets.map((sheet) => pictureOfSheet(sheet, defaultFont)),
    names: Object.fromEntries((file.namedRanges ?? []).map(({ name, range }) => [name, unquoted(range)])),
    properties: { title, subject, author: creator, company, keywords, description, custom },
    active: file.sheets[file.activeSheet ?? 0]?.name,
  };
}

function pictureOfSheet(sheet: Sheet, defaultFont: Font): SheetPicture {
  const cells = [...(sheet.cells ?? [])].map(([key, cell]) => {
    const [row = 0, column = 0] = key.split(",").map(Number);
    return { address: cellAddress(row, column), cell };
  });
  const digit = digitWidth(defaultFont.size);
  const entries = <T>(pick: (cell: (typeof cells)[number]["cell"]) => T | undefined): Record<string, T> =>
    Object.fromEntries(
      cells.flatMap(({ address, cell }) => {
        const picked = pick(cell);
        return picked === undefined ? [] : [[address, picked]];
      }),
    );
  const values = Object.fromEntries(
    sheet.rows.flatMap((row, r) =>
      row.flatMap((value, c) => (value === null ? [] : [[cellAddress(r, c), toSerial(value)]])),
    ),
  );
  const formulas = entries((cell) => cell.formula);
  for (const address of Object.keys(formulas)) Reflect.deleteProperty(values, address);
  return {
    name: sheet.name,
    visibility: sheet.veryHidden === true ? "veryHidden" : sheet.hidden === true ? "hidden" : "visible",
    tabColor: sheet.view?.tabColor?.rgb,
    gridlines: sheet.view?.showGridLines ?? true,
    frozen: { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 },
    values,
    formulas,
    styles: entries(({ style }) => {
      const picture = style === undefined ? {} : pictureOfStyle(toStyle(style), defaultFont);
      return Object.keys(picture).length === 0 ? undefined : picture;
    }),
    links: entries(({ hyperlink }) =>
      hyperlink === undefined ? undefined : { to: hyperlink.location ?? "", tip: hyperlink.tooltip },
    ),
    merges: (sheet.merges ?? [])
      .map(({ startRow, startCol, endRow, endCol }) =>
        blockAddress({
          row: startRow,
          column: startCol,
          rows: endRow - startRow + 1,
          columns: endCol - startCol + 1,
        }),
      )
      .sort(),
    columns: (sheet.columns ?? []).map(({ width, hidden, outlineLevel }) => ({
      pixels: width === undefined ? undefined : Math.round(width * digit),
      hidden: hidden ?? false,
      outlineLevel: outlineLevel ?? 0,
    })),
    heights: Object.fromEntries(
      [...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) =>
        height === undefined ? [] : [[row, Math.round(height * PIXELS_PER_POINT)]],
      ),
    ),
    validations: (sheet.dataValidations ?? []).map(pictureOfValidation),
    rules: (sheet.conditionalRules ?? []).map(pictureOfRule),
    tables: (sheet.tables ?? []).map(({ name, range, style, showRowStripes }) => ({
      name,
      range: range ?? "",
      style: style ?? "",
      stripes: showRowStripes ?? false,
    })),
    charts: (sheet.charts ?? []).map(pictureOfFileChart),
    page: pictureOfPage(sheet),
    protection:
      sheet.protection === undefined
        ? undefined
        : ["formatCells", "formatColumns", "formatRows", "sort", "autoFilter"].filter(
            (name) => Reflect.get(sheet.protection ?? {}, name) === true,
          ),
  };
}

function toStyle(
  style: NonNullable<NonNullable<ReturnType<NonNullable<Sheet["cells"]>["get"]>>["style"]>,
): CellStyle {
  const { font, fill, border, alignment, numFmt, protection } = style;
  const color = (found: unknown): string | undefined => {
    const rgb: unknown = typeof found === "object" && found !== null ? Reflect.get(found, "rgb") : undefined;
    return typeof rgb === "string" ? rgb.slice(-6) : undefined;
  };
  const { horizontal, vertical, wrapText, indent } = alignment ?? {};
  const picture = {
    font: {
      name: font?.name,
      size: font?.size,
      bold: font?.bold,
      italic: font?.italic,
      underline: font?.underline === undefined ? undefined : font.underline !== false,
      color: color(font?.color),
    },
    fill: fill?.type === "pattern" ? color(fill.fgColor) : undefined,
    border: color(border?.left?.color),
    horizontal,
    vertical: vertical === "bottom" ? undefined : vertical,
    wrap: wrapText === true ? true : undefined,
    indent: indent === 0 ? undefined : indent,
    numberFormat: numFmt,
    locked: protection?.locked === false ? false : undefined,
  };
  return picture as CellStyle;
}

function pictureOfValidation(check: NonNullable<Sheet["dataValidations"]>[number]): ValidationPicture {
  const values = check.values?.map((value) => value.replaceAll('""', '"')).join(",");
  return {
    range: check.range,
    kind: check.type,
    operator: check.operator,
    operands: [values ?? check.formula1, check.formula2].flatMap((operand) => operand ?? []),
    ignoreBlanks: check.allowBlank ?? false,
    strictness: check.errorStyle ?? "stop",
    error: [check.errorTitle ?? "", check.errorMessage ?? ""],
    prompt: check.showInputMessage === true ? [check.inputTitle ?? "", check.inputMessage ?? ""] : undefined,
  };
}

function pictureOfRule(rule: NonNullable<Sheet["conditionalRules"]>[number]): RulePicture {
  const { font, fill } = rule.style ?? {};
  const formula = Array.isArray(rule.formula) ? rule.formula[0] : rule.formula;
  return {
    range: rule.range,
    kind: rule.type,
    formula,
    bold: font?.bold ?? false,
    fontColor: font?.color?.rgb,
    fill: fill?.type === "pattern" ? fill.bgColor?.rgb : undefined,
    stopIfTrue: rule.stopIfTrue ?? false,
    bar:
      rule.dataBar === undefined
        ? undefined
        : [rule.dataBar.color.slice(-6), ...rule.dataBar.cfvo.map(({ value }) => value ?? "")],
  };
}

const INCH = 254;
const PIXELS_PER_POINT = 96 / 72;

function pictureOfPage({ pageSetup = {}, headerFooter = {}, rowBreaks = [] }: Sheet): PagePicture {
  const { margins, paperSize, orientation, scale, fitToPage, fitToWidth } = pageSetup;
  const { top = 0, right = 0, bottom = 0, left = 0, header = 0, footer = 0 } = margins ?? {};
  const even = headerFooter.differentOddEven === true;
  return {
    paper: paperSize ?? "letter",
    orientation: orientation ?? "portrait",
    margins: [top, right, bottom, left, header, footer].map((inches) => Math.round(inches * INCH)),
    scale: fitToPage === true ? undefined : (scale ?? 100),
    pagesAcross: fitToPage === true ? fitToWidth : undefined,
    centred: pageSetup.horizontalCentered ?? false,
    area: pageSetup.printArea?.replaceAll("$", ""),
    titleRows: pageSetup.printTitlesRow?.replaceAll("$", ""),
    breaks: rowBreaks.map((row) => row + 1),
    header: headerFooter.oddHeader ?? "",
    footer: headerFooter.oddFooter ?? "",
    evenHeader: even ? (headerFooter.evenHeader ?? "") : undefined,
    evenFooter: even ? (headerFooter.evenFooter ?? "") : undefined,
  };
}

const unquoted = (formula: string): string => formula.replaceAll("'", "");

/** hucre gives a date for a cell with a format of dates. */
function toSerial(value: unknown): unknown {
  return value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;
}
