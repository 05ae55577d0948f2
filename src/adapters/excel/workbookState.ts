import { SHEETS } from "../../layout/sheetNames";
import { STAMP_HEADER } from "../../layout/stampRecords";

/** What has to be known of the open workbook before it is changed. Plain data: it outlives the request. */
export type WorkbookState = {
  /** In tab order. */
  readonly sheets: readonly SheetState[];
  /** The sheet that is shown. */
  readonly activeId: string;
  /** Defined names of the whole workbook. */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly tables: readonly { readonly id: string; readonly name: string; readonly sheetId: string }[];
  /** The workbook holds our stamp: sheets with our names are ours. */
  readonly ours: boolean;
  /** Sheets can be neither added nor removed. */
  readonly structureProtected: boolean;
  readonly properties: Readonly<Record<BuiltInProperty, string>>;
  readonly custom: ReadonlyMap<string, unknown>;
};

export type SheetState = { readonly id: string; readonly name: string; readonly position: number };

/** Properties of a document as Excel names them. */
export type BuiltInProperty = "title" | "subject" | "author" | "company" | "keywords" | "comments";

/** Reads the state in one round trip. */
export async function readState(context: Excel.RequestContext): Promise<WorkbookState> {
  const { workbook } = context;
  const { worksheets, names, tables, protection, properties } = workbook;
  worksheets.load("items/id,items/name,items/position");
  const active = worksheets.getActiveWorksheet().load("id");
  names.load("items/name,items/formula");
  tables.load("items/id,items/name,items/worksheet/id");
  protection.load("protected");
  properties.load("title,subject,author,company,keywords,comments");
  properties.custom.load("items/key,items/value");
  const stamp = worksheets.getItemOrNullObject(SHEETS.stamp);
  const header = stamp.getRange("A1:D1");
  header.load("values");
  await context.sync();
  const [headerRow] = stamp.isNullObject ? [] : header.values;
  return {
    sheets: worksheets.items.map(({ id, name, position }) => ({ id, name, position })),
    activeId: active.id,
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    tables: tables.items.map(({ id, name, worksheet }) => ({ id, name, sheetId: worksheet.id })),
    ours: STAMP_HEADER.every((text, column) => headerRow?.[column] === text),
    structureProtected: protection.protected,
    properties: {
      title: properties.title,
      subject: properties.subject,
      author: properties.author,
      company: properties.company,
      keywords: properties.keywords,
      comments: properties.comments,
    },
    custom: new Map(properties.custom.items.map(({ key, value }): [string, unknown] => [key, value])),
  };
}
