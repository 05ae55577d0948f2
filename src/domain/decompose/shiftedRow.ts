import { looksLike } from "./cellKinds";
import type { RawPart } from "./readAnnexTables";
import type { GridRow } from "./tableGrid";

/**
 * A row whose label was left out because it stands once for several rows: its cells stand one column too far to the
 * left. It is moved to the right only where every cell that tells what it is then fits and not all of them did before.
 */
export function layShiftedRow({ columns }: Pick<RawPart, "columns">, gridRow: GridRow): GridRow {
  const { row, found } = gridRow;
  const [first] = columns;
  const isPlain = row.cells.every(({ columnSpan }) => columnSpan === 1);
  if (first?.column !== "category" || found !== columns.length - 1 || !isPlain) return gridRow;
  const moved: GridRow = { row, found: columns.length, cells: [undefined, ...gridRow.cells.slice(0, -1)] };
  const misfits = ({ cells }: GridRow): number =>
    columns.filter(({ column }, index) => looksLike(cells[index], column) === false).length;
  return misfits(moved) === 0 && misfits(gridRow) > 0 ? moved : gridRow;
}
