import type { TableNumber, TaskId } from "./task";

/** The columns of a notice's annex tables, by what they hold. */
export const ANNEX_COLUMNS = [
  "category",
  "sequenceNo",
  "text",
  /** 年度目标, 目标值: the figure beside the task, where the notice gives it a column of its own. */
  "target",
  "leaders",
  "leadUnits",
  "supportingUnits",
  "deadline",
  /** 责任人. */
  "owner",
  /** A column that the program has no use for: kept as it is. A table may have several. */
  "other",
] as const;

export type AnnexColumn = (typeof ANNEX_COLUMNS)[number];

/** The rosters (名册) of a plan. */
export type RosterList = "leaders" | "units" | "groups";

/**
 * Where something is, in the source document or in the workbook, as far as it is known.
 * Plain data, so that findings can be stored, compared and sent to a worker.
 */
export type Place = {
  /** Line of the source text, counted from 1. */
  readonly line?: number;
  /** Paragraph of the source, counted from 1, where it has no lines (a Word document, a web page). */
  readonly paragraph?: number;
  readonly table?: TableNumber;
  /** Data row of the table, counted from 1, headers not counted. */
  readonly row?: number;
  readonly column?: AnnexColumn;
  readonly taskId?: TaskId;
  /** The roster that an entry stands in, and the entry's name. */
  readonly roster?: RosterList;
  readonly entry?: string;
  /** Name of a workbook sheet. */
  readonly sheet?: string;
  /** Cell of `sheet` in A1 notation, without `$`. */
  readonly cell?: string;
};
