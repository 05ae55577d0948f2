import { act } from "@testing-library/react";
import type { InsertOptions, OpenWorkbook, Selected } from "../../src/application/ports/openWorkbook";
import type { WorkbookReader } from "../../src/application/ports/workbookReader";
import { Failure } from "../../src/domain/failure";
import type { StoredGrid, WorkbookPatch } from "../../src/layout/workbookPatch";
import { foldWrites } from "./foldWrites";

type Insertion = { readonly patch: WorkbookPatch; readonly options: InsertOptions };

/** The open workbook of a test: `answers` are given to insertions one after the other, a failure for a refusal. */
export class FakeWorkbook implements OpenWorkbook {
  readonly inserted: Insertion[] = [];
  readonly selected: { readonly sheet: string; readonly row: number; readonly column: number }[] = [];
  /** How often the workbook was read. */
  readings = 0;
  selectAs: Selected = "visible";
  /** Makes every reading fail before it has begun. */
  readFailure: Error | undefined;
  selectFailure: Failure | undefined;
  private sheets: ReadonlyMap<string, StoredGrid>;
  private listener: (() => void) | undefined;
  private held: (() => void) | undefined;
  private gate: Promise<void> = Promise.resolve();

  constructor({
    content,
    answers = [],
  }: { readonly content?: WorkbookPatch; readonly answers?: (Failure | undefined)[] } = {}) {
    this.sheets = content ? foldWrites(content) : new Map([["Sheet1", []]]);
    this.answers = answers;
  }

  private readonly answers: (Failure | undefined)[];

  /** What the workbook holds from now on. */
  hold(content: WorkbookPatch): void {
    this.sheets = foldWrites(content);
  }

  /** Readings wait until `release`. */
  pause(): void {
    this.gate = new Promise((resolve) => {
      this.held = resolve;
    });
  }

  async release(): Promise<void> {
    await act(async () => {
      this.held?.();
      await Promise.resolve();
    });
  }

  /** The user comes back from another workbook. */
  async activate(): Promise<void> {
    await act(async () => {
      this.listener?.();
      await Promise.resolve();
    });
  }

  insert(patch: WorkbookPatch, options: InsertOptions): Promise<void> {
    this.inserted.push({ patch, options });
    const answer = this.answers.shift();
    return answer ? Promise.reject(answer) : Promise.resolve();
  }

  openReader(): WorkbookReader {
    this.readings += 1;
    if (this.readFailure !== undefined) throw this.readFailure;
    const { sheets, gate } = this;
    return {
      listSheets: async () => {
        await gate;
        return [...sheets].map(([name, grid]) => ({
          name,
          visibility: "visible",
          rows: grid.length,
          columns: Math.max(0, ...grid.map((row) => row.length)),
        }));
      },
      readSheets: (names) => Promise.resolve(new Map([...sheets].filter(([name]) => names.includes(name)))),
      read: (blocks) =>
        Promise.resolve(
          blocks.map(({ sheet, row, column, rows, columns }) =>
            sheets
              .get(sheet)
              ?.slice(row, row + rows)
              .map((cells) => Array.from({ length: columns }, (_, offset) => cells[column + offset] ?? null)),
          ),
        ),
    };
  }

  select(sheet: string, row: number, column: number): Promise<Selected> {
    if (this.selectFailure) return Promise.reject(this.selectFailure);
    this.selected.push({ sheet, row, column });
    return Promise.resolve(this.selectAs);
  }

  onActivated(listener: () => void): () => void {
    this.listener = listener;
    return () => {
      this.listener = undefined;
    };
  }
}

/** An insertion that a test answers when it likes. */
export class PendingInsertion extends FakeWorkbook {
  private settle: { resolve: () => void; reject: (failure: Failure) => void } | undefined;

  override insert(patch: WorkbookPatch, options: InsertOptions): Promise<void> {
    this.inserted.push({ patch, options });
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
    });
  }

  progress(done: number, total: number): void {
    act(() => this.inserted.at(-1)?.options.progress?.("writing", done, total));
  }

  /** Ends as the adapter does: cancelled where the user has given it up. */
  async end(): Promise<void> {
    const cancelled = this.inserted.at(-1)?.options.signal?.aborted === true;
    await act(async () => {
      if (cancelled) this.settle?.reject(new Failure("CANCELLED", {}));
      else this.settle?.resolve();
      await Promise.resolve();
    });
  }
}
