import { downloadSink } from "../adapters/browser/downloadFile";
import { loadSample } from "../adapters/browser/loadSample";
import { workerNoticeBuilder } from "../adapters/browser/noticeBuilderClient";
import { readFile } from "../adapters/browser/readFile";
import { rememberedLocale, rememberLocale } from "../adapters/browser/rememberedLocale";
import { mountApp } from "../ui/app/mountApp";
import { ImportNotice } from "../ui/features/importNotice/ImportNotice";

const SAMPLE = new URL("../../seeds/2023-fuling-decomposition.txt", import.meta.url);

void mountApp({
  services: {
    builder: workerNoticeBuilder(() => new Worker(new URL("../worker/main.ts", import.meta.url))),
    sink: downloadSink,
    loadSample: () => loadSample(SAMPLE, "2023-fuling-decomposition.txt"),
    readFile,
    version: FENJIE_VERSION,
  },
  locale: rememberedLocale() ?? "zh-CN",
  onLocaleChosen: rememberLocale,
  steps: [{ key: "import", content: <ImportNotice /> }],
});
