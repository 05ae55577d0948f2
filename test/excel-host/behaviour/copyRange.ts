import { common, joinAreas } from "../model/area";
import type { Area } from "../model/area";
import { optional, toFlag, toOneOf } from "../protocol/arguments";
import type { Argument } from "../protocol/excelClass";
import { notEmulated } from "../protocol/hostError";
import { removeConditionalFormats } from "./conditionalFormats";
import { checkFormat } from "./rangeState";
import type { RangeState } from "./rangeState";

const TYPES = ["All", "Formulas", "Values", "Formats", "Link"] as const;

/** Pasting formats: those of the cells and the conditional ones, as often as the source fits into the range. */
export function copyFormats(target: RangeState, source: RangeState, ...options: readonly Argument[]): null {
  const [word, skipBlanks, transpose] = options;
  const type = optional(word, (given) => toOneOf(TYPES, given)) ?? "All";
  const isPlain = ![skipBlanks, transpose].some((flag) => optional(flag, toFlag) === true);
  if (type !== "Formats" || !isPlain) notEmulated(`copyFrom of ${type} or with options`);
  checkFormat(target);
  const { sheet, area } = target;
  const down = tiles(area.rows, source.area.rows);
  const right = tiles(area.columns, source.area.columns);
  const places: Area[] = down.flatMap((row) =>
    right.map((column) => ({ ...source.area, row: area.row + row, column: area.column + column })),
  );
  for (const place of places) copyCells(target, source, place);
  for (const place of places) removeConditionalFormats(sheet, place);
  if (source.sheet !== sheet) return null;
  for (const rule of sheet.conditionalFormats) {
    const parts = rule.areas.flatMap((each) => common(each, source.area) ?? []);
    const copies = places.flatMap((place) =>
      parts.map((part) => ({
        ...part,
        row: part.row - source.area.row + place.row,
        column: part.column - source.area.column + place.column,
      })),
    );
    rule.areas = joinAreas([...rule.areas, ...copies]);
  }
  return null;
}

/** Where the copies begin: once where the source is larger or does not fit a whole number of times. */
function tiles(room: number, size: number): readonly number[] {
  const count = room % size === 0 ? room / size : 1;
  return Array.from({ length: count }, (_, index) => index * size);
}

function copyCells({ sheet }: RangeState, source: RangeState, place: Area): void {
  for (let down = 0; down < place.rows; down++) {
    for (let right = 0; right < place.columns; right++) {
      const format = source.sheet.format(source.area.row + down, source.area.column + right);
      sheet.touch(place.row + down, place.column + right).format = format;
    }
  }
}
