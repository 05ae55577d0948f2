import {
  FILE_OUTCOMES,
  type RecordedFile,
  type RecordedHeader,
  type RecordedMerge,
} from "../domain/merge/recordedMerge";
import type {
  IssuedCells,
  IssuedRow,
  IssuedTask,
  RecordedIssue,
  RecordedRound,
} from "../domain/round/roundRecords";
import { isCalendarDate, parseRoundId, type Round, type RoundId } from "../domain/round/round";
import type { RecordedSummary } from "../domain/summary/recordedSummary";
import { ROLES } from "../domain/round/unitTasks";
import { arrayOf, isBoolean, isNumber, isRecord, isString, oneOf, shape, type Guard } from "./guards";
import { isRecordedValue, isTaskId } from "./stampShapes";

const isRoundId: Guard<RoundId> = (value): value is RoundId =>
  typeof value === "string" && parseRoundId(value) === value;
const isDate: Guard<string> = (value): value is string => isString(value) && isCalendarDate(value);

export const isRound = shape<Round>({ id: isRoundId, title: isString, cutoff: isDate, due: isDate }, {});

const isCells: Guard<IssuedCells> = (value): value is IssuedCells => {
  if (!isRecord(value)) return false;
  // There are tens of thousands of these: lists of their values would be most of the work.
  for (const key in value) if (!isRecordedValue(value[key])) return false;
  return true;
};

export const isIssuedTask = shape<IssuedTask>(
  {
    cells: isCells,
    leadUnits: arrayOf(isString),
    supportingUnits: arrayOf(isString),
    supportingCutOff: isBoolean,
  },
  {},
);

const ISSUE_FIELDS = {
  round: isRound,
  unit: isString,
  file: isString,
  at: isString,
  by: isString,
} as const;
const ROW_FIELDS = { task: isTaskId, role: oneOf(ROLES), lockedHash: isString } as const;

export const isRecordedIssue = shape<RecordedIssue>(
  {
    ...ISSUE_FIELDS,
    rows: arrayOf(shape<IssuedRow>({ ...ROW_FIELDS, cells: isCells }, { about: isIssuedTask })),
  },
  { formerName: isString },
);

/** An issue as the stamp has it: what it says of tasks is recorded once for all units, under a number of its own. */
export type StampIssue = Omit<RecordedIssue, "rows" | "formerName"> & {
  readonly rows: readonly StampRow[];
};

/** A row that was issued without anything filled in has no cells. */
type StampRow = Omit<IssuedRow, "about" | "cells"> & {
  readonly cells?: IssuedCells;
  readonly about?: number;
};

const isStampRow = shape<StampRow>(ROW_FIELDS, { cells: isCells, about: isNumber });

export const isRecordedRound = shape<RecordedRound>(
  { round: isRound, closed: isBoolean, at: isString, by: isString },
  {},
);

export const isStampIssue = shape<StampIssue>({ ...ISSUE_FIELDS, rows: arrayOf(isStampRow) }, {});

const isRecordedFile = shape<RecordedFile>(
  { name: isString, sha256: isString, outcome: oneOf(FILE_OUTCOMES) },
  { savedAt: isString, unit: isString, round: isRoundId },
);

export const isRecordedMerge = shape<RecordedMerge>(
  { change: isNumber, at: isString, by: isString, files: arrayOf(isRecordedFile) },
  {},
);

export const isRecordedSummary = shape<RecordedSummary>(
  { at: isString, by: isString, asOf: isString, sheets: arrayOf(isString), source: isString },
  { round: isRoundId },
);

export const isRecordedHeader = shape<RecordedHeader>(
  { unit: isString, header: isString, column: isString },
  {},
);
