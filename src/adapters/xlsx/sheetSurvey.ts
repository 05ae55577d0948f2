import { Failure } from "../../domain/failure";
import type { CellBudget } from "./cellBudget";
import type { CellDecoding } from "./cellValue";
import type { CellRange } from "./cellRange";
import { parseRange } from "./cellRange";
import type { HeldText } from "./heldText";
import { RowIndex } from "./rowIndex";
import { cellHandlers } from "./sheetCells";
import { PartialGrid, type SheetGrid } from "./sheetGrid";
import { readHeld, tagPrefix, tagStart } from "./xmlEdits";
import { readXmlText } from "./xmlStream";
import type { ZipPackage } from "./zipPackage";

/** An element of a sheet outside its cells. */
export type SheetElement = {
  readonly name: string;
  /** 1 is the root. */
  readonly depth: number;
  readonly attribute: (name: string) => string | undefined;
  /** The id of a relation. */
  readonly relation: string | undefined;
  readonly start: number;
  /** End of its start tag. */
  readonly tagEnd: number;
  /** End of its end tag; of its start tag where it has no content. */
  readonly end: number;
};

/** The cells that share one formula: the one that says it, and those that follow it. */
export type SharedFormula = {
  master: readonly [number, number] | undefined;
  readonly others: [number, number][];
};

/** What has to be known about a sheet to change its text. */
export type SheetSurvey = {
  readonly path: string;
  readonly text: HeldText;
  /** The values of the rows that were asked for, and where all others hold one. */
  readonly grid: SheetGrid;
  readonly rows: RowIndex;
  /** Elements in the order of their start. */
  readonly elements: readonly SheetElement[];
  /** Array formulas and data tables. */
  readonly arrays: readonly CellRange[];
  readonly shared: ReadonlyMap<string, SharedFormula>;
  readonly hasFormulas: boolean;
  /** `x:` where the sheet writes its elements so. */
  readonly prefix: string;
};

export type SurveySource = {
  readonly zip: ZipPackage;
  readonly path: string;
  readonly file: string;
  readonly decoding: CellDecoding;
  readonly budget: CellBudget;
  /** Rows whose values are wanted. */
  readonly wanted: ReadonlySet<number>;
};

/**
 * Reads the values of a sheet and finds out, in the same pass, where its rows and its other elements stand in the text.
 * @throws Failure as `readSheetCells` does; `WORKBOOK_DAMAGED` also for what only a reader can put up with: rows or
 * cells out of order, a cell with the address of another row, no or several `sheetData`.
 */
export function surveySheet(source: SurveySource): SheetSurvey {
  const { zip, path, file } = source;
  const text = readHeld(zip, path, file);
  const damaged = (): Failure => new Failure("WORKBOOK_DAMAGED", { file, part: path });
  const grid = new PartialGrid(source.wanted);
  const position = { row: -1, column: -1 };
  const cells = cellHandlers(source, grid, position);
  const rows = new RowIndex();
  const elements: SheetElement[] = [];
  const open: { index: number; element: SheetElement }[] = [];
  const arrays: CellRange[] = [];
  const shared = new Map<string, SharedFormula>();
  let depth = 0;
  let dataDepth = 0;
  let inRow = false;
  let inCell = false;
  let row = -1;
  let before = -1;
  let hasFormulas = false;

  const note = (
    name: string,
    attribute: SheetElement["attribute"],
    relation: string | undefined,
    end: number,
  ) => {
    const element = { name, depth, attribute, relation, start: tagStart(text, end), tagEnd: end, end };
    open.push({ index: elements.length, element });
    elements.push(element);
  };
  const readFormula = (
    kind: string | undefined,
    ref: string | undefined,
    group: string | undefined,
  ): void => {
    hasFormulas = true;
    const range = ref === undefined ? undefined : parseRange(ref);
    if (kind === "array" || kind === "dataTable") {
      const { row: r, column: c } = position;
      arrays.push(range ?? { firstRow: r, lastRow: r, firstColumn: c, lastColumn: c });
    } else if (kind === "shared") {
      const formula = shared.get(group ?? "") ?? { master: undefined, others: [] };
      shared.set(group ?? "", formula);
      if (range === undefined) formula.others.push([position.row, position.column]);
      else formula.master = [position.row, position.column];
    }
  };

  readXmlText(text.pieces(), path, file, {
    open(name, attributes, end) {
      depth++;
      cells.open(name, attributes, end);
      if (dataDepth === 0) {
        const values = attributes.all();
        note(name, (key) => values[key], attributes.prefixed("id"), end);
        if (name === "sheetData") dataDepth = depth;
      } else if (name === "c") {
        if (inCell || !inRow || position.row !== row || position.column <= before) throw damaged();
        inCell = true;
        before = position.column;
      } else if (name === "row") {
        if (inRow || position.row <= row) throw damaged();
        inRow = true;
        row = position.row;
        before = -1;
        rows.open(row, tagStart(text, end), attributes.get("r") === undefined);
      } else if (name === "f") readFormula(attributes.get("t"), attributes.get("ref"), attributes.get("si"));
    },
    text: cells.text,
    close(name, end) {
      cells.close(name, end);
      if (dataDepth === 0 || depth === dataDepth) {
        const opened = open.pop();
        if (opened !== undefined) elements[opened.index] = { ...opened.element, end };
        if (depth === dataDepth) dataDepth = 0;
      } else if (name === "c") inCell = false;
      else if (name === "row") {
        inRow = false;
        rows.close(end);
      }
      depth--;
    },
  });

  const data = elements.filter(({ name }) => name === "sheetData");
  const [sheetData] = data;
  if (sheetData === undefined || data.length > 1) throw damaged();
  const prefix = tagPrefix(text.slice(sheetData.start, sheetData.tagEnd));
  return { path, text, grid, rows, elements, arrays, shared, hasFormulas, prefix };
}
