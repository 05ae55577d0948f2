import { digest } from "./digest";

/** Digits of a digest: ample to notice that a locked cell is not as it was. */
const LENGTH = 32;

/** A short digest of a text, as issued rows are told apart by. */
export function textDigest(text: string): string {
  return digest(new TextEncoder().encode(text)).slice(0, LENGTH);
}
