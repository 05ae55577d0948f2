import { ledgerRowOf, type LedgerRow, type NameColumn } from "../../src/domain/assignment/ledgerRow";
import { checkPlan } from "../../src/domain/assignment/checkPlan";
import type { PlanToCheck } from "../../src/domain/assignment/ruleContext";
import type { Finding } from "../../src/domain/finding";
import type { FindingCode } from "../../src/domain/findingCodes";
import type { Leader, Roster, Unit, UnitGroup } from "../../src/domain/roster";
import { unitKind } from "../../src/domain/rosters/unitKind";
import { DEFAULT_SETTINGS } from "../../src/domain/settings";
import { sampleTask } from "./sampleDecomposition";
import type { Task } from "../../src/domain/task";

/** A leader in office without portfolio; anything may be replaced. */
export function sampleLeader(name: string, order: number, changes: Partial<Leader> = {}): Leader {
  return { name, order, title: "", portfolio: [], ...changes };
}

export function sampleUnit(name: string, changes: Partial<Unit> = {}): Unit {
  return { name, kind: unitKind(name), aliases: [], ...changes };
}

/** A group with these confirmed members. */
export function sampleGroup(
  name: string,
  members: readonly string[],
  changes: Partial<UnitGroup> = {},
): UnitGroup {
  return {
    name,
    aliases: [],
    ambiguous: false,
    members: members.map((unit) => ({ unit, certainty: "confirmed" })),
    ...changes,
  };
}

export const SAMPLE_ROSTER: Roster = {
  leaders: [sampleLeader("钟涛", 1), sampleLeader("周勇", 2), sampleLeader("胡涛", 3)],
  units: ["区发展改革委", "区财政局", "区税务局", "区物流办", "新妙镇"].map((name) => sampleUnit(name)),
  groups: [sampleGroup("各乡镇街道", ["新妙镇"])],
};

/** A row without anything to find; its cells, deadline and task may be replaced. */
export function sampleRow(
  running: number,
  {
    deadline = "2023-06-30",
    task = {},
    ...cells
  }: Partial<Record<NameColumn, string>> & { readonly deadline?: string; readonly task?: Partial<Task> } = {},
): LedgerRow {
  const row = ledgerRowOf(
    sampleTask(running, { text: CLEAN_TEXTS[running % CLEAN_TEXTS.length] ?? "", ...task }),
  );
  return { ...row, cells: { ...row.cells, ...cells }, deadline };
}

/** Texts that have nothing in common. */
const CLEAN_TEXTS = [
  "加大助企纾困力度，落实减税降费政策。",
  "建成公办幼儿园，扩大普惠学位供给。",
  "治理河道污染，改善水环境质量。",
  "推动老旧小区改造，完善停车设施。",
  "举办文化旅游节，打响城市品牌。",
] as const;

export function samplePlan(rows: readonly LedgerRow[], changes: Partial<PlanToCheck> = {}): PlanToCheck {
  const roster = changes.roster ?? SAMPLE_ROSTER;
  return {
    rows,
    roster,
    earlierRoster: roster,
    missingColumns: [],
    demandsFigures: false,
    otherUnits: [],
    settings: DEFAULT_SETTINGS,
    today: "2023-07-01",
    ...changes,
  };
}

/** The findings of one code. */
export function found<C extends FindingCode>(
  plan: PlanToCheck,
  code: C,
): readonly Extract<Finding, { code: C }>[] {
  return checkPlan(plan).filter((each): each is Extract<Finding, { code: C }> => each.code === code);
}
