import type { Refusal } from "../../src/layout/returnedBook";
import type { Fate } from "./hostileReturns";

/** A refusal in words: its code with the limit, the part or the kind that it names. */
export function fateOf({ code, params }: Refusal): Fate {
  const named = Object.entries(params).filter(([name]) => ["limit", "part", "kind"].includes(name));
  return [code, ...named.map(([, value]) => String(value))].join(" ");
}
