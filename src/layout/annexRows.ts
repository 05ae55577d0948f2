import type { AnnexTable } from "../domain/decomposition";
import type { AnnexColumn } from "../domain/place";
import type { Task } from "../domain/task";
import { CUT_OFF_TEXT } from "./labels";
import { MAX_ROW_HEIGHT, lineCapacity, linesHeight, splitByLines, countLines } from "./textMeasure";

/** A row as printed: the text of each cell (empty for 分类, which is merged), its font size and height in points. */
export type AnnexRow = {
  readonly cells: readonly string[];
  readonly fontSize: number;
  readonly height: number;
  /** Running number of the category in print order; rows of one label share it. */
  readonly group: number;
};

/** Body sizes from the normal one down; smaller ones are for rows that would not fit on a page. */
const FONT_SIZES = [12, 11, 10.5, 10, 9] as const;
const SMALLEST = 9;
const CELL_PADDING = 6;
const CONTINUED = "（续）";

/** The label as notices print it: the number on a line of its own. */
export function categoryLabel(category: string): string {
  return category.replace(/^([〇零一二三四五六七八九十百]+、)\s*/u, "$1\n");
}

/** A leader's name as notices print it: two characters are set as wide as three. */
export function paddedName(name: string): string {
  return /^\p{Script=Han}{2}$/u.test(name) ? Array.from(name).join("　") : name;
}

/**
 * What a cell of the printed table says; 分类 is merged and written separately. Of the columns of kind `other` it is
 * the one at index `other`.
 */
export function annexCell(task: Task, column: AnnexColumn, numbered: boolean, other = 0): string {
  switch (column) {
    case "category":
      return "";
    case "sequenceNo":
      return String(task.sequenceNo);
    case "text":
      return numbered ? task.text : `${task.sequenceNo}、${task.text}`;
    case "leaders":
      return task.leaders.map((leader) => paddedName(leader.name)).join("\n");
    case "leadUnits":
      return task.wording.leadUnits.join("\n");
    case "supportingUnits":
      return task.supportingCutOff ? CUT_OFF_TEXT : task.wording.supportingUnits.join("\n");
    case "target":
    case "deadline":
    case "owner":
      return task[column];
    case "other":
      return task.others[other] ?? "";
  }
}

/** Points that a page has for rows: the first one, below the title, and each later one. */
export type PageRoom = { readonly first: number; readonly later: number };

/**
 * The printed rows of a table. A row that is higher than a page (or than Excel's highest row) is set in a smaller
 * size; one that is still too high is continued in further rows marked （续）, so that nothing is cut.
 */
export function annexRows(
  table: AnnexTable,
  tasks: readonly Task[],
  widths: readonly number[],
  room: PageRoom,
): AnnexRow[] {
  const columns = table.columns.map(({ column }) => column);
  const numbered = columns.includes("sequenceNo");
  let group = -1;
  let label: string | undefined;
  return tasks.flatMap((task, index) => {
    if (task.category !== label) {
      label = task.category;
      group += 1;
    }
    let others = 0;
    const cells = columns.map((column) =>
      annexCell(task, column, numbered, column === "other" ? others++ : 0),
    );
    const limit = Math.min(MAX_ROW_HEIGHT, index === 0 ? room.first : room.later);
    return fitRow(cells, widths, limit, columns.indexOf("sequenceNo")).map((row) => ({ ...row, group }));
  });
}

type FittedRow = Omit<AnnexRow, "group">;

function fitRow(
  cells: readonly string[],
  widths: readonly number[],
  limit: number,
  numberColumn: number,
): FittedRow[] {
  for (const fontSize of FONT_SIZES) {
    const lines = cells.map((cell, index) => countLines(cell, capacityOf(widths, index, fontSize)));
    const height = linesHeight(Math.max(...lines), fontSize, CELL_PADDING);
    if (height <= limit) return [{ cells, fontSize, height }];
  }
  const maxLines = Math.max(1, Math.floor((limit - CELL_PADDING) / linesHeight(1, SMALLEST, 0)));
  const parts = cells.map((cell, index) => splitByLines(cell, capacityOf(widths, index, SMALLEST), maxLines));
  return Array.from({ length: Math.max(...parts.map((part) => part.length)) }, (_, part) => {
    const texts = parts.map((texts, index) =>
      index === numberColumn && part > 0 ? CONTINUED : (texts[part] ?? ""),
    );
    const lines = texts.map((text, index) => countLines(text, capacityOf(widths, index, SMALLEST)));
    return {
      cells: texts,
      fontSize: SMALLEST,
      height: linesHeight(Math.max(...lines), SMALLEST, CELL_PADDING),
    };
  });
}

function capacityOf(widths: readonly number[], index: number, fontSize: number): number {
  return lineCapacity(widths[index] ?? 0, fontSize);
}

/** Font size and height of a category's label beside its rows; never higher than a page. */
export function fitLabel(label: string, width: number, pageHeight: number): FittedLabel {
  for (const fontSize of FONT_SIZES) {
    const height = linesHeight(countLines(label, lineCapacity(width, fontSize)), fontSize, CELL_PADDING);
    if (height <= pageHeight) return { fontSize, height };
  }
  return { fontSize: SMALLEST, height: pageHeight };
}

export type FittedLabel = { readonly fontSize: number; readonly height: number };
