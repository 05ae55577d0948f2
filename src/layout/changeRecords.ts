import type {
  RecordedCell,
  RecordedChange,
  RecordedValue,
  WrittenValue,
} from "../domain/audit/recordedChange";
import { arrayOf, isNumber, isRecord, isString, oneOf, shape, type Guard } from "./guards";
import { checked, recordRows, type StampRecord } from "./stampRecords";
import { isRecordedValue } from "./stampShapes";
import { STAMP_KINDS } from "./stampSheet";
import { asWritten, isLongText } from "./writtenValues";

/** What a cell was, and what it became. */
type Step = readonly [from: RecordedValue, to: WrittenValue];

/** The cells of a row that a change has written, by their columns. */
type ChangedRow = Pick<RecordedCell, "list" | "entry" | "occurrence"> & {
  readonly cells: Readonly<Record<string, Step>>;
};

/** A change as the stamp has it. Said of each cell alone, where it is would take more room than what it holds. */
type StampChange = Omit<RecordedChange, "cells"> & { readonly rows: readonly ChangedRow[] };

const CHANGE_FIELDS = { number: isNumber, at: isString, by: isString, title: isString } as const;
const ROW_FIELDS = {
  list: oneOf<RecordedCell["list"]>(["ledger", "leaders", "units", "groups", "settings"]),
  entry: isString,
  occurrence: isNumber,
} as const;

const isStep: Guard<Step> = (value): value is Step =>
  Array.isArray(value) &&
  value.length === 2 &&
  isRecordedValue(value[0]) &&
  (isRecordedValue(value[1]) || isLongText(value[1]));

const isSteps: Guard<ChangedRow["cells"]> = (value): value is ChangedRow["cells"] =>
  isRecord(value) && Object.values(value).every(isStep);

const isStampChange = shape<StampChange>(
  { ...CHANGE_FIELDS, rows: arrayOf(shape<ChangedRow>({ ...ROW_FIELDS, cells: isSteps }, {})) },
  { undoes: isNumber },
);

/** As changes were recorded before: each cell for itself. */
const isRecordedChange = shape<RecordedChange>(
  {
    ...CHANGE_FIELDS,
    cells: arrayOf(
      shape<RecordedCell>(
        { ...ROW_FIELDS, column: isString, from: isRecordedValue, to: isRecordedValue },
        {},
      ),
    ),
  },
  { undoes: isNumber },
);

/** A change with what each cell becomes. */
export type ChangeToRecord = Omit<RecordedChange, "cells"> & {
  readonly cells: readonly (Omit<RecordedCell, "to"> & { readonly to: RecordedValue })[];
};

/** The rows of the record of a change, in which a long text that it writes does not stand again. */
export function changeRecord({ cells, ...about }: ChangeToRecord): (string | number)[][] {
  const rows = new Map<string, ChangedRow & { readonly cells: Record<string, Step> }>();
  const all: ChangedRow[] = [];
  for (const { list, entry, occurrence, column, from, to } of cells) {
    const key = `${list}|${occurrence}|${entry}`;
    let row = rows.get(key);
    if (row === undefined || Object.hasOwn(row.cells, column)) {
      row = { list, entry, occurrence, cells: {} };
      rows.set(key, row);
      all.push(row);
    }
    row.cells[column] = [from, asWritten(to)];
  }
  const change: StampChange = { ...about, rows: all };
  return recordRows(STAMP_KINDS.change, String(change.number), change);
}

/** Changes that were read before, by their records: those of a large plan are not made anew each time it is decoded. */
const read = new WeakMap<StampChange, RecordedChange>();

/** What a record says of a change. @throws Failure `STAMP_DAMAGED` */
export function readChange(record: StampRecord): RecordedChange {
  if (isRecordedChange(record.json)) return record.json;
  const json = checked(record, isStampChange);
  const known = read.get(json);
  if (known !== undefined) return known;
  const { rows, ...about } = json;
  let cells: readonly RecordedCell[] | undefined;
  // Tens of thousands in a large merge, and wanted only where it is taken back.
  const change: RecordedChange = {
    ...about,
    get cells() {
      return (cells ??= cellsOf(rows));
    },
  };
  read.set(json, change);
  return change;
}

function cellsOf(rows: readonly ChangedRow[]): readonly RecordedCell[] {
  return rows.flatMap(({ list, entry, occurrence, cells }) =>
    Object.entries(cells).map(([column, [from, to]]) => ({ list, entry, occurrence, column, from, to })),
  );
}
