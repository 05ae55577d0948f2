import type { Decomposition } from "../decomposition";
import { Failure } from "../failure";
import { finding, type Finding } from "../finding";
import { inDocumentOrder } from "../findingOrder";
import { buildRoster } from "../rosters/buildRoster";
import { settleNames, withCanonicalNames, type CanonicalNames } from "../rosters/canonicalNames";
import { knownNames } from "../rosters/knownNames";
import type { Place } from "../place";
import type { Roster } from "../roster";
import type { Task } from "../task";
import type { DocumentBlock, DocumentContent } from "./documentBlock";
import { readYear } from "./noticeYear";
import { findTables } from "./prose/findTables";
import type { RawTable } from "./readAnnexTables";
import { readNotice } from "./readNotice";
import { readTaskRows } from "./taskRows";
import { tableColumns } from "./tableColumns";
import type { LayoutChoices } from "./tableLayout";
import { CATEGORY_HEADER } from "./vocabulary";

export type DecomposeOptions = {
  /** Name of the document; its year is the last to be tried. */
  readonly file: string;
  /** What the user said of the document's tables. */
  readonly layouts?: LayoutChoices;
  /** The rosters of the workbook that the document goes into: their names win over what the document suggests. */
  readonly roster?: Roster;
};

/** A document of more paragraphs outside its tables is no notice; each may take a tenth of a millisecond. */
const MOST_PARAGRAPHS = 30_000;

const NO_CHOICES: LayoutChoices = new Map();

/**
 * Turns a notice into tasks and rosters. Every row of every decomposition table becomes one task with a unique id,
 * in document order, its text as the source has it; whatever is odd becomes a finding with its place. Findings are
 * sorted by line, those about the document as a whole last. Pure: the same blocks give the same result.
 *
 * @throws Failure `DOCUMENT_NO_TABLE` where no table has the columns of a decomposition and no text gives a task to anybody;
 * `DOCUMENT_LIMIT`
 */
export function decompose(
  { blocks, counts, findings: readerFindings }: DocumentContent,
  { file, layouts = NO_CHOICES, roster: earlier }: DecomposeOptions,
): Decomposition {
  if (blocks.filter(({ kind }) => kind === "paragraph").length > MOST_PARAGRAPHS) {
    throw new Failure("DOCUMENT_LIMIT", { file, limit: "paragraphs", value: MOST_PARAGRAPHS });
  }
  const { tables, before, after, findings: tableFindings } = findTables(blocks, layouts);
  if (tables.length === 0) throw new Failure("DOCUMENT_NO_TABLE", { file });
  const { letter, findings: letterFindings } = readNotice(before, after);
  const headings = tables.map(({ heading }) => heading);
  const { year, findings: yearFindings } = readYear(
    [letter.title, letter.annexTitle, ...headings],
    textsOf(blocks, file),
  );
  const known = earlier && knownNames(earlier);
  const parts = tables.map((table) => readTaskRows(table, year, known));
  const drafts = parts.flatMap(({ tasks }) => tasks);
  const names = settleNames(drafts, earlier);
  const { tasks, findings: nameFindings } = settleTasks(drafts, names);
  const notice = { ...letter, year };
  const { roster, findings: rosterFindings } = buildRoster(tasks, names, earlier);
  const findings: Finding[] = [
    ...readerFindings,
    ...tableFindings,
    ...letterFindings,
    ...yearFindings,
    ...parts.flatMap((part) => part.findings),
    ...nameFindings,
    ...rosterFindings,
  ];
  const decomposition = {
    notice,
    tables: tables.map(toAnnexTable),
    categories: parts.flatMap(({ categories }) => categories),
    tasks,
    roster,
    findings: inDocumentOrder(findings),
  };
  return counts === "lines" ? decomposition : inParagraphs(decomposition);
}

/** The places of a document that has no lines: what the blocks counted are its paragraphs. */
function inParagraphs(decomposition: Decomposition): Decomposition {
  const placed = ({ line, ...place }: Place): Place =>
    line === undefined ? place : { ...place, paragraph: line };
  return {
    ...decomposition,
    tasks: decomposition.tasks.map((task) => ({ ...task, place: placed(task.place) })),
    findings: decomposition.findings.map((found) => ({ ...found, where: placed(found.where) })),
  };
}

function toAnnexTable(table: RawTable): Decomposition["tables"][number] {
  const { number, heading } = table;
  return { number, heading, columns: tableColumns(table, CATEGORY_HEADER) };
}

/** Canonical names in every task; a name that then stands twice in a cell is a finding. */
function settleTasks(
  drafts: readonly Task[],
  names: CanonicalNames,
): { readonly tasks: readonly Task[]; readonly findings: readonly Finding[] } {
  const settled = drafts.map((draft) => withCanonicalNames(draft, names));
  return {
    tasks: settled.map(({ task }) => task),
    findings: settled.flatMap(({ task, repeated }) =>
      repeated.map((name) => finding("NOTICE_NAME_REPEATED", task.place, { name })),
    ),
  };
}

/** All texts of the document, then its file name. */
function* textsOf(blocks: readonly DocumentBlock[], file: string): Iterable<string> {
  for (const block of blocks) {
    if (block.kind === "paragraph") yield block.text;
    else for (const { cells } of block.rows) for (const { paragraphs } of cells) yield* paragraphs;
  }
  yield file;
}
