import { unitKind } from "../rosters/unitKind";
import { isCollective } from "../rosters/unitNames";
import type { AnnexColumn } from "../place";
import { isFiller } from "./cellsAbove";
import type { BlockCell } from "./documentBlock";
import { joinParagraphs } from "./paragraphs";
import { isLeaderTitle, isPersonName, parsePersonNames } from "./personNames";
import { parseUnitList } from "./unitList";
import { DEADLINE, ONGOING, SEQUENCE_NUMBER } from "./vocabulary";

/** A longer cell is a text, whatever it begins with. */
const LONGEST_NUMBER = 8;
const LONGEST_DEADLINE = 24;
const SHORTEST_TASK = 6;

/** Columns whose cells can be told from others by what they say. */
type TellingColumn = "sequenceNo" | "text" | "leaders" | "leadUnits" | "supportingUnits" | "deadline";

const LOOKS_LIKE: Readonly<Record<TellingColumn, (text: string, paragraphs: readonly string[]) => boolean>> =
  {
    sequenceNo: (text) => text.length <= LONGEST_NUMBER && SEQUENCE_NUMBER.test(text),
    leaders: (_, paragraphs) => isPersons(paragraphs),
    leadUnits: (_, paragraphs) => isUnits(paragraphs),
    supportingUnits: (_, paragraphs) => isUnits(paragraphs),
    deadline: (text) => text.length <= LONGEST_DEADLINE && (DEADLINE.test(text) || ONGOING.test(text)),
    text: (text) => text.length >= SHORTEST_TASK,
  };

/** Whether a cell looks like one of this column; `undefined` for an empty cell and for a column that any text fits, and for a cell that says nothing of its own (`同上`, `无`). */
export function looksLike(cell: BlockCell | undefined, column: AnnexColumn): boolean | undefined {
  const text = joinParagraphs(cell?.paragraphs ?? []);
  if (cell === undefined || text === "" || isFiller(text) || !isTelling(column)) return undefined;
  return LOOKS_LIKE[column](text, cell.paragraphs);
}

/** The columns that a cell looks like, surest first. */
const BY_SURENESS: readonly TellingColumn[] = ["sequenceNo", "deadline", "leaders", "leadUnits", "text"];

/** What nearly all filled cells of a column look like; `undefined` where they differ, or too few are filled. */
export function kindOfCells(cells: readonly (BlockCell | undefined)[]): AnnexColumn | undefined {
  const filled = cells.filter((cell) => joinParagraphs(cell?.paragraphs ?? []) !== "");
  if (filled.length === 0) return undefined;
  return BY_SURENESS.find(
    (column) => filled.filter((cell) => looksLike(cell, column) === true).length >= filled.length * MOST,
  );
}

/** So many of a column's cells must look like it. */
const MOST = 0.8;

function isTelling(column: AnnexColumn): column is TellingColumn {
  return column in LOOKS_LIKE;
}

function isPersons(paragraphs: readonly string[]): boolean {
  const { persons } = parsePersonNames(paragraphs);
  return (
    persons.length > 0 &&
    persons.every(({ name }) => isLeaderTitle(name) || (isPersonName(name) && !isUnitName(name)))
  );
}

function isUnits(paragraphs: readonly string[]): boolean {
  const { units } = parseUnitList(paragraphs);
  return units.length > 0 && units.filter(({ name }) => isUnitName(name)).length * 2 > units.length;
}

function isUnitName(name: string): boolean {
  return name.length <= LONGEST_UNIT && (isCollective(name) || unitKind(name) !== "other");
}

const LONGEST_UNIT = 30;
