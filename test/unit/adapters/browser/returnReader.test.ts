import { workerReturnReader } from "../../../../src/adapters/browser/returnReader";
import { isWorkerRequest } from "../../../../src/adapters/browser/workerProtocol";
import { carryOut } from "../../../../src/worker/carryOut";
import { craftXlsx } from "../../../support/craftXlsx";
import { craftZip } from "../../../support/craftZip";
import { FakeWorker } from "../../../support/fakeWorker";

const workbook = craftXlsx("<row><c><v>1</v></c></row>");

/** A worker that does what the true one does, but hangs on files called `hang` and crashes on `crash`. */
class ReadingWorker extends FakeWorker {
  override postMessage(message: unknown, transfer: unknown): void {
    super.postMessage(message, transfer);
    if (!isWorkerRequest(message) || message.kind !== "readReturn" || message.file.name === "hang") return;
    if (message.file.name === "crash") this.dispatchEvent(new Event("error", { cancelable: true }));
    else if (message.file.name === "babble") this.answer({ kind: "hello" });
    else void carryOut(message, () => undefined, "0").then((reply) => this.answer(reply));
  }
}

function begin(options: { readonly workers?: number; readonly timeLimit?: number } = {}) {
  const workers: ReadingWorker[] = [];
  const start = (): ReadingWorker => {
    const worker = new ReadingWorker();
    workers.push(worker);
    return worker;
  };
  return { workers, reader: workerReturnReader(start, { workers: 1, ...options }) };
}

const file = (name: string, bytes = workbook) => ({ name, bytes });

test("files go through one worker, which ends with the work, and their bytes stay the caller's", async () => {
  const { reader, workers } = begin();
  const steps: unknown[] = [];
  const read = await reader.read([file("b.xlsx"), file("a.xlsx")], {
    progress: (...step) => steps.push(step),
  });
  expect(read).toMatchObject([
    { name: "a.xlsx", content: { book: { sheets: [{ name: "表" }] } } },
    { name: "b.xlsx", content: { book: {} } },
  ]);
  expect(workers.map(({ terminated, received }) => [terminated, received.length])).toEqual([[true, 2]]);
  expect(workers[0]?.transferred[0]).not.toBe(workbook.buffer);
  expect(steps).toEqual([
    ["reading", 1, 2],
    ["reading", 2, 2],
  ]);
});

test("the files of an archive are unpacked in the worker, not by the page", async () => {
  const { reader, workers } = begin();
  const archive = craftZip([{ name: "区财政局.xlsx", data: workbook, flags: 0x800 }]);
  expect(await reader.read([file("回收.zip", archive)])).toMatchObject([{ name: "回收.zip/区财政局.xlsx" }]);
  expect(workers[0]?.received).toMatchObject([{ file: { packing: { size: workbook.length } } }]);
});

test("a file that takes too long ends its worker, and a new one reads the rest", async () => {
  const { reader, workers } = begin({ timeLimit: 100 });
  const read = await reader.read([file("hang"), file("next")]);
  expect(read.map(({ content }) => content)).toMatchObject([
    { refusal: { code: "WORKBOOK_LIMIT", params: { limit: "time" } } },
    { book: {} },
  ]);
  expect(workers).toHaveLength(2);
});

test.each(["crash", "babble"])("a worker that does not answer but %s is replaced", async (name) => {
  const { reader, workers } = begin();
  const read = await reader.read([file(name), file("next")]);
  expect(read.map(({ content }) => "book" in content)).toEqual([false, true]);
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
});

test("giving up ends the worker at once", async () => {
  const { reader, workers } = begin();
  const controller = new AbortController();
  const reading = reader.read([file("hang")], { signal: controller.signal });
  while (workers.length === 0) await new Promise((resolve) => setTimeout(resolve));
  controller.abort();
  await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
  expect(workers[0]?.terminated).toBe(true);
});
