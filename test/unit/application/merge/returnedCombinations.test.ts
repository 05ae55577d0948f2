import fc from "fast-check";
import { planUndo } from "../../../../src/application/changes/planChanges";
import { composeMerge } from "../../../../src/application/merge/composeMerge";
import {
  NO_ANSWERS,
  reviewReturns,
  type MergeAnswers,
  type MergeReview,
} from "../../../../src/application/merge/reviewReturns";
import type { OpenPlan } from "../../../../src/application/openPlan";
import type { RecordedValue } from "../../../../src/domain/audit/recordedChange";
import { UNIT_FIELDS } from "../../../../src/domain/merge/unitFields";
import { LEDGER_COLUMNS } from "../../../../src/layout/columns";
import type { ReturnedFile } from "../../../../src/layout/returnedBook";
import { SHEETS } from "../../../../src/layout/sheetNames";
import { findTable } from "../../../../src/layout/sheetReader";
import { accountOf } from "../../../support/returned/accountOf";
import { markedFiles, type MarkedFile } from "../../../support/returned/combinations";
import { editBook } from "../../../support/returned/editBook";
import { sampleOffices, taskOf, TODAY, type SampleOffice } from "../../../support/returned/office";
import { returnedFile, shown } from "../../../support/returned/returnCase";
import { CHANGE } from "../../../support/planFile";

const RUNS = { numRuns: 60 };
const CONTEXT = { ...CHANGE, now: `${TODAY} 09:30` };

/** What the office has typed since it gave the forms out. */
const typed = fc.array(
  fc.tuple(
    fc.constantFrom(1, 2, 3, 4, 7),
    fc.constantFrom(...UNIT_FIELDS),
    fc.constantFrom("办公室改", null),
  ),
  { maxLength: 3 },
);

const rules = fc.constantFrom<MergeAnswers["rule"]>(undefined, "theirs", "ours");

type Situation = {
  readonly office: SampleOffice;
  readonly files: readonly ReturnedFile[];
  readonly answers: MergeAnswers;
  readonly review: MergeReview;
};

async function situation(
  marked: readonly MarkedFile[],
  changes: readonly (readonly [number, (typeof UNIT_FIELDS)[number], string | null])[],
  rule: MergeAnswers["rule"],
): Promise<Situation> {
  const { first } = await sampleOffices();
  const office = changes.reduce((each, [task, field, to]) => each.type(taskOf(task), field, to), first);
  const files = marked.map(({ sent }) =>
    returnedFile(editBook(first.book(sent.unit, sent.round), sent.edits), sent),
  );
  const answers = rule === undefined ? NO_ANSWERS : { ...NO_ANSWERS, rule };
  return { office, files, answers, review: reviewReturns(office.plan, files, answers, TODAY) };
}

/** The ledger without the columns that units fill in and those that tell where a row is from. */
function lockedCells({ sheets }: OpenPlan): readonly (readonly RecordedValue[])[] {
  const { positions } = findTable(sheets, SHEETS.ledger, LEDGER_COLUMNS);
  const kept = LEDGER_COLUMNS.filter(({ group, editor }) => editor !== "unit" && group !== "trace");
  return (sheets.get(SHEETS.ledger) ?? []).map((row) =>
    kept.map(({ key }) => row[positions.get(key) ?? -1] ?? null),
  );
}

describe("whatever people do to the workbooks that they were given", () => {
  test("everything that was written ends in the ledger, in the records, in a conflict or in a finding, and nowhere else", async () => {
    await fc.assert(
      fc.asyncProperty(markedFiles, typed, rules, async (marked, changes, rule) => {
        const { files, review } = await situation(marked, changes, rule);
        const lost = marked.flatMap(({ markers }, index) => {
          const file = files[index];
          return file === undefined ? [] : accountOf(file, markers, review);
        });
        expect(lost).toEqual([]);
        expect(review.plan.changes.filter(({ to }) => to === 0)).toEqual([]);
      }),
      RUNS,
    );
  });

  test("the order of the files makes no difference", async () => {
    await fc.assert(
      fc.asyncProperty(markedFiles, typed, rules, async (marked, changes, rule) => {
        const { office, files, answers, review } = await situation(marked, changes, rule);
        const other = reviewReturns(office.plan, [...files].reverse(), answers, TODAY);
        expect(shown(other)).toEqual(shown(review));
      }),
      RUNS,
    );
  });

  test("merging again changes nothing, undoing gives every cell back, and tasks and locked columns stay as they are", async () => {
    await fc.assert(
      fc.asyncProperty(markedFiles, typed, rules, async (marked, changes, rule) => {
        const { office, files, answers, review } = await situation(marked, changes, rule);
        const merged = composeMerge(office.plan, review, answers, CONTEXT);
        if (merged === undefined) return;
        expect(reviewReturns(merged.after, files, answers, TODAY).plan.changes).toEqual([]);
        expect(lockedCells(merged.after)).toEqual(lockedCells(office.plan));
        if (merged.cells.length === 0) return;
        const undone = planUndo(merged.after, CONTEXT);
        expect(cellsOf(undone?.after)).toEqual(cellsOf(office.plan));
      }),
      { numRuns: 30 },
    );
  });
});

/** The values of the ledger, rows of one length. */
function cellsOf(plan: OpenPlan | undefined): readonly (readonly RecordedValue[])[] {
  const grid = plan?.sheets.get(SHEETS.ledger) ?? [];
  const width = Math.max(...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? null));
}
