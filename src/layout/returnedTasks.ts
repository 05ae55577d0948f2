import { distance } from "fastest-levenshtein";
import type { RecordedValue } from "../domain/audit/recordedChange";
import { groupBy } from "../domain/groupBy";
import { sameCell } from "../domain/merge/threeWay";
import type { ReturnedTask } from "../domain/merge/planMerge";
import { returnFinding, type ReturnFinding } from "../domain/merge/returnFindings";
import { UNIT_FIELDS, type UnitField } from "../domain/merge/unitFields";
import type { IssuedRow, RecordedIssue } from "../domain/round/roundRecords";
import type { TaskId } from "../domain/task";
import { cellAddress } from "./address";
import { isForUnit, RETURN_COLUMNS } from "./returnColumns";
import { issuedCell } from "./returnRows";
import type { FileMark } from "./returnedBook";
import { excerpt, type FormRow, type ReturnForm } from "./returnForm";
import { readUnitCells, type ValuePeriod } from "./returnedValues";
import { storedText } from "./sheetReader";

/** A task as a file has it, and where. */
export type PlacedTask = ReturnedTask & {
  readonly file: FileMark;
  readonly sheet: string;
  /** Row of the sheet, counted from 0. */
  readonly row: number;
  /** Where the columns of the form are; the same for all of its tasks. */
  readonly columns: ReturnForm["columns"];
};

/** The cell of a field; that of the task itself where the column is gone. */
export function returnedCell(
  { row, columns }: Pick<PlacedTask, "row" | "columns">,
  field: UnitField,
): string {
  return cellAddress(row, columns.get(field) ?? taskColumn(columns));
}

/** The column by which a person knows the task of a row. */
function taskColumn(columns: ReturnForm["columns"]): number {
  return columns.get("id") ?? columns.get("text") ?? 0;
}

export type ReturnedTasks = {
  /** In the order in which they were issued, each once. */
  readonly tasks: readonly PlacedTask[];
  readonly findings: readonly ReturnFinding[];
};

/** Texts of tasks that are at least so alike are the same task, where no other is nearly as like. */
const ALIKE = 0.85;
/** How much likelier the best of several has to be. */
const CLEARLY = 0.05;
/** Below this likeness a text is that of another task, if it is long enough to be one. */
const UNLIKE = 0.5;
const LEAST_TEXT = 6;
/** Characters of a text that are compared. */
const COMPARED = 1_000;
/** Pairs of texts that are compared at most; a file above it is no return that somebody has typed into. */
const MOST_PAIRS = 20_000;

/** What a unit was given. */
type Issued = Pick<RecordedIssue, "unit" | "formerName" | "rows">;

type Match = { readonly issued: IssuedRow; readonly row: FormRow; readonly likeness?: number };

/**
 * The rows of a returned form as tasks of those that were issued: by task id, else by the text of the task, never by
 * position. A row whose id and text belong to different tasks, and rows of one task that contradict each other, are left
 * out with a finding.
 * @param issue what the unit was given
 * @param isTask whether the plan has a task of the id: then the row is that task's, whatever its text says
 */
export function readReturnedTasks(
  form: ReturnForm,
  file: FileMark,
  issue: Issued,
  period: ValuePeriod,
  isTask: (id: TaskId) => boolean,
): ReturnedTasks {
  const place = places(form);
  const { matches, named, findings } = matchRows(form, issue, place, isTask);
  const tasks: PlacedTask[] = [];
  const texts = new Map<string, string>();
  const byRow = groupBy(matches, (match) => match.issued);
  for (const row of issue.rows) {
    const own = byRow.get(row) ?? [];
    const [first] = own;
    if (first === undefined) {
      if (named.has(row)) continue;
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
    const read = readUnitCells(first.row, row, form, period, texts);
    findings.push(...byTextFinding(first, place), ...lockedFindings(first, issue, form), ...read.findings);
    tasks.push({
      task: row.task,
      role: row.role,
      base: read.base,
      theirs: read.theirs,
      file,
      sheet: form.sheet,
      row: first.row.row,
      columns: form.columns,
    });
  }
  return { tasks, findings };
}

type PlaceOfRow = (row: FormRow) => { readonly sheet: string; readonly cell: string };

function places({ sheet, columns }: ReturnForm): PlaceOfRow {
  const column = taskColumn(columns);
  return ({ row }) => ({ sheet, cell: cellAddress(row, column) });
}

type MatchedRows = {
  readonly matches: readonly Match[];
  /** Tasks that a row names by its id or its text, but not by both. */
  readonly named: ReadonlySet<IssuedRow>;
  readonly findings: ReturnFinding[];
};

function matchRows(
  form: ReturnForm,
  issue: Issued,
  place: PlaceOfRow,
  isTask: (id: TaskId) => boolean,
): MatchedRows {
  const issued = issue.rows;
  const textOf = (row: IssuedRow): string => bareText(issuedCell(issue, row, "text"));
  const byId = new Map<TaskId, IssuedRow>(issued.map((row) => [row.task, row]));
  const byText = new Map<string, IssuedRow[]>();
  for (const row of issued) {
    const text = textOf(row);
    byText.set(text, [...(byText.get(text) ?? []), row]);
  }
  const matches: Match[] = [];
  const named = new Set<IssuedRow>();
  const findings: ReturnFinding[] = [];
  const open: FormRow[] = [];
  for (const row of form.rows) {
    const text = bareText(row.cells.get("text"));
    const ofText = text === "" ? [] : (byText.get(text) ?? []);
    const ofId = row.id === undefined ? undefined : byId.get(row.id);
    const [only] = ofText;
    if (ofId !== undefined) {
      const isOther = only === undefined ? isUnlike(text, textOf(ofId)) : !ofText.includes(ofId);
      if (!isOther) matches.push({ issued: ofId, row });
      else {
        for (const each of [ofId, ...ofText]) named.add(each);
        const params = { id: ofId.task, text: excerpt(storedText(row.cells.get("text"))) };
        findings.push(returnFinding("RETURN_ROW_ID_DIFFERS", { ...place(row), taskId: ofId.task }, params));
      }
    } else if (row.id !== undefined && isTask(row.id)) findings.push(ofOthers(row, row.id, place));
    else if (only !== undefined && ofText.length === 1) matches.push({ issued: only, row, likeness: 1 });
    else open.push(row);
  }
  const found = new Set(matches.map((match) => match.issued));
  const comparable = open.length * issued.length <= MOST_PAIRS;
  for (const row of open) {
    const alike = comparable ? mostAlike(row, issued, textOf) : undefined;
    // A task that has a row of its own is not reported on by another one that is only like it.
    if (alike !== undefined && !found.has(alike.issued)) matches.push(alike);
    else findings.push(unknown(row, place));
  }
  return { matches, named, findings };
}

/** The one issued row that a text is clearly most like: among all of them, so that no similar task is taken for it. */
function mostAlike(
  row: FormRow,
  issued: readonly IssuedRow[],
  textOf: (row: IssuedRow) => string,
): Match | undefined {
  const text = bareText(row.cells.get("text"));
  if (text === "") return undefined;
  const [best, next] = issued
    .map((each) => ({ issued: each, row, likeness: likeness(text, textOf(each)) }))
    .sort((a, b) => b.likeness - a.likeness);
  if (best === undefined || best.likeness < ALIKE) return undefined;
  if (figuresOf(text) !== figuresOf(textOf(best.issued))) return undefined;
  return next !== undefined && best.likeness - next.likeness < CLEARLY ? undefined : best;
}

function likeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  // Texts of such different lengths cannot be alike, and comparing them costs the product of both.
  if (longest === 0 || Math.min(a.length, b.length) < ALIKE * longest) return 0;
  return 1 - distance(a, b) / longest;
}

/** Whether a text is so different from that of a task, and so long, that it has to be that of another one. */
function isUnlike(text: string, own: string): boolean {
  if (text.length < LEAST_TEXT || own === "" || own.includes(text) || text.includes(own)) return false;
  const [a, b] = [text.slice(0, COMPARED), own.slice(0, COMPARED)];
  return 1 - distance(a, b) / Math.max(a.length, b.length) < UNLIKE;
}

/** Text without what copying and re-typing changes: blanks, widths, punctuation other than that of figures. */
function bareText(value: RecordedValue | undefined): string {
  return storedText(value)
    .normalize("NFKC")
    .replace(/\s|(?![.%])\p{P}|(?<!\d)\.|\.(?!\d)/gu, "");
}

/** All figures in a text: two tasks may differ in nothing else. */
function figuresOf(text: string): string {
  return (text.match(/\d+(?:\.\d+)?%?/gu) ?? []).join(" ");
}

function filledCells(row: FormRow): number {
  return UNIT_FIELDS.filter((field) => row.cells.has(field)).length;
}

function ofOthers(row: FormRow, id: TaskId, place: PlaceOfRow): ReturnFinding {
  return returnFinding("RETURN_ROW_OTHERS", place(row), { id, cells: filledCells(row) });
}

function unknown(row: FormRow, place: PlaceOfRow): ReturnFinding {
  const text = excerpt(storedText(row.cells.get("text")) || storedText(row.cells.get("id")));
  return returnFinding("RETURN_ROW_UNKNOWN", place(row), { text, cells: filledCells(row) });
}

function byTextFinding({ row, issued, likeness: alike }: Match, place: PlaceOfRow): readonly ReturnFinding[] {
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
function lockedFindings({ row, issued }: Match, issue: Issued, form: ReturnForm): readonly ReturnFinding[] {
  return RETURN_COLUMNS.flatMap((column): readonly ReturnFinding[] => {
    const position = form.columns.get(column.key);
    if (isForUnit(column) || position === undefined) return [];
    const from = issuedCell(issue, issued, column.key);
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
