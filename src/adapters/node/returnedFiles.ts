import { createHash } from "node:crypto";
import { createReadStream, statSync, type Stats } from "node:fs";
import { open } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { pipeline } from "node:stream/promises";
import type { ReadingOptions } from "../../application/ports/returnReader";
import { Failure } from "../../domain/failure";
import type { ReturnedFile } from "../../layout/returnedBook";
import { ARCHIVE_LIMITS } from "../archive/expandFile";
import { unpackFile, type WaitingFile } from "../archive/waitingFile";
import { sniffFile } from "../document/sniffFile";
import {
  readEachFile,
  TIME_LIMIT,
  type FileReader,
  type FileToRead,
  type ReadersOptions,
} from "../returns/readFiles";
import { readReturn } from "../returns/readReturn";
import { RETURN_LIMITS } from "../xlsx/limits";
import { readBytes, readBytesAtOnce, unreadable } from "./files";
import { NODE_ENGINE } from "./zipEngine";
import { listFiles, type FoundFile } from "./listFiles";
import { startThread, threadReader } from "./threadReader";

export type ReturnedFilesOptions = ReadingOptions & {
  /** Script of the threads: `fenjie-reader.cjs` beside the command line. Without it, all is read in the calling thread. */
  readonly script?: string;
  /** How many threads; one less than the machine has processors, unless said otherwise. */
  readonly threads?: number;
  /** Milliseconds for one file; see `TIME_LIMIT`. It holds in threads only. */
  readonly timeLimit?: number;
};

/** So many files are read in the calling thread: starting another one takes longer. */
const FEW = 8;

/** SHA-256 as the project's `digest`, by the machine's own means. */
export function nodeDigest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/**
 * Reads what units have sent back: files, all files in folders, the files in zip archives. The names are those of
 * `listFiles`, then that of the archive's entry. Each file is handed over as soon as it is read, in no certain order, and
 * none is kept: read or refused, one bad file never loses the others.
 * @throws Failure `CANCELLED`; `FILE_UNREADABLE` for a folder; `WORKBOOK_LIMIT` for folders with too many files
 */
export async function readReturnedFiles(
  paths: readonly string[],
  take: (file: ReturnedFile) => void,
  options: ReturnedFilesOptions = {},
): Promise<void> {
  await readEachFile(await filesToRead(paths), take, readersFor(options));
}

async function filesToRead(paths: readonly string[]): Promise<readonly FileToRead[]> {
  return (await listFiles(paths)).map((file) => ({ name: file.name, load: () => load(file) }));
}

function readersFor({
  script,
  threads,
  timeLimit = TIME_LIMIT,
  ...options
}: ReturnedFilesOptions): ReadersOptions {
  const shared = { ...options, timeLimit, digest: nodeDigest };
  if (script === undefined) return { ...shared, startReader: localReader, readers: 1 };
  return {
    ...shared,
    startReader: () => threadReader(() => startThread(script)),
    readers: threads ?? Math.max(1, availableParallelism() - 1),
    first: { files: FEW, startReader: () => firstReader(script) },
  };
}

/** Reads a file by the machine's own means. */
export function readByNode(file: WaitingFile): Promise<ReturnedFile> {
  return readReturn(file, nodeDigest, NODE_ENGINE);
}

function localReader(): FileReader {
  return { read: readByNode, end: () => undefined };
}

/** Reads in the calling thread what is bounded, and in another one what only time can stop. */
function firstReader(script: string): FileReader {
  let thread: FileReader | undefined;
  return {
    read: (file) =>
      isUnbounded(file) ? (thread ??= threadReader(() => startThread(script))).read(file) : readByNode(file),
    end: () => {
      thread?.end();
    },
  };
}

/** True for an old .xls, whose reader has no limits of its own, and for an encrypted file: trying passwords takes time. */
function isUnbounded(file: WaitingFile): boolean {
  try {
    return sniffFile(unpackFile(file)) === "oldOffice";
  } catch {
    return false; // Reading it says what is wrong.
  }
}

/** The bytes of a file. What is too large is not read into memory. */
async function load({ name, path }: FoundFile): Promise<WaitingFile> {
  const found = statOf(path);
  const changedAt = `${found.mtime.toISOString().slice(0, 19)}Z`;
  const limit = RETURN_LIMITS.bytes;
  if (found.size <= limit) return { name, bytes: readBytesAtOnce(path), changedAt };
  if (found.size <= ARCHIVE_LIMITS.bytes && (await beginsAsZip(path))) {
    return { name, bytes: await readBytes(path), changedAt };
  }
  const sha256 = await digestOf(path);
  const refusal = { code: "WORKBOOK_LIMIT", params: { file: name, limit: "bytes", value: limit } } as const;
  return { name, bytes: new Uint8Array(), changedAt, sha256, refusal };
}

/** @throws Failure `FILE_NOT_FOUND`; `FILE_UNREADABLE`, also for what has no end, such as a device */
function statOf(path: string): Stats {
  let found: Stats;
  try {
    found = statSync(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
  if (!found.isFile()) throw new Failure("FILE_UNREADABLE", { file: path });
  return found;
}

async function beginsAsZip(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return buffer.toString("latin1") === "PK";
  } finally {
    await file.close();
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
