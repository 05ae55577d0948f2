import { contains, isWholeRows, LAST, overlap } from "../model/area";
import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { TableState } from "../model/sheetParts";
import { toOneOf } from "../protocol/arguments";
import type { Argument } from "../protocol/excelClass";
import { fail, notEmulated } from "../protocol/hostError";
import { without } from "./dataValidation";
import { checkStructure } from "./rangeState";
import type { RangeState } from "./rangeState";

/**
 * Deletes the cells; those below in the same columns move up, with their formats, links and notes. Rows of a table go
 * where the range has all its columns; a table keeps one data row. Formulas are not changed, see README.
 */
export function deleteCells(range: RangeState, direction: Argument): null {
  checkStructure(range);
  if (toOneOf(["Up", "Left"], direction) === "Left") notEmulated("deleting cells to the left");
  const { sheet, area } = range;
  for (const table of sheet.tables) checkTable(table, area);
  for (const table of sheet.tables) {
    const [rest] = shiftedUp(table.area, area);
    table.area = { ...(rest ?? table.area), rows: Math.max(2, rest?.rows ?? 2) };
  }
  for (const [row, column] of [...sheet.existing(area)]) sheet.forget(row, column);
  const below: Area = { ...area, row: area.row + area.rows, rows: LAST.row - area.row - area.rows };
  for (const [row, column, cell] of [...sheet.existing(below)]) {
    sheet.forget(row, column);
    Object.assign(sheet.touch(row - area.rows, column), cell);
  }
  moveParts(sheet, area);
  const changeType = isWholeRows(area) ? "RowDeleted" : "CellDeleted";
  range.book.changes.announce({ kind: "cells", sheet, area, changeType, by: "addIn" });
  return null;
}

/** Excel refuses to move a part of a table's columns, or to take its header. */
function checkTable(table: TableState, area: Area): void {
  const moved: Area = { ...area, rows: LAST.row - area.row };
  if (!overlap(table.area, moved)) return;
  const { row, column, columns } = table.area;
  const isWhole = area.column <= column && column + columns <= area.column + area.columns;
  if (!isWhole || (row >= area.row && row < area.row + area.rows)) {
    fail("InvalidOperation", "The operation would shift cells in a table.");
  }
}

function moveParts(sheet: Sheet, area: Area): void {
  sheet.merges = sheet.merges.flatMap((merge) => shiftedUp(merge, area));
  for (const part of [...sheet.validations, ...sheet.conditionalFormats]) {
    part.areas = part.areas.flatMap((each) => shiftedUp(each, area));
  }
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.notes = sheet.notes.flatMap((note) => {
    const [place] = shiftedUp({ row: note.row, column: note.column, rows: 1, columns: 1 }, area);
    return place === undefined ? [] : [{ ...note, row: place.row }];
  });
}

/** What is left of an area, and where, once the cells of the hole are gone. */
function shiftedUp(area: Area, hole: Area): readonly Area[] {
  const strip: Area = { ...hole, row: 0, rows: LAST.row };
  return [
    ...without(area, strip),
    ...(contains(strip, area) ? [area] : overlap(strip, area) ? [inside(area, strip)] : []).flatMap(
      (each) => {
        const end = each.row + each.rows;
        const lost = (row: number): number => Math.min(Math.max(row - hole.row, 0), hole.rows);
        const rows = each.rows - (lost(end) - lost(each.row));
        return rows === 0 ? [] : [{ ...each, row: each.row - lost(each.row), rows }];
      },
    ),
  ];
}

function inside(area: Area, strip: Area): Area {
  const column = Math.max(area.column, strip.column);
  const end = Math.min(area.column + area.columns, strip.column + strip.columns);
  return { ...area, column, columns: end - column };
}
