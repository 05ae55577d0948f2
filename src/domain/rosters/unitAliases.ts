import { ownPrefix } from "./unitNames";

/**
 * Units that the document names with and without their prefix (`物流办` and `区物流办`): the short name, mapped to the
 * full one. The same unit only by appearance, so each pair is a proposal. Where two prefixes compete there is none.
 */
export function proposeAliases(names: Iterable<string>): ReadonlyMap<string, string> {
  const all = new Set(names);
  const full = new Map<string, string | undefined>();
  for (const name of all) {
    const prefix = ownPrefix(name);
    if (prefix === "") continue;
    const short = name.slice(prefix.length);
    full.set(short, full.has(short) ? undefined : name);
  }
  const aliases = new Map<string, string>();
  for (const name of all) {
    const target = full.get(name);
    if (target !== undefined) aliases.set(name, target);
  }
  return aliases;
}
