import { sha1 } from "@noble/hashes/legacy.js";
import { Failure } from "../../domain/failure";
import { joinBytes } from "../bytes";
import { BLOCK, beginAlike, decryptEcb, fourBytes, hashPassword } from "./blockCipher";
import { damagedInfo, encryptedBlocks, type Encryption } from "./encryption";

/** Bits of a key of AES, by the number of the algorithm. */
const AES_KEY_BITS: ReadonlyMap<number, number> = new Map([
  [0x660e, 128],
  [0x660f, 192],
  [0x6610, 256],
]);
const SHA1 = 0x8004;
/** Not written down: always so many. */
const ROUNDS = 50_000;

/** Where numbers stand in the header, and values after it. */
const HEADER = { algorithm: 8, hash: 12, keyBits: 16 };
const VERIFIER = { saltLength: 0, salt: 4, verifier: 20, verifierHash: 40, end: 72 };
const SALT = 16;

/** Bytes of a block of SHA-1, and what two halves of a key are made with. */
const HASHED = { block: 64, inner: 0x36, outer: 0x5c };

/**
 * The encryption of Office 2007 ("standard"), out of its description; other programs still write it.
 * @throws Failure `WORKBOOK_ENCRYPTED` for another cipher than AES; `WORKBOOK_DAMAGED`
 */
export function standardEncryption(description: Uint8Array, file: string): Encryption {
  const view = new DataView(description.buffer, description.byteOffset, description.byteLength);
  const at = (offset: number): number => {
    if (offset + 4 > description.length) throw damagedInfo(file);
    return view.getUint32(offset, true);
  };
  const header = 8;
  const values = header + at(4);
  if (values + VERIFIER.end > description.length || values < header + HEADER.keyBits) throw damagedInfo(file);
  const keyBits = AES_KEY_BITS.get(at(header + HEADER.algorithm));
  if (keyBits === undefined || ![0, SHA1].includes(at(header + HEADER.hash))) {
    throw new Failure("WORKBOOK_ENCRYPTED", { file });
  }
  if (at(values + VERIFIER.saltLength) !== SALT) throw damagedInfo(file);
  const part = (from: number, to: number): Uint8Array => description.subarray(values + from, values + to);
  const salt = part(VERIFIER.salt, VERIFIER.salt + SALT);
  const verifier = part(VERIFIER.verifier, VERIFIER.verifier + BLOCK);
  const verifierHash = part(VERIFIER.verifierHash, VERIFIER.end);

  return {
    rounds: ROUNDS,
    keyFor(password) {
      const key = keyOf(hashPassword(sha1, salt, password, ROUNDS), keyBits / 8);
      const asked = sha1(decryptEcb(key, verifier));
      return beginAlike(asked, decryptEcb(key, verifierHash), sha1.outputLen) ? key : undefined;
    },
    decrypt(key, encrypted) {
      const { blocks, length } = encryptedBlocks(encrypted, file);
      return decryptEcb(key, blocks).subarray(0, length);
    },
  };
}

function keyOf(hashed: Uint8Array, length: number): Uint8Array {
  const last = sha1(joinBytes([hashed, fourBytes(0)]));
  const half = (mask: number): Uint8Array =>
    sha1(Uint8Array.from({ length: HASHED.block }, (_, index) => mask ^ (last[index] ?? 0)));
  return joinBytes([half(HASHED.inner), half(HASHED.outer)]).subarray(0, length);
}
