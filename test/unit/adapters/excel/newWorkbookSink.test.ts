import { newWorkbookSink } from "../../../../src/adapters/excel/newWorkbookSink";

/** Stands for the one function of Excel that is used; the real client library needs a host. */
function installExcel(createWorkbook: (base64: string) => Promise<void>): void {
  Object.assign(globalThis, { Excel: { createWorkbook } });
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Excel");
});

test("Excel receives exactly the workbook's bytes, also when there are many", async () => {
  const received: string[] = [];
  installExcel((base64) => {
    received.push(base64);
    return Promise.resolve();
  });
  const bytes = Uint8Array.from({ length: 100_001 }, (_, index) => (index * 7) % 256);
  await newWorkbookSink.save("台账.xlsx", bytes);
  expect(received.map((base64) => Buffer.compare(Buffer.from(base64, "base64"), bytes))).toEqual([0]);
});

test("a refusal by Excel is told with Office's own code", async () => {
  installExcel(() => Promise.reject(Object.assign(new Error("no"), { code: "InvalidOperation" })));
  await expect(newWorkbookSink.save("台账.xlsx", new Uint8Array(4))).rejects.toMatchObject({
    code: "HOST_FAILED",
    params: { officeCode: "InvalidOperation" },
  });
});
