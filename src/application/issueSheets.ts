import { dayOf } from "../domain/dayOf";
import { Failure } from "../domain/failure";
import type { Finding } from "../domain/finding";
import type { FindingCode } from "../domain/findingCodes";
import { sameRound, type Round, type RoundId } from "../domain/round/round";
import type {
  IssuedRow,
  IssuedTask,
  RecordedIssue,
  RecordedRound,
  RoundState,
} from "../domain/round/roundRecords";
import {
  shareTasks,
  unitsMeant,
  type GroupLeftOut,
  type UnitTask,
  type UnitTasks,
} from "../domain/round/unitTasks";
import { expandUnits } from "../domain/assignment/groupMembers";
import { joinNames } from "../domain/assignment/nameCell";
import { UNIT_FIELDS } from "../domain/merge/unitFields";
import type { Roster } from "../domain/roster";
import { applyEdit } from "../layout/applyEdit";
import { LEDGER_COLUMNS } from "../layout/columns";
import { returnFileNames } from "../layout/fileNames";
import { CHANGE_TITLES, LOG_ACTIONS } from "../layout/labels";
import { issueRecords } from "../layout/issueRecords";
import { issuedRow, issuedTask, type LedgerCell, type TextDigest } from "../layout/returnRows";
import type { IssuingPlan } from "../layout/returnSheet";
import { roundTitle } from "../layout/roundNames";
import { SHEETS } from "../layout/sheetNames";
import { findTable } from "../layout/sheetReader";
import { recordRows } from "../layout/stampRecords";
import { STAMP_KINDS } from "../layout/stampSheet";
import type { WorkbookEdit } from "../layout/workbookEdit";
import { appendLog, appendRecords, type LogLine } from "./changes/appendOps";
import { roundsOf, standingReports } from "./rounds";
import { checkAssignments, decodePlan, planToCheck, type OpenPlan } from "./openPlan";

/** What is to be issued. */
export type IssueRequest = {
  readonly round: Omit<Round, "title"> & {
    /** What the round is called; else as it was called before, or after its period. */
    readonly title?: string;
  };
  /** Only to these units; else to all that have a task. */
  readonly units?: readonly string[];
  /** Also to units that only support tasks, and with the tasks that a unit supports. */
  readonly withSupporting: boolean;
  /** A round that was issued already may get another title, cut-off or due date. */
  readonly force: boolean;
};

/** Who does it and when. */
export type RoundContext = {
  readonly by: string;
  /** Local date and time, `2023-04-01 09:30`. */
  readonly now: string;
};

/** A workbook for one unit. */
export type IssuedFile = {
  /** All that the workbook is made of, with `IssuePlan.plan`. */
  readonly issue: RecordedIssue;
  /** `same`: the unit has been given just this before; `again`: it has been given something else in this round. */
  readonly kind: "new" | "again" | "same";
};

/** An issue as planned: nothing is written yet. Plain data. */
export type IssuePlan = {
  readonly plan: IssuingPlan;
  readonly round: Round;
  /** In the order of the roster. */
  readonly files: readonly IssuedFile[];
  /** Collective units that nobody is given the tasks of. */
  readonly groups: readonly GroupLeftOut[];
  /** Open findings that bear on who gets which task. */
  readonly findings: readonly Finding[];
  /** What has to be written into the plan's own workbook; nothing where all of it was issued before. */
  readonly edit: WorkbookEdit | undefined;
  /** The plan as it will be. */
  readonly after: OpenPlan;
};

/** Findings because of which a unit may get a wrong workbook or none. */
const BEARING: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "TASK_LEAD_UNIT_MISSING",
  "UNIT_UNKNOWN",
  "UNIT_ALIAS_PROPOSED",
  "GROUP_UNKNOWN",
  "GROUP_AMBIGUOUS",
  "GROUP_MEMBERS_PROPOSED",
  "GROUP_WITHOUT_MEMBERS",
  "GROUP_MEMBER_UNKNOWN",
  "ROSTER_ENTRY_GONE",
  "ROSTER_NAME_SHARED",
  "LEDGER_ID_MISSING",
  "LEDGER_ID_REPEATED",
  "LEDGER_TASK_GONE",
]);

/** Whether the finding bears on who gets which task; supporting units and groups do only where they would get one. */
function bears(
  { code, where, params }: Finding,
  groups: readonly GroupLeftOut[],
  supporting: boolean,
): boolean {
  if (!BEARING.has(code)) return false;
  if ("group" in params) return groups.some(({ group }) => group === params.group);
  return supporting || code !== "UNIT_UNKNOWN" || where.column !== "supportingUnits";
}

/**
 * Plans the workbooks of a round: one for each unit, filled in from the ledger as it is now, and the records by which
 * returned rows will be compared with what was issued. A unit that is given the same again gets the same workbook, to the
 * byte, and no record. Units that are left out keep what they were given. Pure.
 * @throws Failure `ROUND_CLOSED`; `ROUND_DIFFERS` for a round that was issued with other dates or another title, without
 * `force`; `UNITS_WITHOUT_TASKS`; `NOTHING_TO_ISSUE`; `SHEET_MISSING`, `COLUMN_MISSING`
 */
export function planIssue(
  plan: OpenPlan,
  request: IssueRequest,
  context: RoundContext,
  digest: TextDigest,
): IssuePlan {
  const today = dayOf(context.now);
  const toCheck = planToCheck(plan, today);
  const state = roundsOf(plan).get(request.round.id);
  const round = roundToIssue(request, state);
  const { units, groups } = shareTasks(toCheck, request.withSupporting);
  const names = new Map(
    returnFileNames(
      round.title,
      units.map(({ unit }) => unit),
      new Map(Array.from(state?.issues ?? [], ([unit, { file }]) => [unit, file])),
    ).map((file, index) => [units[index]?.unit, file]),
  );
  const wanted = request.units && chosenUnits(unitsMeant(toCheck, request.units), units);
  const cellOf = cellsToFill(plan, toCheck.roster);
  const tasksOf = new Map<UnitTask["row"], IssuedTask>();
  const aboutOf = (unit: string, task: UnitTask): IssuedTask => {
    const about = tasksOf.get(task.row) ?? issuedTask(task.row, cellOf(unit, task));
    tasksOf.set(task.row, about);
    return about;
  };
  const files = units
    .filter(({ unit }) => wanted?.has(unit) !== false)
    .map(({ unit, tasks }): IssuedFile => {
      const rows = tasks.map((task) =>
        issuedRow(unit, task, cellOf(unit, task), digest, aboutOf(unit, task)),
      );
      const file = names.get(unit) ?? "";
      const earlier = state?.issues.get(unit);
      const issue: RecordedIssue = { round, unit, file, at: context.now, by: context.by, rows };
      if (earlier === undefined) return { issue, kind: "new" };
      return sameIssue(earlier, issue) ? { issue: earlier, kind: "same" } : { issue, kind: "again" };
    });
  if (files.length === 0) throw new Failure("NOTHING_TO_ISSUE", {});
  const edit = issueEdit(plan, round, state, files, context);
  const { planId, decomposition } = plan.decoded;
  return {
    plan: { planId, issuer: decomposition.notice.issuer },
    round,
    files,
    groups,
    findings: checkAssignments(plan, today).findings.filter((found) =>
      bears(found, groups, request.withSupporting),
    ),
    edit,
    after: edit === undefined ? plan : decodePlan(applyEdit(plan.sheets, edit), plan.file),
  };
}

/**
 * Plans that a round is closed, so that it is not issued any more, or opened again.
 * @returns `undefined` where it is so already
 * @throws Failure `ROUND_UNKNOWN`, `SHEET_MISSING`, `COLUMN_MISSING`
 */
export function planRoundState(
  plan: OpenPlan,
  id: RoundId,
  closed: boolean,
  { by, now }: RoundContext,
): { readonly edit: WorkbookEdit; readonly after: OpenPlan } | undefined {
  const state = roundsOf(plan).get(id);
  if (state === undefined) {
    throw new Failure("ROUND_UNKNOWN", { round: id, known: [...roundsOf(plan).keys()].join(", ") });
  }
  if (state.closed === closed) return undefined;
  const { round } = state;
  const title = closed ? CHANGE_TITLES.closed(round.title) : CHANGE_TITLES.reopened(round.title);
  const edit: WorkbookEdit = {
    label: "roundState",
    ops: [
      ...appendRecords(plan.sheets, roundRows(plan, { round, closed, at: now, by })),
      appendLog(
        plan.sheets,
        [{ action: LOG_ACTIONS.round, round: id, outcome: title, rows: 0, changed: 0, findings: 0 }],
        { by, now },
      ),
    ],
  };
  return { edit, after: decodePlan(applyEdit(plan.sheets, edit), plan.file) };
}

function roundToIssue({ round, force }: IssueRequest, state: RoundState | undefined): Round {
  const { id, cutoff, due } = round;
  const title = round.title ?? state?.round.title ?? roundTitle(id);
  const wanted: Round = { id, title, cutoff, due };
  if (state === undefined) return wanted;
  if (state.closed) throw new Failure("ROUND_CLOSED", { round: id, title: state.round.title });
  if (!force && !sameRound(state.round, wanted)) {
    const { title: known, cutoff: knownCutoff, due: knownDue } = state.round;
    throw new Failure("ROUND_DIFFERS", { round: id, title: known, cutoff: knownCutoff, due: knownDue });
  }
  return wanted;
}

/** @throws Failure `UNITS_WITHOUT_TASKS` with those of the names that have no task */
function chosenUnits(names: readonly string[], units: readonly UnitTasks[]): ReadonlySet<string> {
  const known = new Set(units.map(({ unit }) => unit));
  const without = names.filter((name) => !known.has(name));
  if (without.length > 0) throw new Failure("UNITS_WITHOUT_TASKS", { units: joinNames(without) });
  return new Set(names);
}

/**
 * What a unit finds in its cells: what the ledger has, or what the unit itself has reported last where the ledger's row
 * shows the reports of several units. A unit that only supports a task is never given the words of those who lead it.
 */
function cellsToFill(plan: OpenPlan, roster: Roster): (unit: string, task: UnitTask) => LedgerCell {
  const ledger = ledgerCells(plan);
  const own = new Map(
    Array.from(standingReports(plan), (report) => [`${report.unit}|${report.task}`, report] as const),
  );
  return (unit, { role, row }) => {
    const ofLedger = ledger(row.task.id);
    const isShared = expandUnits(row.names.leadUnits, roster).length > 1;
    const report = role === "support" || isShared ? own.get(`${unit}|${row.task.id}`) : undefined;
    return (key) => {
      const field = UNIT_FIELDS.find((each) => each === key);
      if (field === undefined) return ofLedger(key);
      if (report !== undefined) return report.cells[field];
      return role === "support" ? null : ofLedger(key);
    };
  };
}

/** The ledger's cells of each task, as they are stored. */
function ledgerCells({ sheets }: OpenPlan): (task: string) => LedgerCell {
  const { rows, positions } = findTable(sheets, SHEETS.ledger, LEDGER_COLUMNS);
  const grid = sheets.get(SHEETS.ledger) ?? [];
  const indices = new Map<string, number>();
  for (const row of rows) {
    const id = row.get("id").trim();
    if (!indices.has(id)) indices.set(id, row.index);
  }
  return (task) => (key) => grid[indices.get(task) ?? -1]?.[positions.get(key) ?? -1] ?? null;
}

/** Whether the unit would get just the workbook that it was given. */
function sameIssue(earlier: RecordedIssue, issue: RecordedIssue): boolean {
  return (
    earlier.file === issue.file &&
    sameRound(earlier.round, issue.round) &&
    earlier.rows.length === issue.rows.length &&
    earlier.rows.every((row, index) => sameRow(row, issue.rows[index]))
  );
}

/** The digest tells the cells that are locked apart. */
function sameRow({ task, role, lockedHash, cells }: IssuedRow, other: IssuedRow | undefined): boolean {
  return (
    other?.task === task &&
    other.role === role &&
    other.lockedHash === lockedHash &&
    UNIT_FIELDS.every((field) => cells[field] === other.cells[field])
  );
}

function issueEdit(
  plan: OpenPlan,
  round: Round,
  state: RoundState | undefined,
  files: readonly IssuedFile[],
  context: RoundContext,
): WorkbookEdit | undefined {
  const issued = files.filter(({ kind }) => kind !== "same").map(({ issue }) => issue);
  const differs = state === undefined || !sameRound(state.round, round);
  if (issued.length === 0 && !differs) return undefined;
  const { by, now } = context;
  const records = [
    ...(differs ? roundRows(plan, { round, closed: false, at: now, by }) : []),
    ...issueRecords(issued, plan.decoded),
  ];
  const common = { round: round.id, changed: 0, findings: 0 };
  const lines: LogLine[] = [];
  if (state !== undefined && differs) {
    const outcome = CHANGE_TITLES.roundChanged(round.title, round.cutoff, round.due);
    lines.push({ ...common, action: LOG_ACTIONS.round, rows: 0, outcome });
  }
  if (issued.length > 0) {
    const units = issued.map(({ unit }) => unit);
    lines.push({
      ...common,
      action: LOG_ACTIONS.issue,
      rows: new Set(issued.flatMap(({ rows }) => rows.map(({ task }) => task))).size,
      outcome:
        units.length <= NAMED_UNITS
          ? CHANGE_TITLES.issuedTo(round.title, joinNames(units))
          : CHANGE_TITLES.issued(round.title, units.length),
    });
  }
  return {
    label: "issueSheets",
    ops: [...appendRecords(plan.sheets, records), appendLog(plan.sheets, lines, { by, now })],
  };
}

/** At most this many units are named in the log. */
const NAMED_UNITS = 3;

function roundRows(plan: OpenPlan, recorded: RecordedRound): ReturnType<typeof recordRows> {
  return recordRows(STAMP_KINDS.round, String(plan.decoded.rounds.length + 1), recorded);
}
