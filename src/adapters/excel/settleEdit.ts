import { blockAddress } from "../../layout/blockAddress";
import type { StoredValue } from "../../layout/workbookPatch";
import { partOf } from "./contents";
import { editHandles, protectedSheets, protectSteps, removalSteps, unprotectSteps } from "./editSteps";
import type { EditHandles } from "./editSteps";
import type { EditState } from "./editState";
import { toStoredValue } from "./excelReader";
import { sameValue } from "./groupCells";
import type { RowsPlan } from "./planRows";
import { loadPlace, spanOf } from "./rangePlaces";
import type { Block } from "./rangePlaces";
import { step } from "./requests";
import type { SheetHandle, Step } from "./requests";
import { retypeSteps } from "./retypeCells";
import type { Settlement } from "./settle";
import { heightsOf, heightSteps, linkLookStep, linkStep, resizeStep, unlinkSteps } from "./rowSteps";

/** A block that the edit writes, with what stood there. */
type Probe = {
  readonly sheet: string;
  readonly at: Block;
  readonly values: readonly (readonly StoredValue[])[];
};

/** How the workbook is after the error. */
type Found = {
  readonly isProtected: ReadonlySet<string>;
  /** Rows of the tables by id, headers included. */
  readonly tableRows: ReadonlyMap<string, number>;
  readonly touched: boolean;
};

/**
 * Finds out how far an edit has come, in one round trip. It is undone, or completed where rows are gone already.
 * @throws whatever Excel throws.
 */
export async function lookAtEdit(
  context: Excel.RequestContext,
  state: EditState,
  plans: readonly RowsPlan[],
  resizeTable: boolean,
): Promise<Settlement> {
  const found = await look(context, state, plans);
  const handles = editHandles(context);
  const isGone = ({ table, removed }: RowsPlan): boolean =>
    table !== undefined && removed !== undefined && (found.tableRows.get(table.id) ?? 0) < table.at.rows;
  const guarded = protectedSheets(state);
  const closed = guarded.filter(([sheet]) => found.isProtected.has(sheet));
  return {
    mustComplete: plans.some(isGone),
    steps(complete) {
      // What is written comes after the protection is gone: a sheet that is still closed has not been reached.
      const untouched = closed.length > 0 && !found.touched && !complete;
      if (untouched) {
        return protectSteps(
          handles,
          guarded.filter(([sheet]) => !found.isProtected.has(sheet)),
        );
      }
      const left = plans.filter((plan) => !isGone(plan));
      const work = complete
        ? removalSteps(handles, left)
        : undoSteps(handles, state, plans, found, resizeTable);
      return [...unprotectSteps(handles, closed), ...work, ...protectSteps(handles, guarded)];
    },
  };
}

async function look(
  context: Excel.RequestContext,
  state: EditState,
  plans: readonly RowsPlan[],
): Promise<Found> {
  const { worksheets, tables } = context.workbook;
  const guards = protectedSheets(state).map(([sheet]) => {
    const { protection } = worksheets.getItem(sheet);
    return { sheet, protection: protection.load("protected") };
  });
  const places = plans.flatMap(({ table }) =>
    table === undefined ? [] : [{ id: table.id, range: loadPlace(tables.getItem(table.id).getRange()) }],
  );
  const probes = probesOf(state, plans).map(({ sheet, at, values }) => {
    return { values, range: worksheets.getItem(sheet).getRange(blockAddress(at)).load("values") };
  });
  await context.sync();
  return {
    isProtected: new Set(guards.flatMap(({ sheet, protection }) => (protection.protected ? [sheet] : []))),
    tableRows: new Map(places.map(({ id, range }) => [id, range.rowCount])),
    touched: probes.some(({ values, range }) => differs(values, range.values)),
  };
}

function differs(values: Probe["values"], now: readonly (readonly unknown[])[]): boolean {
  return now.some((row, down) =>
    row.some((value, right) => !sameValue(toStoredValue(value), values[down]?.[right] ?? null)),
  );
}

function probesOf({ cells }: EditState, plans: readonly RowsPlan[]): readonly Probe[] {
  return [
    ...cells.map(({ run, before }) => ({ sheet: run.at.sheet, at: run.at, values: before.values })),
    ...plans.flatMap((plan) =>
      writtenBlocks(plan).map(({ at }) => {
        const { present, op } = plan.state;
        return { sheet: op.sheet, at, values: partOf(present.contents.values, present.at, at, null) };
      }),
    ),
  ];
}

type WrittenBlock = { readonly at: Block; readonly numberFormats: readonly (readonly string[])[] };

function writtenBlocks({ state, rows, emptied }: RowsPlan): readonly WrittenBlock[] {
  if (rows === 0) return emptied.map((at) => ({ at, numberFormats: [] }));
  const { op, runs } = state;
  return [
    ...runs.map(({ run, numberFormats }) => ({
      at: { row: op.firstRow, column: run.column, rows, columns: run.columns },
      numberFormats,
    })),
    ...emptied.map((at) => ({ at, numberFormats: [] })),
  ];
}

function undoSteps(
  handles: EditHandles,
  { cells }: EditState,
  plans: readonly RowsPlan[],
  found: Found,
  resizeTable: boolean,
): Step[] {
  return [
    ...cells.flatMap(({ run, before }) =>
      retypeSteps(
        () => handles.sheet(run.at.sheet),
        run.at,
        (row) => before.inputs[row] ?? [],
        before.numberFormats,
      ),
    ),
    // The last operation first: an earlier one may have added the rows that it continues.
    ...[...plans].reverse().flatMap((plan) => undoRows(handles, plan, found, resizeTable)),
  ];
}

function undoRows(handles: EditHandles, plan: RowsPlan, found: Found, resizeTable: boolean): Step[] {
  const { state, table, added } = plan;
  const { op, present } = state;
  const target: SheetHandle = () => handles.sheet(op.sheet);
  const hasGrown = table !== undefined && (found.tableRows.get(table.id) ?? 0) > table.at.rows;
  return [
    ...(hasGrown && resizeTable ? [resizeStep(target, handles.table, table.id, table.at)] : []),
    ...(added === undefined ? [] : clearLook(target, added.at, spanOf(op.columns))),
    ...writtenBlocks(plan).flatMap(({ at, numberFormats }) => {
      const inputs = partOf(present.contents.inputs, present.at, at, "");
      return retypeSteps(target, at, (row) => inputs[row] ?? [], numberFormats);
    }),
    ...undoLinks(target, plan),
    ...heightSteps(target, heightsBefore(plan)),
    // A table that Excel has made larger by itself gets smaller only with its rows.
    ...(hasGrown && !resizeTable && added !== undefined
      ? [step(2, undefined, () => target().getRange(blockAddress(added.at)).delete("Up"))]
      : []),
  ];
}

function clearLook(target: SheetHandle, at: Block, span: Pick<Block, "column" | "columns">): Step[] {
  return [
    step(5, undefined, () => {
      target().getRange(blockAddress(at)).clear("Formats");
      target()
        .getRange(blockAddress({ ...at, ...span }))
        .dataValidation.clear();
    }),
  ];
}

function undoLinks(target: SheetHandle, { state, rows, kept }: RowsPlan): Step[] {
  const { op, links } = state;
  if (links === undefined || op.links === undefined) return [];
  const { column } = op.links;
  const at = { row: op.firstRow, column, rows, columns: 1 };
  return [
    ...unlinkSteps(target, at, links),
    ...[...links.before].map(([row, link]) => linkStep(target, row, column, link)),
    ...(kept > 0 ? [linkLookStep(target, { ...at, rows: kept }, links)] : []),
  ];
}

/** Of the rows whose heights the edit sets. */
function heightsBefore(plan: RowsPlan): ReadonlyMap<number, number> {
  const set = heightsOf(plan);
  return new Map([...plan.state.heights].filter(([row]) => set.has(row)));
}
