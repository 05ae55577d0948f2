import { letterTo } from "../../../application/merge/receiptFiles";
import { isLocked } from "../../../application/merge/receipts";
import type { OpenPlan } from "../../../application/openPlan";
import { roundsOf } from "../../../application/rounds";
import type { Catalogue } from "../../../i18n/catalogue";
import { describeFailure, describeReturnFinding, type Message } from "../../../i18n/messages";
import type { Refusal } from "../../../layout/returnedBook";
import { baseName } from "../../../layout/fileNames";
import type { ShownReceipt } from "./mergeCounts";

/** What a letter is made with: the plan, its sentences, and the day. */
export type LetterContext = {
  readonly plan: OpenPlan;
  readonly catalogue: Catalogue;
  readonly today: string;
};

/** What a unit is told of a file: which cells to correct, why, and until when; or why the file cannot be used. */
export function letterOf(receipt: ShownReceipt, context: LetterContext): string {
  const { plan, catalogue, today } = context;
  const corrections = receipt.outcome === "returned" ? undefined : letterTo(plan, receipt, today);
  if (corrections !== undefined) return corrections;
  const { letter: words } = catalogue.ui.merge;
  const file = baseName(receipt.file.name);
  const round = receipt.round === undefined ? undefined : roundsOf(plan).get(receipt.round)?.round;
  return [
    words.to(receipt.unit ?? words.unknownUnit(file)),
    round === undefined ? words.receivedPlain(file) : words.received(round.title, file),
    ...outcomeLines(receipt, catalogue),
  ].join("\n");
}

/** The letters of several receipts; repeated files are not spoken of. */
export function allLetters(receipts: readonly ShownReceipt[], context: LetterContext): string {
  return receipts
    .filter(({ outcome }) => outcome !== "repeated")
    .map((receipt) => letterOf(receipt, context))
    .join("\n\n");
}

function outcomeLines({ outcome, refusal, findings }: ShownReceipt, catalogue: Catalogue): readonly string[] {
  const { letter: words } = catalogue.ui.merge;
  switch (outcome) {
    case "returned": {
      const reasons = [
        ...(refusal ? [describeRefusal(refusal, catalogue)] : []),
        ...findings
          .filter(({ severity }) => severity === "error")
          .map((found) => describeReturnFinding(catalogue.returnFindings, found)),
      ];
      return [
        words.refused,
        ...reasons.map(({ message, remedy }, index) => words.item(index + 1, message, remedy)),
        words.again,
      ];
    }
    case "needsLook":
      return [words.checking];
    case "superseded":
      return [words.superseded];
    case "merged":
    case "repeated":
      return [words.fine];
  }
}

/** Why a file could not be read. A unit is not asked for its password, but for the file without one. */
function describeRefusal(refusal: Refusal, { failures }: Catalogue): Message {
  return describeFailure(failures, isLocked(refusal) ? "WORKBOOK_ENCRYPTED" : refusal.code, refusal.params);
}
