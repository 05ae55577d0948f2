import { createContext, useContext } from "react";
import type { BulletinPrinter } from "../../application/ports/bulletinPrinter";
import type { FileSink } from "../../application/ports/fileSink";
import type { HostTheme } from "../../application/ports/hostTheme";
import type { IssuePacker } from "../../application/ports/issuePacker";
import type { NoticeBuilder, SourceDocument } from "../../application/ports/noticeBuilder";
import type { OpenWorkbook } from "../../application/ports/openWorkbook";
import type { PlanSource } from "../../application/ports/planWorkspace";
import type { ReceiptPacker } from "../../application/ports/receiptPacker";
import type { ReturnReader } from "../../application/ports/returnReader";
import type { WorkbookSink } from "../../application/ports/workbookSink";
import type { LayoutChoice, LayoutChoices } from "../../domain/decompose/tableLayout";
import type { Divisions } from "../../domain/assignment/groupMembers";

/** What the interface needs from outside; each composition root provides its own. */
export type Services = {
  readonly builder: NoticeBuilder;
  readonly sink: WorkbookSink;
  /** Takes what is downloaded, inside Excel too. */
  readonly files: FileSink;
  /** Makes the workbooks of units. */
  readonly packer: IssuePacker;
  /** Reads what units have sent back. */
  readonly returns: ReturnReader;
  readonly packReceipts: ReceiptPacker;
  /** Makes the bulletin as a Word document. */
  readonly printBulletin: BulletinPrinter;
  /** Puts a text on the clipboard; false where the browser does not let the page. */
  readonly copyText: (text: string) => Promise<boolean>;
  /** The workbook open beside the page; only inside Excel. */
  readonly openWorkbook?: OpenWorkbook;
  /** Colours of the program around the page; only inside Excel. */
  readonly hostTheme?: HostTheme;
  /** Where the workbook comes from that the steps after the import work on. */
  readonly plan: PlanSource;
  /** Official names of districts and their towns, fetched when they are first asked for. @throws Failure `FILE_UNREADABLE` */
  readonly loadDivisions: () => Promise<Divisions>;
  /** Local date and time, `2023-03-01 09:30`. */
  readonly now: () => string;
  /** The name under which changes were last made here; `undefined` until then, and where nothing can be kept. */
  readonly rememberedName: () => string | undefined;
  /** Keeps the name for the next visit; false where it holds for this visit only. */
  readonly rememberName: (name: string) => boolean;
  /** What was said of tables of notices in this browser, by their shape. */
  readonly rememberedLayouts: () => LayoutChoices;
  /** Keeps what was said of tables, or forgets it; false where it holds for this visit only. */
  readonly rememberLayout: (shape: string, choice: LayoutChoice | undefined) => boolean;
  /** The bundled sample notice. @throws Failure `FILE_UNREADABLE` */
  readonly loadSample: () => Promise<SourceDocument>;
  /** The content of a chosen file. @throws Failure `FILE_UNREADABLE`, `DOCUMENT_TOO_LARGE` */
  readonly readFile: (file: File) => Promise<SourceDocument>;
  /** Version of the program, for the footer and fault reports. */
  readonly version: string;
};

const ServicesContext = createContext<Services | undefined>(undefined);

export const ServicesProvider = ServicesContext.Provider;

/** The services of the running page. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error("useServices needs a ServicesProvider");
  return services;
}
