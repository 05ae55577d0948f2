import { readFileSync } from "node:fs";
import { join } from "node:path";
import { digest } from "../../src/adapters/document/digest";
import { readDocument } from "../../src/adapters/document/readDocument";
import { planWorkbook, type WorkbookPlan } from "../../src/application/generateWorkbook";
import { describeFinding } from "../../src/i18n/messages";
import { findings } from "../../src/i18n/zh-CN/findings";
import { ruleNames } from "../../src/i18n/zh-CN/ruleNames";
import { ROOT } from "./projectRoot";

export const SEED_FILE = join(ROOT, "seeds/2023-fuling-decomposition.txt");

/** The standard workbook of the seed as planned. */
export function planSeedWorkbook(): WorkbookPlan {
  return planWorkbook(
    { readDocument, digest },
    {
      file: "2023-fuling-decomposition.txt",
      bytes: readFileSync(SEED_FILE),
      version: "0.1.0",
      madeOn: "2023-02-01",
      describe: (finding) => describeFinding(findings, finding),
      nameRule: (code) => ruleNames[code],
    },
    () => undefined,
  );
}
