import { columnLetters } from "../model/area";
import { charactersToPoints } from "../model/columnWidth";
import type { Workbook } from "../model/workbook";

/** Enough of a sheet to see on a screenshot whether it is the right one. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 24;

const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** The active sheet's upper left part and the tabs, as HTML. Numbers are shown without their format. */
export function sheetPicture(book: Workbook): string {
  const { active: sheet } = book;
  const used = sheet.used(false);
  const rows = Math.min(MOST_ROWS, Math.max(20, used === undefined ? 0 : used.row + used.rows));
  const columns = Math.min(MOST_COLUMNS, Math.max(8, used === undefined ? 0 : used.column + used.columns));
  const lines: string[] = [];
  for (let row = 0; row < rows; row++) {
    if (sheet.rows.get(row)?.hidden === true) continue;
    const cells: string[] = [];
    for (let column = 0; column < columns; column++) cells.push(cellPicture(book, row, column));
    const height = sheet.rows.get(row)?.height ?? 15;
    lines.push(`<tr style="height:${height}pt"><th>${row + 1}</th>${cells.join("")}</tr>`);
  }
  const heads = Array.from({ length: columns }, (_, column) => {
    const { width = charactersToPoints(sheet.standardWidth, book.defaultFont.size), hidden } =
      sheet.columns.get(column) ?? {};
    return `<th style="min-width:${hidden === true ? 0 : width}pt">${columnLetters(column)}</th>`;
  });
  const tabs = book.sheets
    .filter(({ visibility }) => visibility === "Visible")
    .map(({ name, tabColor }) => {
      const weight = name === sheet.name ? "bold" : "normal";
      return `<span style="font-weight:${weight};border-bottom:3px solid ${tabColor || "#fff"}">${escape(name)}</span>`;
    });
  return `<table><tr><th></th>${heads.join("")}</tr>${lines.join("")}</table><nav>${tabs.join("")}</nav>`;
}

function cellPicture({ active: sheet, defaultFont }: Workbook, row: number, column: number): string {
  if (sheet.columns.get(column)?.hidden === true) return "<td hidden></td>";
  const merge = sheet.mergeAt(row, column);
  const isFirst = merge === undefined || (merge.row === row && merge.column === column);
  if (!isFirst) return "";
  const format = sheet.format(row, column);
  const text = format.wrap === true ? "white-space:pre-wrap" : "white-space:pre";
  const style = [
    text,
    `font:${format.bold === true ? "bold " : ""}${format.fontSize ?? defaultFont.size}pt "${format.fontName ?? defaultFont.name}"`,
    `color:${format.fontColor ?? "#000000"}`,
    `background:${format.fill ?? "none"}`,
    `text-align:${(format.horizontal ?? "left").toLowerCase()}`,
    `vertical-align:${(format.vertical ?? "bottom").toLowerCase().replace("center", "middle")}`,
  ].join(";");
  const span = merge === undefined ? "" : ` colspan="${merge.columns}" rowspan="${merge.rows}"`;
  const shown = String(sheet.cell(row, column)?.formula ?? sheet.value(row, column));
  return `<td${span} style='${style.replaceAll("'", "")}'>${escape(shown)}</td>`;
}
