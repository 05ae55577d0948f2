import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/**
 * SHA-256 of the bytes as 64 hexadecimal digits. Computed in script, because browsers keep `crypto.subtle` from pages
 * that a closed network serves over plain http.
 */
export function digest(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
