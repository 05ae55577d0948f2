import type { DocumentContent, TableBlock } from "./documentBlock";
import { gatherTables } from "./gatherTables";
import { isDecomposition, type ColumnHeader } from "./recogniseColumns";
import { layOutRows } from "./tableGrid";
import type { LayoutChoices, TableLayout } from "./tableLayout";

/**
 * How the rows of a table are read as tasks: the units from columns of their own, or from the tasks' text. `none`: the
 * table is left out.
 */
export type TableReading = "columns" | "text" | "none";

/** Tables of one make, as a person is asked about them. */
export type DetectedTables = {
  /** A choice of the user is given under it. */
  readonly shape: string;
  readonly columns: readonly ColumnHeader[];
  /** Rows above the data, header included. */
  readonly headerRows: number;
  /** How their rows are read; of tables that are read differently, the first that is read at all. */
  readonly reading: TableReading;
  /** Whether the user has said what they are. */
  readonly chosen: boolean;
  /** How many tables of the document are of this make. */
  readonly tables: number;
  /** Rows of all of them, those above the data not counted. */
  readonly rows: number;
  /** The first rows of the first of them, those above the data among them; texts by column, paragraphs divided by line ends. */
  readonly top: readonly (readonly string[])[];
};

/** Rows of a table that are shown. */
const SHOWN = 6;

/** So many makes are shown; a document of more is something else. */
const MOST = 12;

/** The tables of a document by their make, in document order; what is the rest of a table before it is left out. */
export function detectTables(
  { blocks }: Pick<DocumentContent, "blocks">,
  choices: LayoutChoices,
): readonly DetectedTables[] {
  const found = new Map<string, DetectedTables>();
  for (const { block, layout, use } of gatherTables(blocks, choices).seen) {
    if (use === "rest" || layout.columns.length < 2) continue;
    const rows = Math.max(0, block.rows.length - layout.headerRows);
    const reading = use === "unread" ? "none" : readingOf(layout);
    const known = found.get(layout.shape);
    found.set(
      layout.shape,
      known
        ? {
            ...known,
            reading: known.reading === "none" ? reading : known.reading,
            tables: known.tables + 1,
            rows: known.rows + rows,
          }
        : { ...detected(block, layout, choices), reading, rows },
    );
  }
  return [...found.values()].slice(0, MOST);
}

/** What only the cells suggest is not read by. */
function readingOf({ columns }: TableLayout): TableReading {
  return isDecomposition(columns.filter(({ recognised }) => recognised !== "cells")) ? "columns" : "text";
}

function detected(
  block: TableBlock,
  { shape, columns, headerRows }: TableLayout,
  choices: LayoutChoices,
): Omit<DetectedTables, "reading" | "rows"> {
  const top = layOutRows(block.rows.slice(0, headerRows + SHOWN), columns.length).map(({ cells }) =>
    columns.map((_, index) =>
      (cells[index]?.paragraphs ?? []).map((paragraph) => paragraph.trim()).join("\n"),
    ),
  );
  return { shape, columns, headerRows, chosen: choices.has(shape), tables: 1, top };
}
