import { listEntries } from "../../src/adapters/xlsx/zipDirectory";

/** The packed bytes of every part as base64, in the order of the archive. Names are in lower case. */
export function packedParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const entries = [...listEntries(bytes, "test.xlsx")];
  return new Map(
    entries.map(([path, { start, packedSize }]) => [
      path,
      Buffer.from(bytes.subarray(start, start + packedSize)).toString("base64"),
    ]),
  );
}

/** The parts that differ in their packed bytes, or are in only one of the two. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const [old, now] = [packedParts(before), packedParts(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .sort();
}
