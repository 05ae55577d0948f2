import { Failure } from "../../domain/failure";
import type { Round, RoundId } from "../../domain/round/round";
import type { OpenPlan } from "../openPlan";
import { roundOrder, roundsOf } from "../rounds";

/** The day up to which tasks are summed up, and the round that is reported on; none before the first was issued. */
export type Moment = {
  readonly round: Round | undefined;
  /** `2023-03-31`. */
  readonly asOf: string;
  /** Year of the plan. */
  readonly year: number;
};

/**
 * The moment that is meant: the named round, else the last one whose cut-off is not after the day; the named day, else the
 * cut-off of the round, else today.
 * @throws Failure `ROUND_UNKNOWN`
 */
export function momentOf(
  plan: OpenPlan,
  wanted: { readonly round?: RoundId | undefined; readonly asOf?: string | undefined },
  today: string,
): Moment {
  const { year } = plan.decoded.decomposition.notice;
  const { asOf } = wanted;
  const rounds = roundsOf(plan);
  if (wanted.round !== undefined) {
    const round = rounds.get(wanted.round)?.round;
    if (round === undefined) {
      throw new Failure("ROUND_UNKNOWN", { round: wanted.round, known: [...rounds.keys()].join(", ") });
    }
    return { round, asOf: asOf ?? round.cutoff, year };
  }
  const inOrder = roundOrder(plan).flatMap((id) => rounds.get(id)?.round ?? []);
  const day = asOf ?? today;
  const round =
    inOrder.filter(({ cutoff }) => cutoff <= day).at(-1) ?? (asOf === undefined ? inOrder.at(-1) : undefined);
  return { round, asOf: asOf ?? round?.cutoff ?? today, year };
}
