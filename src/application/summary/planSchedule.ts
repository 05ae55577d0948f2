import type { ScheduleSettings } from "../../domain/schedule/scheduleSettings";
import { CHANGE_TITLES } from "../../layout/labels";
import { changedSchedule } from "../../layout/settingsSheet";
import { SHEETS } from "../../layout/sheetNames";
import { composeChange, type ChangeContext, type PlannedChange } from "../changes/plannedChange";
import { PlanLists } from "../changes/locateCells";
import type { OpenPlan } from "../openPlan";

/** Whether 设置 has the rows that these settings of the schedule would change; a row that the office removed is not put back. */
export function canKeepSchedule(plan: OpenPlan, schedule: ScheduleSettings): boolean {
  if (!plan.sheets.has(SHEETS.settings)) return false;
  const rows = new PlanLists(plan.sheets).rowsOf("settings");
  return changedSchedule(plan.decoded.settings, schedule).every(({ code }) => rows.has(code));
}

/**
 * Plans to keep settings of the schedule in 设置: only the cells whose setting is another one.
 * @returns `undefined` where nothing changes, or a row for it is missing
 * @throws Failure `SHEET_MISSING`, `COLUMN_MISSING`
 */
export function planSchedule(
  plan: OpenPlan,
  schedule: ScheduleSettings,
  context: ChangeContext,
): PlannedChange | undefined {
  const changed = changedSchedule(plan.decoded.settings, schedule);
  if (changed.length === 0 || !canKeepSchedule(plan, schedule)) return undefined;
  return composeChange(
    plan,
    {
      action: "settings",
      title: CHANGE_TITLES.schedule(changed.map(({ label, shown }) => [label, shown])),
      cells: changed.map(({ code, value }) => ({
        list: "settings" as const,
        entry: code,
        occurrence: 0,
        column: "value",
        to: value,
      })),
      tasks: 0,
      findings: 0,
    },
    context,
  );
}
