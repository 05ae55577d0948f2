import { strFromU8, strToU8, unzipSync } from "fflate";
import { writeXlsx, type Cell, type WriteOptions, type WriteSheet } from "hucre/xlsx";
import { EXCEL } from "../../layout/excelBounds";
import type { WorkbookModel } from "../../layout/sheetModel";
import type { WorkbookPatch } from "../../layout/workbookPatch";
import { toHucreStyle } from "./hucreStyles";
import { toPrintNames } from "./pageLayout";
import { toFrame } from "./sheetFrame";
import { repairStyleSheet } from "./styleSheetRepair";
import { declaredProperties } from "./workbookProperties";
import type { PackedPart } from "./zipWriting";

export const STYLES = "xl/styles.xml";

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** A sheet's part before and after its cells. */
export type SheetFrame = { readonly head: string; readonly tail: string };

/** A workbook without cells, texts and ranges. */
export type WorkbookFrame = {
  /** Nobody may change their bytes. */
  readonly parts: Readonly<Record<string, Uint8Array>>;
  readonly sheets: readonly SheetFrame[];
  /** The index of the cell format of each style, by the style's number. */
  readonly formats: readonly number[];
  /** Cell formats that there are. */
  readonly formatCount: number;
  /** Parts that have been packed once: by their path, and short ones that were changed by their text. */
  readonly packed: { readonly parts: Map<string, PackedPart>; readonly texts: Map<string, PackedPart> };
};

/**
 * Everything that hucre writes of a workbook. Of its cells, ranges and merged blocks, its headers, footers and properties only
 * the places are there: `completeSheet` and `propertyParts` give their content.
 */
export async function writeFrame(
  model: WorkbookModel,
  defaultFont: WorkbookPatch["defaultFont"],
): Promise<WorkbookFrame> {
  const parts = unzipSync(await writeXlsx(toOptions(model, defaultFont)));
  const textOf = (path: string): string => {
    const part = parts[path];
    if (part === undefined) throw new Error(`hucre has written no part ${path}`);
    return strFromU8(part);
  };
  const styles = repairStyleSheet(textOf(STYLES), []);
  const sheets = model.sheets.map((_, index) => textOf(sheetPath(index)));
  return {
    parts: { ...parts, [STYLES]: strToU8(styles) },
    sheets: sheets.map(aroundCells),
    formats: readFormats(sheets[0] ?? ""),
    formatCount: Number(/<cellXfs count="(\d+)"/.exec(styles)?.[1] ?? 0),
    packed: { parts: new Map(), texts: new Map() },
  };
}

function aroundCells(xml: string): SheetFrame {
  const [head, tail] = xml.split(/<sheetData\/>|<sheetData>.*<\/sheetData>/s);
  if (head === undefined || tail === undefined) throw new Error("hucre has written no sheetData element");
  return { head, tail };
}

/** The package without cells and texts. The first sheet holds one cell of each style instead, which `readFormats` reads. */
function toOptions(model: WorkbookModel, defaultFont: WorkbookPatch["defaultFont"]): WriteOptions {
  const [first, ...others] = model.sheets.map((sheet) => toFrame(sheet, defaultFont.size));
  if (first === undefined) throw new Error("A workbook needs a sheet");
  return {
    sheets: [withSwatches(first, model, defaultFont), ...others],
    properties: declaredProperties(model.properties),
    namedRanges: [
      ...model.names.map(({ name, refersTo }) => ({ name, range: refersTo.replace(/^=/, "") })),
      ...model.sheets.flatMap(toPrintNames),
    ],
    defaultFont: { ...defaultFont, ...(/[^\0-\x7F]/.test(defaultFont.name) ? { charset: 134 } : {}) },
    activeSheet: activeIndex(model),
  };
}

/** Adds a row of cells below all others, one for each style in the order of their numbers; then a text, so that
 * hucre declares the part of shared strings. */
function withSwatches(
  frame: WriteSheet,
  { sheets, styles }: WorkbookModel,
  defaultFont: WorkbookPatch["defaultFont"],
): WriteSheet {
  const used = [...(sheets[0]?.notes ?? []), ...(sheets[0]?.links ?? [])].map(({ cell: [row] }) => row);
  const top = used.reduce((most, row) => Math.max(most, row + 1), 0);
  const cells = new Map<string, Partial<Cell>>(frame.cells);
  const swatches = styles.all().map((style) => toHucreStyle(style, defaultFont));
  swatches.forEach((style, index) => {
    const row = top + Math.floor(index / EXCEL.columns);
    cells.set(`${row},${index % EXCEL.columns}`, { value: 0, style });
  });
  cells.set(`${top + Math.ceil(swatches.length / EXCEL.columns)},0`, { value: "-" });
  return { ...frame, cells };
}

function readFormats(sheet: string): readonly number[] {
  const swatches = sheet.matchAll(/<c r="[A-Z]+\d+"(?: s="(\d+)")?><v>0<\/v>/g);
  return Array.from(swatches, ([, format]) => Number(format ?? 0));
}

/** The place of the sheet that is shown when the workbook is opened. */
export function activeIndex({ sheets, active }: WorkbookModel): number {
  const shown = sheets.findIndex(({ name, head }) =>
    active === undefined ? (head.visibility ?? "visible") === "visible" : name === active,
  );
  return Math.max(0, shown);
}
