import { finding, type Finding } from "../finding";
import type { AnnexColumn } from "../place";
import type { TableNumber } from "../task";
import { numberTables } from "./boards";
import { looksLike } from "./cellKinds";
import type { BlockCell, DocumentBlock, ParagraphBlock } from "./documentBlock";
import { gatherTables, unplaced, type OpenTable } from "./gatherTables";
import { CONFIDENCE, missingNames, type ColumnHeader } from "./recogniseColumns";
import { layShiftedRow } from "./shiftedRow";
import type { GridRow } from "./tableGrid";
import type { LayoutChoices } from "./tableLayout";

/** Rows that stand under one header. */
export type RawPart = {
  readonly columns: readonly ColumnHeader[];
  readonly rows: readonly GridRow[];
  /** The heading above the part, where it is the category of its rows. */
  readonly category: BlockCell | undefined;
  readonly line: number;
  /** The rest of the part before it: the category at its end holds on. */
  readonly isRest: boolean;
  /** Rows of which the document says that the first unit leads and the others support it. */
  readonly firstLeads?: ReadonlySet<GridRow>;
};

/** A decomposition table (板块) with its data rows laid out by column, nothing interpreted yet. */
export type RawTable = {
  readonly number: TableNumber;
  readonly heading: string;
  readonly parts: readonly RawPart[];
};

export type AnnexTables = {
  readonly tables: readonly RawTable[];
  /** The paragraphs before the first table, its heading not among them, and those after the last table. */
  readonly before: readonly ParagraphBlock[];
  readonly after: readonly ParagraphBlock[];
  readonly findings: readonly Finding[];
};

/**
 * The decomposition tables of a document in order. Tables below headings of one 板块 are put together, the headings being
 * categories.
 */
export function readAnnexTables(blocks: readonly DocumentBlock[], choices: LayoutChoices): AnnexTables {
  const { tables, before, after, findings } = gatherTables(blocks, choices);
  const { boards, numbers, unused } = numberTables(tables);
  const ofTables = tables.flatMap((table, index) =>
    [...table.findings, ...columnFindings(table)].map((found) => ({
      ...found,
      where: { ...found.where, table: numbers[index] ?? 2 },
    })),
  );
  return {
    tables: boards,
    before: [...before, ...unused.before],
    after,
    findings: [...findings, ...ofTables, ...unplaced(unused.between), ...headingFindings(boards)],
  };
}

/** What has to be said of the columns of a table: kept, likely, unsure, doubtful, missing. */
function columnFindings({ columns, rows, line, proposed: layout }: OpenTable): readonly Finding[] {
  const findings: Finding[] = [];
  const laid = rows.map((row) => layShiftedRow({ columns }, row));
  for (const [index, { column, header, recognised }] of columns.entries()) {
    const cells = laid.map((row) => row.cells[index]);
    const proposed = layout[index]?.column ?? "other";
    if (column !== "other") {
      const where = { line, column };
      const confidence = CONFIDENCE[recognised] * 100;
      if (recognised === "form") {
        findings.push(finding("NOTICE_COLUMN_LIKELY", where, { header, column, confidence }));
      }
      if (isDoubtful(cells, column))
        findings.push(finding("NOTICE_COLUMN_DOUBTFUL", where, { header, column }));
    } else if (proposed !== "other") {
      const confidence = CONFIDENCE.cells * 100;
      findings.push(finding("NOTICE_COLUMN_UNSURE", { line }, { header, column: proposed, confidence }));
    } else if (header !== "" || cells.some((cell) => (cell?.paragraphs.length ?? 0) > 0)) {
      findings.push(finding("NOTICE_COLUMN_KEPT", { line }, { header }));
    }
  }
  for (const column of missingNames(columns)) {
    findings.push(finding("NOTICE_COLUMN_MISSING", { line, column }, { column }));
  }
  return findings;
}

/** Fewer filled cells say nothing about a column. */
const ENOUGH_CELLS = 3;

/** Most cells look like something else than the header says: it may stand over the wrong column. */
function isDoubtful(cells: readonly (BlockCell | undefined)[], column: AnnexColumn): boolean {
  const looks = cells.map((cell) => looksLike(cell, column)).filter((look) => look !== undefined);
  return looks.length >= ENOUGH_CELLS && looks.filter((look) => look).length * 2 < looks.length;
}

function headingFindings(boards: readonly RawTable[]): readonly Finding[] {
  return boards
    .filter(({ heading }) => heading === "")
    .map(({ number, parts }) =>
      finding("NOTICE_TABLE_HEADING_MISSING", { line: parts[0]?.line ?? 1, table: number }, {}),
    );
}
