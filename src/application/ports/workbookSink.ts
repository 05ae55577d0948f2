/** Takes a finished workbook: as a downloaded file, or as a new workbook opened in Excel. */
export interface WorkbookSink {
  /** What `save` does; the interface words its button after it. */
  readonly kind: "download" | "newWorkbook";
  /** @throws Failure `FILE_NOT_WRITTEN`, `HOST_FAILED`. */
  save(name: string, bytes: Uint8Array): Promise<void>;
}
