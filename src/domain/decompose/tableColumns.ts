import type { AnnexTable } from "../decomposition";
import type { RawTable } from "./readAnnexTables";

type Column = AnnexTable["columns"][number];

/**
 * The columns of a table as it is printed: those of its parts in the order of the first part that has them. Headings
 * above the parts give it a column for categories.
 */
export function tableColumns({ parts }: RawTable, categoryHeader: string): readonly Column[] {
  const columns: Column[] = [];
  for (const part of parts) {
    const left = [...columns];
    for (const { column, header } of part.columns) {
      const at = left.findIndex((known) => isSame(known, { column, header }));
      if (at === -1) columns.push({ column, header });
      else left.splice(at, 1);
    }
  }
  const isGrouped = parts.some(({ category }) => category !== undefined);
  const hasCategory = columns.some(({ column }) => column === "category");
  return isGrouped && !hasCategory ? [{ column: "category", header: categoryHeader }, ...columns] : columns;
}

/** Columns that are kept as they are differ by their headers. */
function isSame(first: Column, second: Column): boolean {
  return first.column === second.column && (first.column !== "other" || first.header === second.header);
}

/** The headers of the columns that are kept as they are, in the table's order. */
export function otherHeaders(table: RawTable): readonly string[] {
  return tableColumns(table, "").flatMap(({ column, header }) => (column === "other" ? [header] : []));
}
