import { serialOfDate } from "../../../../src/domain/serialDay";
import { EXCEL } from "../../../../src/layout/excelBounds";
import { fill, type Edit } from "../edits";
import { merges, type ReturnCase, type ShownFinding } from "../returnCase";

const day = (date: string): string => String(serialOfDate(date));

/** 完成时限 of task 1 as somebody writes it, and what the ledger has then. */
const DEADLINES: readonly (readonly [written: string | number, held: string, finding?: ShownFinding])[] = [
  ["2023.6.30", day("2023-06-30")],
  ["2023年6月30日", day("2023-06-30")],
  ["２０２３／６／３０", day("2023-06-30")],
  [45107, day("2023-06-30")],
  [20230630, day("2023-06-30")],
  ["45107", day("2023-06-30"), "RETURN_DATE_INFERRED@H5"],
  ["6月底", day("2023-06-30"), "RETURN_DATE_INFERRED@H5"],
  ["年底前", day("2023-12-31"), "RETURN_DATE_INFERRED@H5"],
  ["6月前", "6月前", "RETURN_DATE_UNREAD@H5"],
  ["长期坚持", "长期坚持", "RETURN_DATE_UNREAD@H5"],
  [6.3, "6.3", "RETURN_DATE_UNREAD@H5"],
];

/** 完成率 of task 1 likewise. */
const COMPLETIONS: readonly (readonly [written: string | number, held: string, finding?: ShownFinding])[] = [
  [0.5, "0.5"],
  [0, "0"],
  ["50%", "0.5"],
  ["５０％", "0.5"],
  ["已完成50%左右", "0.5", "RETURN_PERCENT_INFERRED@L5"],
  [50, "0.5", "RETURN_PERCENT_INFERRED@L5"],
  ["五成", "0.5", "RETURN_PERCENT_INFERRED@L5"],
  ["150%", "150%", "RETURN_PERCENT_ABOVE@L5"],
  ["超50%", "超50%", "RETURN_PERCENT_UNREAD@L5"],
  ["/", "/", "RETURN_PERCENT_UNREAD@L5"],
  ["未启动", "未启动", "RETURN_PERCENT_UNREAD@L5"],
];

const STATUSES: readonly (readonly [written: string, held: string, finding?: ShownFinding])[] = [
  ["暂缓", "暂缓"],
  ["进度滞后", "滞后", "RETURN_STATUS_INFERRED@K5"],
  ["未完成", "未完成", "RETURN_STATUS_UNREAD@K5"],
  ["已完成50%", "已完成50%", "RETURN_STATUS_UNREAD@K5"],
];

/** A text as long as a cell can hold. */
const LONGEST = "长".repeat(EXCEL.cellText);

const error = (cell: string, value: string): Edit => ({ op: "error", cell, value });

/** The forms in which people write dates, shares and the status of a task. */
export const FORM_CASES: readonly ReturnCase[] = [
  ...DEADLINES.map(([written, held, finding]) =>
    merges(
      `a deadline written as ${typeof written} ${written} is ${held} in the ledger`,
      [fill(1, "deadline", written)],
      [`1.deadline=${held}`],
      finding === undefined ? [] : [finding],
    ),
  ),
  ...COMPLETIONS.map(([written, held, finding]) =>
    merges(
      `a completion written as ${typeof written} ${written} is ${held} in the ledger`,
      [fill(1, "completion", written)],
      [`1.completion=${held}`],
      finding === undefined ? [] : [finding],
    ),
  ),
  ...STATUSES.map(([written, held, finding]) =>
    merges(
      `a status written as ${written} is ${held} in the ledger`,
      [fill(1, "status", written)],
      [`1.status=${held}`],
      finding === undefined ? [] : [finding],
    ),
  ),
];

/** What else people do in the cells that they are to fill in. */
export const CELL_CASES: readonly ReturnCase[] = [
  merges("a workbook that comes back untouched changes nothing", [], []),
  merges(
    "what is filled in is taken over",
    [
      fill(1, "progress", "全部开工\n完成投资3000万元。"),
      fill(1, "completion", 0.45),
      fill(1, "requests", "需区财政局拨付资金"),
      fill(2, "status", "滞后"),
      fill(5, "nextSteps", "加快装修"),
    ],
    [
      "1.progress=全部开工\n完成投资3000万元。",
      "1.completion=0.45",
      "1.requests=需区财政局拨付资金",
      "2.status=滞后",
      "5.nextSteps=加快装修",
    ],
  ),
  merges(
    "an error value is not taken, and the ledger keeps what it has",
    [error("M5", "#N/A"), error("L6", "#DIV/0!"), fill(1, "owner", "张三")],
    ["1.owner=张三"],
    ["RETURN_ERROR_VALUE@M5", "RETURN_ERROR_VALUE@L6"],
  ),
  merges(
    "a formula counts as what it gives",
    [
      { op: "formula", cell: "L5", formula: "3/4", result: 0.75 },
      { op: "formula", cell: "M5", formula: '"完成投资"&3000&"万元"', result: "完成投资3000万元" },
      { op: "formula", cell: "L6", formula: "1/0", result: "#DIV/0!" },
    ],
    ["1.completion=0.75", "1.progress=完成投资3000万元"],
    ["RETURN_ERROR_VALUE@L6"],
    { calculated: true },
  ),
  merges(
    "a cell that has to be filled in and was emptied keeps what the ledger has, and another one is emptied",
    [fill(1, "status", null), fill(2, "progress", "  "), fill(5, "problems", null)],
    ["5.problems=null"],
    ["RETURN_CELL_CLEARED@K5", "RETURN_CELL_CLEARED@M6"],
  ),
  merges(
    "a cell that has to be filled in and never was is named",
    [],
    [],
    ["RETURN_CELL_EMPTY@K5", "RETURN_CELL_EMPTY@M5"],
    { file: { unit: "tax", name: "区税务局.xlsx" } },
  ),
  merges(
    "blanks around a text and other kinds of line break are no change",
    [fill(1, "progress", " 一季度已开工，完成投资1200万元。 \n"), fill(2, "owner", "王敏 ")],
    [],
  ),
  merges(
    "a telephone number that has become a number is kept in full",
    [fill(1, "phone", 13812345678)],
    ["1.phone=13812345678"],
  ),
  merges(
    "text that looks like a formula stays text",
    [fill(1, "progress", '=HYPERLINK("http://a.b","x")'), fill(2, "owner", "@SUM(A1)")],
    ['1.progress==HYPERLINK("http://a.b","x")', "2.owner=@SUM(A1)"],
  ),
  merges(
    "a text as long as a cell can be is taken, and said to have lost its end perhaps",
    [fill(1, "measures", LONGEST)],
    [`1.measures=${LONGEST}`],
    ["RETURN_TEXT_FULL@G5"],
  ),
];
