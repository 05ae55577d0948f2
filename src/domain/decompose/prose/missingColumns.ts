import { finding, type Finding } from "../../finding";
import type { RawTable } from "../readAnnexTables";

const EXPECTED = ["leaders", "leadUnits", "supportingUnits"] as const;

/** The columns of names that a table made from text does not have, because none of its tasks names any. */
export function missingColumns({ number, parts }: RawTable): readonly Finding[] {
  return parts.flatMap(({ columns, line }) => {
    const known = new Set(columns.map(({ column }) => column));
    return EXPECTED.filter((column) => !known.has(column)).map((column) =>
      finding("NOTICE_COLUMN_MISSING", { line, table: number, column }, { column }),
    );
  });
}
