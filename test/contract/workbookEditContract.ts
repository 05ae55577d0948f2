import type { WorkbookReader } from "../../src/application/ports/workbookReader";
import type { CellChange, EditOp, RowsWritten, WorkbookEdit } from "../../src/layout/workbookEdit";
import type { Grid, PatchOp, StoredGrid, StoredValue, WorkbookPatch } from "../../src/layout/workbookPatch";
import { patchOf, sheetOf } from "../support/samplePatch";
import { DANGEROUS_TEXTS } from "./workbookContract";

/** A workbook that can be changed, and read afresh after each change. */
export type EditableWorkbook = {
  edit(edit: WorkbookEdit): Promise<void>;
  reader(): Promise<WorkbookReader>;
};

const SHEET = "合并日志";

/** The sheet's values with the nulls at the ends of rows, and empty rows at the end, left out. */
function trimmed(grid: StoredGrid | undefined): StoredGrid | undefined {
  const rows = grid?.map((row) => row.slice(0, row.findLastIndex((value) => value !== null) + 1));
  return rows?.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

async function valuesOf(workbook: EditableWorkbook, sheet = SHEET): Promise<StoredGrid | undefined> {
  const grids = await (await workbook.reader()).readSheets([sheet]);
  return trimmed(grids.get(sheet));
}

const editOf = (...ops: readonly EditOp[]): WorkbookEdit => ({ label: "test", ops });
const cells = (...changes: readonly Omit<CellChange, "sheet">[]): EditOp => ({
  op: "setCells",
  cells: changes.map((change) => ({ sheet: SHEET, ...change })),
});
const rows = (written: Omit<RowsWritten, "sheet">): EditOp => ({ op: "writeRows", sheet: SHEET, ...written });

/** A sheet whose first rows, header included, are an Excel table. */
function tableSheet(values: Grid, rowsOfTable = values.length): readonly PatchOp[] {
  const at = { sheet: SHEET, row: 0, column: 0, rows: rowsOfTable, columns: values[0]?.length ?? 0 };
  return [...sheetOf(SHEET, values), { op: "table", at, name: "tblTest", style: "TableStyleLight1" }];
}

/** 备注 is the staff's own column between ours. */
const LOG: readonly (readonly StoredValue[])[] = [
  ["编号", "备注", "结果"],
  [1, "自己写的", "甲"],
  [2, null, "乙"],
  [3, "另一条", "丙"],
];
const EMPTY_LOG: Grid = [
  ["编号", "备注", "结果"],
  [null, null, null],
];

/**
 * What every way of carrying out a `WorkbookEdit` does, as seen through the reader of the workbook.
 * @param open makes a workbook from the patch and opens it for editing
 */
export function describeEditContract(
  name: string,
  open: (patch: WorkbookPatch) => Promise<EditableWorkbook>,
): void {
  const openLog = (values: Grid = LOG, rowsOfTable?: number): Promise<EditableWorkbook> =>
    open(patchOf(...tableSheet(values, rowsOfTable)));

  /** The edit is refused as stale for this sheet, and the workbook is as before. */
  const expectStale = async (workbook: EditableWorkbook, edit: WorkbookEdit): Promise<void> => {
    const before = await valuesOf(workbook);
    await expect(workbook.edit(edit)).rejects.toMatchObject({
      code: "PLAN_STALE",
      params: { sheet: SHEET },
    });
    expect(await valuesOf(workbook)).toEqual(before);
  };

  describe(`the contract of edits, ${name}: cells`, () => {
    it("take their new values, and all others stay", async () => {
      const workbook = await openLog();
      await workbook.edit(
        editOf(
          cells(
            { row: 1, column: 2, from: "甲", to: "改" },
            { row: 2, column: 1, from: null, to: 0.5 },
            { row: 3, column: 0, from: 3, to: true },
            { row: 3, column: 1, from: "另一条", to: null },
          ),
        ),
      );
      expect(await valuesOf(workbook)).toEqual([
        ["编号", "备注", "结果"],
        [1, "自己写的", "改"],
        [2, 0.5, "乙"],
        [true, null, "丙"],
      ]);
    });

    it("can be written where nothing has been, beyond the used range too", async () => {
      const workbook = await openLog();
      await workbook.edit(
        editOf(
          cells({ row: 1, column: 6, from: null, to: "远" }, { row: 8, column: 1, from: null, to: "低" }),
        ),
      );
      const values = await valuesOf(workbook);
      expect(values?.[1]).toEqual([1, "自己写的", "甲", null, null, null, "远"]);
      expect(values?.slice(7)).toEqual([[], [null, "低"]]);
    });

    it("hold every text to the character, and none as a formula", async () => {
      const workbook = await open(patchOf(...sheetOf(SHEET, [["文本"]])));
      await workbook.edit(
        editOf(cells(...DANGEROUS_TEXTS.map((to, index) => ({ row: index + 1, column: 0, from: null, to })))),
      );
      expect(await valuesOf(workbook)).toEqual([["文本"], ...DANGEROUS_TEXTS.map((text) => [text])]);
    });

    it("are empty after null and after empty text", async () => {
      const workbook = await openLog();
      await workbook.edit(
        editOf(cells({ row: 1, column: 2, from: "甲", to: null }, { row: 2, column: 2, from: "乙", to: "" })),
      );
      expect(await valuesOf(workbook)).toEqual([
        ["编号", "备注", "结果"],
        [1, "自己写的"],
        [2],
        [3, "另一条", "丙"],
      ]);
    });

    it("make the edit stale when one holds another value by now, and none is written", async () => {
      const workbook = await openLog();
      await expectStale(
        workbook,
        editOf(
          cells({ row: 1, column: 2, from: "甲", to: "改" }, { row: 3, column: 2, from: "丁", to: "改" }),
        ),
      );
    });

    it("are named when they make the edit stale", async () => {
      const workbook = await openLog();
      const edit = editOf(cells({ row: 3, column: 2, from: "丁", to: "改" }));
      await expect(workbook.edit(edit)).rejects.toMatchObject({
        params: { cells: expect.stringContaining("C4") as unknown },
      });
    });

    it("are compared by value: empty text is null, a line end is a line end, and a number is no text", async () => {
      const workbook = await openLog([
        ["编号", "两\n行"],
        [1, null],
      ]);
      await workbook.edit(
        editOf(
          cells(
            { row: 0, column: 3, from: "", to: "甲" },
            { row: 1, column: 1, from: "", to: "乙" },
            { row: 0, column: 1, from: "两\r\n行", to: "两\n行" },
          ),
        ),
      );
      await expectStale(workbook, editOf(cells({ row: 1, column: 0, from: "1", to: 2 })));
    });

    it("cannot be changed twice by the same edit: the second time it is stale", async () => {
      const workbook = await openLog();
      const edit = editOf(cells({ row: 1, column: 2, from: "甲", to: "改" }));
      await workbook.edit(edit);
      await expectStale(workbook, edit);
    });
  });

  describe(`the contract of edits, ${name}: appended rows`, () => {
    it("follow the last row, and the staff's own column between ours stays empty there", async () => {
      const workbook = await openLog();
      await workbook.edit(
        editOf(
          rows({
            mode: "append",
            firstRow: 4,
            columns: [0, 2],
            rows: [
              [4, "丁"],
              [5, "=1+1"],
            ],
          }),
        ),
      );
      expect(await valuesOf(workbook)).toEqual([...LOG, [4, null, "丁"], [5, null, "=1+1"]]);
    });

    it("begin with the blank row of a table without data", async () => {
      const workbook = await openLog(EMPTY_LOG);
      const added: Grid = [
        [1, "甲"],
        [2, "乙"],
      ];
      await workbook.edit(editOf(rows({ mode: "append", firstRow: 1, columns: [0, 2], rows: added })));
      expect(await valuesOf(workbook)).toEqual([
        ["编号", "备注", "结果"],
        [1, null, "甲"],
        [2, null, "乙"],
      ]);
    });

    it("can be appended to again and again", async () => {
      const workbook = await openLog(EMPTY_LOG);
      for (let row = 1; row <= 3; row++) {
        await workbook.edit(
          editOf(rows({ mode: "append", firstRow: row, columns: [0, 1, 2], rows: [[row, null, "次"]] })),
        );
      }
      expect(await valuesOf(workbook)).toEqual([
        ["编号", "备注", "结果"],
        [1, null, "次"],
        [2, null, "次"],
        [3, null, "次"],
      ]);
    });

    it("are stale where something stands in their columns by now, also further down", async () => {
      const append = editOf(rows({ mode: "append", firstRow: 4, columns: [0, 2], rows: [[4, "丁"]] }));
      await expectStale(await openLog([...LOG, [9, null, null]], 4), append);
      await expectStale(await openLog([...LOG, [null, null, null], [null, null, "远"]], 4), append);
    });

    it("are stale where the staff have written below the table in a column of their own", async () => {
      const workbook = await openLog([...LOG, [null, null, null], [null, "表下说明", null]], 4);
      const append = (count: number): WorkbookEdit =>
        editOf(
          rows({
            mode: "append",
            firstRow: 4,
            columns: [0, 2],
            rows: Array.from({ length: count }, (_, index) => [4 + index, "丁"]),
          }),
        );
      await expectStale(workbook, append(2));
      await workbook.edit(append(1));
      expect((await valuesOf(workbook))?.slice(4)).toEqual([
        [4, null, "丁"],
        [null, "表下说明"],
      ]);
    });

    it("go into a sheet without a table as well", async () => {
      const workbook = await open(patchOf(...sheetOf(SHEET, LOG)));
      await workbook.edit(editOf(rows({ mode: "append", firstRow: 4, columns: [0, 2], rows: [[4, "丁"]] })));
      expect(await valuesOf(workbook)).toEqual([...LOG, [4, null, "丁"]]);
    });
  });

  describe(`the contract of edits, ${name}: replaced rows`, () => {
    const replace = (values: Grid): WorkbookEdit =>
      editOf(rows({ mode: "replace", firstRow: 1, columns: [0, 2], rows: values }));

    it("take the place of more rows, and those left over are gone as a whole", async () => {
      const workbook = await openLog();
      await workbook.edit(replace([[9, "新"]]));
      expect(await valuesOf(workbook)).toEqual([
        ["编号", "备注", "结果"],
        [9, "自己写的", "新"],
      ]);
    });

    it("take the place of fewer rows", async () => {
      const workbook = await openLog();
      const many = Array.from({ length: 6 }, (_, index) => [index, `新${index}`]);
      await workbook.edit(replace(many));
      const notes = ["自己写的", null, "另一条"];
      expect(await valuesOf(workbook)).toEqual([
        ["编号", "备注", "结果"],
        ...many.map(([number, text], index) => [number, notes[index] ?? null, text]),
      ]);
    });

    it("leave a header and an empty row when there are none, which can be appended to", async () => {
      const workbook = await openLog();
      await workbook.edit(replace([]));
      expect(await valuesOf(workbook)).toEqual([["编号", "备注", "结果"]]);
      await workbook.edit(editOf(rows({ mode: "append", firstRow: 1, columns: [0, 2], rows: [[1, "甲"]] })));
      expect(await valuesOf(workbook)).toEqual([
        ["编号", "备注", "结果"],
        [1, null, "甲"],
      ]);
    });

    it("empty a cell with null", async () => {
      const workbook = await openLog();
      await workbook.edit(
        replace([
          [1, null],
          [null, "乙"],
        ]),
      );
      expect(await valuesOf(workbook)).toEqual([
        ["编号", "备注", "结果"],
        [1, "自己写的"],
        [null, null, "乙"],
      ]);
    });

    it("include rows that somebody wrote right below the table", async () => {
      const workbook = await openLog([...LOG, [4, null, "表外"]], 4);
      await workbook.edit(replace([[1, "甲"]]));
      expect(await valuesOf(workbook)).toEqual([
        ["编号", "备注", "结果"],
        [1, "自己写的", "甲"],
      ]);
    });

    it("are stale where they would run into what stands below the table after a gap", async () => {
      const workbook = await openLog([...LOG, [null, null, null], ["制表", null, "某某"]], 4);
      await expectStale(workbook, replace(Array.from({ length: 5 }, (_, index) => [index, "新"])));
    });

    it("never destroy what stands below the table after a gap", async () => {
      const workbook = await openLog([...LOG, [null, null, null], ["制表", null, "某某"]], 4);
      await workbook.edit(replace([[1, "甲"]]));
      const values = await valuesOf(workbook);
      expect(values?.slice(0, 2)).toEqual([
        ["编号", "备注", "结果"],
        [1, "自己写的", "甲"],
      ]);
      expect(values?.slice(2).filter((row) => row.length > 0)).toEqual([["制表", null, "某某"]]);
    });

    it("are everything under the header where there is no table", async () => {
      const workbook = await open(patchOf(...sheetOf(SHEET, LOG)));
      await workbook.edit(
        editOf(rows({ mode: "replace", firstRow: 1, columns: [0, 1, 2], rows: [["a", "b", 1]] })),
      );
      expect(await valuesOf(workbook)).toEqual([
        ["编号", "备注", "结果"],
        ["a", "b", 1],
      ]);
    });
  });

  describe(`the contract of edits, ${name}: an edit of several operations`, () => {
    const setFirst = (from: string, to: string): EditOp => cells({ row: 1, column: 2, from, to });

    it("carries out all of them, on several sheets", async () => {
      const workbook = await open(patchOf(...tableSheet(LOG), ...sheetOf("工作台账", [["状态", "进行中"]])));
      await workbook.edit(
        editOf(
          { op: "setCells", cells: [{ sheet: "工作台账", row: 0, column: 1, from: "进行中", to: "已完成" }] },
          setFirst("甲", "改"),
          rows({ mode: "append", firstRow: 4, columns: [0, 2], rows: [[4, "丁"]] }),
          rows({ mode: "append", firstRow: 5, columns: [0, 2], rows: [[5, "戊"]] }),
        ),
      );
      expect(await valuesOf(workbook, "工作台账")).toEqual([["状态", "已完成"]]);
      expect(await valuesOf(workbook)).toEqual([
        ["编号", "备注", "结果"],
        [1, "自己写的", "改"],
        [2, null, "乙"],
        [3, "另一条", "丙"],
        [4, null, "丁"],
        [5, null, "戊"],
      ]);
    });

    it("compares all with the workbook as it was, and lets the later of two writes win", async () => {
      const workbook = await openLog();
      await workbook.edit(editOf(setFirst("甲", "先"), setFirst("甲", "后")));
      expect((await valuesOf(workbook))?.[1]).toEqual([1, "自己写的", "后"]);
    });

    it("carries out none where the last one is stale", async () => {
      const workbook = await openLog();
      await expectStale(
        workbook,
        editOf(
          setFirst("甲", "改"),
          rows({ mode: "replace", firstRow: 1, columns: [0, 2], rows: [] }),
          cells({ row: 3, column: 2, from: "丁", to: "改" }),
        ),
      );
    });

    it("fails by the sheet's name where a sheet is missing, and writes nothing", async () => {
      const workbook = await openLog();
      const missing: EditOp = {
        op: "setCells",
        cells: [{ sheet: "没有的表", row: 0, column: 0, from: null, to: "甲" }],
      };
      await expect(workbook.edit(editOf(setFirst("甲", "改"), missing))).rejects.toMatchObject({
        code: "SHEET_MISSING",
        params: { sheet: "没有的表" },
      });
      expect(await valuesOf(workbook)).toEqual(LOG);
    });
  });
}
