import type { DocumentBlock } from "../decompose/documentBlock";
import { compareTaskIds, type Task, type TaskId } from "../task";
import { pairFigures, statedFigures, type StatedFigure } from "./compareFigures";
import type {
  Addition,
  Coverage,
  FigureDifference,
  Link,
  ReportSentence,
  SentenceCoverage,
} from "./coverage";
import { CARRIED, isPartOf, linkOf, sharesClause, tasksOf, type FoundLink } from "./linkSentence";
import { missingParts } from "./missingParts";
import { reportSentences } from "./reportSentences";
import { statesTarget } from "./statesTarget";
import { indexTasks, shareOf, type TaskIndex } from "./taskIndex";
import { bareOf, wordingOf, type Wording } from "./wording";

/** Shorter clauses are in a text by chance only, in characters without marks. */
const SHORTEST = 4;

/** A task as far as it is compared with the report. */
export type PlannedTask = Pick<Task, "id" | "text" | "target">;

/** A sentence on what is to be done with the tasks that carry it out. */
type Matched = {
  readonly sentence: ReportSentence;
  readonly wording: Wording;
  /** Positions of tasks. */
  readonly tasks: readonly number[];
};

/** A figure of a task. */
type PlannedFigure = StatedFigure & { readonly task: number };

type PlannedFigures = ReadonlyMap<number, readonly PlannedFigure[]>;

/**
 * How far a plan carries out the report that it decomposes, sentence by sentence, and what it has besides. Pure.
 * @param year the plan's year, by which past years are told; 0 where it is not known
 */
export function coverReport(
  blocks: readonly DocumentBlock[],
  tasks: readonly PlannedTask[],
  year: number,
): Coverage {
  const sentences = reportSentences(blocks, year);
  const index = indexTasks(tasks.map(wordsOf));
  const matched = matchTasks(index, sentences);
  const used = new Set(matched.flatMap((match) => match.tasks));
  const figures = new Map(
    Array.from(used, (task) => [task, figuresOf(task, index.wordings[task]?.text ?? "")]),
  );
  const answered = new Set<PlannedFigure>();
  const idOf = (task: number): TaskId | undefined => tasks[task]?.id;
  const covered = matched.map((match) => coverageOf(index, match, figures, answered, idOf));
  return {
    sentences: covered,
    reviewed: sentences.filter(({ period, role }) => period === "review" && role !== "heading").length,
    unasked: tasks.filter((_, task) => !used.has(task)).map(({ id }) => id),
    additions: additionsOf(index, matched, figures, answered, idOf),
  };
}

/** What a task says, with the target of its own column. */
function wordsOf({ text, target }: PlannedTask): string {
  return target === "" ? text : `${text}\n${target}`;
}

function figuresOf(task: number, text: string): readonly PlannedFigure[] {
  return statedFigures(text).map((figure) => ({ ...figure, task }));
}

/** Sentences first look for their tasks; tasks that none has found then look for the sentence that holds them. */
function matchTasks(index: TaskIndex, sentences: readonly ReportSentence[]): readonly Matched[] {
  const matched = sentences
    .filter(({ period }) => period === "plan")
    .flatMap((sentence): readonly Matched[] => {
      const wording = wordingOf(sentence.text);
      if (sentence.role === "sentence") return [{ sentence, wording, tasks: tasksOf(index, wording) }];
      // What names other sentences is no target; but a task may be called like it.
      const tasks = index.equalTo(wording.bare);
      return sentence.role === "heading" && tasks.length === 0 ? [] : [{ sentence, wording, tasks }];
    });
  const found = new Set(matched.flatMap(({ tasks }) => tasks));
  const sought = index.wordings.map((_, task) => task).filter((task) => !found.has(task));
  const further = new Map<number, number[]>();
  const places = indexTasks(matched.map(({ sentence }) => sentence.text));
  for (const task of sought) {
    const wording = index.wordings[task];
    const [best] = (wording === undefined ? [] : places.candidatesFor(wording))
      .map((at) => ({ at, within: withinOf(index, wording, matched[at]) }))
      .filter(({ within }) => within > 0)
      .sort((a, b) => b.within - a.within || a.at - b.at);
    if (best !== undefined) further.set(best.at, [...(further.get(best.at) ?? []), task]);
  }
  return matched.map((match, at) => ({ ...match, tasks: [...match.tasks, ...(further.get(at) ?? [])] }));
}

/** Share of a task that lies in a sentence; 0 where it or one of its clauses does not. */
function withinOf(index: TaskIndex, task: Wording | undefined, match: Matched | undefined): number {
  if (task === undefined || match === undefined) return 0;
  const { wording } = match;
  const share = shareOf(index, task.pairs, wording.pairSet);
  const isWhole = task.clauses.every(({ pairs }) => shareOf(index, pairs, wording.pairSet) >= CARRIED);
  return isWhole && isPartOf(share, task, wording) ? share : 0;
}

function coverageOf(
  index: TaskIndex,
  { sentence, wording, tasks }: Matched,
  figures: PlannedFigures,
  answered: Set<PlannedFigure>,
  idOf: (task: number) => TaskId | undefined,
): SentenceCoverage {
  const differences = differencesOf(index, wording, tasks, figures, answered, idOf);
  const links = tasks
    .flatMap((task) => namedLink(linkOf(index, wording, task), idOf))
    .map((link) => (differsIn(link, differences) ? { ...link, isChanged: false } : link))
    .sort((a, b) => compareTaskIds(a.taskId, b.taskId));
  const missing = links.length === 0 ? [] : missingParts(index, wording, wordingsOf(index, tasks));
  const state =
    links.length === 0
      ? "uncovered"
      : missing.some((part) => part.statesTarget)
        ? "partly"
        : missing.length > 0 || links.some(({ isChanged }) => isChanged)
          ? "changed"
          : "same";
  return {
    sentence,
    statesTarget: statesTarget(sentence),
    state,
    links,
    missing,
    figures: differences,
  };
}

function wordingsOf(index: TaskIndex, tasks: readonly number[]): readonly Wording[] {
  return tasks.flatMap((task) => index.wordings[task] ?? []);
}

/** Whether the two wordings of a link differ in nothing but figures that are known to differ. */
function differsIn(
  { taskId, reportText, taskText }: Link,
  differences: readonly FigureDifference[],
): boolean {
  let [asked, carried] = [reportText, taskText];
  for (const { report, task } of differences) {
    if (task?.id !== taskId) continue;
    asked = asked.replace(report, "");
    carried = carried.replace(task.text, "");
  }
  return bareOf(asked) === bareOf(carried);
}

function namedLink(
  { task, ...link }: FoundLink,
  idOf: (task: number) => TaskId | undefined,
): readonly Link[] {
  const taskId = idOf(task);
  return taskId === undefined ? [] : [{ taskId, ...link }];
}

/** The figures of a sentence that its tasks do not have; figures in a clause that no task carries out are missing with it. */
function differencesOf(
  index: TaskIndex,
  { text, clauses }: Wording,
  tasks: readonly number[],
  figures: PlannedFigures,
  answered: Set<PlannedFigure>,
  idOf: (task: number) => TaskId | undefined,
): readonly FigureDifference[] {
  const stated = statedFigures(text);
  return clauses.flatMap((clause): readonly FigureDifference[] => {
    const asked = stated.filter(({ offset }) => offset >= clause.start && offset < clause.end);
    const carriers = tasks.filter((task) =>
      wordingsOf(index, [task]).some((wording) => sharesClause(index, clause, wording)),
    );
    if (asked.length === 0 || carriers.length === 0) return [];
    const planned = carriers.flatMap((task) => figures.get(task) ?? []);
    return pairFigures(asked, planned).flatMap((pair): readonly FigureDifference[] => {
      if (pair.planned !== undefined) answered.add(pair.planned);
      if (pair.isSame) return [];
      const { metric, text: report } = pair.asked;
      const id = pair.planned && idOf(pair.planned.task);
      return [{ metric, report, task: pair.planned && id ? { id, text: pair.planned.text } : null }];
    });
  });
}

function additionsOf(
  index: TaskIndex,
  matched: readonly Matched[],
  figures: PlannedFigures,
  answered: ReadonlySet<PlannedFigure>,
  idOf: (task: number) => TaskId | undefined,
): readonly Addition[] {
  const sentencesOf = new Map<number, Wording[]>();
  for (const { wording, tasks } of matched)
    for (const task of tasks) sentencesOf.set(task, [...(sentencesOf.get(task) ?? []), wording]);
  return index.wordings.flatMap(({ clauses }, task): readonly Addition[] => {
    const asked = sentencesOf.get(task);
    const taskId = idOf(task);
    if (asked === undefined || taskId === undefined) return [];
    const said = new Set(asked.flatMap(({ pairs }) => pairs));
    const added = clauses
      .filter(({ text, pairs }) => bareOf(text).length >= SHORTEST && shareOf(index, pairs, said) < CARRIED)
      .map(({ text }) => text);
    const unasked = (figures.get(task) ?? [])
      .filter((figure) => !answered.has(figure))
      .map(({ text }) => text);
    return added.length === 0 && unasked.length === 0 ? [] : [{ taskId, clauses: added, figures: unasked }];
  });
}
