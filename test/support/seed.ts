import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "../../src/adapters/document/digest";
import { decodeText } from "../../src/adapters/document/decodeText";
import { planWorkbook, type WorkbookPlan } from "../../src/application/generateWorkbook";
import { describeFinding } from "../../src/i18n/messages";
import { findings } from "../../src/i18n/zh-CN/findings";
import { ruleNames } from "../../src/i18n/zh-CN/ruleNames";
import type { DocumentContent } from "../../src/domain/decompose/documentBlock";
import { plainContent } from "./notices";
import { ROOT } from "./projectRoot";

export const SEED_FILE = join(ROOT, "seeds/2023-fuling-decomposition.txt");

/** What the seed says. */
export function readSeedContent(): DocumentContent {
  return plainContent(decodeText(readFileSync(SEED_FILE), SEED_FILE));
}

/** The standard workbook of the seed as planned. */
export function planSeedWorkbook(): WorkbookPlan {
  const bytes = readFileSync(SEED_FILE);
  return planWorkbook(
    {
      file: "2023-fuling-decomposition.txt",
      content: readSeedContent(),
      digest: digest(bytes),
      version: "0.1.0",
      madeOn: "2023-02-01",
      describe: (finding) => describeFinding(findings, finding),
      nameRule: (code) => ruleNames[code],
    },
    () => undefined,
  );
}
