import { distance } from "fastest-levenshtein";
import { sameCell } from "../domain/merge/threeWay";
import type { ReturnedTask } from "../domain/merge/planMerge";
import { returnFinding, type ReturnFinding } from "../domain/merge/returnFindings";
import { UNIT_FIELDS, type UnitField } from "../domain/merge/unitFields";
import type { IssuedRow } from "../domain/round/roundRecords";
import type { TaskId } from "../domain/task";
import { cellAddress } from "./address";
import { isForUnit, RETURN_COLUMNS } from "./returnColumns";
import { excerpt, type FormRow, type ReturnForm } from "./returnForm";
import { readUnitCells, type ValuePeriod } from "./returnedValues";
import { storedText } from "./sheetReader";

/** A task as a file has it, and where. */
export type PlacedTask = ReturnedTask & {
  /** Row of the sheet, counted from 0. */
  readonly row: number;
  readonly cellOf: (field: UnitField) => string;
};

export type ReturnedTasks = {
  /** In the order in which they were issued, each once. */
  readonly tasks: readonly PlacedTask[];
  readonly findings: readonly ReturnFinding[];
};

/** Texts of tasks that are at least so alike are the same task, where no other is nearly as like. */
const ALIKE = 0.85;
/** How much likelier the best of several has to be. */
const CLEARLY = 0.05;
/** Pairs of texts that are compared at most; a file above it is no return that somebody has typed into. */
const MOST_PAIRS = 20_000;

type Match = { readonly issued: IssuedRow; readonly row: FormRow; readonly likeness?: number };

/**
 * The rows of a returned form as tasks of those that were issued: by task id, else by the text of the task, never by
 * position. A row whose id and text belong to different tasks, and rows of one task that contradict each other, are left
 * out with a finding.
 */
export function readReturnedTasks(
  form: ReturnForm,
  issued: readonly IssuedRow[],
  period: ValuePeriod,
): ReturnedTasks {
  const place = places(form);
  const { matches, findings } = matchRows(form, issued, place);
  const tasks: PlacedTask[] = [];
  for (const row of issued) {
    const own = matches.filter((match) => match.issued === row);
    const [first] = own;
    if (first === undefined) {
      findings.push(returnFinding("RETURN_ROW_MISSING", { sheet: form.sheet, taskId: row.task }, {}));
      continue;
    }
    if (own.length > 1) {
      const rows = own.map((match) => match.row.row + 1).join("、");
      const where = { ...place(first.row), taskId: row.task };
      if (!own.every((match) => saysTheSame(match.row, first.row, form))) {
        findings.push(returnFinding("RETURN_ROW_CONTRADICTS", where, { rows }));
        continue;
      }
      findings.push(returnFinding("RETURN_ROW_REPEATED", where, { rows }));
    }
    const read = readUnitCells(first.row, row, form, period);
    findings.push(...byText(first, place), ...lockedFindings(first, form), ...read.findings);
    tasks.push({
      task: row.task,
      role: row.role,
      base: read.base,
      theirs: read.theirs,
      row: first.row.row,
      cellOf: (field) => cellAddress(first.row.row, form.columns.get(field) ?? 0),
    });
  }
  return { tasks, findings };
}

type PlaceOfRow = (row: FormRow) => ReturnFinding["where"];

function places({ sheet, columns }: ReturnForm): PlaceOfRow {
  const column = columns.get("id") ?? columns.get("text") ?? 0;
  return ({ row }) => ({ sheet, cell: cellAddress(row, column) });
}

function matchRows(
  form: ReturnForm,
  issued: readonly IssuedRow[],
  place: PlaceOfRow,
): { readonly matches: readonly Match[]; readonly findings: ReturnFinding[] } {
  const byId = new Map<TaskId, IssuedRow>(issued.map((row) => [row.task, row]));
  const textsOfIssued = new Map<string, IssuedRow[]>();
  for (const row of issued) {
    const text = bareText(storedText(row.cells["text"]));
    textsOfIssued.set(text, [...(textsOfIssued.get(text) ?? []), row]);
  }
  const matches: Match[] = [];
  const findings: ReturnFinding[] = [];
  const open: FormRow[] = [];
  for (const row of form.rows) {
    const text = bareText(storedText(row.cells.get("text")));
    const ofText = text === "" ? [] : (textsOfIssued.get(text) ?? []);
    const ofId = row.id === undefined ? undefined : byId.get(row.id);
    const [only] = ofText;
    if (ofId !== undefined) {
      if (only !== undefined && !ofText.includes(ofId)) {
        const where = { ...place(row), taskId: ofId.task };
        findings.push(returnFinding("RETURN_ROW_CONTRADICTS", where, { rows: String(row.row + 1) }));
      } else matches.push({ issued: ofId, row });
    } else if (only !== undefined && ofText.length === 1) matches.push({ issued: only, row, likeness: 1 });
    else open.push(row);
  }
  const found = new Set(matches.map((match) => match.issued));
  const missing = issued.filter((row) => !found.has(row));
  const comparable = open.length * missing.length <= MOST_PAIRS;
  for (const row of open) {
    const alike = comparable && row.id === undefined ? mostAlike(row, missing) : undefined;
    if (alike !== undefined) matches.push(alike);
    else findings.push(...strange(row, place));
  }
  return { matches, findings };
}

function mostAlike(row: FormRow, missing: readonly IssuedRow[]): Match | undefined {
  const text = bareText(storedText(row.cells.get("text")));
  if (text === "") return undefined;
  const [best, next] = missing
    .map((issued) => ({ issued, row, likeness: likeness(text, bareText(storedText(issued.cells["text"]))) }))
    .sort((a, b) => b.likeness - a.likeness);
  if (best === undefined || best.likeness < ALIKE) return undefined;
  return next !== undefined && best.likeness - next.likeness < CLEARLY ? undefined : best;
}

function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  // Texts of such different lengths cannot be alike, and comparing them costs the product of both.
  if (longest === 0 || Math.min(a.length, b.length) < ALIKE * longest) return 0;
  return 1 - distance(a, b) / longest;
}

/** Text without what copying and re-typing changes: blanks, widths, punctuation. */
function bareText(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");
}

/** A row that is no task of the unit. */
function strange(row: FormRow, place: PlaceOfRow): readonly ReturnFinding[] {
  const cells = UNIT_FIELDS.filter((field) => row.cells.has(field)).length;
  if (row.id !== undefined) {
    return [returnFinding("RETURN_ROW_OTHERS", place(row), { id: row.id, cells })];
  }
  const text = excerpt(storedText(row.cells.get("text")));
  return [returnFinding("RETURN_ROW_UNKNOWN", place(row), { text, cells })];
}

function byText({ row, issued, likeness: alike }: Match, place: PlaceOfRow): readonly ReturnFinding[] {
  if (alike === undefined) return [];
  const confidence = Math.round(alike * 100);
  return [returnFinding("RETURN_ROW_BY_TEXT", { ...place(row), taskId: issued.task }, { confidence })];
}

/** Whether two rows of one task have the same cells that a unit fills in. */
function saysTheSame(a: FormRow, b: FormRow, { columns }: ReturnForm): boolean {
  return UNIT_FIELDS.filter((field) => columns.has(field)).every((field) =>
    sameCell(a.cells.get(field) ?? null, b.cells.get(field) ?? null),
  );
}

/** Cells that the unit may not change and that say something else than was issued; the id of a row found by its text too. */
function lockedFindings({ row, issued }: Match, form: ReturnForm): readonly ReturnFinding[] {
  return RETURN_COLUMNS.flatMap((column): readonly ReturnFinding[] => {
    const position = form.columns.get(column.key);
    if (isForUnit(column) || position === undefined) return [];
    const from = issued.cells[column.key] ?? null;
    const to = row.cells.get(column.key) ?? null;
    if (sameCell(from, to)) return [];
    return [
      returnFinding(
        "RETURN_LOCKED_CHANGED",
        { sheet: form.sheet, cell: cellAddress(row.row, position), taskId: issued.task },
        { column: column.header, from: excerpt(storedText(from)), to: excerpt(storedText(to)) },
      ),
    ];
  });
}
