import { correctionsOf } from "../../../application/merge/receipts";
import type { ReturnFinding } from "../../../domain/merge/returnFindings";
import type { Round, RoundId } from "../../../domain/round/round";
import type { Catalogue } from "../../../i18n/catalogue";
import { describeFailure, describeReturnFinding } from "../../../i18n/messages";
import type { ShownReceipt } from "./mergeCounts";

/** What a letter is made with: its sentences, the rounds, and the day. */
export type LetterContext = {
  readonly catalogue: Catalogue;
  readonly roundOf: (id: RoundId) => Round | undefined;
  readonly today: string;
};

/** What a unit is told of its files: which cells to correct, why, and until when. */
export type Letter = { readonly unit: string; readonly text: string };

/** A letter for each unit that has sent files, in the order of the receipts. Repeated files are not spoken of. */
export function letters(receipts: readonly ShownReceipt[], context: LetterContext): readonly Letter[] {
  const { letter: words } = context.catalogue.ui.merge;
  const groups = new Map<string, ShownReceipt[]>();
  for (const receipt of receipts) {
    if (receipt.outcome === "repeated") continue;
    const unit = receipt.unit ?? words.unknownUnit(baseName(receipt.file.name));
    groups.set(unit, [...(groups.get(unit) ?? []), receipt]);
  }
  return [...groups].map(([unit, own]) => ({
    unit,
    text: [words.to(unit), ...own.map((receipt) => letterOf(receipt, context))].join("\n"),
  }));
}

function letterOf(receipt: ShownReceipt, { catalogue, roundOf, today }: LetterContext): string {
  const { letter: words } = catalogue.ui.merge;
  const round = receipt.round === undefined ? undefined : roundOf(receipt.round);
  const file = baseName(receipt.file.name);
  const items = itemsOf(receipt, catalogue);
  const received = round === undefined ? words.receivedPlain(file) : words.received(round.title, file);
  if (receipt.outcome === "superseded") return [received, words.superseded].join("\n");
  if (items.length === 0) {
    return [received, receipt.outcome === "needsLook" ? words.checking : words.fine].join("\n");
  }
  const due = round?.due;
  const until = due === undefined ? words.again : today > due ? words.overdue(due) : words.until(due);
  const said = receipt.outcome === "returned" ? words.refused : words.corrections(items.length);
  return [received, said, ...items, until].join("\n");
}

function itemsOf(receipt: ShownReceipt, catalogue: Catalogue): readonly string[] {
  const { letter: words } = catalogue.ui.merge;
  const { refusal } = receipt;
  const refused = refusal && describeFailure(catalogue.failures, refusal.code, refusal.params);
  const findings =
    receipt.outcome === "returned"
      ? receipt.findings.filter(({ severity }) => severity === "error")
      : correctionsOf(receipt);
  const points = [
    ...(refused ? [{ place: "", ...refused }] : []),
    ...findings.map((found) => ({
      place: placeOf(found, words),
      ...describeReturnFinding(catalogue.returnFindings, found),
    })),
  ];
  return points.map(({ place, message, remedy }, index) => words.item(index + 1, place, message, remedy));
}

function placeOf({ where }: ReturnFinding, words: Catalogue["ui"]["merge"]["letter"]): string {
  return words.place(where.sheet ?? "", where.cell ?? "", where.taskId ?? "");
}

/** The name of a file without the archive or folder that it came in. */
export function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
}
