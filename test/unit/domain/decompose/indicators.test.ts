import fc from "fast-check";
import { extractIndicators } from "../../../../src/domain/decompose/indicators";

/** Each indicator as `metric comparator figure kind`; a target without a figure shows `–`. */
function read(text: string): readonly string[] {
  return extractIndicators(text).indicators.map(
    ({ metric, comparator, value, unit, kind }) => `${metric} ${comparator} ${value ?? "–"}${unit} ${kind}`,
  );
}

const unread = (text: string): readonly string[] =>
  extractIndicators(text).unread.map((figure) => figure.text);

/** A rule: each text with the indicators it must give, and nothing left unread. */
function rule(title: string, cases: readonly (readonly [text: string, ...indicators: string[]])[]): void {
  test.each(cases.map(([text, ...indicators]) => ({ text, indicators })))(
    `${title}: $text`,
    ({ text, indicators }) => {
      expect(read(text)).toEqual(indicators);
      expect(unread(text)).toEqual([]);
    },
  );
}

describe("a figure that is part of a name is not a target", () => {
  rule("a number inside quotation marks is a name", [
    ["优化“1234”夜间布局，落实“3+2”激励政策。"],
    ["编制《2025规划5个》。"],
    ["开通“12个1”平台10个。", "“12个1”平台 = 10个 count"],
  ]);
  rule("a quotation mark that never closes quotes nothing", [
    ["建设“一馆，新增图书馆2个。", "图书馆 = 2个 count"],
  ]);
  rule("letters before a number make it the code of a road or a thing", [
    ["推进G50改线、S203拓宽。"],
    ["PM2.5平均浓度控制在35微克/立方米以内。", "PM2.5平均浓度 ≤ 35微克/立方米 amount"],
  ]);
  rule("letters before a number with a unit are the metric", [
    ["完成FDI500万美元。", "FDI = 500万美元 amount"],
  ]);
  rule("letters after a number make it a grade or a standard", [
    ["加快创5A步伐，推广3D打印。"],
    ["新增5G基站300个，建成4A级景区2个。", "5G基站 = 300个 count", "4A级景区 = 2个 count"],
  ]);
  rule("a number with a plus is a scheme", [["构建2+4+X格局，落实1+3政策。"]]);
  rule("a number without a unit before a noun is a name", [["围绕816景区、尼龙66三期，办好12345热线。"]]);
  rule("ordinals, phases and numbers of things are names", [
    ["做好第7次普查，办好第3届运动会，推进二期、3期建设，投用12和13号泊位、15号线。"],
  ]);
  rule("dates and periods are no targets", [
    ["到2025年底，1—6月完成投资30亿元。", "投资 = 30亿元 amount"],
    ["6月底前完成20个项目开工，3个月内验收。", "项目开工 = 20个 count"],
    ["2021-2023年行动计划。"],
  ]);
  rule("an age or another condition belongs to the metric", [
    ["65岁以上老人健康管理率达60%以上。", "65岁以上老人健康管理率 ≥ 60% share"],
    ["村集体收入10万元以上行政村占比达到50%。", "村集体收入10万元以上行政村占比 = 50% share"],
  ]);
  rule("an age that is reached is a target, an age of people is not", [
    [
      "人均预期寿命达到79.5岁，服务3—6岁儿童500人。",
      "人均预期寿命 = 79.5岁 amount",
      "3—6岁儿童 = 500人 count",
    ],
  ]);
  rule("a technical size or a capacity describes a thing", [
    ["投产8英寸晶圆项目，建成110千伏变电站2座。", "110千伏变电站 = 2座 count"],
    ["开工年产10万吨己二酸项目，投运30万千瓦机组、5000吨级码头。"],
    ["推进总投资50亿元的新能源项目。"],
  ]);
  rule("a threshold describes the things counted", [
    ["引进10亿元以上项目5个。", "10亿元以上项目 = 5个 count"],
    ["落地3个10亿元以上项目。", "10亿元以上项目 = 3个 count"],
  ]);
  rule("the number of a policy package is no target unless the package is to be made", [
    ["落实惠企33条政策，抓好乡村振兴10条。"],
    ["出台惠企政策20条。", "惠企政策 = 20条 count"],
    ["建成市政道路10条。", "市政道路 = 10条 count"],
  ]);
  rule("a time before a noun is a name", [
    ["打造15分钟生活圈，新增24小时书店2个。", "24小时书店 = 2个 count"],
  ]);
  rule("a number written in words is no figure", [["实施三个专项和两大工程，新建一批学校。"]]);
  rule("the level a change starts from is no target", [
    ["城镇化率由上年的70%提高到72%。", "城镇化率 = 72% share"],
  ]);
});

describe("the words around a figure say how it binds", () => {
  rule("a rate of growth without a bound has the comparator growth", [
    ["地区生产总值同比增长6%左右。", "地区生产总值 growth 6% growth"],
    ["规上工业增加值增速达到8%。", "规上工业增加值 growth 8% growth"],
  ]);
  rule("at least and at most are read before and after the figure", [
    ["投资增速不低于8%。", "投资 ≥ 8% growth"],
    ["数字经济增加值年均增长15%以上。", "数字经济增加值 ≥ 15% growth"],
    ["社会融资规模突破2000亿元。", "社会融资规模 ≥ 2000亿元 amount"],
    ["城镇调查失业率控制在5.5%以内。", "城镇调查失业率 ≤ 5.5% share"],
    ["粮食产量稳定在44万吨。", "粮食产量 = 44万吨 amount"],
    ["审批时限压缩到3个工作日内。", "审批时限 ≤ 3个工作日 count"],
    ["新增泊位3000余个。", "泊位 ≥ 3000个 count"],
  ]);
  rule("a fall keeps its positive figure and its word ends the metric", [
    ["单位GDP能耗下降3%以上。", "单位GDP能耗下降 ≥ 3% growth"],
    ["用水量较2020年下降13.5%。", "用水量下降 growth 13.5% growth"],
    ["压减一般性支出10%。", "一般性支出压减 growth 10% growth"],
  ]);
  rule("a fall to a level is a level", [
    ["颗粒物浓度下降至32微克/立方米。", "颗粒物浓度 = 32微克/立方米 amount"],
  ]);
  rule("percentage points are a change", [
    ["城镇化率提高1.5个百分点。", "城镇化率 growth 1.5个百分点 growth"],
  ]);
});

describe("value and unit are as written", () => {
  rule("multipliers stay in the unit", [
    ["城镇新增就业2万人。", "城镇新增就业 = 2万人 count"],
    ["接待游客1200万人次。", "游客 = 1200万人次 count"],
    ["单位产值能耗降至0.35吨标准煤/万元。", "单位产值能耗 = 0.35吨标准煤/万元 amount"],
  ]);
  rule("full-width digits and signs are figures", [
    ["改造老旧小区１２个，城镇化率达到７２．５％。", "老旧小区 = 12个 count", "城镇化率 = 72.5% share"],
  ]);
  rule("thousands may be separated", [["开展培训1,200人次。", "培训 = 1200人次 count"]]);
  rule("lengths, areas and Latin units are amounts", [
    ["新建公路120km，治理面积14平方公里。", "公路 = 120km amount", "治理面积 = 14平方公里 amount"],
  ]);
});

describe("every figure finds what it measures", () => {
  rule("the counted thing stands before or after its figure", [
    ["新增公办幼儿园5所。", "公办幼儿园 = 5所 count"],
    ["引育20个团队、200名人才和3家机构。", "团队 = 20个 count", "人才 = 200名 count", "机构 = 3家 count"],
    ["建成集绣路、平安路等10条道路。", "道路 = 10条 count"],
    ["支持企业新建智能工厂5个。", "智能工厂 = 5个 count"],
  ]);
  rule("verbs, dates and emphasis are not part of a metric", [
    ["力争全年新培育规上企业30家。", "规上企业 = 30家 count"],
    ["推动天然气向农村覆盖、力争覆盖率达100%。", "覆盖率 = 100% share"],
  ]);
  rule("a word that only begins like a verb is part of a metric", [
    ["建成区绿化覆盖率达到45%，完成率100%。", "建成区绿化覆盖率 = 45% share", "完成率 = 100% share"],
    ["建成服务中心5个，开工项目12个。", "服务中心 = 5个 count", "开工项目 = 12个 count"],
  ]);
  rule("a rate shared by a list holds for each member", [
    ["游客数、旅游收入均增长15%。", "游客数 growth 15% growth", "旅游收入 growth 15% growth"],
    ["事故起数和死亡人数均下降10%。", "事故起数下降 growth 10% growth", "死亡人数下降 growth 10% growth"],
    ["新增合作社、农场各10家。", "合作社 = 10家 count", "农场 = 10家 count"],
  ]);
  rule("a count of a list is one sum", [["新改建公厕、垃圾站12座。", "公厕、垃圾站 = 12座 count"]]);
  rule("figures dealt out in order share head, unit and bound", [
    [
      "蔬菜、药材种植基地分别达7万亩、1万亩以上。",
      "蔬菜种植基地 ≥ 7万亩 amount",
      "药材种植基地 ≥ 1万亩 amount",
    ],
    ["一产、二产增加值分别增长5、6%。", "一产增加值 growth 5% growth", "二产增加值 growth 6% growth"],
  ]);
  rule("attributes without a noun share the last one's", [
    ["实施2个百亿级、7个亿元以上重大项目。", "百亿级重大项目 = 2个 count", "亿元以上重大项目 = 7个 count"],
    ["引进亿元以上项目9个，其中10亿元以上3个。", "亿元以上项目 = 9个 count", "10亿元以上项目 = 3个 count"],
  ]);
  rule("a part names its whole unless it already does", [
    ["升规升限80户、其中工业40户。", "升规升限 = 80户 count", "工业升规升限 = 40户 count"],
    ["完成投资90亿元，其中工业投资30亿元。", "投资 = 90亿元 amount", "工业投资 = 30亿元 amount"],
    ["新增就业2万人（其中青年5000人）。", "新增就业 = 2万人 count", "青年新增就业 = 5000人 count"],
  ]);
  rule("a verb alone takes the object spoken of before", [
    [
      "气井开钻50口、投用48口，产量达6亿立方米。",
      "气井开钻 = 50口 count",
      "气井投用 = 48口 count",
      "气井产量 = 6亿立方米 amount",
    ],
    ["参保人数达到18万人，新增3万人。", "参保人数 = 18万人 count", "参保人数新增 = 3万人 count"],
  ]);
  rule("figures dealt out without a list go to the metrics before them", [
    [
      "接待游客80万人次、实现税收9亿元，分别增长15%和20%。",
      "游客 = 80万人次 count",
      "税收 = 9亿元 amount",
      "游客 growth 15% growth",
      "税收 growth 20% growth",
    ],
  ]);
  rule("what shall become of the counted things ends the metric only if nothing follows it", [
    ["推动30个项目开工建设，引进5家企业落户园区。", "项目开工建设 = 30个 count", "企业 = 5家 count"],
  ]);
  rule("a figure that only says more takes the metric before it", [
    ["完成投资50亿元，增长10%。", "投资 = 50亿元 amount", "投资 growth 10% growth"],
  ]);
});

describe("places in an order are rankings", () => {
  rule("a place up to N is at most N", [
    ["经济总量进入全市前3位。", "经济总量 ≤ 3位 ranking"],
    ["综合考核保持全市前三名。", "综合考核 ≤ 3名 ranking"],
  ]);
  rule("a single place is that place, if something holds it", [
    ["营商环境居全市第二位。", "营商环境 = 2位 ranking"],
    ["把安全放在第一位，落实第一责任人制度。"],
  ]);
});

describe("an end without a figure is qualitative", () => {
  rule("the metric is the phrase before the stated end", [
    ["城乡居民收入增长快于经济增长。", "城乡居民收入 growth – qualitative"],
    ["居民收入与经济增长基本同步。", "居民收入 = – qualitative"],
    ["实现零就业家庭动态清零。", "零就业家庭 = – qualitative"],
    ["确保事故起数和死亡人数“双下降”。", "事故起数和死亡人数 = – qualitative"],
    ["约束性指标完成市上任务。", "约束性指标 = – qualitative"],
    ["财政收入保持两位数增长。", "财政收入 growth – qualitative"],
    ["改革考核进入全市第一方阵。", "改革考核 = – qualitative"],
    ["阅读空间实现乡镇全覆盖。", "阅读空间 = – qualitative"],
  ]);
  rule("an end without a phrase takes the topic of the clause before", [
    ["推动最低生活保障扩围增效，做到应保尽保。", "最低生活保障 = – qualitative"],
  ]);
  rule("the words of an end within other words state none", [
    ["开展全覆盖检查，落实双下降要求，努力走在前列。"],
    ["新增平台20个，实现15个村全覆盖。", "平台 = 20个 count", "村全覆盖 = 15个 count"],
  ]);
});

describe("what looks like a target and cannot be read is left to a person", () => {
  test.each([
    { why: "a range has no single figure", text: "生产总值增长6%—7%。", figures: ["6%—7%"] },
    { why: "a range of counts has no single figure", text: "培育龙头企业3至5家。", figures: ["3至5家"] },
    { why: "a ratio has no single figure", text: "城乡收入比缩小到2.3:1。", figures: ["2.3:1"] },
    { why: "a measured figure has no unit", text: "综合指数达到85以上。", figures: ["85"] },
    { why: "nothing names the metric", text: "新增20家。", figures: ["20家"] },
    {
      why: "places where something happens are perhaps no target",
      text: "在5个镇开展试点。",
      figures: ["5个"],
    },
    { why: "figures and metrics differ in number", text: "收入分别增长7%和8%。", figures: ["7%", "8%"] },
    {
      why: "a number is too long to be held",
      text: "完成投资99999999999999999999元。",
      figures: ["99999999999999999999元"],
    },
    { why: "a ranking does not say of what", text: "进入前10位。", figures: ["进入前10位"] },
  ])("$why", ({ text, figures }) => {
    expect(read(text)).toEqual([]);
    expect(unread(text)).toEqual(figures);
  });

  test("an unread figure says where it begins", () => {
    const text = "稳中求进，生产总值增长6%—7%。";
    const [figure] = extractIndicators(text).unread;
    expect(text.slice(figure?.offset)).toBe("6%—7%。");
  });
});

test("the text of an indicator runs from the verb of its measure to its bound", () => {
  const texts = (text: string) => extractIndicators(text).indicators.map((indicator) => indicator.text);
  expect(texts("游客数、旅游收入均增长15%。")).toEqual(["增长15%", "增长15%"]);
  expect(texts("完成投资220亿元以上。")).toEqual(["220亿元以上"]);
  expect(texts("投资增速不低于8%。")).toEqual(["增速不低于8%"]);
  expect(texts("居民收入增长快于经济增长。")).toEqual(["增长快于经济增长"]);
});

test("the number of an item is not read with its text", () => {
  expect(read("3、固定资产投资增长10%。")).toEqual(["固定资产投资 growth 10% growth"]);
  expect(read("（2）新增学校3所。")).toEqual(["学校 = 3所 count"]);
});

test("white space around a figure changes nothing", () => {
  expect(read("固定资产投资 增长 10 %。")).toEqual(read("固定资产投资增长10%。"));
});

describe("for any text", () => {
  const words = fc.constantFrom(
    ..."增长 下降 突破 新增 建成 达到 分别 均 其中 控制在 以上 以内 全覆盖 应保尽保 快于经济增长 前三 第一位 投资 企业 项目".split(
      " ",
    ),
    ..."， 、 。 “ ” （ ） — + ： 5 12 0.5 ６ 3,000 % 个 亿元 万人 公里 A G319 2023年 的 等 和 由 每 第".split(
      " ",
    ),
  );
  const likeTasks = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(""));
  const anyText = fc.oneof(likeTasks, fc.string({ unit: "binary", maxLength: 200 }));

  test("every text gives a result whose texts are runs of it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { indicators, unread: missed } = extractIndicators(text);
        for (const indicator of indicators) {
          expect(text).toContain(indicator.text);
          expect(indicator.metric.trim()).not.toBe("");
          expect(indicator.value === null).toBe(indicator.kind === "qualitative");
        }
        for (const figure of missed) expect(text.startsWith(figure.text, figure.offset)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("a sentence after it changes nothing", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(extractIndicators(`${text}。加强宣传教育。`)).toEqual(extractIndicators(`${text}。`));
      }),
      { numRuns: 1000 },
    );
  });

  test("a sentence before it adds only its own indicators", () => {
    fc.assert(
      fc.property(likeTasks, (text) => {
        expect(read(`新增学校3所。\n${text}`)).toEqual(["学校 = 3所 count", ...read(text)]);
      }),
      { numRuns: 1000 },
    );
  });

  test("a full cell of one thing is read to its end, or says nothing", () => {
    const found = (word: string): number =>
      extractIndicators(word.repeat(Math.ceil(32_000 / word.length))).indicators.length;
    expect(["新增企业5个、", "其中甲3户、"].map(found)).toEqual([4_572, 5_334]);
    const nothing = ["5个", "应保尽保、", "1,111", "由5%", "“", "6%—", "前三", "共"];
    expect(nothing.filter((word) => found(word) > 0)).toEqual([]);
  });
});
