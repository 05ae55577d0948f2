import { digest } from "../adapters/document/digest";
import { readDocument } from "../adapters/document/readDocument";
import { NODE_ENGINE } from "../adapters/node/zipEngine";
import { readBytes, writeAtomically } from "../adapters/node/files";
import { openWorkbook } from "../adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../adapters/xlsx/renderWorkbook";
import { planWorkbook } from "../application/generateWorkbook";
import { inspectWorkbook } from "../application/inspectWorkbook";
import { reportDecomposition } from "../application/report";
import { readPlan } from "../application/openPlan";
import type { Decomposition } from "../domain/decomposition";
import type { Roster } from "../domain/roster";
import type { Finding } from "../domain/finding";
import type { CliMessages } from "../i18n/catalogue";
import {
  describeFinding,
  type FailureMessages,
  type FindingMessages,
  type Message,
  type ReturnFindingMessages,
  type ScheduleMessages,
} from "../i18n/messages";
import { findings as chineseFindings } from "../i18n/zh-CN/findings";
import { ruleNames as chineseRuleNames } from "../i18n/zh-CN/ruleNames";
import type { Invocation } from "./arguments";
import { summariseDecomposition } from "./output";
import { targetFile } from "./targetFile";

/** What a command prints in: one language. */
export type Speech = {
  readonly cli: CliMessages;
  readonly findings: FindingMessages;
  readonly returnFindings: ReturnFindingMessages;
  readonly failures: FailureMessages;
  readonly schedule: ScheduleMessages;
};

/** What a command knows of the program and of the moment and the account that it runs in. */
export type Run = {
  readonly version: string;
  /** Local calendar date, `2023-03-01`. */
  readonly today: string;
  /** Local date and time, `2023-03-01 09:30`. */
  readonly now: string;
  readonly userName: string | undefined;
};

/** What a command says at its end. `text` goes to standard output. */
export type Outcome = { readonly exitCode: 0 | 1 | 4; readonly text: string };

/**
 * `fenjie build`.
 * @throws Failure for whatever keeps the workbook from being made; no half-written file is left.
 */
export async function build(
  { document, roster: rosterFile, output, force, json }: Extract<Invocation, { kind: "build" }>,
  speech: Speech,
  run: Pick<Run, "version" | "today">,
): Promise<Outcome> {
  const source = await readBytes(document);
  const roster = rosterFile === undefined ? undefined : await readRoster(rosterFile);
  const plan = planWorkbook(
    {
      file: document,
      content: await readDocument(source, document),
      digest: digest(source),
      ...(roster && { roster }),
      version: run.version,
      madeOn: run.today,
      describe: (finding) => describeFinding(chineseFindings, finding),
      nameRule: (code) => chineseRuleNames[code],
    },
    ignoreProgress,
  );
  const target = await targetFile(output ?? plan.fileName, plan.fileName, force);
  const bytes = await renderWorkbook(plan.patch, { deflate: NODE_ENGINE.deflate });
  await writeAtomically(target, bytes, force);
  const outcome = conclude(plan.decomposition, json, speech);
  return json
    ? outcome
    : {
        ...outcome,
        text: [
          outcome.text,
          speech.cli.allFindings,
          speech.cli.written(target, Math.ceil(bytes.length / 1024)),
        ].join("\n"),
      };
}

/** The rosters of a workbook of ours. @throws Failure where it cannot be read or is none */
async function readRoster(file: string): Promise<Roster> {
  const { decoded } = await readPlan(await openWorkbook(await readBytes(file), file, NODE_ENGINE), file);
  return decoded.decomposition.roster;
}

/**
 * `fenjie inspect`.
 * @throws Failure where the file cannot be read or is not a workbook of ours.
 */
export async function inspect(
  { workbook, json }: Extract<Invocation, { kind: "inspect" }>,
  speech: Speech,
  run: Pick<Run, "today">,
): Promise<Outcome> {
  const reader = await openWorkbook(await readBytes(workbook), workbook, NODE_ENGINE);
  const { decomposition } = await inspectWorkbook(reader, workbook, run.today);
  return conclude(decomposition, json, speech);
}

function conclude(decomposition: Decomposition, json: boolean, speech: Speech): Outcome {
  const describe = (finding: Finding): Message => describeFinding(speech.findings, finding);
  return {
    exitCode: decomposition.findings.some(({ severity }) => severity === "error") ? 1 : 0,
    text: json
      ? JSON.stringify(reportDecomposition(decomposition, describe), null, 2)
      : summariseDecomposition(decomposition, speech.cli, describe).join("\n"),
  };
}

/** A terminal run takes under a second for a notice; there is nothing to show in between. */
function ignoreProgress(): void {
  return undefined;
}
