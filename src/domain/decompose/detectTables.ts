import type { DocumentContent, TableBlock } from "./documentBlock";
import type { ColumnHeader } from "./recogniseColumns";
import { layOutRows } from "./tableGrid";
import { layoutOf, widthOf, type LayoutChoices, type TableLayout } from "./tableLayout";

/** Tables of one make, as a person is asked about them. */
export type DetectedTables = {
  /** A choice of the user is given under it. */
  readonly shape: string;
  readonly columns: readonly ColumnHeader[];
  /** Rows above the data, header included. */
  readonly headerRows: number;
  /** Whether their rows are read as tasks. */
  readonly taken: boolean;
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
  let lastWidth: number | undefined;
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    const layout = layoutOf(block, choices);
    const isRest = !layout.taken && lastWidth === widthOf(block.rows[0]);
    if (isRest || layout.columns.length < 2) continue;
    if (layout.taken) lastWidth = layout.columns.length;
    const rows = Math.max(0, block.rows.length - layout.headerRows);
    const known = found.get(layout.shape);
    found.set(
      layout.shape,
      known
        ? { ...known, tables: known.tables + 1, rows: known.rows + rows }
        : detected(block, layout, rows, choices),
    );
  }
  return [...found.values()].slice(0, MOST);
}

function detected(
  block: TableBlock,
  { shape, columns, headerRows, taken }: TableLayout,
  rows: number,
  choices: LayoutChoices,
): DetectedTables {
  const top = layOutRows(block.rows.slice(0, headerRows + SHOWN), columns.length).map(({ cells }) =>
    columns.map((_, index) =>
      (cells[index]?.paragraphs ?? []).map((paragraph) => paragraph.trim()).join("\n"),
    ),
  );
  return { shape, columns, headerRows, taken, chosen: choices.has(shape), tables: 1, rows, top };
}
