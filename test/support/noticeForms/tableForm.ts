import type { Model } from "./documentModel";
import { layOut, type Layout } from "./layOut";
import type { FormGroup, Made, NoticeForm } from "./noticeForm";
import { expectedTasks, type SourceNotice } from "./sourceNotice";
import { encodeGb18030 } from "../encodeGb18030";
import { sheetOf, writeCsv, writeOldBook, writeSheets } from "./writeSheets";
import { writeDocx, type DocxHabits } from "./writeDocx";
import { writeHtml, type HtmlDialect } from "./writeHtml";

/** How a model becomes bytes, and under which name they come. */
export type Writer = { readonly file: string; readonly made: (model: Model) => Made };

export function asDocx(habits: DocxHabits = {}): Writer {
  return {
    file: "分解方案.docx",
    made: (model) => ({ by: "here", bytes: () => writeDocx(model, habits) }),
  };
}

/** Written by npm docx, then saved again by LibreOffice: other XML. */
export const AS_OFFICE_DOCX: Writer = {
  file: "分解方案.docx",
  made: (model) => ({ by: "LibreOffice", from: "docx", to: "docx", bytes: () => writeDocx(model) }),
};

export function asHtml(dialect: HtmlDialect): Writer {
  return {
    file: "粘贴的内容.html",
    made: (model) => ({ by: "here", bytes: () => utf8(writeHtml(model, dialect)) }),
  };
}

/** On one sheet, written by npm hucre, by openpyxl, or by hucre and saved again by LibreOffice. */
export function asXlsx(by: "hucre" | "openpyxl" | "LibreOffice", mergedTitles = true): Writer {
  const sheets = (model: Model): ReturnType<typeof sheetOf>[] => [sheetOf(model, "任务分解", mergedTitles)];
  return {
    file: "任务分解表.xlsx",
    made: (model) => {
      if (by === "openpyxl") return { by, sheets: sheets(model) };
      const bytes = (): Promise<Uint8Array> => writeSheets(sheets(model));
      return by === "hucre" ? { by: "here", bytes } : { by, from: "xlsx", to: "xlsx", bytes };
    },
  };
}

/** In Excel 97's format. */
export const AS_OLD_BOOK: Writer = {
  file: "任务分解表.xls",
  made: (model) => ({ by: "here", bytes: () => writeOldBook([sheetOf(model)]) }),
};

/** Values with commas between them, as Chinese Excel saves them, or in UTF-8 with its mark. */
export function asCsv(encoding: "gb18030" | "utf8"): Writer {
  const encode = (text: string): Uint8Array =>
    encoding === "utf8" ? utf8(`\ufeff${text}`) : encodeGb18030(text);
  return {
    file: "任务分解表.csv",
    made: (model) => ({ by: "here", bytes: () => encode(writeCsv(sheetOf(model))) }),
  };
}

export function asText(write: (model: Model) => string): Writer {
  return { file: "分解方案.txt", made: (model) => ({ by: "here", bytes: () => utf8(write(model)) }) };
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A notice in a layout, written by a writer. */
export function tableForm(
  group: FormGroup,
  name: string,
  notice: SourceNotice,
  layout: Layout,
  { file, made }: Writer,
): NoticeForm {
  const roles = layout.columns.map(([role]) => role);
  const shown = layout.categories !== "none" && (roles.includes("category") || hasOwnRow(layout));
  return {
    name,
    group,
    file,
    made: made(layOut(notice, layout)),
    expected: expectedTasks(notice, roles, shown),
  };
}

/** Labels that stand outside the columns. */
function hasOwnRow({ categories }: Layout): boolean {
  return categories === "acrossTable" || categories === "headingAbove";
}
