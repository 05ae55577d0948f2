import { bulletinOf } from "../../src/application/summary/bulletin";
import { momentOf } from "../../src/application/summary/moment";
import type { OpenPlan } from "../../src/application/openPlan";
import {
  reviewSummary,
  type SummaryEntry,
  type SummaryReview,
} from "../../src/application/summary/reviewSummary";
import { judged } from "../../src/domain/schedule/judgement";
import type { Light } from "../../src/domain/schedule/light";
import { reconcile } from "../../src/domain/summary/reconcile";
import { summarise } from "../../src/domain/summary/summarise";
import { describeJudgement } from "../../src/i18n/messages";
import { zhCN } from "../../src/i18n/zh-CN";
import type {
  BulletinAnnex,
  BulletinDocument,
  BulletinParagraph,
  BulletinRun,
} from "../../src/layout/bulletinDocument";

/** What a test says of a task. */
export type Said = {
  readonly light?: Light;
  readonly leaders?: readonly string[];
  readonly leadUnits?: readonly string[];
};

/** A plan summed up on a day, at its last round. */
export function reviewOn(plan: OpenPlan, day: string): SummaryReview {
  return reviewSummary(plan, momentOf(plan, {}, day), day);
}

/** The review with other lights, leaders and units, by the place of the task; all sums follow. */
export function reviewWith(review: SummaryReview, said: readonly (Said | undefined)[]): SummaryReview {
  const entries = review.entries.map((entry, index): SummaryEntry => {
    const own = said[index] ?? {};
    const leadUnits = own.leadUnits ?? entry.facts.leadUnits;
    return {
      ...entry,
      leaders: own.leaders ?? entry.leaders,
      facts: { ...entry.facts, leadUnits },
      judgement: own.light === undefined ? entry.judgement : judged(own.light, "REPORT_EMPTY", {}),
    };
  });
  const tasks = entries.map(({ task, leaders, facts, judgement }) => ({
    id: task.id,
    table: task.table,
    category: task.category,
    leaders,
    leadUnits: facts.leadUnits,
    status: facts.status,
    light: judgement.light,
    report: facts.report,
  }));
  const units = [...new Set(tasks.flatMap(({ leadUnits }) => leadUnits))].sort();
  const leaders = [...new Set(tasks.flatMap((task) => task.leaders))].sort();
  const summary = summarise(tasks, { leaders, units });
  return { ...review, entries, summary, reconciliation: reconcile(summary) };
}

/** The bulletin in Chinese. */
export function bulletinOn(plan: OpenPlan, review: SummaryReview, day: string): BulletinDocument {
  return bulletinOf(plan, review, day, (judgement) => describeJudgement(zhCN.schedule, judgement));
}

export function textOf(paragraph: BulletinParagraph): string {
  return paragraph.map(({ text }) => text).join("");
}

/** The section of that name without its number: headings of parts and paragraphs, a line each. */
export function sectionText({ sections }: BulletinDocument, name: string): readonly string[] | undefined {
  const found = sections.find(({ heading }) => heading.endsWith(`、${name}`));
  return found?.parts.flatMap(({ heading, paragraphs }) => [
    ...(heading === undefined ? [] : [heading]),
    ...paragraphs.map(textOf),
  ]);
}

/** The annex of that title. */
export function annexOf({ annexes }: BulletinDocument, title: string): BulletinAnnex | undefined {
  return annexes.find((annex) => annex.title === title);
}

/** The texts of a column, from top to bottom. */
export function columnOf(annex: BulletinAnnex | undefined, header: string): readonly string[] {
  const index = annex?.columns.findIndex((column) => column.header === header) ?? -1;
  return annex?.rows.map((row) => row[index]?.text ?? "") ?? [];
}

/** Everything that the document says, in pieces. */
export function runsOf({ opening, sections, annexes }: BulletinDocument): readonly BulletinRun[] {
  return [
    ...opening.flat(),
    ...sections.flatMap(({ parts }) => parts.flatMap(({ paragraphs }) => paragraphs.flat())),
    ...annexes.flatMap(({ rows, notes }) => [...rows.flat(), ...notes.flat()]),
  ];
}
