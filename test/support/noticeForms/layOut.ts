import {
  modelCell,
  paragraph,
  type Model,
  type ModelCell,
  type ModelRow,
  type ModelTable,
} from "./documentModel";
import type { Role, SourceCategory, SourceNotice, SourceRow, SourceTable } from "./sourceNotice";

export type Column = readonly [role: Role, header: string];

export type Layout = {
  readonly columns: readonly Column[];
  /**
   * How the category stands: in a merged cell, in the first of its rows only, in each row, in a row across the table,
   * as a heading above a table of its own, or in a merged cell whose place the rows below have dropped.
   */
  readonly categories: "merged" | "once" | "everyRow" | "acrossTable" | "headingAbove" | "shifted" | "none";
  /** The number within the text, or counted by the program; else it stands in its column as text. */
  readonly numbers?: "inText" | "counted";
  /** A number as the office writes it, `（1）` or `①`. */
  readonly numberAs?: (number: number) => string;
  /** Numbers begin anew in each category. */
  readonly restart?: boolean;
  /** The header again after each so many rows, where a page broke. */
  readonly headerEvery?: number;
  /** The table's heading in its first row, across the table, instead of above it. */
  readonly titleRow?: boolean;
  /** A row above the header that joins the columns of names under one word. */
  readonly joinedHeader?: string;
  /** The tables only, without the letter. */
  readonly tablesOnly?: boolean;
  /** The cells of several names as one paragraph. */
  readonly oneParagraph?: boolean;
};

/** The notice as a document in this layout. */
export function layOut(notice: SourceNotice, layout: Layout): Model {
  const tables = notice.tables.flatMap((table) => layOutTable(table, layout));
  if (layout.tablesOnly === true) return tables;
  return [
    paragraph(notice.title),
    paragraph(`${notice.addressees}：`),
    paragraph(notice.preamble),
    paragraph(`附件：${notice.annexTitle}`),
    paragraph(notice.issuer),
    paragraph("附件"),
    paragraph(notice.annexTitle),
    ...tables,
  ];
}

function layOutTable(table: SourceTable, layout: Layout): Model {
  const { columns } = columnsFor(table, layout);
  if (layout.categories === "headingAbove" && table.categories.some(({ label }) => label !== "")) {
    return [
      paragraph(table.heading),
      ...table.categories.flatMap((category): Model => [
        paragraph(category.label),
        tableModel([headerRow(columns), ...bodyRows([category], columns, layout)], columns.length),
      ]),
    ];
  }
  const body = bodyRows(table.categories, columns, layout);
  const rows = [
    ...(layout.titleRow === true ? [[modelCell([table.heading], columns.length)]] : []),
    ...headerRows(columns, layout),
    ...repeatHeader(body, columns, layout),
  ];
  return [...(layout.titleRow === true ? [] : [paragraph(table.heading)]), tableModel(rows, columns.length)];
}

/** A table without categories has no column for them. */
function columnsFor(table: SourceTable, layout: Layout): { readonly columns: readonly Column[] } {
  const hasLabels = table.categories.some(({ label }) => label !== "");
  const own = hasLabels && !["acrossTable", "headingAbove", "none"].includes(layout.categories);
  return { columns: layout.columns.filter(([role]) => role !== "category" || own) };
}

function tableModel(rows: readonly ModelRow[], width: number): ModelTable {
  return { kind: "table", rows, width };
}

function headerRow(columns: readonly Column[]): ModelRow {
  return columns.map(([, header]) => modelCell([header]));
}

const NAME_ROLES: readonly Role[] = ["leaders", "leadUnits", "supportingUnits"];

/** One header row, or two of which the upper joins the columns of names. */
function headerRows(columns: readonly Column[], { joinedHeader }: Layout): readonly ModelRow[] {
  if (joinedHeader === undefined) return [headerRow(columns)];
  const names = columns.filter(([role]) => NAME_ROLES.includes(role));
  const upper = columns.flatMap(([role, header]): readonly ModelCell[] => {
    if (!NAME_ROLES.includes(role)) return [modelCell([header], 1, 2)];
    return role === names[0]?.[0] ? [modelCell([joinedHeader], names.length)] : [];
  });
  return [upper, names.map(([, header]) => modelCell([header]))];
}

function repeatHeader(
  body: readonly ModelRow[],
  columns: readonly Column[],
  { headerEvery }: Layout,
): readonly ModelRow[] {
  if (headerEvery === undefined) return body;
  return body.flatMap((row, index) =>
    index > 0 && index % headerEvery === 0 ? [headerRow(columns), row] : [row],
  );
}

function bodyRows(
  categories: readonly SourceCategory[],
  columns: readonly Column[],
  layout: Layout,
): readonly ModelRow[] {
  let number = 0;
  return categories.flatMap((category) => {
    if (layout.restart === true) number = 0;
    const rows = category.rows.map((source, index) => {
      number++;
      return columns.flatMap(([role]) =>
        role === "category" ? categoryCell(category, index, layout) : [cellOf(role, source, number, layout)],
      );
    });
    return layout.categories === "acrossTable" && category.label !== ""
      ? [[modelCell([category.label], columns.length)], ...rows]
      : rows;
  });
}

/** The category's cell in its row `index`; none where a merged one covers the place or where it was dropped. */
function categoryCell(
  { label, rows }: SourceCategory,
  index: number,
  { categories, headerEvery }: Layout,
): readonly ModelCell[] {
  if (categories === "everyRow" || (index === 0 && categories !== "merged")) return [modelCell([label])];
  if (categories === "once") return [modelCell([])];
  if (categories === "shifted") return [];
  if (headerEvery !== undefined) throw new Error("A merged cell cannot go on below a header");
  return index === 0 ? [modelCell([label], 1, rows.length)] : [];
}

function cellOf(role: Role, source: SourceRow, number: number, layout: Layout): ModelCell {
  const names = (written: readonly string[], joinedBy: string): ModelCell =>
    modelCell(layout.oneParagraph === true && written.length > 0 ? [written.join(joinedBy)] : written);
  const line = (text: string): ModelCell => modelCell(text === "" ? [] : [text]);
  switch (role) {
    case "leaders":
      return names(source.leaders.written, "、");
    case "leadUnits":
    case "supportingUnits":
      return names(source[role].written, "，");
    case "text":
      return line(layout.numbers === "inText" ? `${number}、${source.text}` : source.text);
    case "sequenceNo":
      return layout.numbers === "counted"
        ? { ...line(String(number)), counted: true }
        : line(layout.numberAs?.(number) ?? String(number));
    case "category":
      return line("");
    case "target":
    case "deadline":
    case "owner":
    case "remark":
      return line(source[role]);
  }
}
