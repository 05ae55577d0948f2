import { blockAddress } from "../../src/layout/blockAddress";
import { cellAddress } from "../../src/layout/address";
import type { CellStyle } from "../../src/layout/workbookPatch";
import type { CellFormat } from "../excel-host/model/cellFormat";
import type { HeaderFooter, PageLayoutState } from "../excel-host/model/pageLayout";
import type { Sheet } from "../excel-host/model/sheet";
import type { ConditionalFormatState, Validation } from "../excel-host/model/sheetParts";
import type { Workbook } from "../excel-host/model/workbook";
import { pictureOfExcelChart } from "./chartPictures";
import { pictureOfStyle } from "./workbookPicture";
import type {
  PagePicture,
  RulePicture,
  SheetPicture,
  ValidationPicture,
  WorkbookPicture,
} from "./workbookPicture";

const PIXELS_PER_POINT = 96 / 72;

/** The workbook behind the emulated Excel. `defaultFont` is the one that the patch takes for granted. */
export function pictureOfExcel(
  book: Workbook,
  defaultFont: { readonly name: string; readonly size: number },
): WorkbookPicture {
  const { title, subject, author, company, keywords, comments } = book.properties;
  return {
    sheets: book.sheets.map((sheet) => pictureOfSheet(sheet, defaultFont)),
    names: Object.fromEntries(
      book.names.map(({ name, formula }) => [name, formula.replace(/^=/, "").replaceAll("'", "")]),
    ),
    properties: {
      title,
      subject,
      author,
      company,
      keywords,
      description: comments === "" ? undefined : comments,
      custom: Object.fromEntries(book.customProperties),
    },
    active: book.active.name,
  };
}

function pictureOfSheet(
  sheet: Sheet,
  defaultFont: { readonly name: string; readonly size: number },
): SheetPicture {
  const values: Record<string, unknown> = {};
  const formulas: Record<string, string> = {};
  const styles: Record<string, CellStyle> = {};
  const links: Record<string, SheetPicture["links"][string]> = {};
  for (const [row, column, cell] of sheet.existing()) {
    const address = cellAddress(row, column);
    if (cell.formula !== undefined) formulas[address] = cell.formula.slice(1).replaceAll("'", "");
    else if (cell.value !== "") values[address] = cell.value;
    const style = pictureOfStyle(toStyle(cell.format), defaultFont);
    if (Object.keys(style).length > 0) styles[address] = style;
    if (cell.link !== undefined)
      links[address] = { to: cell.link.documentReference ?? "", tip: cell.link.tip };
  }
  const columns = Math.max(-1, ...sheet.columns.keys()) + 1;
  return {
    name: sheet.name,
    visibility: sheet.visibility.replace(/^./, (letter) => letter.toLowerCase()),
    tabColor: sheet.tabColor === "" ? undefined : sheet.tabColor.slice(1),
    gridlines: sheet.showGridlines,
    frozen: { ...sheet.frozen },
    values,
    formulas,
    styles,
    links,
    merges: sheet.merges.map((merge) => blockAddress(merge)).sort(),
    columns: Array.from({ length: columns }, (_, column) => {
      const { width, hidden, outlineLevel } = sheet.columns.get(column) ?? {};
      return {
        pixels: width === undefined ? undefined : Math.round(width * PIXELS_PER_POINT),
        hidden: hidden ?? false,
        outlineLevel: outlineLevel ?? 0,
      };
    }),
    heights: Object.fromEntries(
      [...sheet.rows].flatMap(([row, { height }]) =>
        height === undefined ? [] : [[row, Math.round(height * PIXELS_PER_POINT)]],
      ),
    ),
    validations: sheet.validations.map(pictureOfValidation),
    rules: sheet.conditionalFormats.map(pictureOfRule),
    tables: sheet.tables.map(({ name, area, style, showBandedRows }) => ({
      name,
      range: blockAddress(area),
      style,
      stripes: showBandedRows,
    })),
    charts: sheet.charts.map(pictureOfExcelChart),
    page: pictureOfPage(sheet.pageLayout),
    protection: sheet.protection && allowed(sheet.protection.options),
  };
}

function allowed(options: NonNullable<Sheet["protection"]>["options"]): readonly string[] {
  return ["formatCells", "formatColumns", "formatRows", "sort", "autoFilter"].filter((name) => {
    const option: unknown = Reflect.get(
      options,
      `allow${name.replace(/^./, (letter) => letter.toUpperCase())}`,
    );
    return option === true;
  });
}

function toStyle(format: CellFormat): CellStyle {
  const lower = (word: string | undefined): string | undefined => word?.toLowerCase();
  const color = (found: string | undefined): string | undefined => found?.slice(1);
  const { horizontal, vertical, underline } = format;
  return {
    font: {
      name: format.fontName,
      size: format.fontSize,
      bold: format.bold,
      italic: format.italic,
      underline: underline === undefined ? undefined : underline !== "None",
      color: color(format.fontColor),
    },
    fill: color(format.fill),
    border: color(format.left?.color),
    horizontal: horizontal === "General" ? undefined : lower(horizontal),
    vertical: vertical === "Bottom" ? undefined : lower(vertical),
    wrap: format.wrap === true ? true : undefined,
    indent: format.indent === 0 ? undefined : format.indent,
    numberFormat: format.numberFormat === "General" ? undefined : format.numberFormat,
    locked: format.locked === false ? false : undefined,
  } as CellStyle;
}

const KINDS: Readonly<Record<string, string>> = { wholeNumber: "whole" };
const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  LessThanOrEqualTo: "lessThanOrEqual",
};

function pictureOfValidation({
  areas,
  rule,
  ignoreBlanks,
  prompt,
  errorAlert,
}: Validation): ValidationPicture {
  const [[kind, given] = ["", {}]] = Object.entries(rule);
  const { source, formula1, formula2, operator } = given as Readonly<Record<string, unknown>>;
  const text = (message: Validation["prompt"]): readonly string[] => [
    word(message["title"]),
    word(message["message"]),
  ];
  return {
    range: areas.map((area) => blockAddress(area)).join(" "),
    kind: KINDS[kind] ?? kind,
    operator: typeof operator === "string" ? OPERATORS[operator] : undefined,
    operands: [source ?? formula1, formula2].flatMap((operand) =>
      operand === undefined ? [] : [word(operand).replace(/^=/, "")],
    ),
    ignoreBlanks,
    strictness: word(errorAlert["style"]).toLowerCase(),
    error: text(errorAlert),
    prompt: prompt["message"] === "" ? undefined : text(prompt),
  };
}

function pictureOfRule({ areas, type, stopIfTrue, settings }: ConditionalFormatState): RulePicture {
  const text = (name: string): string | undefined => {
    const value = settings.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const bound = (name: string): string => {
    const value = settings.get(name);
    return typeof value === "object" && value !== null && "formula" in value ? word(value["formula"]) : "";
  };
  return {
    range: areas.map((area) => blockAddress(area)).join(" "),
    kind: type === "Custom" ? "expression" : "dataBar",
    formula: text("formula")?.slice(1),
    bold: settings.get("format.font.bold") === true,
    fontColor: text("format.font.color")?.slice(1),
    fill: text("format.fill.color")?.slice(1),
    stopIfTrue,
    bar:
      type === "Custom"
        ? undefined
        : [text("positive.fillColor")?.slice(1) ?? "", bound("lowerBoundRule"), bound("upperBoundRule")],
  };
}

/** What Excel keeps as text or as a number. */
function word(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Tenths of a millimetre in a point. */
const POINT = 254 / 72;

function pictureOfPage(layout: PageLayoutState): PagePicture {
  const { topMargin, rightMargin, bottomMargin, leftMargin, headerMargin, footerMargin, zoom } = layout;
  const { defaultForAllPages, oddPages, evenPages } = layout.headersFooters;
  const even = layout.headerFooterState === "OddAndEven";
  const odd = even ? oddPages : defaultForAllPages;
  return {
    paper: layout.paperSize.toLowerCase(),
    orientation: layout.orientation.toLowerCase(),
    margins: [topMargin, rightMargin, bottomMargin, leftMargin, headerMargin, footerMargin].map((points) =>
      Math.round(points * POINT),
    ),
    scale: zoom.scale,
    pagesAcross: zoom.horizontalFitToPages,
    centred: layout.centerHorizontally,
    area: layout.printArea && blockAddress(layout.printArea),
    titleRows: layout.titleRows && `${layout.titleRows[0] + 1}:${layout.titleRows[1] + 1}`,
    breaks: layout.rowBreaks,
    header: joined(odd, "Header"),
    footer: joined(odd, "Footer"),
    evenHeader: even ? joined(evenPages, "Header") : undefined,
    evenFooter: even ? joined(evenPages, "Footer") : undefined,
  };
}

function joined(texts: HeaderFooter, which: "Header" | "Footer"): string {
  const part = (code: string, text: string): string => (text === "" ? "" : `&${code}${text}`);
  return (
    part("L", texts[`left${which}`]) + part("C", texts[`center${which}`]) + part("R", texts[`right${which}`])
  );
}
