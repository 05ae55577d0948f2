import { isLocked } from "../../../application/merge/receipts";
import type { CancelSignal } from "../../../application/ports/progress";
import type { ReceivedFile, ReturnReader } from "../../../application/ports/returnReader";
import { Failure, toFailure } from "../../../domain/failure";
import type { ReturnedFile } from "../../../layout/returnedBook";

/** What became of a password. */
export type Unlocking =
  /** The file is read; `others` that the password opens, too, may be read even where it is wrong for this one. */
  | { readonly kind: "opened" }
  | { readonly kind: "wrong" }
  | { readonly kind: "failed"; readonly failure: Failure };

export type UnlockWish = {
  readonly file: Pick<ReturnedFile, "name" | "sha256">;
  readonly password: string;
  /** Tries the password on all other files that are encrypted as well, also on those that come later. */
  readonly others: boolean;
};

/** Where a file came from. */
type Source = { readonly name: string; readonly file: File };

/** Passwords that are kept for files to come. */
const MOST = 20;

/** The same file under the same name is not added twice. */
export function identity({ name, sha256 }: Pick<ReturnedFile, "name" | "sha256">): string {
  return `${sha256}|${name}`;
}

/**
 * Where the files came from that a password would open, and the passwords that have opened some. All of it is kept in the
 * memory of the page, and nowhere else.
 */
export class LockedFiles {
  private sources: readonly Source[] = [];
  private known: readonly string[] = [];

  constructor(
    private readonly reader: ReturnReader,
    private readonly load: (file: File) => Promise<ReceivedFile>,
  ) {}

  /** Passwords for files that are read now, the latest first. */
  get passwords(): readonly string[] {
    return this.known;
  }

  /** Keeps the way back to those of the files that a password would open. */
  keep(sources: readonly Source[], files: readonly ReturnedFile[]): void {
    const locked = files.filter(isLockedFile);
    this.sources = [
      ...this.sources,
      ...sources.filter((source) => locked.some((file) => isFrom(file, source))),
    ];
  }

  forget(): void {
    this.sources = [];
    this.known = [];
  }

  /**
   * Reads encrypted files again, with a password.
   * @returns what became of the file that it is for, and every file that is not what it was, read or refused for another reason
   */
  async unlock(
    { file, password, others }: UnlockWish,
    files: readonly ReturnedFile[],
    signal: CancelSignal,
  ): Promise<{ readonly result: Unlocking; readonly changed: readonly ReturnedFile[] }> {
    const target = identity(file);
    const locked = files.filter((each) => isLockedFile(each) && (others || identity(each) === target));
    try {
      const sources = this.sources.filter((source) => locked.some((each) => isFrom(each, source)));
      const received = await Promise.all(sources.map((source) => this.load(source.file)));
      const again = await this.reader.read(received, { signal, passwords: [password] });
      const wanted = new Set(locked.map(identity));
      const found = again.filter((each) => wanted.has(identity(each)));
      const changed = found.filter((each) => !isLockedFile(each));
      if (others && changed.some(({ content }) => "book" in content)) {
        this.known = [password, ...this.known.filter((each) => each !== password)].slice(0, MOST);
      }
      const own = found.find((each) => identity(each) === target);
      return { result: unlockingOf(own, file.name), changed };
    } catch (error) {
      return { result: { kind: "failed", failure: toFailure(error) }, changed: [] };
    }
  }
}

function unlockingOf(own: ReturnedFile | undefined, name: string): Unlocking {
  // The file is not any more what it was when it was added.
  if (own === undefined) return { kind: "failed", failure: new Failure("FILE_UNREADABLE", { file: name }) };
  if ("book" in own.content) return { kind: "opened" };
  if (isLockedFile(own)) return { kind: "wrong" };
  const { code, params } = own.content.refusal;
  return { kind: "failed", failure: new Failure(code, params) };
}

function isLockedFile({ content }: ReturnedFile): boolean {
  return "refusal" in content && isLocked(content.refusal);
}

/** True for the file itself, and for the files of an archive. */
function isFrom({ name }: ReturnedFile, source: Source): boolean {
  return name === source.name || name.startsWith(`${source.name}/`);
}
