import { parseArgs } from "node:util";
import type { IssueRequest } from "../application/issueSheets";
import type { RoundId } from "../domain/round/round";
import type { Locale } from "../i18n/messages";
import { understandCoverage, type CoverageInvocation } from "./coverageArguments";
import { understandIssue, understandRounds } from "./issueArguments";
import { understandMerge, type MergeInvocation } from "./mergeArguments";
import { understandSummarise, type SummariseInvocation } from "./summariseArguments";

export type CommandName =
  | "build"
  | "inspect"
  | "validate"
  | "coverage"
  | "undo"
  | "issue"
  | "rounds"
  | "merge"
  | "status"
  | "summarise";

/** Where a changed workbook goes, into its own file unless said otherwise, and who changes it. */
export type Writing = { readonly output?: string; readonly force: boolean; readonly by?: string };

/** A command line as understood. */
export type Invocation =
  | { readonly kind: "help"; readonly command?: CommandName }
  | { readonly kind: "version" }
  | {
      readonly kind: "build";
      readonly document: string;
      /** A workbook whose rosters decide what units and leaders are called. */
      readonly roster?: string;
      readonly output?: string;
      readonly force: boolean;
      readonly json: boolean;
    }
  | { readonly kind: "inspect"; readonly workbook: string; readonly json: boolean }
  | {
      readonly kind: "validate";
      readonly workbook: string;
      readonly json: boolean;
      /** Makes the corrections that are safe. */
      readonly fix?: Writing;
    }
  | CoverageInvocation
  | {
      readonly kind: "undo";
      readonly workbook: string;
      readonly json: boolean;
      readonly writing: Writing;
    }
  | {
      readonly kind: "issue";
      readonly workbook: string;
      readonly json: boolean;
      readonly request: IssueRequest;
      /** A folder, or a zip archive by its name. */
      readonly output: string;
      readonly force: boolean;
      readonly by?: string;
    }
  | {
      readonly kind: "rounds";
      readonly workbook: string;
      readonly json: boolean;
      /** Closes the round, or opens it again. */
      readonly change?: { readonly round: RoundId; readonly closed: boolean; readonly by?: string };
    }
  | MergeInvocation
  | { readonly kind: "status"; readonly workbook: string; readonly json: boolean }
  | SummariseInvocation;

/** Why a command line is not understood; `subject` is the word it is about. */
export type UsageProblem = {
  readonly reason:
    | "unknownCommand"
    | "unknownOption"
    | "missingArgument"
    | "tooManyArguments"
    | "badLanguage"
    | "onlyWithFix"
    | "missingOption"
    | "badRound"
    | "badDate"
    | "dueBeforeCutoff"
    | "onlyWithClose"
    | "closeOrReopen"
    | "badTake"
    | "badColumn"
    | "missingReturns"
    | "missingPlan"
    | "notWithDryRun";
  readonly subject: string;
};

export type ParsedCommandLine = {
  readonly locale: Locale;
  readonly result: { readonly ok: Invocation } | { readonly problem: UsageProblem };
};

const LOCALES: { readonly [word: string]: Locale | undefined } = {
  zh: "zh-CN",
  "zh-CN": "zh-CN",
  en: "en-US",
  "en-US": "en-US",
};

/** Every option of every command: its meaning is the same wherever it is one. */
const OPTIONS = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
  lang: { type: "string" },
  json: { type: "boolean" },
  output: { type: "string", short: "o" },
  force: { type: "boolean" },
  fix: { type: "boolean" },
  by: { type: "string" },
  round: { type: "string" },
  title: { type: "string" },
  cutoff: { type: "string" },
  due: { type: "string" },
  units: { type: "string" },
  "with-supporting": { type: "boolean" },
  close: { type: "string" },
  reopen: { type: "string" },
  "dry-run": { type: "boolean" },
  take: { type: "string" },
  receipts: { type: "string" },
  "as-unit": { type: "string" },
  "as-round": { type: "string" },
  columns: { type: "string" },
  "password-file": { type: "string" },
  "as-of": { type: "string" },
  bulletin: { type: "string" },
  draft: { type: "boolean" },
  roster: { type: "string" },
} as const;

type Option = keyof typeof OPTIONS;

const COMMON: readonly Option[] = ["help", "version", "lang", "json"];

/** Options whose value is any text. */
const TEXTS = [
  "lang",
  "output",
  "by",
  "round",
  "title",
  "cutoff",
  "due",
  "units",
  "close",
  "reopen",
  "take",
  "receipts",
  "as-unit",
  "as-round",
  "columns",
  "password-file",
  "as-of",
  "bulletin",
  "roster",
] as const satisfies readonly Option[];

/** The values of the options as they were given. */
export type Values = {
  readonly help: boolean;
  readonly version: boolean;
  readonly json: boolean;
  readonly force: boolean;
  readonly fix: boolean;
  readonly withSupporting: boolean;
  readonly dryRun: boolean;
  readonly draft: boolean;
} & { readonly [T in (typeof TEXTS)[number]]?: string };

/** A command on one file. */
type Command = {
  /** Besides the common ones. */
  readonly options: readonly Option[];
  /** Options that say nothing unless the workbook is corrected. */
  readonly onlyWithFix?: readonly Option[];
  /** Takes more files or folders after the first one. */
  readonly takesMore?: true;
  readonly understand: (file: string, values: Values, more: readonly string[]) => Invocation | UsageProblem;
};

const WRITING = ["output", "force", "by"] as const satisfies readonly Option[];

const COMMANDS: { readonly [C in CommandName]: Command } = {
  build: {
    options: ["output", "force", "roster"],
    understand: (document, { json, force, output, roster }) => ({
      kind: "build",
      document,
      force,
      json,
      ...(output === undefined ? {} : { output }),
      ...(roster === undefined ? {} : { roster }),
    }),
  },
  inspect: {
    options: [],
    understand: (workbook, { json }) => ({ kind: "inspect", workbook, json }),
  },
  validate: {
    options: ["fix", ...WRITING],
    onlyWithFix: WRITING,
    understand: (workbook, values) => ({
      kind: "validate",
      workbook,
      json: values.json,
      ...(values.fix ? { fix: writingOf(values) } : {}),
    }),
  },
  coverage: {
    options: [],
    takesMore: true,
    understand: understandCoverage,
  },
  undo: {
    options: WRITING,
    understand: (workbook, values) => ({
      kind: "undo",
      workbook,
      json: values.json,
      writing: writingOf(values),
    }),
  },
  issue: {
    options: ["round", "title", "cutoff", "due", "units", "with-supporting", ...WRITING],
    understand: understandIssue,
  },
  rounds: {
    options: ["close", "reopen", "by"],
    understand: understandRounds,
  },
  merge: {
    options: ["dry-run", "take", "receipts", "as-unit", "as-round", "columns", "password-file", ...WRITING],
    takesMore: true,
    understand: understandMerge,
  },
  status: {
    options: [],
    understand: (workbook, { json }) => ({ kind: "status", workbook, json }),
  },
  summarise: {
    options: ["round", "as-of", "dry-run", "bulletin", "draft", ...WRITING],
    understand: understandSummarise,
  },
};

/** Where a changed workbook goes, from the options that say so. */
export function writingOf({ output, force, by }: Values): Writing {
  return { force, ...(output === undefined ? {} : { output }), ...(by === undefined ? {} : { by }) };
}

function isCommand(word: string | undefined): word is CommandName {
  return word !== undefined && Object.hasOwn(COMMANDS, word);
}

/** Reads the words after the program's name. Total: whatever is wrong comes back as a problem. */
export function parseCommandLine(words: readonly string[]): ParsedCommandLine {
  const [first, ...rest] = words;
  const name = isCommand(first) ? first : undefined;
  const command = name && COMMANDS[name];
  const { values, positionals, given, unknownOption } = readWords(
    [...COMMON, ...(command?.options ?? [])],
    command ? rest : words,
  );
  const locale = LOCALES[values.lang ?? "zh-CN"];
  const problem = (reason: UsageProblem["reason"], subject: string): ParsedCommandLine => ({
    locale: locale ?? "zh-CN",
    result: { problem: { reason, subject } },
  });
  const understood = (ok: Invocation): ParsedCommandLine => ({ locale: locale ?? "zh-CN", result: { ok } });

  if (unknownOption !== undefined) return problem("unknownOption", unknownOption);
  if (!locale) return problem("badLanguage", values.lang ?? "");
  if (values.version) return understood({ kind: "version" });
  if (values.help || words.length === 0 || first === "help") {
    const about = name ?? positionals[1];
    return understood(isCommand(about) ? { kind: "help", command: about } : { kind: "help" });
  }
  if (!command) return problem("unknownCommand", first ?? "");
  const idle = values.fix ? undefined : given.find((option) => command.onlyWithFix?.includes(option));
  if (idle !== undefined) return problem("onlyWithFix", `--${idle}`);
  const [file, ...more] = positionals;
  if (file === undefined) return problem("missingArgument", first ?? "");
  const [surplus] = more;
  if (surplus !== undefined && command.takesMore !== true) return problem("tooManyArguments", surplus);
  const meant = command.understand(file, values, more);
  return "reason" in meant ? problem(meant.reason, meant.subject) : understood(meant);
}

type WordsRead = {
  readonly values: Values;
  readonly positionals: readonly string[];
  /** The known options that were given, in their order. */
  readonly given: readonly Option[];
  /** The first option that is not known here, or is misused, as it was written. */
  readonly unknownOption?: string;
};

/** `parseArgs` says what it does not know only in an English sentence, so its tokens are looked at. */
function readWords(allowed: readonly Option[], words: readonly string[]): WordsRead {
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(allowed.map((option) => [option, OPTIONS[option]])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const texts = TEXTS.flatMap((name): readonly (readonly [string, string])[] => {
    const value = values[name];
    return typeof value === "string" ? [[name, value]] : [];
  });
  const options = tokens.filter((token) => token.kind === "option");
  const optionOf = ({ name }: { readonly name: string }): Option | undefined =>
    allowed.find((option) => option === name);
  const wrong = options.find((token) => {
    const option = optionOf(token);
    return option === undefined || isMisused(OPTIONS[option].type, token.value);
  });
  return {
    values: {
      help: values["help"] === true,
      version: values["version"] === true,
      json: values["json"] === true,
      force: values["force"] === true,
      fix: values["fix"] === true,
      withSupporting: values["with-supporting"] === true,
      dryRun: values["dry-run"] === true,
      draft: values["draft"] === true,
      ...Object.fromEntries(texts),
    },
    positionals,
    given: options.flatMap((token) => optionOf(token) ?? []),
    ...(wrong === undefined ? {} : { unknownOption: wrong.rawName }),
  };
}

/** A switch with a value, or an option without one. */
function isMisused(type: "boolean" | "string", value: string | undefined): boolean {
  return type === "boolean" ? value !== undefined : value === undefined || value === "";
}
