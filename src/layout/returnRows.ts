import { joinNames } from "../domain/assignment/nameCell";
import type { RecordedValue } from "../domain/audit/recordedChange";
import type { IssuedRow } from "../domain/round/roundRecords";
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

/** The row that a unit is given for a task, filled in from the ledger as it is now. */
export function issuedRow(
  unit: string,
  { role, row }: UnitTask,
  ledger: LedgerCell,
  digest: TextDigest,
): IssuedRow {
  const { names, task } = row;
  const valueOf = (key: ReturnKey): RecordedValue => {
    if (key === "role") return ROLE_LABELS[role];
    if (key === "otherUnits") return otherUnits(unit, names, task.supportingCutOff);
    if (key === "leaders") return joinNames(names.leaders);
    return tidied(ledger(key));
  };
  const cells = RETURN_COLUMNS.flatMap(({ key }) => {
    const value = valueOf(key);
    return value === null || value === "" ? [] : [[key, value] as const];
  });
  const issued = { task: task.id, role, cells: Object.fromEntries(cells) };
  return { ...issued, lockedHash: digest(lockedText(issued.cells)) };
}

/** The cells that a unit may not change, as one text to take the digest of. */
export function lockedText(cells: IssuedRow["cells"]): string {
  return JSON.stringify(
    RETURN_COLUMNS.filter((column) => !isForUnit(column)).map(({ key }) => storedText(cells[key])),
  );
}

/** Text with line breaks as cells have them; everything else as it is. */
function tidied(value: StoredValue): StoredValue {
  return typeof value === "string" ? storedText(value) : value;
}

type Names = UnitTask["row"]["names"];

/** Those who share the task with the unit: who leads it, and who supports it. */
function otherUnits(unit: string, { leadUnits, supportingUnits }: Names, cutOff: boolean): string {
  const others = (names: readonly string[]): string => joinNames(names.filter((name) => name !== unit));
  const supporting = cutOff ? CUT_OFF_TEXT : others(supportingUnits);
  const lines = [
    [OTHER_UNITS_LABELS.lead, others(leadUnits)],
    [OTHER_UNITS_LABELS.support, supporting],
  ] as const;
  return cellText(lines.flatMap(([label, names]) => (names === "" ? [] : [`${label}${names}`])).join("\n"));
}
