import { blockAddress } from "../../layout/blockAddress";
import type { StoredValue } from "../../layout/workbookPatch";
import { toStoredValue } from "./excelReader";
import { asText } from "./excelValues";
import type { ExcelValue } from "./excelValues";
import type { Block } from "./rangePlaces";

/** What cells hold, and what has to be written so that they hold it again. */
export type Contents = {
  readonly values: readonly (readonly StoredValue[])[];
  readonly inputs: readonly (readonly ExcelValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
};

const PROPERTIES = "values,formulas,valueTypes,numberFormat";

/** Asks for the contents of a block; what is returned gives them once the request is answered. */
export function readContents(sheet: Excel.Worksheet | undefined, at: Block): () => Contents {
  const range = sheet?.getRange(blockAddress(at)).load(PROPERTIES);
  return () => toContents(range);
}

export function loadContents(range: Excel.Range): Excel.Range {
  return range.load(PROPERTIES);
}

/** The loaded contents; none for a sheet or range that is not there. */
export function toContents(range: Excel.Range | undefined): Contents {
  if (range === undefined || range.isNullObject) return { values: [], inputs: [], numberFormats: [] };
  const { values, formulas, valueTypes, numberFormat } = range;
  const grid: readonly (readonly unknown[])[] = values;
  return {
    values: grid.map((row) => row.map(toStoredValue)),
    inputs: grid.map((row, down) =>
      row.map((value, right) => toInput(value, formulas[down]?.[right], valueTypes[down]?.[right])),
    ),
    numberFormats: toTexts(numberFormat),
  };
}

export function toTexts(grid: readonly (readonly unknown[])[]): readonly (readonly string[])[] {
  return grid.map((row) => row.map(String));
}

/** A text that begins like a formula is one only where the cell's value is another. */
function toInput(value: unknown, formula: unknown, type: string | undefined): ExcelValue {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value !== "string") return "";
  return type === "Error" ? value : asText(value);
}

/** The part of known contents that lies in a block, cell by cell; `elsewhere` for what is not known. */
export function partOf<T>(
  known: readonly (readonly T[])[],
  at: Block | undefined,
  part: Block,
  elsewhere: T,
): T[][] {
  return Array.from({ length: part.rows }, (_, down) =>
    Array.from({ length: part.columns }, (__, right) => {
      if (at === undefined) return elsewhere;
      return known[part.row + down - at.row]?.[part.column + right - at.column] ?? elsewhere;
    }),
  );
}
