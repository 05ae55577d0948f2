import type { SummaryReview } from "../../../../src/application/summary/reviewSummary";
import { countProgress } from "../../../../src/application/merge/roundProgress";
import {
  annexOf,
  bulletinOn,
  columnOf,
  reviewOn,
  runsOf,
  sectionText,
} from "../../../support/bulletinSample";
import { filledSeed } from "../../../support/filledSeed";
import { sampleOffices, taskOf, type SampleOffice } from "../../../support/returned/office";

const DAY = "2023-07-13";
const seed = filledSeed();
const review = reviewOn(seed, DAY);
const bulletin = bulletinOn(seed, review, DAY);

const statements = (office: SampleOffice): ReturnType<typeof bulletinOn> =>
  bulletinOn(office.plan, reviewOn(office.plan, "2023-04-12"), "2023-04-12");

test("the reports are counted as everywhere else in the program", () => {
  const { issued, returned, missing, late, incomplete } = countProgress(review.progress?.units ?? []);
  expect(sectionText(bulletin, "报送情况")?.[0]).toBe(
    `应报送单位${issued}个，报送截止2023年7月10日。截至2023年7月13日，已报送${returned}个，` +
      `其中迟报${late}个、有漏项${incomplete}个；未报${missing}个。`,
  );
  expect([missing, late, incomplete].every((count) => count > 0)).toBe(true);
});

test("units that have not reported, were late or left something out are named", () => {
  const units = review.progress?.units ?? [];
  const text = (sectionText(bulletin, "报送情况") ?? []).slice(1);
  expect(text.filter((line) => line.startsWith("（"))).toEqual([
    "（一）未报单位",
    "（二）迟报单位",
    "（三）漏项单位",
  ]);
  const missing = units.filter(({ returnedOn }) => returnedOn === undefined).map(({ unit }) => unit);
  expect(text[1]).toBe(`${missing.join("、")}。`);
  const late = units.filter((unit) => unit.returnedOn !== undefined && unit.late);
  expect(text[3]).toBe(`${late.map(({ unit }) => `${unit}（2023年7月12日报送）`).join("、")}。`);
  const incomplete = units.filter((unit) => unit.returnedOn !== undefined && unit.incomplete > 0);
  expect(text[5]).toBe(`${incomplete.map((unit) => `${unit.unit}（${unit.incomplete}项）`).join("、")}。`);
});

test("the annex of reports has each unit with what it was given and when it reported", () => {
  const annex = annexOf(bulletin, "报送情况");
  const units = review.progress?.units ?? [];
  expect(columnOf(annex, "单位")).toEqual(units.map(({ unit }) => unit));
  expect(columnOf(annex, "应报任务数")).toEqual(units.map(({ tasks }) => String(tasks)));
  const states = units.map((unit) =>
    unit.returnedOn === undefined ? "未报" : unit.late ? "迟报" : "按时报送",
  );
  expect(columnOf(annex, "报送情况")).toEqual(states);
  expect(columnOf(annex, "漏项任务数")).toEqual(
    units.map((unit) => (unit.returnedOn === undefined ? "—" : String(unit.incomplete))),
  );
});

test("until its last day a report that has not come is not called missing", async () => {
  const { first } = await sampleOffices();
  const on = (day: string): ReturnType<typeof bulletinOn> =>
    bulletinOn(first.plan, reviewOn(first.plan, day), day);
  const states = (day: string): readonly string[] => columnOf(annexOf(on(day), "报送情况"), "报送情况");
  expect(sectionText(on("2023-04-10"), "报送情况")?.slice(0, 2)).toEqual([
    "应报送单位3个，报送截止2023年4月10日。截至2023年4月10日，已报送0个，其中迟报0个、有漏项0个；尚未报送3个。",
    "（一）尚未报送单位",
  ]);
  expect(states("2023-04-10")).toEqual(["尚未报送", "尚未报送", "尚未报送"]);
  expect(sectionText(on("2023-04-11"), "报送情况")?.[1]).toBe("（一）未报单位");
  expect(states("2023-04-11")).toEqual(["未报", "未报", "未报"]);
});

test("a unit that was renamed after the round was issued is named as it is called now", async () => {
  const { first } = await sampleOffices();
  const { decomposition } = first.plan.decoded;
  const units = decomposition.roster.units.map((unit) =>
    unit.name === "区税务局"
      ? { ...unit, name: "区税务分局", aliases: [{ name: "区税务局", certainty: "confirmed" as const }] }
      : unit,
  );
  const decoded = {
    ...first.plan.decoded,
    decomposition: { ...decomposition, roster: { ...decomposition.roster, units } },
  };
  const plan = { ...first.plan, decoded };
  const renamed = bulletinOn(plan, reviewOn(plan, "2023-04-12"), "2023-04-12");
  expect(columnOf(annexOf(renamed, "报送情况"), "单位")).toContain("区税务分局");
  expect(columnOf(annexOf(renamed, "报送情况"), "应报任务数")).toEqual(["6", "2", "1"]);
});

test("tasks that are behind twice in a row are named with both lights", () => {
  const twice = review.entries.filter(({ trend }) => trend?.behindInARow === true);
  const [head, ...items] = sectionText(bulletin, "连续两期滞后的任务") ?? [];
  expect(twice.length).toBeGreaterThan(0);
  expect(head).toBe(`上期和本期连续滞后的任务共${twice.length}项。`);
  expect(items).toHaveLength(twice.length);
  expect(
    items.every((item) => /，上期(滞后|严重滞后|未启动)，本期(滞后|严重滞后|未启动)。$/u.test(item)),
  ).toBe(true);
  const marked = columnOf(annexOf(bulletin, "滞后任务清单"), "序时判断").filter((text) =>
    text.endsWith("连续两期"),
  );
  expect(marked).toHaveLength(twice.length);
});

test("where no task is behind twice in a row it says so; after one round it says nothing of it", () => {
  const entries = review.entries.map((entry) => ({
    ...entry,
    trend: entry.trend && { ...entry.trend, behindInARow: false },
  }));
  const none: SummaryReview = { ...review, entries };
  expect(sectionText(bulletinOn(seed, none, DAY), "连续两期滞后的任务")).toEqual([
    "没有连续两期滞后的任务。",
  ]);
  const once: SummaryReview = { ...review, history: review.history.slice(-1) };
  expect(sectionText(bulletinOn(seed, once, DAY), "连续两期滞后的任务")).toBeUndefined();
});

test("units are quoted in their own words, each for itself where they share a task", async () => {
  const { first } = await sampleOffices();
  const office = first
    .type(taskOf(3), "requests", "区发展改革委：请追加“专项”资金。\n尽快下达。\n区财政局：无")
    .type(taskOf(4), "requests", "暂无");
  expect(sectionText(statements(office), "存在的主要问题和需协调事项")).toEqual([
    "各单位反映的问题和需协调事项见附件4。",
    "（一）需协调事项",
    "1.区发展改革委：“请追加‘专项’资金。 尽快下达。”（“争取上级专项资金，用于水利和交通补短板”）。",
  ]);
  expect(columnOf(annexOf(statements(office), "存在问题和需协调事项清单"), "任务编号")).toEqual([taskOf(3)]);
});

test("the text has the problems of tasks that are behind, the annex those of all", () => {
  const problems = columnOf(annexOf(bulletin, "存在问题和需协调事项清单"), "存在问题").filter(
    (text) => text !== "—",
  );
  const text = sectionText(bulletin, "存在的主要问题和需协调事项") ?? [];
  const quoted = text.slice(
    text.indexOf("（一）滞后任务存在的主要问题") + 1,
    text.indexOf("（二）需协调事项"),
  );
  expect(quoted.length).toBeGreaterThan(0);
  expect(problems.length).toBeGreaterThan(quoted.length);
  const late = new Set(columnOf(annexOf(bulletin, "滞后任务清单"), "任务编号"));
  const cited = runsOf(bulletin).filter(({ text: said }) =>
    said.includes("资金缺口较大，‘项目贷’尚未到位。"),
  );
  expect(cited.flatMap(({ tasks }) => tasks).every((id) => late.has(id))).toBe(true);
});

test("where no unit says anything, nothing is said of problems", async () => {
  const { first } = await sampleOffices();
  expect(sectionText(statements(first), "存在的主要问题和需协调事项")).toBeUndefined();
  expect(annexOf(statements(first), "存在问题和需协调事项清单")).toBeUndefined();
});

test("what is asked of units follows from the facts", () => {
  expect(sectionText(bulletin, "下一步工作要求")?.filter((line) => line.startsWith("（"))).toEqual([
    "（一）加快推进滞后任务",
    "（二）严格落实报送要求",
    "（三）及时协调解决问题",
    "（四）持续推进各项任务",
  ]);
});
