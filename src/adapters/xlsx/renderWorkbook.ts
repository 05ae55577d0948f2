import type { ReportProgress } from "../../application/ports/progress";
import { checkModel } from "../../layout/modelChecks";
import { foldPatch } from "../../layout/sheetModel";
import type { WorkbookPatch } from "../../layout/workbookPatch";
import type { FrameCache } from "./frameCache";
import { renderParts } from "./renderParts";
import { SharedStringTable } from "./sharedStringTable";
import { activeIndex } from "./workbookFrame";
import { propertyParts } from "./workbookProperties";
import type { Deflate } from "./zipEngine";

export type RenderOptions = {
  /** Told `writing`, one step a sheet and one for the package. */
  readonly progress?: ReportProgress;
  /** What workbooks of one kind have in common, where several are made. */
  readonly frames?: FrameCache;
  /** How parts are packed, where the program has a faster way than the one that runs everywhere. */
  readonly deflate?: Deflate;
};

const WORKBOOK = "xl/workbook.xml";
const CORE = "docProps/core.xml";
const APP = "docProps/app.xml";
const CUSTOM = "docProps/custom.xml";

/**
 * Renders a patch that describes a new workbook to the bytes of an .xlsx file. The same patch gives the same bytes:
 * nothing is taken from the clock. Time and memory are proportional to the cells.
 * @throws Failure `CELL_TEXT_TOO_LONG` for a text above 32,767 characters.
 * @throws Error where the patch asks for what Excel cannot store, naming the operation or the cell: a fault of the layout.
 */
export async function renderWorkbook(patch: WorkbookPatch, options: RenderOptions = {}): Promise<Uint8Array> {
  const model = foldPatch(patch);
  checkModel(model);
  const steps = model.sheets.length + 1;
  const step = (done: number): void => options.progress?.("writing", done, steps);
  step(0);
  const texts = new SharedStringTable();
  const { frames, deflate } = options;
  const { parts, formulas } = await renderParts(model, patch.defaultFont, {
    texts,
    selected: model.sheets[activeIndex(model)]?.name,
    firstNoteBlock: 1,
    ...(frames === undefined ? {} : { frames }),
    ...(deflate === undefined ? {} : { deflate }),
    step,
  });
  parts.set("xl/sharedStrings.xml", texts.toPart());
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
