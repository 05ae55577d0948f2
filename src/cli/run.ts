import { toFailure, type Failure } from "../domain/failure";
import { describeFailure, type Locale } from "../i18n/messages";
import { cli as english } from "../i18n/en-US/cli";
import { failures as englishFailures } from "../i18n/en-US/failures";
import { findings as englishFindings } from "../i18n/en-US/findings";
import { returnFindings as englishReturnFindings } from "../i18n/en-US/returnFindings";
import { schedule as englishSchedule } from "../i18n/en-US/schedule";
import { cli as chinese } from "../i18n/zh-CN/cli";
import { failures as chineseFailures } from "../i18n/zh-CN/failures";
import { findings as chineseFindings } from "../i18n/zh-CN/findings";
import { returnFindings as chineseReturnFindings } from "../i18n/zh-CN/returnFindings";
import { schedule as chineseSchedule } from "../i18n/zh-CN/schedule";
import { parseCommandLine, type Invocation } from "./arguments";
import { build, inspect, type Outcome, type Run, type Speech } from "./commands";
import { coverage } from "./coverageCommands";
import { issue, rounds } from "./issueCommands";
import { merge, status } from "./mergeCommands";
import { undo, validate } from "./planCommands";
import { summarise } from "./summariseCommands";

const SPEECH: { readonly [L in Locale]: Speech } = {
  "zh-CN": {
    cli: chinese,
    findings: chineseFindings,
    returnFindings: chineseReturnFindings,
    failures: chineseFailures,
    schedule: chineseSchedule,
  },
  "en-US": {
    cli: english,
    findings: englishFindings,
    returnFindings: englishReturnFindings,
    failures: englishFailures,
    schedule: englishSchedule,
  },
};

/** Meaning of the exit codes; 4 stands for conflicts that nobody has decided. */
export const EXIT = { ok: 0, errorFindings: 1, usage: 2, file: 3, conflicts: 4, bug: 70 } as const;

export type Terminal = {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
};

/** Runs one command line. Never throws; the result is the process's exit code. */
export async function run(words: readonly string[], terminal: Terminal, program: Run): Promise<number> {
  const { locale, result } = parseCommandLine(words);
  const speech = SPEECH[locale];
  if ("problem" in result) {
    const { reason, subject } = result.problem;
    terminal.error(`${speech.cli.problem[reason](subject)}\n${speech.cli.seeHelp}`);
    return EXIT.usage;
  }
  try {
    const { exitCode, text } = await execute(result.ok, speech, program);
    terminal.out(text);
    return exitCode;
  } catch (error) {
    return reportFailure(toFailure(error), "json" in result.ok && result.ok.json, speech, terminal);
  }
}

async function execute(invocation: Invocation, speech: Speech, program: Run): Promise<Outcome> {
  switch (invocation.kind) {
    case "version":
      return { exitCode: EXIT.ok, text: program.version };
    case "help":
      return { exitCode: EXIT.ok, text: speech.cli.usage[invocation.command ?? "general"] };
    case "build":
      return build(invocation, speech, program);
    case "inspect":
      return inspect(invocation, speech, program);
    case "validate":
      return validate(invocation, speech, program);
    case "coverage":
      return coverage(invocation, speech);
    case "undo":
      return undo(invocation, speech, program);
    case "issue":
      return issue(invocation, speech, program);
    case "rounds":
      return rounds(invocation, speech, program);
    case "merge":
      return merge(invocation, speech, program);
    case "status":
      return status(invocation, speech, program);
    case "summarise":
      return summarise(invocation, speech, program);
  }
}

function reportFailure(failure: Failure, json: boolean, speech: Speech, terminal: Terminal): number {
  const { message, remedy } = describeFailure(speech.failures, failure.code, failure.params);
  if (json) {
    const { code, params } = failure;
    terminal.out(JSON.stringify({ failure: { code, params, message, remedy } }, null, 2));
  }
  terminal.error(`${message}\n${remedy}`);
  if (failure.code !== "INTERNAL") return EXIT.file;
  if (failure.cause instanceof Error && process.env["FENJIE_DEBUG"])
    terminal.error(failure.cause.stack ?? "");
  return EXIT.bug;
}
