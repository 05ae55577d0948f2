import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";

/** Bytes of a digest: ample to notice that a text is not as it was. */
const LENGTH = 16;

/** A short digest of a text, by which it is recognised: 32 hexadecimal digits of its SHA-256. */
export function textDigest(text: string): string {
  const bytes = sha256(utf8ToBytes(text)).subarray(0, LENGTH);
  // Not put together piece by piece: V8 would keep the pieces of each of tens of thousands.
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
