import { Failure } from "../domain/failure";
import type { IssuedRow, RecordedIssue } from "../domain/round/roundRecords";
import { isNumber, isString, shape } from "./guards";
import { isRound } from "./roundShapes";
import { RETURN_SHEETS } from "./sheetNames";
import {
  onlyKinds,
  readRecords,
  recordRows,
  STAMP_HEADER,
  stampDamaged,
  type StampRecord,
} from "./stampRecords";
import type { DocumentProperties, PatchOp, StoredGrid } from "./workbookPatch";

/** Version of the form of 填报表 and its stamp; raised when an older program could no longer read it rightly. */
export const RETURN_SCHEMA = 1;

const KINDS = { head: "return", rows: "rows" } as const;

/** What a unit's workbook says of itself. */
export type ReturnHead = Omit<RecordedIssue, "rows" | "formerName"> & {
  readonly schema: number;
  readonly planId: string;
};

/** What it says of a row: enough to tell that a task or its locked cells are other ones than were issued. */
type RowDigest = Pick<IssuedRow, "task" | "role" | "lockedHash">;

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

/** The very hidden sheet of a unit's workbook: whose it is, and the digests of its rows as they were issued. */
export function returnStampOps(
  planId: string,
  { round, unit, file, at, by, rows }: RecordedIssue,
): PatchOp[] {
  const sheet = RETURN_SHEETS.stamp;
  const head: ReturnHead = { schema: RETURN_SCHEMA, planId, round, unit, file, at, by };
  const digests = rows.map(({ task, role, lockedHash }): RowDigest => ({ task, role, lockedHash }));
  const values = [
    [...STAMP_HEADER],
    ...recordRows(KINDS.head, "", head),
    ...recordRows(KINDS.rows, "", digests),
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
 * Reads what a unit's workbook says of itself; `undefined` where the stamp is gone. Its rows are not looked at: what
 * counts is what the plan's own workbook has recorded of them.
 * @throws Failure `WORKBOOK_NEWER`, `STAMP_DAMAGED`
 */
export function readReturnHead(
  sheets: ReadonlyMap<string, StoredGrid>,
  file: string,
): ReturnHead | undefined {
  const grid = sheets.get(RETURN_SHEETS.stamp);
  if (grid === undefined) return undefined;
  const sheet = RETURN_SHEETS.stamp;
  const [head] = readRecords(onlyKinds(grid, [KINDS.head]), sheet);
  const schema = schemaOf(head);
  if (schema !== undefined && schema > RETURN_SCHEMA) {
    throw new Failure("WORKBOOK_NEWER", { file, found: schema, known: RETURN_SCHEMA });
  }
  if (head === undefined || !isHead(head.json)) throw stampDamaged(head?.row ?? 0, 3, { sheet });
  return head.json;
}

/** All that every version's head is sure to have. */
function schemaOf(head: StampRecord | undefined): number | undefined {
  const json = head?.json;
  return typeof json === "object" && json !== null && "schema" in json && typeof json.schema === "number"
    ? json.schema
    : undefined;
}
