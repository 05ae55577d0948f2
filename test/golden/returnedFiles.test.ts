import { CELL_CASES, FORM_CASES } from "../support/returned/cases/cells";
import { COLUMN_CASES } from "../support/returned/cases/columns";
import { FILE_CASES } from "../support/returned/cases/files";
import { ROW_CASES } from "../support/returned/cases/rows";
import { SHEET_CASES } from "../support/returned/cases/sheets";
import { editBook } from "../support/returned/editBook";
import { sampleOffices } from "../support/returned/office";
import { expected, returnedFile, reviewOf, shown, type ReturnCase } from "../support/returned/returnCase";

const CASES: readonly ReturnCase[] = [
  ...FORM_CASES,
  ...CELL_CASES,
  ...ROW_CASES,
  ...COLUMN_CASES,
  ...SHEET_CASES,
  ...FILE_CASES,
];

describe("what people do to the workbooks that they were given", () => {
  test.each(CASES)("$title", async (each) => {
    const offices = await sampleOffices();
    const files = each.sent.map((file) =>
      returnedFile(editBook(offices.second.book(file.unit, file.round), file.edits), file),
    );
    const office = each.office?.(offices) ?? offices.first;
    expect(shown(reviewOf(office, files, undefined, each.today))).toEqual(expected(each));
  });
});
