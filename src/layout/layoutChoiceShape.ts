import type { LayoutChoice, LayoutChoices } from "../domain/decompose/tableLayout";
import { ANNEX_COLUMNS } from "../domain/place";
import { arrayOf, isNumber, isString, oneOf, shape, type Guard } from "./guards";

const isColumnsChoice = shape<Extract<LayoutChoice, { kind: "columns" }>>(
  { kind: oneOf(["columns"]), headerRows: isNumber, columns: arrayOf(oneOf(ANNEX_COLUMNS)) },
  {},
);
const isLeftOut = shape<Extract<LayoutChoice, { kind: "leftOut" }>>({ kind: oneOf(["leftOut"]) }, {});

/** True for what somebody has said of a table. */
export const isLayoutChoice: Guard<LayoutChoice> = (value): value is LayoutChoice =>
  isColumnsChoice(value) || isLeftOut(value);

/** True for choices by the shape of the table. */
export const isLayoutChoices: Guard<LayoutChoices> = (value): value is LayoutChoices =>
  value instanceof Map && [...value].every(([key, choice]) => isString(key) && isLayoutChoice(choice));
