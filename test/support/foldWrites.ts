import type {
  CellInput,
  PatchOp,
  StoredGrid,
  StoredValue,
  WorkbookPatch,
} from "../../src/layout/workbookPatch";

/** What reading the rendered workbook gives: the writes of a patch put into grids, sheet by sheet. */
export function foldWrites(patch: WorkbookPatch): Map<string, StoredGrid> {
  const sheets = new Map<string, StoredValue[][]>();
  for (const op of patch.ops) {
    if (op.op === "addSheet") sheets.set(op.sheet, []);
    if (op.op === "write") put(sheets.get(op.at.sheet), op);
  }
  return sheets;
}

function put(grid: StoredValue[][] | undefined, op: Extract<PatchOp, { op: "write" }>): void {
  if (grid === undefined) throw new Error(`written before it is added: ${op.at.sheet}`);
  if (op.values.length !== op.at.rows) throw new Error(`${op.at.sheet}: rows differ from the block`);
  op.values.forEach((values, r) => {
    if (values.length !== op.at.columns) throw new Error(`${op.at.sheet}: columns differ from the block`);
    const row = (grid[op.at.row + r] ??= []);
    values.forEach((value, c) => {
      row[op.at.column + c] = stored(value);
    });
  });
}

function stored(value: CellInput): StoredValue {
  if (typeof value === "object" && value !== null) return value.result;
  return value === "" ? null : value;
}
