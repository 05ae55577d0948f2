import type { ReadingOptions } from "../../application/ports/returnReader";
import { Failure } from "../../domain/failure";
import type { Refusal, ReturnedFile } from "../../layout/returnedBook";
import { expandFile } from "../archive/expandFile";
import { unpackFile, type WaitingFile } from "../archive/waitingFile";
import { refusedFile, toRefusal, type Digest } from "./readReturn";
import { within } from "./within";

/** Whatever reads one file at a time: a worker as a rule. */
export type FileReader = {
  /** Rejects where the reader broke down and can be used no more. */
  readonly read: (file: WaitingFile) => Promise<ReturnedFile>;
  /** Ends it at once, also in the middle of a file. */
  readonly end: () => void;
};

/** A file whose bytes are fetched when its turn comes. */
export type FileToRead = { readonly name: string; readonly load: () => Promise<WaitingFile> };

export type ReadersOptions = ReadingOptions & {
  readonly startReader: () => FileReader;
  /** How many readers work at the same time. */
  readonly readers: number;
  /** Reads the first files alone, so that a few files start no others. It has the same time for each. */
  readonly first?: { readonly files: number; readonly startReader: () => FileReader };
  /** Milliseconds for one file. */
  readonly timeLimit: number;
  readonly digest: Digest;
};

/** The time that one file may take to be read, in milliseconds. A form takes two; what is within the limits, 2,000. */
export const TIME_LIMIT = 20_000;

type Task = FileToRead & {
  /** Orders files of the same name. */
  readonly place: number;
};

/** Places between one file and the next, for the files of an archive. */
const PLACES = 10_000;

/** Told of each file as soon as it is read; `place` orders files of the same name. */
type Take = (file: ReturnedFile, place: number) => void;

/**
 * Reads files with several readers, in no certain order. A file that takes too long, or breaks its reader, is refused, and
 * a new reader goes on with the next one. Archives are opened, one level, when their turn comes.
 * @throws Failure `CANCELLED`
 */
export async function readEachFile(
  files: readonly FileToRead[],
  take: Take,
  options: ReadersOptions,
): Promise<void> {
  const reading = new Reading(files, take, options);
  const { first, startReader, readers } = options;
  if (first !== undefined) await reading.run(first.startReader, first.files);
  await Promise.all(Array.from({ length: readers }, () => reading.run(startReader, Infinity)));
}

/** As `readEachFile`. @returns as `ReturnReader.read` does */
export async function readFiles(
  files: readonly FileToRead[],
  options: ReadersOptions,
): Promise<readonly ReturnedFile[]> {
  const read: { readonly file: ReturnedFile; readonly place: number }[] = [];
  await readEachFile(files, (file, place) => read.push({ file, place }), options);
  return read.sort((a, b) => compare(a.file.name, b.file.name) || a.place - b.place).map(({ file }) => file);
}

/** A file as it was read or refused, and whether its reader can be used no more. */
type ReadResult = { readonly file: ReturnedFile; readonly broke: boolean };

class Reading {
  private readonly waiting: Task[];
  private next = 0;
  private done = 0;
  /** Files that are being fetched: each may turn out to be an archive with more to read. */
  private readonly fetching = new Set<Promise<unknown>>();
  private archives = 0;

  constructor(
    files: readonly FileToRead[],
    private readonly take: Take,
    private readonly options: ReadersOptions,
  ) {
    this.waiting = files.map((file, index) => ({ ...file, place: index * PLACES }));
  }

  /**
   * Takes one file after the other until there is none, or `most` are read. A file is handed over when the reader is at work
   * on the next one, so that it need not wait for what is done with the file.
   */
  async run(startReader: () => FileReader, most: number): Promise<void> {
    let reader: FileReader | undefined;
    let last: (() => void) | undefined;
    try {
      let coming = this.nextFile();
      for (let count = 1; count <= most; count++) {
        const next = await coming;
        if (next === undefined) break;
        if (this.options.signal?.aborted === true) throw new Failure("CANCELLED", {});
        reader ??= startReader();
        const reading = this.readWith(reader, next.file);
        if (count < most) coming = this.nextFile();
        last?.();
        const { file, broke } = await reading;
        last = () => {
          this.finish(next.place, file);
        };
        if (!broke) continue;
        reader.end();
        reader = undefined;
      }
      last?.();
    } finally {
      reader?.end();
    }
  }

  /** The next file that there is; `undefined` where there is none any more. */
  private async nextFile(): Promise<{ readonly file: WaitingFile; readonly place: number } | undefined> {
    for (;;) {
      const task = await this.nextTask();
      if (task === undefined) return undefined;
      const fetched = this.fetch(task);
      this.fetching.add(fetched);
      const file = await fetched;
      this.fetching.delete(fetched);
      if (file !== undefined) return { file, place: task.place };
    }
  }

  private async nextTask(): Promise<Task | undefined> {
    while (this.next >= this.waiting.length && this.fetching.size > 0) await Promise.race(this.fetching);
    const task = this.waiting[this.next];
    if (task !== undefined) this.next++;
    return task;
  }

  /** The file of a task; `undefined` where it is an archive, whose files now wait, or cannot be had. */
  private async fetch({ name, load, place }: Task): Promise<WaitingFile | undefined> {
    let loaded: WaitingFile;
    try {
      loaded = await load();
    } catch (error) {
      // There are no bytes to make a digest of.
      this.finish(place, refusedFile({ name }, "", toRefusal(error)));
      return undefined;
    }
    const [only, ...others] = expandFile(loaded);
    if (only !== undefined && others.length === 0) return only;
    for (const [index, file] of [only, ...others].entries()) {
      if (file === undefined) continue;
      this.waiting.push({ name: file.name, place: place + index, load: () => Promise.resolve(file) });
    }
    this.archives++;
    return undefined;
  }

  /** @throws Failure `CANCELLED` */
  private async readWith(reader: FileReader, file: WaitingFile): Promise<ReadResult> {
    const { timeLimit, digest, signal, passwords } = this.options;
    const refused = (refusal: Refusal): ReadResult => ({
      file: refusedFile(file, digestOf(file, digest), refusal),
      broke: true,
    });
    try {
      const result = await within(
        reader.read({ ...file, ...(passwords && { passwords }) }),
        timeLimit,
        signal,
      );
      if (result === "late") {
        const params = { file: file.name, limit: "time", value: timeLimit / 1000 } as const;
        return refused({ code: "WORKBOOK_LIMIT", params });
      }
      return { file: result, broke: false };
    } catch (error) {
      const refusal = toRefusal(error);
      if (refusal.code === "CANCELLED") throw error;
      return refused(refusal);
    }
  }

  private finish(place: number, file: ReturnedFile): void {
    this.done++;
    this.take(file, place);
    this.options.progress?.("reading", this.done, this.waiting.length - this.archives);
  }
}

/** By code units, the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function digestOf(file: WaitingFile, digest: Digest): string {
  try {
    return digest(unpackFile(file));
  } catch {
    return digest(file.bytes); // The same as for every file that cannot be unpacked.
  }
}
