import { digitWidth } from "../../layout/columnWidth";
import type { WorkbookModel } from "../../layout/sheetModel";
import type { WorkbookPatch } from "../../layout/workbookPatch";
import type { CellTexts } from "./cellTexts";
import { drawChart } from "./chartPart";
import type { FrameCache } from "./frameCache";
import { blocksOfNotes, drawNotes } from "./noteDrawing";
import { PackageParts } from "./packageParts";
import { RangeRooms } from "./rangeRooms";
import { writeSheetData } from "./sheetData";
import { completeSheet } from "./sheetRepair";
import { repairStyleSheet } from "./styleSheetRepair";
import { sheetPath, STYLES, writeFrame } from "./workbookFrame";
import type { Deflate } from "./zipEngine";

export type PartOptions = {
  readonly texts: CellTexts;
  /** Name of the sheet that is marked as selected, if one is. */
  readonly selected: string | undefined;
  /** Number of the first block of shape numbers that notes may take. */
  readonly firstNoteBlock: number;
  readonly frames?: FrameCache;
  readonly deflate?: Deflate;
  /** Called when this many sheets are written. */
  readonly step: (done: number) => void;
};

export type RenderedParts = { readonly parts: PackageParts; readonly formulas: number };

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
  const frame = await (options.frames?.of(model, defaultFont) ?? writeFrame(model, defaultFont));
  const parts = new PackageParts(frame, options.deflate);
  const quotedFormats = new QuotedFormats(frame.formatCount);
  const formatOf = (style: number, quoted: boolean): number => {
    // hucre gives the empty style a format of its own, equal to the default one.
    const format = style === 0 ? 0 : (frame.formats[style] ?? 0);
    return quoted ? quotedFormats.of(format) : format;
  };

  let formulas = 0;
  let block = options.firstNoteBlock;
  let charts = 0;
  let tables = 0;
  sheets.forEach((sheet, index) => {
    const cells = writeSheetData(sheet, { texts, styles, formatOf });
    formulas += cells.formulas;
    const rooms = new RangeRooms(sheet);
    const around = frame.sheets[index];
    if (around === undefined) throw new Error(`The frame has no sheet ${sheet.name}`);
    const selected = sheet.name === options.selected;
    parts.set(
      sheetPath(index),
      completeSheet(around, sheet, cells, { selected, fontSize: defaultFont.size, rooms }),
    );
    for (let left = sheet.tables.length; left > 0; left--) {
      parts.change(`xl/tables/table${++tables}.xml`, (xml) => rooms.fill(xml));
    }
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

/** Cell formats for texts that begin like a formula, made as they are needed, after the ones there are. */
class QuotedFormats {
  readonly list: number[] = [];
  private readonly indices = new Map<number, number>();

  constructor(private readonly first: number) {}

  of(format: number): number {
    const known = this.indices.get(format);
    if (known !== undefined) return known;
    const index = this.first + this.list.length;
    this.list.push(format);
    this.indices.set(format, index);
    return index;
  }
}
