import { Failure } from "../../domain/failure";
import { readCapabilities } from "./capabilities";
import { runInExcel } from "./excelSession";
import { toHostFailure } from "./hostFailure";

/**
 * What has changed: rows from `first` to before `end`, counted from 0; everything where rows have moved or nobody can
 * say which; or the sheet is gone.
 */
export type SheetChange =
  | { readonly kind: "rows"; readonly ranges: readonly RowRange[] }
  | { readonly kind: "everything" }
  | { readonly kind: "gone" };

export type RowRange = { readonly first: number; readonly end: number };

export type WatchOptions = {
  /**
   * What this add-in writes itself is not told. Only an Excel with ExcelApi 1.14 says who wrote; with an older one the
   * add-in hears of its own changes too.
   */
  readonly ignoreOwn?: boolean;
};

export type SheetWatch = {
  /** Ends the watch; nothing is told from now on. Calling it again does nothing. */
  stop(): Promise<void>;
};

/**
 * Tells of every change to the contents of a sheet, by whomever it was made, also once the sheet has another name.
 * Two round trips.
 * @throws Failure `SHEET_MISSING`, `HOST_TOO_OLD` and the other `HOST_…` codes.
 */
export async function watchSheet(
  name: string,
  onChanged: (change: SheetChange) => void,
  options: WatchOptions = {},
): Promise<SheetWatch> {
  readCapabilities();
  let isOver = false;
  const tell = (change: SheetChange): Promise<void> => {
    if (!isOver) onChanged(change);
    return Promise.resolve();
  };
  const watch = await runInExcel(async (context) => {
    const { worksheets } = context.workbook;
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load("id");
    await context.sync();
    if (sheet.isNullObject) throw new Failure("SHEET_MISSING", { sheet: name });
    const { id } = sheet;
    const changed = sheet.onChanged.add((event) => {
      const isOwn = options.ignoreOwn === true && event.triggerSource === "ThisLocalAddin";
      return isOwn ? Promise.resolve() : tell(toChange(event));
    });
    const deleted = worksheets.onDeleted.add((event) => {
      if (event.worksheetId !== id) return Promise.resolve();
      const told = tell({ kind: "gone" });
      isOver = true;
      return told;
    });
    await context.sync();
    return { id, changed, deleted };
  });
  let stopped: Promise<void> | undefined;
  return {
    stop() {
      isOver = true;
      stopped ??= removeHandlers(watch);
      return stopped;
    },
  };
}

type Handlers = {
  readonly id: string;
  readonly changed: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;
  readonly deleted: OfficeExtension.EventHandlerResult<Excel.WorksheetDeletedEventArgs>;
};

/** A handler can only be taken away in the context that it was added in. With a deleted sheet its handler went too. */
async function removeHandlers({ id, changed, deleted }: Handlers): Promise<void> {
  try {
    const options = { delayForCellEdit: true, previousObjects: changed.context };
    await Excel.run(options, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load("id");
      await context.sync();
      if (!sheet.isNullObject) changed.remove();
      deleted.remove();
      await context.sync();
    });
  } catch (error) {
    throw toHostFailure(error);
  }
}

function toChange({ address, changeType }: Excel.WorksheetChangedEventArgs): SheetChange {
  const ranges = changeType === "RangeEdited" ? parseRows(address) : undefined;
  return ranges === undefined ? { kind: "everything" } : { kind: "rows", ranges };
}

/** `B3`, `$B$3:D9`, `3:9`, with or without the sheet before it. */
const ROWS = /^(?:.*!)?\$?(?:[A-Z]{1,3}\$?)?([1-9]\d*)(?::\$?(?:[A-Z]{1,3}\$?)?([1-9]\d*))?$/s;

/** The rows of an address, `undefined` for whole columns and whatever is no address. */
function parseRows(address: string): readonly RowRange[] | undefined {
  const ranges = address.split(",").map((part) => {
    const [, first, last = first] = ROWS.exec(part.trim()) ?? [];
    return first === undefined ? undefined : { first: Number(first) - 1, end: Number(last) };
  });
  const known = ranges.flatMap((range) => range ?? []);
  return known.length === ranges.length ? known : undefined;
}
