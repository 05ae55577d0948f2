import type { WorkbookSink } from "../../application/ports/workbookSink";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Browsers read the blob after the click has returned; the address is kept this long for slow ones. */
const KEEP_ADDRESS_MS = 60_000;

/** Saves a workbook through the browser's download. */
export const downloadSink: WorkbookSink = {
  kind: "download",
  save(name, bytes) {
    const address = URL.createObjectURL(new Blob([bytes.slice()], { type: XLSX }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, KEEP_ADDRESS_MS);
    return Promise.resolve();
  },
};
