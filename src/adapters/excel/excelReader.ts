import type {
  SheetInfo,
  StoredGrid,
  StoredValue,
  WorkbookReader,
} from "../../application/ports/workbookReader";
import type { Failure } from "../../domain/failure";
import { blockAddress } from "../../layout/blockAddress";
import type { BlockRef } from "../../layout/workbookPatch";
import { readCapabilities } from "./capabilities";
import { runInExcel } from "./excelSession";
import { isAnswerTooLarge, toHostFailure } from "./hostFailure";

/**
 * Cells that one round trip asks for. Twenty columns of Chinese text take 5 MB, the most that Excel on the web
 * answers, at about 42,000 cells.
 */
const CELLS_AT_ONCE = 30_000;

const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** Part of a block: some of its rows. */
type Piece = { readonly block: number; readonly at: BlockRef };

/**
 * The open workbook through the port. Everything is one round trip but what is larger than Excel on the web answers
 * at once: that is read in pieces of rows. Dates are serial numbers, errors their text, empty cells `null`.
 * @throws Failure `HOST_TOO_OLD`; the methods throw the other `HOST_…` codes.
 */
export function openExcelReader(): WorkbookReader {
  readCapabilities();
  return { listSheets, read, readSheets };
}

function listSheets(): Promise<readonly SheetInfo[]> {
  return runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    const used = worksheets.items.map((sheet) => {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return range;
    });
    await context.sync();
    return worksheets.items.map(({ name, visibility }, index): SheetInfo => {
      return { name, visibility: VISIBILITY[visibility], ...sizeFromA1(used[index]) };
    });
  });
}

/** Rows and columns from A1 to the end of a sheet's used range. */
function sizeFromA1(used: Excel.Range | undefined): Pick<BlockRef, "rows" | "columns"> {
  if (used === undefined || used.isNullObject) return { rows: 0, columns: 0 };
  return { rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount };
}

async function readSheets(names: readonly string[]): Promise<ReadonlyMap<string, StoredGrid>> {
  const blocks = await runInExcel(async (context) => {
    const asked = names.map((name) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { name, sheet, used };
    });
    await context.sync();
    return asked.flatMap(({ name, sheet, used }): BlockRef[] =>
      sheet.isNullObject ? [] : [{ sheet: name, row: 0, column: 0, ...sizeFromA1(used) }],
    );
  });
  const grids = await read(blocks);
  return new Map(
    blocks.flatMap((block, index) => {
      const grid = grids[index];
      return grid === undefined ? [] : [[block.sheet, grid] as const];
    }),
  );
}

async function read(blocks: readonly BlockRef[]): Promise<readonly (StoredGrid | undefined)[]> {
  const grids: (StoredValue[][] | undefined)[] = blocks.map(() => []);
  await readTrips(packPieces(blocks), grids);
  return grids;
}

/** Reads trip after trip; an answer that is too large is asked for again in halves. */
async function readTrips(
  trips: readonly (readonly Piece[])[],
  grids: (StoredValue[][] | undefined)[],
): Promise<void> {
  const [trip, ...later] = trips;
  if (trip === undefined) return;
  const answer = await readTrip(trip);
  if (answer.kind === "values") {
    trip.forEach(({ block }, index) => {
      const rows = answer.values[index];
      if (rows === undefined) grids[block] = undefined;
      else grids[block]?.push(...rows);
    });
    await readTrips(later, grids);
  } else {
    const halves = halve(trip);
    if (halves === undefined) throw answer.failure;
    await readTrips([...halves, ...later], grids);
  }
}

type Answer =
  | { readonly kind: "values"; readonly values: readonly (StoredValue[][] | undefined)[] }
  | { readonly kind: "tooLarge"; readonly failure: Failure };

async function readTrip(trip: readonly Piece[]): Promise<Answer> {
  try {
    const values = await runInExcel(async (context) => {
      const ranges = trip.map(({ at }) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject(at.sheet);
        const range = sheet.getRange(blockAddress(at));
        range.load("values");
        return { sheet, range };
      });
      await context.sync();
      return ranges.map(({ sheet, range }) => (sheet.isNullObject ? undefined : toStored(range.values)));
    });
    return { kind: "values", values };
  } catch (error) {
    const failure = toHostFailure(error);
    if (!isAnswerTooLarge(failure)) throw failure;
    return { kind: "tooLarge", failure };
  }
}

function toStored(values: readonly (readonly unknown[])[]): StoredValue[][] {
  return values.map((row) => row.map(toStoredValue));
}

/** A value of a cell as Office.js gives it: `""` is an empty cell. */
export function toStoredValue(value: unknown): StoredValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}

/** The blocks cut into pieces of whole rows, and the pieces put together to trips. */
function packPieces(blocks: readonly BlockRef[]): readonly (readonly Piece[])[] {
  const trips: Piece[][] = [];
  let room = 0;
  blocks.forEach((at, block) => {
    const most = Math.max(1, Math.floor(CELLS_AT_ONCE / at.columns));
    for (let first = 0; first < at.rows; first += most) {
      const rows = Math.min(most, at.rows - first);
      const cells = rows * at.columns;
      const piece: Piece = { block, at: { ...at, row: at.row + first, rows } };
      const last = trips.at(-1);
      if (last === undefined || cells > room) {
        trips.push([piece]);
        room = CELLS_AT_ONCE - cells;
      } else {
        last.push(piece);
        room -= cells;
      }
    }
  });
  return trips;
}

/** Two trips for one; `undefined` for a single row, which cannot be asked for in parts of rows. */
function halve(trip: readonly Piece[]): readonly (readonly Piece[])[] | undefined {
  const middle = Math.ceil(trip.length / 2);
  if (trip.length > 1) return [trip.slice(0, middle), trip.slice(middle)];
  const [piece] = trip;
  if (piece === undefined || piece.at.rows < 2) return undefined;
  const { block, at } = piece;
  const rows = Math.ceil(at.rows / 2);
  return [
    [{ block, at: { ...at, rows } }],
    [{ block, at: { ...at, row: at.row + rows, rows: at.rows - rows } }],
  ];
}
