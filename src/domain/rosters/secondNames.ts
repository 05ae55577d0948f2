import { ownPrefix } from "./unitNames";
import { PART_OF_UNIT, SECOND_NAME } from "./listVocabulary";

/** A unit that goes by two names, as one entry gives them. */
export type SecondName = { readonly name: string; readonly alias: string };

/**
 * The two names in an entry such as `市发展改革委（市能源局）`; `undefined` where the brackets hold anything else: several
 * names, one without a prefix of its own, or a part of the unit (`区公安局（交巡警支队）`).
 */
export function secondName(entry: string): SecondName | undefined {
  const [, name, alias] = SECOND_NAME.exec(entry) ?? [];
  if (name === undefined || alias === undefined) return undefined;
  return ownPrefix(alias) === "" || PART_OF_UNIT.test(alias) ? undefined : { name, alias };
}
