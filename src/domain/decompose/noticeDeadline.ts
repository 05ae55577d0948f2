import { foldedText } from "../merge/cellText";
import { readDeadline } from "../merge/deadlineValue";
import { withDigits } from "../merge/hanNumbers";
import {
  ANY_TIME,
  BARE_NUMBER,
  DONE_BY_THEN,
  LEVEL_OF_TIME,
  ONGOING,
  ONGOING_WORD,
  PHASES_AHEAD,
  PHASE_BREAKS,
  RANGE,
  TIME_FIRST,
  WHOLE_YEAR_THROUGH,
  YEAR_NAMED,
} from "./noticeDeadlineVocabulary";

/** One step of a deadline in phases: its wording in the source and its last day, `2023-06-30`. */
export type DeadlinePhase = { readonly text: string; readonly date: string };

/** 完成时限 of a notice. Dates are calendar dates, `2023-06-30`; a period stands for its last day. */
export type NoticeDeadline =
  | { readonly kind: "none" }
  | { readonly kind: "day"; readonly date: string }
  /** A period from one time to another (`3月至6月`, `2023—2025年`). */
  | { readonly kind: "range"; readonly last: string }
  /** Several steps, in the source's order; `last` is the latest of their days. */
  | { readonly kind: "phased"; readonly phases: readonly DeadlinePhase[]; readonly last: string }
  /** Without end: 长期坚持, 持续推进. */
  | { readonly kind: "ongoing" }
  /** Anything else: kept as text. */
  | { readonly kind: "unclear"; readonly text: string };

/** Longer texts tell of the work, and are no deadline. */
const LONGEST_DEADLINE = 400;

/**
 * What a notice of `year` means by the text of a deadline. Unclear stays what may be two things (`6月前`, `6-9`), what has
 * an end and goes on beyond it, and what names a time by which something else than the task is to be done (`6月启动`).
 */
export function readNoticeDeadline(text: string, year: number): NoticeDeadline {
  const written = prepared(text);
  if (written === "") return { kind: "none" };
  const unclear: NoticeDeadline = { kind: "unclear", text };
  if (text.length > LONGEST_DEADLINE) return unclear;
  if (ONGOING.test(written)) return { kind: "ongoing" };
  if (WHOLE_YEAR_THROUGH.test(written)) return { kind: "day", date: `${yearNamed(written) ?? year}-12-31` };
  const date = dayOf(written, year);
  if (date !== undefined) return { kind: "day", date };
  const last = endOfRange(written, year);
  if (last !== undefined) return { kind: "range", last };
  const phases = ONGOING_WORD.test(written) ? undefined : phasesOf(text, year);
  const [first] = phases ?? [];
  if (phases === undefined || first === undefined) return unclear;
  if (phases.length === 1) return DONE_BY_THEN.test(first.rest) ? { kind: "day", date: first.date } : unclear;
  return {
    kind: "phased",
    phases: phases.map((phase) => ({ text: phase.text, date: phase.date })),
    last: phases.map((phase) => phase.date).reduce((latest, each) => (each > latest ? each : latest)),
  };
}

/** The last day by which a task is due: what belongs into a date cell. `undefined` where only the text says it. */
export function dueDay(deadline: NoticeDeadline): string | undefined {
  switch (deadline.kind) {
    case "day":
      return deadline.date;
    case "range":
    case "phased":
      return deadline.last;
    case "none":
    case "ongoing":
    case "unclear":
      return undefined;
  }
}

function prepared(text: string): string {
  return withDigits(foldedText(text).replace(/\s/gu, "")).replace(/[。.；;，,]+$/u, "");
}

function dayOf(written: string, year: number): string | undefined {
  const read = readDeadline(written, year);
  return read.kind === "day" ? read.date : undefined;
}

function yearNamed(written: string): number | undefined {
  const year = YEAR_NAMED.exec(written)?.groups?.["year"];
  return year === undefined ? undefined : Number(year);
}

/** The last day of a range whose beginning is before it. */
function endOfRange(written: string, year: number): string | undefined {
  const { first = "", last = "" } = RANGE.exec(written)?.groups ?? {};
  if (first === "" || last === "") return undefined;
  const level = LEVEL_OF_TIME.exec(last)?.groups?.["level"] ?? "";
  const begins = BARE_NUMBER.test(first) ? first + level : first;
  const from = dayOf(begins, year);
  const until = dayOf(last, yearNamed(begins) ?? year);
  return from !== undefined && until !== undefined && from < until ? until : undefined;
}

type Phase = DeadlinePhase & {
  /** What stands behind the time. */
  readonly rest: string;
};

/** The steps of a text, each beginning with its time; `undefined` where a part of it is no such step. */
function phasesOf(text: string, year: number): readonly Phase[] | undefined {
  const phases: (Phase & { readonly from: number })[] = [];
  let meant = year;
  let from = 0;
  for (const piece of text.split(PHASE_BREAKS)) {
    const to = from + piece.length;
    const written = prepared(piece);
    const { time, rest = "" } = TIME_FIRST.exec(written)?.groups ?? {};
    const last = phases.at(-1);
    if (time !== undefined) {
      const date = dayOf(time, meant);
      if (date === undefined || ANY_TIME.test(rest)) return undefined;
      meant = yearNamed(time) ?? meant;
      phases.push({ text: piece.trim(), date, rest, from });
    } else if (ANY_TIME.test(written) || (last === undefined && !PHASES_AHEAD.test(written))) {
      return undefined;
    } else if (last !== undefined && written !== "") {
      phases[phases.length - 1] = {
        ...last,
        text: text.slice(last.from, to).trim(),
        rest: last.rest + written,
      };
    }
    from = to + 1;
  }
  return phases;
}
