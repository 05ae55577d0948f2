import type { ReadingOptions } from "../../application/ports/returnReader";
import type { CancelSignal } from "../../application/ports/progress";
import { Failure } from "../../domain/failure";
import type { ReturnedFile } from "../../layout/returnedBook";
import { expandFile } from "../archive/expandFile";
import { unpackFile, type WaitingFile } from "../archive/waitingFile";
import { refusedFile, toRefusal, type Digest } from "./readReturn";

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

/**
 * Reads files with several readers. A file that takes too long, or breaks its reader, is refused, and a new reader goes
 * on with the next one. Archives are opened, one level, when their turn comes.
 * @returns as `ReturnReader.read` does
 * @throws Failure `CANCELLED`
 */
export async function readFiles(
  files: readonly FileToRead[],
  options: ReadersOptions,
): Promise<readonly ReturnedFile[]> {
  const reading = new Reading(files, options);
  const { first, startReader, readers } = options;
  const cancelled = whenCancelled(options.signal);
  try {
    if (first !== undefined) await reading.run(first.startReader, cancelled.promise, first.files);
    await Promise.all(
      Array.from({ length: readers }, () => reading.run(startReader, cancelled.promise, Infinity)),
    );
  } finally {
    cancelled.stop();
  }
  return reading.results();
}

class Reading {
  private readonly waiting: Task[];
  private readonly read: { readonly place: number; readonly file: ReturnedFile }[] = [];
  private next = 0;
  /** Files that are being fetched: each may turn out to be an archive with more to read. */
  private readonly fetching = new Set<Promise<unknown>>();
  private archives = 0;

  constructor(
    files: readonly FileToRead[],
    private readonly options: ReadersOptions,
  ) {
    this.waiting = files.map((file, index) => ({ ...file, place: index * PLACES }));
  }

  /** Takes one file after the other until there is none, or `most` are read. */
  async run(startReader: () => FileReader, cancelled: Promise<never>, most: number): Promise<void> {
    let reader: FileReader | undefined;
    try {
      for (let count = 0; count < most; count++) {
        const task = await this.nextTask();
        if (task === undefined) return;
        if (this.options.signal?.aborted === true) throw new Failure("CANCELLED", {});
        const fetched = this.fetch(task);
        this.fetching.add(fetched);
        const file = await fetched;
        this.fetching.delete(fetched);
        if (file === undefined) continue;
        reader ??= startReader();
        const broke = await this.readWith(reader, file, task, cancelled);
        if (!broke) continue;
        reader.end();
        reader = undefined;
      }
    } finally {
      reader?.end();
    }
  }

  private async nextTask(): Promise<Task | undefined> {
    while (this.next >= this.waiting.length && this.fetching.size > 0) await Promise.race(this.fetching);
    const task = this.waiting[this.next];
    if (task !== undefined) this.next++;
    return task;
  }

  results(): readonly ReturnedFile[] {
    return this.read
      .sort((a, b) => compare(a.file.name, b.file.name) || a.place - b.place)
      .map(({ file }) => file);
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

  /** @returns whether the reader can be used no more */
  private async readWith(
    reader: FileReader,
    file: WaitingFile,
    { place }: Task,
    cancelled: Promise<never>,
  ): Promise<boolean> {
    const { timeLimit, digest } = this.options;
    const clock = startClock(timeLimit);
    try {
      const result = await Promise.race([reader.read(file), clock.passed, cancelled]);
      if (result !== "passed") {
        this.finish(place, result);
        return false;
      }
      const params = { file: file.name, limit: "time", value: timeLimit / 1000 } as const;
      this.finish(place, refusedFile(file, digestOf(file, digest), { code: "WORKBOOK_LIMIT", params }));
      return true;
    } catch (error) {
      const refusal = toRefusal(error);
      if (refusal.code === "CANCELLED") throw error;
      this.finish(place, refusedFile(file, digestOf(file, digest), refusal));
      return true;
    } finally {
      clock.stop();
    }
  }

  private finish(place: number, file: ReturnedFile): void {
    this.read.push({ place, file });
    this.options.progress?.("reading", this.read.length, this.waiting.length - this.archives);
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

function startClock(milliseconds: number): { readonly passed: Promise<"passed">; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const passed = new Promise<"passed">((resolve) => {
    timer = setTimeout(() => {
      resolve("passed");
    }, milliseconds);
  });
  return {
    passed,
    stop: () => {
      clearTimeout(timer);
    },
  };
}

/** Rejects when the work is given up, where the signal tells; else never. */
function whenCancelled(signal: CancelSignal | undefined): {
  readonly promise: Promise<never>;
  readonly stop: () => void;
} {
  let stop = (): void => undefined;
  const promise = new Promise<never>((_, reject) => {
    if (!(signal instanceof AbortSignal)) return;
    const give = (): void => {
      reject(new Failure("CANCELLED", {}));
    };
    signal.addEventListener("abort", give);
    stop = () => {
      signal.removeEventListener("abort", give);
    };
  });
  promise.catch(() => undefined); // Nobody may be waiting at that moment.
  return {
    promise,
    stop: () => {
      stop();
    },
  };
}
