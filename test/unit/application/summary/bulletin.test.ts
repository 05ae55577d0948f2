import fc from "fast-check";
import type { OpenPlan } from "../../../../src/application/openPlan";
import type { SummaryReview } from "../../../../src/application/summary/reviewSummary";
import { LATE_LIGHTS, LIGHTS } from "../../../../src/domain/schedule/light";
import { LIGHT_LABELS } from "../../../../src/layout/labels";
import {
  annexOf,
  bulletinOn,
  columnOf,
  reviewOn,
  reviewWith,
  runsOf,
  sectionText,
  textOf,
  type Said,
} from "../../../support/bulletinSample";
import { filledSeed } from "../../../support/filledSeed";
import { SampleOffice, UNITS } from "../../../support/returned/office";

const DAY = "2023-07-13";
const seed = filledSeed();
const seedReview = reviewOn(seed, DAY);
const bulletin = bulletinOn(seed, seedReview, DAY);

/** A plan of eight tasks before its first round. */
const { plan } = SampleOffice.start();
const review = reviewOn(plan, "2023-04-12");
const { reform, finance, tax } = UNITS;

const say = (said: readonly (Said | undefined)[], of: OpenPlan = plan) =>
  bulletinOn(of, reviewWith(review, said), "2023-04-12");

const anySaid: fc.Arbitrary<readonly Said[]> = fc.array(
  fc.record({
    light: fc.constantFrom(...LIGHTS),
    leaders: fc.subarray(["钟涛", "冯星贵", "张宇"]),
    leadUnits: fc.subarray([reform, finance, tax]),
  }),
  { minLength: 8, maxLength: 8 },
);

test("the paper names its period, whom it is for, who issues it and when", () => {
  const { title, file, number, addressee, issuer, date, closing } = bulletin;
  expect(title.join("")).toBe("关于2023年第二季度重点工作目标任务推进情况的通报");
  expect(file).toBe("2023年第二季度重点工作推进情况通报.docx");
  expect(number).toMatch(/^\s+〔2023〕\s+号$/u);
  expect(addressee).toBe("涪陵高新区管委会，各乡镇人民政府、街道办事处，区政府各部门，有关单位：");
  expect([issuer, date, closing]).toEqual(["重庆市涪陵区人民政府办公室", "2023年7月13日", "特此通报。"]);
  expect(bulletin.sections.map(({ heading }) => heading)).toEqual([
    "一、总体情况",
    "二、推进较好的单位",
    "三、进展滞后的单位",
    "四、报送情况",
    "五、连续两期滞后的任务",
    "六、存在的主要问题和需协调事项",
    "七、下一步工作要求",
  ]);
});

test("before the first round it reports on the year, and says nothing of reports and earlier rounds", () => {
  const early = say([]);
  expect(early.title.join("")).toBe("关于2023年重点工作目标任务推进情况的通报");
  expect(early.file).toBe("2023年重点工作推进情况通报.docx");
  expect(early.opening.map(textOf).join("")).not.toContain("报送");
  expect(sectionText(early, "报送情况")).toBeUndefined();
  expect(sectionText(early, "连续两期滞后的任务")).toBeUndefined();
  expect(annexOf(early, "报送情况")).toBeUndefined();
});

test("a plan without issuer, addressees and annex title invents none", () => {
  const { decomposition } = plan.decoded;
  const notice = { ...decomposition.notice, issuer: "", addressees: "", annexTitle: "" };
  const bare = say([], {
    ...plan,
    decoded: { ...plan.decoded, decomposition: { ...decomposition, notice } },
  });
  expect([bare.issuer, bare.addressee]).toEqual(["", "各有关单位："]);
  expect(bare.opening.map(textOf)).toEqual([
    "对截至2023年4月12日的8项目标任务推进情况进行了汇总，现通报如下。",
  ]);
});

test("the figures of the whole are those of the review", () => {
  const { whole, leaders, units } = seedReview.summary;
  const [total, share] = sectionText(bulletin, "总体情况") ?? [];
  expect(total).toContain(`共有目标任务${whole.tasks}项`);
  expect(total).toContain(`牵头领导${leaders.length}位、牵头责任单位${units.length}个`);
  for (const light of LIGHTS) expect(total).toContain(`${LIGHT_LABELS[light]}${whole.byLight[light]}项`);
  const good = whole.byLight.completed + whole.byLight.onSchedule;
  expect(share).toContain(`共${whole.tasks - whole.byLight.notApplicable}项，其中已完成和达序时的${good}项`);
  expect(share).toContain("占59.4%");
});

test("each table and category has the counts of the review", () => {
  const text = (sectionText(bulletin, "总体情况") ?? []).join("\n");
  expect(text).toContain("2023年主要预期目标7项（");
  for (const { category, counts } of seedReview.summary.categories.filter((each) => each.table === 2)) {
    expect(text).toContain(`“${category.replace(/^.+、\s*/u, "")}”${counts.tasks}项（`);
  }
});

test("the annexes of leaders and units have a row for each of the review, and one for all tasks", () => {
  const { leaders, units, whole } = seedReview.summary;
  for (const [title, groups] of [
    ["各领导牵头任务完成情况", leaders],
    ["各单位牵头任务完成情况", units],
  ] as const) {
    const annex = annexOf(bulletin, title);
    const counts = [...groups.map((group) => group.counts), whole];
    expect(columnOf(annex, "任务数")).toEqual(counts.map(({ tasks }) => String(tasks)));
    for (const light of LIGHTS) {
      expect(columnOf(annex, LIGHT_LABELS[light])).toEqual(
        counts.map(({ byLight }) => String(byLight[light])),
      );
    }
  }
});

test("the note under the counts says how often shared tasks are counted again", () => {
  const { sum, repeated, total } = seedReview.reconciliation.leaders;
  const [note] = annexOf(bulletin, "各领导牵头任务完成情况")?.notes ?? [];
  expect(textOf(note ?? [])).toContain(`各行合计${sum}项，其中重复计数${repeated}项，实有${total}项。`);
  expect(sum - repeated).toBe(total);
  const alone = say(review.entries.map(() => ({ leaders: ["钟涛"] })));
  expect(textOf(annexOf(alone, "各领导牵头任务完成情况")?.notes[0] ?? [])).not.toContain("重复");
});

test("each task that is behind is named once in the annex, the worst first, whatever is assigned to whom", () => {
  fc.assert(
    fc.property(anySaid, (said) => {
      const changed = reviewWith(review, said);
      const late = changed.entries.filter(({ judgement }) => LATE_LIGHTS.has(judgement.light));
      const annex = annexOf(bulletinOn(plan, changed, "2023-04-12"), "滞后任务清单");
      expect([...columnOf(annex, "任务编号")].sort()).toEqual(late.map(({ task }) => task.id));
      const places = columnOf(annex, "序时判断").map((label) =>
        ["严重滞后", "滞后", "未启动"].indexOf(label),
      );
      expect(places).toEqual([...places].sort());
    }),
  );
});

test("every figure of tasks equals the number of tasks that it rests on, and all of them are in the plan", () => {
  const check = (of: SummaryReview, runs: ReturnType<typeof runsOf>): void => {
    const ids = new Set(of.entries.map(({ task }) => task.id));
    for (const { text, tasks } of runs.filter((run) => run.tasks.length > 0)) {
      expect(tasks.filter((id) => !ids.has(id))).toEqual([]);
      const figure = /^[^“”（：]*?(\d+)(?:项|$)/u.exec(text)?.[1];
      if (figure !== undefined) expect([text, new Set(tasks).size]).toEqual([text, Number(figure)]);
    }
  };
  check(seedReview, runsOf(bulletin));
  fc.assert(
    fc.property(anySaid, (said) => {
      const changed = reviewWith(review, said);
      check(changed, runsOf(bulletinOn(plan, changed, "2023-04-12")));
    }),
  );
});

test("a unit is named as ahead only where all its tasks are completed, on schedule or not applicable", () => {
  const said: readonly Said[] = [
    { light: "completed", leadUnits: [reform] },
    { light: "notApplicable", leadUnits: [reform] },
    { light: "onSchedule", leadUnits: [finance] },
    { light: "notReported", leadUnits: [finance] },
    ...Array.from({ length: 4 }, (): Said => ({ light: "notApplicable", leadUnits: [tax] })),
  ];
  expect(sectionText(say(said), "推进较好的单位")).toEqual([
    "负责的牵头任务均已完成或达序时（不适用的不计）的单位有1个：" +
      "区发展改革委（牵头任务2项，已完成1项、不适用1项）。多个单位牵头的任务，由各牵头单位共同负责。",
  ]);
});

test("no unit is named as ahead that has reported late, left something out or has not reported", () => {
  const good = reviewWith(
    seedReview,
    seedReview.entries.map(() => ({ light: "onSchedule" })),
  );
  const [text = ""] = sectionText(bulletinOn(seed, good, DAY), "推进较好的单位") ?? [];
  const progress = seedReview.progress?.units ?? [];
  const inTime = progress.filter(
    ({ returnedOn, late, incomplete }) => returnedOn !== undefined && !late && incomplete === 0,
  );
  expect(inTime.length).toBeGreaterThan(0);
  expect(inTime.length).toBeLessThan(progress.length);
  for (const unit of progress) {
    expect([unit.unit, text.includes(`${unit.unit}（`)]).toEqual([unit.unit, inTime.includes(unit)]);
  }
});

test("a task that is behind is named with each of its units, its leaders and the reason", () => {
  const said: readonly Said[] = review.entries.map((_, index) =>
    index === 2
      ? { light: "farBehind", leaders: ["钟涛", "张宇"], leadUnits: [reform, finance] }
      : { light: "onSchedule", leadUnits: [tax] },
  );
  const task =
    "“争取上级专项资金，用于水利和交通补短板”（牵头领导：钟涛、张宇）严重滞后：" +
    "本期填报没有可读取的状态和完成率，无法判断。";
  const [intro, ...units] = sectionText(say(said), "进展滞后的单位") ?? [];
  expect(intro).toMatch(/^滞后于序时进度的任务共1项，其中严重滞后1项，涉及牵头责任单位2个。/u);
  expect(intro).toContain("完成率低于序时10个百分点（含）以上的为滞后，超过30个百分点或逾期的为严重滞后");
  expect(units).toEqual(
    [reform, finance]
      .sort()
      .map((unit, index) => `${index + 1}.${unit}。牵头任务1项，其中严重滞后1项。${task}`),
  );
});

test("where the first unit answers for a task, the others are not named as behind", () => {
  const settings = { ...plan.decoded.settings, leadRule: "firstLeads" as const };
  const said = review.entries.map((): Said => ({ light: "behind", leadUnits: [reform, finance] }));
  const text = sectionText(say(said, { ...plan, decoded: { ...plan.decoded, settings } }), "进展滞后的单位");
  expect(text?.[0]).toContain("涉及牵头责任单位1个");
  expect(text?.[0]).toContain("由首位牵头单位负责");
  expect(text?.filter((line) => line.startsWith("2."))).toEqual([]);
});

test("tasks without unit and leader stand under a heading of their own and count as no unit", () => {
  const said = review.entries.map((): Said => ({ light: "notStarted", leadUnits: [], leaders: [] }));
  const text = sectionText(say(said), "进展滞后的单位") ?? [];
  expect(text[0]).not.toContain("涉及牵头责任单位");
  expect(text[1]).toMatch(/^1\.未明确牵头责任单位。牵头任务8项，其中未启动8项。$/u);
  expect(text[2]).toContain("（未明确牵头领导）");
});

test("where nothing is behind it says so, and lists and demands nothing of it", () => {
  const fine = say(review.entries.map((): Said => ({ light: "onSchedule" })));
  expect(sectionText(fine, "进展滞后的单位")).toEqual(["没有滞后于序时进度的任务。"]);
  expect(annexOf(fine, "滞后任务清单")).toBeUndefined();
  expect(sectionText(fine, "下一步工作要求")).toEqual([
    "（一）持续推进各项任务",
    "已达序时的任务要保持工作力度，确保按期完成全年目标任务。",
  ]);
});

test.each([
  ["ratio", "完成率不足序时95%的为滞后，不足85%或逾期的为严重滞后"],
  ["missedPeriod", "当期未达序时的为严重滞后，上期未达、本期补上的为滞后"],
] as const)("the rule %s by which tasks are behind is stated", (rule, words) => {
  const schedule = { ...plan.decoded.settings.schedule, rule };
  const settings = { ...plan.decoded.settings, schedule };
  const text = sectionText(
    say([{ light: "behind" }], { ...plan, decoded: { ...plan.decoded, settings } }),
    "进展滞后的单位",
  );
  expect(text?.[0]).toContain(words);
});
