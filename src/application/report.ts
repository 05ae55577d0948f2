import type { Decomposition } from "../domain/decomposition";
import type { Finding } from "../domain/finding";
import { countBy } from "../domain/countBy";
import type { Indicator } from "../domain/indicator";
import type { TableNumber } from "../domain/task";
import type { Message } from "../i18n/messages";

type Count = { readonly name: string; readonly tasks: number };

/** What `build --json` and `inspect --json` print: a decomposition by names only. */
export type DecompositionReport = {
  readonly plan: { readonly title: string; readonly issuer: string; readonly year: number };
  readonly tasks: readonly {
    readonly id: string;
    readonly table: TableNumber;
    readonly category: string;
    readonly sequenceNo: number;
    readonly text: string;
    readonly target: string;
    readonly deadline: string;
    readonly owner: string;
    readonly others: readonly string[];
    readonly leaders: readonly string[];
    readonly leadUnits: readonly string[];
    readonly supportingUnits: readonly string[];
    readonly supportingCutOff: boolean;
    readonly indicators: readonly Indicator[];
  }[];
  readonly categories: readonly { readonly label: string; readonly tasks: number }[];
  readonly leaders: readonly Count[];
  readonly leadUnits: readonly Count[];
  readonly findings: readonly (Finding & Message)[];
};

/** The report of a decomposition: leaders in rank order, lead units in order of first appearance. */
export function reportDecomposition(
  { notice, categories, tasks, roster, findings }: Decomposition,
  describe: (finding: Finding) => Message,
): DecompositionReport {
  const names = (assignments: readonly { readonly name: string }[]): readonly string[] =>
    assignments.map(({ name }) => name);
  const byLeader = countBy(tasks, (task) => names(task.leaders));
  const byLeadUnit = countBy(tasks, (task) => names(task.leadUnits));
  const byCategory = countBy(tasks, (task) => [`${task.table}-${task.categoryNo}`]);
  return {
    plan: { title: notice.title, issuer: notice.issuer, year: notice.year },
    tasks: tasks.map((task) => ({
      id: task.id,
      table: task.table,
      category: task.category,
      sequenceNo: task.sequenceNo,
      text: task.text,
      target: task.target,
      deadline: task.deadline,
      owner: task.owner,
      others: task.others,
      leaders: names(task.leaders),
      leadUnits: names(task.leadUnits),
      supportingUnits: names(task.supportingUnits),
      supportingCutOff: task.supportingCutOff,
      indicators: task.indicators,
    })),
    categories: categories.map(({ table, number, label }) => ({
      label,
      tasks: byCategory.get(`${table}-${number}`) ?? 0,
    })),
    leaders: roster.leaders.map(({ name }) => ({ name, tasks: byLeader.get(name) ?? 0 })),
    leadUnits: [...byLeadUnit].map(([name, count]) => ({ name, tasks: count })),
    findings: findings.map((found) => ({ ...found, ...describe(found) })),
  };
}
