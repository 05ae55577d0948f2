import { blockAddress } from "../../layout/blockAddress";
import { toExcelValue } from "./excelValues";
import type { EditState } from "./editState";
import type { RowsPlan } from "./planRows";
import { loadPlace } from "./rangePlaces";
import { step } from "./requests";
import type { SheetHandle, Step } from "./requests";
import { retypeSteps } from "./retypeCells";
import { rowSteps } from "./rowSteps";
import type { RowTools } from "./rowSteps";

/** The objects that the steps of an edit share, each made once. */
export type EditHandles = {
  readonly sheet: (name: string) => Excel.Worksheet;
  readonly table: (id: string) => Excel.Table;
};

export function editHandles({ workbook }: Excel.RequestContext): EditHandles {
  const sheets = new Map<string, Excel.Worksheet>();
  const tables = new Map<string, Excel.Table>();
  return {
    sheet: (name) => remember(sheets, name, () => workbook.worksheets.getItem(name)),
    table: (id) => remember(tables, id, () => workbook.tables.getItem(id)),
  };
}

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key) ?? make();
  known.set(key, found);
  return found;
}

/** A table that has to have grown by itself once the request is answered. */
export type GrowthCheck = { readonly range: Excel.Range; readonly rows: number };

/**
 * Everything that the edit does and that can be undone. Protection goes first, so that a password stops the work before
 * anything is written.
 * @param grown receives the tables that Excel has to make larger by itself
 * @throws Failure `CELL_TEXT_TOO_LONG`; nothing has been sent then.
 */
export function editSteps(
  handles: EditHandles,
  state: EditState,
  plans: readonly RowsPlan[],
  resizeTable: boolean,
  grown: GrowthCheck[],
): Step[] {
  const toolsOf = (sheet: string): RowTools => ({
    target: () => handles.sheet(sheet),
    resizable: resizeTable ? handles.table : undefined,
  });
  return [
    ...unprotectSteps(handles, protectedSheets(state)),
    ...plans.flatMap((plan) => filterSteps(handles, plan)),
    ...cellSteps(handles, state),
    ...plans.flatMap((plan) => rowSteps(toolsOf(plan.state.op.sheet), plan)),
    ...(resizeTable ? [] : plans.flatMap((plan) => growthSteps(handles, plan, grown))),
  ];
}

/** What comes last: rows are removed, which nothing undoes; then protection returns. */
export function closingSteps(handles: EditHandles, state: EditState, plans: readonly RowsPlan[]): Step[] {
  return [...removalSteps(handles, plans), ...protectSteps(handles, protectedSheets(state))];
}

export type ProtectedSheet = readonly [sheet: string, options: Excel.WorksheetProtectionOptions];

export function protectedSheets({ sheets }: EditState): readonly ProtectedSheet[] {
  return [...sheets].flatMap(([name, { protection }]) =>
    protection === undefined ? [] : [[name, protection] as const],
  );
}

export function unprotectSteps(handles: EditHandles, sheets: readonly ProtectedSheet[]): Step[] {
  return sheets.map(([sheet]) => step(3, undefined, () => handles.sheet(sheet).protection.unprotect()));
}

export function protectSteps(handles: EditHandles, sheets: readonly ProtectedSheet[]): Step[] {
  return sheets.map(([sheet, options]) =>
    step(3, options, () => handles.sheet(sheet).protection.protect(options)),
  );
}

/** A filter says which of the old rows are hidden: replaced rows are all shown. */
function filterSteps(handles: EditHandles, { state, table }: RowsPlan): Step[] {
  if (state.op.mode === "append" || table?.filtered !== true) return [];
  return [step(2, undefined, () => handles.table(table.id).clearFilters())];
}

function cellSteps(handles: EditHandles, { cells }: EditState): Step[] {
  return cells.flatMap(({ run: { at, cells: goals }, before }) => {
    const target: SheetHandle = () => handles.sheet(at.sheet);
    const inputs = goals.map(({ row, column, to }) =>
      toExcelValue({ name: at.sheet }, row, column, to, (text) => text),
    );
    const cellsOf = (row: number) => inputs.slice(row * at.columns, (row + 1) * at.columns);
    return retypeSteps(target, at, cellsOf, before.numberFormats);
  });
}

function growthSteps(handles: EditHandles, { table, added }: RowsPlan, grown: GrowthCheck[]): Step[] {
  if (table === undefined || added === undefined) return [];
  const rows = added.at.row + added.at.rows - table.at.row;
  return [
    step(3, undefined, () => {
      grown.push({ range: loadPlace(handles.table(table.id).getRange()), rows });
    }),
  ];
}

/** From below, so that no removal moves the next one. */
export function removalSteps(handles: EditHandles, plans: readonly RowsPlan[]): Step[] {
  return plans
    .flatMap(({ state, removed }) => (removed === undefined ? [] : [{ sheet: state.op.sheet, removed }]))
    .sort((a, b) => b.removed.row - a.removed.row)
    .map(({ sheet, removed }) =>
      step(2, undefined, () => {
        handles.sheet(sheet).getRange(blockAddress(removed)).delete("Up");
      }),
    );
}
