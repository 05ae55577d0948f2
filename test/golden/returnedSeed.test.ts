import { digest } from "../../src/adapters/document/digest";
import { readReturnedBook } from "../../src/adapters/xlsx/readReturnedBook";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import { planIssue } from "../../src/application/issueSheets";
import { NO_ANSWERS, reviewReturns } from "../../src/application/merge/reviewReturns";
import { decodePlan } from "../../src/application/openPlan";
import { UNIT_FIELDS } from "../../src/domain/merge/unitFields";
import { RETURN_SHEETS } from "../../src/layout/sheetNames";
import { returnWorkbook } from "../../src/layout/returnSheet";
import { foldWrites } from "../support/foldWrites";
import { editBook } from "../support/returned/editBook";
import { HEADER, lettersOf, set, type Edit } from "../support/returned/edits";
import { Q1 } from "../support/returned/office";
import { returnedFile } from "../support/returned/returnCase";
import { planSeedWorkbook } from "../support/seed";

const UNIT = "区发展改革委";

test("all that the seed's largest unit writes arrives where it belongs, from a sorted form without stamp and with moved columns", async () => {
  const plan = decodePlan(foldWrites(planSeedWorkbook().patch), "台账.xlsx");
  const issue = planIssue(
    plan,
    {
      round: { id: Q1, cutoff: "2023-03-31", due: "2023-04-10" },
      units: [UNIT],
      withSupporting: false,
      force: false,
    },
    { by: "王敏", now: "2023-04-01 09:30" },
    (text) => digest(new TextEncoder().encode(text)).slice(0, 16),
  );
  const [file] = issue.files;
  if (file === undefined) throw new Error("nothing was issued");
  const { rows } = file.issue;
  const bytes = await renderWorkbook(returnWorkbook(issue.plan, file.issue));
  const written = rows.flatMap(({ task }, index) =>
    UNIT_FIELDS.map((field) => ({ task, field, row: HEADER + 1 + index, to: `${task}的${field}` })),
  );
  const edits: readonly Edit[] = [
    ...written.map(({ field, row, to }) => set(`${lettersOf(field)}${row}`, to)),
    { op: "orderRows", from: HEADER + 1, order: rows.map((_, index) => rows.length - 1 - index) },
    { op: "moveColumn", column: "M", before: "C" },
    { op: "removeSheet", sheet: RETURN_SHEETS.stamp },
    { op: "removeProperties" },
  ];
  const returned = returnedFile(editBook(readReturnedBook(bytes, "a.xlsx"), edits), { name: "回收表.xlsx" });
  const review = reviewReturns(issue.after, [returned], NO_ANSWERS, "2023-04-08");
  expect(rows).toHaveLength(33);
  expect(review.receipts[0]).toMatchObject({
    outcome: "merged",
    unit: UNIT,
    round: Q1,
    tasks: 33,
    incomplete: 0,
  });
  expect(review.plan.changes).toEqual(
    written.map(({ task, field, to }) => ({ task, field, from: null, to })),
  );
});
