import type { Area } from "./area";
import type { Sheet } from "./sheet";

/** Who does something to the workbook: the add-in, the user of this Excel, or another user. */
export type Actor = "addIn" | "user" | "otherUser";

/** Something that happened to the workbook, in the words of Office.js. */
export type Change =
  | {
      readonly kind: "cells";
      readonly sheet: Sheet;
      readonly area: Area;
      readonly changeType: "RangeEdited" | "RowDeleted" | "RowInserted" | "CellDeleted" | "CellInserted";
      readonly by: Actor;
    }
  | { readonly kind: "sheetDeleted"; readonly sheet: Sheet };

/** Tells whoever asked of each change, as it happens. */
export class Changes {
  private readonly listeners: ((change: Change) => void)[] = [];

  listen(listener: (change: Change) => void): void {
    this.listeners.push(listener);
  }

  announce(change: Change): void {
    for (const listener of this.listeners) listener(change);
  }
}
