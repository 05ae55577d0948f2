import { dayOf } from "../../domain/dayOf";
import { joinNames } from "../../domain/assignment/nameCell";
import type { RecordedValue } from "../../domain/audit/recordedChange";
import { afterMerge, type Report } from "../../domain/merge/planMerge";
import type { RecordedFile, RecordedHeader } from "../../domain/merge/recordedMerge";
import { serialOfDate } from "../../domain/serialDay";
import type { TaskId } from "../../domain/task";
import { baseName } from "../../layout/fileNames";
import { CHANGE_TITLES, LOG_ACTIONS } from "../../layout/labels";
import { reportLogRow } from "../../layout/reportLog";
import type { LogLine } from "../changes/appendOps";
import {
  composeChange,
  nextChange,
  type ChangeContext,
  type ChangeDraft,
  type PlannedChange,
} from "../changes/plannedChange";
import type { OpenPlan } from "../openPlan";
import { outcomeText, type Receipt } from "./receipts";
import type { MergeAnswers, MergeReview } from "./reviewReturns";

/**
 * Puts a reviewed merge together: the ledger's cells, the reports, the log, and the record by which it can be taken back.
 * @returns `undefined` where nothing is new: no file but such as were merged before
 * @throws Failure `SHEET_MISSING`, `COLUMN_MISSING`
 */
export function composeMerge(
  plan: OpenPlan,
  review: MergeReview,
  answers: MergeAnswers,
  context: ChangeContext,
): PlannedChange | undefined {
  const draft = draftMerge(plan, review, answers, context);
  return draft && composeChange(plan, draft, context);
}

/**
 * What a reviewed merge writes. It holds nothing of the review but values: `composeChange` takes as much memory as a large
 * review does, which need not be there any more by then.
 * @returns `undefined` where nothing is new: no file but such as were merged before
 */
export function draftMerge(
  plan: OpenPlan,
  review: MergeReview,
  answers: MergeAnswers,
  context: ChangeContext,
): ChangeDraft | undefined {
  const files = review.receipts.filter((receipt) => isNew(plan, receipt));
  if (files.length === 0) return undefined;
  const { changes, reports } = review.plan;
  const sources = sourcesOf(review);
  const batch = nextChange(plan);
  const receivedOn = serialOfDate(dayOf(context.now)) ?? 0;
  const logged = reports.map((report) =>
    reportLogRow({ ...report, batch, sourceFile: sources.get(sourceKey(report)) ?? "" }, receivedOn),
  );
  const traced = traceCells(review, sources, context);
  const merged = files.filter(({ outcome }) => outcome === "merged");
  return {
    action: "merge",
    title: CHANGE_TITLES.merged(merged.length, files.length),
    cells: [
      ...changes.map(({ task, field, to }) => ({
        list: "ledger" as const,
        entry: task,
        occurrence: 0,
        column: field,
        to,
      })),
      ...traced,
    ],
    reports: logged,
    merge: files.map(recordOf),
    headers: headersSaid(review, answers),
    log: files.map(logLine),
    tasks: new Set(changes.map(({ task }) => task)).size,
    findings: 0,
  };
}

/** A file that was not merged before, nor recorded with the same outcome. */
function isNew({ decoded }: OpenPlan, { file, outcome }: Receipt): boolean {
  if (outcome === "repeated") return false;
  if (outcome === "merged" || outcome === "superseded") return true;
  return !decoded.merges.some(({ files }) =>
    files.some((known) => known.sha256 === file.sha256 && known.outcome === outcome),
  );
}

function recordOf({ file, outcome, unit, round }: Receipt): RecordedFile {
  const { savedAt } = file;
  return {
    name: baseName(file.name),
    sha256: file.sha256,
    ...(savedAt === "" ? {} : { savedAt }),
    ...(unit === undefined ? {} : { unit }),
    ...(round === undefined ? {} : { round }),
    outcome: outcome === "repeated" ? "merged" : outcome,
  };
}

function logLine(receipt: Receipt): LogLine {
  const { file, unit, round, tasks, changed, conflicts, findings } = receipt;
  return {
    action: LOG_ACTIONS.merge,
    file: file.name,
    ...(unit === undefined ? {} : { unit }),
    ...(round === undefined ? {} : { round }),
    rows: tasks,
    changed,
    conflicts,
    findings: findings.length,
    outcome: outcomeText(receipt),
    sha256: file.sha256,
  };
}

/** What was said of headers and is not known yet. */
function headersSaid({ receipts }: MergeReview, answers: MergeAnswers): readonly RecordedHeader[] {
  return receipts.flatMap(({ unit, file, outcome }) => {
    const headers = answers.files.get(file.sha256)?.headers;
    if (unit === undefined || headers === undefined || outcome !== "merged") return [];
    return [...headers].map(([header, meaning]) => ({
      unit,
      header,
      column: meaning === "ignored" ? "" : meaning,
    }));
  });
}

type Source = Pick<Report, "unit" | "round" | "task">;

function sourceKey({ unit, round, task }: Source): string {
  return [round, unit, task].join("|");
}

/** The name of the file that each report is from; one text for all reports of a file. */
function sourcesOf({ taken }: MergeReview): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  return new Map(
    taken.flatMap(({ unit, round, tasks }) =>
      tasks.map(({ task, file }) => {
        const name = names.get(file.name) ?? baseName(file.name);
        names.set(file.name, name);
        return [sourceKey({ unit, round, task }), name] as const;
      }),
    ),
  );
}

/** 填报单位, 填报期, 更新时间 and 来源文件 of every task that was reported on. */
function traceCells(
  { ledger, plan }: MergeReview,
  sources: ReadonlyMap<string, string>,
  { now }: ChangeContext,
): readonly { list: "ledger"; entry: TaskId; occurrence: 0; column: string; to: RecordedValue }[] {
  const after = afterMerge(ledger, plan);
  const all = new Map<TaskId, Report[]>();
  for (const report of after.reports) {
    if (report.role !== "lead") continue;
    const known = all.get(report.task);
    if (known === undefined) all.set(report.task, [report]);
    else known.push(report);
  }
  const fresh = new Map<TaskId, Report[]>();
  for (const report of plan.reports) fresh.set(report.task, [...(fresh.get(report.task) ?? []), report]);
  return [...fresh].flatMap(([task, reports]) => {
    const lead = all.get(task) ?? [];
    if (lead.length === 0 || !reports.some(({ role }) => role === "lead")) return [];
    const places = new Map((ledger.leadUnits.get(task) ?? []).map((unit, at) => [unit, at]));
    const place = (unit: string): number => places.get(unit) ?? places.size;
    const units = [...new Set(lead.map(({ unit }) => unit))].sort((a, b) => place(a) - place(b));
    const rounds = lead.map(({ round }) => round);
    const latest = [...rounds].sort((a, b) => ledger.rounds.indexOf(a) - ledger.rounds.indexOf(b)).at(-1);
    const files = reports.flatMap((report) => sources.get(sourceKey(report)) ?? []);
    const cell = (column: string, to: RecordedValue) => ({
      list: "ledger" as const,
      entry: task,
      occurrence: 0 as const,
      column,
      to,
    });
    return [
      cell("reportingUnits", joinNames(units)),
      cell("round", latest ?? null),
      cell("updatedOn", serialOfDate(dayOf(now)) ?? null),
      cell("sourceFile", [...new Set(files)].join("\n")),
    ];
  });
}
