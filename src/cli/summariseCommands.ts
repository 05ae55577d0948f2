import { basename, dirname } from "node:path";
import { textDigest } from "../layout/textDigest";
import { renderBulletin } from "../adapters/docx/renderBulletin";
import { writeFiles, type FilesWritten } from "../adapters/node/writeFiles";
import type { OpenPlan } from "../application/openPlan";
import { bulletinOf } from "../application/summary/bulletin";
import { composeSummary, type SummaryContext } from "../application/summary/composeSummary";
import { momentOf } from "../application/summary/moment";
import { reportSummary } from "../application/summary/reportSummary";
import { reviewSummary, type SummaryReview } from "../application/summary/reviewSummary";
import { LIGHTS } from "../domain/schedule/light";
import { draftFileName } from "../layout/fileNames";
import { describeEvidence, describeJudgement } from "../i18n/messages";
import { schedule as chineseSchedule } from "../i18n/zh-CN/schedule";
import { scores as chineseScores } from "../i18n/zh-CN/scores";
import type { Outcome, Run, Speech } from "./commands";
import { changeContext, readPlanFile, writeChange, writtenLine } from "./planCommands";
import { targetFile } from "./targetFile";
import type { SummariseInvocation } from "./summariseArguments";

/** Tasks that a list on the terminal names at most. */
const MOST_TASKS = 20;

/**
 * `fenjie summarise`: the light of each task into the ledger, and the summary sheets into the workbook, in place of those of
 * the last summary.
 * @throws Failure where the file cannot be read or written, is not a workbook of ours, or has no such round
 */
export async function summarise(
  { workbook, json, round, asOf, dryRun, bulletin, writing }: SummariseInvocation,
  speech: Speech,
  run: Run,
): Promise<Outcome> {
  const file = await readPlanFile(workbook);
  const review = reviewSummary(file.plan, momentOf(file.plan, { round, asOf }, run.today), run.today);
  const planned = dryRun
    ? undefined
    : composeSummary(file.plan, review, { ...changeContext(writing, run), ...IN_CHINESE });
  const paper = bulletin && (await writeBulletin(file.plan, review, bulletin, writing.force, run));
  const written = planned && (await writeChange(file, planned, writing, paper?.files));
  if (json) {
    const report = reportSummary(review, (judgement) => describeJudgement(speech.schedule, judgement));
    return {
      exitCode: 0,
      text: JSON.stringify(
        { ...report, dryRun, written: written?.file ?? null, bulletin: paper?.path ?? null },
        null,
        2,
      ),
    };
  }
  const end = dryRun ? [speech.cli.dryRun] : writtenLine(written, speech);
  const about = paper === undefined ? [] : [speech.cli.bulletinWritten(paper.path)];
  return { exitCode: 0, text: [...summaryLines(review, speech), ...about, ...end].join("\n") };
}

async function writeBulletin(
  plan: OpenPlan,
  review: SummaryReview,
  { path, draft }: { readonly path: string; readonly draft: boolean },
  force: boolean,
  run: Run,
): Promise<{ readonly path: string; readonly files: FilesWritten }> {
  const document = bulletinOf(plan, review, run.today, IN_CHINESE.describeJudgement);
  const name = draft ? draftFileName(document.file) : document.file;
  const file = await targetFile(path, name, force);
  const bytes = await renderBulletin(document, { draft });
  return { path: file, files: await writeFiles(dirname(file), [{ name: basename(file), bytes }], force) };
}

/** The workbook is written in Chinese whatever the terminal speaks. */
const IN_CHINESE: Pick<SummaryContext, "describeJudgement" | "describeEvidence" | "digest"> = {
  describeJudgement: (judgement) => describeJudgement(chineseSchedule, judgement),
  describeEvidence: (entry) => ({
    rule: chineseScores.rules[entry.rule],
    evidence: describeEvidence(chineseScores, entry),
  }),
  digest: textDigest,
};

/** A summary for a person at a terminal: the counts, the leaders, and the tasks that are late, with the reason. */
function summaryLines(
  { moment, summary, reconciliation, entries }: SummaryReview,
  { cli, schedule }: Speech,
): readonly string[] {
  const { whole, leaders } = summary;
  const lightsOf = ({ byLight }: typeof whole): string =>
    LIGHTS.filter((light) => byLight[light] > 0)
      .map((light) => `${schedule.lights[light]} ${byLight[light]}`)
      .join(cli.listSeparator);
  const late = entries.filter(({ judgement: { light } }) => light === "behind" || light === "farBehind");
  return [
    cli.summaryOf(moment.round?.title ?? "", moment.asOf, whole.tasks, lightsOf(whole)),
    ...leaders.map(({ name, counts, shared }) =>
      cli.summaryOfLeader(name ?? "", counts.tasks, shared, lightsOf(counts)),
    ),
    cli.reconciled(reconciliation.leaders),
    ...(late.length === 0 ? [] : [cli.lateTasks(late.length)]),
    ...late
      .slice(0, MOST_TASKS)
      .map(({ task, judgement }) =>
        cli.lateTask(task.id, schedule.lights[judgement.light], describeJudgement(schedule, judgement)),
      ),
    ...(late.length > MOST_TASKS ? [cli.more(late.length - MOST_TASKS)] : []),
  ];
}
