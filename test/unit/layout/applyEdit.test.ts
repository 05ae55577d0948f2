import { applyEdit } from "../../../src/layout/applyEdit";
import type { StoredGrid } from "../../../src/layout/workbookPatch";
import { patchOf, sheetOf } from "../../support/samplePatch";

const SHEETS = new Map<string, StoredGrid>([
  ["工作台账", [["任务编号"], ["x"]]],
  ["Leader", [["旧"]]],
]);

test("whole sheets take the place of those they replace, with the results of their formulas", () => {
  const patch = patchOf(...sheetOf("汇总", [["数", { formula: "COUNTA(工作台账!A:A)-1", result: 1 }, ""]]), {
    op: "write",
    at: { sheet: "汇总", row: 2, column: 1, rows: 1, columns: 1 },
    values: [[7]],
  });
  const after = applyEdit(SHEETS, {
    label: "test",
    ops: [],
    sheets: { patch, replaces: ["leader", "没有"] },
  });
  expect([...after]).toEqual([
    ["工作台账", [["任务编号"], ["x"]]],
    ["汇总", [["数", 1, null], [], [null, 7]]],
  ]);
});

test("operations change the sheets that stay, and the sheets that were read are as before", () => {
  const cells = [{ sheet: "工作台账", row: 1, column: 0, from: "x", to: "y" }];
  const patch = patchOf(...sheetOf("汇总", [[1]]));
  const after = applyEdit(SHEETS, {
    label: "test",
    ops: [{ op: "setCells", cells }],
    sheets: { patch, replaces: [] },
  });
  expect(after.get("工作台账")).toEqual([["任务编号"], ["y"]]);
  expect(after.get("汇总")).toEqual([[1]]);
  expect(SHEETS.get("工作台账")).toEqual([["任务编号"], ["x"]]);
});
