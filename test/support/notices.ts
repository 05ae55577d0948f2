import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readPlainText } from "../../src/adapters/document/plainText";
import { checkDecomposition } from "../../src/domain/assignment/checkPlan";
import type { DocumentContent } from "../../src/domain/decompose/documentBlock";
import type { Decomposition } from "../../src/domain/decomposition";
import { decompose } from "../../src/domain/decompose/decompose";
import type { Finding } from "../../src/domain/finding";
import type { FindingCode } from "../../src/domain/findingCodes";
import { renderTables, tableOf, type RenderedTable } from "./renderNotice";

export const SEED_NAME = "2023-fuling-decomposition.txt";

export function readSeed(): Buffer {
  return readFileSync(join(__dirname, "../../seeds", SEED_NAME));
}

/** Columns of the tables that tests make up. */
export const HEADER = ["目标任务", "牵头领导", "牵头责任单位", "责任（配合）单位"] as const;
export const FULL_HEADER = ["分类", "序号", ...HEADER] as const;

/** A complete row, so that a test changes only what it is about. */
export const ROW = ["1、生产总值增长6%。", "钟  涛", "区发展改革委", "区财政局"] as const;

/** The day of every check in tests. */
export const TODAY = "2023-02-01";

/** What a text says. */
export function plainContent(text: string): DocumentContent {
  return { blocks: readPlainText(text), counts: "lines", findings: [] };
}

/** Decomposes a notice and checks the result, as the program does. */
export function decomposeText(text: string, file = "2023年通知.txt"): Decomposition {
  return checkDecomposition(decompose(plainContent(text), { file }), TODAY);
}

/** Decomposes tables without a letter around them. */
export function decomposeTables(...tables: readonly RenderedTable[]): Decomposition {
  return decomposeText(renderTables(tables));
}

/** Decomposes one table with the plain header and these rows. */
export function decomposeRows(...rows: readonly (readonly string[])[]): Decomposition {
  return decomposeTables(tableOf("一、2023年主要预期目标", HEADER, ...rows));
}

/** The findings of one code. */
export function findingsOf<C extends FindingCode>(
  { findings }: Decomposition,
  code: C,
): readonly Extract<Finding, { code: C }>[] {
  return findings.filter((found): found is Extract<Finding, { code: C }> => found.code === code);
}
