import { applyPatch } from "../../../../src/adapters/excel/applyPatch";
import { startExcel } from "../../../excel-host/jsdom/startExcel";
import type { RunningExcel } from "../../../excel-host/jsdom/startExcel";
import { ourWorkbook, picture, type } from "../../../support/excelWorkbooks";
import { EVERY_OPERATION } from "../../../support/samplePatch";

let excel: RunningExcel;
afterEach(() => {
  excel.close();
});

/** Plan, write, finish. */
const SYNCS = [1, 2, 3];
const MOMENTS = SYNCS.flatMap((sync) => (["before", "after"] as const).map((when) => ({ sync, when })));

test("the work has as many round trips as are made to fail here", async () => {
  excel = await startExcel();
  excel.controls.resetTraffic();
  await applyPatch(ourWorkbook("甲"), { replace: false });
  expect(excel.controls.traffic.syncs).toBe(SYNCS.length);
});

test.each(MOMENTS)(
  "a failure $when round trip $sync leaves a workbook without ours as it was",
  async (failure) => {
    excel = await startExcel();
    type(excel.book.sheets[0], 0, 0, "用户");
    const before = picture(excel.book);
    excel.controls.failAt({ ...failure, code: "ServiceNotAvailable" });
    await expect(applyPatch(EVERY_OPERATION, { replace: false })).rejects.toMatchObject({
      code: "HOST_UNREACHABLE",
      params: { officeCode: "ServiceNotAvailable" },
    });
    expect(picture(excel.book)).toEqual(before);
  },
);

test.each(MOMENTS)(
  "a failure $when round trip $sync leaves the old sheets or the new ones, never a mixture",
  async (failure) => {
    excel = await startExcel();
    await applyPatch(ourWorkbook("乙"), { replace: false });
    const complete = picture(excel.book);
    excel.close();
    excel = await startExcel();
    await applyPatch(ourWorkbook("甲"), { replace: false });
    const before = picture(excel.book);
    excel.controls.failAt(failure);
    const outcome = await applyPatch(ourWorkbook("乙"), { replace: true }).then(
      () => complete,
      () => before,
    );
    expect(picture(excel.book)).toEqual(outcome);
    // An answer that got lost after the last request was carried out is not a failure of the work.
    expect(outcome === complete).toBe(failure.sync === 3 && failure.when === "after");
  },
);

test("an old sheet that somebody else deletes meanwhile does not take the others with it", async () => {
  excel = await startExcel();
  await applyPatch(ourWorkbook("甲"), { replace: false });
  const { book, controls } = excel;
  controls.afterSync(2, () => {
    const ledger = book.findSheet("工作台账");
    if (ledger !== undefined) book.remove(ledger);
  });
  await expect(applyPatch(ourWorkbook("乙"), { replace: true })).rejects.toMatchObject({
    code: "HOST_FAILED",
  });
  expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "封面", "选项", "_fenjie"]);
});

test("an error while tidying up tells of both", async () => {
  excel = await startExcel();
  const { controls } = excel;
  controls.failAt({ sync: 2, code: "AccessDenied" });
  const work = applyPatch(ourWorkbook("甲"), {
    replace: false,
    progress: () => {
      controls.afterSync(1, () => controls.failAt({ sync: 1, code: "GeneralException" }));
    },
  });
  await expect(work).rejects.toMatchObject({ code: "HOST_REFUSED", cause: { errors: [{}, {}] } });
});
