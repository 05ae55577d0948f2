import { basename } from "node:path";
import { growHeapBy } from "../adapters/node/heapGrowth";
import { NODE_ENGINE } from "../adapters/node/zipEngine";
import { readBytes, writeAtomically } from "../adapters/node/files";
import type { FilesWritten } from "../adapters/node/writeFiles";
import { editWorkbook } from "../adapters/xlsx/editWorkbook";
import { openWorkbook } from "../adapters/xlsx/openWorkbook";
import { planFixes, planUndo, unambiguousFixes } from "../application/changes/planChanges";
import type { ChangeContext, PlannedChange } from "../application/changes/plannedChange";
import { checkAssignments, readPlan, type OpenPlan } from "../application/openPlan";
import { reportCheck } from "../application/reportCheck";
import { isSafe } from "../domain/assignment/fixes";
import { describeFinding } from "../i18n/messages";
import { cli as chinese } from "../i18n/zh-CN/cli";
import { findings as chineseFindings } from "../i18n/zh-CN/findings";
import type { Invocation, Writing } from "./arguments";
import type { Outcome, Run, Speech } from "./commands";
import { listChanges, summariseCheck } from "./planOutput";
import { targetFile } from "./targetFile";

/** The file of a plan as it was read. */
export type SourceFile = { readonly path: string; readonly bytes: Uint8Array };

/** A plan with the file that it was read from. */
export type PlanFile = SourceFile & { readonly plan: OpenPlan };

/** A file as it was written. */
type Written = { readonly file: string; readonly kilobytes: number };

/**
 * `fenjie validate`: checks the plan, after the safe corrections where they are asked for.
 * @throws Failure where the file cannot be read or written, or is not a workbook of ours; it is then as it was.
 */
export async function validate(
  { workbook, json, fix }: Extract<Invocation, { kind: "validate" }>,
  speech: Speech,
  run: Run,
): Promise<Outcome> {
  const file = await readPlanFile(workbook);
  const planned = fix && planSafeFixes(file.plan, changeContext(fix, run), run.today);
  const written = fix && planned && (await writeChange(file, planned, fix));
  const plan = planned?.after ?? file.plan;
  const check = checkAssignments(plan, run.today);
  const report = reportCheck(plan, check, planned?.cells ?? [], (found) =>
    describeFinding(speech.findings, found),
  );
  const exitCode = report.counts.error > 0 ? 1 : 0;
  if (json) return { exitCode, text: JSON.stringify(report, null, 2) };
  const { cli } = speech;
  const corrections = fix && [
    ...(planned === undefined
      ? [cli.nothingToFix]
      : [cli.corrected(planned.cells.length), ...listChanges(planned.cells, cli)]),
    ...writtenLine(written, speech),
    "",
  ];
  return { exitCode, text: [...(corrections ?? []), ...summariseCheck(report, cli)].join("\n") };
}

/**
 * `fenjie undo`: takes back the last change that still stands.
 * @throws Failure where the file cannot be read or written, or is not a workbook of ours; it is then as it was.
 */
export async function undo(
  { workbook, json, writing }: Extract<Invocation, { kind: "undo" }>,
  speech: Speech,
  run: Run,
): Promise<Outcome> {
  const file = await readPlanFile(workbook);
  const planned = planUndo(file.plan, changeContext(writing, run));
  const written = planned && (await writeChange(file, planned, writing));
  const { cells = [], skipped = [], title = null } = planned ?? {};
  if (json) {
    return { exitCode: 0, text: JSON.stringify({ undone: title, changed: cells, skipped }, null, 2) };
  }
  const { cli } = speech;
  const lines = [
    title ?? cli.nothingToUndo,
    ...listChanges(cells, cli),
    ...(skipped.length === 0 ? [] : [cli.skipped(skipped.length), ...listChanges(skipped, cli)]),
    ...writtenLine(written, speech),
  ];
  return { exitCode: 0, text: lines.join("\n") };
}

/** Per cent. A plan is kept until the end: collecting in smaller steps than V8 likes finds little to do, and saves memory. */
const HEAP_GROWTH = 25;

/**
 * Reads the plan that a command is about.
 * @throws Failure where the file cannot be read or is not a workbook of ours
 */
export async function readPlanFile(path: string, heapGrowth = HEAP_GROWTH): Promise<PlanFile> {
  growHeapBy(heapGrowth);
  const bytes = await readBytes(path);
  return { path, bytes, plan: await readPlan(await openWorkbook(bytes, path, NODE_ENGINE), path) };
}

function planSafeFixes(plan: OpenPlan, context: ChangeContext, today: string): PlannedChange | undefined {
  const { findings } = checkAssignments(plan, today);
  return planFixes(plan, unambiguousFixes(findings.filter(isSafe)), context);
}

/** Who changes a plan and when. The workbook is written in Chinese whatever the terminal speaks. */
export function changeContext({ by }: Writing, run: Run): ChangeContext {
  return {
    ...whoAndWhen(by, run),
    describe: (found) => describeFinding(chineseFindings, found),
  };
}

/** Who changes the workbook, by the name that was given or else the system's, and when. */
export function whoAndWhen(
  by: string | undefined,
  { now, userName }: Run,
): Pick<ChangeContext, "by" | "now"> {
  return { by: by ?? userName ?? chinese.nobody, now };
}

/**
 * Carries a change out in the plan's file, or writes it as another one.
 * @param beside files that belong to the change; they are taken back where it cannot be written
 * @throws Failure `FILE_…`, `PLAN_STALE`
 */
export async function writeChange(
  file: SourceFile,
  planned: Pick<PlannedChange, "edit">,
  writing: Writing,
  beside?: FilesWritten,
): Promise<Written> {
  try {
    return await writeEdited(file, planned, writing);
  } catch (error) {
    await beside?.takeBack();
    throw error;
  }
}

async function writeEdited(
  { path, bytes }: SourceFile,
  { edit }: Pick<PlannedChange, "edit">,
  { output, force }: Writing,
): Promise<Written> {
  const file = output === undefined ? path : await targetFile(output, basename(path), force);
  const edited = await editWorkbook(bytes, edit, path, NODE_ENGINE);
  await writeAtomically(file, edited, force || output === undefined);
  return { file, kilobytes: Math.ceil(edited.length / 1024) };
}

/** Says where a changed workbook was written to; nothing where none was. */
export function writtenLine(written: Written | undefined, { cli }: Speech): readonly string[] {
  return written === undefined ? [] : [cli.written(written.file, written.kilobytes)];
}
