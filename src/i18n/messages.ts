import type { FailureCode, FailureParams } from "../domain/failure";
import type { Finding } from "../domain/finding";
import type { FindingCode, FindingParams } from "../domain/findingCodes";
import type { ReturnFinding, ReturnFindingCode, ReturnFindingParams } from "../domain/merge/returnFindings";

export type Locale = "zh-CN" | "en-US";

/** What is wrong, and what to do about it; both are whole sentences. */
export type Message = { readonly message: string; readonly remedy: string };

export type FindingMessages = { readonly [C in FindingCode]: (params: FindingParams[C]) => Message };

export type ReturnFindingMessages = {
  readonly [C in ReturnFindingCode]: (params: ReturnFindingParams[C]) => Message;
};

export type RuleNames = { readonly [C in FindingCode]: string };

export type FailureMessages = { readonly [C in FailureCode]: (params: FailureParams[C]) => Message };

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
