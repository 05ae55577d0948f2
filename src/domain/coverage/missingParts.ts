import type { MissingPart } from "./coverage";
import { COLONS } from "./coverageVocabulary";
import { membersKept } from "./dealtOut";
import { CARRIED, sharesClause } from "./linkSentence";
import { clauseStatesTarget } from "./statesTarget";
import { shareOf, type TaskIndex } from "./taskIndex";
import { bareOf, type WordedClause, type WordedMember, type Wording } from "./wording";

/**
 * Shorter clauses and members are told from others by chance only, in characters without marks; an `unread` clause of
 * this length states a target although no word of it says so.
 */
const SHORTEST = { clause: 4, member: 3, unread: 8 } as const;

/** What of a sentence none of its tasks carries out: whole clauses, and members of enumerations. */
export function missingParts(
  index: TaskIndex,
  sentence: Wording,
  tasks: readonly Wording[],
): readonly MissingPart[] {
  return sentence.clauses.flatMap((clause, at): readonly MissingPart[] => {
    const { text, members, end } = clause;
    const carriers = tasks.filter((task) => sharesClause(index, clause, task));
    if (carriers.length > 0) {
      const statesTarget = clauseStatesTarget(text);
      return missingMembers(index, clause, carriers).map((member) => ({ text: member.text, statesTarget }));
    }
    if (bareOf(text).length < SHORTEST.clause && members.length === 1) return [];
    // Only the first clause may be what the others are about (`清洁能源产业，`).
    const statesTarget = clauseStatesTarget(text) || (at > 0 && bareOf(text).length >= SHORTEST.unread);
    return !statesTarget && COLONS.includes(sentence.text.charAt(end)) ? [] : [{ text, statesTarget }];
  });
}

/**
 * The members of an enumeration that no task has. Members that are alike (`国家卫生区、国家森林城市`) are told apart where the
 * tasks deal the enumeration out word for word; else by what they share with the tasks.
 */
function missingMembers(
  index: TaskIndex,
  clause: WordedClause,
  carriers: readonly Wording[],
): readonly WordedMember[] {
  const { members } = clause;
  if (members.length === 1) return [];
  const kept = carriers.map(({ clauses }) => clauses.flatMap((share) => membersKept(share, clause) ?? []));
  if (kept.every((positions) => positions.length > 0)) {
    const all = new Set(kept.flat());
    return members.filter((_, at) => !all.has(at));
  }
  return members.filter(
    ({ length, pairs }) =>
      length >= SHORTEST.member && !carriers.some(({ pairSet }) => shareOf(index, pairs, pairSet) >= CARRIED),
  );
}
