import type { Dismissal } from "../domain/audit/dismissal";
import type { RecordedChange } from "../domain/audit/recordedChange";
import type { RecordedHeader, RecordedMerge } from "../domain/merge/recordedMerge";
import type { RecordedSummary } from "../domain/summary/recordedSummary";
import type { Decomposition, Notice } from "../domain/decomposition";
import type { RecordedRound } from "../domain/round/roundRecords";
import { parseTaskId, type TaskId } from "../domain/task";
import { Failure } from "../domain/failure";
import type { Guard } from "./guards";
import { readChange } from "./changeRecords";
import { readIssues, type RecordedIssues } from "./issueRecords";
import { isRecordedHeader, isRecordedMerge, isRecordedRound, isRecordedSummary } from "./roundShapes";
import { SHEETS } from "./sheetNames";
import { checked, numbered, onlyKinds, readRecords, stampDamaged, type StampRecord } from "./stampRecords";
import {
  isCategories,
  isDismissal,
  isGroups,
  isLeaders,
  isNotice,
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

/** What was done with a plan, each kind of record in the order in which it was made. */
export type RecordedHistory = RecordedIssues & {
  readonly dismissals: readonly Dismissal[];
  readonly changes: readonly RecordedChange[];
  readonly rounds: readonly RecordedRound[];
  readonly merges: readonly RecordedMerge[];
  /** What was said of headers in units' files; the last word holds. */
  readonly headers: readonly RecordedHeader[];
  /** Summaries that were put into the workbook; the last one holds. */
  readonly summaries: readonly RecordedSummary[];
};

/** The stamp with every value checked. */
export type Stamp = Omit<Decomposition, "tasks"> & {
  readonly plan: StampPlan;
  /** By task id. */
  readonly tasks: ReadonlyMap<TaskId, StampTask>;
  readonly history: RecordedHistory;
};

/**
 * Reads the very hidden sheet `_fenjie`. Kinds of records that this version does not know are left alone.
 * @throws Failure WORKBOOK_NOT_OURS, WORKBOOK_NEWER, STAMP_DAMAGED
 */
export function readStamp(sheets: ReadonlyMap<string, StoredGrid>, file: string): Stamp {
  const grid = sheets.get(SHEETS.stamp);
  if (grid === undefined) throw new Failure("WORKBOOK_NOT_OURS", { file });
  const records = readRecords(grid);
  const plan = planOf(records, file);
  const findings = knownFindings(valueOf(records, STAMP_KINDS.findings)?.json);
  if (findings === undefined) throw stampDamaged(valueOf(records, STAMP_KINDS.findings)?.row ?? 0, 3);
  return {
    plan,
    notice: single(records, STAMP_KINDS.notice, isNotice),
    tables: single(records, STAMP_KINDS.tables, isTables),
    categories: single(records, STAMP_KINDS.categories, isCategories),
    roster: {
      leaders: single(records, STAMP_KINDS.leaders, isLeaders),
      units: single(records, STAMP_KINDS.units, isUnits),
      groups: single(records, STAMP_KINDS.groups, isGroups),
    },
    findings,
    history: {
      dismissals: appended(records, STAMP_KINDS.dismissal, isDismissal),
      changes: numbered(records, STAMP_KINDS.change).map(readChange),
      rounds: appended(records, STAMP_KINDS.round, isRecordedRound),
      ...readIssues(records),
      merges: appended(records, STAMP_KINDS.merge, isRecordedMerge),
      headers: appended(records, STAMP_KINDS.header, isRecordedHeader),
      summaries: appended(records, STAMP_KINDS.summary, isRecordedSummary),
    },
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

/** What the first records of a stamp say: all that is wanted to tell whose workbook this is. */
export type StampHead = { readonly plan: StampPlan; readonly notice: Notice };

/** Whether the first rows of a stamp of `totalRows` rows hold all of its head; else the whole stamp has to be read. */
export function holdsStampHead(firstRows: StoredGrid, totalRows: number): boolean {
  const has = (kind: StampKind): boolean => firstRows.some((row) => row[0] === kind);
  // Chunks of the last record may go on below.
  return firstRows.length >= totalRows || (HEAD_KINDS.every(has) && !isOfHead(firstRows.at(-1)));
}

/**
 * Plan and notice from rows that `holdsStampHead` has found to be enough. Other records may be cut off.
 * @throws Failure WORKBOOK_NEWER, STAMP_DAMAGED
 */
export function readStampHead(rows: StoredGrid, file: string): StampHead {
  const records = readRecords(onlyKinds(rows, HEAD_KINDS));
  return { plan: planOf(records, file), notice: single(records, STAMP_KINDS.notice, isNotice) };
}

const HEAD_KINDS = [STAMP_KINDS.plan, STAMP_KINDS.notice] as const;

const isOfHead = (row: StoredGrid[number] | undefined): boolean =>
  HEAD_KINDS.some((kind) => row?.[0] === kind);

/** @throws Failure WORKBOOK_NEWER before anything else of the plan is looked at */
function planOf(records: readonly StampRecord[], file: string): StampPlan {
  const { schema } = single(records, STAMP_KINDS.plan, isRecordedPlan);
  if (schema > STAMP_SCHEMA) {
    throw new Failure("WORKBOOK_NEWER", { file, found: schema, known: STAMP_SCHEMA });
  }
  return single(records, STAMP_KINDS.plan, isStampPlan);
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

/** What the records of a kind say that is appended to, in their order. */
function appended<T>(records: readonly StampRecord[], kind: StampKind, guard: Guard<T>): readonly T[] {
  return numbered(records, kind).map((record) => checked(record, guard));
}
