import type { TableNumber } from "../task";
import { TABLE_NUMBERS } from "../task";
import { plainCell, type ParagraphBlock } from "./documentBlock";
import type { FoundTable } from "./gatherTables";
import type { RawPart, RawTable } from "./readAnnexTables";
import { BOARD_WORDS } from "./vocabulary";

/** The headings of tables that became neither a heading nor a category. */
type Unused = { readonly before: readonly ParagraphBlock[]; readonly between: readonly ParagraphBlock[] };

/** A table with what its headings make of it. */
type Placed = {
  readonly table: FoundTable;
  readonly number: TableNumber;
  /** The heading that names the 板块. */
  readonly board: ParagraphBlock | undefined;
  /** The heading next to the table, if it is another one. */
  readonly own: ParagraphBlock | undefined;
  /** What stands above the table and is neither. */
  readonly further: readonly ParagraphBlock[];
};

/**
 * Gives each table its 板块. A heading that names one decides, and holds for the tables after it; where no heading does,
 * up to three tables with different columns are the three of them in order, and anything else is 主要工作任务. Several
 * tables of one 板块 become one, their headings the categories.
 */
export function numberTables(tables: readonly FoundTable[]): {
  readonly boards: readonly RawTable[];
  readonly numbers: readonly TableNumber[];
  readonly unused: Unused;
} {
  const placed = placeTables(tables);
  const unused = { before: [] as ParagraphBlock[], between: [] as ParagraphBlock[] };
  const boards = TABLE_NUMBERS.flatMap((number): RawTable[] => {
    const mine = placed.filter((each) => each.number === number);
    const [first] = mine;
    if (first === undefined) return [];
    const isAlone = mine.length === 1;
    const heading = first.board ?? (isAlone ? first.own : undefined);
    const parts = mine.map(({ table, own, further }): RawPart => {
      const { columns, rows, line, isRest } = table;
      const category = own === heading ? undefined : own;
      const isUsed = category && !columns.some(({ column }) => column === "category");
      const left = table === tables[0] ? unused.before : unused.between;
      left.push(...further, ...(category && !isUsed ? [category] : []));
      return {
        columns,
        rows,
        line,
        isRest,
        category: isUsed ? plainCell([category.text.trim()], category.line) : undefined,
      };
    });
    return [{ number, heading: heading?.text.trim() ?? first.table.title, parts }];
  });
  return { boards, numbers: placed.map(({ number }) => number), unused };
}

function placeTables(tables: readonly FoundTable[]): readonly Placed[] {
  const named = tables.map(({ headings, title }) => {
    const board = [...headings].reverse().find(({ text }) => boardOf(text) !== undefined);
    return { board, number: boardOf(board?.text ?? title) };
  });
  const whole = tables.filter(({ isRest }) => !isRest);
  const byOrder = named.every(({ number }) => number === undefined) && areThree(whole);
  let running: TableNumber | undefined;
  let order = -1;
  return tables.map((table, index): Placed => {
    const { board, number } = named[index] ?? {};
    running = number ?? running;
    if (!table.isRest) order++;
    const own = table.headings.at(-1);
    return {
      table,
      number: (byOrder ? TABLE_NUMBERS[order] : running) ?? 2,
      board,
      own: own === board ? undefined : own,
      further: table.headings.filter((heading) => heading !== board && heading !== own),
    };
  });
}

/** Tables of different columns are different tables; equal ones are one table in pieces. */
function areThree(tables: readonly FoundTable[]): boolean {
  const makes = new Set(tables.map(({ columns }) => columns.map(({ header }) => header).join("|")));
  return tables.length > 1 && tables.length <= TABLE_NUMBERS.length && makes.size === tables.length;
}

/** The 板块 that a heading names. */
export function boardOf(heading: string): TableNumber | undefined {
  return BOARD_WORDS.find(([words]) => words.test(heading))?.[1];
}
