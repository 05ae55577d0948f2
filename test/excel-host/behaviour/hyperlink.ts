import { optional, toRecord, toText } from "../protocol/arguments";
import type { WritableProperty } from "../protocol/excelClass";
import { checkCells } from "./rangeState";
import type { RangeState } from "./rangeState";

/** A link of every cell of the range; text is written only where it is given. Excel formats the cell as a link. */
export const hyperlink: WritableProperty<RangeState> = {
  get: ({ sheet, area }) => {
    const cell = sheet.cell(area.row, area.column);
    if (cell?.link === undefined) return null;
    const { address, documentReference, tip } = cell.link;
    return {
      ...(address === undefined ? {} : { address }),
      ...(documentReference === undefined ? {} : { documentReference }),
      ...(tip === undefined ? {} : { screenTip: tip }),
      textToDisplay: String(cell.value),
    };
  },
  set: (range, argument) => {
    checkCells(range);
    const given = optional(argument, toRecord);
    const { sheet, area } = range;
    const text = optional(given?.["textToDisplay"], toText);
    const address = optional(given?.["address"], toText);
    const documentReference = optional(given?.["documentReference"], toText);
    const tip = optional(given?.["screenTip"], toText);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const cell = sheet.touch(row, column);
        delete cell.link;
        if (given === undefined) continue;
        cell.link = {
          ...(address === undefined ? {} : { address }),
          ...(documentReference === undefined ? {} : { documentReference }),
          ...(tip === undefined ? {} : { tip }),
        };
        if (text !== undefined) cell.value = text;
        else if (cell.value === "") cell.value = address ?? documentReference ?? "";
      }
    }
    if (given !== undefined) sheet.changeFormat(area, { underline: "Single", fontColor: "#0563C1" });
  },
};
