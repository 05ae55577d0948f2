import { isCalendarDate, parseRoundId, type RoundId } from "../domain/round/round";
import { writingOf, type UsageProblem, type Values, type Writing } from "./arguments";

export type SummariseInvocation = {
  readonly kind: "summarise";
  readonly workbook: string;
  readonly json: boolean;
  /** Else the last round. */
  readonly round?: RoundId;
  /** A calendar date; else the cut-off of the round. */
  readonly asOf?: string;
  /** Shows what would be summed up and writes nothing. */
  readonly dryRun: boolean;
  /** Where the bulletin goes, a file or a folder; a draft has footnotes with the tasks that each figure rests on. */
  readonly bulletin?: { readonly path: string; readonly draft: boolean };
  readonly writing: Writing;
};

/** `fenjie summarise`: nothing but the workbook is needed. */
export function understandSummarise(workbook: string, values: Values): SummariseInvocation | UsageProblem {
  const { json, dryRun, round, bulletin, draft } = values;
  const asOf = values["as-of"];
  if (dryRun && values.output !== undefined) return { reason: "notWithDryRun", subject: "--output" };
  if (dryRun && bulletin !== undefined) return { reason: "notWithDryRun", subject: "--bulletin" };
  if (draft && bulletin === undefined) return { reason: "missingOption", subject: "--bulletin" };
  const id = round === undefined ? undefined : parseRoundId(round);
  if (round !== undefined && id === undefined) return { reason: "badRound", subject: round };
  if (asOf !== undefined && !isCalendarDate(asOf)) return { reason: "badDate", subject: asOf };
  return {
    kind: "summarise",
    workbook,
    json,
    dryRun,
    ...(id === undefined ? {} : { round: id }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(bulletin === undefined ? {} : { bulletin: { path: bulletin, draft } }),
    writing: writingOf(values),
  };
}
