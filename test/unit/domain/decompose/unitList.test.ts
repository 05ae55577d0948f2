import { parseUnitList } from "../../../../src/domain/decompose/unitList";

const names = (...paragraphs: readonly string[]): string[] =>
  parseUnitList(paragraphs).units.map(({ name }) => name);

describe("parseUnitList", () => {
  test("the prefix of the first unit carries over along 、", () => {
    expect(names("区经济信息委、住房城乡建委、交通局")).toEqual([
      "区经济信息委",
      "区住房城乡建委",
      "区交通局",
    ]);
    expect(names("市财政局、税务局")).toEqual(["市财政局", "市税务局"]);
    expect(names("自治县财政局、税务局")).toEqual(["自治县财政局", "自治县税务局"]);
  });

  test("words that begin with a prefix character do not count as prefixed", () => {
    expect(names("区农业农村委、乡村振兴局、市场监管局")).toEqual([
      "区农业农村委",
      "区乡村振兴局",
      "区市场监管局",
    ]);
  });

  test("a place that begins with a prefix character has no prefix to carry over", () => {
    expect(names("市桥街道、沙湾街道")).toEqual(["市桥街道", "沙湾街道"]);
    expect(names("市桥街道、文化馆")).toEqual(["市桥街道", "文化馆"]);
  });

  test("a prefix that is written always wins, and carries over from there", () => {
    expect(names("区财政局、市教委、科技局")).toEqual(["区财政局", "市教委", "市科技局"]);
  });

  test("，ends what carries over, and so does a new paragraph", () => {
    expect(names("区财政局，物流办")).toEqual(["区财政局", "物流办"]);
    expect(names("区财政局", "物流办")).toEqual(["区财政局", "物流办"]);
  });

  test("nothing carries over where the first unit has no prefix", () => {
    expect(names("人行涪陵中心支行、物流办")).toEqual(["人行涪陵中心支行", "物流办"]);
  });

  test.each(["龙桥街道", "新妙镇", "涪陵高新区", "临港经济区", "白涛新材料科技城", "各乡镇街道", "有关镇街"])(
    "no prefix carries over to %s",
    (unit) => expect(names(`区财政局、${unit}`)).toEqual(["区财政局", unit]),
  );

  test.each(["涪陵银保监分局", "人行涪陵中心支行", "慧谷湖开发建设指挥部", "国网涪陵供电公司"])(
    "no prefix carries over to %s, which says by itself whose it is",
    (unit) => expect(names(`区财政局、${unit}、税务局`)).toEqual(["区财政局", unit, "区税务局"]),
  );

  test("collective units are entries of their own and stay as they are written", () => {
    expect(names("各乡镇街道，区级相关部门单位，各工业园区")).toEqual([
      "各乡镇街道",
      "区级相关部门单位",
      "各工业园区",
    ]);
  });

  test("each paragraph is a list of its own, and every separator is understood", () => {
    expect(names("区民政局", "区教委；区公安局,区司法局")).toEqual([
      "区民政局",
      "区教委",
      "区公安局",
      "区司法局",
    ]);
  });

  test("separators within brackets divide nothing, unless the brackets do not close", () => {
    expect(names("区文化旅游委（文物局、广电局）、体育局")).toEqual([
      "区文化旅游委（文物局、广电局）",
      "区体育局",
    ]);
    expect(names("区文化旅游委（文物局、体育局")).toEqual(["区文化旅游委（文物局", "区体育局"]);
  });

  test("each entry keeps the source's wording without separators and padding at its ends", () => {
    expect(parseUnitList([" 区财政局 、税务局。"]).units).toEqual([
      { name: "区财政局", text: "区财政局" },
      { name: "区税务局", text: "税务局" },
    ]);
  });

  test("blanks within a name are padding; between whole names they separate", () => {
    expect(names("区 财 政 局")).toEqual(["区财政局"]);
    expect(names("区财政局  区审计局")).toEqual(["区财政局", "区审计局"]);
  });

  test("、 between units of different classes is reported once for the paragraph", () => {
    expect(parseUnitList(["龙桥街道，新妙镇，石沱镇、区规划自然资源局"]).mixed).toEqual([
      "龙桥街道，新妙镇，石沱镇、区规划自然资源局",
    ]);
    expect(parseUnitList(["荔枝街道、清溪镇，区财政局、税务局，涪陵高新区"]).mixed).toEqual([]);
  });

  test("，between organs that share a written prefix is reported, between other units it is right", () => {
    expect(parseUnitList(["区政务中心，区市场监管局"]).split).toEqual([["区政务中心", "区市场监管局"]]);
    expect(parseUnitList(["区双拥工作领导小组成员单位，区林长制工作领导小组成员单位"]).split).toEqual([]);
    expect(parseUnitList(["涪陵高新区，临港经济区，区级相关部门单位，区财政局"]).split).toEqual([]);
  });

  test("a list that ends with “and others” is reported, and the words are not part of the name", () => {
    const { units, open } = parseUnitList(["区财政局、税务局等单位"]);
    expect(units.map(({ name }) => name)).toEqual(["区财政局", "区税务局"]);
    expect(open).toEqual(["税务局等单位"]);
  });
});
