import { finding, type Finding } from "../../finding";
import { joinAssignments, NO_ASSIGNMENT, type WrittenAssignment } from "./assignment";
import { readSentence } from "./sentenceAssignment";
import { headingOf, type ProseItem } from "./proseItems";

/** A task as a text has it. */
export type ProseTask = {
  /** Its paragraphs in the source's words, without numbers and assignments. */
  readonly paragraphs: readonly string[];
  readonly assignment: WrittenAssignment;
  readonly line: number;
  /** The headings above it, the highest first. */
  readonly headings: readonly ProseItem[];
};

/** The tasks of a text with the headings that stand above none of them and everything that must be said. */
export type ProseTasks = { readonly tasks: readonly ProseTask[]; readonly findings: readonly Finding[] };

/** Follows the paragraphs of a text down: which are headings, which are tasks, and what belongs to none. */
export function collectTasks(items: readonly ProseItem[]): ProseTasks {
  const collector = new TaskCollector();
  for (const [index, item] of items.entries()) collector.take(item, items[index + 1]);
  return collector.end();
}

class TaskCollector {
  private readonly tasks: ProseTask[] = [];
  private readonly findings: Finding[] = [];
  private headings: readonly ProseItem[] = [];
  private readonly unused = new Set<ProseItem>();
  /** Paragraphs that wait for an assignment below them; the first may be numbered. */
  private waiting: ProseItem[] = [];
  /** The last task may go on: the paragraph above was its own. */
  private mayGoOn = false;

  take(item: ProseItem, next: ProseItem | undefined): void {
    if (item.level !== undefined) this.enterWaiting(item.level);
    if (item.kind === "labels") this.assignAbove(item);
    else if (item.kind === "assigned") this.addAssigned(item, next);
    else if (item.kind === "heading" && next?.kind !== "labels") this.enterHeading(item);
    else this.addPlain(item);
    this.mayGoOn = item.kind === "labels" || item.kind === "assigned";
  }

  end(): ProseTasks {
    this.leaveWaiting();
    for (const { whole, paragraph } of this.unused) {
      this.findings.push(finding("NOTICE_TEXT_UNPLACED", { line: paragraph.line }, { text: whole }));
    }
    return { tasks: this.tasks, findings: this.findings };
  }

  private enterHeading(item: ProseItem): void {
    this.leaveWaiting();
    const level = item.level ?? 0;
    this.headings = [...this.headings.filter((above) => (above.level ?? 0) < level), item];
    this.unused.add(item);
  }

  /** A paragraph that waits is the heading of those below it that are numbered at a lower level. */
  private enterWaiting(below: number): void {
    const [first, ...others] = this.waiting;
    if (first?.level === undefined || first.level >= below) return;
    const read = headingOf(first);
    if (read === undefined) return;
    this.waiting = [];
    this.enterHeading(read.heading);
    if (read.rest !== "") this.report("NOTICE_PARAGRAPH_UNASSIGNED", first, read.rest);
    this.waiting = others;
    this.leaveWaiting();
  }

  private assignAbove(item: ProseItem): void {
    const assignment = item.taken.pieces
      .map((piece) => piece.assignment)
      .reduce(joinAssignments, NO_ASSIGNMENT);
    const last = this.tasks.at(-1);
    if (this.waiting.length > 0) {
      const own = this.takeWaiting();
      this.addTask(own.map(textOf), assignment, own[0]?.paragraph.line ?? item.paragraph.line);
    } else if (this.mayGoOn && last !== undefined) {
      this.tasks[this.tasks.length - 1] = {
        ...last,
        assignment: joinAssignments(last.assignment, assignment),
      };
    } else this.report("NOTICE_ASSIGNMENT_UNCLEAR", item, item.whole);
  }

  private addAssigned(item: ProseItem, next: ProseItem | undefined): void {
    const { pieces, rest, unclear } = item.taken;
    const goesOn = next?.kind === "assigned" && next.level === undefined;
    const isEnd = item.level === undefined && pieces.length === 1 && !goesOn;
    if (goesOn && item.level === undefined) this.enterWaiting(Infinity);
    const above = isEnd && this.waiting[0]?.level !== undefined ? this.takeWaiting() : [];
    this.leaveWaiting();
    for (const [index, { text, assignment }] of pieces.entries()) {
      const paragraphs = index === 0 ? [...above.map(textOf), text] : [text];
      this.addTask(
        paragraphs,
        assignment,
        (index === 0 ? above[0] : undefined)?.paragraph.line ?? item.paragraph.line,
      );
    }
    if (unclear) this.report("NOTICE_ASSIGNMENT_UNCLEAR", item, item.whole);
    else if (rest !== "") this.report("NOTICE_PARAGRAPH_UNASSIGNED", item, rest);
  }

  private addPlain(item: ProseItem): void {
    const reading = item.taken.unclear ? { kind: "unclear" as const } : readSentence(item.taken.rest);
    if (reading.kind === "none") {
      if (item.level !== undefined) this.leaveWaiting();
      this.waiting.push(item);
      return;
    }
    this.leaveWaiting();
    const assignment = reading.kind === "read" ? reading.assignment : NO_ASSIGNMENT;
    if (reading.kind === "unclear") this.report("NOTICE_ASSIGNMENT_UNCLEAR", item, item.whole);
    this.addTask([textOf(item)], assignment, item.paragraph.line);
  }

  private addTask(paragraphs: readonly string[], assignment: WrittenAssignment, line: number): void {
    this.tasks.push({ paragraphs, assignment, line, headings: this.headings });
    for (const heading of this.headings) this.unused.delete(heading);
  }

  /** The paragraphs of the task that an assignment below them is for; those before it are left. */
  private takeWaiting(): readonly ProseItem[] {
    const own = this.waiting[0]?.level === undefined ? this.waiting.slice(-1) : this.waiting;
    this.waiting = this.waiting.slice(0, this.waiting.length - own.length);
    this.leaveWaiting();
    return own;
  }

  private leaveWaiting(): void {
    for (const item of this.waiting) this.report("NOTICE_PARAGRAPH_UNASSIGNED", item, item.whole);
    this.waiting = [];
  }

  private report(
    code: "NOTICE_PARAGRAPH_UNASSIGNED" | "NOTICE_ASSIGNMENT_UNCLEAR",
    { paragraph: { line } }: ProseItem,
    text: string,
  ): void {
    this.findings.push(finding(code, { line }, { text }));
  }
}

function textOf({ taken }: ProseItem): string {
  return taken.rest;
}
