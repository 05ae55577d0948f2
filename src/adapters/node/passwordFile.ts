import { Failure } from "../../domain/failure";
import { ENCRYPTION_LIMITS } from "../encryption/limits";
import { readBytes } from "./files";

/** Bytes of a file of passwords; those of twenty passwords are far fewer. */
const MOST_BYTES = 64 * 1024;

/**
 * The passwords in a file: text in UTF-8, one a line and to the letter. Empty lines are left out.
 * @throws Failure `PASSWORD_FILE_UNUSABLE`, which tells nothing of what the file holds; `FILE_NOT_FOUND`, `FILE_UNREADABLE`
 */
export async function readPasswords(path: string): Promise<readonly string[]> {
  const bytes = await readBytes(path);
  const most = ENCRYPTION_LIMITS.passwords;
  const unusable = new Failure("PASSWORD_FILE_UNUSABLE", { file: path, most });
  if (bytes.length > MOST_BYTES) throw unusable;
  const passwords = (decode(bytes) ?? "").split(/\r\n|\r|\n/u).filter((line) => line !== "");
  if (passwords.length === 0 || passwords.length > most) throw unusable;
  return passwords;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined; // How it says that this is no UTF-8.
  }
}
