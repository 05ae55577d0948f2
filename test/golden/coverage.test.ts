import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPlainText } from "../../src/adapters/document/plainText";
import type { CoverageReview } from "../../src/application/coverReport";
import type { Coverage } from "../../src/domain/coverage/coverage";
import { coverReport } from "../../src/domain/coverage/coverReport";
import { runFenjie, runFenjieHere, type Ended } from "../support/fenjie";
import { decomposeText, readSeed } from "../support/notices";
import { ROOT } from "../support/projectRoot";
import { SEED_FILE } from "../support/seed";
import { useTemporaryFolderOfAll } from "../support/temporaryFolder";
import expected from "./report.json";

const REPORT = join(ROOT, "test/golden/report.txt");

/** The values reached, rounded down to 0.005. A change that lowers them needs a reason in the commit. */
const FLOORS = {
  links: { precision: 1, recall: 1 },
  uncovered: { precision: 1, recall: 1 },
  figures: { precision: 1, recall: 1 },
  changed: { precision: 1, recall: 1 },
  "links of a plan with gaps": { precision: 0.99, recall: 1 },
  "targets in the gaps": { precision: 1, recall: 1 },
};

const { tasks } = decomposeText(readSeed().toString("utf8"));
const blocks = readPlainText(readFileSync(REPORT, "utf8"));
const covered = coverReport(blocks, tasks, 2023);

type Measured = { readonly found: readonly string[]; readonly wanted: readonly string[] };

const linksIn = ({ sentences }: Coverage): readonly string[] =>
  sentences.flatMap(({ sentence, links }) => links.map(({ taskId }) => `${sentence.text} ${taskId}`));
const wantedLinks = expected.sentences.flatMap(({ text, tasks: ids }) => ids.map((id) => `${text} ${id}`));

/** Four plans, each without every fourth task: what they lack may not be found in the tasks that they have. */
const gaps = [0, 1, 2, 3].map((rest) => {
  const gone = new Set(tasks.filter((_, at) => at % 4 === rest).map(({ id }) => String(id)));
  const plan = coverReport(
    blocks,
    tasks.filter(({ id }) => !gone.has(id)),
    2023,
  );
  return {
    links: linksIn(plan),
    wanted: wantedLinks.filter((link) => !gone.has(link.slice(link.lastIndexOf(" ") + 1))),
    open: plan.sentences
      .filter(
        ({ statesTarget, state, figures }) =>
          statesTarget && (state === "uncovered" || state === "partly" || figures.length > 0),
      )
      .map(({ sentence }) => sentence.text),
    inGaps: expected.sentences
      .filter(({ tasks: ids }) => ids.length === 0 || ids.some((id) => gone.has(id)))
      .map(({ text }) => text),
  };
});

/** Sentences in which a figure differs are open in every plan. */
const differing = covered.sentences
  .filter(({ figures }) => figures.length > 0)
  .map(({ sentence }) => sentence.text);

const measured: { readonly [What in keyof typeof FLOORS]: Measured } = {
  links: { found: linksIn(covered), wanted: wantedLinks },
  uncovered: {
    found: covered.sentences
      .filter(({ statesTarget, state }) => statesTarget && (state === "uncovered" || state === "partly"))
      .map(({ sentence }) => sentence.text),
    wanted: expected.sentences.filter(({ tasks: ids }) => ids.length === 0).map(({ text }) => text),
  },
  figures: {
    found: covered.sentences.flatMap(({ figures }) =>
      figures.map(({ metric, report, task }) => [metric, report, task?.id, task?.text].join(" ")),
    ),
    wanted: expected.figures.map(({ metric, report, task, plan }) => [metric, report, task, plan].join(" ")),
  },
  changed: {
    found: covered.sentences.flatMap(({ links }) =>
      links.filter(({ isChanged }) => isChanged).map(({ taskId }) => taskId),
    ),
    wanted: expected.changed,
  },
  "links of a plan with gaps": {
    found: gaps.flatMap(({ links }) => links),
    wanted: gaps.flatMap(({ wanted }) => wanted),
  },
  "targets in the gaps": {
    found: gaps.flatMap(({ open, inGaps }) =>
      open.filter((text) => inGaps.includes(text) || !differing.includes(text)),
    ),
    wanted: gaps.flatMap(({ inGaps }) => inGaps),
  },
};

test.each(Object.entries(measured))(
  "%s of the report are found as a person labelled them",
  (what, { found, wanted }) => {
    const open = [...wanted];
    const right = found.filter((item) => {
      const at = open.indexOf(item);
      if (at >= 0) open.splice(at, 1);
      return at >= 0;
    }).length;
    const precision = right / found.length;
    const recall = right / wanted.length;
    process.stdout.write(
      `coverage, ${what}: precision ${precision.toFixed(3)} (${right} of ${found.length}), recall ${recall.toFixed(3)} (${right} of ${wanted.length})\n`,
    );
    const floor = FLOORS[what as keyof typeof FLOORS];
    expect(precision).toBeGreaterThanOrEqual(floor.precision);
    expect(recall).toBeGreaterThanOrEqual(floor.recall);
  },
);

test("sentences on the past are set aside, and so are tasks that the report does not ask for", () => {
  const asked = new Set(expected.sentences.flatMap(({ tasks: ids }) => ids));
  expect(covered.reviewed).toBe(expected.reviewed);
  expect(covered.unasked).toEqual(tasks.map(({ id }) => id).filter((id) => !asked.has(id)));
});

describe("on the command line", () => {
  const inFolder = useTemporaryFolderOfAll();
  const fenjie = (...words: string[]): Promise<Ended> => runFenjieHere(inFolder(), words);

  beforeAll(async () => {
    expect((await fenjie("build", SEED_FILE, "-o", "plan.xlsx")).code).toBe(0);
  });

  test("a person reads figures first, then what no task has, then changed words", async () => {
    const { code, out, error } = runFenjie(inFolder(), ["coverage", REPORT, "plan.xlsx"]);
    expect([code, error]).toEqual([1, ""]);
    expect(out.split("\n").slice(0, 12).join("\n")).toBe(
      [
        "报告中今年的目标语句 72 句：一致 60 句，文字有改动 4 句，只分解了一部分 0 句，未分解 5 句；数字不一致 3 句",
        "另有回顾往年的 12 句、未提出目标的 7 句不在其中；逐句对照见 --json",
        "",
        "数字不一致 3 处：",
        "  第31行 一般公共预算收入：报告“增长9%”，任务 2023-1-00-005“增长8.5%”",
        "  第45行 标准化厂房：报告“20万平方米”，任务 2023-2-02-020“15万平方米”",
        "  第55行 “四好农村路”：报告“120公里”，任务 2023-2-04-018“100公里”",
        "",
        "没有任务落实的目标 5 句：",
        "  二、2023年工作安排 / （一）推动高质量发展要有新作为",
        "    第37行 新增工业用地1200亩，盘活闲置厂房8万平方米。",
        "  二、2023年工作安排 / （二）加快产业发展要有新增量",
      ].join("\n"),
    );
    expect(out).toMatch(/2023-2-05-015（相似度 \d\d%）：\[-健全-\]\{\+完善\+\}网格化管理/);
    expect(out).toContain(
      "段首概括语 2 句没有单独的任务，未计为目标：\n  “全力稳住经济大盘。”、“积极扩大有效投资。”\n",
    );
    expect(out).toContain("报告中没有对应语句的任务 110 项（共 193 项）：\n  2023-2-01-011 ");
    expect((await fenjie("coverage", REPORT, "plan.xlsx", "--lang", "en")).out).toContain(
      "Targets in no task: 5\n",
    );
  });

  test("with --json every sentence has its tasks", async () => {
    const { code, out } = await fenjie("coverage", REPORT, "plan.xlsx", "--json");
    const review = JSON.parse(out) as CoverageReview;
    expect(code).toBe(1);
    expect(
      review.sentences.flatMap(({ sentence, tasks: linked }) => linked.map(({ id }) => `${sentence} ${id}`)),
    ).toEqual(wantedLinks);
    expect(review.counts).toMatchObject({ uncovered: 5, figuresDiffer: 3, changed: 4, unasked: 110 });
  });

  test("a plan that carries out all of it ends with 0; what is no workbook ends with 3", async () => {
    const whole = inFolder("whole.txt");
    writeFileSync(whole, tasks.map(({ text }) => text).join("\n"));
    expect((await fenjie("coverage", "whole.txt", "plan.xlsx")).code).toBe(0);
    expect((await fenjie("coverage", "whole.txt", "whole.txt")).code).toBe(3);
    expect((await fenjie("coverage", "none.txt", "plan.xlsx")).code).toBe(3);
  });
});
