import { toHostFailure } from "./hostFailure";

/**
 * Runs a conversation with the open workbook. While a cell is being edited Excel keeps the requests back until the
 * user leaves it.
 *
 * Nothing else is tried again by itself: a request is no transaction, so after an error part of it may stand, and
 * Microsoft documents a repetition for no code but `InvalidOperationInCellEditMode`. What was begun is undone or
 * completed by whoever began it; an answer that is too large is asked for in smaller parts by the reader.
 * @throws Failure as `toHostFailure` says.
 */
export async function runInExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw toHostFailure(error);
  }
}
