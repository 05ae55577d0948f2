import { strFromU8, unzipSync } from "fflate";

/** All parts of a package as one text. */
export function allTexts(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join("\n");
}

/** A part of a package as text. */
export function partText(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (part === undefined) throw new Error(`no part ${path}`);
  return strFromU8(part);
}
