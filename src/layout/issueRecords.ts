import type { IssuedRow, IssuedTask, RecordedIssue } from "../domain/round/roundRecords";
import { isIssuedTask, isStampIssue, type StampIssue } from "./roundShapes";
import { checked, numbered, recordRows, stampDamaged, type StampRecord } from "./stampRecords";
import { STAMP_KINDS } from "./stampSheet";
import type { CellInput } from "./workbookPatch";

/** What the stamp of a workbook holds of issues. */
export type RecordedIssues = {
  /** In the order in which they were made. */
  readonly issues: readonly RecordedIssue[];
  /** What issues have said of tasks, by the numbers of the records. */
  readonly issuedTasks: ReadonlyMap<number, IssuedTask>;
};

/**
 * The records of new issues. What they say of a task stands in the stamp once, however many units are given it and in
 * however many rounds.
 */
export function issueRecords(
  issues: readonly RecordedIssue[],
  { issues: earlier, issuedTasks }: RecordedIssues,
): CellInput[][] {
  const numbers = new Map(Array.from(issuedTasks, ([number, task]) => [JSON.stringify(task), number]));
  const known = new Map<IssuedTask, number>();
  const fresh: CellInput[][] = [];
  let last = 0;
  for (const number of issuedTasks.keys()) last = Math.max(last, number);
  const numberOf = (task: IssuedTask): number => {
    const json = JSON.stringify(task);
    let number = numbers.get(json);
    if (number === undefined) {
      number = ++last;
      numbers.set(json, number);
      fresh.push(...recordRows(STAMP_KINDS.issuedTask, String(number), task));
    }
    known.set(task, number);
    return number;
  };
  const records = issues.flatMap((issue, index) => {
    const { round, unit, file, at, by } = issue;
    const rows = issue.rows.map(({ about, task, role, lockedHash, cells }) => ({
      task,
      role,
      lockedHash,
      ...(isEmpty(cells) ? {} : { cells }),
      ...(about === undefined ? {} : { about: known.get(about) ?? numberOf(about) }),
    }));
    const recorded: StampIssue = { round, unit, file, at, by, rows };
    return recordRows(STAMP_KINDS.issue, String(earlier.length + index + 1), recorded);
  });
  return [...fresh, ...records];
}

/** Issues that were read before, by their records: those of a large plan are not made anew each time it is decoded. */
const read = new WeakMap<StampIssue, RecordedIssue>();

/** @throws Failure `STAMP_DAMAGED` */
export function readIssues(records: readonly StampRecord[]): RecordedIssues {
  const issuedTasks = new Map(
    numbered(records, STAMP_KINDS.issuedTask).map((record) => [
      Number(record.key),
      checked(record, isIssuedTask),
    ]),
  );
  const issues = numbered(records, STAMP_KINDS.issue).map((record): RecordedIssue => {
    const json = checked(record, isStampIssue);
    const known = read.get(json);
    const same = known?.rows.every(({ about }, at) => {
      const number = json.rows[at]?.about;
      return number === undefined ? about === undefined : about === issuedTasks.get(number);
    });
    if (known !== undefined && same === true) return known;
    const issue = { ...json, rows: json.rows.map((each) => issuedRow(each, issuedTasks, record.row)) };
    read.set(json, issue);
    return issue;
  });
  return { issues, issuedTasks };
}

/** @throws Failure `STAMP_DAMAGED` where the number of a task leads nowhere */
function issuedRow(
  { task, role, lockedHash, cells = NO_CELLS, about }: StampIssue["rows"][number],
  tasks: ReadonlyMap<number, IssuedTask>,
  record: number,
): IssuedRow {
  if (about === undefined) return { task, role, lockedHash, cells };
  const found = tasks.get(about);
  if (found === undefined) throw stampDamaged(record, 3);
  return { task, role, lockedHash, cells, about: found };
}

const NO_CELLS: IssuedRow["cells"] = {};

function isEmpty(cells: IssuedRow["cells"]): boolean {
  for (const key in cells) if (Object.hasOwn(cells, key)) return false;
  return true;
}
