import { BANNER, COUNTY, DISTRICT_WITH_TARGETS, NEW_AREA, TOWN } from "./countyNotices";
import type { Layout } from "./layOut";
import type { NoticeForm } from "./noticeForm";
import { CITY, PREFECTURE, PROVINCE } from "./regionNotices";
import { asDocx, asHtml, AS_OFFICE_DOCX, asText, asXlsx, tableForm } from "./tableForm";
import { EXCEL_HTML, WEB_HTML, WORD_HTML, WPS_HTML } from "./writeHtml";
import { pipes, tabCells, tabRows, writeText } from "./writeText";

const COUNTY_COLUMNS: Layout["columns"] = [
  ["sequenceNo", "序  号"],
  ["text", "工作任务"],
  ["leaders", "责任领导"],
  ["leadUnits", "牵头单位"],
  ["supportingUnits", "配合单位"],
  ["deadline", "完成时限"],
];

const TARGET_COLUMNS: Layout["columns"] = [
  ["sequenceNo", "序号"],
  ["category", "类别"],
  ["text", "重点工作"],
  ["target", "目标值"],
  ["leaders", "牵头领导"],
  ["leadUnits", "牵头单位"],
  ["supportingUnits", "配合单位"],
  ["owner", "责任人"],
  ["remark", "备注"],
];

const TOWN_COLUMNS: Layout["columns"] = [
  ["text", "目标任务"],
  ["deadline", "完成时间"],
  ["leadUnits", "责任部门"],
  ["supportingUnits", "协办单位"],
  ["leaders", "分管领导"],
];

const UNITS_ONLY: Layout["columns"] = [
  ["category", "领域"],
  ["text", "工作内容"],
  ["leadUnits", "责任单位"],
  ["supportingUnits", "配合单位"],
];

const CITY_COLUMNS: Layout["columns"] = [
  ["category", "分类"],
  ["text", "重点任务"],
  ["leaders", "市领导"],
  ["leadUnits", "牵头部门"],
  ["supportingUnits", "参加单位"],
  ["deadline", "完成时限"],
];

const PREFECTURE_COLUMNS: Layout["columns"] = [
  ["sequenceNo", "编号"],
  ["category", "工作类别"],
  ["text", "具体任务"],
  ["leadUnits", "主办单位"],
  ["supportingUnits", "协办单位"],
  ["deadline", "完成时间"],
];

/** The hand-written notices, each in the form that such a place uses. */
export const PLACE_FORMS: readonly NoticeForm[] = [
  tableForm(
    "other places",
    "a county: categories in rows across the table, a title as leader (docx)",
    COUNTY,
    { columns: COUNTY_COLUMNS, categories: "acrossTable" },
    asDocx(),
  ),
  tableForm(
    "other places",
    "a county as a web page shows it",
    COUNTY,
    { columns: COUNTY_COLUMNS, categories: "acrossTable" },
    asHtml(WEB_HTML),
  ),
  tableForm(
    "other places",
    "a district with target values and responsible persons (xlsx)",
    DISTRICT_WITH_TARGETS,
    { columns: TARGET_COLUMNS, categories: "merged", tablesOnly: true },
    asXlsx("hucre"),
  ),
  tableForm(
    "other places",
    "a district with target values, pasted from Excel as text",
    DISTRICT_WITH_TARGETS,
    { columns: TARGET_COLUMNS, categories: "everyRow" },
    asText((model) => writeText(model, tabRows)),
  ),
  tableForm(
    "other places",
    "a banner, no category (docx)",
    BANNER,
    { columns: COUNTY_COLUMNS, categories: "none" },
    asDocx({ repeatedHeader: true }),
  ),
  tableForm(
    "other places",
    "a banner, pasted from Excel",
    BANNER,
    { columns: COUNTY_COLUMNS, categories: "none", titleRow: true, tablesOnly: true },
    asHtml(EXCEL_HTML),
  ),
  tableForm(
    "other places",
    "a town: the deadline before the units, the leader last (docx)",
    TOWN,
    { columns: TOWN_COLUMNS, categories: "none" },
    asDocx(),
  ),
  tableForm(
    "other places",
    "a town as pipes",
    TOWN,
    { columns: TOWN_COLUMNS, categories: "none", oneParagraph: true },
    asText((model) => writeText(model, pipes)),
  ),
  tableForm(
    "other places",
    "a new area whose units have no prefix and which names no leaders (docx)",
    NEW_AREA,
    { columns: UNITS_ONLY, categories: "merged" },
    asDocx(),
  ),
  tableForm(
    "other places",
    "a new area, saved by LibreOffice",
    NEW_AREA,
    { columns: UNITS_ONLY, categories: "merged" },
    AS_OFFICE_DOCX,
  ),
  tableForm(
    "other places",
    "a city: a second name in brackets, a shared ending (docx)",
    CITY,
    { columns: CITY_COLUMNS, categories: "merged" },
    asDocx(),
  ),
  tableForm(
    "other places",
    "a city, pasted from Word",
    CITY,
    { columns: CITY_COLUMNS, categories: "merged" },
    asHtml(WORD_HTML),
  ),
  tableForm(
    "other places",
    "a prefecture: no leaders, the number before the category (docx)",
    PREFECTURE,
    { columns: PREFECTURE_COLUMNS, categories: "merged", restart: true },
    asDocx(),
  ),
  tableForm(
    "other places",
    "a prefecture, pasted from WPS",
    PREFECTURE,
    { columns: PREFECTURE_COLUMNS, categories: "merged" },
    asHtml(WPS_HTML),
  ),
  tableForm(
    "other places",
    "a province: titles as leaders, ranges as deadlines (docx)",
    PROVINCE,
    { columns: CITY_COLUMNS, categories: "merged" },
    asDocx(),
  ),
  tableForm(
    "other places",
    "a province as text with a TAB before each cell",
    PROVINCE,
    { columns: CITY_COLUMNS, categories: "once" },
    asText((model) => writeText(model, tabCells, "\n\n\n")),
  ),
];
