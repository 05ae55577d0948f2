import type { AnnexColumn } from "../place";
import type { BlockCell, TableBlock } from "./documentBlock";
import { MEASURE_HEADERS } from "./headerVocabulary";
import { bareHeader, isTaskHeader, type ColumnHeader } from "./recogniseColumns";
import { layOutRows, type GridRow } from "./tableGrid";
import type { TableLayout } from "./tableLayout";

/** Which column of a table labels its tasks, and which holds them. */
type Labelled = { readonly label: number; readonly task: number };

/**
 * True for a table in which a cell with a word of tasks (`重点工作`) covers several rows, each with a measure (`具体举措`) and
 * somebody in charge of its own: what is to be done are the measures, the cell over them is their category.
 */
export function labelsTasks({ rows }: TableBlock, layout: TableLayout): boolean {
  const columns = labelledColumns(layout);
  if (columns === undefined) return false;
  const laid = layOutRows(rows.slice(layout.headerRows), layout.columns.length);
  const inCharge = (["leaders", "leadUnits"] as const)
    .map((column) => indexOf(layout.columns, column))
    .filter((index) => index !== -1);
  let isShown = false;
  for (const [index, row] of laid.entries()) {
    const above = laid[index - 1];
    if (above === undefined || !isCovered(above, row, columns.label)) continue;
    if (!isOwn(above, row, columns.task)) return false;
    isShown ||= inCharge.some((column) => isOwn(above, row, column));
  }
  return isShown;
}

/** The layout with the label as the category and the measures as the tasks: likely, not certain. */
export function asLabelled(layout: TableLayout): TableLayout {
  const found = labelledColumns(layout);
  if (found === undefined) return layout;
  const roles = new Map<number, AnnexColumn>([
    [found.label, "category"],
    [found.task, "text"],
  ]);
  return {
    ...layout,
    columns: layout.columns.map((known, index): ColumnHeader => {
      const column = roles.get(index);
      return column === undefined ? known : { ...known, column, recognised: "form" };
    }),
  };
}

/** A word of tasks with a measure to the right of it, where no column is the category and nobody has chosen the columns. */
function labelledColumns({ columns }: TableLayout): Labelled | undefined {
  if (columns.some(({ column, recognised }) => column === "category" || recognised === "chosen")) {
    return undefined;
  }
  const label = columns.findIndex(({ header }) => isTaskHeader(header));
  const task = columns.findIndex(
    ({ header }, index) => index > label && MEASURE_HEADERS.has(bareHeader(header)),
  );
  return label === -1 || task === -1 ? undefined : { label, task };
}

function indexOf(columns: readonly ColumnHeader[], wanted: AnnexColumn): number {
  return columns.findIndex(({ column, recognised }) => column === wanted && recognised !== "cells");
}

/** True where one cell stands in both rows. */
function isCovered(above: GridRow, row: GridRow, column: number): boolean {
  const cell = row.cells[column];
  return cell !== undefined && cell === above.cells[column];
}

/** True where each row has a cell of its own with something in it. */
function isOwn(above: GridRow, row: GridRow, column: number): boolean {
  return !isCovered(above, row, column) && isFilled(above.cells[column]) && isFilled(row.cells[column]);
}

function isFilled(cell: BlockCell | undefined): boolean {
  return cell?.paragraphs.some((paragraph) => paragraph.trim() !== "") === true;
}
