import fc from "fast-check";
import type { AnnexTable, Category, Decomposition, Notice } from "../../src/domain/decomposition";
import { finding, type Finding } from "../../src/domain/finding";
import type { Indicator } from "../../src/domain/indicator";
import type { AnnexColumn } from "../../src/domain/place";
import type { Certainty, Leader, Roster, Unit, UnitGroup } from "../../src/domain/roster";
import { taskId, type Assignment, type TableNumber, type Task } from "../../src/domain/task";

/** Text as documents have it, with what spreadsheets trip over: formula signs, quotes, line breaks, digits. */
const wordArbitrary = fc.string({
  unit: fc.constantFrom(
    ...Array.from("区发展改革委员会推进建设一二三、，；。“”（）=+-@'\"<&>%0123456789abX_x "),
  ),
  minLength: 1,
  maxLength: 24,
});

const textArbitrary = fc
  .oneof({ weight: 60, arbitrary: wordArbitrary }, { weight: 1, arbitrary: fc.constant("长".repeat(33_000)) })
  .chain((text) => wordArbitrary.map((more) => `${text}${more}`));

/** Names are trimmed and not empty; they may hold the separators of the cells. */
const nameArbitrary = wordArbitrary.map((name) => `区${name.trim()}局`);

const assignments = fc.array(fc.record<Assignment>({ name: nameArbitrary, text: wordArbitrary }), {
  maxLength: 4,
});
const certainty = fc.constantFrom<Certainty>("confirmed", "proposed", "inferred");

const indicatorArbitrary = fc.record<Indicator>({
  metric: wordArbitrary,
  comparator: fc.constantFrom("=", "≥", "≤", "growth"),
  value: fc.oneof(
    fc.constant(null),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
  ),
  unit: fc.constantFrom("%", "亿元", ""),
  kind: fc.constantFrom("share", "growth", "amount", "count", "ranking", "qualitative"),
  text: wordArbitrary,
});

const rosterArbitrary: fc.Arbitrary<Roster> = fc.record({
  leaders: fc
    .uniqueArray(
      fc.record<Omit<Leader, "order">>({
        name: nameArbitrary,
        title: fc.oneof(fc.constant(""), wordArbitrary),
        portfolio: fc.array(fc.record({ unit: nameArbitrary, certainty, rows: fc.nat(99) }), {
          maxLength: 5,
        }),
      }),
      { selector: (leader) => leader.name, maxLength: 6 },
    )
    .map((leaders) => leaders.map((leader, index) => ({ ...leader, order: index + 1 }))),
  units: fc.uniqueArray(
    fc.record<Unit>({
      name: nameArbitrary,
      kind: fc.constantFrom("department", "town", "park", "vertical", "other"),
      aliases: fc.array(fc.record({ name: nameArbitrary, certainty }), { maxLength: 3 }),
    }),
    { selector: (unit) => unit.name, maxLength: 8 },
  ),
  groups: fc.uniqueArray(
    fc.record<UnitGroup>({
      name: nameArbitrary,
      aliases: fc.array(fc.record({ name: nameArbitrary, certainty }), { maxLength: 2 }),
      ambiguous: fc.boolean(),
      members: fc.array(fc.record({ unit: nameArbitrary, certainty }), { maxLength: 5 }),
    }),
    { selector: (group) => group.name, maxLength: 4 },
  ),
});

const noticeArbitrary = (year: number): fc.Arbitrary<Notice> =>
  fc.record<Notice>({
    title: wordArbitrary,
    addressees: fc.oneof(fc.constant(""), wordArbitrary),
    preamble: wordArbitrary,
    demands: fc.array(
      fc.record({ heading: wordArbitrary, paragraphs: fc.array(wordArbitrary, { maxLength: 2 }) }),
      {
        maxLength: 3,
      },
    ),
    issuer: wordArbitrary,
    annexTitle: wordArbitrary,
    year: fc.constant(year),
  });

/** The column layouts of the three tables, as the notice has them. */
export const TABLE_COLUMNS: Readonly<Record<TableNumber, AnnexTable["columns"]>> = {
  1: columnsOf("text", "leaders", "leadUnits", "supportingUnits"),
  2: columnsOf("category", "sequenceNo", "text", "leaders", "leadUnits", "supportingUnits"),
  3: columnsOf(
    "sequenceNo",
    "text",
    "target",
    "leaders",
    "leadUnits",
    "supportingUnits",
    "deadline",
    "owner",
    "other",
    "other",
  ),
};

function columnsOf(...columns: AnnexColumn[]): AnnexTable["columns"] {
  const headers: Readonly<Record<AnnexColumn, string>> = {
    category: "分类",
    sequenceNo: "序号",
    text: "目标任务",
    leaders: "牵头领导",
    leadUnits: "牵头责任单位",
    supportingUnits: "责任（配合）单位",
    target: "年度目标",
    deadline: "完成时限",
    owner: "责任人",
    other: "备注",
  };
  return columns.map((column) => ({ column, header: headers[column] }));
}

type Draft = Pick<
  Task,
  | "text"
  | "target"
  | "deadline"
  | "owner"
  | "leaders"
  | "leadUnits"
  | "supportingUnits"
  | "supportingCutOff"
  | "indicators"
> & {
  readonly padding: string;
  readonly remark: string;
};

const draftArbitrary: fc.Arbitrary<Draft> = fc.record<Draft>({
  text: textArbitrary,
  target: fc.constantFrom("", "增长6.5%", "建成3个"),
  deadline: fc.constantFrom("", "6月底前", "长期"),
  owner: fc.constantFrom("", "钟涛"),
  leaders: assignments,
  leadUnits: assignments,
  supportingUnits: assignments,
  supportingCutOff: fc.boolean(),
  indicators: fc.array(indicatorArbitrary, { maxLength: 3 }),
  padding: fc.constantFrom("", "  "),
  remark: fc.constantFrom("", "省级重点"),
});

/** Tasks of one category, or of a table without categories (number 0). */
type Section = { readonly table: TableNumber; readonly label: string; readonly drafts: readonly Draft[] };

const sectionsArbitrary: fc.Arbitrary<readonly Section[]> = fc
  .tuple(
    fc.array(draftArbitrary, { maxLength: 4 }),
    fc.array(fc.tuple(wordArbitrary, fc.array(draftArbitrary, { minLength: 1, maxLength: 6 })), {
      maxLength: 4,
    }),
    fc.array(draftArbitrary, { maxLength: 4 }),
  )
  .map(([first, second, third]) => [
    { table: 1, label: "", drafts: first },
    ...second.map(([word, drafts], index) => ({
      table: 2 as const,
      label: `${index + 1}、${word}类`,
      drafts,
    })),
    { table: 3, label: "", drafts: third },
  ]);

function tasksOf(year: number, sections: readonly Section[]): { tasks: Task[]; categories: Category[] } {
  const tasks: Task[] = [];
  const categories: Category[] = [];
  const sequence = { 1: 0, 2: 0, 3: 0 };
  for (const { table, label, drafts } of sections) {
    const categoryNo = label === "" ? 0 : categories.length + 1;
    if (label !== "") categories.push({ table, number: categoryNo, label });
    drafts.forEach(({ padding, remark, ...draft }, index) => {
      const supportingUnits = draft.supportingCutOff ? [] : draft.supportingUnits;
      const wordingOf = (list: readonly Assignment[]): string[] =>
        list.map((entry) => `${entry.text}${padding}`);
      sequence[table] += 1;
      const id = taskId(year, table, categoryNo, index + 1);
      tasks.push({
        ...draft,
        id,
        table,
        others: table === 3 ? [remark, `${remark}2`] : [],
        categoryNo,
        category: label,
        sequenceNo: sequence[table],
        supportingUnits,
        wording: {
          leaders: wordingOf(draft.leaders),
          leadUnits: wordingOf(draft.leadUnits),
          supportingUnits: wordingOf(supportingUnits),
        },
        place: { line: tasks.length + 1, table, row: sequence[table], taskId: id },
      });
    });
  }
  return { tasks, categories };
}

function findingsOf(tasks: readonly Task[]): Finding[] {
  return tasks
    .filter((task) => task.supportingCutOff)
    .map((task) =>
      finding(
        "NOTICE_ROW_CUT_OFF",
        { ...task.place, column: "supportingUnits" },
        { missing: "责任（配合）单位" },
      ),
    );
}

/** Whole decompositions of three tables, as a reader of notices could have made them. */
export const decompositionArbitrary: fc.Arbitrary<Decomposition> = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), sectionsArbitrary, rosterArbitrary)
  .chain(([year, sections, roster]) =>
    noticeArbitrary(year).map((notice): Decomposition => {
      const { tasks, categories } = tasksOf(year, sections);
      const tables = ([1, 2, 3] as const).map((number): AnnexTable => {
        return { number, heading: `${number}、表`, columns: TABLE_COLUMNS[number] };
      });
      return { notice, tables, categories, tasks, roster, findings: findingsOf(tasks) };
    }),
  );
