import type { AnnexColumn } from "../../place";
import type { TableNumber } from "../../task";
import { plainCell, type BlockCell } from "../documentBlock";
import type { ColumnHeader } from "../recogniseColumns";
import type { RawPart, RawTable } from "../readAnnexTables";
import type { GridRow } from "../tableGrid";
import { boardOf } from "../boards";
import type { ProseItem } from "./proseItems";
import type { ProseTask } from "./proseTasks";
import { PROSE_HEADERS } from "./proseVocabulary";
import { unitCells } from "./unitCells";

type ProseColumn = Exclude<AnnexColumn, "sequenceNo" | "target">;

const COLUMNS: readonly ProseColumn[] = [
  "category",
  "other",
  "text",
  "leaders",
  "leadUnits",
  "supportingUnits",
  "deadline",
  "owner",
];

/** Between the headings that are kept with a task. */
const BETWEEN_HEADINGS = " / ";

/** Columns that every table is expected to have. */
const ALWAYS: ReadonlySet<ProseColumn> = new Set<ProseColumn>(["text", "leadUnits"]);

/**
 * The tasks of a text as tables, so that they are read like those of any notice. Top headings that name the parts of a
 * plan divide it into tables; the lowest headings that have several tasks are the categories; headings that are neither
 * are kept in a column of their own.
 */
export function proseTables(tasks: readonly ProseTask[], firstLeads: boolean): readonly RawTable[] {
  const parts = partsOf(tasks);
  return [...parts].map(([part, own]) => {
    const level = categoryLevel(own, part.heading);
    const labels = new Map<ProseItem, BlockCell>();
    const rows = own.map((task) => rowCells(task, part.heading, level, labels));
    const columns = COLUMNS.filter(
      (column) => ALWAYS.has(column) || rows.some((cells) => (cells.get(column)?.paragraphs.length ?? 0) > 0),
    );
    const gridRows = rows.map((cells, index) => gridRow(columns, cells, own[index]?.line ?? 0));
    const rawPart: RawPart = {
      columns: columns.map((column): ColumnHeader => ({
        column,
        header: PROSE_HEADERS[column],
        recognised: "word",
      })),
      rows: gridRows,
      category: undefined,
      line: own[0]?.line ?? 1,
      isRest: false,
      ...(firstLeads ? { firstLeads: new Set(gridRows.filter((_, index) => isOpenLead(own[index]))) } : {}),
    };
    return { number: part.number, heading: part.heading?.whole ?? "", parts: [rawPart] };
  });
}

/** True for a task whose units are responsible together, none of them said to lead. */
export function isOpenLead(task: ProseTask | undefined): boolean {
  return task?.assignment.leadUnits.length === 0 && task.assignment.responsible.length > 0;
}

type Part = { readonly number: TableNumber; readonly heading: ProseItem | undefined };

/**
 * The tasks of each part. Top headings are parts where they name several, each another one, in their order; else all
 * tasks are 主要工作任务.
 */
function partsOf(tasks: readonly ProseTask[]): ReadonlyMap<Part, readonly ProseTask[]> {
  const tops = [...new Set(tasks.map(({ headings }) => headings[0]))];
  const numbers = tops.map((top) => top && boardOf(top.whole));
  const arePartsInOrder = numbers.every(
    (number, index) => number !== undefined && (index === 0 || number > (numbers[index - 1] ?? number)),
  );
  if (tops.length < 2 || !arePartsInOrder) return new Map([[{ number: 2, heading: undefined }, tasks]]);
  return new Map(
    tops.map((heading, index): [Part, readonly ProseTask[]] => [
      { number: numbers[index] ?? 2, heading },
      tasks.filter(({ headings }) => headings[0] === heading),
    ]),
  );
}

/** The deepest level at which some heading has several tasks, else the highest; `undefined` where there is no heading. */
function categoryLevel(tasks: readonly ProseTask[], part: ProseItem | undefined): number | undefined {
  const counts = new Map<ProseItem, number>();
  for (const { headings } of tasks) {
    for (const heading of headings) if (heading !== part) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  }
  const levels = [...counts].map(([{ level = 0 }, count]) => ({ level, count }));
  const several = levels.filter(({ count }) => count > 1);
  if (several.length > 0) return several.reduce((deepest, { level }) => Math.max(deepest, level), 0);
  return levels.length === 0 ? undefined : levels.reduce((top, { level }) => Math.min(top, level), Infinity);
}

function rowCells(
  { paragraphs, assignment, line, headings }: ProseTask,
  part: ProseItem | undefined,
  level: number | undefined,
  labels: Map<ProseItem, BlockCell>,
): ReadonlyMap<ProseColumn, BlockCell> {
  const own = headings.filter((heading) => heading !== part);
  const category =
    level === undefined ? undefined : own.filter((heading) => (heading.level ?? 0) <= level).at(-1);
  const others = own.filter((heading) => heading !== category).map(({ whole }) => whole);
  const { leadUnits, supportingUnits } = unitCells(assignment);
  const cell = (texts: readonly string[], at = line): BlockCell => plainCell(texts, at);
  if (category !== undefined && !labels.has(category)) {
    labels.set(category, cell([category.whole], category.paragraph.line));
  }
  return new Map<ProseColumn, BlockCell>([
    ["category", (category === undefined ? undefined : labels.get(category)) ?? cell([])],
    ["other", cell(others.length === 0 ? [] : [others.join(BETWEEN_HEADINGS)])],
    ["text", cell(paragraphs)],
    ["leaders", cell(assignment.leaders)],
    ["leadUnits", cell(leadUnits)],
    ["supportingUnits", cell(supportingUnits)],
    ["deadline", cell(assignment.deadline)],
    ["owner", cell(assignment.owner)],
  ]);
}

function gridRow(
  columns: readonly ProseColumn[],
  cells: ReadonlyMap<ProseColumn, BlockCell>,
  line: number,
): GridRow {
  const inOrder = columns.flatMap((column) => cells.get(column) ?? []);
  return { row: { cells: inOrder, line, cutOff: false }, cells: inOrder, found: inOrder.length };
}
