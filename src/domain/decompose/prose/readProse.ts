import { finding, type Finding } from "../../finding";
import type { ParagraphBlock } from "../documentBlock";
import type { AnnexTables } from "../readAnnexTables";
import { ANNEX_LINE, ANNEX_TITLE_END } from "../vocabulary";
import { parseUnitList } from "../unitList";
import { missingColumns } from "./missingColumns";
import { readSentence } from "./sentenceAssignment";
import { endsWithUnits } from "./paragraphAssignments";
import { headingOf, proseItem, type ProseItem } from "./proseItems";
import { collectTasks, type ProseTask } from "./proseTasks";
import { isOpenLead, proseTables } from "./proseTables";
import { FIRST_LEADS } from "./proseVocabulary";

/** Sentences that assign say so of a whole text only where there are several: a letter may have one. */
const FEWEST_SENTENCES = 2;

/** A list of units alone in brackets assigns only where it does so again and again: one may as well be a remark. */
const FEWEST_LISTS = 3;

/**
 * The tasks of a document without a decomposition table, as tables; none where no paragraph is given to anybody. The tasks
 * begin with the headings above the first assigned paragraph and end with the last; every paragraph in between is a
 * heading, a task or a finding, those before and after belong to the letter.
 */
export function readProse(paragraphs: readonly ParagraphBlock[]): AnnexTables {
  const bare = paragraphs.filter(({ text }) => endsWithUnits(text)).length >= FEWEST_LISTS;
  const items = paragraphs
    .filter(({ text }) => text.trim() !== "")
    .map((paragraph) => proseItem(paragraph, bare));
  const isTask = taskTest(items);
  const first = items.findIndex(isTask);
  const start = startOfTasks(items, first);
  const end = items.length - [...items].reverse().findIndex(isTask);
  const before = items.slice(0, Math.max(0, start));
  const { tasks, findings } = collectTasks(first === -1 ? [] : items.slice(start, end));
  const assigned = tasks.filter(({ assignment }) =>
    Object.values(assignment).some((names) => names.length > 0),
  );
  if (first === -1 || assigned.length === 0)
    return { tables: [], before: paragraphs, after: [], findings: [] };
  const firstLeads = statesFirstLeads(paragraphs);
  const tables = proseTables(tasks, firstLeads);
  return {
    tables,
    before: before.map(({ paragraph }) => paragraph),
    after: items.slice(end).map(({ paragraph }) => paragraph),
    findings: [...findings, ...tables.flatMap(missingColumns), ...(firstLeads ? [] : openLeads(tasks))],
  };
}

/** True where the document says that the first of the listed units leads. */
export function statesFirstLeads(paragraphs: readonly ParagraphBlock[]): boolean {
  return paragraphs.some(({ text }) => FIRST_LEADS.test(text));
}

/** The paragraphs outside its tables in which a document with tables gives tasks to units. */
export function proseBesideTables(paragraphs: readonly ParagraphBlock[]): readonly Finding[] {
  const assigned = paragraphs.filter((paragraph) => isAssigned(proseItem(paragraph, false)));
  const [first] = assigned;
  return first === undefined
    ? []
    : [finding("NOTICE_PROSE_LEFT_OUT", { line: first.line }, { paragraphs: assigned.length })];
}

/** Brackets and labels show the tasks; where there are none, sentences do. */
function taskTest(items: readonly ProseItem[]): (item: ProseItem) => boolean {
  if (items.some(isAssigned)) return (item) => isAssigned(item) || item.taken.unclear;
  const sentences = new Set(items.filter(({ taken }) => readSentence(taken.rest).kind === "read"));
  return (item) => sentences.size >= FEWEST_SENTENCES && sentences.has(item);
}

function isAssigned({ kind }: ProseItem): boolean {
  return kind === "assigned" || kind === "labels";
}

/** The highest of the headings that stand above the first task, those before the annex begins not counted. */
function startOfTasks(items: readonly ProseItem[], first: number): number {
  let start = startOfTask(items, first);
  let level = items[start]?.level ?? Infinity;
  for (let at = start - 1; at >= 0; at--) {
    const item = items[at];
    if (item === undefined || beginsAnnex(item)) break;
    const isHeading = item.kind === "heading" || (item.kind === "plain" && headingOf(item) !== undefined);
    if (isHeading && item.level !== undefined && item.level < level) {
      start = at;
      level = item.level;
    }
  }
  return start;
}

function beginsAnnex({ whole, level }: ProseItem): boolean {
  return ANNEX_LINE.test(whole) || (level === undefined && ANNEX_TITLE_END.test(whole));
}

/** Where the task begins whose assignment this is: its text may stand in paragraphs above. */
function startOfTask(items: readonly ProseItem[], assigned: number): number {
  const item = items[assigned];
  if (item === undefined || item.level !== undefined) return assigned;
  let above = assigned - 1;
  while (items[above]?.kind === "plain" && items[above]?.level === undefined) above--;
  if (items[above]?.kind === "plain") return above;
  const own = items[assigned - 1];
  return item.kind === "labels" && own !== undefined && !beginsAnnex(own) ? assigned - 1 : assigned;
}

/** Tasks of which several units are in charge and nobody says which of them leads. */
function openLeads(tasks: readonly ProseTask[]): readonly Finding[] {
  const open = tasks.filter(
    (task) => isOpenLead(task) && parseUnitList(task.assignment.responsible).units.length > 1,
  );
  const [first] = open;
  return first === undefined
    ? []
    : [finding("NOTICE_LEAD_NOT_NAMED", { line: first.line, column: "leadUnits" }, { tasks: open.length })];
}
