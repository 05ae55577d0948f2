import type { DocumentBlock, DocumentContent } from "../../../domain/decompose/documentBlock";
import { Failure } from "../../../domain/failure";
import { finding, type Finding } from "../../../domain/finding";
import { DocumentBudget, TEXT_LIMITS } from "../documentLimits";
import { firstWords } from "../leftOut";
import { readPlainText } from "../plainText";
import { blankTable } from "./blankTable";
import { framedTable } from "./framedTable";
import { paragraphTable } from "./paragraphTable";
import { tabTable } from "./tabTable";
import type { TableFinder, TextLine } from "./textTable";

const LINE_END = /\r\n|[\n\r\v\f\u2028\u2029]/;

/** The surest first: bars and TABs divide cells, blanks and paragraphs may. */
const FINDERS: readonly TableFinder[] = [framedTable, tabTable, blankTable, paragraphTable];

/** An unclear text is told up to here; the rest of it is where the finding points. */
const LONGEST_UNCLEAR = 2_000;

/**
 * The paragraphs and tables of a text, whatever way its tables are written: a cell at newline + TAB, rows with TABs,
 * bars, columns of blanks, or a paragraph for each cell. Where the cells cannot be told apart for certain, there is a
 * finding and no row.
 * @throws Failure `DOCUMENT_CELLS_UNCLEAR` where that leaves no table at all; `DOCUMENT_LIMIT`
 */
export function readText(text: string, file: string): DocumentContent {
  const budget = new DocumentBudget(file, TEXT_LIMITS);
  budget.takeText(text);
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) {
    // A line that begins with a TAB is the cell that the TAB counts for.
    if (text[at + 1] !== "\t") budget.takeCells();
  }
  for (let at = text.indexOf("\t"); at !== -1; at = text.indexOf("\t", at + 1)) budget.takeCells();
  const lines = linesOf(text);
  if (hasCellLines(lines)) return { blocks: readPlainText(text), counts: "lines", findings: [] };
  const blocks: DocumentBlock[] = [];
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    const found = line === undefined || line.text.trim() === "" ? undefined : findTable(lines, at);
    if (found === undefined) {
      if (line !== undefined && line.text.trim() !== "") {
        blocks.push({ kind: "paragraph", text: line.text.trim(), line: line.line });
      }
      at++;
      continue;
    }
    if (found.table !== undefined) blocks.push(found.table);
    for (const { line: where, text: unclear } of found.unclear) {
      findings.push(
        finding("NOTICE_CELLS_UNCLEAR", { line: where }, { text: unclear.slice(0, LONGEST_UNCLEAR) }),
      );
    }
    at = found.end;
  }
  const [first] = findings;
  if (first?.code === "NOTICE_CELLS_UNCLEAR" && !blocks.some(({ kind }) => kind === "table")) {
    throw new Failure("DOCUMENT_CELLS_UNCLEAR", {
      file,
      line: first.where.line ?? 1,
      text: firstWords(first.params.text),
    });
  }
  return { blocks, counts: "lines", findings };
}

function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  const texts = text.split(LINE_END);
  let nextTab = texts.length;
  for (let index = texts.length - 1; index >= 0; index--) {
    const line = (texts[index] ?? "").replace(/[^\S\t]+$/, "");
    if (line.includes("\t")) nextTab = index;
    lines.push({ text: line, line: index + 1, nextTab });
  }
  return lines.reverse();
}

function findTable(lines: readonly TextLine[], at: number): ReturnType<TableFinder> {
  for (const find of FINDERS) {
    const found = find(lines, at);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A text with more cells that begin a line than rows with TABs inside. */
function hasCellLines(lines: readonly TextLine[]): boolean {
  const cells = lines.filter(({ text }) => /^[^\S\t]*\t[^\t]*$/.test(text)).length;
  const rows = lines.filter(({ text }) => /\S[^\t]*\t|\t[^\t]*\t/.test(text)).length;
  return cells > rows;
}
