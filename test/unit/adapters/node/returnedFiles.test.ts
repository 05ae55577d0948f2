import { mkdirSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { digest } from "../../../../src/adapters/document/digest";
import { listFiles } from "../../../../src/adapters/node/listFiles";
import { nodeDigest } from "../../../../src/adapters/node/returnedFiles";
import { threadReader, type ThreadLike } from "../../../../src/adapters/node/threadReader";
import { RETURN_LIMITS } from "../../../../src/adapters/xlsx/limits";
import { craftXlsx } from "../../../support/craftXlsx";
import { craftZip } from "../../../support/craftZip";
import { readAllReturns } from "../../../support/readAllReturns";
import { useTemporaryFolder } from "../../../support/temporaryFolder";
import { EventEmitter } from "node:events";

const inFolder = useTemporaryFolder();
const workbook = craftXlsx("<row><c><v>1</v></c></row>");

function put(name: string, bytes: Uint8Array | string = workbook): string {
  const path = inFolder(name);
  writeFileSync(path, bytes);
  return path;
}

test("the digest by the machine's own means is that of the browser", () => {
  expect(nodeDigest(workbook)).toBe(digest(workbook));
});

test("a folder gives its files with those of its folders, without lock files, links and what systems leave behind", async () => {
  mkdirSync(inFolder("回收/街道"), { recursive: true });
  mkdirSync(inFolder("回收/__MACOSX"));
  for (const name of [
    "回收/a.xlsx",
    "回收/街道/b.xlsx",
    "回收/~$a.xlsx",
    "回收/.DS_Store",
    "回收/__MACOSX/a.xlsx",
  ])
    put(name);
  symlinkSync(inFolder("回收"), inFolder("回收/link"));
  const files = await listFiles([inFolder("回收")]);
  expect(files.map(({ name }) => name).sort()).toEqual(["回收/a.xlsx", "回收/街道/b.xlsx"]);
});

test("a file is called by its name alone, or as its path was given where two have one name", async () => {
  for (const folder of ["x", "y"]) mkdirSync(inFolder(folder));
  const [a, b, c] = [put("x/a.xlsx"), put("y/a.xlsx"), put("c.xlsx")];
  expect((await listFiles([a, b, c])).map(({ name }) => name)).toEqual([a, b, "c.xlsx"]);
});

test("files are read with their digest and when they were last changed", async () => {
  const path = put("区财政局.xlsx");
  utimesSync(path, 0, Date.UTC(2023, 3, 8, 9, 30) / 1000);
  expect(await readAllReturns([path])).toEqual([
    {
      name: "区财政局.xlsx",
      sha256: digest(workbook),
      changedAt: "2023-04-08T09:30:00Z",
      content: { book: expect.objectContaining({ macros: false }) as unknown },
    },
  ]);
});

test("files, folders and archives are read together, and what cannot be read is refused by its name", async () => {
  mkdirSync(inFolder("回收"));
  put("回收/区税务局.xlsx");
  const zip = put(
    "邮件.zip",
    craftZip([
      { name: "区财政局.xlsx", data: workbook },
      { name: "说明.pdf", data: "%PDF-1.4" },
    ]),
  );
  const read = await readAllReturns([inFolder("回收"), zip, inFolder("gone.xlsx"), put("empty.xlsx", "")]);
  expect(
    read.map(({ name, content }) => [name, "refusal" in content ? content.refusal.code : "read"]),
  ).toEqual([
    ["empty.xlsx", "WORKBOOK_KIND_UNSUPPORTED"],
    ["gone.xlsx", "FILE_NOT_FOUND"],
    ["回收/区税务局.xlsx", "read"],
    ["邮件.zip/区财政局.xlsx", "read"],
    ["邮件.zip/说明.pdf", "WORKBOOK_KIND_UNSUPPORTED"],
  ]);
});

test("a file above the limit is refused with its digest, without being held in memory", async () => {
  const path = put("large.xlsx", "");
  truncateSync(path, RETURN_LIMITS.bytes + 1);
  expect(await readAllReturns([path])).toMatchObject([
    {
      sha256: nodeDigest(new Uint8Array(RETURN_LIMITS.bytes + 1)),
      content: {
        refusal: { code: "WORKBOOK_LIMIT", params: { limit: "bytes", value: RETURN_LIMITS.bytes } },
      },
    },
  ]);
});

describe("a thread that reads files", () => {
  class FakeThread extends EventEmitter {
    readonly sent: unknown[] = [];
    ended = false;
    postMessage(message: unknown): void {
      this.sent.push(message);
    }
    terminate(): Promise<number> {
      this.ended = true;
      return Promise.resolve(1);
    }
  }
  const start = () => {
    const thread = new FakeThread();
    const like: ThreadLike = thread as unknown as ThreadLike;
    const reader = threadReader(() => like);
    return { thread, reader, result: reader.read({ name: "a.xlsx", bytes: workbook }) };
  };

  test("gets bytes of its own, and gives the file back", async () => {
    const { thread, result } = start();
    expect(thread.sent).toEqual([{ name: "a.xlsx", bytes: workbook }]);
    const file = { name: "a.xlsx", sha256: "", content: { refusal: { code: "INTERNAL", params: {} } } };
    thread.emit("message", file);
    expect(await result).toBe(file);
  });

  test("that runs out of memory refuses the file for that", async () => {
    const { thread, result } = start();
    thread.emit("error", Object.assign(new Error(), { code: "ERR_WORKER_OUT_OF_MEMORY" }));
    await expect(result).rejects.toMatchObject({
      code: "WORKBOOK_LIMIT",
      params: { file: "a.xlsx", limit: "memory" },
    });
  });

  test.each([
    ["says something unknown", "message", "hello"],
    ["ends by itself", "exit", 1],
    ["fails", "error", new Error("broken")],
    ["sends what cannot be read", "messageerror", new Error("broken")],
  ])("that %s is no reader any more", async (_, event, data) => {
    const { thread, reader, result } = start();
    thread.emit(event, data);
    await expect(result).rejects.toThrow(Error);
    reader.end();
    expect(thread.ended).toBe(true);
  });
});
