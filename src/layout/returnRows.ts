import { joinNames, joinOthers } from "../domain/assignment/nameCell";
import type { RecordedValue } from "../domain/audit/recordedChange";
import { UNIT_FIELDS } from "../domain/merge/unitFields";
import type { IssuedCells, IssuedRow, IssuedTask, RecordedIssue } from "../domain/round/roundRecords";
import type { UnitTask } from "../domain/round/unitTasks";
import { CUT_OFF_TEXT, OTHER_UNITS_LABELS, ROLE_LABELS } from "./labels";
import { isForUnit, RETURN_COLUMNS, type ReturnKey } from "./returnColumns";
import { storedText } from "./sheetReader";
import { cellText } from "./tableSheet";
import type { StoredValue } from "./workbookPatch";

/** A ledger cell of the row of a task. */
export type LedgerCell = (key: Exclude<ReturnKey, "role" | "otherUnits">) => StoredValue;

/** A short digest of a text. */
export type TextDigest = (text: string) => string;

/** Columns whose locked cells come from the ledger. */
const SHARED_KEYS = RETURN_COLUMNS.filter((column) => !isForUnit(column)).flatMap(({ key }) =>
  key === "role" || key === "otherUnits" ? [] : [key],
);

/** What every unit that is given the task finds in its locked cells. */
export function issuedTask({ names, task }: UnitTask["row"], ledger: LedgerCell): IssuedTask {
  return {
    cells: withoutEmpty(
      SHARED_KEYS.map((key) => [key, key === "leaders" ? joinNames(names.leaders) : tidied(ledger(key))]),
    ),
    leadUnits: names.leadUnits,
    supportingUnits: names.supportingUnits,
    supportingCutOff: task.supportingCutOff,
  };
}

/** The row that a unit is given for a task, filled in from the ledger as it is now. */
export function issuedRow(
  unit: string,
  { role, row }: UnitTask,
  ledger: LedgerCell,
  digest: TextDigest,
  about = issuedTask(row, ledger),
): IssuedRow {
  const cells = withoutEmpty(UNIT_FIELDS.map((field) => [field, tidied(ledger(field))]));
  const issued = { task: row.task.id, role, lockedHash: "", cells, about };
  return { ...issued, lockedHash: digest(lockedText(issuedCells({ unit }, issued))) };
}

function withoutEmpty(cells: readonly (readonly [ReturnKey, RecordedValue])[]): IssuedCells {
  return Object.fromEntries(cells.filter(([, value]) => value !== null && value !== ""));
}

/** A cell of a row as it was issued; `null` for an empty one. */
export function issuedCell(
  { unit, formerName = unit }: Pick<RecordedIssue, "unit" | "formerName">,
  { role, cells, about }: IssuedRow,
  key: ReturnKey,
): RecordedValue {
  const own = cells[key];
  if (own !== undefined || about === undefined) return own ?? null;
  if (key === "role") return ROLE_LABELS[role];
  if (key === "otherUnits") return otherUnits(formerName, about) || null;
  return about.cells[key] ?? null;
}

/** All cells of a row as it was issued. */
export function issuedCells(issue: Pick<RecordedIssue, "unit" | "formerName">, row: IssuedRow): IssuedCells {
  return withoutEmpty(RETURN_COLUMNS.map(({ key }) => [key, issuedCell(issue, row, key)]));
}

/** The cells that a unit may not change, as one text to take the digest of. */
export function lockedText(cells: IssuedCells): string {
  return JSON.stringify(
    RETURN_COLUMNS.filter((column) => !isForUnit(column)).map(({ key }) => storedText(cells[key])),
  );
}

/** Text with line breaks as cells have them; everything else as it is. */
function tidied(value: StoredValue): StoredValue {
  return typeof value === "string" ? storedText(value) : value;
}

/** Those who share the task with the unit: who leads it, and who supports it. */
function otherUnits(unit: string, { leadUnits, supportingUnits, supportingCutOff }: IssuedTask): string {
  const supporting = supportingCutOff ? CUT_OFF_TEXT : joinOthers(supportingUnits, unit);
  const lines = [
    [OTHER_UNITS_LABELS.lead, joinOthers(leadUnits, unit)],
    [OTHER_UNITS_LABELS.support, supporting],
  ] as const;
  return cellText(lines.flatMap(([label, names]) => (names === "" ? [] : [`${label}${names}`])).join("\n"));
}
