import type { DocumentBlock } from "../../../domain/decompose/documentBlock";
import { finding, type Finding } from "../../../domain/finding";
import { firstWords, type LeftOut } from "../leftOut";
import { placeCells, toBlockRows, withoutHidden, type ListedCell } from "../spanGrid";

/** What a page or a cell holds, in reading order. */
export type FlowItem = FlowParagraph | FlowTable;

export type FlowParagraph = {
  readonly kind: "paragraph";
  readonly text: string;
  /** Only a line break divides it from the paragraph before. */
  readonly soft: boolean;
  readonly line: number;
};

export type FlowTable = {
  readonly kind: "table";
  readonly rows: readonly FlowRow[];
  readonly hiddenColumns: ReadonlySet<number>;
  readonly line: number;
};

export type FlowRow = {
  readonly cells: readonly FlowCell[];
  readonly hidden: boolean;
  readonly line: number;
};

export type FlowCell = {
  readonly items: readonly FlowItem[];
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly line: number;
};

/** What the flow becomes, and what had to be decided. */
export type FlowBlocks = { readonly blocks: readonly DocumentBlock[]; readonly findings: readonly Finding[] };

/**
 * The blocks of a page. A table that only puts things in place, with at most one cell in each row that is not empty,
 * gives what stands in it. A table inside a cell of any other table is the text of that cell, with a finding.
 */
export function toBlocks(items: readonly FlowItem[], leftOut: LeftOut): FlowBlocks {
  const blocks: DocumentBlock[] = [];
  const findings: Finding[] = [];
  const add = (item: FlowItem): void => {
    if (item.kind === "paragraph") {
      blocks.push({ kind: "paragraph", text: item.text, line: item.line });
    } else if (putsInPlace(item)) {
      for (const { cells, hidden } of item.rows) {
        if (hidden) leftOut.note("hiddenRows", textOf(cells.flatMap((cell) => cell.items)), item.line);
        else for (const cell of cells) cell.items.forEach(add);
      }
    } else {
      const rows = tableRows(item, leftOut, findings);
      if (rows.length > 0) blocks.push({ kind: "table", rows, line: item.line });
    }
  };
  items.forEach(add);
  return { blocks, findings };
}

function putsInPlace({ rows }: FlowTable): boolean {
  return (
    rows.every(({ cells }) => cells.filter(({ items }) => items.length > 0).length <= 1) &&
    (rows.every(({ cells }) => cells.length <= 1) ||
      rows.some(({ cells }) => cells.some(({ items }) => items.some(({ kind }) => kind === "table"))))
  );
}

function tableRows(table: FlowTable, leftOut: LeftOut, findings: Finding[]) {
  const hiddenRows = new Set<number>();
  table.rows.forEach(({ hidden }, row) => {
    if (hidden) hiddenRows.add(row);
  });
  const placed = placeCells(table.rows.map(({ cells }) => cells.map((cell) => toListed(cell, findings))));
  const { shown, hidden } = withoutHidden(placed, hiddenRows, table.hiddenColumns);
  const words = (inRow: boolean): string =>
    hidden
      .filter(({ row }) => hiddenRows.has(row) === inRow)
      .flatMap(({ paragraphs }) => paragraphs)
      .join(" ");
  if (hiddenRows.size > 0) leftOut.note("hiddenRows", words(true), table.line, hiddenRows.size);
  if (words(false) !== "") leftOut.note("hiddenColumns", words(false), table.line, table.hiddenColumns.size);
  return toBlockRows(
    shown,
    table.rows.filter(({ hidden: isHidden }) => !isHidden).map(({ line }) => line),
  );
}

function toListed({ items, columnSpan, rowSpan, line }: FlowCell, findings: Finding[]): ListedCell {
  const paragraphs: string[] = [];
  const softBreaks: number[] = [];
  for (const item of items) {
    if (item.kind === "paragraph") {
      if (item.soft && paragraphs.length > 0) softBreaks.push(paragraphs.length);
      paragraphs.push(item.text);
    } else {
      const inner = paragraphsOf([item]);
      if (inner.length > 0) {
        findings.push(
          finding("NOTICE_TABLE_NESTED", { line: item.line }, { text: firstWords(inner.join(" ")) }),
        );
      }
      paragraphs.push(...inner);
    }
  }
  return { paragraphs, softBreaks, line, columnSpan, rowSpan };
}

function paragraphsOf(items: readonly FlowItem[]): readonly string[] {
  return items.flatMap((item) =>
    item.kind === "paragraph"
      ? [item.text]
      : item.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsOf(cell.items))),
  );
}

function textOf(items: readonly FlowItem[]): string {
  return paragraphsOf(items).join(" ");
}
