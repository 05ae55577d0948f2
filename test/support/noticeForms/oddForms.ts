import type { FindingCode } from "../../../src/domain/findingCodes";
import { BANNER, COUNTY, DISTRICT_WITH_TARGETS } from "./countyNotices";
import { paragraph } from "./documentModel";
import { editedDocx, trackedChange, withTextBox } from "./editedDocx";
import { layOut, type Layout } from "./layOut";
import { WITH_DEADLINE, without } from "./layouts";
import type { NoticeForm } from "./noticeForm";
import { expectedTasks, withRows, type SourceNotice } from "./sourceNotice";
import { asDocx, asXlsx, tableForm } from "./tableForm";
import { writeDocx } from "./writeDocx";
import { listed } from "./writeProse";
import { sheetOf } from "./writeSheets";

const LAYOUT: Layout = { columns: without(WITH_DEADLINE, "category"), categories: "none" };
const ROLES = LAYOUT.columns.map(([role]) => role);

function docx(
  name: string,
  notice: SourceNotice,
  bytes: () => Promise<Uint8Array>,
  ...mustFind: readonly FindingCode[]
): NoticeForm {
  return {
    name,
    group: "docx",
    file: "分解方案.docx",
    made: { by: "here", bytes },
    expected: expectedTasks(notice, ROLES, false),
    mustFind,
  };
}

/** The water bureau's part goes to the bureau of housing, as a change that is not accepted yet. */
const CHANGED = withRows(BANNER, (row) =>
  row.supportingUnits.written.includes("旗水利局、财政局")
    ? { ...row, supportingUnits: { written: ["旗住建局、财政局"], names: ["旗住建局", "旗财政局"] } }
    : row,
);

/** The last task only stands in a text box. */
const WITHOUT_LAST = {
  ...BANNER,
  tables: BANNER.tables.map((table) => ({
    ...table,
    categories: table.categories.map((category) => ({ ...category, rows: category.rows.slice(0, -1) })),
  })),
};

const SHEET = sheetOf(layOut(COUNTY, { ...LAYOUT, titleRow: true, tablesOnly: true }), "任务");

/** Forms that hold something which is no part of the plain text. */
export const ODD_FORMS: readonly NoticeForm[] = [
  {
    ...tableForm(
      "docx",
      "docx: no columns of units, the assignments in brackets below the text",
      withRows(COUNTY, (row) => ({
        ...row,
        text: `${row.text}（牵头单位：${listed(row.leadUnits)}；配合单位：${listed(row.supportingUnits) || "无"}）`,
      })),
      {
        columns: [
          ["sequenceNo", "序号"],
          ["text", "重点任务"],
          ["leaders", "责任领导"],
        ],
        categories: "acrossTable",
      },
      asDocx(),
    ),
    expected: expectedTasks(COUNTY, ["text", "leaders", "leadUnits", "supportingUnits"]),
  },
  tableForm(
    "docx",
    "docx: numbers in circles that begin anew, lead units before the leaders",
    COUNTY,
    {
      columns: [
        ["sequenceNo", "编号"],
        ["text", "任务内容"],
        ["leadUnits", "主责单位"],
        ["leaders", "分管领导"],
        ["supportingUnits", "参与单位"],
      ],
      categories: "acrossTable",
      numberAs: (number) => String.fromCodePoint(0x245f + number),
      restart: true,
    },
    asDocx(),
  ),
  tableForm(
    "xlsx",
    "xlsx of openpyxl: the office's own ledger with progress",
    DISTRICT_WITH_TARGETS,
    {
      columns: [
        ["sequenceNo", "序号"],
        ["category", "板块"],
        ["text", "工作任务"],
        ["target", "年度目标值"],
        ["leadUnits", "牵头责任单位"],
        ["supportingUnits", "协办单位"],
        ["leaders", "区领导"],
        ["owner", "联系人"],
        ["remark", "工作进展"],
      ],
      categories: "merged",
      titleRow: true,
      tablesOnly: true,
    },
    asXlsx("openpyxl"),
  ),
  {
    ...tableForm("docx", "docx: a table, and prose that assigns below it", BANNER, LAYOUT, asDocx()),
    made: {
      by: "here",
      bytes: () =>
        writeDocx([
          ...layOut(BANNER, LAYOUT),
          paragraph("此外，做好以下工作："),
          paragraph("1.修订防汛应急预案。（牵头单位：旗应急局；配合单位：旗水利局）"),
        ]),
    },
    mustFind: ["NOTICE_PROSE_LEFT_OUT"],
  },
  docx(
    "docx: tracked changes, of which the final text counts",
    CHANGED,
    async () =>
      editedDocx(await writeDocx(layOut(BANNER, LAYOUT)), (xml) =>
        trackedChange(xml, "旗水利局、财政局", "旗住建局、财政局"),
      ),
    "NOTICE_CHANGES_OPEN",
  ),
  docx(
    "docx: a task in a text box is pointed at",
    WITHOUT_LAST,
    async () =>
      editedDocx(await writeDocx(layOut(WITHOUT_LAST, LAYOUT)), (xml) =>
        withTextBox(xml, "开通苏木客运班线6条。", "责任单位：旗交通运输局"),
      ),
    "NOTICE_PART_LEFT_OUT",
  ),
  {
    name: "xlsx of openpyxl: hidden rows are left aside, and said to be",
    group: "xlsx",
    file: "任务.xlsx",
    made: {
      by: "openpyxl",
      sheets: [
        { ...SHEET, hidden: { rows: [SHEET.rows.length], columns: [] } },
        { name: "旧表", rows: [["目标任务", "牵头单位"]], merged: [] },
      ],
    },
    expected: expectedTasks(COUNTY, ROLES, false).slice(0, -1),
    mustFind: ["NOTICE_PART_LEFT_OUT"],
  },
];
