import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { exists, isFolder, readBytes, writeAtomically } from "../../../../src/adapters/node/files";
import { useTemporaryFolder } from "../../../support/temporaryFolder";

const inFolder = useTemporaryFolder();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("a file is written whole and nothing else is left in its folder", async () => {
  await writeAtomically(inFolder("台账.xlsx"), bytes("new"), false);
  expect(readdirSync(inFolder())).toEqual(["台账.xlsx"]);
  expect(readFileSync(inFolder("台账.xlsx"), "utf8")).toBe("new");
});

test("an existing file is neither changed nor joined by debris unless overwriting is asked for", async () => {
  writeFileSync(inFolder("a.xlsx"), "old");
  await expect(writeAtomically(inFolder("a.xlsx"), bytes("new"), false)).rejects.toMatchObject({
    code: "FILE_EXISTS",
  });
  expect(readFileSync(inFolder("a.xlsx"), "utf8")).toBe("old");
  expect(readdirSync(inFolder())).toEqual(["a.xlsx"]);

  await writeAtomically(inFolder("a.xlsx"), bytes("new"), true);
  expect(readFileSync(inFolder("a.xlsx"), "utf8")).toBe("new");
});

test("a file that is overwritten keeps its permissions", async () => {
  writeFileSync(inFolder("a.xlsx"), "old");
  chmodSync(inFolder("a.xlsx"), 0o600);
  const { mode } = statSync(inFolder("a.xlsx"));
  await writeAtomically(inFolder("a.xlsx"), bytes("new"), true);
  expect(statSync(inFolder("a.xlsx")).mode).toBe(mode);
});

// Windows lets only some users make links.
(process.platform === "win32" ? test.skip : test)("a link stays one, and its file is written", async () => {
  mkdirSync(inFolder("shared"));
  writeFileSync(inFolder("shared", "a.xlsx"), "old");
  symlinkSync(inFolder("shared", "a.xlsx"), inFolder("link.xlsx"));
  await writeAtomically(inFolder("link.xlsx"), bytes("new"), true);
  expect(lstatSync(inFolder("link.xlsx")).isSymbolicLink()).toBe(true);
  expect(readFileSync(inFolder("shared", "a.xlsx"), "utf8")).toBe("new");
  expect(readdirSync(inFolder("shared"))).toEqual(["a.xlsx"]);
});

test("a folder that does not exist is a failure that names the file", async () => {
  const file = inFolder("missing", "a.xlsx");
  await expect(writeAtomically(file, bytes("x"), false)).rejects.toMatchObject({
    code: "FILE_NOT_WRITTEN",
    params: { file },
  });
});

test("a folder in the file's place is refused and kept", async () => {
  mkdirSync(inFolder("a.xlsx"));
  await expect(writeAtomically(inFolder("a.xlsx"), bytes("x"), true)).rejects.toMatchObject({
    code: "FILE_NOT_WRITTEN",
  });
  expect(readdirSync(inFolder())).toEqual(["a.xlsx"]);
});

test("a missing file and an unreadable one are told apart", async () => {
  await expect(readBytes(inFolder("none.txt"))).rejects.toMatchObject({ code: "FILE_NOT_FOUND" });
  await expect(readBytes(inFolder())).rejects.toMatchObject({ code: "FILE_UNREADABLE" });
});

test("files, folders and nothing are told apart", async () => {
  writeFileSync(inFolder("a"), "");
  expect([await exists(inFolder("a")), await isFolder(inFolder("a"))]).toEqual([true, false]);
  expect([await exists(inFolder()), await isFolder(inFolder())]).toEqual([true, true]);
  expect([await exists(inFolder("b")), await isFolder(inFolder("b"))]).toEqual([false, false]);
});
