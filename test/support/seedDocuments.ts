import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import type { BlockCell, DocumentBlock, DocumentContent } from "../../src/domain/decompose/documentBlock";

/** The blocks as a Word document, merged cells and line breaks as such. */
export async function asWordDocument({ blocks }: DocumentContent): Promise<Uint8Array> {
  const children = blocks.map((block) =>
    block.kind === "paragraph"
      ? new Paragraph(block.text)
      : new Table({
          rows: block.rows.map(
            ({ cells }) =>
              new TableRow({
                children: cells.map(
                  (cell) =>
                    new TableCell({
                      columnSpan: cell.columnSpan,
                      rowSpan: cell.rowSpan,
                      children: paragraphsOf(cell).map(
                        (lines) =>
                          new Paragraph({
                            children: lines.map(
                              (text, index) => new TextRun({ text, ...(index > 0 && { break: 1 }) }),
                            ),
                          }),
                      ),
                    }),
                ),
              }),
          ),
        }),
  );
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** The blocks as a page, as a program would save it. */
export function asPage({ blocks }: DocumentContent): string {
  return `<!DOCTYPE html><html><head><title>x</title></head><body>${blocks.map(blockAsHtml).join("\n")}</body></html>`;
}

function blockAsHtml(block: DocumentBlock): string {
  if (block.kind === "paragraph") return `<p>${escaped(block.text)}</p>`;
  const rows = block.rows.map(({ cells }) => `<tr>\n${cells.map(cellAsHtml).join("\n")}\n</tr>`);
  return `<table border="1">\n${rows.join("\n")}\n</table>`;
}

function cellAsHtml(cell: BlockCell): string {
  const paragraphs = paragraphsOf(cell).map((lines) => `<p>${lines.map(escaped).join("<br>")}</p>`);
  return `<td colspan="${cell.columnSpan}" rowspan="${cell.rowSpan}">${paragraphs.join("")}</td>`;
}

/** The paragraphs of a cell as their lines; an empty cell has one without text. */
function paragraphsOf({ paragraphs, softBreaks = [] }: BlockCell): readonly (readonly string[])[] {
  const lines: string[][] = [];
  paragraphs.forEach((text, index) => {
    const last = lines.at(-1);
    if (last !== undefined && softBreaks.includes(index)) last.push(text);
    else lines.push([text]);
  });
  return lines.length === 0 ? [[""]] : lines;
}

function escaped(text: string): string {
  return text
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/ {2,}/g, (blanks) => "&nbsp;".repeat(blanks.length));
}
