import { Failure } from "../../domain/failure";
import { BLOCK } from "./blockCipher";

/** Streams of an encrypted workbook: how it is encrypted, and the workbook. */
export const INFO = "EncryptionInfo";
export const PACKAGE = "EncryptedPackage";

/** How a workbook is encrypted, and how a password opens it. */
export type Encryption = {
  /** How often a password is hashed. */
  readonly rounds: number;
  /** The key of the workbook; `undefined` for a wrong password. */
  readonly keyFor: (password: string) => Uint8Array | undefined;
  /** The workbook, of the stream that holds it. @throws Failure `WORKBOOK_DAMAGED` */
  readonly decrypt: (key: Uint8Array, encrypted: Uint8Array) => Uint8Array;
};

export function damagedInfo(file: string, cause?: unknown): Failure {
  return new Failure("WORKBOOK_DAMAGED", { file, part: INFO }, { cause });
}

/** The stream of a workbook begins with its length in bytes, in eight bytes. */
const LENGTH_BYTES = 8;

/**
 * What is encrypted, in whole blocks, and how many bytes of it are the workbook.
 * @throws Failure `WORKBOOK_DAMAGED` where there is less than is stated
 */
export function encryptedBlocks(
  encrypted: Uint8Array,
  file: string,
): { readonly blocks: Uint8Array; readonly length: number } {
  const damaged = new Failure("WORKBOOK_DAMAGED", { file, part: PACKAGE });
  if (encrypted.length < LENGTH_BYTES) throw damaged;
  const view = new DataView(encrypted.buffer, encrypted.byteOffset, LENGTH_BYTES);
  const length = Number(view.getBigUint64(0, true));
  const blocks = encrypted.subarray(LENGTH_BYTES);
  if (length > blocks.length) throw damaged;
  const whole = Math.ceil(length / BLOCK) * BLOCK;
  if (whole > blocks.length) throw damaged;
  return { blocks: blocks.subarray(0, whole), length };
}
