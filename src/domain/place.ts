import type { TableNumber, TaskId } from "./task";

/** The columns of a notice's annex tables, by what they hold. */
export type AnnexColumn = "category" | "sequenceNo" | "text" | "leaders" | "leadUnits" | "supportingUnits";

/** The rosters (名册) of a plan. */
export type RosterList = "leaders" | "units" | "groups";

/**
 * Where something is, in the source document or in the workbook, as far as it is known.
 * Plain data, so that findings can be stored, compared and sent to a worker.
 */
export type Place = {
  /** Line of the source text, counted from 1. */
  readonly line?: number;
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
