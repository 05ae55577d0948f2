import type { BuiltWorkbook } from "../../src/application/ports/noticeBuilder";
import type { Decomposition } from "../../src/domain/decomposition";
import { finding, type Finding } from "../../src/domain/finding";
import type { Assignment, Task } from "../../src/domain/task";
import { SAMPLE_NOTICE, sampleTask as plainTask } from "./sampleDecomposition";

const named = (...names: readonly string[]): readonly Assignment[] =>
  names.map((name) => ({ name, text: name }));

/** A task of the sample; `part` replaces what a test cares about. */
export function sampleTask(sequenceNo: number, part: Partial<Task> = {}): Task {
  return plainTask(sequenceNo, {
    text: `完成第${sequenceNo}项重点工作。`,
    supportingUnits: named("区财政局"),
    ...part,
  });
}

/** A decomposition around the tasks, with the categories and leaders that they name. */
export function sampleDecomposition(
  tasks: readonly Task[],
  findings: readonly Finding[] = [],
): Decomposition {
  const categories = new Map(
    tasks
      .filter(({ category }) => category !== "")
      .map((task) => [
        `${task.table}-${task.categoryNo}`,
        { table: task.table, number: task.categoryNo, label: task.category },
      ]),
  );
  const leaders = new Set(tasks.flatMap((task) => task.leaders.map(({ name }) => name)));
  return {
    notice: { ...SAMPLE_NOTICE, issuer: "某区人民政府办公室" },
    tables: [...new Set(tasks.map(({ table }) => table))].map((number) => ({
      number,
      heading: "",
      columns: [],
    })),
    categories: [...categories.values()],
    tasks,
    roster: {
      leaders: [...leaders].map((name, index) => ({ name, order: index + 1, title: "", portfolio: [] })),
      units: [],
      groups: [],
    },
    findings,
  };
}

/** Sixty tasks on three tables: two pages, one task cut off in the source. */
export const SAMPLE_TASKS: readonly Task[] = [
  sampleTask(1, {
    table: 1,
    categoryNo: 0,
    category: "",
    text: "地区生产总值增长6.5%。",
    supportingUnits: [],
    indicators: [
      {
        metric: "地区生产总值",
        comparator: "growth",
        value: 6.5,
        unit: "%",
        kind: "growth",
        text: "增长6.5%",
      },
    ],
  }),
  ...Array.from({ length: 57 }, (_, index) => sampleTask(index + 1)),
  sampleTask(58, {
    categoryNo: 2,
    category: "二、保障和改善民生要有新成效",
    text: "新增公办幼儿园20所。",
    leaders: named("冯星贵", "钟涛"),
    leadUnits: named("区教委", "区住房城乡建委"),
  }),
  sampleTask(1, {
    table: 3,
    categoryNo: 0,
    category: "",
    text: "加强法治政府建设。",
    supportingUnits: [],
    supportingCutOff: true,
  }),
];

export const SAMPLE_FINDINGS: readonly Finding[] = [
  finding(
    "NOTICE_ROW_CUT_OFF",
    { table: 3, row: 1, column: "supportingUnits", line: 371 },
    { missing: "责任（配合）单位" },
  ),
  finding("NOTICE_NO_DEADLINE", {}, {}),
];

/** A finished import of the sample. */
export function sampleBuilt(): BuiltWorkbook {
  return {
    tables: [],
    planId: "plan-1",
    decomposition: sampleDecomposition(SAMPLE_TASKS, SAMPLE_FINDINGS),
    preview: [
      {
        name: "封面",
        columns: [{ letter: "A", width: 20 }],
        rows: [{ number: 1, cells: [{ column: 0, text: "标题", rowSpan: 1, columnSpan: 1, look: {} }] }],
        totalRows: 1,
      },
      {
        name: "工作台账",
        columns: [{ letter: "A", width: 20 }],
        rows: Array.from({ length: 250 }, (_, row) => ({
          number: row + 1,
          cells: [{ column: 0, text: `台账${row + 1}`, rowSpan: 1, columnSpan: 1, look: {} }],
        })),
        totalRows: 300,
      },
    ],
    bytes: new Uint8Array([80, 75, 3, 4]),
    fileName: "2023年分解方案-标准分解工作簿.xlsx",
  };
}
