import { Failure } from "../../domain/failure";
import { TABLE_NAMES } from "../../layout/tableNames";
import type { RowsWritten, WorkbookEdit } from "../../layout/workbookEdit";
import { groupCells } from "./groupCells";
import type { CellRun } from "./groupCells";
import { readContents } from "./contents";
import type { Contents } from "./contents";
import { loadPlace, toBlock } from "./rangePlaces";
import type { Block } from "./rangePlaces";
import { readRows } from "./rowsState";
import type { RowsState } from "./rowsState";

/** What has to be known of the open workbook before it is edited. Plain data: it outlives the request. */
export type EditState = {
  /** By the names that the edit uses. */
  readonly sheets: ReadonlyMap<string, EditedSheet>;
  readonly cells: readonly { readonly run: CellRun; readonly before: Contents }[];
  readonly rows: readonly RowsState[];
};

export type EditedSheet = {
  /** Set for a protected sheet: what stays allowed on it. */
  readonly protection: Excel.WorksheetProtectionOptions | undefined;
  readonly tables: readonly EditedTable[];
};

export type EditedTable = {
  readonly id: string;
  /** Header and totals included. */
  readonly at: Block;
  readonly showTotals: boolean;
  /** Some of its rows may be hidden by a filter. */
  readonly filtered: boolean;
};

/**
 * Reads the state in one round trip. A table's place can only be asked for by its name: ours are known; for a sheet
 * with another table a second trip is needed.
 * @throws Failure `SHEET_MISSING`
 */
export async function readEditState(context: Excel.RequestContext, edit: WorkbookEdit): Promise<EditState> {
  const names = [
    ...new Set(edit.ops.flatMap((op) => (op.op === "setCells" ? sheetsOf(op.cells) : [op.sheet]))),
  ];
  const rowOps = rowsWritten(edit);
  const sheets = names.map((name) =>
    askForSheet(
      context,
      name,
      rowOps.some(({ sheet }) => sheet === name),
    ),
  );
  const sheetOf = new Map(sheets.map((asked) => [asked.name, asked.sheet]));
  const runs = groupCells(edit.ops.flatMap((op) => (op.op === "setCells" ? op.cells : [])));
  const cells = runs.map((run) => ({ run, answer: readContents(sheetOf.get(run.at.sheet), run.at) }));
  const rows = rowOps.map((op) => readRows(sheetOf.get(op.sheet), op));
  await context.sync();
  const missing = sheets.find(({ sheet }) => sheet.isNullObject);
  if (missing !== undefined) throw new Failure("SHEET_MISSING", { sheet: missing.name });
  const places = await readPlaces(context, sheets);
  return {
    sheets: new Map(
      sheets.map(({ name, protection, tables }) => [
        name,
        {
          protection: protection.protected ? protection.options : undefined,
          tables: tables === undefined ? [] : tables.items.flatMap((table) => toTable(table, places)),
        },
      ]),
    ),
    cells: cells.map(({ run, answer }) => ({ run, before: answer() })),
    rows: rows.map((answer) => answer()),
  };
}

/** The operations that write rows, in their order. */
export function rowsWritten({ ops }: WorkbookEdit): readonly RowsWritten[] {
  return ops.flatMap((op) => (op.op === "writeRows" ? [op] : []));
}

const sheetsOf = (cells: readonly { readonly sheet: string }[]): readonly string[] =>
  cells.map(({ sheet }) => sheet);

type AskedSheet = ReturnType<typeof askForSheet>;

function askForSheet(context: Excel.RequestContext, name: string, withTables: boolean) {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItemOrNullObject(name);
  sheet.load("id");
  const { protection } = sheet;
  protection.load("protected,options");
  if (!withTables) return { name, sheet, protection, tables: undefined, known: undefined };
  const { tables } = sheet;
  tables.load("items/id,items/showTotals,items/autoFilter/isDataFiltered");
  const expected = new Map<string, string>(Object.entries(TABLE_NAMES)).get(name);
  const table = expected === undefined ? undefined : workbook.tables.getItemOrNullObject(expected);
  table?.load("id");
  return { name, sheet, protection, tables, known: table && { table, range: loadPlace(table.getRange()) } };
}

/** Where the tables stand, by id. */
async function readPlaces(
  context: Excel.RequestContext,
  sheets: readonly AskedSheet[],
): Promise<ReadonlyMap<string, Block>> {
  const places = new Map<string, Block>();
  for (const { known } of sheets) {
    if (known !== undefined && !known.table.isNullObject) places.set(known.table.id, toBlock(known.range));
  }
  const others = sheets
    .flatMap(({ tables }) => tables?.items ?? [])
    .filter(({ id }) => !places.has(id))
    .map((table) => ({ id: table.id, range: loadPlace(table.getRange()) }));
  if (others.length === 0) return places;
  await context.sync();
  for (const { id, range } of others) places.set(id, toBlock(range));
  return places;
}

function toTable(table: Excel.Table, places: ReadonlyMap<string, Block>): readonly EditedTable[] {
  const at = places.get(table.id);
  if (at === undefined) return [];
  return [{ id: table.id, at, showTotals: table.showTotals, filtered: table.autoFilter.isDataFiltered }];
}
