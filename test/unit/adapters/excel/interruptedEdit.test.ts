import { applyPatch } from "../../../../src/adapters/excel/applyPatch";
import { editOpenWorkbook } from "../../../../src/adapters/excel/editWorkbook";
import type { EditOp, WorkbookEdit } from "../../../../src/layout/workbookEdit";
import { startExcel } from "../../../excel-host/jsdom/startExcel";
import type { RunningExcel } from "../../../excel-host/jsdom/startExcel";
import { picture, type } from "../../../support/excelWorkbooks";
import { LOG_SHEET, logWorkbook, withoutUsualHeights } from "../../../support/logWorkbook";

let excel: RunningExcel;
afterEach(() => {
  excel.close();
});

type Sets = "1.9" | "1.14";

async function start(sets: Sets, isProtected = false): Promise<void> {
  excel = await startExcel({ sets });
  await applyPatch(logWorkbook(), { replace: false });
  const log = excel.book.findSheet(LOG_SHEET);
  type(log, 2, 1, "=不是公式");
  if (log !== undefined) log.touch(1, 1).formula = "=1+1";
  if (!isProtected) return;
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(LOG_SHEET).protection.protect({ allowSort: true });
    await context.sync();
  });
}

const whole = () => withoutUsualHeights(picture(excel.book));

const target = { sheet: LOG_SHEET, cell: [0, 1] } as const;
const OPS = {
  "cells, a formula among them": {
    op: "setCells",
    cells: [
      { sheet: LOG_SHEET, row: 1, column: 1, from: "自己写的", to: "改" },
      { sheet: LOG_SHEET, row: 2, column: 1, from: "=不是公式", to: null },
      { sheet: LOG_SHEET, row: 1, column: 2, from: "甲", to: 5 },
    ],
  },
  "appended rows": {
    op: "writeRows",
    mode: "append",
    sheet: LOG_SHEET,
    firstRow: 3,
    columns: [0, 2, 3],
    rows: [
      [3, "丁", 45100],
      [4, "戊", 45101],
    ],
    heights: [50, 60],
  },
  "replaced rows, more than before": {
    op: "writeRows",
    mode: "replace",
    sheet: LOG_SHEET,
    firstRow: 1,
    columns: [0, 2, 3],
    rows: [1, 2, 3].map((number) => [number, "新", 45100]),
    heights: [50, 60, 70],
    links: { column: 2, to: [undefined, target, target] },
  },
} as const satisfies Record<string, EditOp>;

const REMOVING: EditOp = { ...OPS["replaced rows, more than before"], rows: [[9, "新", 1]] };

const editOf = (...ops: readonly EditOp[]): WorkbookEdit => ({ label: "test", ops });

/** Look, write. */
const MOMENTS = [1, 2].flatMap((sync) => (["before", "after"] as const).map((when) => ({ sync, when })));
const CASES = Object.entries(OPS).flatMap(([what, op]) =>
  (["1.9", "1.14"] as const).flatMap((sets) =>
    [false, true].flatMap((isProtected) =>
      MOMENTS.map((failure) => ({ ...failure, what, op, sets, isProtected })),
    ),
  ),
);

test.each(CASES)(
  "$what: a failure $when round trip $sync leaves the workbook as it was (ExcelApi $sets, protected: $isProtected)",
  async ({ sync, when, op, sets, isProtected }) => {
    await start(sets, isProtected);
    const before = whole();
    const from =
      op.op === "setCells"
        ? [
            { ...op.cells[0], from: excel.book.findSheet(LOG_SHEET)?.value(1, 1) ?? null },
            ...op.cells.slice(1),
          ]
        : [];
    const fitting: EditOp = op.op === "setCells" ? { op: "setCells", cells: from } : op;
    excel.controls.failAt({ sync, when, code: "ServiceNotAvailable" });
    await expect(editOpenWorkbook(editOf(fitting))).rejects.toMatchObject({
      code: "HOST_UNREACHABLE",
      params: { officeCode: "ServiceNotAvailable" },
    });
    expect(whole()).toEqual(before);
  },
);

describe.each([false, true])("removed rows, on a sheet that is protected: %s,", (isProtected) => {
  test("cannot come back: an answer that got lost after they went is not a failure of the work", async () => {
    await start("1.14", isProtected);
    await editOpenWorkbook(editOf(REMOVING));
    const complete = whole();
    excel.close();
    await start("1.14", isProtected);
    excel.controls.failAt({ sync: 2, when: "after" });
    await editOpenWorkbook(editOf(REMOVING));
    expect(whole()).toEqual(complete);
  });

  test.each([MOMENTS[0], MOMENTS[1], MOMENTS[2]])(
    "are still there after a failure $when round trip $sync",
    async (failure) => {
      await start("1.14", isProtected);
      const before = whole();
      if (failure !== undefined) excel.controls.failAt(failure);
      await expect(editOpenWorkbook(editOf(REMOVING))).rejects.toMatchObject({ code: "HOST_FAILED" });
      expect(whole()).toEqual(before);
    },
  );
});

test("what Excel refuses in the middle of the request is taken back as a whole", async () => {
  await start("1.14");
  const log = excel.book.findSheet(LOG_SHEET);
  // Half of a table of the staff's would move up with the cells below ours: Excel refuses that.
  type(log, 6, 3, "甲表");
  type(log, 6, 4, "乙列");
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(LOG_SHEET).tables.add("D7:E8", true);
    await context.sync();
  });
  const before = whole();
  const cell = { sheet: LOG_SHEET, row: 2, column: 1, from: "=不是公式", to: "改" };
  await expect(editOpenWorkbook(editOf({ op: "setCells", cells: [cell] }, REMOVING))).rejects.toMatchObject({
    code: "HOST_FAILED",
    params: { officeCode: "InvalidOperation" },
  });
  expect(whole()).toEqual(before);
});

test("an error while taking back tells of both", async () => {
  await start("1.14");
  const { controls } = excel;
  controls.failAt({ sync: 2, code: "ServiceNotAvailable" });
  const work = editOpenWorkbook(editOf(OPS["appended rows"]), {
    progress: () => {
      controls.afterSync(1, () => controls.failAt({ sync: 1, code: "GeneralException" }));
    },
  });
  await expect(work).rejects.toMatchObject({ code: "HOST_UNREACHABLE", cause: { errors: [{}, {}] } });
});

test("a second user's change before the first round trip is seen, and theirs stays", async () => {
  await start("1.14");
  type(excel.book.findSheet(LOG_SHEET), 1, 2, "他人");
  await expect(editOpenWorkbook(editOf(OPS["cells, a formula among them"]))).rejects.toMatchObject({
    code: "PLAN_STALE",
    params: { sheet: LOG_SHEET },
  });
  expect(excel.book.findSheet(LOG_SHEET)?.value(1, 2)).toBe("他人");
});
