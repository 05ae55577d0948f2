import type { MergeReview } from "../../../src/application/merge/reviewReturns";
import type { Receipt } from "../../../src/application/merge/receipts";
import type { ReturnFinding, ReturnFindingCode } from "../../../src/domain/merge/returnFindings";
import { UNIT_FIELDS } from "../../../src/domain/merge/unitFields";
import { parseCellAddress } from "../../../src/layout/address";
import type { ReturnedFile } from "../../../src/layout/returnedBook";
import type { Marker } from "./combinations";
import { taskOf } from "./office";

/** Where a marker stands in a file. */
type Place = { readonly sheet: string; readonly row: number; readonly column: number };

/**
 * What has happened to the markers in a file that should never happen, in words: a marker that has vanished without a
 * finding, or one that stands in a task or column where nobody has written it.
 */
export function accountOf(
  file: ReturnedFile,
  markers: readonly Marker[],
  review: MergeReview,
): readonly string[] {
  const receipt = review.receipts.find(
    (each) => each.file.name === file.name && each.file.sha256 === file.sha256,
  );
  if (receipt === undefined) return [`${file.name} has no receipt`];
  return markers.flatMap((marker) => [
    ...strayed(marker, review),
    ...placesOf(file, marker.text)
      .filter((place) => !isAccounted(marker, place, receipt, review))
      .map(({ sheet, row, column }) => `${marker.text} has vanished from ${sheet} ${row + 1}/${column + 1}`),
  ]);
}

function placesOf({ content }: ReturnedFile, text: string): readonly Place[] {
  if (!("book" in content)) return [];
  return content.book.sheets.flatMap(({ name, rows }) =>
    rows.flatMap(({ row, columns, values }) =>
      columns.flatMap((column, index) => (values[index] === text ? [{ sheet: name, row, column }] : [])),
    ),
  );
}

/** Where a marker was taken to that it does not belong to. */
function strayed({ text, origin }: Marker, { plan }: MergeReview): readonly string[] {
  const isHome = (task: string, field: string): boolean =>
    origin?.field === field && (origin.task === undefined || taskOf(origin.task) === task);
  const landed = [
    ...plan.changes
      .filter(({ to }) => typeof to === "string" && to.includes(text))
      .map(({ task, field }) => [task, field] as const),
    ...plan.reports.flatMap(({ task, cells }) =>
      UNIT_FIELDS.filter((field) => cells[field] === text).map((field) => [task, field] as const),
    ),
  ];
  return landed
    .filter(([task, field]) => !isHome(task, field))
    .map(([task, field]) => `${text} has strayed to ${task}.${field}`);
}

function isAccounted(marker: Marker, place: Place, receipt: Receipt, { cells, plan }: MergeReview): boolean {
  const { text } = marker;
  // A file that waits for a person, or goes back to the unit, is wholly there.
  if (receipt.outcome === "needsLook") {
    return receipt.conflicts > 0 || receipt.findings.some(isError) || hasOtherConflicts(receipt, cells);
  }
  if (receipt.outcome === "returned") return receipt.findings.length > 0;
  const isTaken =
    plan.changes.some(({ to }) => typeof to === "string" && to.includes(text)) ||
    plan.reports.some((report) => UNIT_FIELDS.some((field) => report.cells[field] === text)) ||
    cells.some(({ theirs }) => theirs === text);
  return isTaken || receipt.findings.some((found) => names(found, place));
}

function isError({ severity }: ReturnFinding): boolean {
  return severity === "error";
}

/** Conflicts of another file of the unit and round, with which this one waits. */
function hasOtherConflicts({ unit, round }: Receipt, cells: MergeReview["cells"]): boolean {
  return cells.some((cell) => cell.unit === unit && cell.round === round && cell.kind === "conflict");
}

/** Findings that tell of everything in their row, in their column, and of one cell. */
const OF_ROW: readonly ReturnFindingCode[] = [
  "RETURN_ROW_UNKNOWN",
  "RETURN_ROW_OTHERS",
  "RETURN_ROW_ID_DIFFERS",
];
const OF_COLUMN: readonly ReturnFindingCode[] = [
  "RETURN_COLUMN_EXTRA",
  "RETURN_COLUMN_REPEATED",
  "RETURN_COLUMN_GUESSED",
];

/** Whether a finding tells of what stands in a place. */
function names(found: ReturnFinding, { sheet, row, column }: Place): boolean {
  const { code, where } = found;
  if (code === "RETURN_SUPERSEDED") return true;
  if (code === "RETURN_FORMS_SEVERAL") return where.sheet !== sheet;
  if (code === "RETURN_ROW_CONTRADICTS") return found.params.rows.split("、").includes(String(row + 1));
  const cell = where.cell === undefined ? undefined : parseCellAddress(where.cell);
  if (OF_ROW.includes(code)) return cell?.[0] === row;
  if (OF_COLUMN.includes(code)) return cell?.[1] === column;
  return code === "RETURN_TEXT_OUTSIDE" && cell?.[0] === row && cell[1] === column;
}
