import { finding, type Finding } from "../domain/finding";
import { decodeWorkbook, SHEETS_TO_DECODE, type DecodedWorkbook } from "../layout/decode";
import { SHEETS } from "../layout/sheetNames";
import type { WorkbookReader } from "./ports/workbookReader";

/**
 * Reads a standard decomposition workbook back, in two round trips. Ledger rows that are no task, and tasks without a
 * row, are added to the findings.
 * @throws Failure `WORKBOOK_NOT_OURS`, `WORKBOOK_NEWER`, `SHEET_MISSING`, `COLUMN_MISSING`, `STAMP_DAMAGED`.
 */
export async function inspectWorkbook(reader: WorkbookReader, file: string): Promise<DecodedWorkbook> {
  const sheets = await reader.readSheets(SHEETS_TO_DECODE);
  const decoded = decodeWorkbook(sheets, file);
  const { decomposition } = decoded;
  const findings = [...decomposition.findings, ...ledgerFindings(decoded)];
  return { ...decoded, decomposition: { ...decomposition, findings } };
}

function ledgerFindings({ skippedRows, goneTasks }: DecodedWorkbook): readonly Finding[] {
  const sheet = SHEETS.ledger;
  return [
    ...skippedRows.map(({ row, reason, text }) =>
      finding(
        reason === "idMissing" ? "LEDGER_ID_MISSING" : "LEDGER_ID_REPEATED",
        { sheet, cell: `A${row}` },
        { text },
      ),
    ),
    ...goneTasks.map((taskId) => finding("LEDGER_TASK_GONE", { sheet, taskId }, { id: taskId })),
  ];
}
