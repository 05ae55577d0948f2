import { Failure } from "../domain/failure";
import type { IssuedRow, RecordedIssue } from "../domain/round/roundRecords";
import { isNumber, isString, shape } from "./guards";
import { isIssuedRow, isRound } from "./roundShapes";
import { RETURN_SHEETS } from "./sheetNames";
import { readRecords, recordRows, STAMP_HEADER, stampDamaged, type StampRecord } from "./stampRecords";
import type { DocumentProperties, PatchOp, StoredGrid } from "./workbookPatch";

/** Version of the form of 填报表 and its stamp; raised when an older program could no longer read it rightly. */
export const RETURN_SCHEMA = 1;

const KINDS = { head: "return", row: "row" } as const;

/** What a unit's workbook says of itself without its rows. */
export type ReturnHead = Omit<RecordedIssue, "rows"> & { readonly schema: number; readonly planId: string };

export type ReturnStamp = ReturnHead & { readonly rows: readonly IssuedRow[] };

const isHead = shape<ReturnHead>(
  {
    schema: isNumber,
    planId: isString,
    round: isRound,
    unit: isString,
    file: isString,
    at: isString,
    by: isString,
  },
  {},
);

/** The very hidden sheet of a unit's workbook: whose it is, and its rows exactly as issued. */
export function returnStampOps(planId: string, { rows, ...issue }: RecordedIssue): PatchOp[] {
  const sheet = RETURN_SHEETS.stamp;
  const values = [
    [...STAMP_HEADER],
    ...recordRows(KINDS.head, "", { schema: RETURN_SCHEMA, planId, ...issue } satisfies ReturnHead),
    ...rows.flatMap((row) => recordRows(KINDS.row, row.task, row)),
  ];
  return [
    { op: "addSheet", sheet, visibility: "veryHidden" },
    {
      op: "write",
      at: { sheet, row: 0, column: 0, rows: values.length, columns: STAMP_HEADER.length },
      values,
    },
  ];
}

/** Custom properties of a unit's workbook. They survive programs that drop or show a very hidden sheet. */
export function returnProperties(
  planId: string,
  { unit, round }: RecordedIssue,
): NonNullable<DocumentProperties["custom"]> {
  return {
    FenjiePlanId: planId,
    FenjieUnit: unit,
    FenjieRound: round.id,
    FenjieReturnSchema: RETURN_SCHEMA,
  };
}

/**
 * Reads the stamp of a unit's workbook; `undefined` where the sheet is gone.
 * @throws Failure `WORKBOOK_NEWER`, `STAMP_DAMAGED`
 */
export function readReturnStamp(
  sheets: ReadonlyMap<string, StoredGrid>,
  file: string,
): ReturnStamp | undefined {
  const grid = sheets.get(RETURN_SHEETS.stamp);
  if (grid === undefined) return undefined;
  const sheet = RETURN_SHEETS.stamp;
  const records = readRecords(grid, sheet);
  const head = records.find(({ kind }) => kind === KINDS.head);
  const schema = schemaOf(head);
  if (schema !== undefined && schema > RETURN_SCHEMA) {
    throw new Failure("WORKBOOK_NEWER", { file, found: schema, known: RETURN_SCHEMA });
  }
  if (head === undefined || !isHead(head.json)) throw stampDamaged(head?.row ?? 0, 3, { sheet });
  const rows = records
    .filter(({ kind }) => kind === KINDS.row)
    .map(({ json, row }) => {
      if (!isIssuedRow(json)) throw stampDamaged(row, 3, { sheet });
      return json;
    });
  return { ...head.json, rows };
}

/** All that every version's head is sure to have. */
function schemaOf(head: StampRecord | undefined): number | undefined {
  const json = head?.json;
  return typeof json === "object" && json !== null && "schema" in json && typeof json.schema === "number"
    ? json.schema
    : undefined;
}
