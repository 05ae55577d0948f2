import type { FailureCode, FailureParams } from "../domain/failure";
import type { Finding } from "../domain/finding";
import type { FindingCode, FindingParams } from "../domain/findingCodes";
import type { ReturnFinding, ReturnFindingCode, ReturnFindingParams } from "../domain/merge/returnFindings";
import type { Judgement, ReasonCode, ReasonParams, ScheduleReason } from "../domain/schedule/judgement";
import type { Light } from "../domain/schedule/light";
import type { EvidenceParams, ScoreEntry, ScoreRule } from "../domain/score/scoreUnits";

export type Locale = "zh-CN" | "en-US";

/** What is wrong, and what to do about it; both are whole sentences. */
export type Message = { readonly message: string; readonly remedy: string };

export type FindingMessages = { readonly [C in FindingCode]: (params: FindingParams[C]) => Message };

/** The findings of reading a document, whatever it says. */
export type ReaderFindingMessages = Pick<
  FindingMessages,
  | "NOTICE_PART_LEFT_OUT"
  | "NOTICE_PICTURES_LEFT_OUT"
  | "NOTICE_CHANGES_OPEN"
  | "NOTICE_TABLE_NESTED"
  | "NOTICE_CELL_ERROR"
  | "NOTICE_CELLS_UNCLEAR"
>;

export type ReturnFindingMessages = {
  readonly [C in ReturnFindingCode]: (params: ReturnFindingParams[C]) => Message;
};

export type RuleNames = { readonly [C in FindingCode]: string };

export type FailureMessages = { readonly [C in FailureCode]: (params: FailureParams[C]) => Message };

export type ScheduleMessages = {
  /** Names of the lights. */
  readonly lights: Readonly<Record<Light, string>>;
  /** Why a task has its light: clauses without a full stop. */
  readonly reasons: { readonly [C in ReasonCode]: (params: ReasonParams[C]) => string };
  /** Puts the indicator that decided before its reason. */
  readonly ofIndicator: (metric: string, reason: string) => string;
};

export type ScoreMessages = {
  /** Names of the rules. */
  readonly rules: Readonly<Record<ScoreRule, string>>;
  /** What an entry rests on: clauses without a full stop. */
  readonly evidence: { readonly [R in ScoreRule]: (params: EvidenceParams[R]) => string };
};

/** The sentence for a finding. */
export function describeFinding(messages: FindingMessages, finding: Finding): Message {
  const say = messages[finding.code] as (params: Finding["params"]) => Message;
  return say(finding.params);
}

/** The sentence for a finding about a returned file. */
export function describeReturnFinding(messages: ReturnFindingMessages, finding: ReturnFinding): Message {
  const say = messages[finding.code] as (params: ReturnFinding["params"]) => Message;
  return say(finding.params);
}

/** The sentence for a failure. */
export function describeFailure<C extends FailureCode>(
  messages: FailureMessages,
  code: C,
  params: FailureParams[C],
): Message {
  return messages[code](params);
}

/** Why a task has its light. */
export function describeReason(
  reasons: ScheduleMessages["reasons"],
  { code, params }: ScheduleReason,
): string {
  const say = reasons[code] as (params: ScheduleReason["params"]) => string;
  return say(params);
}

/** Why a task has its light, with the indicator that decided where there are several and the reason does not name it. */
export function describeJudgement(messages: ScheduleMessages, { reason, indicator }: Judgement): string {
  const said = describeReason(messages.reasons, reason);
  if (indicator === undefined || namesMetric(reason)) return said;
  return messages.ofIndicator(indicator.metric, said);
}

function namesMetric({ code, params }: ScheduleReason): boolean {
  if (code === "MADE_UP") return namesMetric(params.now);
  return "metric" in params || (code === "BY_STATUS" && "metric" in params.ground);
}

/** What an entry of a score rests on. */
export function describeEvidence(messages: ScoreMessages, { rule, params }: ScoreEntry): string {
  const say = messages.evidence[rule] as (params: ScoreEntry["params"]) => string;
  return say(params);
}
