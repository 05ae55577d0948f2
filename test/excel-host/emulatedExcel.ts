import { CLIENT_SERVICES } from "./behaviour/clientServices";
import { workbook } from "./behaviour/workbook";
import { raiseEvents } from "./excelEvents";
import { openWorkbookFile } from "./file/openWorkbookFile";
import { saveWorkbookFile } from "./file/saveWorkbookFile";
import { Workbook } from "./model/workbook";
import { isSupported, requirementSets } from "./protocol/requirementSets";
import { RichApiHost } from "./protocol/richApiHost";
import { Controls } from "./transport/controls";
import { WebHost } from "./transport/webHost";

export type EmulationOptions = {
  /** Version of the requirement set `ExcelApi`; 1.14 unless said otherwise. */
  readonly sets?: "1.7" | "1.8" | "1.9" | "1.14";
  /** Bytes of an .xlsx to open; a workbook with an empty `Sheet1` unless given. */
  readonly workbook?: Uint8Array;
  /** Display language; `zh-CN` unless said otherwise. */
  readonly locale?: string;
};

/** An Excel with one open workbook, ready to be connected to a page. */
export type EmulatedExcel = {
  readonly book: Workbook;
  readonly controls: Controls;
  readonly protocol: RichApiHost;
  readonly web: WebHost;
  readonly locale: string;
  /** The user comes back to this workbook from another one: `Workbook.onActivated`. */
  activateWorkbook(): void;
  /** The bytes of the .xlsx that the user would save now. */
  save(): Promise<Uint8Array>;
};

export const HOST_ORIGIN = "https://localhost:3000";

export async function emulateExcel(
  options: EmulationOptions = {},
  origin = HOST_ORIGIN,
): Promise<EmulatedExcel> {
  const { sets = "1.14", locale = "zh-CN" } = options;
  const book = options.workbook === undefined ? newWorkbook() : await openWorkbookFile(options.workbook);
  const supported = requirementSets(sets);
  const protocol = new RichApiHost({ root: workbook.of(book), services: CLIENT_SERVICES, sets: supported });
  raiseEvents(book, protocol.events, isSupported(supported, "1.14"));
  const controls = new Controls();
  const web = new WebHost(protocol, controls, { sets: supported, locale, origin });
  return {
    book,
    controls,
    protocol,
    web,
    locale,
    activateWorkbook: () => {
      protocol.events.raise(workbook.of(book), "onActivated", {});
    },
    save: () => saveWorkbookFile(book),
  };
}

function newWorkbook(): Workbook {
  const book = new Workbook();
  book.addSheet("Sheet1");
  return book;
}
