import { finding, type Finding } from "../finding";
import type { AnnexColumn } from "../place";
import { TABLE_NUMBERS, type TableNumber } from "../task";
import type { BlockRow, DocumentBlock, ParagraphBlock, TableBlock } from "./documentBlock";
import { removePadding } from "./paragraphs";
import { recogniseColumns, type ColumnHeader } from "./recogniseColumns";
import { layOutRows, type GridRow } from "./tableGrid";
import { SENTENCE_END } from "./vocabulary";

/** A decomposition table with its data rows laid out by column, nothing interpreted yet. */
export type RawTable = {
  readonly number: TableNumber;
  readonly heading: string;
  readonly columns: readonly ColumnHeader[];
  readonly rows: readonly GridRow[];
  readonly line: number;
  /** Rows of which the document says that the first unit leads and the others support it. */
  readonly firstLeads?: ReadonlySet<GridRow>;
};

export type AnnexTables = {
  readonly tables: readonly RawTable[];
  /** The paragraphs before the first table, its heading not among them, and those after the last table. */
  readonly before: readonly ParagraphBlock[];
  readonly after: readonly ParagraphBlock[];
  readonly findings: readonly Finding[];
};

type OpenTable = Omit<RawTable, "rows"> & { readonly rows: GridRow[] };

/** The header may stand below a title row or two that belong to the table. */
const HEADER_REACH = 3;

/** A longer paragraph above a table is no heading. */
const LONGEST_HEADING = 60;

const COLUMNS_EXPECTED: readonly AnnexColumn[] = ["leaders", "leadUnits", "supportingUnits"];

/**
 * The decomposition tables of a document in order, numbered by position; at most three. A table that goes on without
 * heading, after a page break for example, is the rest of the one before it.
 */
export function readAnnexTables(blocks: readonly DocumentBlock[]): AnnexTables {
  const findings: Finding[] = [];
  const tables: OpenTable[] = [];
  let paragraphs: ParagraphBlock[] = [];
  let before: readonly ParagraphBlock[] | undefined;
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      if (block.text.trim() !== "") paragraphs.push(block);
      continue;
    }
    const last = tables.at(-1);
    const found = findHeader(block.rows);
    if (found === undefined) {
      if (last?.columns.length === widthOf(block)) {
        const between = paragraphs.map(({ text }) => text.trim()).join("");
        findings.push(
          finding("NOTICE_TABLE_CONTINUED", { line: block.line, table: last.number }, { between }),
        );
        addRows(last, block.rows, findings);
        paragraphs = [];
      } else {
        const header = (block.rows[0]?.cells ?? []).map((cell) => removePadding(cell.paragraphs.join("")));
        findings.push(
          finding(
            "NOTICE_TABLE_UNREAD",
            { line: block.line },
            { header: header.join(" "), rows: block.rows.length },
          ),
        );
      }
      continue;
    }
    if (last !== undefined && paragraphs.length === 0 && sameColumns(last.columns, found.columns)) {
      findings.push(finding("NOTICE_HEADER_REPEATED", { line: block.line, table: last.number }, {}));
      addRows(last, block.rows.slice(found.index + 1), findings);
      continue;
    }
    const heading = headingOf(block, found.index, paragraphs.at(-1));
    const others = heading.paragraph === undefined ? paragraphs : paragraphs.slice(0, -1);
    if (before !== undefined) {
      for (const { text, line } of others) {
        findings.push(finding("NOTICE_TEXT_UNPLACED", { line }, { text: text.trim() }));
      }
    }
    before ??= others;
    paragraphs = [];
    const rows = block.rows.slice(found.index + 1);
    const number = TABLE_NUMBERS[tables.length];
    if (number === undefined) {
      findings.push(
        finding("NOTICE_TABLE_EXTRA", { line: block.line }, { heading: heading.text, rows: rows.length }),
      );
      continue;
    }
    const table: OpenTable = {
      number,
      heading: heading.text,
      columns: found.columns,
      rows: [],
      line: block.line,
    };
    tables.push(table);
    findings.push(...columnFindings(table));
    addRows(table, rows, findings);
  }
  return { tables, before: before ?? paragraphs, after: before === undefined ? [] : paragraphs, findings };
}

function findHeader(
  rows: readonly BlockRow[],
): { readonly index: number; readonly columns: readonly ColumnHeader[] } | undefined {
  for (const [index, row] of rows.slice(0, HEADER_REACH).entries()) {
    const columns = recogniseColumns(row.cells);
    if (columns !== undefined) return { index, columns };
  }
  return undefined;
}

function headingOf(
  table: TableBlock,
  headerIndex: number,
  above: ParagraphBlock | undefined,
): { readonly text: string; readonly paragraph: ParagraphBlock | undefined } {
  const titleRow = headerIndex === 0 ? "" : removePadding(paragraphsOf(table.rows[0]).join(""));
  const text = above?.text.trim() ?? "";
  if (titleRow === "" && text !== "" && text.length <= LONGEST_HEADING && !SENTENCE_END.test(text)) {
    return { text, paragraph: above };
  }
  return { text: titleRow, paragraph: undefined };
}

function columnFindings({ number, heading, columns, line }: OpenTable): readonly Finding[] {
  const where = { line, table: number };
  const findings: Finding[] = [];
  if (heading === "") findings.push(finding("NOTICE_TABLE_HEADING_MISSING", where, {}));
  for (const { column, header } of columns) {
    if (column === undefined && header !== "") {
      findings.push(finding("NOTICE_COLUMN_UNKNOWN", where, { header }));
    }
  }
  const known = new Set(columns.map(({ column }) => column));
  for (const column of COLUMNS_EXPECTED) {
    if (!known.has(column)) findings.push(finding("NOTICE_COLUMN_MISSING", { ...where, column }, { column }));
  }
  return findings;
}

/** Adds data rows; empty rows carry nothing and are left out, repeated headers are reported. */
function addRows(table: OpenTable, rows: readonly BlockRow[], findings: Finding[]): void {
  for (const gridRow of layOutRows(rows, table.columns.length)) {
    const { row } = gridRow;
    if (paragraphsOf(row).every((paragraph) => paragraph.trim() === "")) continue;
    const columns = recogniseColumns(row.cells);
    if (columns !== undefined && sameColumns(columns, table.columns)) {
      findings.push(finding("NOTICE_HEADER_REPEATED", { line: row.line, table: table.number }, {}));
    } else table.rows.push(gridRow);
  }
}

function paragraphsOf(row: BlockRow | undefined): readonly string[] {
  return (row?.cells ?? []).flatMap(({ paragraphs }) => paragraphs);
}

function widthOf({ rows }: TableBlock): number {
  return (rows[0]?.cells ?? []).reduce((width, { columnSpan }) => width + columnSpan, 0);
}

function sameColumns(first: readonly ColumnHeader[], second: readonly ColumnHeader[]): boolean {
  return (
    first.length === second.length && first.every(({ column }, index) => column === second[index]?.column)
  );
}
