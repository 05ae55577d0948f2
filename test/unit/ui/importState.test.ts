import { Failure } from "../../../src/domain/failure";
import {
  initialImport,
  reduceImport,
  type ImportAction,
  type ImportState,
} from "../../../src/ui/features/importNotice/importState";
import { sampleBuilt } from "../../support/sampleNotice";

const document = { name: "a.txt", bytes: new Uint8Array() };
const built = sampleBuilt();
const failure = new Failure("DOCUMENT_EMPTY", { file: "a.txt" });

const after = (...actions: readonly ImportAction[]): ImportState =>
  actions.reduce(reduceImport, initialImport);

test("an import goes from idle through working to ready", () => {
  expect(after({ type: "started", run: 1, document })).toMatchObject({
    phase: "working",
    progress: { stage: "reading", done: 0 },
  });
  expect(after({ type: "started", run: 1, document }, { type: "built", run: 1, built })).toMatchObject({
    phase: "ready",
    built,
    savedAs: undefined,
  });
});

test("what an earlier build still reports is ignored", () => {
  const second = after({ type: "started", run: 1, document }, { type: "started", run: 2, document });
  expect(reduceImport(second, { type: "built", run: 1, built })).toBe(second);
  expect(reduceImport(second, { type: "failed", run: 1, failure })).toBe(second);
  expect(
    reduceImport(second, {
      type: "progressed",
      run: 1,
      progress: { stage: "writing", done: 1, total: 2 },
    }),
  ).toBe(second);
});

test("a failed build keeps its document for another try", () => {
  expect(after({ type: "started", run: 1, document }, { type: "failed", run: 1, failure })).toMatchObject({
    phase: "failed",
    document,
    failure,
  });
});

test("a document that cannot be read leaves nothing to try again", () => {
  expect(after({ type: "unreadable", failure })).toMatchObject({ phase: "failed", document: undefined });
});

test("saving is remembered, and a failure to save keeps the workbook", () => {
  const ready = after({ type: "started", run: 1, document }, { type: "built", run: 1, built });
  const refused = reduceImport(ready, { type: "notSaved", failure });
  expect(refused).toMatchObject({ phase: "ready", built, saveFailure: failure });
  expect(reduceImport(refused, { type: "saved", name: "x.xlsx" })).toMatchObject({
    savedAs: "x.xlsx",
    saveFailure: undefined,
  });
});

test("nothing can be saved before there is a workbook", () => {
  expect(after({ type: "saved", name: "x.xlsx" })).toBe(initialImport);
});
