import { foldedText } from "../merge/cellText";
import { readDeadline } from "../merge/deadlineValue";
import { withDigits } from "../merge/hanNumbers";
import {
  BARE_SHARE,
  BEFORE_MILESTONE,
  CIRCLED_NUMBERS,
  HALF_DONE,
  MILESTONE_BREAKS,
  MILESTONE_SHARE,
  MILESTONE_TIME,
  NO_MILESTONE_AFTER,
  NO_MILESTONE_BEFORE,
  OTHER_FIGURE,
} from "./milestoneVocabulary";

/** A step of a task with the day by which it shall be taken. */
export type Milestone = {
  /** `2023-06-30`. */
  readonly day: string;
  /** Part of the whole task that shall be done by then, 0 to 1; `undefined` where the text gives none. */
  readonly share: number | undefined;
};

/** A time in the text; positions are those of the prepared text. */
type Marker = { readonly start: number; readonly end: number; readonly day: string };

/** Characters before a time that tell whether it opens a milestone; more than any words that do so. */
const LOOK_BACK = 12;

/**
 * The milestones that a text (工作措施) lays down, by day, each day once; those before `year` are left out. A period
 * stands for its last day. Times are read as deadlines are: what may be two days (`6月前`) is none.
 *
 * Empty where the text does not lay out the work: for the year's end alone, which every task has, and for a single day
 * without a share, which says nothing of the rest.
 */
export function milestonesOf(text: string, year: number): readonly Milestone[] {
  const prepared = preparedText(text);
  const markers = markersIn(prepared, year);
  const byDay = new Map<string, number | undefined>();
  for (const [index, marker] of markers.entries()) {
    const share = shareIn(contentOf(prepared, markers, index));
    const known = byDay.get(marker.day);
    byDay.set(marker.day, known === undefined ? share : Math.max(known, share ?? 0));
  }
  const milestones = [...byDay]
    .map(([day, share]): Milestone => ({ day, share }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const [only] = milestones;
  const isPlan = milestones.length > 1 || (only?.share !== undefined && only.day < `${year}-12-31`);
  return isPlan ? milestones : [];
}

function preparedText(text: string): string {
  return withDigits(foldedText(text.replace(CIRCLED_NUMBERS, "\n")).replace(/[^\S\n]/gu, ""));
}

function markersIn(text: string, year: number): readonly Marker[] {
  return [...text.matchAll(MILESTONE_TIME)].flatMap((match): readonly Marker[] => {
    const { day = "", before } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const lead = text.slice(Math.max(0, start - LOOK_BACK), start);
    if (NO_MILESTONE_BEFORE.test(lead) || NO_MILESTONE_AFTER.test(text.slice(end, end + 3))) return [];
    if (!BEFORE_MILESTONE.test(lead) && before === undefined) return [];
    const read = readDeadline(`${day}${before ?? ""}`, year);
    return read.kind === "day" && read.date >= `${year}-01-01` ? [{ start, end, day: read.date }] : [];
  });
}

/** What shall be done by a time: what follows it, or what stands before a time in brackets. */
function contentOf(text: string, markers: readonly Marker[], index: number): string {
  const marker = markers[index];
  if (marker === undefined) return "";
  if (text.charAt(marker.start - 1) === "(" && text.charAt(marker.end) === ")") {
    const before = text.slice(markers[index - 1]?.end ?? 0, marker.start - 1);
    return before.split(MILESTONE_BREAKS).at(-1) ?? "";
  }
  return text.slice(marker.end, markers[index + 1]?.start ?? text.length);
}

/** The one share that a text names; `undefined` for none, and for several that differ. */
function shareIn(content: string): number | undefined {
  const bare = BARE_SHARE.exec(content);
  const named = [...content.matchAll(MILESTONE_SHARE), ...(bare === null ? [] : [bare])];
  const shares = new Set(
    named.flatMap(({ groups = {} }) => {
      const share = Number(groups["percent"] ?? groups["words"]) / 100;
      return OTHER_FIGURE.test(groups["what"] ?? "") || share > 1 ? [] : [share];
    }),
  );
  if (HALF_DONE.test(content)) shares.add(0.5);
  const [share] = shares;
  return shares.size === 1 ? share : undefined;
}
