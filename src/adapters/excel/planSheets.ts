import { Failure } from "../../domain/failure";
import type { SheetModel, WorkbookModel } from "../../layout/sheetModel";
import { checkSheetsPut, shownAfterwards } from "../../layout/sheetsPut";
import type { SheetsPut } from "../../layout/workbookEdit";
import { leadsInto } from "../../layout/formulaTargets";
import type { SheetState, WorkbookState } from "./workbookState";

/** A sheet on its way into the workbook. */
export type PlannedSheet = {
  readonly model: SheetModel;
  /** The sheet is written under this name and gets its own in the last request. */
  readonly workingName: string;
};

/** A sheet on its way out, and the name that it has between renaming and deletion. */
export type OutgoingSheet = { readonly sheet: SheetState; readonly outgoingName: string };

export type PlannedTable = {
  readonly workingName: string;
  readonly name: string;
  /** The table of that name on a sheet that is replaced. */
  readonly replaces:
    { readonly id: string; readonly name: string; readonly outgoingName: string } | undefined;
};

/** What will be written under which name. Plain data. */
export type SheetPlan = {
  readonly state: WorkbookState;
  readonly sheets: readonly PlannedSheet[];
  readonly outgoing: readonly OutgoingSheet[];
  /** Position of the first new sheet once the outgoing ones and the leftovers are gone; `undefined` for the end. */
  readonly place: number | undefined;
  /** The sheet that is shown afterwards, where another one than before. */
  readonly shown: string | undefined;
  /** Tables by their final names. */
  readonly tables: ReadonlyMap<string, PlannedTable>;
  readonly names: readonly {
    readonly name: string;
    readonly refersTo: string;
    /** The formula of the name of ours that is there already. */
    readonly before: string | undefined;
  }[];
  /** Working name of a sheet by its final one in lower case. */
  readonly workingNames: ReadonlyMap<string, string>;
  /** Sheets that an earlier run, which Excel's end interrupted, has left behind. */
  readonly leftovers: readonly SheetState[];
};

const WORKING = "_fenjie~";
const OUTGOING = "_fenjie~old~";
const LEFTOVER = /^_fenjie~(old~)?\d+$/;

/** The sheet is one of a run under way or interrupted, never one of the user's. */
export function isWorkingSheet(name: string): boolean {
  return LEFTOVER.test(name);
}

/** The sheet has already given its name to its successor. */
export function isOutgoing(name: string): boolean {
  return name.startsWith(OUTGOING);
}

/**
 * Finds which of the patch's sheets are there already and how the new ones can take their place.
 * @param replace sheets of ours may be replaced
 * @throws Failure `WORKBOOK_PROTECTED`; `SHEETS_TAKEN` for sheets of the same name that are not ours, `SHEETS_EXIST`
 * for sheets of ours unless `replace`, `NAMES_TAKEN` for tables and defined names of the user's. Nothing has changed.
 */
export function planSheets(model: WorkbookModel, state: WorkbookState, replace: boolean): SheetPlan {
  checkStructure(state);
  const wanted = new Set(model.sheets.map(({ name }) => name.toLowerCase()));
  const clashes = state.sheets.filter(({ name }) => wanted.has(name.toLowerCase()));
  if (clashes.length > 0) {
    const names = clashes.map(({ name }) => name).join("、");
    if (!state.ours) throw new Failure("SHEETS_TAKEN", { sheets: names });
    if (!replace) throw new Failure("SHEETS_EXIST", { sheets: names });
  }
  return planFor(model, state, clashes, undefined);
}

/**
 * Plans sheets that are put into the workbook beside others.
 * @throws Failure `WORKBOOK_PROTECTED`, `SHEETS_TAKEN`, `NAMES_TAKEN`. Nothing has changed.
 * @throws Error where the patch asks for what Excel cannot store: a fault of the layout.
 */
export function planPut(model: WorkbookModel, put: SheetsPut, state: WorkbookState): SheetPlan {
  checkStructure(state);
  const present = state.sheets.filter(({ name }) => !isWorkingSheet(name));
  checkSheetsPut(
    model,
    put,
    present.map(({ name }) => name),
  );
  const going = new Set(put.replaces.map((name) => name.toLowerCase()));
  const outgoing = present.filter(({ name }) => going.has(name.toLowerCase()));
  const behind = present.find(({ name }) => name.toLowerCase() === put.after?.toLowerCase());
  return planFor(model, state, outgoing, behind);
}

function checkStructure({ structureProtected }: WorkbookState): void {
  if (structureProtected) throw new Failure("WORKBOOK_PROTECTED", {});
}

function planFor(
  model: WorkbookModel,
  state: WorkbookState,
  going: readonly SheetState[],
  behind: SheetState | undefined,
): SheetPlan {
  const sheets = model.sheets.map((sheet, index) => ({
    model: sheet,
    workingName: `${WORKING}${index + 1}`,
  }));
  const leftovers = state.sheets.filter(({ name }) => isWorkingSheet(name));
  const after = behind === undefined ? undefined : behind.position + 1;
  const first = going.length > 0 ? Math.min(...going.map(({ position }) => position)) : after;
  const shownBefore = going.find(({ id }) => id === state.activeId);
  return {
    state,
    sheets,
    leftovers,
    outgoing: going.map((sheet, index) => ({ sheet, outgoingName: `${OUTGOING}${index + 1}` })),
    place: first && first - leftovers.filter(({ position }) => position < first).length,
    shown: shownAfterwards(model, shownBefore?.name),
    ...planNames(model, state, [...going, ...leftovers]),
    workingNames: new Map(sheets.map((sheet) => [sheet.model.name.toLowerCase(), sheet.workingName])),
  };
}

function planNames(
  model: WorkbookModel,
  state: WorkbookState,
  going: readonly SheetState[],
): Pick<SheetPlan, "tables" | "names"> {
  const goingIds = new Set(going.map(({ id }) => id));
  const goingNames = new Set(going.map(({ name }) => name.toLowerCase()));
  const tablesByName = new Map(state.tables.map((table) => [table.name.toLowerCase(), table]));
  const namesByName = new Map(state.names.map((name) => [name.name.toLowerCase(), name]));
  const taken: string[] = [];

  const tables = new Map<string, PlannedTable>();
  for (const { name } of model.sheets.flatMap((sheet) => sheet.tables)) {
    const number = tables.size + 1;
    const known = tablesByName.get(name.toLowerCase());
    if (namesByName.has(name.toLowerCase()) || (known && !goingIds.has(known.sheetId))) taken.push(name);
    tables.set(name, {
      name,
      workingName: `_fenjie_table_${number}`,
      replaces: known && { id: known.id, name: known.name, outgoingName: `_fenjie_old_table_${number}` },
    });
  }
  const names = model.names.map(({ name, refersTo }) => {
    const before = namesByName.get(name.toLowerCase())?.formula;
    if (tablesByName.has(name.toLowerCase()) || (before !== undefined && !leadsInto(before, goingNames))) {
      taken.push(name);
    }
    return { name, refersTo, before };
  });
  if (taken.length > 0) throw new Failure("NAMES_TAKEN", { names: taken.join("、") });
  return { tables, names };
}
