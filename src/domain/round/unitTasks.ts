import { expandUnits } from "../assignment/groupMembers";
import type { NameColumn } from "../assignment/ledgerRow";
import { meaningOf, ruleContext, type PlanToCheck, type RowToCheck } from "../assignment/ruleContext";
import { isCollective } from "../rosters/unitNames";
import { compareTaskIds } from "../task";

/** What a unit is to a task: 牵头 or 配合. */
export const ROLES = ["lead", "support"] as const;

export type Role = (typeof ROLES)[number];

/** A task in the workbook of a unit. */
export type UnitTask = { readonly role: Role; readonly row: RowToCheck };

/** The tasks of a unit in the order of their ids, each once. */
export type UnitTasks = { readonly unit: string; readonly tasks: readonly UnitTask[] };

/** A collective unit of which no member is confirmed: nobody is given these tasks in its place. */
export type GroupLeftOut = { readonly group: string; readonly tasks: number };

export type TaskShares = {
  /** Units with a task, in the order of the roster; those that the roster does not know come last. */
  readonly units: readonly UnitTasks[];
  readonly groups: readonly GroupLeftOut[];
};

/**
 * Which unit reports on which tasks. Names are resolved as the check resolves them; a collective unit stands for its
 * confirmed members. A task of two lead units is shared by both; a unit that leads a task does not support it as well.
 * The order of the plan's rows makes no difference.
 */
export function shareTasks(plan: PlanToCheck, withSupporting: boolean): TaskShares {
  const rows = [...plan.rows].sort((a, b) => compareTaskIds(a.task.id, b.task.id));
  const context = ruleContext(plan, rows);
  const groups = new Set(plan.roster.groups.map(({ name }) => name));
  const byUnit = new Map<string, UnitTask[]>(plan.roster.units.map(({ name }) => [name, []]));
  const leftOut = new Map<string, number>();
  for (const row of context.rows) {
    const seen = new Set<string>();
    const share = (column: NameColumn, role: Role): void => {
      for (const unit of expandUnits(row.names[column], plan.roster)) {
        if (seen.has(unit)) continue;
        seen.add(unit);
        if (groups.has(unit) || isCollective(unit)) {
          leftOut.set(unit, (leftOut.get(unit) ?? 0) + 1);
          continue;
        }
        const tasks = byUnit.get(unit);
        if (tasks === undefined) byUnit.set(unit, [{ role, row }]);
        else tasks.push({ role, row });
      }
    };
    share("leadUnits", "lead");
    if (withSupporting) share("supportingUnits", "support");
  }
  return {
    units: [...byUnit].flatMap(([unit, tasks]) => (tasks.length === 0 ? [] : [{ unit, tasks }])),
    groups: [...leftOut].map(([group, tasks]) => ({ group, tasks })),
  };
}

/** The units that are meant by names as somebody types them: aliases resolved, a group as its confirmed members. */
export function unitsMeant(plan: PlanToCheck, names: readonly string[]): readonly string[] {
  const context = ruleContext(plan, []);
  return expandUnits(
    names.map((name) => meaningOf(context, name).name),
    plan.roster,
  );
}
