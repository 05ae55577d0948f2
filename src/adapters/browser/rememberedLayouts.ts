import type { LayoutChoice, LayoutChoices } from "../../domain/decompose/tableLayout";
import { isRecord } from "../../layout/guards";
import { isLayoutChoice } from "../../layout/layoutChoiceShape";

const KEY = "fenjie.layouts";

/** So many makes of tables are kept; the ones chosen longest ago go first. */
const MOST = 60;

/**
 * What was said in this browser of tables with these headers, earliest first. Only headers are kept, nothing of the
 * documents' content; entries that are not understood are left out.
 */
export function rememberedLayouts(): LayoutChoices {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "[]");
    return new Map(Array.isArray(kept) ? kept.flatMap(entryOf) : []);
  } catch {
    return new Map(); // Storage is switched off by policy, or another program wrote into it.
  }
}

function entryOf(value: unknown): readonly (readonly [string, LayoutChoice])[] {
  if (!isRecord(value)) return [];
  const { shape, choice } = value;
  return typeof shape === "string" && isLayoutChoice(choice) ? [[shape, choice]] : [];
}

/** Keeps a choice for the next document, or forgets it; false where storage is switched off. */
export function rememberLayout(shape: string, choice: LayoutChoice | undefined): boolean {
  const kept = new Map(rememberedLayouts());
  kept.delete(shape);
  if (choice) kept.set(shape, choice);
  const entries = [...kept].slice(-MOST).map(([key, value]) => ({ shape: key, choice: value }));
  try {
    localStorage.setItem(KEY, JSON.stringify(entries));
    return true;
  } catch {
    return false;
  }
}
