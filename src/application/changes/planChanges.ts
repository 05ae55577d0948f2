import { dayOf } from "../../domain/dayOf";
import { findingKey } from "../../domain/audit/dismissal";
import { lastUndoable, type RecordedCell } from "../../domain/audit/recordedChange";
import { fixFor, nameChanges, type Fix } from "../../domain/assignment/fixes";
import { joinNames } from "../../domain/assignment/nameCell";
import type { Finding } from "../../domain/finding";
import { unitKind } from "../../domain/rosters/unitKind";
import { CERTAINTY_LABELS, CHANGE_TITLES, GROUP_SCOPE_LABELS, UNIT_KIND_LABELS } from "../../layout/labels";
import { splitNames } from "../../layout/sheetReader";
import { stillSays } from "../../layout/writtenValues";
import { planToCheck, type OpenPlan } from "../openPlan";
import { PlanLists, type CellName } from "./locateCells";
import {
  composeChange,
  type ChangeContext,
  type ChangeDraft,
  type NewRow,
  type PlannedChange,
} from "./plannedChange";

type Target = ChangeDraft["cells"][number];

/** The corrections of findings that leave nothing to decide; others are left out. */
export function unambiguousFixes(findings: readonly Finding[]): readonly Fix[] {
  return findings.flatMap((found) => fixFor(found) ?? []);
}

/**
 * Plans corrections of the ledger's names and confirmations of other names.
 * @returns `undefined` where the fixes change nothing
 * @throws Failure `SHEET_MISSING`, `COLUMN_MISSING`
 */
export function planFixes(
  plan: OpenPlan,
  fixes: readonly Fix[],
  context: ChangeContext,
): PlannedChange | undefined {
  const changes = nameChanges(planToCheck(plan, dayOf(context.now)), fixes);
  const cells: Target[] = changes.map(({ taskId, column, to }) => ({
    list: "ledger",
    entry: taskId,
    occurrence: 0,
    column,
    to: to === "" ? null : to,
  }));
  const newRows: NewRow[] = [];
  for (const fix of fixes) if (fix.kind === "confirmAlias") confirmAlias(plan, fix, cells, newRows);
  const changed = cells.length + newRows.length;
  if (changed === 0) return undefined;
  return composeChange(
    plan,
    {
      action: changes.length === 0 ? "roster" : "fix",
      title: CHANGE_TITLES.fixed(changed),
      cells,
      newRows,
      tasks: new Set(changes.map(({ taskId }) => taskId)).size,
      findings: fixes.length,
    },
    context,
  );
}

/** The row with the alias alone is confirmed; out of a list of several the alias goes into a row of its own. */
function confirmAlias(
  plan: OpenPlan,
  { roster, entry, alias }: Extract<Fix, { kind: "confirmAlias" }>,
  cells: Target[],
  newRows: NewRow[],
): void {
  const certaintyKey = roster === "units" ? "certainty" : "aliasCertainty";
  const rows = new PlanLists(plan.sheets)
    .table(roster)
    .rows.filter((row) => row.get("name").trim() === entry);
  rows.forEach((row, occurrence) => {
    const aliases = splitNames(row.get("aliases"));
    if (!aliases.includes(alias) || row.get(certaintyKey).trim() === CERTAINTY_LABELS.confirmed) return;
    const name: Omit<CellName, "column"> = { list: roster, entry, occurrence };
    if (aliases.length === 1) {
      cells.push({ ...name, column: certaintyKey, to: CERTAINTY_LABELS.confirmed });
      return;
    }
    cells.push({ ...name, column: "aliases", to: joinNames(aliases.filter((each) => each !== alias)) });
    const kept = roster === "units" ? "kind" : "scope";
    newRows.push({
      list: roster,
      values: {
        name: entry,
        [kept]: row.get(kept),
        aliases: alias,
        [certaintyKey]: CERTAINTY_LABELS.confirmed,
      },
    });
  });
}

/**
 * Plans the members of a collective unit as a person has chosen them: they take the place of what was proposed, and
 * units that no roster has yet are entered.
 * @throws Failure `SHEET_MISSING`, `COLUMN_MISSING`
 */
export function planMembers(
  plan: OpenPlan,
  group: string,
  members: readonly string[],
  context: ChangeContext,
): PlannedChange {
  const lists = new PlanLists(plan.sheets);
  const rows = lists.table("groups").rows.filter((row) => row.get("name").trim() === group);
  const open = rows.flatMap((row, occurrence) =>
    row.get("memberCertainty").trim() === CERTAINTY_LABELS.confirmed ? [] : [occurrence],
  );
  const confirmed = new Set(
    rows
      .filter((_, occurrence) => !open.includes(occurrence))
      .flatMap((row) => splitNames(row.get("members"))),
  );
  const chosen = members.filter((member) => !confirmed.has(member));
  const [first, ...others] = open;
  const cell = (occurrence: number, column: string, to: string | null): Target => ({
    list: "groups",
    entry: group,
    occurrence,
    column,
    to,
  });
  const names = joinNames(chosen);
  const known = lists.rowsOf("units");
  const newUnits = chosen.filter((member) => !known.has(member));
  const newRows: NewRow[] = newUnits.map((name) => ({
    list: "units",
    values: { name, kind: UNIT_KIND_LABELS[unitKind(name)] },
  }));
  if (first === undefined && chosen.length > 0) {
    newRows.push({
      list: "groups",
      values: {
        name: group,
        scope: rows[0]?.get("scope") ?? GROUP_SCOPE_LABELS.definite,
        members: names,
        memberCertainty: CERTAINTY_LABELS.confirmed,
      },
    });
  }
  return composeChange(
    plan,
    {
      action: "roster",
      title: CHANGE_TITLES.members(group, members.length),
      cells: [
        ...(first === undefined
          ? []
          : [
              cell(first, "members", names === "" ? null : names),
              cell(first, "memberCertainty", names === "" ? null : CERTAINTY_LABELS.confirmed),
            ]),
        ...others.flatMap((occurrence) => [
          cell(occurrence, "members", null),
          cell(occurrence, "memberCertainty", null),
        ]),
      ],
      newRows,
      tasks: 0,
      findings: 0,
    },
    context,
  );
}

/** Plans that findings are marked as no problem, or as problems again. */
export function planDismissal(
  plan: OpenPlan,
  findings: readonly Finding[],
  active: boolean,
  context: ChangeContext,
): PlannedChange {
  const keys = [...new Set(findings.map(findingKey))];
  return composeChange(
    plan,
    {
      action: "dismiss",
      title: active ? CHANGE_TITLES.dismissed(keys.length) : CHANGE_TITLES.restored(keys.length),
      cells: [],
      dismissals: keys.map((finding) => ({ finding, by: context.by, on: dayOf(context.now), active })),
      tasks: 0,
      findings: keys.length,
    },
    context,
  );
}

/**
 * Plans to take back the last change that still stands. Cells that hold something else by now are left as they are and
 * listed.
 * @returns `undefined` where there is nothing to take back
 */
export function planUndo(plan: OpenPlan, context: ChangeContext): PlannedChange | undefined {
  const last = lastUndoable(plan.decoded.changes);
  if (last === undefined) return undefined;
  const lists = new PlanLists(plan.sheets);
  const cells: RecordedCell[] = [];
  const skipped: RecordedCell[] = [];
  for (const cell of last.cells) {
    const change = lists.change(cell, cell.from);
    const stands = change !== undefined && stillSays(change.from, cell.to);
    (stands ? cells : skipped).push(cell);
  }
  const tasks = cells.filter(({ list }) => list === "ledger").map(({ entry }) => entry);
  return composeChange(
    plan,
    {
      action: "undo",
      title:
        CHANGE_TITLES.undone(last.title, last.at) +
        (skipped.length === 0 ? "" : CHANGE_TITLES.skipped(skipped.length)),
      cells: cells.map(({ list, entry, occurrence, column, from }) => ({
        list,
        entry,
        occurrence,
        column,
        to: from,
      })),
      skipped,
      undoes: last.number,
      tasks: new Set(tasks).size,
      findings: 0,
    },
    context,
  );
}
