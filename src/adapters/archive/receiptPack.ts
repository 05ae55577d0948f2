import type { ReceiptFile } from "../../application/merge/receiptFiles";
import { renderWorkbook, type RenderOptions } from "../xlsx/renderWorkbook";
import { zipFiles, type NamedFile } from "./zipFiles";

/** The receipts as files. Texts begin with a mark of their encoding, so that old editors on Windows read them. */
export async function renderReceipts(
  receipts: readonly ReceiptFile[],
  options: Pick<RenderOptions, "deflate"> = {},
): Promise<readonly NamedFile[]> {
  const files: NamedFile[] = [];
  for (const file of receipts) {
    const bytes =
      "text" in file
        ? new TextEncoder().encode(`\ufeff${file.text}`)
        : await renderWorkbook(file.patch, options);
    files.push({ name: file.name, bytes });
  }
  return files;
}

/** The receipts as one zip archive. */
export async function packReceipts(receipts: readonly ReceiptFile[]): Promise<Uint8Array> {
  return zipFiles(await renderReceipts(receipts));
}
