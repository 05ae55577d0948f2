import type { Light } from "../../../../src/domain/schedule/light";
import { judge, quarter } from "../../../support/taskFacts";

const GROWTH = "地区生产总值增长6.5%。";

describe("growth rates", () => {
  test("the reported rate is compared with the target itself, at any time of the year", () => {
    expect(
      judge({ text: GROWTH, completion: 0.01, progress: "一季度，全区地区生产总值同比增长6.7%。" }),
    ).toEqual({
      light: "onSchedule",
      reason: {
        code: "FIGURE_REACHED",
        params: {
          metric: "地区生产总值",
          change: "rise",
          figure: 6.7,
          target: 6.5,
          comparator: "growth",
          unit: "%",
        },
      },
    });
  });

  test.each<[string, string, Light, string]>([
    ["地区生产总值增长10%。", "地区生产总值增长10%。", "onSchedule", "FIGURE_REACHED"],
    ["地区生产总值增长10%。", "地区生产总值增长9.1%。", "onSchedule", "FIGURE_TOLERATED"],
    ["地区生产总值增长10%。", "地区生产总值增长9%。", "behind", "FIGURE_SHORT"],
    ["地区生产总值增长10%。", "地区生产总值增长7%。", "behind", "FIGURE_SHORT"],
    ["地区生产总值增长10%。", "地区生产总值增长6.9%。", "farBehind", "FIGURE_SHORT"],
    ["地区生产总值增长10%。", "地区生产总值同比下降1%。", "farBehind", "FIGURE_SHORT"],
    ["地区生产总值增长10%。", "地区生产总值同比负增长12%。", "farBehind", "FIGURE_SHORT"],
    ["地区生产总值增长10%。", "地区生产总值同比增长-12%。", "farBehind", "FIGURE_SHORT"],
    ["民间投资增长12%以上。", "民间投资完成30亿元，增长12.3%。", "onSchedule", "FIGURE_REACHED"],
    ["居民消费价格涨幅控制在3%以内。", "居民消费价格同比上涨2.1%。", "onSchedule", "FIGURE_REACHED"],
    ["居民消费价格涨幅控制在3%以内。", "居民消费价格同比上涨3.5%。", "behind", "FIGURE_SHORT"],
    ["居民消费价格涨幅控制在3%以内。", "居民消费价格同比下降0.5%。", "onSchedule", "FIGURE_REACHED"],
    ["PM2.5平均浓度下降3%。", "PM2.5平均浓度同比下降4%。", "onSchedule", "FIGURE_REACHED"],
    ["PM2.5平均浓度下降3%。", "PM2.5平均浓度下降2.5%。", "behind", "FIGURE_SHORT"],
    ["PM2.5平均浓度下降3%。", "PM2.5平均浓度同比上升4%。", "farBehind", "FIGURE_SHORT"],
    ["规上工业增加值增长8.5%。", "规模以上工业增加值增速达到8.6%。", "onSchedule", "FIGURE_REACHED"],
    ["地区生产总值增长6.5%。", "GDP同比增长6.6%。", "onSchedule", "FIGURE_REACHED"],
    ["地区生产总值增长6.5%。", "全区生产总值增长6.6%。", "onSchedule", "FIGURE_REACHED"],
    ["社会消费品零售总额增长6.5%。", "社零额增长6.6%。", "onSchedule", "FIGURE_REACHED"],
    ["固定资产投资增长10%。", "全社会固定资产投资增长11%。", "onSchedule", "FIGURE_REACHED"],
    ["进出口总额增长5%。", "进出口总值增长5.5%。", "onSchedule", "FIGURE_REACHED"],
    ["降低物流成本5%。", "物流成本下降5.2%。", "onSchedule", "FIGURE_REACHED"],
  ])("%s %s is %s", (text, progress, light, code) => {
    expect(judge({ text, progress })).toMatchObject({ light, reason: { code } });
  });

  test("a rise where a fall was the target is a figure below zero", () => {
    expect(
      judge({ text: "PM2.5平均浓度下降3%。", progress: "PM2.5平均浓度同比上升4%。" }).reason.params,
    ).toMatchObject({ metric: "PM2.5平均浓度", change: "fall", figure: -4, target: 3 });
  });

  test.each([
    ["完成年度目标。", "noFigure"],
    ["规上工业增加值增长8%。", "noFigure"],
    ["地区生产总值380.5亿元。", "noFigure"],
    ["地区生产总值增长6.6个百分点。", "noFigure"],
    ["2月地区生产总值增长7%，3月地区生产总值增长8%。", "severalFigures"],
  ])("from %s no rate is read: the status decides, and the reason says so", (progress, kind) => {
    expect(judge({ text: GROWTH, progress, completion: 0.01 })).toEqual({
      light: "onSchedule",
      reason: {
        code: "BY_STATUS",
        params: { status: "inProgress", ground: { kind, metric: "地区生产总值" } },
      },
    });
  });

  test.each([
    ["全年目标：地区生产总值增长6.5%。截至目前，地区生产总值增长5.1%。", 5.1],
    ["地区生产总值年度目标为增长6.5%，一季度地区生产总值增长5.1%。", 5.1],
    ["去年地区生产总值增长3.1%，一季度地区生产总值增长5.1%。", 5.1],
    ["地区生产总值较去年同期增长5.1%。", 5.1],
    ["地区生产总值（GDP）增长5.1%。", 5.1],
    ["地区生产总值380亿元，按可比价格计算，同比增长5.1%。", 5.1],
    ["地区生产总值（不变价）增长5.1%。", 5.1],
    ["地区生产总值同比+5.1%。", 5.1],
    ["地区生产总值同比-5.1%。", -5.1],
  ])("from %s the rate of the period is read", (progress, figure) => {
    expect(judge({ text: GROWTH, progress }).reason).toMatchObject({
      code: "FIGURE_SHORT",
      params: { figure },
    });
  });

  test("the same rate said twice, as two units do, is one", () => {
    const progress = "区统计局：地区生产总值增长6.6%。\n区发展改革委：地区生产总值同比增长6.6%。";
    expect(judge({ text: GROWTH, progress }).reason.code).toBe("FIGURE_REACHED");
  });

  test("by missed periods the rate reported in the round before counts", () => {
    const earlier = [quarter(1, { progress: "地区生产总值增长6.1%。" })];
    const facts = { text: GROWTH, progress: "地区生产总值增长6.6%。", earlier };
    expect(judge(facts, "2023-06-30", { rule: "missedPeriod" })).toMatchObject({
      light: "behind",
      reason: { code: "MADE_UP", params: { now: { code: "FIGURE_REACHED" } } },
    });
  });
});

describe("bounds and yearly figures", () => {
  test("a level that must not be exceeded is compared itself, not with the months", () => {
    const text = "城镇调查失业率控制在5.5%以内。";
    expect(judge({ text, completion: 0, progress: "城镇调查失业率为5.2%。" })).toMatchObject({
      light: "onSchedule",
      reason: { code: "FIGURE_REACHED", params: { change: "level", comparator: "≤" } },
    });
    expect(judge({ text, progress: "城镇调查失业率为6.2%。" }).light).toBe("behind");
  });

  test.each([
    ["研发投入强度达到3%。"],
    ["常住人口城镇化率达到70%。"],
    ["单位ＧＤＰ能耗下降3%。"],
    ["营商环境综合排名全市前三。"],
  ])("%s shows at the year's end only", (text) => {
    const judgement = judge({ text, completion: 0, status: "notStarted" }, "2023-11-30");
    expect(judgement).toMatchObject({ light: "notApplicable", reason: { code: "YEARLY_ONLY" } });
    expect(judge({ text, completion: 0 }, "2023-12-01").light).not.toBe("notApplicable");
  });

  test("in the year's last month a yearly figure is compared with the target", () => {
    const text = "研发投入强度达到3%。";
    expect(judge({ text, progress: "研发投入强度达到2%。" }, "2023-12-31")).toMatchObject({
      light: "farBehind",
      reason: { code: "FIGURE_SHORT", params: { figure: 2, target: 3, change: "level" } },
    });
  });

  test("a rate of growth is no figure for a level, nor a level for a rate", () => {
    const level = "研发投入强度达到3%。";
    expect(judge({ text: level, progress: "研发投入强度增长4%。" }, "2023-12-31").reason.code).toBe(
      "BY_STATUS",
    );
    const rate = "研发投入增长3%。";
    expect(judge({ text: rate, progress: "研发投入达到4%。" }, "2023-12-31").reason.code).toBe("BY_STATUS");
  });

  test("which metrics are yearly is the office's to say", () => {
    const text = "行政村管道天然气覆盖率达100%。";
    expect(judge({ text, completion: 0.3 }).light).toBe("onSchedule");
    expect(judge({ text, completion: 0.3 }, "2023-03-31", { yearlyMetrics: ["天然气覆盖率"] }).light).toBe(
      "notApplicable",
    );
    expect(
      judge({ text: "研发投入强度达到3%。", completion: 0.3 }, "2023-03-31", { yearlyMetrics: [] }).light,
    ).toBe("onSchedule");
  });

  test("a yearly indicator beside others does not decide", () => {
    const text = "研发投入强度达到3%，新建充电桩1000个。";
    expect(judge({ text, completion: 0.1 })).toMatchObject({
      light: "behind",
      indicator: { metric: "充电桩" },
    });
  });
});
