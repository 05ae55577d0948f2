import type { TaskId } from "../task";

/** Whether a part of the report tells of the past or says what is to be done. */
export type Period = "review" | "plan";

/** One sentence of the report's own text. */
export type ReportSentence = {
  /** As written, with its final mark. */
  readonly text: string;
  /** Line or paragraph of the report, counted from 1; the document says which. */
  readonly line: number;
  /** The headings above it, the highest first. */
  readonly section: readonly string[];
  readonly period: Period;
  /**
   * `heading` stands above other sentences; `leadIn` is a short sentence without figures that opens a paragraph:
   * both name what follows and promise nothing themselves.
   */
  readonly role: "heading" | "leadIn" | "sentence";
  /** True where it says in which spirit work is done (总体要求). */
  readonly isGuidance: boolean;
};

/** How a sentence and a task were found to belong together, the surest first. */
export type LinkKind =
  /** The same text, marks and blanks aside. */
  | "equal"
  /** One of the two is a part of the other, word for word. */
  | "contained"
  /** Other words with the same figures. */
  | "figures"
  /** Other words. */
  | "alike";

/** A task that carries out a sentence, or a part of it. */
export type Link = {
  readonly taskId: TaskId;
  readonly kind: LinkKind;
  /** Shared part of the two wordings, from 0 to 1; 1 for `equal` and `contained`. */
  readonly confidence: number;
  /** The clauses of the sentence that the task carries out, and the clauses of the task that do. */
  readonly reportText: string;
  readonly taskText: string;
  /**
   * Whether these two differ in more than marks, blanks, members of an enumeration that other tasks have, and the figures
   * that are listed as different.
   */
  readonly isChanged: boolean;
};

/** A figure of the report that its task does not have like that. */
export type FigureDifference = {
  /** What is measured, in the report's words; empty where that could not be read. */
  readonly metric: string;
  /** The report's words: `增长6.5%`. */
  readonly report: string;
  /** The task that states another figure with its words; `null` where no task of the sentence states one. */
  readonly task: { readonly id: TaskId; readonly text: string } | null;
};

/** A part of a sentence that no task carries out. */
export type MissingPart = {
  readonly text: string;
  /** Whether it states a target itself, or belongs to an enumeration that does; else it is wording that was left out. */
  readonly statesTarget: boolean;
};

export type SentenceCoverage = {
  readonly sentence: ReportSentence;
  /** Whether it states a target: a figure with what it measures, or a commitment. */
  readonly statesTarget: boolean;
  /** `partly` where tasks carry out some of its targets but not all; `changed` where only words differ. */
  readonly state: "same" | "changed" | "partly" | "uncovered";
  readonly links: readonly Link[];
  /** Clauses and members of enumerations that no task carries out, where some do the rest. */
  readonly missing: readonly MissingPart[];
  readonly figures: readonly FigureDifference[];
};

/** What a task says beyond the sentences of the report that it carries out. */
export type Addition = {
  readonly taskId: TaskId;
  /** Clauses that no sentence has. */
  readonly clauses: readonly string[];
  /** Figures that no sentence states. */
  readonly figures: readonly string[];
};

/** How far a plan carries out the report that it decomposes, both ways round. */
export type Coverage = {
  /** The sentences on what is to be done, in the report's order; of headings those that a task is called like. */
  readonly sentences: readonly SentenceCoverage[];
  /** The number of sentences on the past, headings aside. */
  readonly reviewed: number;
  /** Tasks that no sentence of the report asks for, in the plan's order. */
  readonly unasked: readonly TaskId[];
  readonly additions: readonly Addition[];
};
