import type { Decomposition } from "../../../src/domain/decomposition";
import { Failure } from "../../../src/domain/failure";
import type { Finding } from "../../../src/domain/finding";
import type { Task } from "../../../src/domain/task";
import { plannedDeadline } from "../../../src/domain/plannedDeadline";
import { announces, type Difference } from "./announcements";
import type { ExpectedTask, NoticeForm } from "./noticeForm";

/** What was to be read, what was read, and what of it is right. */
export type Score = { readonly expected: number; readonly found: number; readonly right: number };

export const FIELDS = [
  "tasks",
  "categories",
  "leaders",
  "leadUnits",
  "supportingUnits",
  "deadlines",
] as const;

export type Field = (typeof FIELDS)[number];

export type Comparison = {
  readonly form: NoticeForm;
  readonly scores: Readonly<Record<Field, Score>>;
  /** What is wrong without a finding that points at it, one sentence each. */
  readonly silent: readonly string[];
  /** What is wrong and pointed at. */
  readonly announced: readonly string[];
  /** What the form must give and has not given. */
  readonly missing: readonly string[];
};

/** The result of reading a document: what was made of it, or why it was refused. */
export type Outcome = Decomposition | Failure;

type Pair = { readonly wanted: ExpectedTask | undefined; readonly read: Task | undefined };

/** Compares what was read with what a person reads. Rows are matched by their text, equal to the character. */
export function compareForm(form: NoticeForm, outcome: Outcome): Comparison {
  const [tasks, findings] = outcome instanceof Failure ? [[], []] : [outcome.tasks, outcome.findings];
  const pairs = pairUp(form.expected, tasks);
  const differences = [...pairs.flatMap(differencesOf), ...outOfOrder(pairs, tasks)];
  const isAnnounced = (difference: Difference): boolean =>
    outcome instanceof Failure || findings.some((found) => announces(found, difference));
  return {
    form,
    scores: scoresOf(pairs),
    silent: differences.filter((difference) => !isAnnounced(difference)).map(({ says }) => says),
    announced: differences.filter(isAnnounced).map(({ says }) => says),
    missing: missingOf(form, outcome, findings),
  };
}

/** Every expected row with the read one that has its text, in order; what is left over on either side stands alone. */
function pairUp(expected: readonly ExpectedTask[], tasks: readonly Task[]): readonly Pair[] {
  const left = [...tasks];
  const pairs = expected.map((wanted): Pair => {
    const at = left.findIndex(({ text }) => text === wanted.text);
    return { wanted, read: at === -1 ? undefined : left.splice(at, 1)[0] };
  });
  return [...pairs, ...left.map((read): Pair => ({ wanted: undefined, read }))];
}

function differencesOf({ wanted, read }: Pair): readonly Difference[] {
  if (wanted === undefined) return read === undefined ? [] : [wrongRow(read, `wrong row: ${read.text}`)];
  const { text } = wanted;
  if (read === undefined) {
    return [{ aspect: "row", task: undefined, text, isEmpty: true, says: `missing row: ${text}` }];
  }
  const found = {
    category: [read.category],
    leaders: namesOf(read.leaders),
    leadUnits: namesOf(read.leadUnits),
    supportingUnits: namesOf(read.supportingUnits),
    deadline: [read.deadline, plannedDeadline(read)],
  };
  const expected = {
    ...wanted,
    category: [wanted.category],
    deadline: [wanted.deadline, wanted.deadlineDate ?? wanted.deadline],
  };
  const fields = ["category", "leaders", "leadUnits", "supportingUnits", "deadline"] as const;
  const cells = fields
    .filter((field) => found[field].join("|") !== expected[field].join("|"))
    .map((aspect): Difference => ({
      aspect,
      task: read,
      text,
      isEmpty: found[aspect].every((value) => value === ""),
      says: `${aspect} of ${text.slice(0, 20)}: ${found[aspect].join("|")} for ${expected[aspect].join("|")}`,
    }));
  const held = [read.target, read.owner, ...read.others];
  const lost = wanted.kept
    .filter((value) => !held.includes(value))
    .map((value): Difference => ({
      aspect: "kept",
      task: read,
      text,
      isEmpty: true,
      says: `lost from ${text.slice(0, 20)}: ${value}`,
    }));
  return [...cells, ...lost];
}

function wrongRow(task: Task, says: string): Difference {
  return { aspect: "row", task, text: task.text, isEmpty: false, says };
}

/** The first row that was read before one that the document has above it. */
function outOfOrder(pairs: readonly Pair[], tasks: readonly Task[]): readonly Difference[] {
  const read = pairs.flatMap((pair) =>
    pair.wanted === undefined || pair.read === undefined ? [] : [pair.read],
  );
  const places = read.map((task) => tasks.indexOf(task));
  const at = places.findIndex((place, index) => place < (places[index - 1] ?? 0));
  const task = read[at];
  return task === undefined ? [] : [wrongRow(task, `out of order: ${task.text}`)];
}

function namesOf(entries: Task["leaders"]): readonly string[] {
  return entries.map(({ name }) => name);
}

function scoresOf(pairs: readonly Pair[]): Readonly<Record<Field, Score>> {
  const field = (
    wanted: (task: ExpectedTask) => readonly string[],
    read: (task: Task) => readonly string[],
  ): Score =>
    addScores(
      pairs.map((pair) => {
        const expected = pair.wanted === undefined ? [] : wanted(pair.wanted);
        const found = pair.read === undefined ? [] : read(pair.read);
        const right = pair.wanted === undefined || pair.read === undefined ? 0 : shared(found, expected);
        return { expected: expected.length, found: found.length, right };
      }),
    );
  const given = (text: string): readonly string[] => (text === "" ? [] : [text]);
  return {
    tasks: field(
      () => ["row"],
      () => ["row"],
    ),
    categories: field(
      ({ category }) => given(category),
      ({ category }) => given(category),
    ),
    leaders: field(
      ({ leaders }) => leaders,
      ({ leaders }) => namesOf(leaders),
    ),
    leadUnits: field(
      ({ leadUnits }) => leadUnits,
      ({ leadUnits }) => namesOf(leadUnits),
    ),
    supportingUnits: field(
      ({ supportingUnits }) => supportingUnits,
      ({ supportingUnits }) => namesOf(supportingUnits),
    ),
    deadlines: field(
      ({ deadline }) => given(deadline),
      ({ deadline }) => given(deadline),
    ),
  };
}

export function addScores(scores: readonly Score[]): Score {
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0);
  return {
    expected: sum(({ expected }) => expected),
    found: sum(({ found }) => found),
    right: sum(({ right }) => right),
  };
}

/** How many of `found` are also in `expected`; one that is there twice must be found twice. */
function shared(found: readonly string[], expected: readonly string[]): number {
  const open = [...expected];
  return found.filter((name) => {
    const at = open.indexOf(name);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  }).length;
}

function missingOf(
  { mustFind }: NoticeForm,
  outcome: Outcome,
  findings: readonly Finding[],
): readonly string[] {
  if (outcome instanceof Failure) {
    if (mustFind === undefined) return [];
    const allowed = "refused" in mustFind ? mustFind.refused : [];
    return allowed.includes(outcome.code) ? [] : [`refused with ${outcome.code}`];
  }
  if (mustFind === undefined) return [];
  if ("refused" in mustFind) return [`not refused with ${mustFind.refused.join(" or ")}`];
  return mustFind
    .filter((code) => !findings.some((found) => found.code === code))
    .map((code) => `no ${code}`);
}
