import { RETURN_SHEETS } from "../../../../src/layout/sheetNames";
import { fill, set, type Edit, type Sent } from "../edits";
import { Q1, Q2, UNITS } from "../office";
import { merges, nameOf, sent, type ReturnCase } from "../returnCase";

const FILLED = [fill(1, "progress", "甲")] as const;
const TAKEN = ["1.progress=甲"] as const;

const STAMP = RETURN_SHEETS.stamp;
const NO_STAMP: Edit = { op: "removeSheet", sheet: STAMP };
const NO_PROPERTIES: Edit = { op: "removeProperties" };
const NO_TITLE: readonly Edit[] = [set("A1", null), set("A2", null), set("C2", null)];
const INFERRED = ["RETURN_UNIT_INFERRED", "RETURN_ROUND_INFERRED"] as const;
const NAMELESS: Partial<Sent> = { name: "新建工作表.xlsx" };

const asks = (
  title: string,
  edits: readonly Edit[],
  receipt: Omit<ReturnCase["receipts"][number], "outcome">,
  file: Partial<Sent> = {},
  more: Partial<ReturnCase> = {},
): ReturnCase => ({
  title,
  sent: [sent([...FILLED, ...edits], file)],
  receipts: [{ outcome: "needsLook", ...receipt }],
  changes: [],
  ...more,
});

/** What people do to the sheets, the title block and the name of a file: how it is known whose it is. */
export const SHEET_CASES: readonly ReturnCase[] = [
  merges(
    "a file may have any name and its sheet another",
    [...FILLED, { op: "renameSheet", to: "Sheet1" }],
    TAKEN,
    [],
    {
      file: { name: "汇总(1) - 副本.xlsx" },
    },
  ),
  merges(
    "the stamp counts where programs show it",
    [...FILLED, { op: "showSheet", sheet: STAMP, state: "hidden" }, { op: "unprotect" }],
    TAKEN,
    [],
    { file: NAMELESS },
  ),
  merges(
    "the stamp counts under another name, shown, and without the properties",
    [
      ...FILLED,
      { op: "showSheet", sheet: STAMP, state: "visible" },
      { op: "renameSheet", sheet: STAMP, to: "Sheet2" },
      NO_PROPERTIES,
      ...NO_TITLE,
    ],
    TAKEN,
    [],
    { file: NAMELESS },
  ),
  merges(
    "without the stamp the properties tell unit and round",
    [...FILLED, NO_STAMP, ...NO_TITLE],
    TAKEN,
    INFERRED,
    {
      file: NAMELESS,
      byProperties: true,
    },
  ),
  merges(
    "without the properties too the title block tells them",
    [...FILLED, NO_STAMP, NO_PROPERTIES],
    TAKEN,
    INFERRED,
    {
      file: NAMELESS,
    },
  ),
  merges(
    "without the title block too the tasks tell the unit and the name of the file the round",
    [...FILLED, NO_STAMP, NO_PROPERTIES, ...NO_TITLE],
    TAKEN,
    INFERRED,
    { file: { name: "2023年第一季度.xlsx" } },
  ),
  asks(
    "where nothing tells the round a person has to",
    [NO_STAMP, NO_PROPERTIES, ...NO_TITLE],
    { round: null, findings: ["RETURN_UNIT_INFERRED", "RETURN_ROUND_UNKNOWN"] },
    NAMELESS,
  ),
  asks(
    "where nothing tells unit and round a person has to",
    [NO_STAMP, NO_PROPERTIES, ...NO_TITLE, set("A5", null), { op: "deleteColumn", column: "A" }],
    {
      unit: null,
      round: null,
      findings: ["RETURN_UNIT_UNKNOWN", "RETURN_ROUND_UNKNOWN", "RETURN_COLUMN_MISSING"],
    },
    NAMELESS,
  ),
  merges(
    "a stamp that cannot be read is said, and the rest of the file tells unit and round",
    [...FILLED, set("D2", "{", STAMP)],
    TAKEN,
    ["RETURN_STAMP_DAMAGED", ...INFERRED],
  ),
  asks(
    "a sheet of another unit under this unit's file name belongs to neither before somebody says so",
    [],
    { unit: null, findings: ["RETURN_UNIT_DIFFERS"] },
    { unit: "reform", name: nameOf("finance") },
  ),
  asks(
    "a title block that names another unit than the stamp is asked about",
    [set("A2", `填报单位：${UNITS.finance}`)],
    {
      unit: null,
      findings: ["RETURN_UNIT_DIFFERS"],
    },
  ),
  asks(
    "where the stamp is gone and the other signs contradict each other a person has to say whose it is",
    [NO_STAMP, set("A2", `填报单位：${UNITS.tax}`)],
    { unit: null, findings: ["RETURN_UNIT_DIFFERS", "RETURN_ROUND_INFERRED"] },
  ),
  asks(
    "the form of an earlier round is asked about once the unit has that of a later one",
    [],
    { findings: ["RETURN_ROUND_OLDER"] },
    {},
    { office: ({ second }) => second, today: "2023-07-05" },
  ),
  merges("the form of the latest round counts for it", FILLED, TAKEN, [], {
    file: { round: Q2, name: nameOf("reform", "2023年第二季度") },
    office: ({ second }) => second,
    today: "2023-07-05",
  }),
  asks(
    "a title block that names another round than the stamp is asked about",
    [set("C2", `填报期：2023年第一季度\n（${Q1}）`)],
    { round: null, findings: ["RETURN_ROUND_DIFFERS"] },
    { round: Q2 },
    { office: ({ second }) => second, today: "2023-07-05" },
  ),
  asks(
    "a round that the ledger knows nothing of is asked about",
    [],
    { round: Q2, findings: ["RETURN_NOT_ISSUED"] },
    { round: Q2 },
  ),
  merges(
    "of two forms in one workbook the one that is filled in further is read, and the other is named",
    [{ op: "copySheet", to: "填报表 (2)" }, set("M5", "甲", "填报表 (2)"), set("O5", "无", "填报表 (2)")],
    ["1.progress=甲", "1.requests=无"],
    ["RETURN_FORMS_SEVERAL"],
  ),
  merges(
    "a hidden copy of the form is no form to choose from",
    [
      { op: "copySheet", to: "备份" },
      { op: "showSheet", sheet: "备份", state: "hidden" },
      set("O5", "无", "备份"),
      set("O6", "无", "备份"),
      ...FILLED,
    ],
    TAKEN,
  ),
];
