import { loadDivisions } from "../../../../src/adapters/browser/loadDivisions";
import { loadSample } from "../../../../src/adapters/browser/loadSample";
import { readFile, readReceivedFile } from "../../../../src/adapters/browser/readFile";

test("a chosen file gives its name and bytes", async () => {
  expect(await readFile(new File(["ab"], "通知.txt"))).toEqual({
    name: "通知.txt",
    bytes: new Uint8Array([97, 98]),
  });
});

test("a returned file is called by its place in its folder, where it came in one, and says when it was changed", async () => {
  const file = new File(["ab"], "a.xlsx", { lastModified: Date.UTC(2023, 3, 8, 9, 30) });
  for (const [path, name] of [
    ["", "a.xlsx"],
    ["回收/a.xlsx", "回收/a.xlsx"],
  ]) {
    Object.defineProperty(file, "webkitRelativePath", { value: path, configurable: true });
    expect(await readReceivedFile(file)).toEqual({
      name,
      bytes: new Uint8Array([97, 98]),
      changedAt: "2023-04-08T09:30:00Z",
    });
  }
});

test("a folder, or a file that is gone, is unreadable", async () => {
  const folder = new File([], "文件夹");
  folder.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  await expect(readFile(folder)).rejects.toMatchObject({
    code: "FILE_UNREADABLE",
    params: { file: "文件夹" },
  });
});

test("a huge file is refused before it is read", async () => {
  const huge = new File([], "huge.txt");
  Object.defineProperty(huge, "size", { value: 3_000_000_000 });
  await expect(readFile(huge)).rejects.toMatchObject({ code: "DOCUMENT_TOO_LARGE" });
});

test("a sample that the server does not deliver is unreadable", async () => {
  const fetched = jest.spyOn(globalThis, "fetch").mockResolvedValue(new Response("", { status: 404 }));
  await expect(loadSample(new URL("http://localhost/x.txt"), "x.txt")).rejects.toMatchObject({
    code: "FILE_UNREADABLE",
  });
  fetched.mockRestore();
});

const DIVISIONS = new URL("http://localhost/files/pcas.json");

/** What the server answers to the page. */
async function divisionsFrom(body: string, status = 200): Promise<unknown> {
  const fetched = jest.spyOn(globalThis, "fetch").mockResolvedValue(new Response(body, { status }));
  try {
    return await loadDivisions(DIVISIONS);
  } finally {
    fetched.mockRestore();
  }
}

test("the towns of all districts come from the server as they are", async () => {
  const towns = { 重庆市: { 市辖区: { 涪陵区: ["敦仁街道", "白涛镇"] } } };
  expect(await divisionsFrom(JSON.stringify(towns))).toEqual(towns);
});

test.each([
  ["nothing", "", 404],
  ["a page in its place", "<!doctype html>", 200],
  ["a list of another shape", '{"重庆市":{"市辖区":["涪陵区"]}}', 200],
  ["towns without names", '{"重庆市":{"市辖区":{"涪陵区":[1]}}}', 200],
  ["a list", "[]", 200],
])("towns of which the server delivers %s are unreadable", async (_, body, status) => {
  await expect(divisionsFrom(body, status)).rejects.toMatchObject({
    code: "FILE_UNREADABLE",
    params: { file: "pcas.json" },
  });
});
