import {
  FILE_OUTCOMES,
  type RecordedFile,
  type RecordedHeader,
  type RecordedMerge,
} from "../domain/merge/recordedMerge";
import type { IssuedRow, RecordedIssue, RecordedRound } from "../domain/round/roundRecords";
import { isCalendarDate, parseRoundId, type Round, type RoundId } from "../domain/round/round";
import type { RecordedSummary } from "../domain/summary/recordedSummary";
import { ROLES } from "../domain/round/unitTasks";
import { arrayOf, isBoolean, isNumber, isRecord, isString, oneOf, shape, type Guard } from "./guards";
import { isRecordedValue, isTaskId } from "./stampShapes";

const isRoundId: Guard<RoundId> = (value): value is RoundId =>
  typeof value === "string" && parseRoundId(value) === value;
const isDate: Guard<string> = (value): value is string => isString(value) && isCalendarDate(value);

export const isRound = shape<Round>({ id: isRoundId, title: isString, cutoff: isDate, due: isDate }, {});

const isCells: Guard<IssuedRow["cells"]> = (value): value is IssuedRow["cells"] =>
  isRecord(value) && Object.values(value).every(isRecordedValue);

export const isIssuedRow = shape<IssuedRow>(
  { task: isTaskId, role: oneOf(ROLES), lockedHash: isString, cells: isCells },
  {},
);

export const isRecordedRound = shape<RecordedRound>(
  { round: isRound, closed: isBoolean, at: isString, by: isString },
  {},
);

export const isRecordedIssue = shape<RecordedIssue>(
  {
    round: isRound,
    unit: isString,
    file: isString,
    at: isString,
    by: isString,
    rows: arrayOf(isIssuedRow),
  },
  {},
);

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
