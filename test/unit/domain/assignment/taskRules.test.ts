import { found, samplePlan, sampleRow } from "../../../support/samplePlan";
import type { Indicator } from "../../../../src/domain/indicator";
import { DEFAULT_SETTINGS } from "../../../../src/domain/settings";

const withTexts = (...texts: readonly string[]) =>
  samplePlan(texts.map((text, index) => sampleRow(index + 1, { task: { text } })));

test("a row without a target is an error, and its empty text is no repetition", () => {
  expect(found(withTexts("", ""), "TASK_TEXT_MISSING")).toMatchObject([
    { severity: "error", where: { column: "text" } },
    { severity: "error" },
  ]);
  expect(found(withTexts("", ""), "TASK_TEXT_REPEATED")).toEqual([]);
});

test("a text that stands again is a warning with the first task's id", () => {
  expect(found(withTexts("推进甲。", "推进乙。", "推进甲。"), "TASK_TEXT_REPEATED")).toMatchObject([
    { where: { taskId: "2023-2-01-003" }, params: { first: "2023-2-01-001" } },
  ]);
});

test("a text that is nearly an earlier one is good to know; an equal one is not told twice", () => {
  const text = "新建改建农村公路一百公里，实施危桥改造三座，建成乡镇客运站两个。";
  const other = text.replace("一百公里", "一百二十公里");
  const plan = withTexts(text, "治理河道污染。", other, text);
  expect(found(plan, "TASK_TEXT_SIMILAR")).toMatchObject([
    { where: { taskId: "2023-2-01-003" }, params: { first: "2023-2-01-001" } },
    { where: { taskId: "2023-2-01-004" }, params: { first: "2023-2-01-003" } },
  ]);
  expect(found(plan, "TASK_TEXT_REPEATED")).toHaveLength(1);
});

test("texts that share a phrase are not nearly the same", () => {
  const plan = withTexts(
    "推进新型城镇化建设，完善城市更新机制，改造老旧小区二十个。",
    "推进新型城镇化建设，补齐县城短板弱项，新建污水管网三十公里。",
  );
  expect(found(plan, "TASK_TEXT_SIMILAR")).toEqual([]);
});

test.each([
  ["TASK_PUNCTUATION_STRAY", "加强与武隆等. 协同发展。"],
  ["TASK_MARKS_UNBALANCED", "创建“文明城区。"],
  ["TASK_QUOTES_INNER", "实现‘六个跃升’。"],
] as const)("%s is found in “%s”", (code, text) => {
  expect(found(withTexts(text), code)).toMatchObject([{ where: { column: "text" } }]);
});

test("targets in figures are missed only where the notice demands them", () => {
  const rows = [sampleRow(1), sampleRow(2, { task: { indicators: [growth("产值", 6)] } })];
  expect(found(samplePlan(rows), "TASK_INDICATOR_MISSING")).toEqual([]);
  expect(found(samplePlan(rows, { demandsFigures: true }), "TASK_INDICATOR_MISSING")).toMatchObject([
    { severity: "info", where: { taskId: "2023-2-01-001" } },
  ]);
});

const growth = (metric: string, value: number): Indicator => ({
  metric,
  comparator: "growth",
  value,
  unit: "%",
  kind: "growth",
  text: `增长${value}%`,
});

describe("figures for the same metric", () => {
  const plan = (...tasks: readonly (readonly [text: string, indicator: Indicator])[]) =>
    samplePlan(
      tasks.map(([text, indicator], index) =>
        sampleRow(index + 1, { task: { text, indicators: [indicator] } }),
      ),
    );

  test("that differ are a warning with both", () => {
    const contradicting = plan(
      ["地区生产总值增长6.5%。", growth("地区生产总值", 6.5)],
      ["抓好项目。确保全区地区生产总值增长7%。", growth("地区生产总值", 7)],
    );
    expect(found(contradicting, "TASK_FIGURE_CONTRADICTS")).toMatchObject([
      {
        where: { taskId: "2023-2-01-002" },
        params: { metric: "地区生产总值", figure: "增长7%", other: "增长6.5%", first: "2023-2-01-001" },
      },
    ]);
  });

  test("that agree are none", () => {
    const agreeing = plan(
      ["地区生产总值增长6.5%。", growth("地区生产总值", 6.5)],
      ["地区生产总值增长6.5%，稳中求进。", growth("地区生产总值", 6.5)],
    );
    expect(found(agreeing, "TASK_FIGURE_CONTRADICTS")).toEqual([]);
  });

  test("of parts of the district are compared with none", () => {
    const parts = plan(
      ["提速建设临港经济区，规上工业产值增长43%。", growth("规上工业产值", 43)],
      ["提能建设白涛新材料科技城，规上工业产值增长16%。", growth("规上工业产值", 16)],
    );
    expect(found(parts, "TASK_FIGURE_CONTRADICTS")).toEqual([]);
  });
});

describe("deadlines", () => {
  const rows = (...deadlines: readonly string[]) =>
    deadlines.map((deadline, index) => sampleRow(index + 1, { deadline }));

  test("that no task has are one finding for the document", () => {
    expect(found(samplePlan(rows("", "")), "NOTICE_NO_DEADLINE")).toMatchObject([
      { severity: "info", where: {} },
    ]);
    expect(found(samplePlan(rows("", "")), "TASK_DEADLINE_MISSING")).toEqual([]);
  });

  test("that some tasks lack are one finding with their number", () => {
    expect(found(samplePlan(rows("2023-06-30", "", "")), "TASK_DEADLINE_MISSING")).toMatchObject([
      { where: { taskId: "2023-2-01-002" }, params: { tasks: 2 } },
    ]);
  });

  test("are not missed where the text has a date or the office has set one for all", () => {
    const dated = [sampleRow(1, { deadline: "", task: { text: "6月底前完成。" } })];
    expect(found(samplePlan(dated), "NOTICE_NO_DEADLINE")).toEqual([]);
    const settings = { ...DEFAULT_SETTINGS, defaultDeadline: "2023-12-31" };
    expect(found(samplePlan(rows("", ""), { settings }), "NOTICE_NO_DEADLINE")).toEqual([]);
  });
});

test("a rule that the office has switched off says nothing, the others still do", () => {
  const settings = { ...DEFAULT_SETTINGS, rulesOff: ["TASK_PUNCTUATION_STRAY"] as const };
  const plan = { ...withTexts("甲，。‘乙’"), settings };
  expect(found(plan, "TASK_PUNCTUATION_STRAY")).toEqual([]);
  expect(found(plan, "TASK_QUOTES_INNER")).toHaveLength(1);
});
