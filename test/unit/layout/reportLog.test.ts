import { unitCells } from "../../../src/domain/merge/unitFields";
import { REPORT_LOG_COLUMNS } from "../../../src/layout/registerColumns";
import { readReports, reportLogRow, type LoggedReport } from "../../../src/layout/reportLog";
import { SHEETS } from "../../../src/layout/sheetNames";
import type { StoredGrid, StoredValue } from "../../../src/layout/workbookPatch";
import { Q1, taskOf, UNITS } from "../../support/returned/office";

const REPORT: LoggedReport = {
  round: Q1,
  task: taskOf(1),
  unit: UNITS.reform,
  role: "lead",
  cells: unitCells((field) => (field === "completion" ? 0.5 : field === "problems" ? null : `${field}值`)),
  sourceFile: "区发展改革委.xlsx",
  batch: 3,
};

const HEADER = REPORT_LOG_COLUMNS.map(({ header }) => header);

function rowOf(report: LoggedReport): readonly StoredValue[] {
  return reportLogRow(report, 45024).map((value) =>
    typeof value === "object" && value !== null ? value.result : value,
  );
}

const sheets = (...rows: StoredGrid): ReadonlyMap<string, StoredGrid> => new Map([[SHEETS.reportLog, rows]]);

test("a report is read as it was written, in whatever order the columns stand", () => {
  expect([...readReports(sheets(HEADER, rowOf(REPORT)))]).toEqual([REPORT]);
  const turned = sheets([...HEADER].reverse(), [...rowOf(REPORT)].reverse());
  expect([...readReports(turned)]).toEqual([REPORT]);
});

test("reports keep their order, and rows that are none are left out", () => {
  const second = { ...REPORT, unit: UNITS.finance, role: "support" } as const;
  const note = HEADER.map((_, column) => (column === 0 ? "以下为补报" : null));
  expect([...readReports(sheets(HEADER, rowOf(REPORT), note, rowOf(second)))]).toEqual([REPORT, second]);
});

test("where the sheet is gone nothing was reported", () => {
  expect([...readReports(new Map())]).toEqual([]);
});

test("a row that does not say which change recorded it belongs to none", () => {
  const batch = HEADER.indexOf("合并批次");
  const row = rowOf(REPORT).map((value, column) => (column === batch ? "不详" : value));
  expect([...readReports(sheets(HEADER, row))]).toEqual([{ ...REPORT, batch: 0 }]);
});
