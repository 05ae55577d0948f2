import { worksheet } from "./behaviour/worksheet";
import { worksheets } from "./behaviour/worksheets";
import { address } from "./model/area";
import type { Change } from "./model/changes";
import type { Workbook } from "./model/workbook";
import type { HostEvents } from "./protocol/events";

/**
 * Turns what happens to the workbook into the events of Office.js: `onChanged` of a sheet and of all sheets, and
 * `onDeleted`.
 * @param tellsTrigger this Excel says whether the add-in itself caused an event: ExcelApi 1.14
 */
export function raiseEvents(book: Workbook, events: HostEvents, tellsTrigger: boolean): void {
  book.changes.listen((change) => {
    if (change.kind === "sheetDeleted") {
      events.raise(worksheets.of(book), "onDeleted", { worksheetId: change.sheet.id, source: "Local" });
    } else {
      const isRemote = change.by === "otherUser";
      const message = messageOf(change, tellsTrigger);
      events.raise(worksheet.of({ book, sheet: change.sheet }), "onChanged", message, isRemote);
      events.raise(worksheets.of(book), "onChanged", message, isRemote);
    }
  });
}

function messageOf(
  { sheet, area, changeType, by }: Extract<Change, { kind: "cells" }>,
  tellsTrigger: boolean,
) {
  return {
    worksheetId: sheet.id,
    address: address(area),
    changeType,
    source: "Local",
    shiftDirection: changeType.endsWith("Deleted") ? "ShiftCellUp" : "None",
    ...(tellsTrigger ? { triggerSource: by === "addIn" ? "ThisLocalAddin" : "Unknown" } : {}),
  };
}
