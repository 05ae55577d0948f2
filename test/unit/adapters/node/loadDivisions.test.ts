import { writeFileSync } from "node:fs";
import { loadDivisions } from "../../../../src/adapters/node/loadDivisions";
import { DIVISIONS_FILE } from "../../../support/divisions";
import { useTemporaryFolder } from "../../../support/temporaryFolder";

const inFolder = useTemporaryFolder();

test("the official list has every province and the towns of its districts", async () => {
  const divisions = await loadDivisions(DIVISIONS_FILE);
  expect(Object.keys(divisions)).toHaveLength(31);
  expect(divisions["重庆市"]?.["市辖区"]?.["涪陵区"]).toContain("白涛街道");
});

test("a file that is not there, and one that holds something else, are failures with its name", async () => {
  const file = inFolder("other.json");
  await expect(loadDivisions(file)).rejects.toMatchObject({ code: "FILE_NOT_FOUND", params: { file } });
  for (const text of ["", "{", '{"重庆市":["涪陵区"]}']) {
    writeFileSync(file, text);
    await expect(loadDivisions(file)).rejects.toMatchObject({ code: "FILE_UNREADABLE", params: { file } });
  }
});
