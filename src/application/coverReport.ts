import type { LinkKind, MissingPart, ReportSentence, SentenceCoverage } from "../domain/coverage/coverage";
import { coverReport } from "../domain/coverage/coverReport";
import type { DocumentContent } from "../domain/decompose/documentBlock";
import type { TaskId } from "../domain/task";
import type { OpenPlan } from "./openPlan";
import { diffTexts, type DiffPart } from "./textDiff";

/** Where a sentence stands in the report. */
type Place = {
  /** Line or paragraph, counted from 1; `counts` of the review says which. */
  readonly line: number;
  /** The headings above it, the highest first. */
  readonly section: readonly string[];
  readonly sentence: string;
};

type LinkedTask = { readonly id: TaskId; readonly kind: LinkKind; readonly confidence: number };

/** What `fenjie coverage` tells: how far a plan carries out the report that it decomposes. Plain data. */
export type CoverageReview = {
  readonly counts: {
    /** Sentences that state a target, or that a task carries out. */
    readonly targets: number;
    /** Of these: word for word, in other words, in part, not at all; and those in which a figure differs. */
    readonly same: number;
    readonly changed: number;
    readonly partly: number;
    readonly uncovered: number;
    readonly figuresDiffer: number;
    /** Sentences on the past, and sentences on this year that state no target. */
    readonly reviewed: number;
    readonly others: number;
    readonly tasks: number;
    readonly unasked: number;
  };
  /** What the lines of places count. */
  readonly lines: DocumentContent["counts"];
  /** Figures that the plan states otherwise or not at all: the first thing to look at. */
  readonly figures: readonly (Place & {
    readonly metric: string;
    readonly report: string;
    readonly task: { readonly id: TaskId; readonly text: string } | null;
  })[];
  readonly uncovered: readonly Place[];
  readonly partly: readonly (Place & {
    readonly missing: readonly MissingPart[];
    readonly tasks: readonly TaskId[];
  })[];
  readonly changed: readonly (Place & {
    readonly task: TaskId;
    readonly kind: LinkKind;
    readonly confidence: number;
    readonly report: string;
    readonly plan: string;
    /** What was changed, from the report's wording to the plan's; `null` where the two have little in common. */
    readonly diff: readonly DiffPart[] | null;
  })[];
  /** Clauses that no task has and that state no target. */
  readonly leftOut: readonly (Place & { readonly clauses: readonly string[] })[];
  /** Short sentences that open a paragraph and that no task is called like: they name what follows. */
  readonly leadIns: readonly Place[];
  readonly additions: readonly {
    readonly task: TaskId;
    readonly clauses: readonly string[];
    readonly figures: readonly string[];
  }[];
  /** Tasks that no sentence of the report asks for. */
  readonly unasked: readonly { readonly task: TaskId; readonly text: string }[];
  /** Every sentence on this year with its tasks, in the report's order. */
  readonly sentences: readonly (Place & {
    readonly statesTarget: boolean;
    readonly state: SentenceCoverage["state"];
    readonly tasks: readonly LinkedTask[];
  })[];
};

/** Compares a report with the plan of a workbook. Pure. */
export function reviewCoverage({ decoded }: OpenPlan, { blocks, counts }: DocumentContent): CoverageReview {
  const { tasks, notice } = decoded.decomposition;
  const { sentences, reviewed, unasked, additions } = coverReport(blocks, tasks, notice.year);
  const targets = sentences.filter(({ statesTarget, links }) => statesTarget || links.length > 0);
  const rest = sentences.filter(({ statesTarget, links }) => !statesTarget && links.length === 0);
  const inState = (state: SentenceCoverage["state"]): readonly SentenceCoverage[] =>
    targets.filter((covered) => covered.state === state);
  const texts = new Map(tasks.map(({ id, text }) => [id, text]));
  return {
    counts: {
      targets: targets.length,
      same: inState("same").filter(({ figures }) => figures.length === 0).length,
      changed: inState("changed").length,
      partly: inState("partly").length,
      uncovered: inState("uncovered").length,
      figuresDiffer: targets.filter(({ figures }) => figures.length > 0).length,
      reviewed,
      others: rest.filter(({ sentence }) => sentence.role === "sentence").length,
      tasks: tasks.length,
      unasked: unasked.length,
    },
    lines: counts,
    figures: targets.flatMap(({ sentence, figures }) =>
      figures.map((figure) => ({ ...placeOf(sentence), ...figure })),
    ),
    uncovered: inState("uncovered").map(({ sentence }) => placeOf(sentence)),
    partly: inState("partly").map(({ sentence, missing, links }) => ({
      ...placeOf(sentence),
      missing: missing.filter(({ statesTarget }) => statesTarget),
      tasks: links.map(({ taskId }) => taskId),
    })),
    changed: targets.flatMap(({ sentence, links }) =>
      links
        .filter(({ isChanged }) => isChanged)
        .map(({ taskId, kind, confidence, reportText, taskText }) => ({
          ...placeOf(sentence),
          task: taskId,
          kind,
          confidence: inHundredths(confidence),
          report: reportText,
          plan: taskText,
          diff: diffTexts(reportText, taskText, UNHURRIED) ?? null,
        })),
    ),
    leftOut: targets.flatMap(({ sentence, missing }) => {
      const clauses = missing.filter(({ statesTarget }) => !statesTarget).map(({ text }) => text);
      return clauses.length === 0 ? [] : [{ ...placeOf(sentence), clauses }];
    }),
    leadIns: rest
      .filter(({ sentence }) => sentence.role === "leadIn")
      .map(({ sentence }) => placeOf(sentence)),
    additions: additions.map(({ taskId, clauses, figures }) => ({ task: taskId, clauses, figures })),
    unasked: unasked.map((id) => ({ task: id, text: texts.get(id) ?? "" })),
    sentences: sentences.map(({ sentence, statesTarget, state, links }) => ({
      ...placeOf(sentence),
      statesTarget,
      state,
      tasks: links.map(({ taskId, kind, confidence }) => {
        return { id: taskId, kind, confidence: inHundredths(confidence) };
      }),
    })),
  };
}

/** Nobody waits at a screen for one text: the same texts shall give the same difference on every machine. */
const UNHURRIED = 5_000;

function placeOf({ line, section, text }: ReportSentence): Place {
  return { line, section, sentence: text };
}

function inHundredths(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
