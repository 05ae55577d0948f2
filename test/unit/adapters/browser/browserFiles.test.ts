import { loadSample } from "../../../../src/adapters/browser/loadSample";
import { readFile } from "../../../../src/adapters/browser/readFile";

test("a chosen file gives its name and bytes", async () => {
  expect(await readFile(new File(["ab"], "通知.txt"))).toEqual({
    name: "通知.txt",
    bytes: new Uint8Array([97, 98]),
  });
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
