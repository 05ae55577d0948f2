import type { Decomposition, Notice } from "../../src/domain/decomposition";
import { finding } from "../../src/domain/finding";
import { taskId, type Assignment, type Task } from "../../src/domain/task";
import { encodeWorkbook } from "../../src/layout/encode";
import type { WorkbookPatch } from "../../src/layout/workbookPatch";
import { TABLE_COLUMNS } from "./decompositionArbitrary";

const assign = (...names: string[]): Assignment[] => names.map((name) => ({ name, text: name }));

export const SAMPLE_NOTICE: Notice = {
  title: "关于分解落实2023年区政府工作报告目标任务的通知",
  addressees: "各乡镇人民政府",
  preamble: "",
  demands: [{ heading: "一、提高政治站位，抓好任务落地", paragraphs: [] }],
  issuer: "重庆市涪陵区人民政府办公室",
  annexTitle: "2023年区政府工作报告目标任务分解方案",
  year: 2023,
};

/** A task with one leader and one lead unit; anything may be replaced. */
export function sampleTask(running: number, changes: Partial<Task> = {}): Task {
  const table = changes.table ?? 2;
  const categoryNo = changes.categoryNo ?? (table === 2 ? 1 : 0);
  return {
    id: taskId(2023, table, categoryNo, running),
    table,
    categoryNo,
    category: table === 2 ? "一、推动高质量发展要有新作为" : "",
    sequenceNo: running,
    text: "加大助企纾困力度，落实减税降费政策。",
    leaders: assign("钟涛"),
    leadUnits: assign("区发展改革委"),
    supportingUnits: assign("区财政局", "区税务局"),
    supportingCutOff: false,
    target: "",
    deadline: "",
    owner: "",
    others: [],
    indicators: [],
    wording: { leaders: ["钟  涛"], leadUnits: ["区发展改革委"], supportingUnits: ["区财政局、税务局"] },
    place: { line: running, table, row: running },
    ...changes,
  };
}

/** A small plan of three tables; table 2 holds `tasks`. */
export function sampleDecomposition(tasks: readonly Task[] = [sampleTask(1), sampleTask(2)]): Decomposition {
  const first = sampleTask(1, {
    table: 1,
    text: "地区生产总值增长6.5%。",
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
  });
  const last = sampleTask(1, {
    table: 3,
    supportingUnits: [],
    supportingCutOff: true,
    wording: { leaders: ["钟  涛"], leadUnits: ["区发展改革委"], supportingUnits: [] },
  });
  const labels = [...new Set(tasks.map((task) => task.category))];
  return {
    notice: SAMPLE_NOTICE,
    tables: [
      { number: 1, heading: "一、2023年主要预期目标", columns: TABLE_COLUMNS[1] },
      { number: 2, heading: "二、2023年主要工作任务", columns: TABLE_COLUMNS[2] },
      { number: 3, heading: "三、切实加强政府自身建设", columns: TABLE_COLUMNS[3] },
    ],
    categories: labels.map((label, index) => ({ table: 2, number: index + 1, label })),
    tasks: [first, ...tasks, last],
    roster: {
      leaders: [
        {
          name: "钟涛",
          order: 1,
          title: "",
          portfolio: [
            { unit: "区发展改革委", certainty: "inferred", rows: 4 },
            { unit: "区财政局", certainty: "inferred", rows: 2 },
          ],
        },
        { name: "冯星贵", order: 2, title: "", portfolio: [] },
      ],
      units: [
        { name: "区发展改革委", kind: "department", aliases: [] },
        { name: "区物流办", kind: "department", aliases: [{ name: "物流办", certainty: "proposed" }] },
      ],
      groups: [{ name: "各乡镇街道", aliases: [], ambiguous: false, members: [] }],
    },
    findings: [
      finding(
        "NOTICE_ROW_CUT_OFF",
        { taskId: last.id, column: "supportingUnits" },
        { missing: "责任（配合）单位" },
      ),
      finding("NOTICE_ROW_CUT_OFF", { table: 3, column: "leadUnits" }, { missing: "牵头责任单位" }),
    ],
  };
}

export function encodeSample(decomposition: Decomposition): WorkbookPatch {
  return encodeWorkbook({
    decomposition,
    planId: "plan-1",
    version: "0.1.0",
    madeOn: "2023-03-01",
    describe: () => ({ message: "原件在此行中断。", remedy: "请核对原件后补填。" }),
    nameRule: (code) => code,
  });
}
