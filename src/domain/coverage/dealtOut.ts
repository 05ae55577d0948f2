import { bareOf, type WordedClause } from "./wording";

/**
 * Whether the clauses of a task are the clauses of the report, word for word, with nothing but whole members of
 * enumerations left out: `建设甲、乙、丙工程` dealt out as `建设甲、丙工程` and `建设乙工程`.
 */
export function isDealtOut(asked: readonly WordedClause[], carried: readonly WordedClause[]): boolean {
  const isShareOf = (share: WordedClause, whole: WordedClause): boolean =>
    membersKept(share, whole) !== undefined;
  return (
    carried.every((share) => asked.some((whole) => isShareOf(share, whole))) &&
    asked.every((whole) => carried.some((share) => isShareOf(share, whole)))
  );
}

/**
 * Positions of the members of the report's clause that a task's clause keeps; `undefined` where it is not the same clause
 * word for word with nothing but whole members left out.
 */
export function membersKept(share: WordedClause, whole: WordedClause): readonly number[] | undefined {
  const kept = share.members.map(({ text }) => bareOf(text));
  const all = whole.members.map(({ text }) => bareOf(text));
  if (kept.join("") === all.join("")) return [...all.keys()];
  if (kept.length >= all.length) return undefined;
  const head = sharedLength(kept[0] ?? "", all[0] ?? "");
  const tail = sharedLength(reversed(kept.at(-1) ?? ""), reversed(all.at(-1) ?? ""));
  // Where the words around the enumeration end is not known: `巩固国家` may be the verb with half of the first member.
  for (let before = head; before >= 0; before--) {
    for (let after = tail; after >= 0; after--) {
      const wholes = within(all, before, after);
      const places = within(kept, before, after).map((member) =>
        member === "" ? -1 : wholes.indexOf(member),
      );
      if (!places.includes(-1)) return places;
    }
  }
  return undefined;
}

/** The members without the words before the first and after the last. */
function within(members: readonly string[], before: number, after: number): readonly string[] {
  return members.map((member, at) =>
    member.slice(
      at === 0 ? before : 0,
      at === members.length - 1 ? Math.max(0, member.length - after) : undefined,
    ),
  );
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

function reversed(text: string): string {
  return Array.from(text).reverse().join("");
}
