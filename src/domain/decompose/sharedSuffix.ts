import {
  GOVERNMENT_ENDS,
  GOVERNMENT_OF_PLACE,
  MERE_PLACE,
  NO_MERE_PLACE,
  PLACE_WITHOUT_GOVERNMENT,
  TOWN_OF_PLACE,
} from "../rosters/listVocabulary";
import { unitKind } from "../rosters/unitKind";
import { isCollective, ownPrefix } from "../rosters/unitNames";
import type { Entry } from "./unitEntries";

/** An entry whose name is `bare`: without padding and without what stands behind it. */
export type ListedEntry = Entry & { readonly bare: string };

/** An entry with the end that it shares with the entry after it. */
export type CompletedEntry = ListedEntry & {
  /** Its name, completed. */
  readonly whole: string;
  /** The program took the entry for the mere name of a place (`涪陵` before `长寿区政府`): a guess to be looked at. */
  readonly guessed: boolean;
};

/** What the entries before a place may leave out. */
type Shared = {
  /** `政府` for entries that name their level: `黄埔区` before `南沙区政府`. */
  readonly government: string;
  /** `区政府`, `镇`: for entries that are a mere name. */
  readonly rest: string;
};

/**
 * Adds the ends that entries share with a later one in a run joined by `、`: `黄埔区、南沙区政府`, `涪陵、长寿区政府`,
 * `清溪、新妙镇`. `isKnown` are names that need no addition.
 */
export function shareSuffixes(
  entries: readonly ListedEntry[],
  isKnown: (name: string) => boolean,
): readonly CompletedEntry[] {
  const completed: CompletedEntry[] = [];
  let shared: Shared | undefined;
  for (const entry of [...entries].reverse()) {
    const { bare } = entry;
    const { whole, guessed } = complete(bare, isKnown(bare) ? undefined : shared);
    if (whole === bare) shared = sharedOf(bare);
    completed.push({ ...entry, whole, guessed });
    if (entry.after !== "sameClass") shared = undefined;
  }
  return completed.reverse();
}

function complete(
  bare: string,
  shared: Shared | undefined,
): { readonly whole: string; readonly guessed: boolean } {
  const asIs = { whole: bare, guessed: false };
  if (shared === undefined || isCollective(bare) || ownPrefix(bare) !== "") return asIs;
  if (shared.government !== "" && PLACE_WITHOUT_GOVERNMENT.test(bare)) {
    return { whole: bare + shared.government, guessed: false };
  }
  const isMere = MERE_PLACE.test(bare) && !NO_MERE_PLACE.test(bare) && unitKind(bare) === "other";
  return shared.rest !== "" && isMere ? { whole: bare + shared.rest, guessed: true } : asIs;
}

function sharedOf(bare: string): Shared | undefined {
  if (isCollective(bare) || ownPrefix(bare) !== "") return undefined;
  const [, , level = "", government = ""] = GOVERNMENT_OF_PLACE.exec(bare) ?? [];
  if (government !== "") {
    return { government, rest: GOVERNMENT_ENDS.has(government) ? level + government : "" };
  }
  const town = TOWN_OF_PLACE.exec(bare)?.[1];
  return town === undefined ? undefined : { government: "", rest: town };
}
