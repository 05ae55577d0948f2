import type { AnnexTable } from "../domain/decomposition";
import type { AnnexColumn } from "../domain/place";
import type { Task } from "../domain/task";
import { annexCell } from "./annexRows";
import { TYPE_AREA } from "./pageSetups";
import { ANNEX_STYLES } from "./styles";
import { lineCapacity, widthFromMm, countLines } from "./textMeasure";

/** Printers and fallback fonts make columns a little wider; so much of the type area's width is used. */
const USED_SHARE = 0.975;

const FIXED_MM = {
  category: 22,
  sequenceNo: 12,
  leaders: 20,
  target: 30,
  deadline: 22,
  owner: 18,
  other: 24,
} as const;
const LEAD_UNITS_MM = [38, 41, 45] as const;
const SUPPORTING_UNITS_MM = [38, 42, 46, 51, 57, 63] as const;
const LEAST_TEXT_MM = 70;
/** Rows looked at to choose the widths; enough to be typical, so that long plans stay quick. */
const SAMPLE = 400;

type FlexibleColumn = "text" | "leadUnits" | "supportingUnits";

/**
 * Widths in characters of a table's columns, together as wide as the type area. Numbers, names and labels have fixed
 * widths; the rest is dealt out so that the rows need the fewest lines.
 */
export function annexWidths(table: AnnexTable, tasks: readonly Task[]): readonly number[] {
  const columns = table.columns.map(({ column }) => column);
  const has = (column: AnnexColumn): boolean => columns.includes(column);
  const fixed = columns.reduce((sum, column) => sum + (isFixed(column) ? FIXED_MM[column] : 0), 0);
  const free = TYPE_AREA.width * USED_SHARE - fixed;
  const count = lineCounter(sampleOf(tasks), has("sequenceNo"));

  let best = narrowest(free, has);
  for (const leadUnits of has("leadUnits") ? LEAD_UNITS_MM : [0]) {
    for (const supportingUnits of has("supportingUnits") ? SUPPORTING_UNITS_MM : [0]) {
      const text = free - leadUnits - supportingUnits;
      if (text < LEAST_TEXT_MM) continue;
      const lines = count({ leadUnits, supportingUnits, text });
      if (lines < best.lines) best = { leadUnits, supportingUnits, text, lines };
    }
  }
  const millimetres: Readonly<Record<AnnexColumn, number>> = { ...FIXED_MM, ...best };
  const used = columns.reduce((sum, column) => sum + millimetres[column], 0);
  const squeeze = Math.min(1, (TYPE_AREA.width * USED_SHARE) / used);
  return columns.map((column) => widthFromMm(millimetres[column] * squeeze));
}

function isFixed(column: AnnexColumn): column is keyof typeof FIXED_MM {
  return column in FIXED_MM;
}

/** What holds where no choice leaves the text enough room: a table of many columns is then squeezed as a whole. */
function narrowest(
  free: number,
  has: (column: AnnexColumn) => boolean,
): Readonly<Record<FlexibleColumn | "lines", number>> {
  const leadUnits = has("leadUnits") ? LEAD_UNITS_MM[0] : 0;
  const supportingUnits = has("supportingUnits") ? SUPPORTING_UNITS_MM[0] : 0;
  const text = Math.max(LEAST_TEXT_MM, free - leadUnits - supportingUnits);
  return { leadUnits, supportingUnits, text, lines: Infinity };
}

function sampleOf(tasks: readonly Task[]): readonly Task[] {
  const step = Math.ceil(tasks.length / SAMPLE);
  return step <= 1 ? tasks : tasks.filter((_, index) => index % step === 0);
}

/** Counts the lines that all sampled rows need together at given widths; each width is measured once. */
function lineCounter(
  tasks: readonly Task[],
  numbered: boolean,
): (millimetres: Readonly<Record<FlexibleColumn, number>>) => number {
  const measured = new Map<string, readonly number[]>();
  const linesOf = (column: FlexibleColumn, mm: number): readonly number[] => {
    const key = `${column} ${mm}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    const capacity = lineCapacity(widthFromMm(mm), ANNEX_STYLES.text.font.size);
    const lines = tasks.map((task) =>
      mm === 0 ? 0 : countLines(annexCell(task, column, numbered), capacity),
    );
    measured.set(key, lines);
    return lines;
  };
  return ({ text, leadUnits, supportingUnits }) => {
    const lead = linesOf("leadUnits", leadUnits);
    const supporting = linesOf("supportingUnits", supportingUnits);
    return linesOf("text", text).reduce(
      (sum, lines, index) => sum + Math.max(lines, lead[index] ?? 0, supporting[index] ?? 0),
      0,
    );
  };
}
