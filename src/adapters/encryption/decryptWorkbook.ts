import { Failure } from "../../domain/failure";
import { RETURN_LIMITS } from "../xlsx/limits";
import { agileEncryption } from "./agileEncryption";
import { damagedInfo, INFO, PACKAGE, type Encryption } from "./encryption";
import { ENCRYPTION_LIMITS, INFO_BYTES, type EncryptionLimits } from "./limits";
import { OleContainer } from "./oleContainer";
import { standardEncryption } from "./standardEncryption";

/** Versions of the description: four bytes, before it. */
const VERSION_BYTES = 4;

/**
 * The returned workbook in an encrypted package, opened with the first of the passwords that fits. The result is no more believed
 * than any other file. No password becomes part of a failure.
 * @throws Failure `WORKBOOK_PASSWORD_NEEDED` without passwords, `WORKBOOK_PASSWORD_WRONG` where none fits;
 * `WORKBOOK_ENCRYPTED` where no password would open it here; `WORKBOOK_DAMAGED`; `WORKBOOK_LIMIT` where trying would take
 * too long, see `ENCRYPTION_LIMITS`
 */
export function decryptWorkbook(
  bytes: Uint8Array,
  passwords: readonly string[],
  file: string,
  limits: EncryptionLimits = ENCRYPTION_LIMITS,
): Uint8Array {
  const limit = RETURN_LIMITS.bytes;
  if (bytes.length > limit) throw new Failure("WORKBOOK_LIMIT", { file, limit: "bytes", value: limit });
  const container = new OleContainer(bytes, file);
  const info = container.stream(INFO);
  const encrypted = container.stream(PACKAGE);
  if (info === undefined || encrypted === undefined) throw damagedInfo(file);
  const encryption = encryptionOf(info, file);
  const { rounds, allRounds } = limits;
  if (encryption.rounds > rounds) throw tooLong(file, rounds);
  if (passwords.length === 0) throw new Failure("WORKBOOK_PASSWORD_NEEDED", { file });
  const most = Math.min(limits.passwords, Math.floor(allRounds / Math.max(1, encryption.rounds)));
  for (const password of passwords.slice(0, most)) {
    const key = encryption.keyFor(password);
    if (key !== undefined) return encryption.decrypt(key, encrypted);
  }
  if (passwords.length > most) throw tooLong(file, allRounds);
  throw new Failure("WORKBOOK_PASSWORD_WRONG", { file });
}

function tooLong(file: string, value: number): Failure {
  return new Failure("WORKBOOK_LIMIT", { file, limit: "passwordRounds", value });
}

function encryptionOf(info: Uint8Array, file: string): Encryption {
  if (info.length < 2 * VERSION_BYTES || info.length > INFO_BYTES) throw damagedInfo(file);
  const view = new DataView(info.buffer, info.byteOffset, VERSION_BYTES);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  if (major === 4 && minor === 4) return agileEncryption(info.subarray(2 * VERSION_BYTES), file);
  if (major >= 2 && major <= 4 && minor === 2) return standardEncryption(info.subarray(VERSION_BYTES), file);
  throw new Failure("WORKBOOK_ENCRYPTED", { file });
}
