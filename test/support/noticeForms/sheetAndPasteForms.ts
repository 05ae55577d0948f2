import { CITY_ROWS, COUNTY_ROWS } from "./docxForms";
import { ANY_ORDER, MANY_COLUMNS, OTHER_NAMES, SEED_COLUMNS, WITH_DEADLINE } from "./layouts";
import type { NoticeForm } from "./noticeForm";
import { DIFFICULT_ROWS, EVERY_FIFTH_ROW } from "./seedNotice";
import { withTables } from "./sourceNotice";
import { AS_OLD_BOOK, asCsv, asHtml, asText, asXlsx, tableForm } from "./tableForm";
import { EXCEL_HTML, WEB_HTML, WORD_HTML, WPS_HTML } from "./writeHtml";
import { blankColumns, boxes, cellParagraphs, pipes, tabCells, tabRows, writeText } from "./writeText";

const TASKS_ONLY = withTables(COUNTY_ROWS, 1);

export const XLSX_FORMS: readonly NoticeForm[] = [
  tableForm(
    "xlsx",
    "xlsx: merged category cells below the letter",
    DIFFICULT_ROWS,
    { columns: SEED_COLUMNS, categories: "merged" },
    asXlsx("hucre"),
  ),
  tableForm(
    "xlsx",
    "xlsx: nothing but a table with its title row",
    TASKS_ONLY,
    { columns: WITH_DEADLINE, categories: "merged", titleRow: true, tablesOnly: true },
    asXlsx("hucre"),
  ),
  tableForm(
    "xlsx",
    "xlsx: three tables one below the other, titles not merged",
    COUNTY_ROWS,
    { columns: WITH_DEADLINE, categories: "once", tablesOnly: true },
    asXlsx("hucre", false),
  ),
  tableForm(
    "xlsx",
    "xlsx of openpyxl: every other column that an office adds",
    TASKS_ONLY,
    { columns: MANY_COLUMNS, categories: "merged", titleRow: true, tablesOnly: true },
    asXlsx("openpyxl"),
  ),
  tableForm(
    "xlsx",
    "xlsx of openpyxl: the label in a row across the table",
    TASKS_ONLY,
    { columns: WITH_DEADLINE, categories: "acrossTable", titleRow: true, tablesOnly: true },
    asXlsx("openpyxl"),
  ),
  tableForm(
    "xlsx",
    "xlsx of LibreOffice: columns in another order",
    CITY_ROWS,
    { columns: ANY_ORDER, categories: "everyRow", titleRow: true, tablesOnly: true },
    asXlsx("LibreOffice"),
  ),
  tableForm(
    "xlsx",
    "xlsx of LibreOffice: a heading above the rows of each category",
    TASKS_ONLY,
    { columns: OTHER_NAMES, categories: "headingAbove", tablesOnly: true },
    asXlsx("LibreOffice"),
  ),
  tableForm(
    "xlsx",
    "xlsx of LibreOffice: the columns of names under one word",
    CITY_ROWS,
    {
      columns: OTHER_NAMES,
      categories: "merged",
      joinedHeader: "责任分工",
      titleRow: true,
      tablesOnly: true,
    },
    asXlsx("LibreOffice"),
  ),
  tableForm(
    "xlsx",
    "xls: a table in Excel 97's format",
    TASKS_ONLY,
    { columns: WITH_DEADLINE, categories: "merged", titleRow: true, tablesOnly: true },
    AS_OLD_BOOK,
  ),
  tableForm(
    "xlsx",
    "csv in GB18030, as Chinese Excel saves it",
    CITY_ROWS,
    { columns: OTHER_NAMES, categories: "once", tablesOnly: true },
    asCsv("gb18030"),
  ),
  tableForm(
    "xlsx",
    "csv in UTF-8 with its mark: every other column that an office adds",
    TASKS_ONLY,
    { columns: MANY_COLUMNS, categories: "everyRow", tablesOnly: true },
    asCsv("utf8"),
  ),
];

export const HTML_FORMS: readonly NoticeForm[] = [
  tableForm(
    "html",
    "html of Word: three tables, merged category cells",
    DIFFICULT_ROWS,
    { columns: SEED_COLUMNS, categories: "merged" },
    asHtml(WORD_HTML),
  ),
  tableForm(
    "html",
    "html of Word: the label in a row across the table",
    TASKS_ONLY,
    { columns: WITH_DEADLINE, categories: "acrossTable", tablesOnly: true },
    asHtml(WORD_HTML),
  ),
  tableForm(
    "html",
    "html of Excel: nothing but a table",
    TASKS_ONLY,
    { columns: MANY_COLUMNS, categories: "merged", titleRow: true, tablesOnly: true },
    asHtml(EXCEL_HTML),
  ),
  tableForm(
    "html",
    "html of Excel: columns in another order",
    CITY_ROWS,
    { columns: ANY_ORDER, categories: "everyRow", titleRow: true, tablesOnly: true },
    asHtml(EXCEL_HTML),
  ),
  tableForm(
    "html",
    "html of WPS: merged category cells",
    COUNTY_ROWS,
    { columns: WITH_DEADLINE, categories: "merged" },
    asHtml(WPS_HTML),
  ),
  tableForm(
    "html",
    "html of a web page: header cells, the label once",
    EVERY_FIFTH_ROW,
    { columns: SEED_COLUMNS, categories: "once" },
    asHtml(WEB_HTML),
  ),
  tableForm(
    "html",
    "html of a web page: a heading above a table for each category",
    TASKS_ONLY,
    { columns: OTHER_NAMES, categories: "headingAbove" },
    asHtml(WEB_HTML),
  ),
];

/** No cell is empty and none has two lines, so that a line for each cell is certain. */
const FULL_ROWS = withTables(
  {
    ...COUNTY_ROWS,
    tables: COUNTY_ROWS.tables.map((table) => ({
      ...table,
      categories: table.categories.map((category) => ({
        ...category,
        rows: category.rows.filter(({ supportingUnits }) => supportingUnits.written.length > 0),
      })),
    })),
  },
  1,
);

export const TEXT_FORMS: readonly NoticeForm[] = [
  tableForm(
    "text tables",
    "text: a TAB before each cell",
    COUNTY_ROWS,
    { columns: WITH_DEADLINE, categories: "once" },
    asText((model) => writeText(model, tabCells, "\n\n\n")),
  ),
  tableForm(
    "text tables",
    "text: a TAB before each cell, the label in a row of its own",
    COUNTY_ROWS,
    { columns: WITH_DEADLINE, categories: "acrossTable" },
    asText((model) => writeText(model, tabCells, "\n\n\n")),
  ),
  tableForm(
    "text tables",
    "text: a TAB before each cell, the category's place dropped",
    TASKS_ONLY,
    { columns: SEED_COLUMNS, categories: "shifted" },
    asText((model) => writeText(model, tabCells, "\n\n\n")),
  ),
  tableForm(
    "text tables",
    "text: rows with TABs as Excel puts them on the clipboard",
    TASKS_ONLY,
    { columns: MANY_COLUMNS, categories: "merged", tablesOnly: true },
    asText((model) => writeText(model, tabRows)),
  ),
  tableForm(
    "text tables",
    "text: rows with TABs below the letter",
    DIFFICULT_ROWS,
    { columns: SEED_COLUMNS, categories: "once" },
    asText((model) => writeText(model, tabRows)),
  ),
  tableForm(
    "text tables",
    "text: each cell in a paragraph of its own",
    FULL_ROWS,
    { columns: WITH_DEADLINE, categories: "everyRow", oneParagraph: true },
    asText((model) => writeText(model, cellParagraphs)),
  ),
  tableForm(
    "text tables",
    "text: pipes",
    CITY_ROWS,
    { columns: OTHER_NAMES, categories: "everyRow", oneParagraph: true },
    asText((model) => writeText(model, pipes)),
  ),
  tableForm(
    "text tables",
    "text: boxes drawn with lines",
    TASKS_ONLY,
    { columns: WITH_DEADLINE, categories: "everyRow", oneParagraph: true },
    asText((model) => writeText(model, (table) => boxes(table, "lines"))),
  ),
  tableForm(
    "text tables",
    "text: boxes drawn with plus and minus",
    CITY_ROWS,
    { columns: SEED_COLUMNS, categories: "once", oneParagraph: true },
    asText((model) => writeText(model, (table) => boxes(table, "ascii"))),
  ),
  tableForm(
    "text tables",
    "text: columns made by blanks",
    FULL_ROWS,
    { columns: WITH_DEADLINE, categories: "everyRow", oneParagraph: true },
    asText((model) => writeText(model, blankColumns)),
  ),
];
