import { fileWorkspace } from "../../../../src/adapters/browser/fileWorkspace";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import { SHEETS_OF_PLAN } from "../../../../src/application/openPlan";
import type { WorkbookSink } from "../../../../src/application/ports/workbookSink";
import type { WorkbookEdit } from "../../../../src/layout/workbookEdit";
import { FakeWorker, WorkingWorker } from "../../../support/fakeWorker";
import { encodeSample, sampleDecomposition } from "../../../support/sampleDecomposition";

const sample = renderWorkbook(encodeSample(sampleDecomposition()));

async function open<W extends FakeWorker>(startWorker: () => W) {
  const workers: W[] = [];
  const saved: { name: string; bytes: Uint8Array }[] = [];
  const sink: WorkbookSink = {
    kind: "download",
    save: (name, bytes) => {
      saved.push({ name, bytes });
      return Promise.resolve();
    },
  };
  const start = (): W => {
    const worker = startWorker();
    workers.push(worker);
    return worker;
  };
  const bytes = await sample;
  return { workspace: fileWorkspace(start, { name: "台账.xlsx", bytes }, sink), workers, saved, bytes };
}

const openWorking = () => open(() => new WorkingWorker());

/** Gives the first unit another name. */
const edit = (from: string, to: string): WorkbookEdit => ({
  label: "changePlan",
  ops: [{ op: "setCells", cells: [{ sheet: "单位名册", row: 1, column: 0, from, to }] }],
});

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

test("the plan is read in a worker of its own, from a copy of the bytes", async () => {
  const { workspace, workers, bytes } = await openWorking();
  const plan = await workspace.read();
  expect(plan.file).toBe("台账.xlsx");
  expect([...plan.sheets.keys()].sort()).toEqual([...SHEETS_OF_PLAN].sort());
  expect(plan.decoded.rows).toHaveLength(4);
  expect(workers.map(({ terminated }) => terminated)).toEqual([true]);
  expect(workers[0]?.transferred[0]).not.toBe(bytes.buffer);
});

test("a change is in what is read and saved from then on, and the chosen file's bytes stay", async () => {
  const { workspace, workers, saved, bytes } = await openWorking();
  const before = bytes.slice();
  await workspace.apply(edit("区发展改革委", "区发改委"));
  const plan = await workspace.read();
  expect(plan.decoded.decomposition.roster.units.map(({ name }) => name)).toContain("区发改委");
  expect(await workspace.readRows(plan, [{ first: 1, count: 1 }])).toEqual(plan);
  expect(workspace.hasChanges?.()).toBe(true);
  await workspace.save?.("改.xlsx");
  expect(workspace.hasChanges?.()).toBe(false);
  expect(saved.map(({ name }) => name)).toEqual(["改.xlsx"]);
  expect(saved[0]?.bytes).not.toEqual(before);
  expect(bytes).toEqual(before);
  expect(workers.every(({ terminated }) => terminated)).toBe(true);
});

test("a stale change leaves the workbook as it was", async () => {
  const { workspace, saved, bytes } = await openWorking();
  await expect(workspace.apply(edit("区财政局", "区发改委"))).rejects.toMatchObject({ code: "PLAN_STALE" });
  await workspace.save?.("原.xlsx");
  expect(saved[0]?.bytes).toBe(bytes);
});

test("changes are made one after the other, each to what the one before has left", async () => {
  const { workspace } = await openWorking();
  const outcomes = await Promise.allSettled([
    workspace.apply(edit("区发展改革委", "甲")),
    workspace.apply(edit("区发展改革委", "乙")),
    workspace.apply(edit("甲", "丙")),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  const { roster } = (await workspace.read()).decoded.decomposition;
  expect(roster.units.map(({ name }) => name)).toContain("丙");
});

test("a workbook of somebody else's is a failure with its name", async () => {
  const foreign = fileWorkspace(
    () => new WorkingWorker(),
    { name: "别人的.txt", bytes: new Uint8Array([97]) },
    { kind: "download", save: () => Promise.resolve() },
  );
  await expect(foreign.read()).rejects.toMatchObject({
    code: "WORKBOOK_KIND_UNSUPPORTED",
    params: { file: "别人的.txt" },
  });
});

test("cancelling ends the worker at once, and the workbook is as it was", async () => {
  const { workspace, workers, saved, bytes } = await open(() => new FakeWorker());
  const abort = new AbortController();
  const change = workspace.apply(edit("区发展改革委", "甲"), { signal: abort.signal });
  await settled();
  abort.abort();
  expect(workers[0]?.terminated).toBe(true);
  workers[0]?.answer({ kind: "edited", bytes: new Uint8Array([1]) });
  await expect(change).rejects.toMatchObject({ code: "CANCELLED" });
  await workspace.save?.("原.xlsx");
  expect(saved[0]?.bytes).toBe(bytes);
});

test("what was given up before its turn starts no worker", async () => {
  const { workspace, workers } = await open(() => new FakeWorker());
  const refused = workspace.apply(edit("区发展改革委", "甲"), { signal: { aborted: true } });
  await expect(refused).rejects.toMatchObject({ code: "CANCELLED" });
  expect(workers).toEqual([]);
});

test("a worker that answers another question is an internal failure", async () => {
  const { workspace, workers } = await open(() => new FakeWorker());
  const change = workspace.apply(edit("区发展改革委", "甲"));
  await settled();
  workers[0]?.answer({ kind: "read", sheets: new Map() });
  await expect(change).rejects.toMatchObject({ code: "INTERNAL" });
});
