import { basename, dirname } from "node:path";
import { archiveIssue, renderIssue } from "../adapters/archive/issueFiles";
import type { NamedFile } from "../adapters/archive/zipFiles";
import { textDigest } from "../layout/textDigest";
import { NODE_ENGINE } from "../adapters/node/zipEngine";
import { isFolder, writeAtomically } from "../adapters/node/files";
import { writeFiles, type FilesWritten } from "../adapters/node/writeFiles";
import { editWorkbook } from "../adapters/xlsx/editWorkbook";
import { planIssue, planRoundState, type IssuePlan } from "../application/issueSheets";
import { roundsOf } from "../application/rounds";
import type { RecordedIssue, RoundState } from "../domain/round/roundRecords";
import { describeFinding } from "../i18n/messages";
import type { Invocation } from "./arguments";
import type { Outcome, Run, Speech } from "./commands";
import { summariseIssue, tasksOf } from "./issueOutput";
import { readPlanFile, whoAndWhen } from "./planCommands";

/**
 * `fenjie issue`: writes a workbook for each unit, and then what was issued into the plan's own workbook.
 * @throws Failure where something cannot be read or written or is refused; all files are then as they were.
 */
export async function issue(
  { workbook, json, request, output, force, by }: Extract<Invocation, { kind: "issue" }>,
  speech: Speech,
  run: Run,
): Promise<Outcome> {
  const file = await readPlanFile(workbook);
  const planned = planIssue(file.plan, request, whoAndWhen(by, run), textDigest);
  const edited = planned.edit && (await editWorkbook(file.bytes, planned.edit, workbook, NODE_ENGINE));
  const issues = planned.files.map(({ issue: issued }) => issued);
  const files = await renderIssue(planned.plan, issues, { deflate: NODE_ENGINE.deflate });
  const written = await writeOutput(output, files, issues, force);
  if (edited !== undefined) {
    try {
      await writeAtomically(workbook, edited, true);
    } catch (error) {
      await written.takeBack();
      throw error;
    }
  }
  const exitCode = planned.findings.some(({ severity }) => severity === "error") ? 1 : 0;
  if (json) return { exitCode, text: JSON.stringify(reportIssue(planned, output, speech), null, 2) };
  const lines = summariseIssue(planned, speech);
  const end = [
    speech.cli.filesWritten(output, written.written.length, written.unchanged),
    edited === undefined ? speech.cli.nothingNew : speech.cli.recorded(workbook),
  ];
  return { exitCode, text: [...lines, ...end].join("\n") };
}

/**
 * `fenjie rounds`: lists the rounds, after one was closed or opened again where that is asked for.
 * @throws Failure where the file cannot be read or written, or has no such round; it is then as it was.
 */
export async function rounds(
  { workbook, json, change }: Extract<Invocation, { kind: "rounds" }>,
  speech: Speech,
  run: Run,
): Promise<Outcome> {
  const file = await readPlanFile(workbook);
  const planned =
    change && planRoundState(file.plan, change.round, change.closed, whoAndWhen(change.by, run));
  if (planned !== undefined) {
    await writeAtomically(
      workbook,
      await editWorkbook(file.bytes, planned.edit, workbook, NODE_ENGINE),
      true,
    );
  }
  const states = roundsOf(planned?.after ?? file.plan);
  if (json) {
    return { exitCode: 0, text: JSON.stringify({ rounds: [...states.values()].map(reportRound) }, null, 2) };
  }
  const { cli } = speech;
  const changed = change && [
    planned === undefined
      ? cli.roundUnchanged(change.closed)
      : cli.roundChanged(change.closed, states.get(change.round)?.round.title ?? change.round),
  ];
  const listed = [...states.values()].flatMap(({ round, closed, issues, at, by }) => [
    cli.round(round.title, round.id, round.cutoff, round.due),
    cli.roundState(closed, issues.size, at, by),
  ]);
  const text = [...(changed ?? []), ...(listed.length === 0 ? [cli.noRounds] : listed)].join("\n");
  return { exitCode: 0, text };
}

/** Into a folder, or into a zip archive together with a list of its files. */
async function writeOutput(
  output: string,
  files: readonly NamedFile[],
  issues: readonly RecordedIssue[],
  force: boolean,
): Promise<FilesWritten & { readonly unchanged: number }> {
  const isZip = /\.zip$/iu.test(output) && !(await isFolder(output));
  if (!isZip) {
    const written = await writeFiles(output, files, force);
    return { ...written, unchanged: files.length - written.written.length };
  }
  const bytes = await archiveIssue(issues, files, { deflate: NODE_ENGINE.deflate });
  const written = await writeFiles(dirname(output), [{ name: basename(output), bytes }], force);
  return { ...written, unchanged: 1 - written.written.length };
}

/** What `issue --json` prints. */
function reportIssue(
  { round, files, groups, findings, edit }: IssuePlan,
  output: string,
  speech: Speech,
): unknown {
  return {
    round,
    output,
    recorded: edit !== undefined,
    files: files.map(({ issue: { unit, file, rows }, kind }) => ({ unit, file, kind, ...tasksOf(rows) })),
    groups,
    findings: findings.map((found) => ({ ...found, ...describeFinding(speech.findings, found) })),
  };
}

/** What `rounds --json` prints of each round. */
function reportRound({ round, closed, at, by, issues }: RoundState): unknown {
  return {
    ...round,
    closed,
    at,
    by,
    units: [...issues.values()].map((issued) => ({
      unit: issued.unit,
      file: issued.file,
      at: issued.at,
      by: issued.by,
      ...tasksOf(issued.rows),
    })),
  };
}
