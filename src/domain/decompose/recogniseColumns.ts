import type { AnnexColumn } from "../place";
import type { BlockCell } from "./documentBlock";
import { removePadding } from "./paragraphs";
import { HEADER_WORDS, PLAIN_UNIT_HEADERS } from "./vocabulary";

/** One column of a table: what it holds, if that is known, and its header with the padding removed. */
export type ColumnHeader = { readonly column: AnnexColumn | undefined; readonly header: string };

/** Columns that one merged header cell may cover; documents say more only when they are damaged. */
const WIDEST_HEADER_CELL = 64;

/**
 * The columns of a table whose header row this is, or `undefined` where the row is no header of a decomposition
 * table: it must name the task text, and the leaders or the lead units. Of two columns for the same thing the first
 * counts; the other stays unknown.
 */
export function recogniseColumns(cells: readonly BlockCell[]): readonly ColumnHeader[] | undefined {
  const headers = cells.flatMap(({ paragraphs, columnSpan }) => {
    const header = removePadding(paragraphs.join(""));
    const covered = Math.max(0, Math.min(columnSpan, WIDEST_HEADER_CELL) - 1);
    return [header, ...Array.from({ length: covered }, () => "")];
  });
  const known = headers.map((header) => HEADER_WORDS.get(bare(header)));
  const seen = new Set<AnnexColumn>();
  const columns = headers.map((header, index): ColumnHeader => {
    const column = known[index] ?? plainUnitColumn(header, known);
    if (column === undefined || seen.has(column)) return { column: undefined, header };
    seen.add(column);
    return { column, header };
  });
  return seen.has("text") && (seen.has("leaders") || seen.has("leadUnits")) ? columns : undefined;
}

/** A plain "responsible unit" is the lead unit, unless the table has a column for that. */
function plainUnitColumn(
  header: string,
  known: readonly (AnnexColumn | undefined)[],
): AnnexColumn | undefined {
  if (!PLAIN_UNIT_HEADERS.has(bare(header))) return undefined;
  return known.includes("leadUnits") ? "supportingUnits" : "leadUnits";
}

function bare(header: string): string {
  return header.replace(/[（）()、：:/]/g, "");
}
