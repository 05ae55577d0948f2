import { editWorkbook } from "../../src/adapters/xlsx/editWorkbook";
import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import type { ChangeContext, PlannedChange } from "../../src/application/changes/plannedChange";
import { readPlan, type OpenPlan } from "../../src/application/openPlan";
import { describeFinding } from "../../src/i18n/messages";
import { findings } from "../../src/i18n/zh-CN/findings";
import { LEDGER_COLUMNS, type LedgerKey } from "../../src/layout/columns";
import { SHEETS } from "../../src/layout/sheetNames";
import { findTable } from "../../src/layout/sheetReader";
import type { CellChange } from "../../src/layout/workbookEdit";
import type { StoredValue, WorkbookPatch } from "../../src/layout/workbookPatch";

/** Who changes plans in tests, and when. */
export const CHANGE: ChangeContext = {
  by: "张三",
  now: "2023-07-01 09:30",
  describe: (finding) => describeFinding(findings, finding),
};

/** A plan's workbook as bytes, changed as the program and as its staff change it. */
export class PlanFile {
  private constructor(
    public bytes: Uint8Array,
    public plan: OpenPlan,
  ) {}

  static async of(patch: WorkbookPatch): Promise<PlanFile> {
    return PlanFile.open(await renderWorkbook(patch));
  }

  static async open(bytes: Uint8Array): Promise<PlanFile> {
    return new PlanFile(bytes, await readPlan(await openWorkbook(bytes, "a.xlsx"), "a.xlsx"));
  }

  /** Carries the change out and reads the plan anew. @throws where it is not what the change foretold */
  async apply({ edit, after }: PlannedChange): Promise<void> {
    this.bytes = await editWorkbook(this.bytes, edit, "a.xlsx");
    this.plan = await readPlan(await openWorkbook(this.bytes, "a.xlsx"), "a.xlsx");
    expect(this.plan.decoded).toEqual(after.decoded);
  }

  /** Somebody types into cells of the ledger. */
  async type(
    ...cells: readonly (readonly [task: number, column: LedgerKey, value: StoredValue])[]
  ): Promise<void> {
    const { rows, positions } = findTable(this.plan.sheets, SHEETS.ledger, LEDGER_COLUMNS);
    await this.put(
      SHEETS.ledger,
      cells.map(([task, key, value]) => [rows[task]?.index ?? -1, positions.get(key) ?? -1, value]),
    );
  }

  /** Somebody types into cells of a sheet, rows and columns counted from 0. */
  async put(
    sheet: string,
    cells: readonly (readonly [row: number, column: number, value: StoredValue])[],
  ): Promise<void> {
    const changes = cells.map(([row, column, to]): CellChange => ({
      sheet,
      row,
      column,
      from: this.plan.sheets.get(sheet)?.[row]?.[column] ?? null,
      to,
    }));
    this.bytes = await editWorkbook(
      this.bytes,
      { label: "test", ops: [{ op: "setCells", cells: changes }] },
      "a.xlsx",
    );
    this.plan = await readPlan(await openWorkbook(this.bytes, "a.xlsx"), "a.xlsx");
  }

  /** The text of a cell of the ledger. */
  cell(task: number, column: LedgerKey): StoredValue {
    const { rows, positions } = findTable(this.plan.sheets, SHEETS.ledger, LEDGER_COLUMNS);
    return (
      this.plan.sheets.get(SHEETS.ledger)?.[rows[task]?.index ?? -1]?.[positions.get(column) ?? -1] ?? null
    );
  }
}
