import type { SheetsPut, WorkbookEdit } from "../../src/layout/workbookEdit";
import type { Grid, PatchOp, StoredGrid, WorkbookPatch } from "../../src/layout/workbookPatch";
import { patchOf, sheetOf } from "../support/samplePatch";
import type { EditableWorkbook } from "./workbookEditContract";

const LEDGER = "工作台账";
const OWN = "自己的表";
const LEDGER_VALUES = [
  ["任务编号", "状态"],
  ["2023-1-01-001", "进行中"],
];

/** A summary tab of a leader: a table, a link back to the ledger, a note, a chart, names, printing. */
export function leaderTab(sheet: string, number: number, rows: Grid): readonly PatchOp[] {
  const block = (row: number, column: number, height: number, width: number) => ({
    sheet,
    row,
    column,
    rows: height,
    columns: width,
  });
  const header = ["任务编号", "状态", "件数"];
  const height = rows.length + 1;
  return [
    ...sheetOf(sheet, [header, ...rows]),
    {
      op: "style",
      at: block(0, 0, 1, 3),
      style: { fill: "E8ECF2", font: { name: "黑体", size: 11 }, border: "BFBFBF" },
    },
    { op: "style", at: block(1, 2, rows.length, 1), style: { numberFormat: '0"件"' } },
    { op: "columns", sheet, columns: [{ width: 20 }, { width: 12 }] },
    { op: "freeze", sheet, rows: 1, columns: 0 },
    { op: "table", at: block(0, 0, height, 3), name: `汇总表${number}`, style: "TableStyleLight1" },
    {
      op: "conditionalFormat",
      at: block(1, 1, rows.length, 1),
      formula: '$B2="滞后"',
      style: { fill: "FDF3D8" },
    },
    { op: "note", sheet, cell: [0, 0], text: `第 ${number} 张` },
    { op: "link", sheet, cell: [1, 0], to: { sheet: LEDGER, cell: [1, 0] } },
    {
      op: "chart",
      kind: "barClustered",
      at: block(0, 4, 15, 6),
      title: `${sheet}的任务`,
      categories: block(1, 0, rows.length, 1),
      series: [{ name: "件数", values: block(1, 2, rows.length, 1), color: "548235" }],
      legend: "none",
    },
    {
      op: "pageSetup",
      sheet,
      setup: {
        paper: "a4",
        orientation: "portrait",
        margins: { top: 20, right: 20, bottom: 20, left: 20, header: 10, footer: 10 },
        fitToWidth: 1,
        area: { row: 0, column: 0, rows: height, columns: 3 },
        titleRows: [0, 0],
      },
    },
    { op: "protect", sheet, allow: { formatColumns: true } },
  ];
}

const rowsOf = (...words: readonly string[]): Grid => words.map((word, index) => [word, "滞后", index + 1]);

const putting = (sheets: SheetsPut, ...ops: WorkbookEdit["ops"]): WorkbookEdit => ({
  label: "test",
  ops,
  sheets,
});

/** A workbook with the ledger, a sheet of the staff's, and one that is hidden at the end. */
const BOOK = patchOf(...sheetOf(LEDGER, LEDGER_VALUES), ...sheetOf(OWN, [["手写", 1]]), {
  op: "addSheet",
  sheet: "_fenjie",
  visibility: "veryHidden",
});

/**
 * What every way of putting whole sheets into a workbook does, as seen through the reader of the workbook.
 * @param open makes a workbook from the patch and opens it for editing
 */
export function describeSheetsPutContract(
  name: string,
  open: (patch: WorkbookPatch) => Promise<EditableWorkbook>,
): void {
  const tabsOf = async (workbook: EditableWorkbook): Promise<readonly string[]> =>
    (await (await workbook.reader()).listSheets()).map((sheet) => sheet.name);
  const valuesOf = async (workbook: EditableWorkbook, sheet: string): Promise<StoredGrid | undefined> =>
    (await (await workbook.reader()).readSheets([sheet])).get(sheet);
  const withHeader = (...rows: Grid): Grid => [["任务编号", "状态", "件数"], ...rows];
  const two: SheetsPut = {
    patch: patchOf(...leaderTab("甲区长", 1, rowsOf("a", "b")), ...leaderTab("乙区长", 2, rowsOf("c"))),
    replaces: [],
    after: LEDGER,
  };

  describe(`the contract of sheets that are put in, ${name}`, () => {
    it("stand behind the sheet that is named, and all others stay as they are and where they are", async () => {
      const workbook = await open(BOOK);
      await workbook.edit(putting(two));
      expect(await tabsOf(workbook)).toEqual([LEDGER, "甲区长", "乙区长", OWN, "_fenjie"]);
      expect(await valuesOf(workbook, "甲区长")).toEqual(withHeader(["a", "滞后", 1], ["b", "滞后", 2]));
      expect(await valuesOf(workbook, LEDGER)).toEqual(LEDGER_VALUES);
      expect(await valuesOf(workbook, OWN)).toEqual([["手写", 1]]);
    });

    it("stand at the end where no sheet is named, or one that is not there", async () => {
      const workbook = await open(BOOK);
      await workbook.edit(putting({ patch: patchOf(...leaderTab("甲区长", 1, rowsOf("a"))), replaces: [] }));
      const another = patchOf(...leaderTab("乙区长", 2, rowsOf("a")));
      await workbook.edit(putting({ patch: another, replaces: [], after: "没有的表" }));
      expect(await tabsOf(workbook)).toEqual([LEDGER, OWN, "_fenjie", "甲区长", "乙区长"]);
    });

    it("take the place of those they replace, also when their number changes, again and again", async () => {
      const workbook = await open(BOOK);
      await workbook.edit(putting(two));
      const three = patchOf(
        ...leaderTab("乙区长", 1, rowsOf("d")),
        ...leaderTab("甲区长", 2, rowsOf("e")),
        ...leaderTab("丙区长", 3, rowsOf("f")),
      );
      const replaces = ["甲区长", "乙区长", "丙区长", "早已删除"];
      await workbook.edit(putting({ patch: three, replaces }));
      expect(await tabsOf(workbook)).toEqual([LEDGER, "乙区长", "甲区长", "丙区长", OWN, "_fenjie"]);
      expect(await valuesOf(workbook, "乙区长")).toEqual(withHeader(["d", "滞后", 1]));
      await workbook.edit(putting({ ...two, replaces }));
      expect(await tabsOf(workbook)).toEqual([LEDGER, "甲区长", "乙区长", OWN, "_fenjie"]);
      expect(await valuesOf(workbook, "乙区长")).toEqual(withHeader(["c", "滞后", 1]));
    });

    it("are refused as a whole where one has the name of a sheet that is not replaced, and nothing changes", async () => {
      const workbook = await open(BOOK);
      const clash = patchOf(...leaderTab("甲区长", 1, rowsOf("a")), ...sheetOf(OWN, [["新"]]));
      const cells = [{ sheet: LEDGER, row: 1, column: 1, from: "进行中", to: "已完成" }];
      const edit = putting({ patch: clash, replaces: [LEDGER] }, { op: "setCells", cells });
      await expect(workbook.edit(edit)).rejects.toMatchObject({
        code: "SHEETS_TAKEN",
        params: { sheets: OWN },
      });
      expect(await tabsOf(workbook)).toEqual([LEDGER, OWN, "_fenjie"]);
      expect(await valuesOf(workbook, LEDGER)).toEqual(LEDGER_VALUES);
    });

    it("come together with the operations of the edit", async () => {
      const workbook = await open(BOOK);
      const cells = [{ sheet: LEDGER, row: 1, column: 1, from: "进行中", to: "已完成" }];
      await workbook.edit(putting(two, { op: "setCells", cells }));
      expect(await tabsOf(workbook)).toEqual([LEDGER, "甲区长", "乙区长", OWN, "_fenjie"]);
      expect((await valuesOf(workbook, LEDGER))?.[1]).toEqual(["2023-1-01-001", "已完成"]);
    });

    it("do not come where an operation of the edit is stale", async () => {
      const workbook = await open(BOOK);
      const cells = [{ sheet: LEDGER, row: 1, column: 1, from: "已完成", to: "x" }];
      await expect(workbook.edit(putting(two, { op: "setCells", cells }))).rejects.toMatchObject({
        code: "PLAN_STALE",
      });
      expect(await tabsOf(workbook)).toEqual([LEDGER, OWN, "_fenjie"]);
    });

    it("are refused where a table or a name of theirs is the staff's, and taken where it goes", async () => {
      const table = { sheet: OWN, row: 0, column: 0, rows: 2, columns: 1 };
      const workbook = await open(
        patchOf(
          ...sheetOf(LEDGER, LEDGER_VALUES),
          ...sheetOf(OWN, [["列"], [1]]),
          { op: "table", at: table, name: "汇总表1", style: "TableStyleLight1" },
          { op: "name", name: "总数", refersTo: `'${OWN}'!$A$2` },
        ),
      );
      await expect(workbook.edit(putting(two))).rejects.toMatchObject({
        code: "NAMES_TAKEN",
        params: { names: "汇总表1" },
      });
      const named = patchOf(...sheetOf("新表", [[7]]), { op: "name", name: "总数", refersTo: "'新表'!$A$1" });
      await expect(workbook.edit(putting({ patch: named, replaces: [] }))).rejects.toMatchObject({
        code: "NAMES_TAKEN",
        params: { names: "总数" },
      });
      await workbook.edit(putting({ patch: named, replaces: [OWN] }));
      await workbook.edit(putting(two));
      expect(await tabsOf(workbook)).toEqual([LEDGER, "甲区长", "乙区长", "新表"]);
    });

    it("that say something about the document's properties are a fault of the layout", async () => {
      const workbook = await open(BOOK);
      const patch = patchOf(...sheetOf("新表", [[1]]), { op: "properties", properties: { title: "题" } });
      await expect(workbook.edit(putting({ patch, replaces: [] }))).rejects.toThrow("document properties");
      expect(await tabsOf(workbook)).toEqual([LEDGER, OWN, "_fenjie"]);
    });

    it("can replace all visible sheets at once", async () => {
      const workbook = await open(BOOK);
      const patch = patchOf(...sheetOf(LEDGER, [["新"]]));
      await workbook.edit(putting({ patch, replaces: [LEDGER, OWN] }));
      expect(await tabsOf(workbook)).toEqual([LEDGER, "_fenjie"]);
      expect(await valuesOf(workbook, LEDGER)).toEqual([["新"]]);
    });
  });
}
