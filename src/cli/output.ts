import { countSeverities } from "../application/reportCheck";
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
  return [
    say.notice(notice.title, notice.issuer, notice.year),
    say.counts(
      tables.map(({ number, heading }) => ({ number, heading, tasks: byTable.get(String(number)) ?? 0 })),
      tasks.length,
    ),
    say.people(
      categories.length,
      distinct((task) => task.leaders),
      distinct((task) => task.leadUnits),
    ),
    say.findings(countSeverities(findings)),
    ...summariseFindings(findings, say, {
      message: (found) => describe(found).message,
      place: ({ where }) => say.place(where),
    }),
  ];
}

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** Findings by severity, then by code; of each code the first few with their places. */
export function summariseFindings<F extends Finding>(
  findings: readonly F[],
  say: CliMessages,
  words: { readonly message: (found: F) => string; readonly place: (found: F) => string },
): readonly string[] {
  const byCode = new Map<string, F[]>();
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
          const place = words.place(found);
          const more = index === 0 ? say.times(group.length) : "";
          return `  [${say.severity[severity]}] ${place === "" ? "" : `${place} `}${words.message(found)}${more}`;
        }),
      ),
  );
}
