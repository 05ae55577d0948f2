import { blockAddress } from "../../layout/blockAddress";
import type { ExcelValue } from "./excelValues";
import type { Block } from "./rangePlaces";
import { step } from "./requests";
import type { SheetHandle, Step } from "./requests";
import { everyCell, gridSteps } from "./writeCells";

const TEXT_FORMAT = "@";

/**
 * Writes values into cells that have formats already, which stay. In a cell of the format `@` Excel takes whatever is
 * written for text, numbers too, and the meaning of an apostrophe is not documented there: such cells have no format
 * of their own while the values are written.
 * @param numberFormats of the block, row by row
 */
export function retypeSteps(
  target: SheetHandle,
  at: Block,
  cellsOf: (row: number) => readonly ExcelValue[],
  numberFormats: readonly (readonly string[])[],
): Step[] {
  const values = gridSteps(target, at, cellsOf);
  if (!numberFormats.some((row) => row.includes(TEXT_FORMAT))) return values;
  return [formatStep(target, at, "General"), ...values, ...numberFormatSteps(target, at, numberFormats)];
}

/** One step for each column whose formats are all the same, else its formats one by one. */
function numberFormatSteps(
  target: SheetHandle,
  at: Block,
  numberFormats: readonly (readonly string[])[],
): Step[] {
  const [first = []] = numberFormats;
  if (numberFormats.every((row) => row.every((format) => format === first[0]))) {
    return first[0] === undefined ? [] : [formatStep(target, at, first[0])];
  }
  return first.map((top, index): Step => {
    const column = { ...at, column: at.column + index, columns: 1 };
    const formats = numberFormats.map((row) => [row[index] ?? top]);
    if (formats.every(([format]) => format === top)) return formatStep(target, column, top);
    return step(2, formats, () => {
      target().getRange(blockAddress(column)).numberFormat = formats;
    });
  });
}

function formatStep(target: SheetHandle, at: Block, format: string): Step {
  return step(2, format, () => {
    target().getRange(blockAddress(at)).numberFormat = everyCell(format);
  });
}
