import { excelWorkbook } from "../../../../src/adapters/excel/excelWorkbook";
import { startExcel } from "../../../excel-host/jsdom/startExcel";
import type { RunningExcel } from "../../../excel-host/jsdom/startExcel";
import { ourWorkbook, picture } from "../../../support/excelWorkbooks";

let excel: RunningExcel;
afterEach(() => {
  excel.close();
});

/** Lets the client library's messages go to and fro. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50));

test("a cell is selected in one round trip, and its sheet comes to the front", async () => {
  excel = await startExcel({ sets: "1.9" });
  excel.book.addSheet("乙");
  excel.controls.resetTraffic();
  expect(await excelWorkbook.select("乙", 4, 2)).toBe("visible");
  const { sheet, area } = excel.book.selection;
  expect([sheet.name, area.row, area.column]).toEqual(["乙", 4, 2]);
  expect(excel.controls.traffic.syncs).toBe(1);
});

test("a cell whose row is filtered out or hidden is selected, and said to be concealed", async () => {
  excel = await startExcel({ sets: "1.9" });
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("5:5").rowHidden = true;
    await context.sync();
  });
  expect(await excelWorkbook.select("Sheet1", 4, 2)).toBe("concealed");
});

test("a sheet that is gone is a refusal of Excel with its code", async () => {
  excel = await startExcel();
  await expect(excelWorkbook.select("丙", 0, 0)).rejects.toMatchObject({ code: "HOST_FAILED" });
});

test("coming back to the workbook is told until nobody wants to know any more", async () => {
  excel = await startExcel({ sets: "1.14" });
  const told = jest.fn();
  const stop = excelWorkbook.onActivated(told);
  await settled();
  excel.activateWorkbook();
  await settled();
  expect(told).toHaveBeenCalledTimes(1);
  stop();
  excel.activateWorkbook();
  await settled();
  expect(told).toHaveBeenCalledTimes(1);
});

test("an Excel without the event is not asked for it", async () => {
  excel = await startExcel({ sets: "1.9" });
  excel.controls.resetTraffic();
  excelWorkbook.onActivated(() => undefined);
  await settled();
  expect(excel.controls.traffic.syncs).toBe(0);
});

test("an Excel that refuses the event is no failure of the pane", async () => {
  excel = await startExcel({ sets: "1.14" });
  excel.controls.failAt({ sync: 1 });
  const told = jest.fn();
  excelWorkbook.onActivated(told);
  await settled();
  excel.activateWorkbook();
  await settled();
  expect(told).not.toHaveBeenCalled();
});

test("writing tells the batch that begins, and how many there are", async () => {
  excel = await startExcel();
  const progress = jest.fn();
  await excelWorkbook.insert(ourWorkbook("甲"), { replace: false, progress });
  expect(progress.mock.calls).toEqual([
    ["writing", 0, 2],
    ["writing", 1, 2],
  ]);
});

test.each([0, 1])(
  "writing that is cancelled before batch %i leaves the workbook as it was",
  async (batch) => {
    excel = await startExcel();
    const before = picture(excel.book);
    const cancel = new AbortController();
    const work = excelWorkbook.insert(ourWorkbook("甲"), {
      replace: false,
      // A report comes after the look at the signal: one that is given now counts from the next batch on.
      progress: (_stage, done) => {
        if (done === batch - 1) cancel.abort();
      },
      signal: cancel.signal,
    });
    if (batch === 0) cancel.abort();
    await expect(work).rejects.toMatchObject({ code: "CANCELLED" });
    expect(picture(excel.book)).toEqual(before);
  },
);
