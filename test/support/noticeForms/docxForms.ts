import { COUNTY } from "./countyNotices";
import type { NoticeForm } from "./noticeForm";
import { ANY_ORDER, MANY_COLUMNS, OTHER_NAMES, SEED_COLUMNS, WITH_DEADLINE, without } from "./layouts";
import { DIFFICULT_ROWS, EVERY_FIFTH_ROW, inAnotherPlace } from "./seedNotice";
import { withRows, withTables, type SourceNotice } from "./sourceNotice";
import { asDocx, AS_OFFICE_DOCX, tableForm } from "./tableForm";

const DEADLINES = [
  ["2024年12月底前", "2024-12-31"],
  ["6月底前", "2024-06-30"],
  ["上半年", "2024-06-30"],
  ["三季度末", "2024-09-30"],
  ["全年", "2024-12-31"],
  ["长期坚持", ""],
  ["11月15日", "2024-11-15"],
] as const;

/** A county's notice with deadlines and what else it wants to know. */
export const COUNTY_ROWS: SourceNotice = withRows(
  inAnotherPlace(DIFFICULT_ROWS, {
    prefix: "县",
    name: "青石",
    leaders: ["韩立新", "欧阳慧", "古丽娜", "段誉", "方正清", "孟朝", "罗一帆", "任远"],
  }),
  (row, index) => {
    const [text, day] = DEADLINES[index % DEADLINES.length] ?? ["全年", ""];
    return {
      ...row,
      deadline: text,
      ...(day === "" ? {} : { deadlineDate: day }),
      target: index % 3 === 0 ? `${index + 5}%以上` : "",
      owner: index % 2 === 0 ? "钱小敏" : "",
      remark: index % 5 === 0 ? "市级督办事项" : "",
    };
  },
);

export const CITY_ROWS = inAnotherPlace(EVERY_FIFTH_ROW, {
  prefix: "市",
  name: "云川",
  leaders: ["宋佳宁", "令狐川", "柏青", "温如玉", "郎平", "谷雨", "费翔宇"],
});

/** One of the notice's tables, the one with categories. */
const TASKS_ONLY = withTables(COUNTY_ROWS, 1);

/** Tables that npm docx writes. */
export const DOCX_FORMS: readonly NoticeForm[] = [
  tableForm(
    "docx",
    "docx: three tables, merged category cells",
    DIFFICULT_ROWS,
    { columns: SEED_COLUMNS, categories: "merged" },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: every fifth row, the label in its first row only",
    EVERY_FIFTH_ROW,
    { columns: SEED_COLUMNS, categories: "once" },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: the label in each row",
    CITY_ROWS,
    { columns: SEED_COLUMNS, categories: "everyRow" },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: the label in a row across the table",
    COUNTY_ROWS,
    { columns: WITH_DEADLINE, categories: "acrossTable" },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: a heading above a table for each category",
    TASKS_ONLY,
    { columns: WITH_DEADLINE, categories: "headingAbove" },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: the category's place is dropped, so that rows shift left",
    TASKS_ONLY,
    { columns: SEED_COLUMNS, categories: "shifted" },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: the header again where pages broke",
    CITY_ROWS,
    { columns: OTHER_NAMES, categories: "once", headerEvery: 8 },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: a header row that Word repeats",
    COUNTY_ROWS,
    { columns: OTHER_NAMES, categories: "merged" },
    asDocx({ repeatedHeader: true }),
  ),
  tableForm(
    "docx",
    "docx: numbers that Word counts",
    COUNTY_ROWS,
    { columns: WITH_DEADLINE, categories: "merged", numbers: "counted" },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: headings that Word counts",
    COUNTY,
    { columns: WITH_DEADLINE, categories: "headingAbove" },
    asDocx({ countedHeadings: /^[一二三四五六七八九]、/ }),
  ),
  tableForm(
    "docx",
    "docx: every other column that an office adds",
    COUNTY_ROWS,
    { columns: MANY_COLUMNS, categories: "merged" },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: columns in another order",
    CITY_ROWS,
    { columns: ANY_ORDER, categories: "merged" },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: no column of leaders",
    COUNTY_ROWS,
    { columns: without(WITH_DEADLINE, "leaders"), categories: "merged" },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: no supporting units and no category",
    withTables(COUNTY_ROWS, 1),
    { columns: without(WITH_DEADLINE, "supportingUnits", "category"), categories: "none" },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: the columns of names under one word",
    CITY_ROWS,
    { columns: OTHER_NAMES, categories: "merged", joinedHeader: "责任分工" },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: the title in the table's first row",
    COUNTY_ROWS,
    { columns: WITH_DEADLINE, categories: "merged", titleRow: true },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: the number within the text, runs of three characters",
    DIFFICULT_ROWS,
    { columns: without(SEED_COLUMNS, "sequenceNo"), categories: "merged", numbers: "inText" },
    asDocx({ runsOf: 3 }),
  ),
  tableForm(
    "docx",
    "docx: several names in one paragraph",
    COUNTY_ROWS,
    { columns: WITH_DEADLINE, categories: "merged", oneParagraph: true, restart: true },
    asDocx(),
  ),
  tableForm(
    "docx",
    "docx: nothing but tables",
    COUNTY_ROWS,
    { columns: WITH_DEADLINE, categories: "merged", tablesOnly: true },
    asDocx(),
  ),
];

/** The same kinds of tables after LibreOffice has saved them: other XML. */
export const OFFICE_DOCX_FORMS: readonly NoticeForm[] = [
  tableForm(
    "docx of LibreOffice",
    "LibreOffice: merged category cells",
    DIFFICULT_ROWS,
    { columns: SEED_COLUMNS, categories: "merged" },
    AS_OFFICE_DOCX,
  ),
  tableForm(
    "docx of LibreOffice",
    "LibreOffice: the label in a row across the table",
    COUNTY_ROWS,
    { columns: WITH_DEADLINE, categories: "acrossTable" },
    AS_OFFICE_DOCX,
  ),
  tableForm(
    "docx of LibreOffice",
    "LibreOffice: a heading above a table for each category",
    TASKS_ONLY,
    { columns: MANY_COLUMNS, categories: "headingAbove" },
    AS_OFFICE_DOCX,
  ),
  tableForm(
    "docx of LibreOffice",
    "LibreOffice: merged category cells under other headers",
    CITY_ROWS,
    { columns: OTHER_NAMES, categories: "merged" },
    AS_OFFICE_DOCX,
  ),
  tableForm(
    "docx of LibreOffice",
    "LibreOffice: numbers that the program counts",
    COUNTY_ROWS,
    { columns: WITH_DEADLINE, categories: "merged", numbers: "counted" },
    AS_OFFICE_DOCX,
  ),
  tableForm(
    "docx of LibreOffice",
    "LibreOffice: columns in another order, the header again",
    CITY_ROWS,
    { columns: ANY_ORDER, categories: "everyRow", headerEvery: 10 },
    AS_OFFICE_DOCX,
  ),
];
