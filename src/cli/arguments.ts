import { parseArgs } from "node:util";
import type { Locale } from "../i18n/messages";

export type CommandName = "build" | "inspect";

/** A command line as understood. */
export type Invocation =
  | { readonly kind: "help"; readonly command?: CommandName }
  | { readonly kind: "version" }
  | {
      readonly kind: "build";
      readonly document: string;
      readonly output?: string;
      readonly force: boolean;
      readonly json: boolean;
    }
  | { readonly kind: "inspect"; readonly workbook: string; readonly json: boolean };

/** Why a command line is not understood; `subject` is the word it is about. */
export type UsageProblem = {
  readonly reason:
    "unknownCommand" | "unknownOption" | "missingArgument" | "tooManyArguments" | "badLanguage";
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

const COMMON = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
  lang: { type: "string" },
  json: { type: "boolean" },
} as const;

const OPTIONS = {
  build: { ...COMMON, output: { type: "string", short: "o" }, force: { type: "boolean" } },
  inspect: COMMON,
} as const;

/** Reads the words after the program's name. Total: whatever is wrong comes back as a problem. */
export function parseCommandLine(words: readonly string[]): ParsedCommandLine {
  const [first, ...rest] = words;
  const command = first === "build" || first === "inspect" ? first : undefined;
  const parsed = tryParse(command ?? "inspect", command ? rest : words);
  const locale = LOCALES[parsed.values.lang ?? "zh-CN"];
  const problem = (reason: UsageProblem["reason"], subject: string): ParsedCommandLine => ({
    locale: locale ?? "zh-CN",
    result: { problem: { reason, subject } },
  });
  const understood = (ok: Invocation): ParsedCommandLine => ({ locale: locale ?? "zh-CN", result: { ok } });

  if (parsed.unknownOption !== undefined) return problem("unknownOption", parsed.unknownOption);
  if (!locale) return problem("badLanguage", parsed.values.lang ?? "");
  if (parsed.values.version) return understood({ kind: "version" });
  if (parsed.values.help || words.length === 0 || first === "help") {
    const about = command ?? parsed.positionals[1];
    return understood(
      about === "build" || about === "inspect" ? { kind: "help", command: about } : { kind: "help" },
    );
  }
  if (!command) return problem("unknownCommand", first ?? "");
  const [file, surplus] = parsed.positionals;
  if (file === undefined) return problem("missingArgument", command);
  if (surplus !== undefined) return problem("tooManyArguments", surplus);
  const json = parsed.values.json ?? false;
  if (command === "inspect") return understood({ kind: "inspect", workbook: file, json });
  const { output, force = false } = parsed.values;
  return understood({
    kind: "build",
    document: file,
    force,
    json,
    ...(output === undefined ? {} : { output }),
  });
}

type Values = {
  readonly help?: boolean;
  readonly version?: boolean;
  readonly lang?: string;
  readonly json?: boolean;
  readonly output?: string;
  readonly force?: boolean;
};

type Attempt = {
  readonly values: Values;
  readonly positionals: readonly string[];
  readonly unknownOption?: string;
};

/** `parseArgs` says what it does not know only in an English sentence, so its tokens are checked first. */
function tryParse(command: CommandName, words: readonly string[]): Attempt {
  const options = OPTIONS[command];
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const known: Values = {
    help: values.help === true,
    version: values.version === true,
    json: values.json === true,
    force: values.force === true,
    ...(typeof values.lang === "string" ? { lang: values.lang } : {}),
    ...(typeof values.output === "string" ? { output: values.output } : {}),
  };
  const wrong = tokens.find(
    (token) =>
      token.kind === "option" &&
      (!(token.name in options) || isMisused(options[token.name as keyof typeof options], token.value)),
  );
  return wrong?.kind === "option"
    ? { values: known, positionals, unknownOption: wrong.rawName }
    : { values: known, positionals };
}

/** A switch with a value, or an option without one. */
function isMisused(option: { readonly type: "boolean" | "string" }, value: string | undefined): boolean {
  return option.type === "boolean" ? value !== undefined : value === undefined || value === "";
}
