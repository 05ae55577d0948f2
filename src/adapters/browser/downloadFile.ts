import type { FileSink } from "../../application/ports/fileSink";
import type { WorkbookSink } from "../../application/ports/workbookSink";

/** Media types by the end of the name. */
const TYPES = [
  [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  [".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  [".zip", "application/zip"],
] as const;

/** Browsers read the blob after the click has returned; the address is kept this long for slow ones. */
const KEEP_ADDRESS_MS = 60_000;

function download(name: string, bytes: Uint8Array): Promise<void> {
  const type = TYPES.find(([end]) => name.endsWith(end))?.[1] ?? "application/octet-stream";
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEEP_ADDRESS_MS);
  return Promise.resolve();
}

/** Saves a workbook through the browser's download. */
export const downloadSink: WorkbookSink = { kind: "download", save: download };

/** Saves any file of ours through the browser's download. @param works whether the host lets files be downloaded */
export function downloadedFiles(works: boolean): FileSink {
  return { works, save: download };
}
