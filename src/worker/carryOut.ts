import type { WorkerRequest, WorkerResult } from "../adapters/browser/workerProtocol";
import { packIssue } from "../adapters/archive/issueFiles";
import { packReceipts } from "../adapters/archive/receiptPack";
import { calendarDate } from "../adapters/clock";
import { digest } from "../adapters/document/digest";
import { readDocument } from "../adapters/document/readDocument";
import { renderBulletin } from "../adapters/docx/renderBulletin";
import { readReturn } from "../adapters/returns/readReturn";
import { editWorkbook } from "../adapters/xlsx/editWorkbook";
import { openWorkbook } from "../adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../adapters/xlsx/renderWorkbook";
import { planWorkbook, type WorkbookPlan } from "../application/generateWorkbook";
import type { BuildOutcome } from "../application/ports/noticeBuilder";
import type { ReportProgress } from "../application/ports/progress";
import { previewSheets } from "../application/previewSheets";
import { detectTables } from "../domain/decompose/detectTables";
import { toFailure } from "../domain/failure";
import { describeFinding } from "../i18n/messages";
import { findings } from "../i18n/zh-CN/findings";
import { ruleNames } from "../i18n/zh-CN/ruleNames";

/** Rows of each sheet that are sent to the page for the preview; the whole sheet is in the workbook. */
const PREVIEW_ROWS = 500;

/** Does what the page asks for. @throws Failure for whatever is wrong with the document or the edit; never for a returned file */
export async function carryOut(
  request: WorkerRequest,
  report: ReportProgress,
  version: string,
): Promise<WorkerResult> {
  if (request.kind === "readReturn")
    return { kind: "returned", file: await readReturn(request.file, digest) };
  if (request.kind === "packIssue") {
    return { kind: "packed", file: await packIssue(request.plan, request.issues, { progress: report }) };
  }
  if (request.kind === "packReceipts") {
    return { kind: "receipts", bytes: await packReceipts(request.receipts) };
  }
  if (request.kind === "printBulletin") {
    const { bulletin, draft } = request;
    return { kind: "bulletin", bytes: await renderBulletin(bulletin, { draft }) };
  }
  const { name, bytes } = request.document;
  switch (request.kind) {
    case "build":
      return await build(request, report, version);
    case "readSheets": {
      const reader = await openWorkbook(bytes, name);
      return { kind: "read", sheets: await reader.readSheets(request.names) };
    }
    case "editWorkbook":
      return { kind: "edited", bytes: await editWorkbook(bytes, request.edit, name) };
  }
}

async function build(
  { document, options, withPatch }: Extract<WorkerRequest, { kind: "build" }>,
  report: ReportProgress,
  version: string,
): Promise<BuildOutcome> {
  report("reading", 0, 1);
  const content = await readDocument(document.bytes, document.name);
  const tables = detectTables(content, options.layouts);
  let plan: WorkbookPlan;
  try {
    plan = planWorkbook(
      {
        ...options,
        file: document.name,
        content,
        digest: digest(document.bytes),
        version,
        madeOn: calendarDate(new Date()),
        describe: (finding) => describeFinding(findings, finding),
        nameRule: (code) => ruleNames[code],
      },
      report,
    );
  } catch (error) {
    if (tables.length > 0 && toFailure(error).code === "DOCUMENT_NO_TABLE")
      return { kind: "unrecognised", tables };
    throw error;
  }
  const { patch, ...rest } = plan;
  const bytes = await renderWorkbook(patch, { progress: report });
  const preview = previewSheets(patch, PREVIEW_ROWS);
  return { kind: "built", workbook: { ...rest, tables, preview, bytes, ...(withPatch ? { patch } : {}) } };
}
