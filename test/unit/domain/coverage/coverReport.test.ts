import fc from "fast-check";
import type { Coverage, SentenceCoverage } from "../../../../src/domain/coverage/coverage";
import { coverReport, type PlannedTask } from "../../../../src/domain/coverage/coverReport";
import { taskId } from "../../../../src/domain/task";
import { decomposeText, plainContent, readSeed } from "../../../support/notices";

/** Covers a report by tasks of the main table, numbered from 1. */
function cover(report: string, ...tasks: readonly (string | PlannedTask)[]): Coverage {
  const planned = tasks.map((task, at) =>
    typeof task === "string" ? { id: taskId(2023, 2, 1, at + 1), text: task, target: "" } : task,
  );
  return coverReport(plainContent(report).blocks, planned, 2023);
}

const only = ({ sentences }: Coverage): SentenceCoverage => {
  const [sentence] = sentences;
  if (sentence === undefined || sentences.length !== 1) throw new Error(`${sentences.length} sentences`);
  return sentence;
};

/** Running numbers of the tasks that a sentence is linked to. */
const tasksOf = ({ links }: SentenceCoverage): readonly number[] =>
  links.map(({ taskId: id }) => Number(id.slice(-3)));

test("the same words make the same task, marks and blanks aside", () => {
  const covered = only(
    cover("推进政务公开，建设 数字政府。", "推进政务公开、建设数字政府", "推进农村公路建设。"),
  );
  expect([covered.state, tasksOf(covered)]).toEqual(["same", [1]]);
  expect(covered.links[0]).toMatchObject({ kind: "equal", confidence: 1, isChanged: false });
});

test("two tasks with the same words carry out one sentence", () => {
  expect(tasksOf(only(cover("推进政务公开。", "推进政务公开。", "推进政务公开。")))).toEqual([1, 2]);
});

test("one sentence may be dealt out to several tasks", () => {
  const covered = only(
    cover(
      "加大煤电油气运保障力度，引导金融机构不限贷抽贷断贷，建成标准化厂房15万平方米。",
      "加大煤电油气运保障力度。",
      "引导金融机构不限贷抽贷断贷。",
      "建成标准化厂房15万平方米。",
    ),
  );
  expect([covered.state, tasksOf(covered), covered.figures]).toEqual(["same", [1, 2, 3], []]);
});

test("an enumeration may be dealt out to several tasks without counting as changed", () => {
  const report = "巩固国家卫生区、国家森林城市、国家园林城市创建成果。";
  const all = ["卫生区", "森林城市", "园林城市"].map((name) => `巩固国家${name}创建成果。`);
  expect(only(cover(report, ...all))).toMatchObject({ state: "same", missing: [] });
  expect(only(cover(report, ...all.slice(0, 2)))).toMatchObject({
    state: "partly",
    missing: [{ text: "国家园林城市创建成果", statesTarget: true }],
  });
});

test("one task may carry out several sentences", () => {
  const { sentences, unasked, additions } = cover(
    "推进学前教育普及普惠，新增公办幼儿园5所。推动义务教育更加均衡，集团化办学覆盖面达60%。",
    "推进学前教育普及普惠，新增公办幼儿园5所。推动义务教育更加均衡，集团化办学覆盖面达60%。",
  );
  expect(sentences.map(({ state, links }) => [state, links[0]?.kind])).toEqual([
    ["same", "contained"],
    ["same", "contained"],
  ]);
  expect([unasked, additions]).toEqual([[], []]);
});

test("other words for the same thing are a change with both wordings", () => {
  const covered = only(
    cover(
      "健全网格化管理、精细化服务的基层治理平台，不断提高社区服务质量。",
      "完善网格化管理、精细化服务的基层治理平台，持续提升社区服务质量。",
    ),
  );
  expect(covered).toMatchObject({ state: "changed", missing: [], figures: [] });
  expect(covered.links[0]).toMatchObject({
    kind: "alike",
    isChanged: true,
    reportText: "健全网格化管理、精细化服务的基层治理平台，不断提高社区服务质量",
    taskText: "完善网格化管理、精细化服务的基层治理平台，持续提升社区服务质量",
  });
  expect(covered.links[0]?.confidence).toBeLessThan(1);
});

test("other words with the same figures are told from other words alone", () => {
  const covered = only(cover("新建农村公路改造工程100公里。", "新建农村公路提升工程100公里。"));
  expect([covered.state, covered.links[0]?.kind]).toEqual(["changed", "figures"]);
});

test.each([
  ["加快建设潘家坝污水处理厂三期。", "开工大耍坝污水处理厂二期。"],
  ["建设区图书馆新馆。", "建设区体育馆。"],
  ["盘活闲置厂房8万平方米。", "建成标准化厂房8万平方米。"],
  ["产量稳定在60亿立方米以上。", "就业率稳定在60%以上。"],
])("“%s” is not carried out by “%s”, like as they are", (sentence, task) => {
  const covered = cover(sentence, task);
  expect([only(covered).state, only(covered).statesTarget]).toEqual(["uncovered", true]);
  expect(covered.unasked).toHaveLength(1);
});

test("a part of a sentence that no task has is missing, not forgotten", () => {
  const covered = only(
    cover(
      "抓好特色产业10条，持续增加脱贫群众收入，稳岗就业13条政策落地。",
      "抓好特色产业10条，持续增加脱贫群众收入。",
    ),
  );
  expect(covered.state).toBe("partly");
  expect(covered.missing).toEqual([{ text: "稳岗就业13条政策落地", statesTarget: true }]);
});

test("words in front that state no target are left out, not missing", () => {
  const covered = only(cover("清洁能源产业，页岩气开钻50口、投用48口。", "页岩气开钻50口、投用48口。"));
  expect(covered).toMatchObject({
    state: "changed",
    missing: [{ text: "清洁能源产业", statesTarget: false }],
  });
});

test("what leads a list in is neither", () => {
  const covered = only(
    cover(
      "主要预期目标是：生产总值增长6.5%，固定资产投资增长10%。",
      "生产总值增长6.5%。",
      "固定资产投资增长10%。",
    ),
  );
  expect(covered).toMatchObject({ state: "same", missing: [] });
});

test.each([
  ["another value", "生产总值增长6.5%。", "生产总值增长6%。", "增长6.5%", "增长6%"],
  ["another bound", "生产总值增长6.5%以上。", "生产总值增长6.5%。", "增长6.5%以上", "增长6.5%"],
  ["another unit", "建成标准化厂房20万平方米。", "建成标准化厂房20平方米。", "20万平方米", "20平方米"],
])("%s is a figure that differs, and no changed wording besides", (_, report, task, asked, planned) => {
  const covered = only(cover(report, task));
  expect(covered.figures).toMatchObject([{ report: asked, task: { text: planned } }]);
  expect([covered.state, covered.links[0]?.isChanged]).toEqual(["same", false]);
});

test("a figure is looked for under its own metric, so that two that changed places differ", () => {
  const covered = only(
    cover("生产总值增长6.5%，财政收入增长8.5%。", "生产总值增长8.5%。", "财政收入增长6.5%。"),
  );
  expect(covered.figures.map(({ metric, task }) => [metric, task?.text])).toEqual([
    ["生产总值", "增长8.5%"],
    ["财政收入", "增长6.5%"],
  ]);
});

test("the same amount in another unit does not differ", () => {
  expect(only(cover("新增城镇就业2万人。", "新增城镇就业20000人。")).figures).toEqual([]);
});

test("a figure that the task leaves out differs from nothing", () => {
  const covered = only(
    cover("大力推进农村公路建设，新建农村公路100公里。", "大力推进农村公路建设，新建农村公路。"),
  );
  expect(covered.figures).toMatchObject([{ report: "100公里", task: null }]);
});

test("a figure that could not be read is compared as written", () => {
  expect(only(cover("生产总值增长6%—7%。", "生产总值增长6%—7%。")).figures).toEqual([]);
  expect(only(cover("生产总值增长6%—7%。", "生产总值增长6%—8%。")).figures).not.toEqual([]);
});

test("the target in a column of its own counts to the task", () => {
  const task = { id: taskId(2023, 2, 1, 1), text: "农村公路建设", target: "新建农村公路100公里" };
  const covered = only(cover("新建农村公路100公里。", task));
  expect([covered.links.length, covered.figures]).toEqual([1, []]);
});

test("a task that no sentence asks for is listed, and so is what a task adds", () => {
  const { unasked, additions } = cover(
    "推进政务公开和数字政府建设。",
    "推进政务公开和数字政府建设，新建政务大厅3个。",
    "做好全国经济普查。",
  );
  expect(unasked.map((id) => id.slice(-3))).toEqual(["002"]);
  expect(additions).toMatchObject([{ clauses: ["新建政务大厅3个"], figures: ["3个"] }]);
});

test("what is told of the past is compared with nothing", () => {
  const covered = cover(
    "一、2022年工作回顾\n\n推进政务公开。\n\n二、2023年工作安排\n\n建设数字政府。",
    "推进政务公开。",
  );
  expect(covered.reviewed).toBe(1);
  expect(covered.unasked).toHaveLength(1);
});

test("a heading is no target, but may be what a task is called", () => {
  const { sentences } = cover("（一）推进政务公开\n\n建设数字政府。", "推进政务公开。", "建设数字政府。");
  expect(sentences.map(tasksOf)).toEqual([[1], [2]]);
  expect(cover("（一）推进政务公开\n\n建设数字政府。", "建设数字政府。").sentences).toHaveLength(1);
  expect(
    cover("推进政务公开。办好政务大厅3个。", "推进政务公开。").sentences.map((sentence) => [
      sentence.statesTarget,
      tasksOf(sentence),
    ]),
  ).toEqual([
    [false, [1]],
    [true, []],
  ]);
});

describe("with the seed's tasks", () => {
  const { tasks } = decomposeText(readSeed().toString("utf8"));
  const some = fc.uniqueArray(fc.nat(tasks.length - 1), { minLength: 1, maxLength: 40 });
  const picked = (positions: readonly number[]) => tasks.filter((_, at) => positions.includes(at));

  test("a report in the words of its tasks is covered word for word, in any order", () => {
    fc.assert(
      fc.property(some, (positions) => {
        const report = positions.map((at) => tasks[at]?.text ?? "").join("\n");
        const { sentences, unasked, additions } = cover(report, ...picked(positions));
        expect(sentences.filter(({ state, figures }) => state !== "same" || figures.length > 0)).toEqual([]);
        expect([unasked, additions]).toEqual([[], []]);
      }),
      { numRuns: 15 },
    );
  });

  test("a target whose task is taken out of the plan never counts as carried out word for word", () => {
    const report = tasks.map(({ text }) => text).join("\n");
    fc.assert(
      fc.property(some, (positions) => {
        const gone = new Set(picked(positions).map(({ text }) => text));
        const kept = tasks.filter(({ text }) => !gone.has(text));
        const { sentences } = cover(report, ...kept);
        const same = new Set(
          sentences
            .filter(({ state, figures }) => state === "same" && figures.length === 0)
            .map(({ sentence }) => sentence.text),
        );
        expect([...gone].filter((text) => same.has(text))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  test("no changed number goes unseen", () => {
    const numbered = tasks.filter(({ text }) => /\d/.test(text));
    fc.assert(
      fc.property(
        fc.constantFrom(...numbered),
        fc.nat(20),
        fc.integer({ min: 1, max: 9 }),
        (task, which, digit) => {
          const digits = [...task.text.matchAll(/\d/g)].map(({ index }) => index);
          const at = digits[which % digits.length] ?? 0;
          fc.pre(task.text.charAt(at) !== String(digit));
          const text = `${task.text.slice(0, at)}${digit}${task.text.slice(at + 1)}`;
          const { sentences } = cover(text, ...tasks);
          expect(sentences.some(({ state, figures }) => state !== "same" || figures.length > 0)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("no clause or member of an enumeration that the plan leaves out goes unseen", () => {
    const whole = tasks.map(({ text }) => text).join("");
    const parts = tasks.flatMap((task) =>
      (task.text.match(/[^，、：。；]{4,}[，、]/gu) ?? [])
        .filter((part) => whole.split(part.slice(0, -1)).length === 2)
        .map((part) => ({ task, part })),
    );
    expect(parts.length).toBeGreaterThan(200);
    fc.assert(
      fc.property(fc.constantFrom(...parts), ({ task, part }) => {
        const plan = tasks.map((other) =>
          other === task ? { ...task, text: task.text.replace(part, "") } : other,
        );
        const { sentences } = cover(task.text, ...plan);
        expect(sentences.filter(({ state }) => state !== "same").length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});

test("any text is compared with any plan", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...Array.from("建设，、。增长6.5%万（“”一、2023年"))).map((c) => c.join("")),
  );
  fc.assert(
    fc.property(texts, fc.array(texts, { maxLength: 5 }), (report, plan) => {
      const { sentences, unasked } = cover(report, ...plan);
      const used = new Set(sentences.flatMap(({ links }) => links.map(({ taskId: id }) => id)));
      expect(used.size + unasked.length).toBe(plan.length);
    }),
  );
});
