import type { Cell, WriteOptions, WriteSheet } from "hucre/xlsx";
import { digitWidth } from "../../layout/columnWidth";
import { EXCEL } from "../../layout/excelBounds";
import type { WorkbookModel } from "../../layout/sheetModel";
import type { WorkbookPatch } from "../../layout/workbookPatch";
import type { CellTexts } from "./cellTexts";
import { drawChart } from "./chartPart";
import { STYLES, writeFrame, type FrameCache } from "./frameCache";
import { toHucreStyle } from "./hucreStyles";
import { blocksOfNotes, drawNotes } from "./noteDrawing";
import { PackageParts } from "./packageParts";
import { toPrintNames } from "./pageLayout";
import { writeSheetData } from "./sheetData";
import { toFrame } from "./sheetFrame";
import { completeSheet } from "./sheetRepair";
import { repairStyleSheet } from "./styleSheetRepair";
import { declaredProperties } from "./workbookProperties";

export type PartOptions = {
  readonly texts: CellTexts;
  /** Name of the sheet that is marked as selected, if one is. */
  readonly selected: string | undefined;
  /** Number of the first block of shape numbers that notes may take. */
  readonly firstNoteBlock: number;
  readonly frames?: FrameCache;
  /** Called when this many sheets are written. */
  readonly step: (done: number) => void;
};

export type RenderedParts = { readonly parts: PackageParts; readonly formulas: number };

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/**
 * The parts of a workbook but for its shared texts and its properties.
 *
 * hucre writes the package, the styles and each sheet's frame; the cells are written here, because its own path
 * makes two objects and six style keys for each cell and turns the text `#N/A` into an error value.
 * @throws Failure `CELL_TEXT_TOO_LONG` for a text above 32,767 characters.
 * @throws Error where the model asks for what Excel cannot store, naming the operation or the cell.
 */
export async function renderParts(
  model: WorkbookModel,
  defaultFont: WorkbookPatch["defaultFont"],
  options: PartOptions,
): Promise<RenderedParts> {
  const { sheets, styles } = model;
  const { texts, step } = options;
  const frame = frameOf(model, defaultFont);
  const parts = new PackageParts(await (options.frames?.of(frame) ?? writeFrame(frame)));
  const formats = readFormats(parts.text(sheetPath(0)));
  const quotedFormats = new QuotedFormats(parts.text(STYLES));
  const formatOf = (style: number, quoted: boolean): number => {
    // hucre gives the empty style a format of its own, equal to the default one.
    const format = style === 0 ? 0 : (formats[style] ?? 0);
    return quoted ? quotedFormats.of(format) : format;
  };

  let formulas = 0;
  let block = options.firstNoteBlock;
  let charts = 0;
  sheets.forEach((sheet, index) => {
    const cells = writeSheetData(sheet, { texts, styles, formatOf });
    formulas += cells.formulas;
    parts.change(sheetPath(index), (frame) =>
      completeSheet(frame, sheet, cells, {
        selected: sheet.name === options.selected,
        fontSize: defaultFont.size,
      }),
    );
    if (sheet.notes.length > 0) {
      parts.set(
        `xl/drawings/vmlDrawing${index + 1}.vml`,
        drawNotes(sheet, block, digitWidth(defaultFont.size)),
      );
      block += blocksOfNotes(sheet);
    }
    for (const chart of sheet.charts) parts.set(`xl/charts/chart${++charts}.xml`, drawChart(chart, model));
    step(index + 1);
  });
  if (quotedFormats.list.length > 0) {
    parts.change(STYLES, (xml) => repairStyleSheet(xml, quotedFormats.list));
  }
  return { parts, formulas };
}

/** The package without cells and texts. The first sheet holds one cell of each style instead, which `readFormats` reads. */
function frameOf(model: WorkbookModel, defaultFont: WorkbookPatch["defaultFont"]): WriteOptions {
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

/** The index of the cell format of each style, by the style's number. */
function readFormats(frame: string): readonly number[] {
  const swatches = frame.matchAll(/<c r="[A-Z]+\d+"(?: s="(\d+)")?><v>0<\/v>/g);
  return Array.from(swatches, ([, format]) => Number(format ?? 0));
}

/** Cell formats for texts that begin like a formula, made as they are needed, after the ones there are. */
class QuotedFormats {
  readonly list: number[] = [];
  private readonly indices = new Map<number, number>();
  private readonly first: number;

  constructor(styleSheet: string) {
    this.first = Number(/<cellXfs count="(\d+)"/.exec(styleSheet)?.[1] ?? 0);
  }

  of(format: number): number {
    const known = this.indices.get(format);
    if (known !== undefined) return known;
    const index = this.first + this.list.length;
    this.list.push(format);
    this.indices.set(format, index);
    return index;
  }
}

/** The place of the sheet that is shown when the workbook is opened. */
export function activeIndex({ sheets, active }: WorkbookModel): number {
  const shown = sheets.findIndex(({ name, head }) =>
    active === undefined ? (head.visibility ?? "visible") === "visible" : name === active,
  );
  return Math.max(0, shown);
}
