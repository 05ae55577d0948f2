import { Failure } from "../../../src/domain/failure";
import { errorReport } from "../../../src/ui/app/errorReport";

const about = { version: "1.2.3", browser: "Browser/9" };

test("a report names version, browser, kind of error and places in the program", () => {
  const lines = errorReport(new RangeError("x"), about).split("\n");
  expect(lines.slice(0, 3)).toEqual(["fenjie 1.2.3", "Browser/9", "RangeError INTERNAL"]);
  expect(lines[3]).toMatch(/^at .*errorReport\.test/u);
});

test("a report holds no message, because messages may quote a cell", () => {
  expect(errorReport(new Error("第一行\n第二行：预算220亿元"), about)).not.toContain("预算");
});

test("a failure is named by its code", () => {
  expect(errorReport(new Failure("DOCUMENT_EMPTY", { file: "x" }), about)).toContain("DOCUMENT_EMPTY");
  expect(errorReport("text", about)).toContain("string");
});
