import { finding } from "../../finding";
import type { BlockRow, DocumentBlock, ParagraphBlock, TableBlock } from "../documentBlock";
import { removePadding } from "../paragraphs";
import type { ColumnHeader } from "../recogniseColumns";
import type { AnnexTables, RawTable } from "../readAnnexTables";
import { layOutRows } from "../tableGrid";
import { HEADER_WORDS, SENTENCE_END } from "../vocabulary";
import { TABLE_NUMBERS } from "../../task";
import { takeApart } from "./paragraphAssignments";

/** The header may stand below a title row or two that belong to the table. */
const HEADER_REACH = 3;

/** A longer paragraph above a table is no heading. */
const LONGEST_HEADING = 60;

/**
 * The tables that have a column for the tasks' text, none for units, and name the units in brackets within the text. As
 * what `readAnnexTables` gives, whose result without tables is `annex`; unchanged where there is none.
 */
export function readTextTables(blocks: readonly DocumentBlock[], annex: AnnexTables): AnnexTables {
  const tables: RawTable[] = [];
  let before: readonly ParagraphBlock[] | undefined;
  let paragraphs: ParagraphBlock[] = [];
  const unplaced: ParagraphBlock[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") {
      if (block.text.trim() !== "") paragraphs.push(block);
      continue;
    }
    const number = TABLE_NUMBERS[tables.length];
    const read = number === undefined ? undefined : readTable(block);
    if (number === undefined || read === undefined) continue;
    const above = paragraphs.at(-1);
    const isHeading =
      above !== undefined &&
      above.text.trim().length <= LONGEST_HEADING &&
      !SENTENCE_END.test(above.text.trim());
    tables.push({ ...read, number, heading: isHeading ? above.text.trim() : "" });
    const others = isHeading ? paragraphs.slice(0, -1) : paragraphs;
    if (before === undefined) before = others;
    else unplaced.push(...others);
    paragraphs = [];
  }
  if (before === undefined) return annex;
  const read = new Set(tables.map(({ line }) => line));
  return {
    tables,
    before,
    after: paragraphs,
    findings: [
      ...annex.findings.filter(
        ({ code, where }) => code !== "NOTICE_TABLE_UNREAD" || !read.has(where.line ?? 0),
      ),
      ...unplaced.map(({ text, line }) => finding("NOTICE_TEXT_UNPLACED", { line }, { text: text.trim() })),
    ],
  };
}

function readTable(block: TableBlock): Omit<RawTable, "number" | "heading"> | undefined {
  for (const [index, row] of block.rows.slice(0, HEADER_REACH).entries()) {
    const columns = textColumns(row);
    const text = columns.findIndex(({ column }) => column === "text");
    if (text === -1) continue;
    const rows = layOutRows(block.rows.slice(index + 1), columns.length);
    const isAssigned = rows.some(
      ({ cells }) => takeApart((cells[text]?.paragraphs ?? []).join("\n")).pieces.length > 0,
    );
    return isAssigned ? { columns, rows, line: block.line } : undefined;
  }
  return undefined;
}

/** The columns of a header row, each kind once; what is not known is kept as it is. */
function textColumns({ cells }: BlockRow): readonly ColumnHeader[] {
  const columns: ColumnHeader[] = [];
  for (const { paragraphs } of cells) {
    const header = removePadding(paragraphs.join(""));
    const known = HEADER_WORDS.get(header);
    const isFirst = known !== undefined && !columns.some(({ column }) => column === known);
    columns.push({ column: isFirst ? known : "other", header });
  }
  return columns;
}
