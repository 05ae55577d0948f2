import type { Dismissal } from "../domain/audit/dismissal";
import type { RecordedValue } from "../domain/audit/recordedChange";
import type { AnnexTable, Category, Demand, Notice } from "../domain/decomposition";
import type { Finding } from "../domain/finding";
import { FINDING_SEVERITY } from "../domain/findingCodes";
import type { Comparator, Indicator, IndicatorKind } from "../domain/indicator";
import { ANNEX_COLUMNS, type Place } from "../domain/place";
import type { Alias, GroupMember, Leader, PortfolioEntry, Unit, UnitGroup } from "../domain/roster";
import { TABLE_NUMBERS, parseTaskId, type Assignment, type SourceWording, type TaskId } from "../domain/task";
import {
  arrayOf,
  isBoolean,
  isNumber,
  isRecord,
  isString,
  nullable,
  oneOf,
  shape,
  type Guard,
} from "./guards";
import { CERTAINTIES, UNIT_KINDS } from "./labels";

const COMPARATORS: readonly Comparator[] = ["=", "≥", "≤", "growth"];
const INDICATOR_KINDS: readonly IndicatorKind[] = [
  "share",
  "growth",
  "amount",
  "count",
  "ranking",
  "qualitative",
];

export const isTaskId: Guard<TaskId> = (value): value is TaskId =>
  typeof value === "string" && parseTaskId(value) === value;

const isPlace = shape<Place>(
  {},
  {
    line: isNumber,
    paragraph: isNumber,
    table: oneOf(TABLE_NUMBERS),
    row: isNumber,
    column: oneOf(ANNEX_COLUMNS),
    taskId: isTaskId,
    roster: oneOf(["leaders", "units", "groups"]),
    entry: isString,
    sheet: isString,
    cell: isString,
  },
);

const isDemand = shape<Demand>({ heading: isString, paragraphs: arrayOf(isString) }, {});

/** What the stamp says of the plan itself. */
export type StampPlan = {
  readonly schema: number;
  readonly planId: string;
  readonly version: string;
  readonly madeOn: string;
};

export const isStampPlan = shape<StampPlan>(
  { schema: isNumber, planId: isString, version: isString, madeOn: isString },
  {},
);

export const isNotice = shape<Notice>(
  {
    title: isString,
    addressees: isString,
    preamble: isString,
    demands: arrayOf(isDemand),
    issuer: isString,
    annexTitle: isString,
    year: isNumber,
  },
  {},
);

export const isTables = arrayOf(
  shape<AnnexTable>(
    {
      number: oneOf(TABLE_NUMBERS),
      heading: isString,
      columns: arrayOf(
        shape<AnnexTable["columns"][number]>({ column: oneOf(ANNEX_COLUMNS), header: isString }, {}),
      ),
    },
    {},
  ),
);

export const isCategories = arrayOf(
  shape<Category>({ table: oneOf(TABLE_NUMBERS), number: isNumber, label: isString }, {}),
);

const isCertainty = oneOf(CERTAINTIES);
const isAlias = shape<Alias>({ name: isString, certainty: isCertainty }, {});
const isMember = shape<GroupMember>({ unit: isString, certainty: isCertainty }, {});
const isPortfolioEntry = shape<PortfolioEntry>(
  { unit: isString, certainty: isCertainty, rows: isNumber },
  {},
);

export const isLeaders = arrayOf(
  shape<Leader>(
    { name: isString, order: isNumber, title: isString, portfolio: arrayOf(isPortfolioEntry) },
    { aliases: arrayOf(isString), leftOn: isString, successor: isString },
  ),
);

export const isUnits = arrayOf(
  shape<Unit>(
    { name: isString, kind: oneOf(UNIT_KINDS), aliases: arrayOf(isAlias) },
    { fullName: isString, contact: isString, phone: isString },
  ),
);

export const isGroups = arrayOf(
  shape<UnitGroup>(
    { name: isString, aliases: arrayOf(isAlias), ambiguous: isBoolean, members: arrayOf(isMember) },
    {},
  ),
);

const isAssignment = shape<Assignment>({ name: isString, text: isString }, {});
const isWording = shape<SourceWording>(
  { leaders: arrayOf(isString), leadUnits: arrayOf(isString), supportingUnits: arrayOf(isString) },
  {},
);
const isIndicator = shape<Indicator>(
  {
    metric: isString,
    comparator: oneOf(COMPARATORS),
    value: nullable(isNumber),
    unit: isString,
    kind: oneOf(INDICATOR_KINDS),
    text: isString,
  },
  {},
);

/** What the stamp keeps of a task: all that the ledger's cells cannot carry. */
export type StampTask = {
  readonly leaders: readonly Assignment[];
  readonly leadUnits: readonly Assignment[];
  readonly supportingUnits: readonly Assignment[];
  readonly wording: SourceWording;
  readonly indicators: readonly Indicator[];
  /** The 量化指标 cell as it was written: one line for each indicator. */
  readonly indicatorLines: readonly string[];
  readonly sequenceNo: number;
  readonly place: Place;
  /** Only where the text is longer than a cell. */
  readonly text?: string;
  /** What the notice says in further columns; only where it says something. */
  readonly target?: string;
  readonly deadline?: string;
  readonly owner?: string;
  readonly others?: readonly string[];
};

export const isStampTask = shape<StampTask>(
  {
    leaders: arrayOf(isAssignment),
    leadUnits: arrayOf(isAssignment),
    supportingUnits: arrayOf(isAssignment),
    wording: isWording,
    indicators: arrayOf(isIndicator),
    indicatorLines: arrayOf(isString),
    sequenceNo: isNumber,
    place: isPlace,
  },
  { text: isString, target: isString, deadline: isString, owner: isString, others: arrayOf(isString) },
);

/** True for a finding whose code this version knows. */
export const isFinding: Guard<Finding> = (value): value is Finding =>
  isRecord(value) &&
  isString(value["code"]) &&
  value["code"] in FINDING_SEVERITY &&
  oneOf(["error", "warning", "info"])(value["severity"]) &&
  isPlace(value["where"]) &&
  isRecord(value["params"]) &&
  Object.values(value["params"]).every((param) => isString(param) || isNumber(param));

/** Findings of codes that this version does not know are left out: the next check makes them anew. */
export function knownFindings(value: unknown): readonly Finding[] | undefined {
  return Array.isArray(value) ? value.filter(isFinding) : undefined;
}

export const isDismissal = shape<Dismissal>(
  { finding: isString, by: isString, on: isString, active: isBoolean },
  {},
);

export function isRecordedValue(value: unknown): value is RecordedValue {
  return value === null || isString(value) || isNumber(value) || isBoolean(value);
}
