import { finding, type Finding } from "../../finding";
import type { AnnexColumn } from "../../place";
import type { TableNumber } from "../../task";
import { plainCell, type BlockCell } from "../documentBlock";
import type { ColumnHeader } from "../recogniseColumns";
import type { AnnexTables, RawPart, RawTable } from "../readAnnexTables";
import type { GridRow } from "../tableGrid";
import { joinAssignments, NO_ASSIGNMENT, readAssignment, type WrittenAssignment } from "./assignment";
import { takeApart } from "./paragraphAssignments";
import { FIRST_LEADS, NAMES_THE_LEAD, PROSE_HEADERS, ROLE_IN_CELL } from "./proseVocabulary";
import { unitCells } from "./unitCells";

/** The columns that an assignment fills. */
const FILLED = ["leaders", "leadUnits", "supportingUnits", "deadline", "owner"] as const;

type FilledColumn = (typeof FILLED)[number];

type Spread = {
  readonly row: GridRow;
  /** What the cells of the row become; `undefined` where they stay as they are. */
  readonly cells: Partial<Record<FilledColumn | "text", readonly string[]>> | undefined;
  readonly isFirstLead: boolean;
  readonly findings: readonly Finding[];
};

/**
 * Tables whose cells say in words who leads: a cell of units with verbs or labels (`区发展改革委牵头，区财政局配合`), or a text
 * with its units in brackets where the row has none of its own. Each part goes to its column; columns that the table
 * lacks are added. What cannot be told apart stays where it is, with a finding. Where the document says that the first
 * listed unit leads, it does in all rows without supporting units under a header that does not itself name the lead; where
 * the header says so, in the rows under it.
 */
export function spreadAssignments(annex: AnnexTables, firstLeads: boolean): AnnexTables {
  const spread = annex.tables.map((table) => spreadTable(table, firstLeads));
  return {
    ...annex,
    tables: spread.map(({ table }) => table),
    findings: [
      ...annex.findings.filter(
        (found) =>
          !isSettled(
            found,
            spread.map(({ table }) => table),
          ),
      ),
      ...spread.flatMap(({ findings }) => findings),
    ],
  };
}

/** True for the finding about a column that the table has now. */
function isSettled(found: Finding, tables: readonly RawTable[]): boolean {
  if (found.code !== "NOTICE_COLUMN_MISSING") return false;
  const table = tables.find(({ number }) => number === found.where.table);
  return (
    table?.parts.every(({ columns }) => columns.some(({ column }) => column === found.params.column)) === true
  );
}

function spreadTable(
  table: RawTable,
  firstLeads: boolean,
): { readonly table: RawTable; readonly findings: readonly Finding[] } {
  const spread = table.parts.map((part) => spreadPart(table.number, part, firstLeads));
  return {
    table: { ...table, parts: spread.map(({ part }) => part) },
    findings: spread.flatMap(({ findings }) => findings),
  };
}

function spreadPart(
  number: TableNumber,
  part: RawPart,
  firstLeads: boolean,
): { readonly part: RawPart; readonly findings: readonly Finding[] } {
  const spread = part.rows.map((row): Spread => spreadRow(number, part, row));
  const added = FILLED.filter(
    (column) =>
      !part.columns.some((known) => known.column === column) &&
      spread.some(({ cells }) => (cells?.[column]?.length ?? 0) > 0),
  );
  const columns = [
    ...part.columns,
    ...added.map((column): ColumnHeader => ({ column, header: PROSE_HEADERS[column], recognised: "word" })),
  ];
  const rows = spread.map((each) => withCells(each, part.columns, added));
  const leadHeader = part.columns.find(({ column }) => column === "leadUnits")?.header ?? "";
  const isOpen = FIRST_LEADS.test(leadHeader) || (firstLeads && !NAMES_THE_LEAD.test(leadHeader));
  const first = rows.filter((_, index) => isOpen && spread[index]?.isFirstLead === true);
  return {
    part: { ...part, columns, rows, ...(first.length > 0 ? { firstLeads: new Set(first) } : {}) },
    findings: spread.flatMap(({ findings }) => findings),
  };
}

function spreadRow(number: TableNumber, { columns }: RawPart, row: GridRow): Spread {
  const cellOf = (column: AnnexColumn): BlockCell | undefined =>
    row.cells[columns.findIndex((known) => known.column === column)];
  const unclear = (cell: BlockCell | undefined, column: AnnexColumn, text: string): Finding =>
    finding(
      "NOTICE_ASSIGNMENT_UNCLEAR",
      { line: cell?.line ?? row.row.line, table: number, column },
      { text },
    );
  const units = (["leadUnits", "supportingUnits"] as const).map((column) => ({
    column,
    cell: cellOf(column),
  }));
  const filled = units.filter(({ cell }) => textOf(cell) !== "");
  const findings: Finding[] = [];
  if (filled.length === 0) {
    const text = textOf(cellOf("text"));
    const { pieces, rest, unclear: isUnclear } = takeApart(text);
    const [piece, ...others] = pieces;
    if (isUnclear || others.length > 0 || (piece !== undefined && rest !== "")) {
      findings.push(unclear(cellOf("text"), "text", text));
    } else if (piece !== undefined) {
      const cells = { text: [piece.text], ...cellsOf(piece.assignment) };
      return { row, cells, isFirstLead: piece.assignment.leadUnits.length === 0, findings };
    }
    return { row, cells: undefined, isFirstLead: false, findings };
  }
  const isFirstLead = textOf(cellOf("supportingUnits")) === "";
  let assignment = NO_ASSIGNMENT;
  let isSpread = false;
  for (const { column, cell } of filled) {
    const reading = readAssignment(textOf(cell));
    if (reading.kind === "unclear" && ROLE_IN_CELL.test(textOf(cell))) {
      findings.push(unclear(cell, column, textOf(cell)));
    }
    const isRead = reading.kind === "read" && saysMore(reading.assignment);
    isSpread ||= isRead;
    assignment = joinAssignments(
      assignment,
      isRead ? reading.assignment : { ...NO_ASSIGNMENT, [column]: cell?.paragraphs ?? [] },
    );
  }
  if (!isSpread || findings.length > 0) return { row, cells: undefined, isFirstLead, findings };
  return {
    row,
    cells: cellsOf(assignment),
    isFirstLead: isFirstLead && assignment.supportingUnits.length === 0 && assignment.leadUnits.length === 0,
    findings,
  };
}

/** True for a cell that says more than that its units are those of its column. */
function saysMore({ leaders, leadUnits, supportingUnits, deadline }: WrittenAssignment): boolean {
  return [leaders, deadline, leadUnits, supportingUnits].some((names) => names.length > 0);
}

function cellsOf(assignment: WrittenAssignment): Partial<Record<FilledColumn, readonly string[]>> {
  const { leaders, deadline, owner } = assignment;
  const units = unitCells(assignment);
  return {
    ...units,
    ...(leaders.length > 0 ? { leaders } : {}),
    ...(deadline.length > 0 ? { deadline } : {}),
    ...(owner.length > 0 ? { owner } : {}),
  };
}

/** The row with its new cells; rows that the document cuts off keep their length. */
function withCells(
  { row, cells }: Spread,
  columns: readonly ColumnHeader[],
  added: readonly FilledColumn[],
): GridRow {
  if (cells === undefined && added.length === 0) return row;
  const line = row.row.line;
  const own = columns.map(({ column }, index): BlockCell | undefined => {
    const known = row.cells[index];
    const texts = column === "text" || isFilled(column) ? cells?.[column] : undefined;
    return texts === undefined ? known : plainCell(texts, known?.line ?? line);
  });
  const more = added.map((column) => plainCell(cells?.[column] ?? [], line));
  return { row: row.row, cells: [...own, ...more], found: row.found + added.length };
}

function isFilled(column: AnnexColumn | undefined): column is FilledColumn {
  return FILLED.some((filled) => filled === column);
}

function textOf(cell: BlockCell | undefined): string {
  return (cell?.paragraphs ?? [])
    .map((paragraph) => paragraph.trim())
    .filter((text) => text !== "")
    .join("\n");
}
