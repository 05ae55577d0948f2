import type { AnnexTable } from "../domain/decomposition";
import type { Task } from "../domain/task";
import { LEDGER_COLUMNS, type SheetColumn } from "./columns";
import { ANNEX_COLUMN_LABELS } from "./labels";
import { cellText } from "./tableSheet";
import type { CellInput } from "./workbookPatch";

/** Columns of the notice that the ledger has no place for: they stand at its end, and belong to the office. */
export type NoticeColumns = {
  readonly columns: readonly SheetColumn[];
  /** The cells of a task in these columns. */
  readonly cells: (task: Task) => readonly CellInput[];
};

/** The further columns of all tables by their headers; tables with the same header share a column. */
export function noticeColumns(tables: readonly AnnexTable[]): NoticeColumns {
  const byTable = new Map(tables.map(({ number, columns }) => [number, distinct(othersOf(columns))]));
  const titles = [...new Set([...byTable.values()].flat())];
  const columns = titles.map((title, index): SheetColumn => ({
    key: `other${index + 1}`,
    header: freeHeader(title),
    width: 18,
    type: "longText",
    group: "trace",
    editor: "office",
    note: `通知附表“${title}”栏的内容，系统不使用，可自行修改。`,
  }));
  return {
    columns,
    cells: ({ table, others }) => {
      const own = byTable.get(table) ?? [];
      return titles.map((title) => {
        const text = others[own.indexOf(title)] ?? "";
        return text === "" ? null : cellText(text);
      });
    },
  };
}

function othersOf(columns: AnnexTable["columns"]): readonly string[] {
  return columns.flatMap(({ column, header }) =>
    column === "other" ? [header === "" ? ANNEX_COLUMN_LABELS.other : header] : [],
  );
}

/** The same header again gets a number, so that no cell hides another. */
function distinct(titles: readonly string[]): readonly string[] {
  const used = new Map<string, number>();
  return titles.map((title) => {
    const times = (used.get(title) ?? 0) + 1;
    used.set(title, times);
    return times === 1 ? title : `${title}${times}`;
  });
}

const LEDGER_HEADERS: ReadonlySet<string> = new Set(LEDGER_COLUMNS.map(({ header }) => header));

/** The header, or another one where the ledger has a column of that name. */
function freeHeader(title: string): string {
  return LEDGER_HEADERS.has(title) ? `${title}（通知）` : title;
}
