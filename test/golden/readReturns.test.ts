import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { craftXlsx } from "../support/craftXlsx";
import { PROGRAM } from "../support/fenjie";
import { readAllReturns } from "../support/readAllReturns";
import { useTemporaryFolder } from "../support/temporaryFolder";

const inFolder = useTemporaryFolder();
const script = join(PROGRAM, "../fenjie-reader.cjs");

/** Twenty files: more than the calling thread reads by itself. */
function putFiles(): string {
  mkdirSync(inFolder("回收"));
  for (let index = 0; index < 20; index++) {
    const name = `${String(index).padStart(2, "0")}.xlsx`;
    const bytes = index % 5 === 4 ? "%PDF-1.4" : craftXlsx(`<row><c><v>${index}</v></c></row>`);
    writeFileSync(inFolder("回收", name), bytes);
  }
  return inFolder("回收");
}

test("threads of the built command line read the same as the calling thread does", async () => {
  const folder = putFiles();
  const alone = await readAllReturns([folder]);
  const together = await readAllReturns([folder], { script, threads: 2 });
  expect(together).toEqual(alone);
  expect(together.filter(({ content }) => "book" in content)).toHaveLength(16);
});

test("a file that takes longer than its time is refused, and its thread replaced", async () => {
  const steps: number[] = [];
  const read = await readAllReturns([putFiles()], {
    script,
    threads: 1,
    timeLimit: 0,
    progress: (_, done) => steps.push(done),
  });
  expect(read).toHaveLength(20);
  expect(read.at(-2)?.content).toMatchObject({
    refusal: { code: "WORKBOOK_LIMIT", params: { limit: "time" } },
  });
  expect(steps).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
});
