import { extractIndicators } from "../decompose/indicators";
import { ADDRESS, COMMITMENT, NAMED_COMMITMENT } from "./coverageVocabulary";
import type { ReportSentence } from "./coverage";
import { clausesOf } from "./parts";

/** Whether a sentence on what is to be done states a target: a figure with its metric, a stated end or a commitment. */
export function statesTarget({ text, role, isGuidance }: ReportSentence): boolean {
  if (role !== "sentence") return false;
  const commits =
    !isGuidance && !ADDRESS.test(text) && clausesOf(text).some((clause) => isCommitment(clause.text));
  return commits || hasTargetFigure(text);
}

/** Whether a clause states one by itself. */
export function clauseStatesTarget(text: string): boolean {
  return isCommitment(text) || hasTargetFigure(text);
}

function hasTargetFigure(text: string): boolean {
  const { indicators, unread } = extractIndicators(text);
  return indicators.length > 0 || unread.length > 0;
}

function isCommitment(clause: string): boolean {
  return COMMITMENT.test(clause) || NAMED_COMMITMENT.test(clause);
}
