import type { SourceDocument } from "../../application/ports/noticeBuilder";
import { Failure } from "../../domain/failure";

/**
 * The sample notice, which lies beside the page.
 * @throws Failure `FILE_UNREADABLE` where the server does not deliver it.
 */
export async function loadSample(address: URL, name: string): Promise<SourceDocument> {
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (cause) {
    throw new Failure("FILE_UNREADABLE", { file: name }, { cause });
  }
}
