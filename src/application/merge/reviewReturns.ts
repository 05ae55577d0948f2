import { dayOf } from "../../domain/dayOf";
import {
  planMerge,
  type CellOutcome,
  type Decision,
  type LedgerState,
  type MergePlan,
  type ReturnedCell,
} from "../../domain/merge/planMerge";
import { groupBy } from "../../domain/groupBy";
import { returnFinding, type ReturnFinding } from "../../domain/merge/returnFindings";
import type { FileMark, ReturnedFile } from "../../layout/returnedBook";
import { returnedCell, type PlacedTask } from "../../layout/returnedTasks";
import type { OpenPlan } from "../openPlan";
import { roundsOf } from "../rounds";
import { hintsOf } from "./hints";
import { ledgerState } from "./ledgerState";
import { putTogether, returnKey, type TakenReturn } from "./putTogether";
import { filesTakenIn, type FileTakenIn } from "./filesTakenIn";
import { FileReader, NOTHING_SAID, type FileAnswers, type UnderstoodFile } from "./readFile";
import { changesLedger, isUndecided, receiptOf, repeatedReceipt, type Receipt } from "./receipts";

/** What a person has answered while looking at a merge. */
export type MergeAnswers = {
  /** By the digest of the file. */
  readonly files: ReadonlyMap<string, FileAnswers>;
  /** By `cellKey`. */
  readonly decisions: ReadonlyMap<string, Decision>;
  /** For conflicts that are not decided one by one. */
  readonly rule?: "theirs" | "ours";
};

export const NO_ANSWERS: MergeAnswers = { files: new Map(), decisions: new Map() };

/** A returned cell with the row and the file that it was read from. */
export type ReviewedCell = CellOutcome<PlacedTask>;

/** A merge as a person looks at it: nothing is written yet. Plain data. */
export type MergeReview = {
  /** In the order of the names of the files. */
  readonly receipts: readonly Receipt[];
  /** What becomes of each returned cell that somebody has changed, by unit and task; only conflicts where no others are wanted. */
  readonly cells: readonly ReviewedCell[];
  /** What is merged now: everything but files with open questions or undecided conflicts. */
  readonly plan: MergePlan<PlacedTask>;
  /** All that was returned and can be read. */
  readonly returns: readonly TakenReturn[];
  /** Those of them that `plan` takes. */
  readonly taken: readonly TakenReturn[];
  readonly ledger: LedgerState;
};

/** Names a cell for a decision. */
export function cellKey({ unit, round, task, field }: ReturnedCell): string {
  return [round, unit, task, field].join("|");
}

/**
 * Plans the merge of returned files into the ledger, as `reviewUnderstood` does.
 * @param reader of this plan; one that is kept does not read a file again about which nothing new was said
 * @throws Failure as `reviewUnderstood`
 */
export function reviewReturns(
  plan: OpenPlan,
  files: readonly ReturnedFile[],
  answers: MergeAnswers,
  today: string,
  reader = new FileReader(plan),
): MergeReview {
  const understood = files.map((file) =>
    reader.understand(file, answers.files.get(file.sha256) ?? NOTHING_SAID),
  );
  return reviewUnderstood(plan, understood, answers, today);
}

/**
 * Plans the merge of files that are understood into the ledger. Pure: nothing is written, and the order of the files makes
 * no difference. A file with an open question or an undecided conflict is left out as a whole.
 * @param files understood with `answers`
 * @param today the day of the merge, `2023-04-08`
 * @param wanted `conflicts` leaves all other cells out: of many files they are most of the memory that a review takes
 * @throws Failure `SHEET_MISSING`, `COLUMN_MISSING` of the plan's workbook
 */
export function reviewUnderstood(
  plan: OpenPlan,
  files: readonly UnderstoodFile[],
  answers: Pick<MergeAnswers, "decisions" | "rule">,
  today: string,
  wanted: "cells" | "conflicts" = "cells",
): MergeReview {
  const ledger = ledgerState(plan, today);
  const merged = mergedFiles(plan);
  const standing = groupBy(ledger.reports, ({ unit, round }) => returnKey(unit, round));
  const { fresh: understood, repeated } = withoutRepeated(files, merged);
  const { returns, replaced } = putTogether(
    understood.filter(({ state }) => state === "ready"),
    merged,
    (unit, round) =>
      new Map((standing.get(returnKey(unit, round)) ?? []).map((report) => [report.task, report])),
  );
  const decide = (cell: ReturnedCell): Decision | undefined =>
    answers.decisions.get(cellKey(cell)) ?? (answers.rule && { kind: answers.rule });
  const counts = new Map<string, { changed: number; conflicts: number }>();
  const undecided = new Set<string>();
  const preview = planMerge(ledger, returns, decide, (cell) => {
    const { sha256 } = cell.returned.file;
    const own = counts.get(sha256) ?? { changed: 0, conflicts: 0 };
    counts.set(sha256, own);
    if (changesLedger(cell)) own.changed++;
    if (isUndecided(cell)) {
      own.conflicts++;
      undecided.add(returnKey(cell.unit, cell.round));
    }
    return wanted === "cells" || cell.kind === "conflict";
  });
  const taken = returns.filter(({ unit, round }) => !undecided.has(returnKey(unit, round)));
  const byKey = new Map(returns.map((entry) => [returnKey(entry.unit, entry.round), entry]));
  const added = addedFindings(plan, ledger, returns, preview);
  const rounds = roundsOf(plan);
  const receipts = understood.map((file): Receipt => {
    const { sha256 } = file.file;
    const { unit, round } = file;
    const key = unit === undefined || round === undefined ? "" : returnKey(unit, round);
    const own = byKey.get(key);
    return receiptOf(withoutTasksOfOthers(file, own), {
      findings: [...(replaced.get(sha256) ?? []), ...(added.get(sha256) ?? [])],
      ...(counts.get(sha256) ?? { changed: 0, conflicts: 0 }),
      taken: own?.tasks.filter((task) => task.file.sha256 === sha256).length ?? 0,
      undecided: file.state === "ready" && undecided.has(key),
      late: round !== undefined && today > (rounds.get(round)?.round.due ?? today),
    });
  });
  return {
    receipts: [...receipts, ...repeated].sort((a, b) => compareFiles(a.file, b.file)),
    cells: preview.outcomes,
    plan: undecided.size === 0 ? preview : planMerge(ledger, taken, decide, () => wanted === "cells"),
    returns,
    taken,
    ledger,
  };
}

/** Files that were merged, or replaced by later ones, in merges that stand; units by the names that they have now. */
export function mergedFiles(plan: OpenPlan): readonly FileTakenIn[] {
  return filesTakenIn(plan).filter(({ outcome }) => outcome === "merged" || outcome === "superseded");
}

/** Parts files that were merged before, and all but the first of equal ones, from the others. */
function withoutRepeated(
  files: readonly UnderstoodFile[],
  merged: ReturnType<typeof mergedFiles>,
): { readonly fresh: readonly UnderstoodFile[]; readonly repeated: readonly Receipt[] } {
  const known = new Map(merged.map((file) => [file.sha256, file]));
  const first = new Map<string, FileMark>();
  const fresh: UnderstoodFile[] = [];
  const repeated: Receipt[] = [];
  for (const understood of [...files].sort((a, b) => compareFiles(a.file, b.file))) {
    const { file } = understood;
    const before = known.get(file.sha256);
    // A file that could not even be fetched has no digest, and is like no other.
    const same = file.sha256 === "" ? undefined : first.get(file.sha256);
    if (before !== undefined) {
      const on = dayOf(before.at);
      const found = returnFinding("RETURN_MERGED_BEFORE", {}, { file: before.name, on });
      repeated.push(repeatedReceipt(file, found, before));
    } else if (same !== undefined) {
      repeated.push(repeatedReceipt(file, returnFinding("RETURN_SAME_FILE", {}, { file: same.name })));
    } else {
      first.set(file.sha256, file);
      fresh.push(understood);
    }
  }
  return { fresh, repeated };
}

/** A file lacks no task that another file of its unit and round has. */
function withoutTasksOfOthers(file: UnderstoodFile, own: TakenReturn | undefined): UnderstoodFile {
  if (own === undefined) return file;
  const returned = new Set(own.tasks.map(({ task }) => task));
  const findings = file.findings.filter(
    ({ code, where }) =>
      code !== "RETURN_ROW_MISSING" || where.taskId === undefined || !returned.has(where.taskId),
  );
  return { ...file, findings };
}

/** What the merge says of tasks, by the digest of the file that each was taken from. */
function addedFindings(
  plan: OpenPlan,
  ledger: LedgerState,
  returns: readonly TakenReturn[],
  { gone }: MergePlan<PlacedTask>,
): ReadonlyMap<string, readonly ReturnFinding[]> {
  const found = new Map<string, ReturnFinding[]>();
  const add = ({ file }: PlacedTask, findings: readonly ReturnFinding[]): void => {
    const known = found.get(file.sha256);
    if (known === undefined) found.set(file.sha256, [...findings]);
    else known.push(...findings);
  };
  const missing = new Set(gone);
  const hints = hintsOf(plan, ledger);
  for (const { unit, round, tasks } of returns) {
    for (const task of tasks) {
      const where = { sheet: task.sheet, cell: returnedCell(task, "progress"), taskId: task.task };
      if (missing.has(task)) add(task, [returnFinding("RETURN_TASK_GONE", where, {})]);
      else add(task, hints(unit, round, task));
    }
  }
  return found;
}

/** By name, the same on every machine; files of one name by their digest. */
function compareFiles(a: FileMark, b: FileMark): number {
  return compareCodes(a.name, b.name) || compareCodes(a.sha256, b.sha256);
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
