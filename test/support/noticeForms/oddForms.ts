import { BANNER, COUNTY } from "./countyNotices";
import { editedDocx, trackedChange, withTextBox } from "./editedDocx";
import { layOut, type Layout } from "./layOut";
import { WITH_DEADLINE, without } from "./layouts";
import type { NoticeForm } from "./noticeForm";
import { expectedTasks, withRows, type SourceNotice } from "./sourceNotice";
import { writeDocx } from "./writeDocx";
import { sheetOf } from "./writeSheets";

const LAYOUT: Layout = { columns: without(WITH_DEADLINE, "category"), categories: "none" };
const ROLES = LAYOUT.columns.map(([role]) => role);

function docx(
  name: string,
  notice: SourceNotice,
  bytes: () => Promise<Uint8Array>,
  more: Pick<NoticeForm, "mustFind"> = {},
): NoticeForm {
  return {
    name,
    group: "docx",
    file: "分解方案.docx",
    made: { by: "here", bytes },
    expected: expectedTasks(notice, ROLES, false),
    ...more,
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
  docx("docx: tracked changes, of which the final text counts", CHANGED, async () =>
    editedDocx(await writeDocx(layOut(BANNER, LAYOUT)), (xml) =>
      trackedChange(xml, "旗水利局、财政局", "旗住建局、财政局"),
    ),
  ),
  docx("docx: a task in a text box is pointed at", WITHOUT_LAST, async () =>
    editedDocx(await writeDocx(layOut(WITHOUT_LAST, LAYOUT)), (xml) =>
      withTextBox(xml, "开通苏木客运班线6条。", "责任单位：旗交通运输局"),
    ),
  ),
  {
    name: "xlsx of openpyxl: hidden rows and columns are left aside, and said to be",
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
  },
];
