import { readReturnedBook } from "../../src/adapters/xlsx/readReturnedBook";
import {
  convertAllWithLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from "../support/libreOffice";
import { describeWithOpenpyxl } from "../support/openpyxl";
import { CELL_CASES, FORM_CASES } from "../support/returned/cases/cells";
import { COLUMN_CASES } from "../support/returned/cases/columns";
import { FILE_CASES } from "../support/returned/cases/files";
import { ROW_CASES } from "../support/returned/cases/rows";
import { SHEET_CASES } from "../support/returned/cases/sheets";
import { editWithOpenpyxl } from "../support/returned/editWithOpenpyxl";
import { sampleOffices } from "../support/returned/office";
import { expected, returnedFile, reviewOf, shown, type ReturnCase } from "../support/returned/returnCase";

/** Forms of writing go through the same cells: a few of them tell whether a program keeps numbers and texts apart. */
const CASES: readonly ReturnCase[] = [
  ...FORM_CASES.filter((_, index) => index % 4 === 0),
  ...CELL_CASES,
  ...ROW_CASES,
  ...COLUMN_CASES,
  ...SHEET_CASES,
  ...FILE_CASES,
].filter(({ byProperties }) => byProperties !== true);

/** LibreOffice takes its time for each file: what happens within cells, and every third case of the rest. */
const SAVED = CASES.filter((each, index) => CELL_CASES.includes(each) || index % 3 === 0);

type FilesOf = ReadonlyMap<ReturnCase, readonly Uint8Array[]>;

/** The workbooks of every case as openpyxl leaves them; Python is started once. */
let edited: Promise<FilesOf> | undefined;
function editedFiles(): Promise<FilesOf> {
  edited ??= (async () => {
    const { second } = await sampleOffices();
    const files = CASES.flatMap(({ sent }) =>
      sent.map(({ unit, round, edits }) => ({ bytes: second.workbook(unit, round), edits })),
    );
    return shareOut(CASES, editWithOpenpyxl(files));
  })();
  return edited;
}

/** Those of `SAVED` after LibreOffice has opened and saved them; it is started once. */
let saved: Promise<FilesOf> | undefined;
function savedFiles(): Promise<FilesOf> {
  saved ??= editedFiles().then((files) =>
    shareOut(
      SAVED,
      convertAllWithLibreOffice(
        SAVED.flatMap((each) => files.get(each) ?? []),
        "xlsx",
      ),
    ),
  );
  return saved;
}

function shareOut(cases: readonly ReturnCase[], files: readonly Uint8Array[]): FilesOf {
  let taken = 0;
  return new Map(
    cases.map((each) => {
      const from = taken;
      taken += each.sent.length;
      return [each, files.slice(from, taken)];
    }),
  );
}

async function expectOutcome(each: ReturnCase, all: FilesOf): Promise<void> {
  const offices = await sampleOffices();
  const files = (all.get(each) ?? []).map((bytes, index) => {
    const { name = "", savedAt = "2023-04-05T08:00:00Z" } = each.sent[index] ?? {};
    return returnedFile(readReturnedBook(bytes, name), { name, savedAt });
  });
  const office = each.office?.(offices) ?? offices.first;
  expect(shown(reviewOf(office, files, undefined, each.today))).toEqual(expected(each));
}

describeWithOpenpyxl("workbooks that openpyxl has saved", () => {
  test.each(CASES.filter(({ calculated }) => calculated !== true))("$title", async (each) => {
    await expectOutcome(each, await editedFiles());
  });
});

describeWithLibreOffice("workbooks that LibreOffice has saved", () => {
  test.each(SAVED)(
    "$title",
    async (each) => {
      await expectOutcome(each, await savedFiles());
    },
    LIBREOFFICE_TIMEOUT,
  );
});
