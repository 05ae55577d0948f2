import type { ReadingOptions, ReceivedFile, ReturnReader } from "../../src/application/ports/returnReader";
import { Failure } from "../../src/domain/failure";
import type { ReturnedFile } from "../../src/layout/returnedBook";

/** Gives back what a test has put in for the name of each file; waits for `release` after `pause`. */
export class FakeReturns implements ReturnReader {
  /** By the name of the file that is chosen; an archive gives several. */
  readonly contents = new Map<string, readonly ReturnedFile[]>();
  private gate: Promise<void> = Promise.resolve();
  private open: () => void = () => undefined;

  pause(): void {
    this.gate = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  release(): void {
    this.open();
  }

  async read(
    files: readonly ReceivedFile[],
    { progress, signal }: ReadingOptions = {},
  ): Promise<readonly ReturnedFile[]> {
    progress?.("reading", 1, Math.max(2, files.length));
    await this.gate;
    if (signal?.aborted === true) throw new Failure("CANCELLED", {});
    return files.flatMap(({ name }) => this.contents.get(name) ?? []);
  }
}
