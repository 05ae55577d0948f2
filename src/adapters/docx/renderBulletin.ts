import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { BulletinDocument } from "../../layout/bulletinDocument";
import { COMPRESSION, ENTRY_TIME } from "../xlsx/zipSettings";

const PROPERTIES = "docProps/core.xml";

/** The two times in the properties. */
const TIMES = /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/gu;

/**
 * The bulletin as a Word document in the form of official papers (GB/T 9704): ordinary paragraphs in named styles, tables
 * for the annexes. A draft has a footnote behind each statement with the ids of the tasks that it rests on; the final
 * form has none. The same document gives the same bytes.
 */
export async function renderBulletin(
  document: BulletinDocument,
  { draft }: { readonly draft: boolean },
): Promise<Uint8Array> {
  const { packBulletin } = await import(/* webpackChunkName: "bulletin" */ "./bulletinPaper");
  const parts = unzipSync(await packBulletin(document, draft));
  const entries: Zippable = Object.fromEntries(
    Object.entries(parts).map(([path, bytes]) => [
      path,
      path === PROPERTIES ? dated(bytes, document.madeOn) : bytes,
    ]),
  );
  return zipSync(entries, { level: COMPRESSION, mtime: ENTRY_TIME });
}

/** The properties with the day of the paper for the time of the packing. */
function dated(bytes: Uint8Array, day: string): Uint8Array {
  return strToU8(strFromU8(bytes).replace(TIMES, `$1${day}T00:00:00Z$3`));
}
