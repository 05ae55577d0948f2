import { finding, type Finding } from "../../finding";
import type { RawTable } from "../readAnnexTables";
import { missingNames } from "../recogniseColumns";

/** The columns of names that a table made from text does not have, because none of its tasks names any. */
export function missingColumns({ number, parts }: RawTable): readonly Finding[] {
  return parts.flatMap(({ columns, line }) =>
    missingNames(columns).map((column) =>
      finding("NOTICE_COLUMN_MISSING", { line, table: number, column }, { column }),
    ),
  );
}
