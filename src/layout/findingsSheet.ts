import { activeDismissals, findingKey, type Dismissal } from "../domain/audit/dismissal";
import type { Decomposition } from "../domain/decomposition";
import type { Finding, Severity } from "../domain/finding";
import type { Place } from "../domain/place";
import { cellAddress } from "./address";
import { generatedTargets, type LocateCell } from "./cellTargets";
import { ANNEX_COLUMN_LABELS, SEVERITY_LABELS } from "./labels";
import { FINDING_COLUMNS, type FindingKey } from "./registerColumns";
import { ANNEX_SHEETS, SHEETS } from "./sheetNames";
import { COLORS, SHEET_STYLES } from "./styles";
import { TABLE_NAMES } from "./tableNames";
import { FIRST_DATA_ROW, columnBlock, tableSheetOps, type TableSheet } from "./tableSheet";
import type { CellTarget } from "./workbookEdit";
import type { CellInput, Grid, PatchOp } from "./workbookPatch";

/** The sentence for a finding, from the message catalogue. */
export type DescribeFinding = (finding: Finding) => { readonly message: string; readonly remedy: string };

/** The data rows of 校验结果, in the order of the registry's columns, with the cell that each one leads to. */
export type FindingRows = { readonly rows: Grid; readonly targets: readonly (CellTarget | undefined)[] };

const SEVERITY_ORDER: readonly Severity[] = ["error", "warning", "info"];

/**
 * The rows of 校验结果: errors first, then warnings and what is good to know, each in the order given; last what
 * somebody has marked as no problem.
 */
export function findingRows(
  findings: readonly Finding[],
  dismissals: readonly Dismissal[],
  describe: DescribeFinding,
  locate: LocateCell,
): FindingRows {
  const handled = activeDismissals(dismissals);
  const rank = (finding: Finding): number =>
    SEVERITY_ORDER.indexOf(finding.severity) + (handled.has(findingKey(finding)) ? SEVERITY_ORDER.length : 0);
  const sorted = [...findings].sort((a, b) => rank(a) - rank(b));
  const targets = sorted.map(({ where }) => locate(where));
  const rows = sorted.map((finding, index) => {
    const values = findingValues(finding, describe, index, targets[index], handled.get(findingKey(finding)));
    return FINDING_COLUMNS.map((column) => values[column.key]);
  });
  return { rows, targets };
}

/** 校验结果: a row for each finding, its place linked to the ledger, a roster or, for a table, to the annex. */
export function findingsSheetOps(decomposition: Decomposition, describe: DescribeFinding): PatchOp[] {
  const sheet = SHEETS.findings;
  const { rows, targets } = findingRows(
    decomposition.findings,
    [],
    describe,
    generatedTargets(decomposition),
  );
  const table: TableSheet = {
    sheet,
    table: TABLE_NAMES[SHEETS.findings],
    columns: FINDING_COLUMNS,
    rows,
    frozenColumns: 3,
    paper: "a4",
  };
  const severityColumn = FINDING_COLUMNS.findIndex((column) => column.key === "severity");
  const severityCell = `$${cellAddress(FIRST_DATA_ROW, severityColumn)}`;
  return [
    ...tableSheetOps(table),
    { op: "style", at: columnBlock(table, FINDING_PLACE_COLUMN), style: SHEET_STYLES.link },
    ...targets.flatMap((to, index): PatchOp[] =>
      to === undefined
        ? []
        : [{ op: "link", sheet, cell: [FIRST_DATA_ROW + index, FINDING_PLACE_COLUMN], to }],
    ),
    {
      op: "conditionalFormat",
      at: columnBlock(table, severityColumn),
      formula: `${severityCell}="${SEVERITY_LABELS.error}"`,
      style: { font: { color: COLORS.bad }, fill: COLORS.badFill },
    },
    {
      op: "conditionalFormat",
      at: columnBlock(table, severityColumn),
      formula: `${severityCell}="${SEVERITY_LABELS.warning}"`,
      style: { fill: COLORS.warnFill },
    },
  ];
}

/** Position of the linked column among the registry's columns. */
const FINDING_PLACE_COLUMN = FINDING_COLUMNS.findIndex((column) => column.key === "place");

function findingValues(
  finding: Finding,
  describe: DescribeFinding,
  index: number,
  target: CellTarget | undefined,
  dismissal: Dismissal | undefined,
): Readonly<Record<FindingKey, CellInput>> {
  const { message, remedy } = describe(finding);
  return {
    number: index + 1,
    severity: SEVERITY_LABELS[finding.severity],
    place: target === undefined ? null : `${target.sheet}!${cellAddress(...target.cell)}`,
    message,
    remedy,
    taskId: finding.where.taskId ?? null,
    source: sourceText(finding.where) || null,
    handling: dismissal === undefined ? null : `无须处理（${dismissal.by}，${dismissal.on}）`,
    code: finding.code,
  };
}

/** Where in the source document: `原件第 1622 行；政府自身建设第 6 行；责任（配合）单位栏`. */
function sourceText(where: Place): string {
  const parts: string[] = [];
  if (where.line !== undefined) parts.push(`原件第 ${where.line} 行`);
  if (where.table !== undefined) {
    const row = where.row === undefined ? "" : `第 ${where.row} 行`;
    parts.push(`${ANNEX_SHEETS[where.table]}${row}`);
  }
  if (where.column !== undefined) parts.push(`${ANNEX_COLUMN_LABELS[where.column]}栏`);
  return parts.join("；");
}
