/** Reads all returned files of a folder; `threads` is 0 for all in the calling thread. Prints how many cells there are. */
import { join } from "node:path";
import { readReturnedFiles } from "../../src/adapters/node/returnedFiles";
import type { ReturnedFile } from "../../src/layout/returnedBook";

const [folder = "", threads = "0"] = process.argv.slice(2);
const script = join(__dirname, "../cli/fenjie-reader.cjs");
const options = threads === "0" ? {} : { script, threads: Number(threads) };
let cells = 0;

function count({ name, content }: ReturnedFile): void {
  if ("refusal" in content) throw new Error(`${name}: ${content.refusal.code}`);
  for (const { rows } of content.book.sheets) for (const { values } of rows) cells += values.length;
}

void readReturnedFiles([folder], count, options).then(() => {
  process.stdout.write(String(cells));
});
