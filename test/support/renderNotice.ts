/** Rows of a table as their cells' paragraphs, header first. */
export type RenderedTable = {
  readonly heading: string;
  readonly rows: readonly (readonly (readonly string[])[])[];
};

/** A table in the text form of the seed: a cell starts at newline + TAB, a blank line ends a row or a paragraph. */
export function renderTable({ heading, rows }: RenderedTable): string {
  const renderCell = (paragraphs: readonly string[]): string => `\t${paragraphs.join("\n\n")}`;
  const body = rows.map((cells) => cells.map(renderCell).join("\n")).join("\n\n");
  return heading === "" ? body : `${heading}\n\n${body}`;
}

/** Several tables one after the other, two blank lines between them. */
export function renderTables(tables: readonly RenderedTable[]): string {
  return `${tables.map(renderTable).join("\n\n\n")}\n`;
}

/** A table given as one string for each cell, `|` between its paragraphs. */
export function tableOf(heading: string, ...rows: readonly (readonly string[])[]): RenderedTable {
  return {
    heading,
    rows: rows.map((cells) => cells.map((cell) => (cell === "" ? [] : cell.split("|")))),
  };
}
