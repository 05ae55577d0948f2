import { extractIndicators } from "../domain/decompose/indicators";
import type { Category } from "../domain/decomposition";
import type { Indicator } from "../domain/indicator";
import { TABLE_NUMBERS, type Assignment, type TableNumber, type Task, type TaskId } from "../domain/task";
import type { LedgerKey } from "./columns";
import { CUT_OFF_TEXT } from "./labels";
import { splitNames, type ReadRow } from "./sheetReader";
import type { StampTask } from "./stampShapes";
import { cellText } from "./tableSheet";
import { indicatorOfLine, namesText, sentenceOfLine } from "./taskCells";

/** Numbers of categories by table and label. */
export type CategoryNumbers = ReadonlyMap<string, number>;

export function categoryNumbers(categories: readonly Category[]): CategoryNumbers {
  return new Map(categories.map(({ table, number, label }) => [`${table}\n${label}`, number]));
}

/**
 * The task of a ledger row. Every cell that the staff changed counts as they wrote it; the stamp adds what a cell
 * cannot say: the source's wording, the parts of an indicator, the place in the source.
 */
export function readTask(
  row: ReadRow<LedgerKey>,
  id: TaskId,
  stamp: StampTask | undefined,
  numbers: CategoryNumbers,
): Task {
  const [table, categoryInId] = partsOfId(id);
  const category = row.get("category");
  const leaders = readNames(row.get("leaders"), stamp?.leaders, stamp?.wording.leaders);
  const leadUnits = readNames(row.get("leadUnits"), stamp?.leadUnits, stamp?.wording.leadUnits);
  const supportingCell = row.get("supportingUnits");
  const supportingCutOff = supportingCell.trim() === CUT_OFF_TEXT;
  const supporting = readNames(
    supportingCutOff ? "" : supportingCell,
    stamp?.supportingUnits,
    stamp?.wording.supportingUnits,
  );
  return {
    id,
    table,
    categoryNo: numbers.get(`${table}\n${category}`) ?? categoryInId,
    category,
    sequenceNo: readSequenceNo(row.get("sequenceNo"), id, stamp),
    text: readText(row.get("text"), stamp?.text),
    target: stamp?.target ?? "",
    deadline: stamp?.deadline ?? "",
    owner: stamp?.owner ?? "",
    others: stamp?.others ?? [],
    leaders: leaders.names,
    leadUnits: leadUnits.names,
    supportingUnits: supporting.names,
    supportingCutOff,
    indicators: readIndicators(row.get("indicators"), stamp),
    wording: {
      leaders: leaders.wording,
      leadUnits: leadUnits.wording,
      supportingUnits: supporting.wording,
    },
    place: stamp?.place ?? {},
  };
}

/** Table, category number and running number of an id. */
function partsOfId(id: TaskId): readonly [TableNumber, number, number] {
  const [, table, category, running] = id.split("-").map(Number);
  return [TABLE_NUMBERS.find((number) => number === table) ?? 1, category ?? 0, running ?? 0];
}

function readSequenceNo(cell: string, id: TaskId, stamp: StampTask | undefined): number {
  const number = cell.trim() === "" ? NaN : Number(cell);
  return Number.isInteger(number) ? number : (stamp?.sequenceNo ?? partsOfId(id)[2]);
}

function readText(cell: string, long: string | undefined): string {
  return long !== undefined && cellText(long) === cell ? long : cell;
}

type ReadNames = { readonly names: readonly Assignment[]; readonly wording: readonly string[] };

function readNames(
  cell: string,
  known: readonly Assignment[] = [],
  wording: readonly string[] = [],
): ReadNames {
  if (cell === namesText(known)) return { names: known, wording };
  const names = splitNames(cell).map(
    (name) => known.find((assignment) => assignment.name === name) ?? { name, text: name },
  );
  return { names, wording: names.map((assignment) => assignment.text) };
}

/** Lines that were not touched keep their indicators; the others are read anew, and what cannot be read stays as text. */
function readIndicators(cell: string, stamp: StampTask | undefined): readonly Indicator[] {
  const lines = stamp?.indicatorLines ?? [];
  if (cell === cellText(lines.join("\n"))) return stamp?.indicators ?? [];
  const known = new Map(lines.map((line, index) => [line.trim(), stamp?.indicators[index]]));
  return cell.split("\n").flatMap((line) => {
    const kept = known.get(line.trim());
    if (kept !== undefined) return [kept];
    const read = extractIndicators(sentenceOfLine(line)).indicators;
    return read.length > 0 || line.trim() === "" ? read : [indicatorOfLine(line)];
  });
}
