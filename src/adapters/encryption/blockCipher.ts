import { cbc, ecb } from "@noble/ciphers/aes.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import type { CHash } from "@noble/hashes/utils.js";
import { joinBytes, sameBytes } from "../bytes";

/** Hash functions by the names that encrypted packages have for them. */
export const HASHES: ReadonlyMap<string, CHash> = new Map([
  ["SHA1", sha1],
  ["SHA256", sha256],
  ["SHA384", sha384],
  ["SHA512", sha512],
]);

/** Bytes of a block of AES. */
export const BLOCK = 16;

const plain = { disablePadding: true };

/** AES-CBC without padding. `bytes` are whole blocks. */
export function decryptCbc(key: Uint8Array, iv: Uint8Array, bytes: Uint8Array): Uint8Array {
  return cbc(key, iv, plain).decrypt(bytes);
}

/** AES-ECB without padding. `bytes` are whole blocks. */
export function decryptEcb(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  return ecb(key, plain).decrypt(bytes);
}

/** What a password comes to when it is hashed with a salt, and the result with a counter as often as is asked for. */
export function hashPassword(hash: CHash, salt: Uint8Array, password: string, rounds: number): Uint8Array {
  const block = new Uint8Array(4 + hash.outputLen);
  const counter = new DataView(block.buffer);
  block.set(hash(joinBytes([salt, utf16(password)])), 4);
  for (let round = 0; round < rounds; round++) {
    counter.setUint32(0, round, true);
    hash.create().update(block).digestInto(block.subarray(4));
  }
  return block.slice(4);
}

/** A number as four bytes, the lowest first. */
export function fourBytes(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

/** True where both begin with the same bytes, as many as are asked for. */
export function beginAlike(a: Uint8Array, b: Uint8Array, length: number): boolean {
  if (a.length < length || b.length < length) return false;
  return sameBytes(a.subarray(0, length), b.subarray(0, length));
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}
