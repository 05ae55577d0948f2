import { startExcel } from "../../excel-host/jsdom/startExcel";
import { codeOf, useExcel } from "../../excel-host/jsdom/useExcel";

const excel = useExcel({ sets: "1.9", locale: "en-US" });

const cell = (context: Excel.RequestContext, address = "A1"): Excel.Range =>
  context.workbook.worksheets.getItem("Sheet1").getRange(address);

test("an older Excel says which sets it has and refuses what came later", async () => {
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
  expect(Office.context.displayLanguage).toBe("en-US");
  const code = await codeOf((context) => {
    context.workbook.worksheets.getItem("Sheet1").load("showGridlines");
    context.workbook.comments.load("items");
    return context.sync();
  });
  expect(code).toBe("ApiNotFound");
});

test("with set 1.7 validations are not there yet", async () => {
  excel().close();
  const old = await startExcel({ sets: "1.7" });
  const code = await codeOf((context) => {
    cell(context).dataValidation.clear();
    return context.sync();
  });
  old.close();
  expect(code).toBe("ApiNotFound");
});

test("syncs and bytes are counted, the release of kept objects is not", async () => {
  await Excel.run(async (context) => {
    const range = cell(context).load("values");
    await context.sync();
    range.values = [[1]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { traffic } = excel().controls;
  expect(traffic.syncs).toBe(2);
  expect(traffic.requestBytes).toBeGreaterThan(100);
  expect(traffic.responseBytes).toBeGreaterThan(10);
  expect(excel().protocol.keptReferences).toBe(0);
});

test("a request above 5 MB is refused and changes nothing", async () => {
  const text = "任".repeat(30_000);
  const code = await codeOf((context) => {
    cell(context, "A1:A80").values = Array.from({ length: 80 }, () => [text]);
    return context.sync();
  });
  expect(code).toBe("RequestPayloadSizeLimitExceeded");
  expect(excel().book.active.used(true)).toBeUndefined();
});

test("an answer above 5 MB is refused", async () => {
  const { active } = excel().book;
  for (let row = 0; row < 80; row++) active.touch(row, 0).value = "任".repeat(30_000);
  const code = await codeOf((context) => {
    cell(context, "A1:A80").load("values");
    return context.sync();
  });
  expect(code).toBe("ResponsePayloadSizeLimitExceeded");
});

test.each([
  ["before", ""],
  ["after", 2],
] as const)("the n-th sync can fail %s its actions were done", async (when, left) => {
  excel().controls.failAt({ sync: 2, when });
  const code = await codeOf(async (context) => {
    cell(context, "A1").values = [[1]];
    await context.sync();
    cell(context, "A2").values = [[2]];
    await context.sync();
  });
  expect(code).toBe("GeneralException");
  expect([excel().book.active.value(0, 0), excel().book.active.value(1, 0)]).toEqual([1, left]);
  expect(await codeOf((context) => context.sync())).toBeUndefined();
});

test("at an error what ran before it stays done, and the error says where", async () => {
  const batch = Excel.run(async (context) => {
    cell(context).values = [["done"]];
    context.workbook.tables.getItem("none").delete();
    cell(context, "A2").values = [["not done"]];
    await context.sync();
  });
  await expect(batch).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: { errorLocation: "TableCollection.getItem" },
  });
  expect([excel().book.active.value(0, 0), excel().book.active.value(1, 0)]).toEqual(["done", ""]);
});

test("while the user types a sync fails", async () => {
  excel().controls.beginCellEdit();
  const code = await codeOf((context) => {
    cell(context).values = [[1]];
    return context.sync();
  });
  expect(code).toBe("InvalidOperationInCellEditMode");
});

test("a batch that asks for it waits until the user has left the cell", async () => {
  const { controls, book } = excel();
  controls.beginCellEdit();
  const done = Excel.run({ delayForCellEdit: true }, async (context) => {
    cell(context).values = [[1]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(book.active.value(0, 0)).toBe("");
  controls.endCellEdit();
  await done;
  expect(book.active.value(0, 0)).toBe(1);
});

test("a second user changes cells between two syncs", async () => {
  const { controls, book } = excel();
  controls.afterSync(1, () => (book.active.touch(0, 0).value = "theirs"));
  await Excel.run(async (context) => {
    const range = cell(context).load("values");
    await context.sync();
    expect(range.values).toEqual([[""]]);
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([["theirs"]]);
  });
});

test("Microsoft's own errors are errors of the test's world", async () => {
  const batch = Excel.run(async (context) => {
    const range = cell(context);
    await context.sync();
    return range.values;
  });
  const error: unknown = await batch.catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ code: "PropertyNotLoaded" });
});
