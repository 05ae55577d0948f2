import { readRelations, relationsOf } from "./packageRelations";
import type { Relation } from "./packageRelations";
import type { ZipPackage } from "./zipPackage";

/**
 * The parts that only some relations of a part lead to, with the lists of their own relations, in lower case: what is
 * left over once these relations are gone.
 * @param source the part; everything of the package that counts is reached through it or beside it
 */
export function partsBehind(
  zip: ZipPackage,
  source: string,
  file: string,
  isGone: (relation: Relation) => boolean,
): ReadonlySet<string> {
  const before = reach(zip, file, () => false, source);
  const after = reach(zip, file, isGone, source);
  const gone = [...before].filter((path) => !after.has(path));
  return new Set(gone.flatMap((path) => [path, relationsOf(path)]).filter((path) => zip.has(path)));
}

function reach(
  zip: ZipPackage,
  file: string,
  isGone: (relation: Relation) => boolean,
  source: string,
): ReadonlySet<string> {
  const root = source.toLowerCase();
  const found = new Set<string>();
  const open = [""];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const from = path;
    for (const relation of readRelations(zip, from, file)) {
      const target = relation.target.toLowerCase();
      if (from === root && isGone(relation)) continue;
      if (found.has(target) || !zip.has(target)) continue;
      found.add(target);
      open.push(target);
    }
  }
  return found;
}
