import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { zipSync } from "fflate";
import { writeFiles } from "../../../../src/adapters/node/writeFiles";
import { useTemporaryFolder } from "../../../support/temporaryFolder";

const inFolder = useTemporaryFolder();
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const textOf = (name: string): string => readFileSync(inFolder("out", name), "utf8");

test("files go into a folder that is made for them; those that are there with the same content are left alone", async () => {
  const files = [file("a", "1"), file("b", "2")];
  expect((await writeFiles(inFolder("out"), files, false)).written).toHaveLength(2);
  expect((await writeFiles(inFolder("out"), [...files, file("c", "3")], false)).written).toEqual([
    inFolder("out", "c"),
  ]);
  expect(readdirSync(inFolder("out"))).toEqual(["a", "b", "c"]);
});

test("a workbook that another program has packed from the same parts is not in the way of the same workbook", async () => {
  const workbook = (level: 0 | 9) => ({
    name: "a.xlsx",
    bytes: zipSync({ "xl/workbook.xml": new TextEncoder().encode("<a/>".repeat(99)) }, { level }),
  });
  await writeFiles(inFolder("out"), [workbook(9)], false);
  expect((await writeFiles(inFolder("out"), [workbook(0)], false)).written).toEqual([]);
});

test("one file in the way keeps all others from being written, unless overwriting is asked for", async () => {
  await writeFiles(inFolder("out"), [file("b", "old")], false);
  const files = [file("a", "1"), file("b", "2")];
  await expect(writeFiles(inFolder("out"), files, false)).rejects.toMatchObject({ code: "FILE_EXISTS" });
  expect(readdirSync(inFolder("out"))).toEqual(["b"]);
  await writeFiles(inFolder("out"), files, true);
  expect(textOf("b")).toBe("2");
});

test("taking back removes what is new and restores what was overwritten", async () => {
  await writeFiles(inFolder("out"), [file("b", "old")], false);
  const { takeBack } = await writeFiles(inFolder("out"), [file("a", "1"), file("b", "2")], true);
  await takeBack();
  expect(readdirSync(inFolder("out"))).toEqual(["b"]);
  expect(textOf("b")).toBe("old");
});

test("a file where the folder should be is left as it is", async () => {
  writeFileSync(inFolder("out"), "file");
  await expect(writeFiles(inFolder("out"), [file("a", "1")], true)).rejects.toMatchObject({
    code: "FILE_EXISTS",
  });
  expect(readFileSync(inFolder("out"), "utf8")).toBe("file");
});
