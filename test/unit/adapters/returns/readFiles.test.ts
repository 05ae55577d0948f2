import {
  readEachFile,
  readFiles,
  type FileReader,
  type ReadersOptions,
} from "../../../../src/adapters/returns/readFiles";
import { readReturn } from "../../../../src/adapters/returns/readReturn";
import { digest } from "../../../../src/adapters/document/digest";
import { Failure } from "../../../../src/domain/failure";
import { craftXlsx } from "../../../support/craftXlsx";
import { craftZip } from "../../../support/craftZip";
import { encryptAgile } from "../../../support/encryptWorkbook";

const workbook = craftXlsx("<row><c><v>1</v></c></row>");
const file = (name: string, bytes = workbook) => ({ name, load: () => Promise.resolve({ name, bytes }) });

/** Readers that read truly, but hang or break down on files of these names. */
function fakeReaders({ hang = "", breakDown = "" } = {}) {
  const log: string[] = [];
  let started = 0;
  const startReader = (): FileReader => {
    const number = ++started;
    return {
      read: async (waiting) => {
        log.push(`${number}: ${waiting.name}`);
        if (waiting.name === hang) return new Promise(() => undefined);
        if (waiting.name === breakDown) throw new Error("out of order");
        return readReturn(waiting, digest);
      },
      end: () => {
        log.push(`${number} ended`);
      },
    };
  };
  return { startReader, log };
}

const options = (more: Partial<ReadersOptions>): ReadersOptions => ({
  startReader: fakeReaders().startReader,
  readers: 1,
  timeLimit: 60_000,
  digest,
  ...more,
});

const namesOf = (files: readonly { readonly name: string }[]) => files.map(({ name }) => name);

test("files come back in the order of their names, however many readers there are", async () => {
  const names = ["c.xlsx", "a.xlsx", "d.xlsx", "b.xlsx"];
  for (const readers of [1, 3, 9]) {
    const read = await readFiles(
      names.map((name) => file(name)),
      options({ readers }),
    );
    expect(namesOf(read)).toEqual(["a.xlsx", "b.xlsx", "c.xlsx", "d.xlsx"]);
    expect(read[0]).toMatchObject({
      sha256: digest(workbook),
      content: { book: { sheets: [{ name: "表" }] } },
    });
  }
});

test("files of one name come back in the order in which they were given", async () => {
  const read = await readFiles([file("a", workbook), file("a", new Uint8Array())], options({ readers: 2 }));
  expect(read.map(({ content }) => "book" in content)).toEqual([true, false]);
});

test("an archive gives its files, read by several readers, and is not counted itself", async () => {
  const archive = craftZip(["b.xlsx", "a.xlsx", "c.xlsx"].map((name) => ({ name, data: workbook })));
  const { startReader, log } = fakeReaders();
  const steps: unknown[] = [];
  const read = await readFiles(
    [file("z.zip", archive), file("m.xlsx")],
    options({ startReader, readers: 3, progress: (...step) => steps.push(step) }),
  );
  expect(namesOf(read)).toEqual(["m.xlsx", "z.zip/a.xlsx", "z.zip/b.xlsx", "z.zip/c.xlsx"]);
  expect(new Set(log.map((line) => line[0])).size).toBeGreaterThan(1);
  expect(steps.at(-1)).toEqual(["reading", 4, 4]);
});

test("an archive in an archive is refused by its name", async () => {
  const inner = craftZip([{ name: "a.xlsx", data: workbook }]);
  const read = await readFiles([file("z.zip", craftZip([{ name: "inner.zip", data: inner }]))], options({}));
  expect(read).toMatchObject([
    {
      name: "z.zip/inner.zip",
      content: {
        refusal: { code: "WORKBOOK_KIND_UNSUPPORTED", params: { file: "z.zip/inner.zip", kind: "zip" } },
      },
    },
  ]);
});

test("a file that takes too long ends its reader and is refused with its digest, and the others are read", async () => {
  const { startReader, log } = fakeReaders({ hang: "b" });
  const read = await readFiles(
    ["a", "b", "c"].map((name) => file(name)),
    options({ startReader, timeLimit: 50 }),
  );
  expect(read[1]).toEqual({
    name: "b",
    sha256: digest(workbook),
    content: { refusal: { code: "WORKBOOK_LIMIT", params: { file: "b", limit: "time", value: 0.05 } } },
  });
  expect(read.map(({ content }) => "book" in content)).toEqual([true, false, true]);
  expect(log).toEqual(["1: a", "1: b", "1 ended", "2: c", "2 ended"]);
});

test("a file that breaks its reader is refused, and the others are read by a new one", async () => {
  const { startReader, log } = fakeReaders({ breakDown: "a" });
  const read = await readFiles([file("a"), file("b")], options({ startReader }));
  expect(read.map(({ content }) => content)).toMatchObject([{ refusal: { code: "INTERNAL" } }, { book: {} }]);
  expect(log).toEqual(["1: a", "1 ended", "2: b", "2 ended"]);
});

test("a file whose bytes cannot be had is refused without a digest", async () => {
  const gone = { name: "a", load: () => Promise.reject(new Failure("FILE_NOT_FOUND", { file: "a" })) };
  expect(await readFiles([gone, file("b")], options({}))).toMatchObject([
    { name: "a", sha256: "", content: { refusal: { code: "FILE_NOT_FOUND", params: { file: "a" } } } },
    { name: "b", content: { book: {} } },
  ]);
});

test("a few files are read by the first reader alone, more by the others", async () => {
  const [first, others] = [fakeReaders(), fakeReaders()];
  const more = { startReader: others.startReader, first: { files: 2, startReader: first.startReader } };
  await readFiles([file("a"), file("b")], options(more));
  expect(first.log).toEqual(["1: a", "1: b", "1 ended"]);
  expect(others.log).toEqual([]);
  await readFiles([file("a"), file("b"), file("c")], options(more));
  expect(others.log).toEqual(["1: c", "1 ended"]);
});

test("a file is handed over when its reader is at work on the next one already", async () => {
  const { startReader, log } = fakeReaders();
  await readEachFile(
    ["a", "b", "c"].map((name) => file(name)),
    ({ name }) => log.push(`took ${name}`),
    options({ startReader }),
  );
  expect(log).toEqual(["1: a", "1: b", "took a", "1: c", "took b", "took c", "1 ended"]);
});

test("no files give no results and start no reader", async () => {
  const { startReader, log } = fakeReaders();
  expect(await readFiles([], options({ startReader, readers: 2 }))).toEqual([]);
  expect(log).toEqual([]);
});

test("giving up ends all readers at once, also in the middle of a file", async () => {
  const { startReader, log } = fakeReaders({ hang: "a" });
  const controller = new AbortController();
  const reading = readFiles([file("a")], options({ startReader, signal: controller.signal }));
  await new Promise((resolve) => setTimeout(resolve));
  controller.abort();
  await expect(reading).rejects.toMatchObject({ code: "CANCELLED" });
  expect(log).toEqual(["1: a", "1 ended"]);
});

test("work that was given up beforehand does not begin", async () => {
  const { startReader, log } = fakeReaders();
  await expect(
    readFiles([file("a")], options({ startReader, signal: { aborted: true } })),
  ).rejects.toMatchObject({
    code: "CANCELLED",
  });
  expect(log).toEqual([]);
});

test("passwords go to whoever reads each file, also one of an archive, and become part of no result", async () => {
  const encrypted = encryptAgile(workbook, "密码1");
  const archive = craftZip([
    { name: "甲.xlsx", data: encrypted },
    { name: "乙.xlsx", data: workbook },
  ]);
  const read = await readFiles([file("回收.zip", archive), file("丙.xlsx", encrypted)], {
    ...options({}),
    passwords: ["绝密", "密码1"],
  });
  expect(namesOf(read)).toEqual(["丙.xlsx", "回收.zip/乙.xlsx", "回收.zip/甲.xlsx"]);
  expect(read.map(({ content }) => "book" in content)).toEqual([true, true, true]);
  expect(JSON.stringify(read)).not.toMatch(/绝密|密码1/u);
});
