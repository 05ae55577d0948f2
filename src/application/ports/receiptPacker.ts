import type { ReceiptFile } from "../merge/receiptFiles";

/** Makes one archive of receipts, without blocking its caller. @throws Failure `INTERNAL` */
export type ReceiptPacker = (receipts: readonly ReceiptFile[]) => Promise<Uint8Array>;
