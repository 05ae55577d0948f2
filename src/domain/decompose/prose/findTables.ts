import type { DocumentBlock } from "../documentBlock";
import { readAnnexTables, type AnnexTables } from "../readAnnexTables";
import type { LayoutChoices } from "../tableLayout";
import { proseBesideTables, readProse, statesFirstLeads } from "./readProse";
import { spreadAssignments } from "./spreadAssignments";

/**
 * The tables of a document's tasks: its decomposition tables, or where it has none the tasks of its prose as tables. None
 * where nothing in the document is given to anybody. `choices` are what the user says of its tables.
 */
export function findTables(blocks: readonly DocumentBlock[], choices: LayoutChoices): AnnexTables {
  const annex = readAnnexTables(blocks, choices);
  const paragraphs = blocks.filter((block) => block.kind === "paragraph");
  if (annex.tables.length > 0) {
    const spread = spreadAssignments(annex, statesFirstLeads(paragraphs));
    return { ...spread, findings: [...spread.findings, ...proseBesideTables(paragraphs)] };
  }
  const prose = readProse(paragraphs);
  return { ...prose, findings: [...annex.findings, ...prose.findings] };
}
