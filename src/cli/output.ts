import { countBy } from "../domain/countBy";
import type { Decomposition } from "../domain/decomposition";
import type { Finding, Severity } from "../domain/finding";
import type { CliMessages } from "../i18n/catalogue";
import type { Message } from "../i18n/messages";

/** At most this many places are named for findings of one code; the workbook lists all. */
const NAMED = 3;

/** A decomposition in a dozen lines for a person at a terminal. */
export function summariseDecomposition(
  decomposition: Decomposition,
  say: CliMessages,
  describe: (finding: Finding) => Message,
): readonly string[] {
  const { notice, tables, categories, tasks, findings } = decomposition;
  const byTable = countBy(tasks, (task) => [String(task.table)]);
  const distinct = (
    namesOf: (task: (typeof tasks)[number]) => readonly { readonly name: string }[],
  ): number => countBy(tasks, (task) => namesOf(task).map(({ name }) => name)).size;
  const bySeverity = countBy(findings, ({ severity }) => [severity]);
  const severities = (severity: Severity): number => bySeverity.get(severity) ?? 0;
  return [
    say.notice(notice.title, notice.issuer, notice.year),
    say.counts(
      tables.map(({ number, heading }) => ({ heading, tasks: byTable.get(String(number)) ?? 0 })),
      tasks.length,
    ),
    say.people(
      categories.length,
      distinct((task) => task.leaders),
      distinct((task) => task.leadUnits),
    ),
    say.findings({ error: severities("error"), warning: severities("warning"), info: severities("info") }),
    ...summariseFindings(findings, say, describe),
  ];
}

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** Findings by severity, then by code; of each code the first few with their places. */
function summariseFindings(
  findings: readonly Finding[],
  say: CliMessages,
  describe: (finding: Finding) => Message,
): readonly string[] {
  const byCode = new Map<string, Finding[]>();
  for (const found of findings) {
    const group = byCode.get(found.code);
    if (group) group.push(found);
    else byCode.set(found.code, [found]);
  }
  const groups = [...byCode.values()];
  return ORDER.flatMap((severity) =>
    groups
      .filter((group) => group[0]?.severity === severity)
      .flatMap((group) =>
        group.slice(0, NAMED).map((found, index) => {
          const { message } = describe(found);
          const place = say.place(found.where);
          const more = index === 0 ? say.times(group.length) : "";
          return `  [${say.severity[severity]}] ${place === "" ? "" : `${place} `}${message}${more}`;
        }),
      ),
  );
}
