import type { TableBlock } from "../documentBlock";
import { layOutRows } from "../tableGrid";
import type { LayoutChoices, TableLayout } from "../tableLayout";
import { takeApart } from "./paragraphAssignments";

/**
 * True for a table that has a column for the tasks' text, none for leaders or units, and names them in brackets within
 * the text, unless the user has said what the table is.
 */
export function assignsInText(
  { rows }: TableBlock,
  { shape, headerRows, columns }: TableLayout,
  choices: LayoutChoices,
): boolean {
  const text = columns.findIndex(
    ({ column, recognised }) => column === "text" && (recognised === "word" || recognised === "form"),
  );
  if (text === -1 || choices.has(shape)) return false;
  return layOutRows(rows.slice(headerRows), columns.length).some(
    ({ cells }) => takeApart((cells[text]?.paragraphs ?? []).join("\n")).pieces.length > 0,
  );
}
