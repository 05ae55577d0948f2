import type { FileSink } from "../../src/application/ports/fileSink";
import type { IssuePackage, IssuePacker } from "../../src/application/ports/issuePacker";
import { Failure } from "../../src/domain/failure";
import type { RecordedIssue } from "../../src/domain/round/roundRecords";

/** Makes no workbooks, but remembers for whom. With `paused`, a test lets the making end, or the user cancels it. */
export class FakePacker implements IssuePacker {
  readonly packed: (readonly RecordedIssue[])[] = [];
  paused = false;
  private end: () => void = () => undefined;

  readonly digest = (text: string): string => `${text.length}`;

  readonly pack: IssuePacker["pack"] = async (_plan, issues, { progress, signal } = {}) => {
    progress?.("writing", 1, issues.length);
    if (this.paused) {
      await new Promise<void>((resolve, reject) => {
        this.end = resolve;
        if (signal instanceof AbortSignal) {
          signal.addEventListener("abort", () => reject(new Failure("CANCELLED", {})));
        }
      });
    }
    this.packed.push(issues);
    const [first] = issues;
    const name = issues.length === 1 ? (first?.file ?? "") : `${first?.round.title}-进展填报表.zip`;
    return { name, bytes: new Uint8Array([issues.length]) };
  };

  release(): void {
    this.end();
  }
}

/** Remembers what was downloaded. */
export class FakeFiles implements FileSink {
  works = true;
  failure: Failure | undefined;
  readonly saved: IssuePackage[] = [];

  readonly save = (name: string, bytes: Uint8Array): Promise<void> => {
    if (this.failure) return Promise.reject(this.failure);
    this.saved.push({ name, bytes });
    return Promise.resolve();
  };
}
