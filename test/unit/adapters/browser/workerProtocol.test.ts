import { isWorkerReply, isWorkerRequest } from "../../../../src/adapters/browser/workerProtocol";

const document = { name: "a.xlsx", bytes: new Uint8Array([1]) };
const edit = { label: "changePlan", ops: [{ op: "setCells", cells: [] }] };

test.each([
  { kind: "build", document, options: { layouts: new Map() }, withPatch: true },
  { kind: "readSheets", document, names: ["工作台账"] },
  { kind: "editWorkbook", document, edit },
  { kind: "editWorkbook", document, edit: { ...edit, sheets: { patch: { ops: [] }, replaces: ["甲"] } } },
])("a request to $kind is known, and not without its document", (request) => {
  expect(isWorkerRequest(request)).toBe(true);
  expect(isWorkerRequest({ ...request, document: { ...document, bytes: [1] } })).toBe(false);
  expect(isWorkerRequest({ ...request, document: undefined })).toBe(false);
});

test("a request to read a returned file is known, and not without its bytes", () => {
  const file = { name: "a.xlsx", bytes: new Uint8Array(), packing: { size: 1, checksum: 2, deflated: true } };
  expect(isWorkerRequest({ kind: "readReturn", file })).toBe(true);
  expect(isWorkerRequest({ kind: "readReturn", file: { ...file, bytes: "x" } })).toBe(false);
  expect(isWorkerRequest({ kind: "readReturn", file: { ...file, packing: {} } })).toBe(false);
  expect(isWorkerRequest({ kind: "readReturn", document })).toBe(false);
});

test("a request to make the bulletin is known, and not without its text or whether it is a draft", () => {
  const bulletin = { file: "通报.docx", sections: [], annexes: [] };
  expect(isWorkerRequest({ kind: "printBulletin", bulletin, draft: false })).toBe(true);
  expect(isWorkerRequest({ kind: "printBulletin", bulletin })).toBe(false);
  expect(
    isWorkerRequest({ kind: "printBulletin", bulletin: { ...bulletin, sections: "" }, draft: true }),
  ).toBe(false);
});

test.each([
  null,
  { kind: "run", document },
  { kind: "build", document },
  { kind: "readSheets", document, names: [1] },
  { kind: "editWorkbook", document, edit: { ...edit, ops: [{ op: "deleteSheet" }] } },
  { kind: "editWorkbook", document, edit: { ops: [] } },
  { kind: "editWorkbook", document, edit: { ...edit, sheets: { patch: {}, replaces: [] } } },
  { kind: "editWorkbook", document, edit: { ...edit, sheets: { patch: { ops: [] } } } },
])("%j is no request", (data) => {
  expect(isWorkerRequest(data)).toBe(false);
});

test.each([
  { kind: "progress", stage: "writing", done: 0, total: 1 },
  { kind: "built", workbook: { bytes: new Uint8Array() } },
  { kind: "read", sheets: new Map([["工作台账", [["任务编号", 1, null]]]]) },
  { kind: "edited", bytes: new Uint8Array() },
  { kind: "bulletin", bytes: new Uint8Array() },
  { kind: "failed", code: "PLAN_STALE", params: {} },
  {
    kind: "returned",
    file: { name: "a", sha256: "", content: { refusal: { code: "CANCELLED", params: {} } } },
  },
  { kind: "returned", file: { name: "a", sha256: "", content: { book: { sheets: [] } } } },
])("a reply of the kind $kind is known", (reply) => {
  expect(isWorkerReply(reply)).toBe(true);
});

test.each([
  undefined,
  { kind: "read", sheets: { 工作台账: [] } },
  { kind: "read", sheets: new Map([["工作台账", "任务"]]) },
  { kind: "edited", bytes: "UEsDBA" },
  { kind: "returned", file: { name: "a", sha256: "", content: {} } },
  { kind: "failed", code: "PLAN_STALE" },
])("%j is no reply", (data) => {
  expect(isWorkerReply(data)).toBe(false);
});

test("what the user has said of tables is checked before it is believed", () => {
  const request = (layouts: unknown): unknown => ({
    kind: "build",
    document,
    options: { layouts },
    withPatch: false,
  });
  const columns = { kind: "columns", headerRows: 1, columns: ["text", "other"] };
  expect(
    isWorkerRequest(
      request(
        new Map<string, unknown>([
          ["甲|乙", columns],
          ["#3", { kind: "leftOut" }],
        ]),
      ),
    ),
  ).toBe(true);
  expect(isWorkerRequest(request(new Map([["甲", { ...columns, columns: ["name"] }]])))).toBe(false);
  expect(isWorkerRequest(request({ 甲: columns }))).toBe(false);
});
