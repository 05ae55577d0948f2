import { digest } from "../../../src/adapters/document/digest";
import {
  NO_ANSWERS,
  reviewReturns,
  type MergeAnswers,
  type MergeReview,
} from "../../../src/application/merge/reviewReturns";
import type { FileOutcome } from "../../../src/domain/merge/recordedMerge";
import type { ReturnFinding, ReturnFindingCode } from "../../../src/domain/merge/returnFindings";
import type { UnitField } from "../../../src/domain/merge/unitFields";
import type { RoundId } from "../../../src/domain/round/round";
import type { ReturnedBook, ReturnedFile } from "../../../src/layout/returnedBook";
import type { Edit, Sent } from "./edits";
import { Q1, TODAY, UNITS, type SampleOffice, type UnitName } from "./office";

/** A finding as a case names it: its code, and the cell where it has one. */
export type ShownFinding = ReturnFindingCode | `${ReturnFindingCode}@${string}`;

/** A change of the ledger as a case names it: `1.progress=已开工`, the number of the task and the column before it. */
export type ShownChange = `${number}.${UnitField}=${string}`;

export type ExpectedReceipt = {
  readonly outcome: FileOutcome | "repeated";
  /** Else the unit that the workbook was made for; `null` where it cannot be known. */
  readonly unit?: string | null;
  readonly round?: RoundId | null;
  readonly findings?: readonly ShownFinding[];
};

/** What people do to the workbooks that they were given, and what has to come of it. */
export type ReturnCase = {
  /** The rule, as a sentence. */
  readonly title: string;
  readonly sent: readonly Sent[];
  /** The office as it is when the files are merged, made from one to whom the first quarter was issued. */
  readonly office?: (offices: {
    readonly first: SampleOffice;
    readonly second: SampleOffice;
  }) => SampleOffice;
  readonly today?: string;
  /** For each file that was sent, in its order. */
  readonly receipts: readonly ExpectedReceipt[];
  /** All that changes in the ledger. */
  readonly changes: readonly ShownChange[];
  /** Cannot be told to openpyxl, which calculates nothing. */
  readonly calculated?: true;
  /** Rests on the custom properties, which openpyxl before version 3.1 loses. */
  readonly byProperties?: true;
};

/** The name under which a unit's workbook is issued. */
export function nameOf(unit: UnitName, title = "2023年第一季度"): string {
  return `${title}-进展填报表-${UNITS[unit]}.xlsx`;
}

/** A file of 区发展改革委 for the first quarter; anything may be replaced. */
export function sent(edits: readonly Edit[], changes: Partial<Sent> = {}): Sent {
  const unit = changes.unit ?? "reform";
  return { unit, round: Q1, name: nameOf(unit), edits, ...changes };
}

/** A case of one file that is merged, with these findings and changes. */
export function merges(
  title: string,
  edits: readonly Edit[],
  changes: readonly ShownChange[],
  findings: readonly ShownFinding[] = [],
  more: Partial<ReturnCase> & { readonly file?: Partial<Sent> } = {},
): ReturnCase {
  const { file, ...rest } = more;
  return { title, sent: [sent(edits, file)], receipts: [{ outcome: "merged", findings }], changes, ...rest };
}

/** A file as it comes back. */
export function returnedFile(
  book: ReturnedBook,
  { name, savedAt }: Pick<Sent, "name" | "savedAt">,
): ReturnedFile {
  const saved: ReturnedBook = savedAt === undefined ? book : { ...book, savedAt };
  const bytes = new TextEncoder().encode(JSON.stringify(saved));
  return { name, sha256: digest(bytes), content: { book: saved } };
}

/** What comes of files, in the words of cases. */
export type Shown = {
  readonly receipts: readonly (Required<ExpectedReceipt> & { readonly name: string })[];
  readonly changes: readonly string[];
};

export function reviewOf(
  office: SampleOffice,
  files: readonly ReturnedFile[],
  answers: MergeAnswers = NO_ANSWERS,
  today = TODAY,
): MergeReview {
  return reviewReturns(office.plan, files, answers, today);
}

export function shown({ receipts, plan }: MergeReview): Shown {
  return {
    receipts: receipts.map(({ file, outcome, unit = null, round = null, findings }) => ({
      name: file.name,
      outcome,
      unit,
      round,
      findings: findings.map(shownFinding).sort(),
    })),
    changes: plan.changes
      .map(({ task, field, to }) => `${Number(task.slice(-3))}.${field}=${String(to)}`)
      .sort(),
  };
}

function shownFinding({ code, where }: ReturnFinding): ShownFinding {
  return where.cell === undefined ? code : `${code}@${where.cell}`;
}

/** What a case expects, in the order of the names of its files as receipts are. */
export function expected({ sent: files, receipts, changes }: ReturnCase): Shown {
  return {
    receipts: files
      .map(({ name, unit, round }, index) => {
        const { findings = [], outcome = "merged", ...receipt } = receipts[index] ?? {};
        return {
          name,
          outcome,
          unit: UNITS[unit],
          round,
          ...receipt,
          findings: [...findings].sort(),
        };
      })
      .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    changes: [...changes].sort(),
  };
}
