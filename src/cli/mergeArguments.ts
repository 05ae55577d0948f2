import { parseRoundId } from "../domain/round/round";
import type { FileAnswers } from "../application/merge/readFile";
import { nameEntries } from "../domain/assignment/nameCell";
import { bareHeader, type HeaderMeaning } from "../layout/returnHeaders";
import { RETURN_COLUMNS } from "../layout/returnColumns";
import { writingOf, type UsageProblem, type Values, type Writing } from "./arguments";

export type MergeInvocation = {
  readonly kind: "merge";
  readonly workbook: string;
  readonly json: boolean;
  /** Files, folders and archives that have come back. */
  readonly returns: readonly string[];
  /** Shows what would be merged and writes nothing. */
  readonly dryRun: boolean;
  /** How all conflicts are decided; else files with conflicts are left out. */
  readonly take?: "theirs" | "ours";
  /** A folder for receipts. */
  readonly receipts?: string;
  /** What is said of every file that is given. */
  readonly answers: FileAnswers;
  /** A file with passwords for files that are encrypted. */
  readonly passwordFile?: string;
  readonly writing: Writing;
};

/** `fenjie merge`: a workbook and at least one thing to merge into it. */
export function understandMerge(
  workbook: string,
  values: Values,
  returns: readonly string[],
): MergeInvocation | UsageProblem {
  const { json, dryRun, take, receipts } = values;
  if (returns.length === 0) return { reason: "missingReturns", subject: workbook };
  if (take !== undefined && take !== "theirs" && take !== "ours") return { reason: "badTake", subject: take };
  if (dryRun && values.output !== undefined) return { reason: "notWithDryRun", subject: "--output" };
  const asRound = values["as-round"];
  const round = asRound === undefined ? undefined : parseRoundId(asRound);
  if (asRound !== undefined && round === undefined) return { reason: "badRound", subject: asRound };
  const headers = readColumns(values.columns ?? "");
  if ("reason" in headers) return headers;
  const passwordFile = values["password-file"];
  const unit = values["as-unit"]?.trim();
  return {
    kind: "merge",
    workbook,
    json,
    returns,
    dryRun,
    ...(take === undefined ? {} : { take }),
    ...(receipts === undefined ? {} : { receipts }),
    ...(passwordFile === undefined ? {} : { passwordFile }),
    answers: {
      ...(unit === undefined || unit === "" ? {} : { unit }),
      ...(round === undefined ? {} : { round }),
      headers,
    },
    writing: writingOf(values),
  };
}

/** `目前进展=进展情况，备注=`: what headers mean; nothing after the sign leaves a column alone. */
function readColumns(text: string): ReadonlyMap<string, HeaderMeaning> | UsageProblem {
  const meanings = new Map<string, HeaderMeaning>();
  for (const entry of nameEntries(text)) {
    const [header = "", column, ...rest] = entry.split("=");
    const key = RETURN_COLUMNS.find((each) => each.header === column?.trim())?.key;
    const isKnown = column !== undefined && rest.length === 0 && (column.trim() === "" || key !== undefined);
    if (header.trim() === "" || !isKnown) return { reason: "badColumn", subject: entry };
    meanings.set(bareHeader(header), key ?? "ignored");
  }
  return meanings;
}
