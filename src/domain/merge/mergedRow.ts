import type { RecordedValue } from "../audit/recordedChange";
import { combineField, type UnitReport } from "./combineReports";
import type { Report } from "./planMerge";
import { sameCell } from "./threeWay";
import { unitCells, type UnitCells, type UnitField } from "./unitFields";

/**
 * A row of the ledger while returns are merged into it, with the reports on its task. Cells that show the reports are put
 * together when they are asked for: a task may have as many lead units as there are units.
 */
export class MergedRow {
  private readonly byUnit = new Map<string, Report[]>();
  /** The last word of each lead unit. */
  private readonly last = new Map<string, Report>();
  private readonly kept = new Map<UnitField, RecordedValue>();
  private readonly showing = new Set<UnitField>();

  /**
   * @param leads lead units in the order of the row
   * @param later the one of two reports that counts
   */
  constructor(
    private readonly row: UnitCells,
    private readonly leads: readonly string[],
    private readonly later: (first: Report | undefined, second: Report) => Report,
  ) {}

  /** The unit's reports on the task, in the order in which they were recorded. */
  reportsOf(unit: string): readonly Report[] {
    return this.byUnit.get(unit) ?? [];
  }

  remember(report: Report): void {
    const own = this.byUnit.get(report.unit);
    if (own === undefined) this.byUnit.set(report.unit, [report]);
    else own.push(report);
    if (report.role === "lead") {
      this.last.set(report.unit, this.later(this.last.get(report.unit), report));
    }
  }

  /** Whether the cell is just what the reports make of it. */
  shows(field: UnitField): boolean {
    if (this.showing.has(field)) return true;
    const shows = this.last.size > 0 && sameCell(this.combined(field), this.value(field));
    if (shows) this.showing.add(field);
    return shows;
  }

  value(field: UnitField): RecordedValue {
    if (this.showing.has(field)) return this.combined(field);
    return this.kept.has(field) ? (this.kept.get(field) ?? null) : this.row[field];
  }

  /** From now on the cell shows the reports, also those to come. */
  show(field: UnitField): void {
    this.showing.add(field);
  }

  /** The cell holds a value of its own, whatever is reported. */
  keep(field: UnitField, value: RecordedValue): void {
    this.showing.delete(field);
    this.kept.set(field, value);
  }

  cells(): UnitCells {
    return unitCells((field) => this.value(field));
  }

  private combined(field: UnitField): RecordedValue {
    const order = [...this.leads, ...[...this.last.keys()].sort()];
    return combineField(
      field,
      [...new Set(order)].flatMap((unit): UnitReport[] => {
        const report = this.last.get(unit);
        return report === undefined ? [] : [{ unit, cells: report.cells }];
      }),
    );
  }
}
