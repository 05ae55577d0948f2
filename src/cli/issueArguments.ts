import { nameEntries } from "../domain/assignment/nameCell";
import { isCalendarDate, parseRoundId, type RoundId } from "../domain/round/round";
import type { Invocation, UsageProblem, Values } from "./arguments";

/** `fenjie issue`: a round, its dates and where the workbooks go are needed. */
export function understandIssue(workbook: string, values: Values): Invocation | UsageProblem {
  const { round, title, cutoff, due, units, output, by, json, force, withSupporting } = values;
  if (round === undefined) return { reason: "missingOption", subject: "--round" };
  if (cutoff === undefined) return { reason: "missingOption", subject: "--cutoff" };
  if (due === undefined) return { reason: "missingOption", subject: "--due" };
  if (output === undefined) return { reason: "missingOption", subject: "--output" };
  const id = parseRoundId(round);
  if (id === undefined) return { reason: "badRound", subject: round };
  const wrong = [cutoff, due].find((date) => !isCalendarDate(date));
  if (wrong !== undefined) return { reason: "badDate", subject: wrong };
  if (due < cutoff) return { reason: "dueBeforeCutoff", subject: due };
  const names = units === undefined ? undefined : nameEntries(units);
  if (names?.length === 0) return { reason: "missingArgument", subject: "--units" };
  const name = title?.trim();
  return {
    kind: "issue",
    workbook,
    json,
    force,
    output,
    request: {
      round: { id, cutoff, due, ...(name === undefined || name === "" ? {} : { title: name }) },
      withSupporting,
      force,
      ...(names === undefined ? {} : { units: names }),
    },
    ...(by === undefined ? {} : { by }),
  };
}

/** `fenjie rounds`: lists, or closes or opens one round again. */
export function understandRounds(workbook: string, values: Values): Invocation | UsageProblem {
  const { close, reopen, by, json } = values;
  const listed: Invocation = { kind: "rounds", workbook, json };
  if (close === undefined && reopen === undefined) {
    return by === undefined ? listed : { reason: "onlyWithClose", subject: "--by" };
  }
  if (close !== undefined && reopen !== undefined) return { reason: "closeOrReopen", subject: "--reopen" };
  const text = close ?? reopen ?? "";
  const round: RoundId | undefined = parseRoundId(text);
  if (round === undefined) return { reason: "badRound", subject: text };
  return {
    ...listed,
    change: { round, closed: close !== undefined, ...(by === undefined ? {} : { by }) },
  };
}
