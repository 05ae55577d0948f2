import { workerNoticeBuilder } from "../../../../src/adapters/browser/noticeBuilderClient";
import type { BuildOptions } from "../../../../src/application/ports/noticeBuilder";
import { isWorkerRequest } from "../../../../src/adapters/browser/workerProtocol";
import { FakeWorker } from "../../../support/fakeWorker";
import { sampleBuilt } from "../../../support/sampleNotice";

const options: BuildOptions = {
  layouts: new Map([["目标任务|承办", { kind: "columns", headerRows: 1, columns: ["text", "leadUnits"] }]]),
};
const document = { name: "通知.txt", bytes: new Uint8Array([1, 2, 3]) };

function begin() {
  const workers: FakeWorker[] = [];
  const builder = workerNoticeBuilder(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const progress: unknown[] = [];
  const job = builder.build(document, options, (...step) => progress.push(step));
  const [worker] = workers;
  if (!worker) throw new Error("no worker was started");
  return { builder, job, worker, progress, workers };
}

test("the document goes to the worker as a transferred copy, so that it can be built again", () => {
  const { worker } = begin();
  const [request] = worker.received;
  expect(isWorkerRequest(request)).toBe(true);
  expect(request).toEqual({ kind: "build", document, options, withPatch: false });
  expect(worker.transferred).toHaveLength(1);
  expect(worker.transferred[0]).not.toBe(document.bytes.buffer);
});

test("progress is passed on, and the built workbook ends the worker", async () => {
  const { job, worker, progress } = begin();
  worker.answer({ kind: "progress", stage: "writing", done: 1, total: 4 });
  const workbook = sampleBuilt();
  worker.answer({ kind: "built", workbook });
  expect(await job.result).toMatchObject({ kind: "built", workbook });
  expect(progress).toEqual([["writing", 1, 4]]);
  expect(worker.terminated).toBe(true);
});

test("a document whose tables are not recognised gives the tables, for the user to say what they are", async () => {
  const { job, worker } = begin();
  worker.answer({ kind: "unrecognised", tables: [] });
  expect(await job.result).toEqual({ kind: "unrecognised", tables: [] });
});

test("a failure in the worker keeps its code and parameters", async () => {
  const { job, worker } = begin();
  worker.answer({ kind: "failed", code: "DOCUMENT_EMPTY", params: { file: "通知.txt" } });
  await expect(job.result).rejects.toMatchObject({
    code: "DOCUMENT_EMPTY",
    params: { file: "通知.txt" },
  });
});

test("cancelling ends the worker at once, and the next job gets a new one", async () => {
  const { builder, job, worker, workers } = begin();
  job.cancel();
  expect(worker.terminated).toBe(true);
  await expect(job.result).rejects.toMatchObject({ code: "CANCELLED" });
  builder.build(document, options, () => undefined);
  expect(workers).toHaveLength(2);
});

test.each([
  ["crashes", (worker: FakeWorker) => worker.dispatchEvent(new Event("error", { cancelable: true }))],
  ["sends what cannot be read", (worker: FakeWorker) => worker.dispatchEvent(new Event("messageerror"))],
  ["says something unknown", (worker: FakeWorker) => worker.answer({ kind: "hello" })],
  ["says nothing at all", (worker: FakeWorker) => worker.answer(null)],
  [
    "answers another question",
    (worker: FakeWorker) => worker.answer({ kind: "edited", bytes: new Uint8Array() }),
  ],
])("a worker that %s is an internal failure", async (_, happen) => {
  const { job, worker } = begin();
  happen(worker);
  await expect(job.result).rejects.toMatchObject({ code: "INTERNAL" });
  expect(worker.terminated).toBe(true);
});
