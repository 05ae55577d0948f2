import { composeMerge } from "../../../../src/application/merge/composeMerge";
import { roundProgress } from "../../../../src/application/merge/roundProgress";
import { NO_ANSWERS, type MergeAnswers } from "../../../../src/application/merge/reviewReturns";
import type { FileAnswers } from "../../../../src/application/merge/readFile";
import type { ReturnedFile } from "../../../../src/layout/returnedBook";
import { bareHeader } from "../../../../src/layout/returnHeaders";
import { editBook } from "../../../support/returned/editBook";
import { fill, rename, rowOf, type Edit, type Sent } from "../../../support/returned/edits";
import {
  Q1,
  Q2,
  sampleOffices,
  taskOf,
  TODAY,
  UNITS,
  type SampleOffice,
} from "../../../support/returned/office";
import { returnedFile, reviewOf, sent, shown } from "../../../support/returned/returnCase";
import { CHANGE } from "../../../support/planFile";

const CONTEXT = { ...CHANGE, now: `${TODAY} 09:30` };

function fileOf(office: SampleOffice, edits: readonly Edit[], more: Partial<Sent> = {}): ReturnedFile {
  const file = sent(edits, more);
  return returnedFile(editBook(office.book(file.unit, file.round), file.edits), file);
}

/** The office after files were merged, one after another. */
function afterMerging(office: SampleOffice, ...files: readonly ReturnedFile[]): SampleOffice {
  return files.reduce((each, file) => {
    const merged = composeMerge(each.plan, reviewOf(each, [file]), NO_ANSWERS, CONTEXT);
    return merged === undefined ? each : each.with(merged.after);
  }, office);
}

const answer = (file: ReturnedFile, answers: FileAnswers): MergeAnswers => ({
  ...NO_ANSWERS,
  files: new Map([[file.sha256, answers]]),
});

const HALF = [fill(1, "progress", "甲"), fill(1, "requests", "无")] as const;
const OTHER_HALF = [fill(5, "progress", "乙")] as const;
const EARLIER = { name: "a.xlsx", savedAt: "2023-04-05T08:00:00Z" } as const;
const LATER = { name: "b.xlsx", savedAt: "2023-04-06T08:00:00Z" } as const;

test("of two whole forms with different tasks filled in both count, in whatever order they are merged", async () => {
  const { first } = await sampleOffices();
  const [one, other] = [fileOf(first, HALF, EARLIER), fileOf(first, OTHER_HALF, LATER)];
  const together = reviewOf(first, [one, other]).plan.changes;
  expect(together.map(({ task, field, to }) => [task, field, to])).toEqual([
    [taskOf(1), "progress", "甲"],
    [taskOf(1), "requests", "无"],
    [taskOf(5), "progress", "乙"],
  ]);
  const last = reviewOf(afterMerging(first, one), [other]);
  expect(shown(last)).toMatchObject({
    changes: ["5.progress=乙"],
    receipts: [{ findings: ["RETURN_ROW_UNTOUCHED@M5"] }],
  });
  const turned = reviewOf(afterMerging(first, other), [one]);
  expect(shown(turned)).toMatchObject({
    changes: ["1.progress=甲", "1.requests=无"],
    receipts: [{ outcome: "merged", findings: ["RETURN_SUPERSEDED"] }],
  });
});

test("a file that was saved before one that is merged already takes nothing back", async () => {
  const { first } = await sampleOffices();
  const office = afterMerging(first, fileOf(first, [fill(1, "progress", "改正后")], LATER));
  const old = reviewOf(office, [
    fileOf(first, [fill(1, "progress", "改正前"), fill(2, "owner", "张三")], EARLIER),
  ]);
  expect(shown(old)).toMatchObject({
    changes: ["2.owner=张三"],
    receipts: [{ findings: ["RETURN_SUPERSEDED"] }],
  });
});

test("a corrected file that goes back on a cell is taken, as long as something else of the row was changed", async () => {
  const { first } = await sampleOffices();
  const office = afterMerging(
    first,
    fileOf(first, [fill(1, "status", "已完成"), fill(1, "owner", "张三")], EARLIER),
  );
  const review = reviewOf(office, [fileOf(first, [fill(1, "owner", "张三")], LATER)]);
  expect(shown(review).changes).toEqual(["1.status=推进中"]);
});

test("a form is compared with what was issued when it was made, not with what the unit was given later in the round", async () => {
  const { first } = await sampleOffices();
  const round = { id: Q1, cutoff: "2023-03-31", due: "2023-04-10" } as const;
  const again = await first.type(taskOf(1), "nextSteps", "办公室补充").issue(round, "2023-04-02 10:00");
  const review = reviewOf(again, [fileOf(first, [fill(1, "progress", "甲")])]);
  expect(shown(review).changes).toEqual(["1.progress=甲"]);
});

test("a form of the round before that is meant for the next one is compared with what it was issued as", async () => {
  const { second } = await sampleOffices();
  const office = second.type(taskOf(2), "owner", "办公室改");
  const file = fileOf(second, [fill(1, "progress", "甲")], { round: Q1 });
  const review = reviewOf(office, [file], answer(file, { round: Q2 }), "2023-07-05");
  expect(shown(review)).toEqual({
    receipts: [{ name: file.name, outcome: "merged", unit: UNITS.reform, round: Q2, findings: [] }],
    changes: ["1.progress=甲"],
  });
});

test("what was said of a header is remembered for the unit's next file", async () => {
  const { first } = await sampleOffices();
  const header = "一季度进展情况说明";
  const file = fileOf(first, [rename("progress", header), fill(1, "progress", "甲")], EARLIER);
  const answers = answer(file, { headers: new Map([[bareHeader(header), "progress"]]) });
  const review = reviewOf(first, [file], answers);
  expect(shown(review)).toMatchObject({ changes: ["1.progress=甲"], receipts: [{ outcome: "merged" }] });
  const merged = composeMerge(first.plan, review, answers, CONTEXT);
  const office = first.with(merged?.after ?? first.plan);
  const next = fileOf(first, [rename("progress", header), fill(1, "progress", "乙")], LATER);
  expect(shown(reviewOf(office, [next])).changes).toEqual(["1.progress=乙"]);
});

test("a file in which no task of the unit is found leaves the unit among those that have not returned", async () => {
  const { first } = await sampleOffices();
  const office = afterMerging(first, fileOf(first, [{ op: "deleteRows", from: rowOf(1), count: 6 }]));
  const [round] = roundProgress(office.plan, TODAY);
  expect(round?.units.find(({ unit }) => unit === UNITS.reform)?.returnedOn).toBeUndefined();
});

test("merging the same file again is said, and changes nothing", async () => {
  const { first } = await sampleOffices();
  const file = fileOf(first, HALF);
  const again = reviewOf(afterMerging(first, file), [file]);
  expect(shown(again)).toMatchObject({
    changes: [],
    receipts: [{ outcome: "repeated", findings: ["RETURN_MERGED_BEFORE"] }],
  });
});
