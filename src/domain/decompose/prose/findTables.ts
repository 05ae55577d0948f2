import type { DocumentBlock } from "../documentBlock";
import { readAnnexTables, type AnnexTables } from "../readAnnexTables";
import { missingColumns } from "./missingColumns";
import { proseBesideTables, readProse, statesFirstLeads } from "./readProse";
import { spreadAssignments } from "./spreadAssignments";
import { readTextTables } from "./textTables";

/**
 * The tables of a document's tasks: its decomposition tables; where it has none, tables whose text column names the units
 * in brackets; else the tasks of its prose. None where nothing in the document is given to anybody.
 */
export function findTables(blocks: readonly DocumentBlock[]): AnnexTables {
  const annex = readAnnexTables(blocks);
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  const isAnnex = annex.tables.length > 0;
  const found = isAnnex ? annex : readTextTables(blocks, annex);
  if (found.tables.length > 0) {
    const spread = spreadAssignments(found, statesFirstLeads(paragraphs));
    const missing = isAnnex ? [] : spread.tables.flatMap(missingColumns);
    return { ...spread, findings: [...spread.findings, ...missing, ...proseBesideTables(paragraphs)] };
  }
  const prose = readProse(paragraphs);
  return { ...prose, findings: [...annex.findings, ...prose.findings] };
}
