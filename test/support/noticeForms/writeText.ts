import { gridOf, type Model, type ModelTable } from "./documentModel";

/** A document as text whose tables are written by `table`; a blank line around each of them. */
export function writeText(model: Model, table: (table: ModelTable) => string, gap = "\n\n"): string {
  return `${model.map((block) => (block.kind === "table" ? table(block) : block.text)).join(gap)}\n`;
}

/** The table as rows of texts, covered places empty; the paragraphs of a cell joined by `join`. */
function texts(table: ModelTable, join: string): readonly (readonly string[])[] {
  return gridOf(table).map((row) => row.map((cell) => cell?.paragraphs.join(join) ?? ""));
}

/** A cell starts at newline + TAB; a blank line ends a row or a paragraph of a cell. */
export function tabCells(table: ModelTable): string {
  return table.rows
    .map((row) => row.map(({ paragraphs }) => `\t${paragraphs.join("\n\n")}`).join("\n"))
    .join("\n\n");
}

/** Excel's clipboard: a row in each line, cells divided by TAB, cells of several lines in quotation marks. */
export function tabRows(table: ModelTable): string {
  const quoted = (text: string): string => (/[\n\t"]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return texts(table, "\n")
    .map((row) => row.map(quoted).join("\t"))
    .join("\r\n");
}

/** Each cell in a paragraph of its own, row after row. Only for tables without empty cells. */
export function cellParagraphs(table: ModelTable): string {
  return texts(table, "、").flat().join("\n");
}

/** Markdown. */
export function pipes(table: ModelTable): string {
  const [header = [], ...rows] = texts(table, "<br>");
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** Columns a character of Chinese takes two of. */
function widthOf(text: string): number {
  return Array.from(text).reduce((width, char) => width + (/[\u2e80-\uffef“”‘’—…·]/u.test(char) ? 2 : 1), 0);
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** Even, so that lines of double width fill them. */
function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  return (rows[0] ?? []).map((_, column) => {
    const widest = Math.max(...rows.map((row) => widthOf(row[column] ?? "")));
    return widest + (widest % 2);
  });
}

/** A frame around every cell, drawn with lines or with `+-|`. */
export function boxes(table: ModelTable, marks: "lines" | "ascii"): string {
  const rows = texts(table, "、");
  const widths = columnWidths(rows);
  const [across, down, corners] =
    marks === "lines" ? ["──", "│", ["┌┬┐", "├┼┤", "└┴┘"]] : ["--", "|", ["+++", "+++", "+++"]];
  const [top = "", between = "", bottom = ""] = corners.map(
    ([left = "", middle = "", right = ""]) =>
      left + widths.map((width) => across.repeat(width / 2 + 1)).join(middle) + right,
  );
  const lines = rows.map(
    (cells) => down + cells.map((text, column) => ` ${padded(text, widths[column] ?? 0)} `).join(down) + down,
  );
  return [top, ...lines.flatMap((line, index) => (index === 0 ? [line] : [between, line])), bottom].join(
    "\n",
  );
}

/** Columns that stand below each other, divided by blanks. */
export function blankColumns(table: ModelTable): string {
  const rows = texts(table, "、");
  const widths = columnWidths(rows);
  return rows
    .map((row) =>
      row
        .map((text, column) => padded(text, (widths[column] ?? 0) + 3))
        .join("")
        .trimEnd(),
    )
    .join("\n");
}
