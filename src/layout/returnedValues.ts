import type { RecordedValue } from "../domain/audit/recordedChange";
import { isBlank } from "../domain/merge/cellText";
import { readCompletion } from "../domain/merge/completionValue";
import { readDeadline } from "../domain/merge/deadlineValue";
import { percentText } from "../domain/merge/percentText";
import { returnFinding, type ReturnFinding } from "../domain/merge/returnFindings";
import { readStatus } from "../domain/merge/statusValue";
import { sameCell } from "../domain/merge/threeWay";
import {
  REQUIRED_FIELDS,
  UNIT_FIELDS,
  unitCells,
  type UnitCells,
  type UnitField,
} from "../domain/merge/unitFields";
import type { IssuedRow } from "../domain/round/roundRecords";
import { cellAddress } from "./address";
import { isErrorValue } from "./errorValues";
import { EXCEL } from "./excelBounds";
import { serialOfDate } from "./excelDates";
import { STATUS_LABELS } from "./labels";
import { headerOf, type FormRow, type ReturnForm } from "./returnForm";
import { storedText } from "./sheetReader";
import type { StoredValue } from "./workbookPatch";

/** What dates without a year are counted from. */
export type ValuePeriod = { readonly year: number };

export type ReadCells = {
  readonly base: UnitCells;
  readonly theirs: Partial<UnitCells>;
  readonly findings: readonly ReturnFinding[];
};

/**
 * The cells of a row that a unit fills in, as the ledger holds them: days as serial numbers, shares as numbers, the words
 * of the list for 状态. What was not touched stays as it was issued; what cannot be understood stays as it was written,
 * with a finding. A field whose column is gone, or that holds an error value, was not returned.
 * @param texts of the file's cells so far: equal ones are kept once
 */
export function readUnitCells(
  row: FormRow,
  issued: IssuedRow,
  form: ReturnForm,
  period: ValuePeriod,
  texts: Map<string, string>,
): ReadCells {
  const base = baseOf(issued);
  const theirs: Partial<Record<UnitField, RecordedValue>> = {};
  const findings: ReturnFinding[] = [];
  for (const field of UNIT_FIELDS) {
    const column = form.columns.get(field);
    if (column === undefined) continue;
    const raw = row.cells.get(field) ?? null;
    const where: PlaceOfCell = () => ({
      sheet: form.sheet,
      cell: cellAddress(row.row, column),
      taskId: issued.task,
    });
    const header = headerOf(field);
    if (isBlank(raw) && REQUIRED_FIELDS.has(field)) {
      const code = isBlank(base[field]) ? "RETURN_CELL_EMPTY" : "RETURN_CELL_CLEARED";
      findings.push(returnFinding(code, where(), { column: header }));
    }
    if (typeof raw === "string" && isErrorValue(raw)) {
      findings.push(returnFinding("RETURN_ERROR_VALUE", where(), { column: header, value: raw.trim() }));
      continue;
    }
    if (sameCell(raw, base[field])) {
      theirs[field] = base[field];
      continue;
    }
    const read = READERS[field](raw, where, period);
    theirs[field] = sharedText(read.value, texts);
    if (read.finding !== undefined) findings.push(read.finding);
    const text = storedText(raw);
    if (text.length >= EXCEL.cellText) {
      findings.push(returnFinding("RETURN_TEXT_FULL", where(), { column: header, length: text.length }));
    }
  }
  return { base, theirs: compact(theirs), findings };
}

/** Cells of a row that was issued empty: most are in the first round. */
const EMPTY = unitCells(() => null);

function baseOf({ cells }: IssuedRow): UnitCells {
  return UNIT_FIELDS.some((field) => cells[field] !== undefined)
    ? unitCells((field) => cells[field] ?? null)
    : EMPTY;
}

/** The same cells; where none is missing, in an object of their shape, which takes half as much memory. */
function compact(theirs: Partial<UnitCells>): Partial<UnitCells> {
  return UNIT_FIELDS.every((field) => theirs[field] !== undefined)
    ? unitCells((field) => theirs[field] ?? null)
    : theirs;
}

function sharedText(value: RecordedValue, texts: Map<string, string>): RecordedValue {
  if (typeof value !== "string") return value;
  const known = texts.get(value);
  if (known === undefined) texts.set(value, value);
  return known ?? value;
}

export type ReadValue = { readonly value: RecordedValue; readonly finding?: ReturnFinding };

/** Where a cell stands, asked for only where something is found in it. */
type PlaceOfCell = () => ReturnFinding["where"];

type Reader = (raw: StoredValue, where: PlaceOfCell, period: ValuePeriod) => ReadValue;

/** Text as it was written, without blanks around it. */
const asText: Reader = (raw) => {
  const text = storedText(raw).trim();
  return { value: text === "" ? null : text };
};

const asDeadline: Reader = (raw, where, { year }) => {
  const read = readDeadline(raw, year);
  switch (read.kind) {
    case "empty":
      return { value: null };
    case "unread":
      return {
        ...asText(raw, where, { year }),
        finding: returnFinding("RETURN_DATE_UNREAD", where(), { text: storedText(raw).trim() }),
      };
    case "day": {
      const value = serialOfDate(read.date) ?? read.date;
      if (read.certain) return { value };
      const params = { text: storedText(raw).trim(), date: read.date };
      return { value, finding: returnFinding("RETURN_DATE_INFERRED", where(), params) };
    }
  }
};

const asCompletion: Reader = (raw, where, period) => {
  const read = readCompletion(raw);
  const text = storedText(raw).trim();
  switch (read.kind) {
    case "empty":
      return { value: null };
    case "above":
      return {
        ...asText(raw, where, period),
        finding: returnFinding("RETURN_PERCENT_ABOVE", where(), { text }),
      };
    case "unread":
      return {
        ...asText(raw, where, period),
        finding: returnFinding("RETURN_PERCENT_UNREAD", where(), { text }),
      };
    case "share": {
      if (read.certain) return { value: read.share };
      const params = { text, percent: percentText(read.share) };
      return { value: read.share, finding: returnFinding("RETURN_PERCENT_INFERRED", where(), params) };
    }
  }
};

const asStatus: Reader = (raw, where, period) => {
  const read = readStatus(raw);
  const text = storedText(raw).trim();
  switch (read.kind) {
    case "empty":
      return { value: null };
    case "unread":
      return {
        ...asText(raw, where, period),
        finding: returnFinding("RETURN_STATUS_UNREAD", where(), { text }),
      };
    case "status": {
      const value = STATUS_LABELS[read.status];
      if (read.certain) return { value };
      return { value, finding: returnFinding("RETURN_STATUS_INFERRED", where(), { text, status: value }) };
    }
  }
};

const READERS: Readonly<Record<UnitField, Reader>> = {
  measures: asText,
  deadline: asDeadline,
  owner: asText,
  phone: asText,
  status: asStatus,
  completion: asCompletion,
  progress: asText,
  problems: asText,
  requests: asText,
  nextSteps: asText,
};

/** What a person has typed for a field, as the ledger holds it; with a finding where it is not what the field wants. */
export function readTyped(field: UnitField, text: string, period: ValuePeriod): ReadValue {
  return READERS[field](text, () => ({}), period);
}
