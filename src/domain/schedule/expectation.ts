import { daysOf } from "../round/period";
import type { Basis } from "./judgement";
import { milestonesOf, type Milestone } from "./milestones";
import type { TaskFacts } from "./taskFacts";

const MONTHS_A_YEAR = 12;

/** How much of a task should be done at a cut-off. */
export type Expectation = {
  /** 0 to 1; 0 while nothing is expected. */
  readonly share: number;
  readonly basis: Basis;
  /** Day of the task's first milestone, where it has any. */
  readonly first: string | undefined;
};

/**
 * What is expected of a task at `asOf`: by its own milestones where its measures lay any down, else by the months that
 * are over. Where the last milestone is before the end of the task, its end is one more.
 */
export function expectationAt(
  { measures, deadline }: Pick<TaskFacts, "measures" | "deadline">,
  asOf: string,
  year: number,
): Expectation {
  const own = milestonesOf(measures, year);
  if (own.length === 0) {
    const basis = monthsBasis(deadline, asOf, year);
    return { share: basis.elapsed / basis.of, basis, first: undefined };
  }
  const yearEnd = `${year}-12-31`;
  const end = deadline !== undefined && deadline < yearEnd ? deadline : yearEnd;
  const last = own.at(-1)?.day ?? end;
  const milestones = last < end ? [...own, { day: end, share: undefined }] : own;
  return { ...byMilestones(milestones, asOf), first: own[0]?.day };
}

/** Months of `year` whose last day is not after `asOf`. */
export function elapsedMonths(asOf: string, year: number): number {
  const [at = 0, number = 0] = asOf.split("-").map(Number);
  if (at !== year) return at < year ? 0 : MONTHS_A_YEAR;
  return daysOf({ year, kind: "month", number }).last <= asOf ? number : number - 1;
}

/** A task that is due within a month has that month as its last one. */
function monthsBasis(
  deadline: string | undefined,
  asOf: string,
  year: number,
): Extract<Basis, { kind: "months" }> {
  const of = deadline?.startsWith(`${year}-`) === true ? Number(deadline.slice(5, 7)) : MONTHS_A_YEAR;
  return { kind: "months", elapsed: Math.min(elapsedMonths(asOf, year), of), of };
}

/** The share of the last milestone that is due; where it has none, their number, but not less than a share before it. */
function byMilestones(milestones: readonly Milestone[], asOf: string): Omit<Expectation, "first"> {
  const due = milestones.filter(({ day }) => day <= asOf);
  const byNumber = due.length / milestones.length;
  const named = due.filter(({ share }) => share !== undefined).at(-1);
  const isNamed = named?.share !== undefined && (named === due.at(-1) || named.share > byNumber);
  if (isNamed) return { share: named.share, basis: { kind: "milestoneShare", day: named.day } };
  return { share: byNumber, basis: { kind: "milestones", due: due.length, of: milestones.length } };
}
