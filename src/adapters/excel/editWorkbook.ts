import type { CancelSignal, ReportProgress } from "../../application/ports/progress";
import { Failure } from "../../domain/failure";
import type { WorkbookModel } from "../../layout/sheetModel";
import { foldSheetsPut } from "../../layout/sheetsPut";
import type { SheetsPut, WorkbookEdit } from "../../layout/workbookEdit";
import { readCapabilities } from "./capabilities";
import type { Capabilities } from "./capabilities";
import { closingSteps, editHandles, editSteps } from "./editSteps";
import type { EditHandles, GrowthCheck } from "./editSteps";
import { readEditState } from "./editState";
import type { EditState } from "./editState";
import { runInExcel } from "./excelSession";
import { completeSheets, renameSheets } from "./finishSheets";
import { toHostFailure } from "./hostFailure";
import { planRows } from "./planRows";
import type { RowsPlan } from "./planRows";
import { planPut } from "./planSheets";
import type { SheetPlan } from "./planSheets";
import { packSteps, sendRequests, step } from "./requests";
import type { Step } from "./requests";
import { lookAtSheets } from "./settle";
import { lookAtEdit } from "./settleEdit";
import { readState } from "./workbookState";
import { writeSteps } from "./writeSheets";

export type EditOptions = {
  /** Told `writing`, one step a request. */
  readonly progress?: ReportProgress;
  /** Stops the work before the next request; the workbook is then as it was. */
  readonly signal?: CancelSignal;
};

/**
 * Carries out an edit in the open workbook. One request reads and compares, one writes; more only where the bytes do
 * not fit, or where a table that is not ours has to be looked for. Whole sheets take one more to read and one more to
 * put them in place: they are written under working names first, and what cannot be undone comes last. An error,
 * whenever it happens, leaves the workbook as it was or, where rows or sheets are gone already, complete. Protected
 * sheets without a password are protected again as they were. What another user changes between the requests is not
 * noticed: Excel offers no way to.
 * @throws Failure `PLAN_STALE`, `CELL_NOT_WRITABLE`, `SHEET_MISSING`, `CELL_TEXT_TOO_LONG`, `CANCELLED`,
 * `SHEETS_TAKEN`, `NAMES_TAKEN`, `WORKBOOK_PROTECTED`, `HOST_TOO_OLD`, also where a table does not grow and this Excel
 * cannot be told to, and the other `HOST_…` codes.
 * @throws Error where the edit asks for what Excel cannot store: a fault of the layout.
 */
export async function editOpenWorkbook(edit: WorkbookEdit, options: EditOptions = {}): Promise<void> {
  const capabilities = readCapabilities();
  const { sheets } = edit;
  const model = sheets && foldSheetsPut(sheets);
  let begun: Begun | undefined;
  try {
    await runInExcel(async (context) => {
      const state = edit.ops.length === 0 ? NOTHING : await readEditState(context, edit);
      const work: Begun = {
        state,
        plans: planRows(state),
        put: sheets && model && { model, plan: planPut(model, sheets, await readState(context)) },
      };
      const grown: GrowthCheck[] = [];
      const { first, last } = stepsOf(context, sheets, work, capabilities, grown);
      const opening = packSteps(work.put === undefined ? [...first, ...last] : first);
      const closing = work.put === undefined ? [] : packSteps(last);
      const total = opening.length + closing.length;
      const report = (request: number): void => {
        if (options.signal?.aborted === true) throw new Failure("CANCELLED", {});
        options.progress?.("writing", request, total);
        begun = work;
      };
      await sendRequests(context, opening, report);
      if (grown.some(({ range, rows }) => range.rowCount < rows)) {
        throw new Failure("HOST_TOO_OLD", { needed: "ExcelApi 1.13" });
      }
      await sendRequests(context, closing, (request) => report(opening.length + request));
    });
  } catch (error) {
    if (begun === undefined || !(await settled(begun, capabilities.resizeTable, error))) throw error;
  }
}

const NOTHING: EditState = { sheets: new Map(), cells: [], rows: [] };

type Begun = {
  readonly state: EditState;
  readonly plans: readonly RowsPlan[];
  readonly put: { readonly model: WorkbookModel; readonly plan: SheetPlan } | undefined;
};

/** `last` begins with what can still be undone, so that it all happens in one request with what cannot. */
function stepsOf(
  context: Excel.RequestContext,
  sheets: SheetsPut | undefined,
  { state, plans, put }: Begun,
  capabilities: Capabilities,
  grown: GrowthCheck[],
): { readonly first: readonly Step[]; readonly last: readonly Step[] } {
  const handles: EditHandles = editHandles(context);
  const edited = editSteps(handles, state, plans, capabilities.resizeTable, grown);
  const closing = closingSteps(handles, state, plans);
  if (put === undefined || sheets === undefined) return { first: edited, last: closing };
  const { model, plan } = put;
  const { defaultFont } = sheets.patch;
  const written = writeSteps(context, { model, plan, defaultFont, capabilities });
  const outgoing = plan.outgoing.map(({ sheet }) => sheet.id);
  return {
    first: [...written, ...edited],
    last: [
      step(8 * (model.sheets.length + outgoing.length), plan.names, () => renameSheets(context, model, plan)),
      ...closing,
      step(8 * (model.sheets.length + outgoing.length), undefined, () =>
        completeSheets(context, plan, outgoing),
      ),
    ],
  };
}

/** @throws the first error with the second as its cause where the edit could neither be undone nor completed. */
async function settled({ state, plans, put }: Begun, resizeTable: boolean, error: unknown): Promise<boolean> {
  try {
    return await runInExcel(async (context) => {
      const looks = [
        await lookAtEdit(context, state, plans, resizeTable),
        ...(put === undefined ? [] : [await lookAtSheets(context, put.model, put.plan)]),
      ];
      const complete = looks.some(({ mustComplete }) => mustComplete);
      const steps = looks.flatMap((look) => look.steps(complete));
      await sendRequests(context, packSteps(steps), () => undefined);
      return complete;
    });
  } catch (second) {
    const { code, params } = toHostFailure(error);
    throw new Failure(code, params, { cause: new AggregateError([error, second]) });
  }
}
