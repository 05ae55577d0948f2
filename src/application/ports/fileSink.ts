/** Hands files to the user as downloads. */
export interface FileSink {
  /** False where the program around the page is known to drop downloads without a word. */
  readonly works: boolean;
  /** @throws Failure `FILE_NOT_WRITTEN` */
  save(name: string, bytes: Uint8Array): Promise<void>;
}
