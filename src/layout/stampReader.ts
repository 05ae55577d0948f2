import type { Dismissal } from "../domain/audit/dismissal";
import type { RecordedChange } from "../domain/audit/recordedChange";
import type { Decomposition } from "../domain/decomposition";
import { parseTaskId, type TaskId } from "../domain/task";
import { Failure } from "../domain/failure";
import type { Guard } from "./guards";
import { SHEETS } from "./sheetNames";
import { readRecords, stampDamaged, type StampRecord } from "./stampRecords";
import {
  isCategories,
  isDismissal,
  isGroups,
  isLeaders,
  isNotice,
  isRecordedChange,
  isStampPlan,
  isStampTask,
  isTables,
  isUnits,
  knownFindings,
  type StampPlan,
  type StampTask,
} from "./stampShapes";
import { STAMP_KINDS, STAMP_SCHEMA, type StampKind } from "./stampSheet";
import type { StoredGrid } from "./workbookPatch";

/** The stamp with every value checked. */
export type Stamp = Omit<Decomposition, "tasks"> & {
  readonly plan: StampPlan;
  /** By task id. */
  readonly tasks: ReadonlyMap<TaskId, StampTask>;
  /** In the order in which they were made. */
  readonly dismissals: readonly Dismissal[];
  readonly changes: readonly RecordedChange[];
};

/**
 * Reads the very hidden sheet `_fenjie`. Kinds of records that this version does not know are left alone.
 * @throws Failure WORKBOOK_NOT_OURS, WORKBOOK_NEWER, STAMP_DAMAGED
 */
export function readStamp(sheets: ReadonlyMap<string, StoredGrid>, file: string): Stamp {
  const grid = sheets.get(SHEETS.stamp);
  if (grid === undefined) throw new Failure("WORKBOOK_NOT_OURS", { file });
  const records = readRecords(grid);
  const plan = single(records, STAMP_KINDS.plan, isRecordedPlan);
  if (plan.schema > STAMP_SCHEMA) {
    throw new Failure("WORKBOOK_NEWER", { file, found: plan.schema, known: STAMP_SCHEMA });
  }
  const findings = knownFindings(valueOf(records, STAMP_KINDS.findings)?.json);
  if (findings === undefined) throw stampDamaged(valueOf(records, STAMP_KINDS.findings)?.row ?? 0, 3);
  return {
    plan: single(records, STAMP_KINDS.plan, isStampPlan),
    notice: single(records, STAMP_KINDS.notice, isNotice),
    tables: single(records, STAMP_KINDS.tables, isTables),
    categories: single(records, STAMP_KINDS.categories, isCategories),
    roster: {
      leaders: single(records, STAMP_KINDS.leaders, isLeaders),
      units: single(records, STAMP_KINDS.units, isUnits),
      groups: single(records, STAMP_KINDS.groups, isGroups),
    },
    findings,
    dismissals: appended(records, STAMP_KINDS.dismissal, isDismissal),
    changes: appended(records, STAMP_KINDS.change, isRecordedChange),
    tasks: new Map(
      records
        .filter((record) => record.kind === STAMP_KINDS.task)
        .flatMap((record) => {
          const id = parseTaskId(record.key);
          return id === undefined ? [] : [[id, checked(record, isStampTask)] as const];
        }),
    ),
  };
}

/** All that every version's plan record is sure to have. */
const isRecordedPlan: Guard<{ readonly schema: number }> = (value): value is { readonly schema: number } =>
  typeof value === "object" && value !== null && "schema" in value && typeof value.schema === "number";

function valueOf(records: readonly StampRecord[], kind: StampKind): StampRecord | undefined {
  return records.find((record) => record.kind === kind);
}

function single<T>(records: readonly StampRecord[], kind: StampKind, guard: Guard<T>): T {
  const record = valueOf(records, kind);
  if (record === undefined) throw stampDamaged(0, 0);
  return checked(record, guard);
}

/** The records of a kind that is appended to, by their running numbers. */
function appended<T>(records: readonly StampRecord[], kind: StampKind, guard: Guard<T>): readonly T[] {
  return records
    .filter((record) => record.kind === kind)
    .sort((a, b) => Number(a.key) - Number(b.key))
    .map((record) => checked(record, guard));
}

function checked<T>(record: StampRecord, guard: Guard<T>): T {
  if (!guard(record.json)) throw stampDamaged(record.row, 3);
  return record.json;
}
