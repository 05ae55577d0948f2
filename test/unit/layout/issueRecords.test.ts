import { textDigest } from "../../../src/layout/textDigest";
import type { RoundId } from "../../../src/domain/round/round";
import type { IssuedTask, RecordedIssue } from "../../../src/domain/round/roundRecords";
import { issueRecords, readIssues, type RecordedIssues } from "../../../src/layout/issueRecords";
import {
  issuedCell,
  issuedCells,
  issuedRow,
  issuedTask,
  type LedgerCell,
} from "../../../src/layout/returnRows";
import { readRecords, recordRows, STAMP_HEADER } from "../../../src/layout/stampRecords";
import { STAMP_KINDS } from "../../../src/layout/stampSheet";
import type { CellInput, StoredGrid } from "../../../src/layout/workbookPatch";
import { sampleRow } from "../../support/samplePlan";

const NOTHING: RecordedIssues = { issues: [], issuedTasks: new Map() };
const NAMES = { leaders: ["钟涛"], leadUnits: ["区财政局", "区税务局"], supportingUnits: ["区物流办"] };
const task = (number: number) => ({ ...sampleRow(number), entries: NAMES, names: NAMES });
const ledger =
  (number: number, progress: string | null = null): LedgerCell =>
  (key) =>
    key === "text" ? `建设物流枢纽 ${number} 处。` : key === "progress" ? progress : null;
const ABOUT: readonly IssuedTask[] = [1, 2].map((number) => issuedTask(task(number), ledger(number)));

function issueTo(unit: string, round = "2023-Q1", progress: string | null = null): RecordedIssue {
  return {
    round: { id: round as RoundId, title: round, cutoff: "2023-03-31", due: "2023-04-10" },
    unit,
    file: `${unit}.xlsx`,
    at: "2023-04-01 09:30",
    by: "王敏",
    rows: [1, 2].map((number) =>
      issuedRow(
        unit,
        { role: "lead", row: task(number) },
        ledger(number, progress),
        textDigest,
        ABOUT[number - 1],
      ),
    ),
  };
}

function stored(rows: readonly (readonly CellInput[])[]): StoredGrid {
  return [STAMP_HEADER, ...rows].map((row) => row.map((cell) => (typeof cell === "object" ? null : cell)));
}
const read = (...rows: readonly (readonly CellInput[])[]): RecordedIssues =>
  readIssues(readRecords(stored(rows)));
const kindsOf = (rows: readonly (readonly CellInput[])[]): readonly unknown[] => rows.map(([kind]) => kind);

test("what two units are told of their tasks is recorded once, and a later round with the same words adds nothing", () => {
  const first = issueRecords([issueTo("区财政局"), issueTo("区税务局")], NOTHING);
  expect(kindsOf(first)).toEqual(["issuedTask", "issuedTask", "issue", "issue"]);
  const later = [issueTo("区财政局", "2023-Q2", "已开工")];
  const second = issueRecords(later, read(...first));
  expect(kindsOf(second)).toEqual(["issue"]);
  const { issues } = read(...first, ...second);
  expect(issues).toEqual([issueTo("区财政局"), issueTo("区税务局"), ...later]);
  expect(new Set(issues.flatMap(({ rows }) => rows.map(({ about }) => about))).size).toBe(2);
  expect(issues[2]?.rows[0]?.cells).toEqual({ progress: "已开工" });
});

test("a task that is worded anew gets a record of its own, and earlier issues keep their words", () => {
  const first = issueRecords([issueTo("区财政局")], NOTHING);
  const about = { ...issuedTask(task(1), ledger(1)), supportingUnits: [] };
  const changed = {
    ...issueTo("区财政局"),
    rows: issueTo("区财政局").rows.map((row) => ({ ...row, about })),
  };
  const { issues, issuedTasks } = read(...first, ...issueRecords([changed], read(...first)));
  expect([...issuedTasks.keys()]).toEqual([1, 2, 3]);
  expect(issues.map(({ rows }) => rows[0]?.about?.supportingUnits)).toEqual([["区物流办"], []]);
});

test("each unit's row names the others, by the name that the unit had when it was issued to", () => {
  const issue = issueTo("区税务局");
  const others = "牵头：区财政局\n配合：区物流办";
  const [row] = issue.rows;
  if (row === undefined) throw new Error("no row");
  expect(issuedCell(issue, row, "otherUnits")).toBe(others);
  const renamed = { ...issue, unit: "区税务分局", formerName: issue.unit };
  expect(issuedCells(renamed, row)).toEqual(issuedCells(issue, row));
});

test("rows that were recorded with all of their cells are read as they are", () => {
  const [whole] = issueTo("区财政局").rows;
  if (whole === undefined) throw new Error("no row");
  const { about, ...rest } = whole;
  expect(about).toBeDefined();
  const issue = {
    ...issueTo("区财政局"),
    rows: [{ ...rest, cells: issuedCells({ unit: "区财政局" }, whole) }],
  };
  const { issues } = read(...recordRows(STAMP_KINDS.issue, "1", issue));
  expect(issues).toEqual([issue]);
  expect(issues[0] && issuedCells(issues[0], issues[0].rows[0] ?? whole)).toEqual(
    issuedCells({ unit: "区财政局" }, whole),
  );
});

test("a row whose task is recorded nowhere is a damaged stamp, at the record that says so", () => {
  const rows = issueRecords([issueTo("区财政局")], NOTHING).filter(([kind]) => kind === STAMP_KINDS.issue);
  expect(() => read(...rows)).toThrow("STAMP_DAMAGED");
});
