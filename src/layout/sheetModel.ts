import type {
  BlockRef,
  CellInput,
  Chart,
  ColumnLayout,
  DocumentProperties,
  PageSetup,
  PatchOp,
  ProtectionOptions,
  WorkbookPatch,
} from "./workbookPatch";
import { checkBlock } from "./blockAddress";
import { StyleTable } from "./styleTable";

type OpOf<K extends PatchOp["op"]> = Extract<PatchOp, { readonly op: K }>;

/** Operations that change one sheet which is there already. */
type SheetOp = Exclude<PatchOp, OpOf<"addSheet" | "name" | "properties" | "activate">>;

/** Everything the patch says about one sheet. Rows are sparse: `undefined` where nothing was written or styled. */
export type SheetModel = {
  readonly name: string;
  readonly head: OpOf<"addSheet">;
  readonly values: (CellInput[] | undefined)[];
  /** Numbers of the `StyleTable`. */
  readonly styles: (number[] | undefined)[];
  /** Points. */
  readonly heights: (number | undefined)[];
  /** Rows whose height follows their text from the first change on. */
  readonly growing: Set<number>;
  columns: readonly ColumnLayout[];
  freeze: { readonly rows: number; readonly columns: number } | undefined;
  pageSetup: PageSetup | undefined;
  protection: ProtectionOptions | undefined;
  readonly merges: BlockRef[];
  readonly tables: OpOf<"table">[];
  readonly validations: OpOf<"validate">[];
  /** Conditional formats and data bars; the first one has the highest priority. */
  readonly rules: (OpOf<"conditionalFormat"> | OpOf<"dataBar">)[];
  readonly notes: OpOf<"note">[];
  readonly links: OpOf<"link">[];
  readonly charts: Chart[];
};

export type WorkbookModel = {
  readonly sheets: readonly SheetModel[];
  readonly styles: StyleTable;
  readonly names: readonly OpOf<"name">[];
  readonly properties: DocumentProperties;
  /** Name of the sheet shown when the workbook is opened; `undefined` leaves the first visible one. */
  readonly active: string | undefined;
};

function newSheet(head: OpOf<"addSheet">): SheetModel {
  return {
    name: head.sheet,
    head,
    values: [],
    styles: [],
    heights: [],
    growing: new Set(),
    columns: [],
    freeze: undefined,
    pageSetup: undefined,
    protection: undefined,
    merges: [],
    tables: [],
    validations: [],
    rules: [],
    notes: [],
    links: [],
    charts: [],
  };
}

function write(sheet: SheetModel, { at, values }: OpOf<"write">): void {
  checkBlock(at, "write");
  if (values.length !== at.rows) throw new Error(`write: ${values.length} rows for a block of ${at.rows}`);
  values.forEach((cells, index) => {
    if (cells.length !== at.columns) {
      throw new Error(`write: ${cells.length} cells in row ${at.row + index} of a block of ${at.columns}`);
    }
    const row = (sheet.values[at.row + index] ??= []);
    while (row.length < at.column) row.push(null);
    cells.forEach((cell, offset) => {
      row[at.column + offset] = cell;
    });
  });
}

function style(sheet: SheetModel, styles: StyleTable, op: OpOf<"style">): void {
  checkBlock(op.at, "style");
  const { row: top, column: left, rows, columns } = op.at;
  const later = styles.intern(op.style);
  let base = 0;
  let merged = later;
  for (let r = top; r < top + rows; r++) {
    const row = (sheet.styles[r] ??= []);
    while (row.length < left + columns) row.push(0);
    for (let c = left; c < left + columns; c++) {
      const current = row[c] ?? 0;
      if (current !== base) {
        base = current;
        merged = styles.over(base, later);
      }
      row[c] = merged;
    }
  }
}

function applyToSheet(sheet: SheetModel, styles: StyleTable, op: SheetOp): void {
  switch (op.op) {
    case "write":
      write(sheet, op);
      return;
    case "style":
      style(sheet, styles, op);
      return;
    case "merge":
      checkBlock(op.at, "merge");
      if (op.at.rows > 1 || op.at.columns > 1) sheet.merges.push(op.at);
      return;
    case "columns":
      sheet.columns = op.columns;
      return;
    case "rowHeights":
      op.heights.forEach((height, index) => {
        sheet.heights[op.from + index] = height;
        if (op.grow === true) sheet.growing.add(op.from + index);
        else sheet.growing.delete(op.from + index);
      });
      return;
    case "freeze":
      sheet.freeze = op.rows + op.columns > 0 ? { rows: op.rows, columns: op.columns } : undefined;
      return;
    case "table":
      sheet.tables.push(op);
      return;
    case "validate":
      sheet.validations.push(op);
      return;
    case "conditionalFormat":
    case "dataBar":
      sheet.rules.push(op);
      return;
    case "note":
      sheet.notes.push(op);
      return;
    case "link":
      sheet.links.push(op);
      return;
    case "chart":
      sheet.charts.push(op);
      return;
    case "pageSetup":
      sheet.pageSetup = op.setup;
      return;
    case "protect":
      sheet.protection = op.allow;
      return;
  }
}

/**
 * Folds the operations of a patch for a new workbook, in order. Work and memory are proportional to the cells
 * that are written or styled.
 * @throws Error where an operation names a sheet that the patch has not added, or a block outside a sheet: a fault
 * of whoever made the patch.
 */
export function foldPatch(patch: WorkbookPatch): WorkbookModel {
  const sheets = new Map<string, SheetModel>();
  const styles = new StyleTable();
  const names: OpOf<"name">[] = [];
  let properties: DocumentProperties = {};
  let active: string | undefined;

  for (const op of patch.ops) {
    if (op.op === "addSheet") {
      if (sheets.has(op.sheet)) throw new Error(`addSheet: the sheet ${op.sheet} is there already`);
      sheets.set(op.sheet, newSheet(op));
    } else if (op.op === "name") {
      names.push(op);
    } else if (op.op === "properties") {
      const custom = { ...properties.custom, ...op.properties.custom };
      properties = { ...properties, ...op.properties, custom };
    } else if (op.op === "activate") {
      active = op.sheet;
    } else {
      const name = "at" in op ? op.at.sheet : op.sheet;
      const sheet = sheets.get(name);
      if (sheet === undefined) throw new Error(`${op.op}: there is no sheet ${name}`);
      applyToSheet(sheet, styles, op);
    }
  }
  return { sheets: [...sheets.values()], styles, names, properties, active };
}
