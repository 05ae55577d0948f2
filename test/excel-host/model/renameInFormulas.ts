import { quoteSheet } from "./area";
import type { Sheet } from "./sheet";
import type { NameState } from "./workbook";

/** A text, a quoted sheet with `!`, or a bare sheet with `!`. */
const TOKENS = /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.~]+))!/gu;

/** Formulas follow the new name of a sheet: those of cells, defined names, checks and conditional formats. Links do not. */
export function renameInFormulas(
  sheets: readonly Sheet[],
  names: readonly NameState[],
  before: string,
  after: string,
): void {
  const renamed = (formula: string): string =>
    formula.replace(TOKENS, (token, quoted: string | undefined, bare: string | undefined) => {
      const sheet = quoted?.replaceAll("''", "'") ?? bare;
      return sheet?.toLowerCase() === before.toLowerCase() ? `${quoteSheet(after)}!` : token;
    });
  for (const name of names) name.formula = renamed(name.formula);
  for (const sheet of sheets) {
    for (const [, , cell] of sheet.existing()) {
      if (cell.formula !== undefined) cell.formula = renamed(cell.formula);
    }
    for (const { settings } of sheet.conditionalFormats) {
      const formula = settings.get("formula");
      if (typeof formula === "string") settings.set("formula", renamed(formula));
    }
  }
}
