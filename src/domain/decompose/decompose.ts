import type { Decomposition } from "../decomposition";
import { Failure } from "../failure";
import { finding, type Finding } from "../finding";
import { buildRoster } from "../rosters/buildRoster";
import { settleNames, withCanonicalNames, type CanonicalNames } from "../rosters/canonicalNames";
import type { Task } from "../task";
import type { DocumentBlock } from "./documentBlock";
import { readYear } from "./noticeYear";
import { readAnnexTables, type RawTable } from "./readAnnexTables";
import { readNotice } from "./readNotice";
import { readTaskRows } from "./taskRows";
import { parseUnitList } from "./unitList";
import { DEADLINE } from "./vocabulary";

/**
 * Turns a notice into tasks and rosters. Every row of every decomposition table becomes one task with a unique id,
 * in document order, its text as the source has it; whatever is odd becomes a finding with its place. Findings are
 * sorted by line, those about the document as a whole last. Pure: the same blocks give the same result.
 *
 * @throws Failure `DOCUMENT_NO_TABLE` where no table has the columns of a decomposition.
 */
export function decompose(
  blocks: readonly DocumentBlock[],
  source: { readonly file: string },
): Decomposition {
  const { tables, before, after, findings: tableFindings } = readAnnexTables(blocks);
  if (tables.length === 0) throw new Failure("DOCUMENT_NO_TABLE", { file: source.file });
  const { letter, findings: letterFindings } = readNotice(before, after);
  const headings = tables.map(({ heading }) => heading);
  const { year, findings: yearFindings } = readYear(
    [letter.title, letter.annexTitle, ...headings],
    textsOf(blocks, source.file),
  );
  const parts = tables.map((table) => readTaskRows(table, year));
  const drafts = parts.flatMap(({ tasks }) => tasks);
  const names = settleNames(drafts);
  const { tasks, findings: nameFindings } = settleTasks(drafts, names);
  const addressees = parseUnitList([letter.addressees]).units.map(({ name }) => name);
  const { roster, findings: rosterFindings } = buildRoster(tasks, names, addressees);
  const findings: Finding[] = [
    ...tableFindings,
    ...letterFindings,
    ...yearFindings,
    ...parts.flatMap((part) => part.findings),
    ...nameFindings,
    ...aliasFindings(drafts, names),
    ...repeatedTexts(tasks),
    ...rosterFindings,
    ...deadlineFinding(tasks),
  ];
  return {
    notice: { ...letter, year },
    tables: tables.map(toAnnexTable),
    categories: parts.flatMap(({ categories }) => categories),
    tasks,
    roster,
    findings: byLine(findings),
  };
}

function toAnnexTable({ number, heading, columns }: RawTable): Decomposition["tables"][number] {
  return {
    number,
    heading,
    columns: columns.flatMap(({ column, header }) => (column === undefined ? [] : [{ column, header }])),
  };
}

/** Canonical names in every task, and what that brings to light. */
function settleTasks(
  drafts: readonly Task[],
  names: CanonicalNames,
): { readonly tasks: readonly Task[]; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const tasks = drafts.map((draft) => {
    const { task, repeated } = withCanonicalNames(draft, names);
    for (const name of repeated) findings.push(finding("TASK_NAME_REPEATED", task.place, { name }));
    const leading = new Set(task.leadUnits.map(({ name }) => name));
    for (const { name: unit } of task.supportingUnits) {
      if (leading.has(unit)) {
        findings.push(
          finding("TASK_UNIT_IN_BOTH_ROLES", { ...task.place, column: "supportingUnits" }, { unit }),
        );
      }
    }
    return task;
  });
  return { tasks, findings };
}

/** One finding for each alias, at the first row that uses the short name. */
function aliasFindings(drafts: readonly Task[], { aliases }: CanonicalNames): readonly Finding[] {
  const open = new Map(aliases);
  const findings: Finding[] = [];
  for (const task of drafts) {
    for (const column of ["leadUnits", "supportingUnits"] as const) {
      for (const { name: alias } of task[column]) {
        const name = open.get(alias);
        if (name === undefined) continue;
        findings.push(finding("UNIT_ALIAS_PROPOSED", { ...task.place, column }, { alias, name }));
        open.delete(alias);
      }
    }
  }
  return findings;
}

function repeatedTexts(tasks: readonly Task[]): readonly Finding[] {
  const firsts = new Map<string, Task>();
  const findings: Finding[] = [];
  for (const task of tasks) {
    const first = firsts.get(task.text);
    if (first === undefined) firsts.set(task.text, task);
    else if (task.text !== "") {
      findings.push(finding("TASK_TEXT_REPEATED", { ...task.place, column: "text" }, { first: first.id }));
    }
  }
  return findings;
}

function deadlineFinding(tasks: readonly Task[]): readonly Finding[] {
  return tasks.some(({ text }) => DEADLINE.test(text)) ? [] : [finding("NOTICE_NO_DEADLINE", {}, {})];
}

/** All texts of the document, then its file name. */
function* textsOf(blocks: readonly DocumentBlock[], file: string): Iterable<string> {
  for (const block of blocks) {
    if (block.kind === "paragraph") yield block.text;
    else for (const { cells } of block.rows) for (const { paragraphs } of cells) yield* paragraphs;
  }
  yield file;
}

function byLine(findings: readonly Finding[]): readonly Finding[] {
  const line = ({ where }: Finding): number => where.line ?? Infinity;
  return [...findings].sort((first, second) =>
    line(first) === line(second) ? 0 : line(first) - line(second),
  );
}
