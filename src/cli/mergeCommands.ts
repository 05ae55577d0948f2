import { renderReceipts } from "../adapters/archive/receiptPack";
import type { NamedFile } from "../adapters/archive/zipFiles";
import { collectGarbage } from "../adapters/node/heapGrowth";
import { readPasswords } from "../adapters/node/passwordFile";
import { readReturnedFiles } from "../adapters/node/returnedFiles";
import { writeFiles } from "../adapters/node/writeFiles";
import { NODE_ENGINE } from "../adapters/node/zipEngine";
import { composeChange, type ChangeContext, type ChangeDraft } from "../application/changes/plannedChange";
import { draftMerge } from "../application/merge/composeMerge";
import { FileReader, type FileAnswers, type UnderstoodFile } from "../application/merge/readFile";
import { receiptFiles } from "../application/merge/receiptFiles";
import { countProgress, roundProgress } from "../application/merge/roundProgress";
import { reviewUnderstood, type MergeAnswers, type MergeReview } from "../application/merge/reviewReturns";
import { reportReview } from "../application/merge/reportReview";
import { Failure } from "../domain/failure";
import { planToCheck, type OpenPlan } from "../application/openPlan";
import type { RoundId } from "../domain/round/round";
import { unitsMeant } from "../domain/round/unitTasks";
import { failures as chineseFailures } from "../i18n/zh-CN/failures";
import { returnFindings as chineseReturnFindings } from "../i18n/zh-CN/returnFindings";
import type { WorkbookEdit } from "../layout/workbookEdit";
import type { Invocation } from "./arguments";
import type { Outcome, Run, Speech } from "./commands";
import { summariseMerge, summariseStatus } from "./mergeOutput";
import type { MergeInvocation } from "./mergeArguments";
import { readerScript } from "./readerScript";
import { changeContext, readPlanFile, writeChange, writtenLine, type SourceFile } from "./planCommands";

/** As of `readPlanFile`: a merge keeps nearly all that it makes, so that collecting more often costs it no time. */
const HEAP_GROWTH = 10;

/**
 * `fenjie merge`: merges what has come back into the plan's workbook, all but files with open questions or undecided
 * conflicts.
 * @throws Failure where something cannot be read or written; the workbook is then as it was.
 */
export async function merge(invocation: MergeInvocation, speech: Speech, run: Run): Promise<Outcome> {
  const { receipts, dryRun, json, writing } = invocation;
  const { source, edit, made, exitCode, report, lines } = await prepareMerge(invocation, speech, run);
  const isWritten = edit !== undefined && !dryRun;
  if (isWritten) collectGarbage();
  const kept = receipts === undefined ? undefined : await writeFiles(receipts, made, writing.force);
  const written = isWritten ? await writeChange(source, { edit }, writing, kept) : undefined;
  if (json) {
    return {
      exitCode,
      text: JSON.stringify({ ...report, dryRun, written: written?.file ?? null }, null, 2),
    };
  }
  const { cli } = speech;
  const end = dryRun
    ? [cli.dryRun]
    : edit === undefined
      ? [cli.nothingToMerge]
      : writtenLine(written, speech);
  const about = receipts === undefined ? [] : [cli.receiptsWritten(receipts, made.length)];
  return { exitCode, text: [...lines, ...about, ...end].join("\n") };
}

/** A merge that only has to be written. */
type PreparedMerge = Omit<ReviewedMerge, "plan" | "draft" | "rounds"> & {
  /** Nothing where nothing is new. */
  readonly edit: WorkbookEdit | undefined;
};

/**
 * Reads, reviews and plans a merge. What it gives holds none of the plan any more: writing the workbook takes as much
 * memory as it does.
 */
async function prepareMerge(invocation: MergeInvocation, speech: Speech, run: Run): Promise<PreparedMerge> {
  const context = changeContext(invocation.writing, run);
  const { plan, draft, rounds, lines, ...reviewed } = await reviewFiles(invocation, context, speech, run);
  if (draft !== undefined) collectGarbage();
  const planned = draft && composeChange(plan, draft, context);
  if (invocation.json) return { ...reviewed, lines, edit: planned?.edit };
  const progress = roundProgress(planned?.after ?? plan, run.today);
  const status = summariseStatus(
    progress.filter(({ round }) => rounds.has(round.id)),
    speech.cli,
  );
  return { ...reviewed, lines: [...lines, ...status], edit: planned?.edit };
}

/** Files that are understood and compared with the ledger, and what is said of them. */
type ReviewedMerge = {
  readonly source: SourceFile;
  readonly plan: OpenPlan;
  /** Nothing where nothing is new. */
  readonly draft: ChangeDraft | undefined;
  /** The receipts, as files. */
  readonly made: readonly NamedFile[];
  /** The rounds that the files are of. */
  readonly rounds: ReadonlySet<RoundId>;
  readonly exitCode: Outcome["exitCode"];
  /** What is said of it, for a program or for a person. */
  readonly report: Readonly<Record<string, unknown>>;
  readonly lines: readonly string[];
};

/** Reads and reviews the files of a merge. What it gives holds none of the files and the review any more. */
async function reviewFiles(
  { workbook, returns, answers, passwordFile, take, receipts, json }: MergeInvocation,
  context: ChangeContext,
  speech: Speech,
  run: Run,
): Promise<ReviewedMerge> {
  const passwords = passwordFile === undefined ? [] : await readPasswords(passwordFile);
  const { plan, ...source } = await readPlanFile(workbook, HEAP_GROWTH);
  const said = { ...answers, ...unitSaid(plan, answers.unit, run.today) };
  const files = await understandFiles(plan, returns, said, passwords);
  const decided: MergeAnswers = {
    files: new Map(files.map(({ file: { sha256 } }) => [sha256, said])),
    decisions: new Map(),
    ...(take === undefined ? {} : { rule: take }),
  };
  const review = reviewUnderstood(plan, files, decided, run.today, json ? "cells" : "conflicts");
  return {
    source,
    plan,
    draft: draftMerge(plan, review, decided, context),
    made:
      receipts === undefined
        ? []
        : await renderReceipts(receiptFiles(plan, review, CHINESE, run.today), {
            deflate: NODE_ENGINE.deflate,
          }),
    rounds: new Set(review.receipts.flatMap(({ round }) => round ?? [])),
    exitCode: exitCodeOf(review),
    report: json ? reportReview(review, speech.returnFindings, speech.failures) : {},
    lines: json ? [] : summariseMerge(review, speech),
  };
}

/**
 * `fenjie status`: who has returned what in each round.
 * @throws Failure where the file cannot be read or is not a workbook of ours
 */
export async function status(
  { workbook, json }: Extract<Invocation, { kind: "status" }>,
  speech: Speech,
  run: Run,
): Promise<Outcome> {
  const { plan } = await readPlanFile(workbook);
  const progress = roundProgress(plan, run.today);
  if (json) {
    const rounds = progress.map(({ round, closed, units }) => ({
      ...round,
      closed,
      counts: countProgress(units),
      units,
    }));
    return { exitCode: 0, text: JSON.stringify({ rounds }, null, 2) };
  }
  const lines = progress.length === 0 ? [speech.cli.noRounds] : summariseStatus(progress, speech.cli);
  return { exitCode: 0, text: lines.join("\n") };
}

/** Understands each file as soon as it is read, so that never more than a few are in memory as they were read. */
async function understandFiles(
  plan: OpenPlan,
  returns: readonly string[],
  said: FileAnswers,
  passwords: readonly string[],
): Promise<readonly UnderstoodFile[]> {
  const reader = new FileReader(plan);
  const understood: UnderstoodFile[] = [];
  const script = readerScript();
  await readReturnedFiles(returns, (file) => understood.push(reader.understand(file, said)), {
    passwords,
    ...(script === undefined ? {} : { script }),
  });
  return understood;
}

/** Receipts go to units, so they are written in Chinese. */
const CHINESE = { returnFindings: chineseReturnFindings, failures: chineseFailures };

/** 4 for conflicts, 1 for files that are not merged for another reason. */
function exitCodeOf({ receipts }: MergeReview): Outcome["exitCode"] {
  if (receipts.some(({ conflicts }) => conflicts > 0)) return 4;
  return receipts.some(({ outcome }) => outcome === "needsLook" || outcome === "returned") ? 1 : 0;
}

/** The roster's name of the unit that was said. @throws Failure `UNIT_NOT_KNOWN` */
function unitSaid(plan: OpenPlan, name: string | undefined, today: string): { readonly unit?: string } {
  if (name === undefined) return {};
  const [unit] = unitsMeant(planToCheck(plan, today), [name]);
  const known = plan.decoded.decomposition.roster.units.some((each) => each.name === unit);
  if (unit === undefined || !known) throw new Failure("UNIT_NOT_KNOWN", { unit: name });
  return { unit };
}
