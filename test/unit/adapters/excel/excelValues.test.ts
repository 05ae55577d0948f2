import { asText } from "../../../../src/adapters/excel/excelValues";
import { formulaSheets, retargetFormula } from "../../../../src/layout/formulaTargets";
import { splitSections } from "../../../../src/adapters/excel/pageSetup";
import { styleBlocks } from "../../../../src/adapters/excel/styleBlocks";
import { isAnswerTooLarge, toHostFailure } from "../../../../src/adapters/excel/hostFailure";
import { Failure } from "../../../../src/domain/failure";

test.each([
  "=1+1",
  "+86",
  "-1",
  "@a",
  "'x",
  "007",
  "1e5",
  "TRUE",
  "#N/A",
  "2023年6月",
  "6月30日",
  "50%",
  "三月",
  "１２",
  "上午9时",
  "abc",
])("%s is written behind an apostrophe, since Excel could take it for something else", (text) => {
  expect(asText(text)).toBe(`'${text}`);
});

test.each(["工作台账", "1、推动产业发展", "完成50%左右", "6月底前完成", "第一季度"])(
  "%s can only be text and is written as it is",
  (text) => {
    expect(asText(text)).toBe(text);
  },
);

test("a formula's sheets are renamed outside its texts, quoted or not, whatever their case", () => {
  const names = new Map([
    ["工作台账", "_fenjie~3"],
    ["a'b", "c'd"],
  ]);
  expect(retargetFormula("工作台账!A1&\"工作台账!A1\"&'A''b'!$B$2+其他!C3", names)).toBe(
    "'_fenjie~3'!A1&\"工作台账!A1\"&'c''d'!$B$2+其他!C3",
  );
  expect(formulaSheets("='选项'!$A$1:$A$2")).toEqual(["选项"]);
});

test("a header is split at its codes, and a doubled ampersand begins nothing", () => {
  expect(splitSections('甲 && 乙&L左&"黑体,Regular"&12&P&R右&&L')).toEqual({
    left: '左&"黑体,Regular"&12&P',
    center: "甲 && 乙",
    right: "右&&L",
  });
});

test("cells of one style become few rectangles, and those of the default style none", () => {
  expect(styleBlocks({ styles: [[1, 1, 2], [1, 1, 0], undefined, [3]] })).toEqual([
    { row: 0, column: 2, rows: 1, columns: 1, style: 2 },
    { row: 0, column: 0, rows: 2, columns: 2, style: 1 },
    { row: 3, column: 0, rows: 1, columns: 1, style: 3 },
  ]);
});

test.each([
  ["InvalidOperationInCellEditMode", "HOST_EDITING"],
  ["AccessDenied", "HOST_REFUSED"],
  ["RequestPayloadSizeLimitExceeded", "HOST_TOO_LARGE"],
  ["ServiceNotAvailable", "HOST_UNREACHABLE"],
  ["GeneralException", "HOST_FAILED"],
])("Office's %s is our %s", (officeCode, code) => {
  const error = Object.assign(new Error("no"), { code: officeCode });
  expect(toHostFailure(error)).toMatchObject({ code, cause: error });
});

test("only an answer that is too large can be asked for again in parts", () => {
  const failureOf = (code: string): Failure => toHostFailure(Object.assign(new Error("no"), { code }));
  expect(isAnswerTooLarge(failureOf("ResponsePayloadSizeLimitExceeded"))).toBe(true);
  expect(isAnswerTooLarge(failureOf("RequestPayloadSizeLimitExceeded"))).toBe(false);
});

test("a failure of ours stays what it is", () => {
  const failure = new Failure("CANCELLED", {});
  expect(toHostFailure(failure)).toBe(failure);
});
