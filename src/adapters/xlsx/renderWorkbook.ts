import type { Cell, WriteOptions, WriteSheet } from "hucre/xlsx";
import type { ReportProgress } from "../../application/ports/progress";
import { digitWidth } from "../../layout/columnWidth";
import type { WorkbookPatch } from "../../layout/workbookPatch";
import { EXCEL } from "../../layout/excelBounds";
import { checkModel } from "../../layout/modelChecks";
import { drawChart } from "./chartPart";
import { toHucreStyle } from "./hucreStyles";
import { STYLES, writeFrame, type FrameCache } from "./frameCache";
import { blocksOfNotes, drawNotes } from "./noteDrawing";
import { PackageParts } from "./packageParts";
import { toPrintNames } from "./pageLayout";
import { writeSheetData } from "./sheetData";
import { toFrame } from "./sheetFrame";
import { foldPatch } from "../../layout/sheetModel";
import type { WorkbookModel } from "../../layout/sheetModel";
import { completeSheet } from "./sheetRepair";
import { SharedStringTable } from "./sharedStringTable";
import { repairStyleSheet } from "./styleSheetRepair";
import { declaredProperties, propertyParts } from "./workbookProperties";

export type RenderOptions = {
  /** Told `writing`, one step a sheet and one for the package. */
  readonly progress?: ReportProgress;
  /** What workbooks of one kind have in common, where several are made. */
  readonly frames?: FrameCache;
};

const WORKBOOK = "xl/workbook.xml";
const CORE = "docProps/core.xml";
const APP = "docProps/app.xml";
const CUSTOM = "docProps/custom.xml";
const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/**
 * Renders a patch that describes a new workbook to the bytes of an .xlsx file. The same patch gives the same bytes:
 * nothing is taken from the clock. Time and memory are proportional to the cells.
 *
 * hucre writes the package, the styles and each sheet's frame; the cells are written here, because its own path
 * makes two objects and six style keys for each cell and turns the text `#N/A` into an error value.
 * @throws Failure `CELL_TEXT_TOO_LONG` for a text above 32,767 characters.
 * @throws Error where the patch asks for what Excel cannot store, naming the operation or the cell: a fault of the layout.
 */
export async function renderWorkbook(patch: WorkbookPatch, options: RenderOptions = {}): Promise<Uint8Array> {
  const model = foldPatch(patch);
  checkModel(model);
  const { sheets, styles } = model;
  const steps = sheets.length + 1;
  const step = (done: number): void => options.progress?.("writing", done, steps);
  step(0);

  const frame = frameOf(model, patch.defaultFont);
  const parts = new PackageParts(await (options.frames?.of(frame) ?? writeFrame(frame)));
  const formats = readFormats(parts.text(sheetPath(0)));
  const quotedFormats = new QuotedFormats(parts.text(STYLES));
  const strings = new SharedStringTable();
  const formatOf = (style: number, quoted: boolean): number => {
    // hucre gives the empty style a format of its own, equal to the default one.
    const format = style === 0 ? 0 : (formats[style] ?? 0);
    return quoted ? quotedFormats.of(format) : format;
  };

  const selected = activeIndex(model);
  let formulas = 0;
  let block = 1;
  let charts = 0;
  sheets.forEach((sheet, index) => {
    const cells = writeSheetData(sheet, { strings, styles, formatOf });
    formulas += cells.formulas;
    parts.change(sheetPath(index), (frame) =>
      completeSheet(frame, sheet, cells, {
        selected: index === selected,
        fontSize: patch.defaultFont.size,
      }),
    );
    if (sheet.notes.length > 0) {
      parts.set(
        `xl/drawings/vmlDrawing${index + 1}.vml`,
        drawNotes(sheet, block, digitWidth(patch.defaultFont.size)),
      );
      block += blocksOfNotes(sheet);
    }
    for (const chart of sheet.charts) parts.set(`xl/charts/chart${++charts}.xml`, drawChart(chart, model));
    step(index + 1);
  });

  parts.set("xl/sharedStrings.xml", strings.toPart());
  if (quotedFormats.list.length > 0) {
    parts.change(STYLES, (xml) => repairStyleSheet(xml, quotedFormats.list));
  }
  // Without formulas there is nothing to calculate, and asking for it makes Excel offer to save an unchanged file.
  if (formulas === 0) parts.change(WORKBOOK, (xml) => xml.replace(/<calcPr [^>]*>/, ""));
  const { core, app, custom } = propertyParts(model.properties);
  parts.set(CORE, core);
  parts.set(APP, app);
  if (custom !== undefined) parts.set(CUSTOM, custom);
  const bytes = parts.zip();
  step(steps);
  return bytes;
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

function activeIndex({ sheets, active }: WorkbookModel): number {
  const shown = sheets.findIndex(({ name, head }) =>
    active === undefined ? (head.visibility ?? "visible") === "visible" : name === active,
  );
  return Math.max(0, shown);
}
