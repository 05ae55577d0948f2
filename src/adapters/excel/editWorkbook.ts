import type { CancelSignal, ReportProgress } from "../../application/ports/progress";
import { Failure } from "../../domain/failure";
import type { WorkbookEdit } from "../../layout/workbookEdit";
import { readCapabilities } from "./capabilities";
import { editHandles, editSteps } from "./editSteps";
import type { GrowthCheck } from "./editSteps";
import { readEditState } from "./editState";
import type { EditState } from "./editState";
import { runInExcel } from "./excelSession";
import { toHostFailure } from "./hostFailure";
import { planRows } from "./planRows";
import type { RowsPlan } from "./planRows";
import { packSteps, sendRequests } from "./requests";
import { settleEdit } from "./settleEdit";

export type EditOptions = {
  /** Told `writing`, one step a request. */
  readonly progress?: ReportProgress;
  /** Stops the work before the next request; the workbook is then as it was. */
  readonly signal?: CancelSignal;
};

/**
 * Carries out an edit in the open workbook. One request reads and compares, one writes; more only where the bytes do
 * not fit, or where a table that is not ours has to be looked for. An error, whenever it happens, leaves the workbook
 * as it was or, where rows are gone already, complete. Protected sheets without a password are protected again as they
 * were. What another user changes between the two requests is not noticed: Excel offers no way to.
 * @throws Failure `PLAN_STALE`, `CELL_NOT_WRITABLE`, `SHEET_MISSING`, `CELL_TEXT_TOO_LONG`, `CANCELLED`,
 * `HOST_TOO_OLD`, also where a table does not grow and this Excel cannot be told to, and the other `HOST_…` codes.
 */
export async function editOpenWorkbook(edit: WorkbookEdit, options: EditOptions = {}): Promise<void> {
  const { resizeTable } = readCapabilities();
  let begun: Begun | undefined;
  try {
    await runInExcel(async (context) => {
      const state = await readEditState(context, edit);
      const plans = planRows(state);
      const grown: GrowthCheck[] = [];
      const requests = packSteps(editSteps(editHandles(context), state, plans, resizeTable, grown));
      await sendRequests(context, requests, (request) => {
        if (options.signal?.aborted === true) throw new Failure("CANCELLED", {});
        options.progress?.("writing", request, requests.length);
        begun = { state, plans };
      });
      if (grown.some(({ range, rows }) => range.rowCount < rows)) {
        throw new Failure("HOST_TOO_OLD", { needed: "ExcelApi 1.13" });
      }
    });
  } catch (error) {
    if (begun === undefined || !(await settled(begun, resizeTable, error))) throw error;
  }
}

type Begun = { readonly state: EditState; readonly plans: readonly RowsPlan[] };

/** @throws the first error with the second as its cause where the edit could neither be undone nor completed. */
async function settled({ state, plans }: Begun, resizeTable: boolean, error: unknown): Promise<boolean> {
  try {
    return await runInExcel((context) => settleEdit(context, state, plans, resizeTable));
  } catch (second) {
    const { code, params } = toHostFailure(error);
    throw new Failure(code, params, { cause: new AggregateError([error, second]) });
  }
}
