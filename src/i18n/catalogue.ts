import type {
  FailureMessages,
  FindingMessages,
  Locale,
  ReturnFindingMessages,
  RuleNames,
  ScheduleMessages,
  ScoreMessages,
} from "./messages";
import type { cli } from "./zh-CN/cli";
import type { ui } from "./zh-CN/ui";

/** zh-CN is the source of truth: other languages must have exactly its keys, and functions where it has them. */
export type UiMessages = typeof ui;

export type CliMessages = typeof cli;

/** All sentences of one language, except those of the command line. */
export type Catalogue = {
  readonly locale: Locale;
  readonly failures: FailureMessages;
  readonly findings: FindingMessages;
  readonly returnFindings: ReturnFindingMessages;
  readonly ruleNames: RuleNames;
  readonly schedule: ScheduleMessages;
  readonly scores: ScoreMessages;
  readonly ui: UiMessages;
};
