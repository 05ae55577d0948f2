import type { RecordedValue } from "../audit/recordedChange";
import type { RoundId } from "../round/round";
import type { Role } from "../round/unitTasks";
import type { TaskId } from "../task";
import { isBlank } from "./cellText";
import { MergedRow } from "./mergedRow";
import { sameCell, threeWay, type ThreeWay } from "./threeWay";
import { REQUIRED_FIELDS, UNIT_FIELDS, unitCells, type UnitCells, type UnitField } from "./unitFields";

/** What a unit has said of a task in a round (填报记录). */
export type Report = {
  readonly round: RoundId;
  readonly task: TaskId;
  readonly unit: string;
  readonly role: Role;
  readonly cells: UnitCells;
};

/** A task as a unit has returned it. */
export type ReturnedTask = {
  readonly task: TaskId;
  readonly role: Role;
  /** As it was issued to the unit. */
  readonly base: UnitCells;
  /** As it came back; a field that is missing was not returned, one that is blank was returned empty. */
  readonly theirs: Partial<UnitCells>;
};

/** All that a unit has returned in a round: each task once. */
export type UnitReturn<T extends ReturnedTask = ReturnedTask> = {
  readonly unit: string;
  readonly round: RoundId;
  readonly tasks: readonly T[];
};

/** The ledger before a merge. */
export type LedgerState = {
  /** The cells of each task that has a row. */
  readonly cells: ReadonlyMap<TaskId, UnitCells>;
  /** Lead units of each task in the order of the row. */
  readonly leadUnits: ReadonlyMap<TaskId, readonly string[]>;
  /** Reports that stand, in the order in which they were recorded. */
  readonly reports: readonly Report[];
  /** The rounds in their order. */
  readonly rounds: readonly RoundId[];
};

/** Names a cell that came back. */
export type ReturnedCell = {
  readonly unit: string;
  readonly round: RoundId;
  readonly task: TaskId;
  readonly field: UnitField;
};

/** What a person has decided of a conflict. */
export type Decision =
  | { readonly kind: "theirs" }
  | { readonly kind: "ours" }
  | { readonly kind: "edit"; readonly value: RecordedValue };

/** What becomes of a returned cell. Cells that nobody has changed are left out. */
export type CellOutcome<T extends ReturnedTask = ReturnedTask> = ReturnedCell & {
  /** The task that the cell came back in. */
  readonly returned: T;
  /** `cleared`: has to be filled in and came back empty; what is there stays. */
  readonly kind: Exclude<ThreeWay, "same"> | "cleared";
  /** A report is only recorded where the unit supports the task, or has reported on a later round already. */
  readonly into: "ledger" | "record";
  readonly base: RecordedValue;
  readonly ours: RecordedValue;
  readonly theirs: RecordedValue;
  /** Only for a conflict that somebody has decided. */
  readonly decision?: Decision;
};

/** A cell of the ledger before and after. */
export type LedgerChange = {
  readonly task: TaskId;
  readonly field: UnitField;
  readonly from: RecordedValue;
  readonly to: RecordedValue;
};

export type MergePlan<T extends ReturnedTask = ReturnedTask> = {
  readonly outcomes: readonly CellOutcome<T>[];
  readonly changes: readonly LedgerChange[];
  /** Reports to be recorded: those that say something else than the unit's last one in the round. */
  readonly reports: readonly Report[];
  /** Returned tasks that have no row in the ledger. */
  readonly gone: readonly T[];
};

/**
 * Three-way merge of what units have returned into the ledger. Pure and total: the order of the returns makes no
 * difference, merging again changes nothing, and no task is added, removed or re-worded.
 *
 * A row on which several lead units report shows all of them (`combineReports`). As long as it does, each of them is
 * compared with its own last report; once the office has changed a cell of it, with that cell. A second return in the
 * same round is compared with the first, but for rows that are as they were issued.
 * @param decide what was decided of a conflict; one that is not decided leaves the ledger as it is
 * @param keeps told of each outcome; one for which it says no is left out of the plan's outcomes
 */
export function planMerge<T extends ReturnedTask>(
  ledger: LedgerState,
  returns: readonly UnitReturn<T>[],
  decide: (cell: ReturnedCell) => Decision | undefined,
  keeps: (outcome: CellOutcome<T>) => boolean = () => true,
): MergePlan<T> {
  const merge = new Merge<T>(ledger, decide, keeps);
  const inOrder = [...returns].sort((a, b) => compareCodes(a.round, b.round) || compareCodes(a.unit, b.unit));
  for (const { unit, round, tasks } of inOrder) {
    for (const returned of tasks) merge.take(unit, round, returned);
  }
  return merge.plan();
}

/** Whether the row of a task came back without any change. */
export function isAsIssued({ base, theirs }: Pick<ReturnedTask, "base" | "theirs">): boolean {
  return UNIT_FIELDS.every((field) => {
    const returned = theirs[field];
    return returned === undefined || sameCell(returned, base[field]);
  });
}

/** The ledger after a plan was carried out. */
export function afterMerge(ledger: LedgerState, { changes, reports }: MergePlan): LedgerState {
  const cells = new Map(ledger.cells);
  for (const { task, field, to } of changes) {
    const row = cells.get(task);
    if (row !== undefined) cells.set(task, { ...row, [field]: to });
  }
  return { ...ledger, cells, reports: [...ledger.reports, ...reports] };
}

/** A merge while it is put together. */
class Merge<T extends ReturnedTask> {
  private readonly rows = new Map<TaskId, MergedRow>();
  private readonly touched = new Set<TaskId>();
  private readonly outcomes: CellOutcome<T>[] = [];
  private readonly recorded: Report[] = [];
  private readonly gone: T[] = [];

  constructor(
    private readonly ledger: LedgerState,
    private readonly decide: (cell: ReturnedCell) => Decision | undefined,
    private readonly keeps: (outcome: CellOutcome<T>) => boolean,
  ) {
    for (const [task, cells] of ledger.cells) {
      this.rows.set(task, new MergedRow(cells, ledger.leadUnits.get(task) ?? [], this.later));
    }
    for (const report of ledger.reports) this.rows.get(report.task)?.remember(report);
  }

  take(unit: string, round: RoundId, returned: T): void {
    const { task, role, base: issued, theirs } = returned;
    const row = this.rows.get(task);
    if (row === undefined) {
      this.gone.push(returned);
      return;
    }
    const own = row.reportsOf(unit);
    const lastOfRound = own.filter((report) => report.round === round).at(-1);
    const base = lastOfRound?.cells ?? issued;
    // Of colleagues who share the tasks out each returns the whole form: a row that nobody touched takes nothing back.
    if (lastOfRound !== undefined && isAsIssued({ base: issued, theirs })) return;
    const lastOwn = own.reduce<Report | undefined>(this.later, undefined)?.cells ?? base;
    const isLate = own.some((report) => this.place(report.round) > this.place(round));
    const into = role === "lead" && !isLate ? "ledger" : "record";
    const says = unitCells((field) => {
      // The row shows the reports as they are: what the unit said last stands in it.
      const free = into === "record" || row.shows(field);
      const ours = free ? lastOwn[field] : row.value(field);
      const value = theirs[field];
      const isCleared =
        value !== undefined && REQUIRED_FIELDS.has(field) && isBlank(value) && !isBlank(base[field]);
      const kind = value === undefined || isCleared ? "same" : threeWay(base[field], ours, value);
      const decision = kind === "conflict" ? this.decide({ unit, round, task, field }) : undefined;
      if (value !== undefined && (isCleared || kind !== "same")) {
        // There are hundreds of thousands of these: spread into one another they would take four times the memory.
        const undecided = {
          unit,
          round,
          task,
          field,
          returned,
          into,
          base: base[field],
          ours,
          theirs: value,
          kind: isCleared || kind === "same" ? "cleared" : kind,
        } as const;
        const outcome = decision === undefined ? undecided : { ...undecided, decision };
        if (this.keeps(outcome)) this.outcomes.push(outcome);
      }
      if (into === "ledger") settleCell(row, field, kind, free, decision);
      return value === undefined || isCleared ? base[field] : value;
    });
    if (into === "ledger") this.touched.add(task);
    const changed =
      lastOfRound === undefined || UNIT_FIELDS.some((field) => !sameCell(base[field], says[field]));
    if (!changed) return;
    const report: Report = { round, task, unit, role, cells: isWhole(theirs, says) ? theirs : says };
    row.remember(report);
    this.recorded.push(report);
  }

  plan(): MergePlan<T> {
    const changes = [...this.ledger.cells].flatMap(([task, before]) => {
      const after = this.touched.has(task) ? this.rows.get(task)?.cells() : undefined;
      if (after === undefined) return [];
      return UNIT_FIELDS.filter((field) => !sameCell(before[field], after[field])).map((field) => ({
        task,
        field,
        from: before[field],
        to: after[field],
      }));
    });
    return { outcomes: this.outcomes, changes, reports: this.recorded, gone: this.gone };
  }

  /** The report of the later round; of one round, the one that was recorded later. */
  private readonly later = (first: Report | undefined, second: Report): Report =>
    first === undefined || this.place(second.round) >= this.place(first.round) ? second : first;

  private place(round: RoundId): number {
    return this.ledger.rounds.indexOf(round);
  }
}

/** Whether all that a unit says of a task is what came back: then there is no need to keep both. */
function isWhole(theirs: Partial<UnitCells>, says: UnitCells): theirs is UnitCells {
  return UNIT_FIELDS.every((field) => theirs[field] === says[field]);
}

/** What a cell of the ledger shows from now on. */
function settleCell(
  row: MergedRow,
  field: UnitField,
  kind: ThreeWay,
  free: boolean,
  decision: Decision | undefined,
): void {
  if (decision?.kind === "edit") row.keep(field, decision.value);
  else if (takesReports(kind, free, decision)) row.show(field);
  else row.keep(field, row.value(field));
}

/** Whether a cell of the ledger shows what the reports say, rather than staying as it is. */
function takesReports(kind: ThreeWay, free: boolean, decision: Decision | undefined): boolean {
  if (kind === "conflict") return decision?.kind === "theirs";
  return free || kind === "taken";
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
