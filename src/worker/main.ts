import { calendarDate } from "../adapters/clock";
import { isWorkerRequest, type WorkerReply } from "../adapters/browser/workerProtocol";
import { digest } from "../adapters/document/digest";
import { readDocument } from "../adapters/document/readDocument";
import { renderWorkbook } from "../adapters/xlsx/renderWorkbook";
import { planWorkbook } from "../application/generateWorkbook";
import type { BuiltWorkbook, SourceDocument } from "../application/ports/noticeBuilder";
import type { ReportProgress } from "../application/ports/progress";
import { previewSheets } from "../application/previewSheets";
import { toFailure } from "../domain/failure";
import { describeFinding } from "../i18n/messages";
import { findings } from "../i18n/zh-CN/findings";
import { ruleNames } from "../i18n/zh-CN/ruleNames";

/** Rows of each sheet that are sent to the page for the preview; the whole sheet is in the workbook. */
const PREVIEW_ROWS = 500;

const report: ReportProgress = (stage, done, total) => {
  reply({ kind: "progress", stage, done, total });
};

self.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
  if (!isWorkerRequest(data)) return;
  build(data.document, data.withPatch).then(
    (workbook) => {
      reply({ kind: "built", workbook });
    },
    (error: unknown) => {
      const { code, params } = toFailure(error);
      reply({ kind: "failed", code, params });
    },
  );
});

async function build({ name, bytes }: SourceDocument, withPatch: boolean): Promise<BuiltWorkbook> {
  const { planId, decomposition, patch, fileName } = planWorkbook(
    { readDocument, digest },
    {
      file: name,
      bytes,
      version: FENJIE_VERSION,
      madeOn: calendarDate(new Date()),
      describe: (finding) => describeFinding(findings, finding),
      nameRule: (code) => ruleNames[code],
    },
    report,
  );
  const workbook = await renderWorkbook(patch, { progress: report });
  const preview = previewSheets(patch, PREVIEW_ROWS);
  return { planId, decomposition, preview, bytes: workbook, fileName, ...(withPatch ? { patch } : {}) };
}

function reply(message: WorkerReply): void {
  self.postMessage(message);
}
