/** A cell at its upper left corner; the places that it covers have no cell of their own. */
export type ModelCell = {
  readonly paragraphs: readonly string[];
  readonly columns: number;
  readonly rows: number;
  /** True where the cell's text is the next number of a running list, which its program shows and counts. */
  readonly counted?: boolean;
};

export type ModelRow = readonly ModelCell[];

export type ModelTable = {
  readonly kind: "table";
  readonly rows: readonly ModelRow[];
  readonly width: number;
};

export type ModelParagraph = { readonly kind: "paragraph"; readonly text: string };

/** A document of any program: paragraphs and tables in reading order. */
export type ModelBlock = ModelParagraph | ModelTable;

export type Model = readonly ModelBlock[];

export function paragraph(text: string): ModelParagraph {
  return { kind: "paragraph", text };
}

export function modelCell(paragraphs: readonly string[], columns = 1, rows = 1): ModelCell {
  return { paragraphs, columns, rows };
}

/** A table given as text: `|` divides the cells of a row, `/` the paragraphs of a cell. */
export function plainTable(...rows: readonly string[]): ModelTable {
  const cells = rows.map((line) =>
    line.split("|").map((text) => modelCell(text === "" ? [] : text.split("/"))),
  );
  return { kind: "table", rows: cells, width: Math.max(...cells.map(({ length }) => length)) };
}

/** What stands at each place of a table's grid; `undefined` where a cell from the left or above covers it. */
export function gridOf({ rows, width }: ModelTable): readonly (readonly (ModelCell | undefined)[])[] {
  const covered = rows.map(() => new Array<boolean>(width).fill(false));
  return rows.map((cells, top) => {
    const grid: (ModelCell | undefined)[] = Array.from({ length: width }, () => undefined);
    let column = 0;
    for (const cell of cells) {
      while (covered[top]?.[column] === true) column++;
      grid[column] = cell;
      for (let down = top; down < top + cell.rows; down++) {
        covered[down]?.fill(true, column, column + cell.columns);
      }
      column += cell.columns;
    }
    return grid;
  });
}
