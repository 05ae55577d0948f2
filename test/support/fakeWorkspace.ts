import { act } from "@testing-library/react";
import { decodePlan, type OpenPlan } from "../../src/application/openPlan";
import type { Selected } from "../../src/application/ports/openWorkbook";
import type { ApplyOptions, EditedRows, PlanWorkspace } from "../../src/application/ports/planWorkspace";
import { Failure } from "../../src/domain/failure";
import { applyEdit } from "../../src/layout/applyEdit";
import { LEDGER_COLUMNS, type LedgerKey } from "../../src/layout/columns";
import { SHEETS } from "../../src/layout/sheetNames";
import { findTable } from "../../src/layout/sheetReader";
import type { CellTarget, WorkbookEdit } from "../../src/layout/workbookEdit";
import type { StoredGrid, StoredValue, WorkbookPatch } from "../../src/layout/workbookPatch";
import { foldWrites } from "./foldWrites";

/** A plan's workbook in memory, open beside the page. An edit whose cells hold something else by now is stale. */
export class FakeWorkspace implements PlanWorkspace {
  /** How often the whole workbook, and how often some of its rows, were read. */
  readings = 0;
  rowReadings = 0;
  readonly applied: WorkbookEdit[] = [];
  readonly selected: CellTarget[] = [];
  selectAs: Selected = "visible";
  /** Makes readings and changes fail. */
  readFailure: Failure | undefined;
  applyFailure: Failure | undefined;
  sheets: ReadonlyMap<string, StoredGrid>;
  private listener: ((rows: EditedRows) => void) | undefined;
  private gate: Promise<void> = Promise.resolve();
  private open: () => void = () => undefined;

  constructor(
    content: WorkbookPatch,
    readonly file = "台账.xlsx",
  ) {
    this.sheets = foldWrites(content);
  }

  get isWatched(): boolean {
    return this.listener !== undefined;
  }

  /** Readings and changes wait until `release`. */
  pause(): void {
    this.gate = new Promise((resolve) => {
      this.open = resolve;
    });
  }

  async release(): Promise<void> {
    await act(async () => {
      this.open();
      await Promise.resolve();
    });
  }

  async read(): Promise<OpenPlan> {
    this.readings += 1;
    return this.answer();
  }

  async readRows(): Promise<OpenPlan> {
    this.rowReadings += 1;
    return this.answer();
  }

  async apply(edit: WorkbookEdit, { signal, progress }: ApplyOptions = {}): Promise<void> {
    progress?.("writing", 0, 2);
    await this.gate;
    if (signal?.aborted === true) throw new Failure("CANCELLED", {});
    if (this.applyFailure) throw this.applyFailure;
    for (const op of edit.ops) {
      if (op.op !== "setCells") continue;
      for (const { sheet, row, column, from } of op.cells) {
        if ((this.sheets.get(sheet)?.[row]?.[column] ?? null) !== from) {
          throw new Failure("PLAN_STALE", { sheet, cells: "" });
        }
      }
    }
    this.applied.push(edit);
    this.sheets = applyEdit(this.sheets, edit);
  }

  select = (target: CellTarget): Promise<Selected> => {
    this.selected.push(target);
    return Promise.resolve(this.selectAs);
  };

  watch = (listener: (rows: EditedRows) => void): (() => void) => {
    this.listener = listener;
    return () => {
      this.listener = undefined;
    };
  };

  /** What a cell of a task holds. */
  cell(task: string, key: LedgerKey): StoredValue {
    const [row, column] = this.place(task, key);
    return this.sheets.get(SHEETS.ledger)?.[row]?.[column] ?? null;
  }

  /** Somebody changes a cell of a task; with `silently` nobody is told. */
  type(task: string, key: LedgerKey, to: StoredValue, { silently = false } = {}): void {
    const [row, column] = this.place(task, key);
    const sheet = SHEETS.ledger;
    const from = this.cell(task, key);
    this.sheets = applyEdit(this.sheets, {
      label: "",
      ops: [{ op: "setCells", cells: [{ sheet, row, column, from, to }] }],
    });
    if (!silently) act(() => this.listener?.([{ first: row, count: 1 }]));
  }

  private place(task: string, key: LedgerKey): readonly [row: number, column: number] {
    const { rows, positions } = findTable(this.sheets, SHEETS.ledger, LEDGER_COLUMNS);
    const row = rows.find((each) => each.get("id") === task);
    const column = positions.get(key);
    if (row === undefined || column === undefined) throw new Error(`there is no cell ${key} of ${task}`);
    return [row.index, column];
  }

  private async answer(): Promise<OpenPlan> {
    await this.gate;
    if (this.readFailure) throw this.readFailure;
    return decodePlan(this.sheets, this.file);
  }
}
