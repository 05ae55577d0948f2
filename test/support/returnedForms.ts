import { planIssue, type IssuePlan } from "../../src/application/issueSheets";
import type { OpenPlan } from "../../src/application/openPlan";
import type { UnitField } from "../../src/domain/merge/unitFields";
import { parseRoundId, type RoundId } from "../../src/domain/round/round";
import { RETURN_COLUMNS, returnColumnIndex } from "../../src/layout/returnColumns";
import type { ReturnedFile, ReturnedSheet } from "../../src/layout/returnedBook";
import { RETURN_HEADER_ROW, returnWorkbook } from "../../src/layout/returnSheet";
import { RETURN_SHEETS } from "../../src/layout/sheetNames";
import type { StoredGrid, StoredValue } from "../../src/layout/workbookPatch";
import { foldWrites } from "./foldWrites";

/** The round of these tests, returned in time until its due date. */
export const ROUND = { id: roundId("2023-Q1"), cutoff: "2023-03-31", due: "2023-04-10" };

/** A short digest that is the same for the same text. */
const digest = (text: string): string => String(text.length).padStart(32, "0");

function roundId(text: string): RoundId {
  const id = parseRoundId(text);
  if (id === undefined) throw new Error(`${text} is no round`);
  return id;
}

/** A round issued to every unit of the plan. */
export function issueRound(plan: OpenPlan): IssuePlan {
  const request = { round: ROUND, withSupporting: false, force: false };
  return planIssue(plan, request, { by: "李明", now: "2023-04-01 09:00" }, digest);
}

/** What a unit has done to its form. */
export type FormChanges = {
  /** By the task, in the order of the form. */
  readonly cells?: readonly Partial<Readonly<Record<UnitField, StoredValue>>>[];
  /** Other headers, by the column that they stand over. */
  readonly headers?: Partial<Readonly<Record<UnitField, string>>>;
  /** The stamp and the properties are gone, and the title block says nothing. */
  readonly anonymous?: boolean;
  readonly fileName?: string;
  readonly savedAt?: string;
};

/** The form of a unit as it was issued, filled in and returned: as a reader of files gives it. */
export function returnedForm(issued: IssuePlan, unit: string, changes: FormChanges = {}): ReturnedFile {
  const issue = issued.files.find((file) => file.issue.unit === unit)?.issue;
  if (issue === undefined) throw new Error(`${unit} was given nothing`);
  const patch = returnWorkbook(issued.plan, issue);
  const { cells = [], headers = {}, anonymous = false, fileName = issue.file, savedAt } = changes;
  const grids = foldWrites(patch);
  const form = (grids.get(RETURN_SHEETS.form) ?? []).map((row) => row.slice());
  cells.forEach((values, index) => put(form, RETURN_HEADER_ROW + 1 + index, values));
  put(form, RETURN_HEADER_ROW, headers);
  if (anonymous) form.splice(0, RETURN_HEADER_ROW, [], [], []);
  grids.set(RETURN_SHEETS.form, form);
  if (anonymous) grids.delete(RETURN_SHEETS.stamp);
  return {
    name: fileName,
    sha256: digest(JSON.stringify([fileName, changes])) + JSON.stringify([unit, changes]),
    content: {
      book: {
        sheets: [...grids].map(([name, grid]) => sheetOf(name, grid)),
        custom: {},
        macros: false,
        links: false,
        ...(savedAt === undefined ? {} : { savedAt }),
      },
    },
  };
}

function put(
  grid: StoredValue[][],
  row: number,
  values: Partial<Readonly<Record<UnitField, StoredValue>>>,
): void {
  for (const { key } of RETURN_COLUMNS) {
    const value = Object.entries(values).find(([field]) => field === key)?.[1];
    if (value === undefined) continue;
    (grid[row] ??= [])[returnColumnIndex(key)] = value;
  }
}

/** Rows and cells that were never written are holes of the grid, which `flatMap` leaves out. */
function sheetOf(name: string, grid: StoredGrid): ReturnedSheet {
  const rows = grid.flatMap((row, index) => {
    const used = row.flatMap((value, column) => (value === null ? [] : [{ column, value }]));
    if (used.length === 0) return [];
    return [
      { row: index, columns: used.map(({ column }) => column), values: used.map(({ value }) => value) },
    ];
  });
  return { name, visibility: name === RETURN_SHEETS.form ? "visible" : "veryHidden", rows };
}
