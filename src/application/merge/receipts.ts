import type { CellOutcome } from "../../domain/merge/planMerge";
import type { FileOutcome, RecordedFile } from "../../domain/merge/recordedMerge";
import type { ReturnFinding, ReturnFindingCode } from "../../domain/merge/returnFindings";
import type { RoundId } from "../../domain/round/round";
import { correctionText } from "../../layout/correctionLetter";
import { OUTCOME_LABELS } from "../../layout/labels";
import type { FileMark, Refusal } from "../../layout/returnedBook";
import type { HeaderGuess } from "../../layout/returnHeaders";
import type { UnderstoodFile } from "./readFile";

/** What becomes of a file (回执). Plain data. */
export type Receipt = {
  readonly file: FileMark;
  /** `repeated`: the same file was merged before, or is there twice. */
  readonly outcome: FileOutcome | "repeated";
  readonly unit?: string;
  readonly round?: RoundId;
  /** Merged after the last day for returning it. */
  readonly late: boolean;
  /** Tasks that the file has. */
  readonly tasks: number;
  /** Tasks that it lacks, or that have something empty that has to be filled in. */
  readonly incomplete: number;
  /** Cells that it changes. */
  readonly changed: number;
  /** Conflicts that nobody has decided. */
  readonly conflicts: number;
  readonly findings: readonly ReturnFinding[];
  /** Why it could not be read. */
  readonly refusal?: Refusal;
  /** Headers that a person has to say the meaning of. */
  readonly guesses: readonly HeaderGuess[];
};

/** Findings because of which a task is not fully reported on (漏项). */
const INCOMPLETE: ReadonlySet<ReturnFindingCode> = new Set<ReturnFindingCode>([
  "RETURN_ROW_MISSING",
  "RETURN_ROW_CONTRADICTS",
  "RETURN_ROW_ID_DIFFERS",
  "RETURN_CELL_EMPTY",
  "RETURN_CELL_CLEARED",
]);

/** The findings of a receipt that the unit should correct and return the file again for. */
export function correctionsOf({ findings }: Pick<Receipt, "findings">): readonly ReturnFinding[] {
  return findings.filter((found) => correctionText(found) !== undefined);
}

/** The outcome in words, as the log and the list of receipts have it. */
export function outcomeText(receipt: Pick<Receipt, "outcome" | "late" | "findings">): string {
  const corrections = correctionsOf(receipt).length;
  return [
    OUTCOME_LABELS[receipt.outcome],
    ...(receipt.late ? [OUTCOME_LABELS.late] : []),
    ...(receipt.outcome === "merged" && corrections > 0 ? [OUTCOME_LABELS.corrections(corrections)] : []),
  ].join("；");
}

/** True where a password would open the file. */
export function isLocked({ code }: Refusal): boolean {
  return code === "WORKBOOK_PASSWORD_NEEDED" || code === "WORKBOOK_PASSWORD_WRONG";
}

/** The receipt of a file that was read now. */
export function receiptOf(
  understood: UnderstoodFile,
  about: {
    /** What the merge adds to the file's own findings. */
    readonly findings: readonly ReturnFinding[];
    /** Cells of it that change the ledger, and conflicts that nobody has decided. */
    readonly changed: number;
    readonly conflicts: number;
    /** Tasks of it that no other file has in its place. */
    readonly taken: number;
    /** Something of the unit's return has to be decided. */
    readonly undecided: boolean;
    readonly late: boolean;
  },
): Receipt {
  const { file, unit, round, guesses, tasks, state, refusal } = understood;
  const findings = [...understood.findings, ...about.findings];
  const incomplete = new Set(
    findings.filter(({ code }) => INCOMPLETE.has(code)).map(({ where }) => where.taskId),
  );
  return {
    file,
    outcome: outcomeOf(state, about.undecided, about.taken, tasks.length),
    ...(unit === undefined ? {} : { unit }),
    ...(round === undefined ? {} : { round }),
    late: about.late,
    tasks: tasks.length,
    incomplete: incomplete.size,
    changed: about.changed,
    conflicts: about.conflicts,
    findings,
    guesses,
    ...(refusal === undefined ? {} : { refusal }),
  };
}

/** The receipt of a file that is not read again. */
export function repeatedReceipt(file: FileMark, found: ReturnFinding, before?: RecordedFile): Receipt {
  return {
    file,
    outcome: "repeated",
    ...(before?.unit === undefined ? {} : { unit: before.unit }),
    ...(before?.round === undefined ? {} : { round: before.round }),
    late: false,
    tasks: 0,
    incomplete: 0,
    changed: 0,
    conflicts: 0,
    findings: [found],
    guesses: [],
  };
}

/** True for a conflict that nobody has decided. */
export function isUndecided({ kind, decision }: CellOutcome): boolean {
  return kind === "conflict" && decision === undefined;
}

/** True for a cell whose returned value is taken over, or that a person has given another one. */
export function changesLedger({ kind, decision }: CellOutcome): boolean {
  return kind === "taken" || (decision !== undefined && decision.kind !== "ours");
}

function outcomeOf(
  state: UnderstoodFile["state"],
  undecided: boolean,
  taken: number,
  tasks: number,
): FileOutcome {
  if (state === "refused") return "returned";
  if (state === "open" || undecided) return "needsLook";
  // Nothing of it can be taken: the unit has not reported, though it has sent a file.
  if (tasks === 0) return "returned";
  return taken === 0 ? "superseded" : "merged";
}
