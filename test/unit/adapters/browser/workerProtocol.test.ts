import { isWorkerReply, isWorkerRequest } from "../../../../src/adapters/browser/workerProtocol";

const document = { name: "a.xlsx", bytes: new Uint8Array([1]) };
const edit = { label: "changePlan", ops: [{ op: "setCells", cells: [] }] };

test.each([
  { kind: "build", document, withPatch: true },
  { kind: "readSheets", document, names: ["工作台账"] },
  { kind: "editWorkbook", document, edit },
])("a request to $kind is known, and not without its document", (request) => {
  expect(isWorkerRequest(request)).toBe(true);
  expect(isWorkerRequest({ ...request, document: { ...document, bytes: [1] } })).toBe(false);
  expect(isWorkerRequest({ ...request, document: undefined })).toBe(false);
});

const issue = {
  round: { id: "2023-Q1", title: "2023年第一季度", cutoff: "2023-03-31", due: "2023-04-07" },
  unit: "区财政局",
  file: "a.xlsx",
  at: "2023-03-27 10:00",
  by: "王敏",
  rows: [],
};
const packIssue = { kind: "packIssue", plan: { planId: "p", issuer: "" }, issues: [issue] };

test("a request to make workbooks has no document, and is not believed with a wrong round", () => {
  expect(isWorkerRequest(packIssue)).toBe(true);
  expect(isWorkerRequest({ ...packIssue, issues: [{ ...issue, round: {} }] })).toBe(false);
  expect(isWorkerRequest({ ...packIssue, plan: {} })).toBe(false);
});

test.each([
  null,
  { kind: "run", document },
  { kind: "build", document },
  { kind: "readSheets", document, names: [1] },
  { kind: "editWorkbook", document, edit: { ...edit, ops: [{ op: "deleteSheet" }] } },
  { kind: "editWorkbook", document, edit: { ops: [] } },
])("%j is no request", (data) => {
  expect(isWorkerRequest(data)).toBe(false);
});

test.each([
  { kind: "progress", stage: "writing", done: 0, total: 1 },
  { kind: "built", workbook: { bytes: new Uint8Array() } },
  { kind: "read", sheets: new Map([["工作台账", [["任务编号", 1, null]]]]) },
  { kind: "edited", bytes: new Uint8Array() },
  { kind: "packed", file: { name: "a.zip", bytes: new Uint8Array() } },
  { kind: "failed", code: "PLAN_STALE", params: {} },
])("a reply of the kind $kind is known", (reply) => {
  expect(isWorkerReply(reply)).toBe(true);
});

test.each([
  undefined,
  { kind: "read", sheets: { 工作台账: [] } },
  { kind: "read", sheets: new Map([["工作台账", "任务"]]) },
  { kind: "edited", bytes: "UEsDBA" },
  { kind: "packed", file: { name: "a.zip" } },
  { kind: "failed", code: "PLAN_STALE" },
])("%j is no reply", (data) => {
  expect(isWorkerReply(data)).toBe(false);
});
