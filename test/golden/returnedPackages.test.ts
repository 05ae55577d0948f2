import { readReturnedBook } from "../../src/adapters/xlsx/readReturnedBook";
import { sampleOffices, Q1 } from "../support/returned/office";
import {
  asWpsDoes,
  editPackage,
  withFormula,
  withHugeRange,
  withLinks,
  withMacros,
  type PackageEdit,
} from "../support/returned/packageEdits";
import {
  expected,
  merges,
  nameOf,
  returnedFile,
  reviewOf,
  shown,
  type ReturnCase,
} from "../support/returned/returnCase";

const FILLED = [
  withFormula(1, "progress", "A1&amp;B1", "str", "完成投资3000万元"),
  withFormula(2, "completion", "3/4", "n", "0.75"),
] as const;
const TAKEN = ["1.progress=完成投资3000万元", "2.completion=0.75"] as const;

const CASES: readonly (readonly [ReturnCase, ...PackageEdit[]])[] = [
  [merges("formulas count as what was stored with them", [], TAKEN), ...FILLED],
  [
    merges("a formula that failed is not taken", [], TAKEN, [
      "RETURN_ERROR_VALUE@L5",
      "RETURN_ERROR_VALUE@N6",
    ]),
    ...FILLED,
    withFormula(1, "completion", "1/0", "e", "#DIV/0!"),
    withFormula(2, "problems", "[1]Sheet1!A1", "e", "#REF!"),
  ],
  [merges("a workbook that WPS has written counts like any other", [], TAKEN), ...FILLED, asWpsDoes],
  [merges("macros are named and nothing else", [], TAKEN, ["RETURN_MACROS"]), ...FILLED, withMacros],
  [
    merges("links to other workbooks are named, and stored results taken", [], TAKEN, ["RETURN_LINKS"]),
    ...FILLED,
    withLinks,
  ],
  [merges("a huge range of formatted cells makes no difference", [], TAKEN), ...FILLED, withHugeRange],
  [
    merges("all of it together as well", [], TAKEN, ["RETURN_MACROS", "RETURN_LINKS"]),
    ...FILLED,
    withHugeRange,
    withLinks,
    withMacros,
    asWpsDoes,
  ],
];

test.each(CASES.map(([each, ...edits]) => ({ title: each.title, each, edits })))(
  "$title",
  async ({ each, edits }) => {
    const { first } = await sampleOffices();
    const bytes = editPackage(first.workbook("reform", Q1), ...edits);
    const file = returnedFile(readReturnedBook(bytes, "a.xlsx"), { name: nameOf("reform") });
    expect(shown(reviewOf(first, [file]))).toEqual(expected(each));
  },
);
