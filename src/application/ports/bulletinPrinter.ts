import type { BulletinDocument } from "../../layout/bulletinDocument";

/**
 * Makes the bulletin as a Word document, without blocking its caller; a draft has footnotes with the tasks that each figure
 * rests on. @throws Failure `INTERNAL`
 */
export type BulletinPrinter = (
  document: BulletinDocument,
  options: { readonly draft: boolean },
) => Promise<Uint8Array>;
