import type { ExpectedTask } from "./noticeForm";

/** A cell of names: its paragraphs as written, and the names that they mean. */
export type NameCell = { readonly written: readonly string[]; readonly names: readonly string[] };

export type SourceRow = {
  readonly text: string;
  readonly leaders: NameCell;
  readonly leadUnits: NameCell;
  readonly supportingUnits: NameCell;
  readonly deadline: string;
  readonly deadlineDate?: string;
  readonly target: string;
  readonly owner: string;
  readonly remark: string;
};

export type SourceCategory = { readonly label: string; readonly rows: readonly SourceRow[] };

export type SourceTable = { readonly heading: string; readonly categories: readonly SourceCategory[] };

/** A notice before it has any form. */
export type SourceNotice = {
  readonly title: string;
  readonly addressees: string;
  readonly preamble: string;
  readonly issuer: string;
  readonly annexTitle: string;
  readonly tables: readonly SourceTable[];
};

const NOBODY: NameCell = { written: [], names: [] };

/** A cell of names: its wording, `|` between paragraphs, and what it means, divided by blanks. */
export type WrittenNames = string | readonly [written: string, names: string];

/** Without their meaning, the wording is one name for each paragraph, padded perhaps. */
export function nameCell(cell: WrittenNames): NameCell {
  if (cell === "") return NOBODY;
  const [written, names] = typeof cell === "string" ? [cell, undefined] : cell;
  const paragraphs = written.split("|");
  return {
    written: paragraphs,
    names: names === undefined ? paragraphs.map((name) => name.replace(/\s/g, "")) : names.split(" "),
  };
}

export type WrittenRow = {
  readonly leaders?: WrittenNames;
  readonly lead?: WrittenNames;
  readonly support?: WrittenNames;
  /** Deadline as written, and the day that it means, if any. */
  readonly by?: string;
  readonly day?: string;
  readonly target?: string;
  readonly owner?: string;
  readonly remark?: string;
};

export function task(text: string, { leaders, lead, support, by, day, ...more }: WrittenRow): SourceRow {
  return {
    text,
    leaders: nameCell(leaders ?? ""),
    leadUnits: nameCell(lead ?? ""),
    supportingUnits: nameCell(support ?? ""),
    deadline: by ?? "",
    ...(day === undefined ? {} : { deadlineDate: day }),
    target: more.target ?? "",
    owner: more.owner ?? "",
    remark: more.remark ?? "",
  };
}

export function category(label: string, ...rows: readonly SourceRow[]): SourceCategory {
  return { label, rows };
}

/** The columns that a form has. */
export type Role =
  | "category"
  | "sequenceNo"
  | "text"
  | "target"
  | "leaders"
  | "leadUnits"
  | "supportingUnits"
  | "deadline"
  | "owner"
  | "remark";

/** What a person reads in a notice of which the form shows these columns; `categories` where labels are shown. */
export function expectedTasks(
  notice: SourceNotice,
  roles: readonly Role[],
  categories = true,
): readonly ExpectedTask[] {
  const shows = new Set(roles);
  const names = (role: Role, { names }: NameCell): readonly string[] => (shows.has(role) ? names : []);
  return notice.tables.flatMap((table) =>
    table.categories.flatMap(({ label, rows }) =>
      rows.map((source): ExpectedTask => {
        const kept = (["target", "owner", "remark"] as const).flatMap((role) =>
          shows.has(role) && source[role] !== "" ? [source[role]] : [],
        );
        const hasDeadline = shows.has("deadline");
        return {
          text: source.text,
          category: categories ? label : "",
          leaders: names("leaders", source.leaders),
          leadUnits: names("leadUnits", source.leadUnits),
          supportingUnits: names("supportingUnits", source.supportingUnits),
          deadline: hasDeadline ? source.deadline : "",
          ...(hasDeadline && source.deadlineDate !== undefined ? { deadlineDate: source.deadlineDate } : {}),
          kept,
        };
      }),
    ),
  );
}

/** The notice with its rows changed one by one; `index` runs through the whole notice. */
export function withRows(
  notice: SourceNotice,
  change: (row: SourceRow, index: number) => SourceRow,
): SourceNotice {
  let index = 0;
  return {
    ...notice,
    tables: notice.tables.map((table) => ({
      ...table,
      categories: table.categories.map((category) => ({
        ...category,
        rows: category.rows.map((source) => change(source, index++)),
      })),
    })),
  };
}

/** The notice with only some of its tables. */
export function withTables(notice: SourceNotice, ...indexes: readonly number[]): SourceNotice {
  return { ...notice, tables: notice.tables.filter((_, index) => indexes.includes(index)) };
}
