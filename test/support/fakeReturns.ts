import type { ReadingOptions, ReceivedFile, ReturnReader } from "../../src/application/ports/returnReader";
import { Failure } from "../../src/domain/failure";
import type { ReturnedFile } from "../../src/layout/returnedBook";

/** Gives back what a test has put in for the name of each file; waits for `release` after `pause`. */
export class FakeReturns implements ReturnReader {
  /** By the name of the file that is chosen; an archive gives several. */
  readonly contents = new Map<string, readonly ReturnedFile[]>();
  /** What is read in place of that with a password, by the name that the result has. */
  readonly locked = new Map<string, { readonly password: string; readonly file: ReturnedFile }>();
  /** The passwords of each reading. */
  readonly tried: (readonly string[])[] = [];
  private gate: Promise<void> = Promise.resolve();
  private openGate: () => void = () => undefined;

  pause(): void {
    this.gate = new Promise((resolve) => {
      this.openGate = resolve;
    });
  }

  release(): void {
    this.openGate();
  }

  async read(
    files: readonly ReceivedFile[],
    { progress, signal, passwords = [] }: ReadingOptions = {},
  ): Promise<readonly ReturnedFile[]> {
    progress?.("reading", 1, Math.max(2, files.length));
    await this.gate;
    if (signal?.aborted === true) throw new Failure("CANCELLED", {});
    this.tried.push(passwords);
    return files
      .flatMap(({ name }) => this.contents.get(name) ?? [])
      .map((file) => this.open(file, passwords));
  }

  private open(file: ReturnedFile, passwords: readonly string[]): ReturnedFile {
    const locked = this.locked.get(file.name);
    if (locked === undefined) return file;
    if (passwords.includes(locked.password)) return locked.file;
    const code = passwords.length === 0 ? "WORKBOOK_PASSWORD_NEEDED" : "WORKBOOK_PASSWORD_WRONG";
    return { ...file, content: { refusal: { code, params: { file: file.name } } } };
  }
}
