import type { Finding } from "../finding";
import type { FindingCode } from "../findingCodes";
import type { RosterList } from "../place";
import type { TaskId } from "../task";
import { byRank } from "./leaderRules";
import { NAME_COLUMNS, type NameColumn } from "./ledgerRow";
import { dropSlots, fillSlots, joinNames, nameEntries } from "./nameCell";
import { meaningOf, ruleContext, type PlanToCheck, type RuleContext } from "./ruleContext";

/** What is done to a cell of names. */
type NameEdit =
  /** Another name in place of the one written. */
  | { readonly kind: "replace"; readonly written: string; readonly by: string }
  /** The successor in place of a leader, at the rank that is the successor's. */
  | { readonly kind: "succeed"; readonly written: string; readonly by: string }
  /** Every entry that means the name goes, or every one but the first. */
  | { readonly kind: "drop"; readonly name: string; readonly keepsFirst: boolean }
  /** Leaders in the order of rank. */
  | { readonly kind: "order" }
  /** The one mark between all names. */
  | { readonly kind: "separate" };

/** A correction that follows from the finding and leaves nothing to decide but whether to make it. */
export type Fix =
  | {
      readonly kind: "names";
      readonly taskId: TaskId;
      readonly column: NameColumn;
      readonly edit: NameEdit;
    }
  /** The other name of a roster's entry is right. */
  | {
      readonly kind: "confirmAlias";
      readonly roster: Exclude<RosterList, "leaders">;
      readonly entry: string;
      readonly alias: string;
    };

/** The correction of a finding; `undefined` where a person has to decide what is right. */
export function fixFor(found: Finding): Fix | undefined {
  switch (found.code) {
    case "LEADER_WRITTEN_DIFFERENTLY":
    case "LEADER_ALIAS_USED":
    case "UNIT_WRITTEN_DIFFERENTLY":
    case "UNIT_ALIAS_USED":
      return nameFix(found, { kind: "replace", written: found.params.written, by: found.params.name });
    case "LEADER_LEFT_OFFICE":
      return found.params.successor === ""
        ? undefined
        : nameFix(found, { kind: "succeed", written: found.params.written, by: found.params.successor });
    case "LEADER_OUT_OF_ORDER":
      return nameFix(found, { kind: "order" });
    case "TASK_NAME_REPEATED":
      return nameFix(found, { kind: "drop", name: found.params.name, keepsFirst: true });
    case "TASK_UNIT_IN_BOTH_ROLES":
      return nameFix(found, { kind: "drop", name: found.params.unit, keepsFirst: false });
    case "TASK_NAMES_DIVIDED_OTHERWISE":
      return nameFix(found, { kind: "separate" });
    case "UNIT_ALIAS_PROPOSED":
      return {
        kind: "confirmAlias",
        roster: "units",
        entry: found.params.name,
        alias: found.params.alias,
      };
    case "GROUP_SYNONYM":
      return {
        kind: "confirmAlias",
        roster: "groups",
        entry: found.params.group,
        alias: found.params.alias,
      };
    default:
      return undefined;
  }
}

/**
 * True where the correction can be made without asking anybody: the cell means afterwards what it meant before, only
 * written as the roster writes it. The other corrections decide something. A successor takes over the office and not
 * always the task; the order of leaders, or a unit in both roles, may be what the office wants; and whether another name
 * means this entry is for a person to say who knows both.
 */
export function isSafe(found: Finding): boolean {
  return SAFE.has(found.code) && fixFor(found) !== undefined;
}

const SAFE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "LEADER_WRITTEN_DIFFERENTLY",
  "LEADER_ALIAS_USED",
  "UNIT_WRITTEN_DIFFERENTLY",
  "UNIT_ALIAS_USED",
  "TASK_NAME_REPEATED",
  "TASK_NAMES_DIVIDED_OTHERWISE",
]);

/** The names of the roster that a person may choose for one that is not known, most alike first. */
export function choicesFor(found: Finding): readonly string[] {
  switch (found.code) {
    case "LEADER_UNKNOWN":
    case "UNIT_UNKNOWN":
    case "GROUP_UNKNOWN":
      return nameEntries(found.params.closest);
    default:
      return [];
  }
}

/** The correction of a name that is not known by one that a person has chosen. */
export function chosenFix(found: Finding, name: string): Fix | undefined {
  switch (found.code) {
    case "LEADER_UNKNOWN":
      return nameFix(found, { kind: "replace", written: found.params.name, by: name });
    case "UNIT_UNKNOWN":
      return nameFix(found, { kind: "replace", written: found.params.unit, by: name });
    case "GROUP_UNKNOWN":
      return nameFix(found, { kind: "replace", written: found.params.group, by: name });
    default:
      return undefined;
  }
}

function nameFix({ where }: Finding, edit: NameEdit): Fix | undefined {
  const column = NAME_COLUMNS.find((name) => name === where.column);
  return where.taskId === undefined || column === undefined
    ? undefined
    : { kind: "names", taskId: where.taskId, column, edit };
}

/** A cell of names before and after. */
export type NameChange = {
  readonly taskId: TaskId;
  readonly column: NameColumn;
  readonly from: string;
  readonly to: string;
};

/**
 * The cells that the fixes change, one entry for each cell however many fixes meet in it. A fix whose name is no longer
 * in its cell, or whose task is gone, changes nothing.
 */
export function nameChanges(plan: PlanToCheck, fixes: readonly Fix[]): readonly NameChange[] {
  const context = ruleContext(plan, plan.rows);
  const rows = new Map(plan.rows.map((row) => [row.task.id, row]));
  const cells = new Map<string, NameChange>();
  for (const fix of fixes) {
    const row = fix.kind === "names" ? rows.get(fix.taskId) : undefined;
    if (fix.kind !== "names" || row === undefined) continue;
    const { taskId, column, edit } = fix;
    const key = `${taskId}\n${column}`;
    const before = cells.get(key) ?? { taskId, column, from: row.cells[column], to: row.cells[column] };
    cells.set(key, { ...before, to: edited(context, column, before.to, edit) });
  }
  return [...cells.values()].filter(({ from, to }) => from !== to);
}

function edited(plan: RuleContext, column: NameColumn, cell: string, edit: NameEdit): string {
  const entries = nameEntries(cell);
  const meaning = (entry: string): string =>
    column === "leaders" ? (plan.leaders.resolve(entry)?.name ?? entry) : meaningOf(plan, entry).name;
  switch (edit.kind) {
    case "replace":
      return fillSlots(
        cell,
        entries.map((entry) => (entry === edit.written ? edit.by : entry)),
      );
    case "succeed":
      return succeeded(plan, cell, edit);
    case "drop": {
      const positions = entries.flatMap((entry, index) => (meaning(entry) === edit.name ? [index] : []));
      return dropSlots(cell, new Set(edit.keepsFirst ? positions.slice(1) : positions));
    }
    case "order":
      return inOrder(plan, cell);
    case "separate":
      return joinNames(entries);
  }
}

/** A successor who is there already is not written twice; leaders who stood in order still do. */
function succeeded(
  plan: RuleContext,
  cell: string,
  { written, by }: { readonly written: string; readonly by: string },
): string {
  const entries = nameEntries(cell);
  const wasInOrder = inOrder(plan, cell) === cell;
  const replaced = entries.some((entry) => plan.leaders.resolve(entry)?.name === by)
    ? dropSlots(cell, new Set(entries.flatMap((entry, index) => (entry === written ? [index] : []))))
    : fillSlots(
        cell,
        entries.map((entry) => (entry === written ? by : entry)),
      );
  return wasInOrder ? inOrder(plan, replaced) : replaced;
}

/** The same entries, those of leaders whom the roster knows by rank; as it is where it does not know all of them. */
function inOrder(plan: RuleContext, cell: string): string {
  const entries = nameEntries(cell);
  const names = entries.map((entry) => plan.leaders.resolve(entry)?.name ?? entry);
  const ranked = byRank(plan.roster.leaders, [...new Set(names)]);
  if (ranked.length !== new Set(names).size) return cell;
  const rank = new Map(ranked.map((name, index) => [name, index]));
  const order = entries
    .map((entry, index) => ({ entry, rank: rank.get(names[index] ?? "") ?? 0 }))
    .sort((a, b) => a.rank - b.rank);
  return fillSlots(
    cell,
    order.map(({ entry }) => entry),
  );
}
