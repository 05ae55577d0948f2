import type { Finding, Severity } from "../../domain/finding";
import type { FindingCode } from "../../domain/findingCodes";
import type { Place } from "../../domain/place";
import type { Task } from "../../domain/task";
import { describeFinding, type FindingMessages } from "../../i18n/messages";
import { SEVERITIES } from "./severity";

/** One sentence and all the places it is said of. */
export type Statement = { readonly message: string; readonly places: readonly Place[] };

/** The findings of one code that are to be settled in the same way. */
export type FindingGroup = {
  readonly code: FindingCode;
  readonly remedy: string;
  readonly statements: readonly Statement[];
};

export type SeverityGroup = {
  readonly severity: Severity;
  readonly count: number;
  readonly groups: readonly FindingGroup[];
};

/** Findings by severity (most urgent first), then by code and sentence in order of first appearance. */
export function groupFindings(
  findings: readonly Finding[],
  messages: FindingMessages,
): readonly SeverityGroup[] {
  return SEVERITIES.map((severity) => {
    const mine = findings.filter((finding) => finding.severity === severity);
    return { severity, count: mine.length, groups: groupByCode(mine, messages) };
  }).filter(({ count }) => count > 0);
}

function groupByCode(findings: readonly Finding[], messages: FindingMessages): readonly FindingGroup[] {
  const groups = new Map<string, { code: FindingCode; remedy: string; statements: Map<string, Place[]> }>();
  for (const finding of findings) {
    const { message, remedy } = describeFinding(messages, finding);
    const key = `${finding.code}\n${remedy}`;
    const group = groups.get(key) ?? { code: finding.code, remedy, statements: new Map<string, Place[]>() };
    groups.set(key, group);
    const places = group.statements.get(message);
    if (places) places.push(finding.where);
    else group.statements.set(message, [finding.where]);
  }
  return [...groups.values()].map(({ code, remedy, statements }) => ({
    code,
    remedy,
    statements: [...statements].map(([message, places]) => ({ message, places })),
  }));
}

/** Finds the task that a place speaks of, by its id or by table and row, with its position among all tasks. */
export function taskFinder(
  tasks: readonly Task[],
): (place: Place) => { task: Task; index: number } | undefined {
  const byKey = new Map<string, { task: Task; index: number }>();
  tasks.forEach((task, index) => {
    byKey.set(task.id, { task, index });
    if (task.place.row !== undefined) byKey.set(`${task.table}/${task.place.row}`, { task, index });
  });
  return ({ taskId, table, row }) =>
    byKey.get(taskId ?? (table !== undefined && row !== undefined ? `${table}/${row}` : ""));
}
