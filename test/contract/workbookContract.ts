import type { WorkbookReader } from "../../src/application/ports/workbookReader";
import type { Grid, WorkbookPatch } from "../../src/layout/workbookPatch";
import { patchOf, sheetOf } from "../support/samplePatch";

/** Texts that a careless writer or reader changes. */
export const DANGEROUS_TEXTS: readonly string[] = [
  "=1+1",
  "+86",
  "-说明",
  "@all",
  "\t缩进",
  "'quoted",
  "007",
  "1e5",
  "TRUE",
  "#N/A",
  " 空格 ",
  "两\n行",
  "<a & 'b' \"c\">",
  "_x0041_",
  "_x005F_",
  "𠮷野家",
  "2023-06-30",
  "x".repeat(32_767),
];

/**
 * What every implementation of the workbook port does with a workbook made from a patch.
 * @param open makes the workbook and opens it through the port
 * @param options `calculates` is false where formulas have no results, as in the emulated Excel
 */
export function describeWorkbookContract(
  name: string,
  open: (patch: WorkbookPatch) => Promise<WorkbookReader>,
  options: { readonly calculates: boolean } = { calculates: true },
): void {
  const readBack = async (values: Grid, rows = values.length, columns = values[0]?.length ?? 0) => {
    const reader = await open(patchOf(...sheetOf("表", values)));
    const [grid] = await reader.read([{ sheet: "表", row: 0, column: 0, rows, columns }]);
    return grid;
  };

  describe(`the workbook contract, ${name}`, () => {
    it("gives every text back to the character, and none as a formula", async () => {
      expect(await readBack(DANGEROUS_TEXTS.map((text) => [text]))).toEqual(
        DANGEROUS_TEXTS.map((text) => [text]),
      );
    });

    it("gives numbers and booleans back with their types", async () => {
      const values = [[0, -1.5, 1e-7, 123456789012, 0.1 + 0.2, 45107, true, false, "1", "true"]];
      expect(await readBack(values)).toEqual(values);
    });

    it("gives null for an empty cell, and takes empty text for one", async () => {
      expect(await readBack([["a", null, "", "b"]])).toEqual([["a", null, null, "b"]]);
    });

    (options.calculates ? it : it.skip)("gives the result of a formula", async () => {
      expect(await readBack([[1, 2, { formula: "A1+B1", result: 3 }]])).toEqual([[1, 2, 3]]);
      expect(await readBack([[{ formula: '"甲"&"乙"', result: "甲乙" }]])).toEqual([["甲乙"]]);
      expect(await readBack([[{ formula: "1=1", result: true }]])).toEqual([[true]]);
    });

    it("gives nulls beyond the used range", async () => {
      expect(await readBack([["a"]], 2, 3)).toEqual([
        ["a", null, null],
        [null, null, null],
      ]);
    });

    it("reads a block from the middle, and several blocks at once in the order asked", async () => {
      const values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
      const reader = await open(patchOf(...sheetOf("甲", values), ...sheetOf("乙", [["x"]])));
      const blocks = await reader.read([
        { sheet: "乙", row: 0, column: 0, rows: 1, columns: 1 },
        { sheet: "甲", row: 1, column: 1, rows: 2, columns: 2 },
      ]);
      expect(blocks).toEqual([
        [["x"]],
        [
          [5, 6],
          [8, 9],
        ],
      ]);
    });

    it("gives undefined for a sheet that does not exist, and the others all the same", async () => {
      const reader = await open(patchOf(...sheetOf("甲", [["x"]])));
      const block = { row: 0, column: 0, rows: 1, columns: 1 };
      expect(
        await reader.read([
          { ...block, sheet: "丙" },
          { ...block, sheet: "甲" },
        ]),
      ).toEqual([undefined, [["x"]]]);
    });

    it("gives whole sheets by the names asked for, and leaves out those that do not exist", async () => {
      const reader = await open(
        patchOf(
          ...sheetOf("甲", [
            ["x", null],
            [null, 2],
          ]),
          ...sheetOf("空", []),
        ),
      );
      expect(await reader.readSheets(["空", "丙", "甲"])).toEqual(
        new Map([
          ["空", []],
          [
            "甲",
            [
              ["x", null],
              [null, 2],
            ],
          ],
        ]),
      );
    });

    it("lists the sheets in tab order with visibility and used range", async () => {
      const reader = await open(
        patchOf(
          ...sheetOf("封面", [
            ["a", "b"],
            ["c", null],
          ]),
          { op: "addSheet", sheet: "隐藏", visibility: "hidden" },
          { op: "addSheet", sheet: "_fenjie", visibility: "veryHidden" },
          { op: "write", at: { sheet: "_fenjie", row: 4, column: 2, rows: 1, columns: 1 }, values: [[1]] },
        ),
      );
      expect(await reader.listSheets()).toEqual([
        { name: "封面", visibility: "visible", rows: 2, columns: 2 },
        { name: "隐藏", visibility: "hidden", rows: 0, columns: 0 },
        { name: "_fenjie", visibility: "veryHidden", rows: 5, columns: 3 },
      ]);
    });

    it("does not count cells that only have a format", async () => {
      const reader = await open(
        patchOf(...sheetOf("甲", [["x"]]), {
          op: "style",
          at: { sheet: "甲", row: 0, column: 0, rows: 50, columns: 9 },
          style: { fill: "FFFFFF" },
        }),
      );
      expect(await reader.listSheets()).toEqual([{ name: "甲", visibility: "visible", rows: 1, columns: 1 }]);
    });

    it("does not count cells that only a chart covers, and changes none of those that it shows", async () => {
      const values = [
        ["状态", "数"],
        ["已完成", 3],
        ["滞后", 2],
      ];
      const column = (index: number) => ({ sheet: "甲", row: 1, column: index, rows: 2, columns: 1 });
      const reader = await open(
        patchOf(...sheetOf("甲", values), {
          op: "chart",
          kind: "doughnut",
          at: { sheet: "甲", row: 10, column: 4, rows: 12, columns: 6 },
          title: "状态",
          categories: column(0),
          series: [{ name: "数", values: column(1), color: "548235", pointColors: ["548235", "C00000"] }],
          legend: "right",
        }),
      );
      expect(await reader.readSheets(["甲"])).toEqual(new Map([["甲", values]]));
      expect(await reader.listSheets()).toEqual([{ name: "甲", visibility: "visible", rows: 3, columns: 2 }]);
    });

    it("lets a later write to the same cells win", async () => {
      const at = { sheet: "甲", row: 0, column: 0, rows: 1, columns: 2 };
      const reader = await open(
        patchOf(...sheetOf("甲", [["old", "kept"]]), {
          op: "write",
          at: { ...at, columns: 1 },
          values: [["new"]],
        }),
      );
      expect(await reader.read([at])).toEqual([[["new", "kept"]]]);
    });

    it("hides nothing behind merged cells", async () => {
      const at = { sheet: "甲", row: 0, column: 0, rows: 2, columns: 1 };
      const reader = await open(patchOf(...sheetOf("甲", [["一、产业"], [null]]), { op: "merge", at }));
      expect(await reader.read([at])).toEqual([[["一、产业"], [null]]]);
    });
  });
}
