/** Writes a notice's workbook description as JSON, so that another program can write the same workbook. */
import { readFileSync, writeFileSync } from "node:fs";
import { digest } from "../../src/adapters/document/digest";
import { readDocument } from "../../src/adapters/document/readDocument";
import { planWorkbook } from "../../src/application/generateWorkbook";
import { describeFinding } from "../../src/i18n/messages";
import { findings } from "../../src/i18n/zh-CN/findings";
import { syntheticNotice } from "./syntheticNotice";

const [seedFile = "", tasks = "0", noticeFile = "", patchFile = ""] = process.argv.slice(2);
const seed = readFileSync(seedFile, "utf8");
const notice = Number(tasks) > 0 ? syntheticNotice(seed, Number(tasks)) : seed;
writeFileSync(noticeFile, notice);

async function main(): Promise<void> {
  const bytes = readFileSync(noticeFile);
  const { patch } = planWorkbook(
    {
      file: noticeFile,
      content: await readDocument(bytes, noticeFile),
      digest: digest(bytes),
      version: "bench",
      madeOn: "2023-02-01",
      describe: (finding) => describeFinding(findings, finding),
      nameRule: (code) => code,
    },
    () => undefined,
  );
  writeFileSync(patchFile, JSON.stringify(patch));
}

void main();
