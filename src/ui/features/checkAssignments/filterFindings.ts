import type { OpenPlan } from "../../../application/openPlan";
import { findingKey } from "../../../domain/audit/dismissal";
import type { Finding, Severity } from "../../../domain/finding";
import type { FindingCode } from "../../../domain/findingCodes";
import { describeFinding, type FindingMessages } from "../../../i18n/messages";
import { SEVERITIES } from "../../components/severity";

/** What narrows the list of findings; `undefined` and empty mean all. */
export type FindingFilter = {
  readonly severity: Severity | undefined;
  readonly code: FindingCode | undefined;
  /** Words that must all occur, separated by blanks. */
  readonly search: string;
};

export const NO_FINDING_FILTER: FindingFilter = { severity: undefined, code: undefined, search: "" };

/** A finding in words. `key` tells it from all others of the list, also after another check. */
export type WordedFinding = {
  readonly key: string;
  readonly finding: Finding;
  readonly message: string;
  readonly remedy: string;
};

export function wordFindings(
  findings: readonly Finding[],
  messages: FindingMessages,
): readonly WordedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = findingKey(finding);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    return { key: `${key}#${times}`, finding, ...describeFinding(messages, finding) };
  });
}

/** Full-width and half-width forms, capitals and small letters count as the same. */
const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

/** The text that a search looks through: sentence, place, task, and the names in the task's row. */
export function searchTexts(
  findings: readonly WordedFinding[],
  { decoded }: OpenPlan,
  placeOf: (finding: Finding) => string,
): ReadonlyMap<WordedFinding, string> {
  const cells = new Map(decoded.rows.map(({ task, cells: texts }) => [task.id, Object.values(texts)]));
  return new Map(
    findings.map((worded) => {
      const { taskId, entry = "" } = worded.finding.where;
      const names = taskId === undefined ? [] : [taskId, ...(cells.get(taskId) ?? [])];
      return [worded, fold([worded.message, placeOf(worded.finding), entry, ...names].join("\n"))];
    }),
  );
}

/** The findings that pass, order kept. @param texts may be left out while nothing is searched for */
export function filterFindings(
  findings: readonly WordedFinding[],
  { severity, code, search }: FindingFilter,
  texts: ReadonlyMap<WordedFinding, string> | undefined,
): readonly WordedFinding[] {
  const words = fold(search).split(/\s+/u).filter(Boolean);
  return findings.filter((worded) => {
    const { finding } = worded;
    const text = texts?.get(worded) ?? "";
    return (
      (severity === undefined || finding.severity === severity) &&
      (code === undefined || finding.code === code) &&
      words.every((word) => text.includes(word))
    );
  });
}

/** The findings of one rule. */
export type RuleGroup = {
  readonly code: FindingCode;
  readonly findings: readonly WordedFinding[];
  /** What to do about each of them, where that is the same; else `undefined`. */
  readonly remedy: string | undefined;
};

export type SeverityGroup = {
  readonly severity: Severity;
  readonly count: number;
  readonly rules: readonly RuleGroup[];
};

/** By severity, most urgent first, then by rule in order of first appearance. */
export function groupByRule(findings: readonly WordedFinding[]): readonly SeverityGroup[] {
  return SEVERITIES.map((severity) => {
    const mine = findings.filter(({ finding }) => finding.severity === severity);
    const rules = new Map<FindingCode, WordedFinding[]>();
    for (const worded of mine) {
      const same = rules.get(worded.finding.code);
      if (same === undefined) rules.set(worded.finding.code, [worded]);
      else same.push(worded);
    }
    return {
      severity,
      count: mine.length,
      rules: [...rules].map(([code, all]): RuleGroup => ({
        code,
        findings: all,
        remedy: all.every(({ remedy }) => remedy === all[0]?.remedy) ? all[0]?.remedy : undefined,
      })),
    };
  }).filter(({ count }) => count > 0);
}
