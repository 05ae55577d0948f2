import type { IssuedRow, RecordedIssue, RecordedRound } from "../domain/round/roundRecords";
import { isCalendarDate, parseRoundId, type Round, type RoundId } from "../domain/round/round";
import { ROLES } from "../domain/round/unitTasks";
import { arrayOf, isBoolean, isRecord, isString, oneOf, shape, type Guard } from "./guards";
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
