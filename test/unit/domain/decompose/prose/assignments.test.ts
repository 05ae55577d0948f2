import fc from "fast-check";
import type { WrittenAssignment } from "../../../../../src/domain/decompose/prose/assignment";
import { takeApart } from "../../../../../src/domain/decompose/prose/paragraphAssignments";
import { readSentence } from "../../../../../src/domain/decompose/prose/sentenceAssignment";

type Expected = Partial<Record<keyof WrittenAssignment, string>>;

/** Joins the places where one thing is said. */
const saidIn = (assignment: WrittenAssignment): Expected =>
  Object.fromEntries(
    Object.entries(assignment).flatMap(([field, texts]) =>
      texts.length === 0 ? [] : [[field, texts.join(" | ")]],
    ),
  );

/** Paragraphs as notices of all levels have them, labelled by hand: the task's text, and who it is given to. */
const PARAGRAPHS: readonly (readonly [paragraph: string, text: string, expected: Expected])[] = [
  [
    "推进材料产业发展。（牵头单位：区经济信息委；配合单位：区发展改革委、财政局）",
    "推进材料产业发展。",
    { leadUnits: "区经济信息委", supportingUnits: "区发展改革委、财政局" },
  ],
  [
    "推进材料产业发展（牵头单位：区经济信息委，配合单位：区财政局）。",
    "推进材料产业发展。",
    { leadUnits: "区经济信息委", supportingUnits: "区财政局" },
  ],
  ["推进材料产业发展。(牵头单位:区经济信息委)", "推进材料产业发展。", { leadUnits: "区经济信息委" }],
  [
    "打造一流营商环境【牵头领导：常务副区长；责任单位：区政务服务局】。",
    "打造一流营商环境。",
    { leaders: "常务副区长", responsible: "区政务服务局" },
  ],
  [
    "打造一流营商环境。【责任领导：张宇 责任单位：区政务服务局、区市场监管局 完成时限：12月底前】",
    "打造一流营商环境。",
    { leaders: "张宇", responsible: "区政务服务局、区市场监管局", deadline: "12月底前" },
  ],
  [
    "推进商贸发展。（区商务委牵头，区财政局、税务局按职责分工负责）",
    "推进商贸发展。",
    { leadUnits: "区商务委", responsible: "区财政局、税务局" },
  ],
  [
    "提升通关便利化水平。（海关总署牵头，交通运输部、商务部、税务总局等按职责分工负责）",
    "提升通关便利化水平。",
    { leadUnits: "海关总署", responsible: "交通运输部、商务部、税务总局等" },
  ],
  [
    "加大稳岗力度。（人力资源社会保障部、财政部、各省级人民政府按职责分工负责）",
    "加大稳岗力度。",
    { responsible: "人力资源社会保障部、财政部、各省级人民政府" },
  ],
  [
    "加快新型基础设施建设。（国家发展改革委、工业和信息化部等部门负责）",
    "加快新型基础设施建设。",
    { responsible: "国家发展改革委、工业和信息化部等部门" },
  ],
  [
    "实施技改项目50个。（区发展改革委牵头；区财政局、区税务局配合；2023年6月底前完成）",
    "实施技改项目50个。",
    { leadUnits: "区发展改革委", supportingUnits: "区财政局、区税务局", deadline: "2023年6月底前完成" },
  ],
  [
    "稳定粮食生产。（省农业农村厅牵头负责，省财政厅、省自然资源厅配合，各市县政府落实）",
    "稳定粮食生产。",
    {
      leadUnits: "省农业农村厅",
      supportingUnits: "省财政厅、省自然资源厅",
      responsible: "各市县政府",
    },
  ],
  [
    "支持专精特新企业。（责任单位：市经济信息化委、市财政局，各区县政府）",
    "支持专精特新企业。",
    { responsible: "市经济信息化委、市财政局，各区县政府" },
  ],
  [
    "支持专精特新企业。（责任单位：市经济信息化委牵头，市财政局、各区县政府配合）",
    "支持专精特新企业。",
    { leadUnits: "市经济信息化委", supportingUnits: "市财政局、各区县政府" },
  ],
  [
    "支持专精特新企业。（责任单位：市经济信息化委（牵头）、市财政局、市科委）",
    "支持专精特新企业。",
    { leadUnits: "市经济信息化委", supportingUnits: "市财政局 | 市科委" },
  ],
  [
    "推进煤电改造。（牵头单位：市发展改革委（市能源局）；配合单位：各镇（街道））",
    "推进煤电改造。",
    { leadUnits: "市发展改革委（市能源局）", supportingUnits: "各镇（街道）" },
  ],
  [
    "开展健康体检。（市卫生健康委会同市教委、市财政局负责）",
    "开展健康体检。",
    { leadUnits: "市卫生健康委", supportingUnits: "市教委、市财政局" },
  ],
  [
    "推进老旧小区改造20个。牵头单位：区住房城乡建委，配合单位：各街道，完成时限：2023年11月底",
    "推进老旧小区改造20个。",
    { leadUnits: "区住房城乡建委", supportingUnits: "各街道", deadline: "2023年11月底" },
  ],
  [
    "推进老旧小区改造。（牵头单位：区住房城乡建委、各街道，2023年11月底前完成）",
    "推进老旧小区改造。",
    { leadUnits: "区住房城乡建委、各街道", deadline: "2023年11月底前完成" },
  ],
  [
    "推进老旧小区改造。（牵头单位：区住房城乡建委）（完成时限：2023年11月底）",
    "推进老旧小区改造。",
    { leadUnits: "区住房城乡建委", deadline: "2023年11月底" },
  ],
  [
    "推进老旧小区改造。（牵头单位：区住房城乡建委）（2023年11月底前）",
    "推进老旧小区改造。",
    { leadUnits: "区住房城乡建委", deadline: "2023年11月底前" },
  ],
  [
    "建成三期项目（含816景区）。（牵头单位：区文化旅游委）",
    "建成三期项目（含816景区）。",
    { leadUnits: "区文化旅游委" },
  ],
  [
    "办好民生实事。（分管副区长牵头，区民政局、区残联负责）",
    "办好民生实事。",
    { leaders: "分管副区长", responsible: "区民政局、区残联" },
  ],
  [
    "办好民生实事。（牵头领导：钟涛、张宇；牵头单位：区民政局；配合单位：无）",
    "办好民生实事。",
    { leaders: "钟涛、张宇", leadUnits: "区民政局" },
  ],
  ["办好民生实事。（区民政局牵头）", "办好民生实事。", { leadUnits: "区民政局" }],
  ["办好民生实事；（区民政局负责）", "办好民生实事；", { responsible: "区民政局" }],
  ["办好民生实事（由区民政局负责落实）", "办好民生实事", { responsible: "区民政局" }],
  [
    "办好民生实事。（牵 头 单 位：区民政局；责任人：李四）",
    "办好民生实事。",
    { leadUnits: "区民政局", owner: "李四" },
  ],
  [
    "办好民生实事。（主办单位：县民政局；协办单位：县财政局，各乡镇）",
    "办好民生实事。",
    { leadUnits: "县民政局", supportingUnits: "县财政局，各乡镇" },
  ],
  [
    "办好民生实事。（牵头：县民政局；配合：县财政局）",
    "办好民生实事。",
    { leadUnits: "县民政局", supportingUnits: "县财政局" },
  ],
  [
    "办好民生实事。（省民政厅、省财政厅，各市州人民政府按职责分工负责）",
    "办好民生实事。",
    { responsible: "省民政厅、省财政厅，各市州人民政府" },
  ],
  [
    "办好民生实事。（牵头领导：常务副县长；县民政局牵头，县财政局配合；6月底前完成）",
    "办好民生实事。",
    {
      leaders: "常务副县长",
      leadUnits: "县民政局",
      supportingUnits: "县财政局",
      deadline: "6月底前完成",
    },
  ],
  [
    "办好民生实事。（牵头单位：县民政局，县财政局、县残联配合）",
    "办好民生实事。",
    { leadUnits: "县民政局", supportingUnits: "县财政局、县残联" },
  ],
  [
    "办好民生实事。（牵头单位：县民政局；县财政局、县残联按职责分工负责）",
    "办好民生实事。",
    { leadUnits: "县民政局", responsible: "县财政局、县残联" },
  ],
  [
    "办好民生实事。（县民政局（牵头）、县财政局（配合）、残联）",
    "办好民生实事。",
    { leadUnits: "县民政局", supportingUnits: "县财政局 | 县残联" },
  ],
  [
    "办好民生实事。（县民政局牵头，县财政局，各乡镇配合）",
    "办好民生实事。",
    { leadUnits: "县民政局", supportingUnits: "县财政局，各乡镇" },
  ],
  [
    "办好民生实事。（完成时限：一季度启动；12月底前完成；牵头单位：县民政局）",
    "办好民生实事。",
    { deadline: "一季度启动；12月底前完成", leadUnits: "县民政局" },
  ],
  [
    "办好民生实事。（由县民政局牵头，会同县财政局、县残联落实）",
    "办好民生实事。",
    { leadUnits: "县民政局", supportingUnits: "县财政局、县残联" },
  ],
  [
    "办好民生实事（县民政局牵头、县财政局、县残联配合）。",
    "办好民生实事。",
    { leadUnits: "县民政局", supportingUnits: "县财政局、县残联" },
  ],
  [
    "办好民生实事。（县民政局牵头 县财政局配合）",
    "办好民生实事。",
    { leadUnits: "县民政局", supportingUnits: "县财政局" },
  ],
  [
    "办好民生实事。（市民政局牵头，市财政局、市残联等8部门配合，9月底前出台政策）",
    "办好民生实事。",
    { leadUnits: "市民政局", supportingUnits: "市财政局、市残联等8部门", deadline: "9月底前出台政策" },
  ],
  ["  办好 民生实事。  （区民政局牵头）  ", "办好 民生实事。", { leadUnits: "区民政局" }],
];

test.each(PARAGRAPHS)("%s", (paragraph, text, expected) => {
  const { pieces, rest, unclear } = takeApart(paragraph);
  expect(pieces.map((piece) => [piece.text, saidIn(piece.assignment)])).toEqual([[text, expected]]);
  expect([rest, unclear]).toEqual(["", false]);
});

test.each([
  [
    "牵头领导：钟涛  责任单位：区教委、区财政局  完成时限：12月底",
    { leaders: "钟涛", responsible: "区教委、区财政局", deadline: "12月底" },
  ],
  ["责任单位：区教委", { responsible: "区教委" }],
  ["（牵头单位：区教委）", { leadUnits: "区教委" }],
  ["配合单位：/", {}],
])("%s is an assignment for the paragraph above", (line, expected) => {
  const { pieces, rest, unclear } = takeApart(line);
  expect(pieces.map((piece) => [piece.text, saidIn(piece.assignment)])).toEqual([["", expected]]);
  expect([rest, unclear]).toEqual(["", false]);
});

test("a paragraph may have several tasks, each with its own units", () => {
  const { pieces, rest } = takeApart(
    "推进甲。（区教委负责）推进乙，做好丙。（区财政局牵头，区税务局配合）其余照旧。",
  );
  expect(pieces.map((piece) => [piece.text, saidIn(piece.assignment)])).toEqual([
    ["推进甲。", { responsible: "区教委" }],
    ["推进乙，做好丙。", { leadUnits: "区财政局", supportingUnits: "区税务局" }],
  ]);
  expect(rest).toBe("其余照旧。");
});

test.each([
  "建立联席会议（区教委牵头），统筹推进改革。",
  "推进改革。（牵头单位：区教委；配合单位：区财政局",
  "推进改革。（牵头单位：区教委；联系人：张三）",
  "推进改革。（区教委牵头，区财政局、区税务局）",
  "推进改革。（区教委牵头，相关工作按规定执行）",
  "推进改革，责任单位：区教委",
  "推进改革。（区教委牵头，张三配合）",
  "推进改革。（卫生系统牵头，区医保局配合）",
  "（区教委牵头）推进改革。",
  "推进改革。（区教委，区财政局配合）",
  "推进改革。（责任单位：区教委、区财政局；排名靠前的多做）",
  "推进改革。（区教委；区财政局负责）",
  "推进改革。（牵头单位：区教委，区民政局，区财政局配合）",
  "推进改革。（区教委（牵头）、张三）",
])("%s is unclear: nobody is read from it, and the text stays whole", (paragraph) => {
  expect(takeApart(paragraph)).toEqual({ pieces: [], rest: paragraph, unclear: true });
});

test.each([
  "坚持党委领导（政府负责、社会协同）。",
  "新建学校5所（其中小学3所）。",
  "推进改革（2023年6月底前）。",
  "全面落实责任单位主体责任。",
  "坚持一把手负责。",
  "搬迁至新址（区行政中心）。",
  "开展专项行动（加快推进项目建设，积极配合）。",
  "",
])("%s gives nothing to anybody", (paragraph) => {
  expect(takeApart(paragraph)).toEqual({ pieces: [], rest: paragraph, unclear: false });
});

describe("a sentence that assigns", () => {
  test.each<readonly [string, Expected]>([
    [
      "提升医疗。由区卫生健康委牵头，区医保局、各乡镇街道配合。",
      { leadUnits: "区卫生健康委", supportingUnits: "区医保局、各乡镇街道" },
    ],
    ["提升医疗水平，由区卫生健康委牵头负责。", { leadUnits: "区卫生健康委" }],
    ["提升医疗水平，该项工作由区卫生健康委、区医保局负责。", { responsible: "区卫生健康委、区医保局" }],
    ["提升医疗。区卫生健康委会同区医保局负责。", { leadUnits: "区卫生健康委", supportingUnits: "区医保局" }],
  ])("%s", (paragraph, expected) => {
    const reading = readSentence(paragraph);
    expect(reading.kind === "read" && saidIn(reading.assignment)).toEqual(expected);
  });

  test.each([
    "区民政局会同财政部门制定养老方案。",
    "区民政局会同区财政局的养老方案。",
    "由区教委牵头推进，区财政局配合。由区民政局牵头，区残联配合。由区教委牵头。",
    "由区教委牵头制定方案，区财政局做好保障。",
    "由卫生部门牵头，区医保局配合。",
    "由区教委、财政部门牵头。",
    "落实改革，由张三负责。",
  ])("%s is unclear where names end", (paragraph) => {
    expect(readSentence(paragraph).kind).toBe("unclear");
  });

  test.each(["推进区域协调发展。", "落实牵头部门责任。", "坚持统一领导、分级负责。"])(
    "%s assigns nothing",
    (paragraph) => {
      expect(readSentence(paragraph).kind).toBe("none");
    },
  );
});

const piece = fc.constantFrom(
  ..."（ ） 【 】 ( ) 牵头单位： 责任单位: 配合单位： 完成时限： 区教委 区财政局 、 ， ； 。 牵头 配合 按职责分工负责 会同 由 6月底前 推进改革 等 （牵头） 钟涛".split(
    " ",
  ),
);
const paragraphs = fc.oneof(
  fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary" }),
);

test("no text is lost: what is no task's text and not left is an assignment with its brackets", () => {
  fc.assert(
    fc.property(paragraphs, (paragraph) => {
      const { pieces, rest } = takeApart(paragraph);
      let left = paragraph;
      for (const { text, assignment } of pieces) {
        const body = text.slice(0, -1);
        expect(left).toContain(body);
        left = left.slice(left.indexOf(body) + body.length);
        for (const said of Object.values(assignment).flat()) expect(paragraph).toContain(said.slice(0, 1));
      }
      expect(left.endsWith(rest) || left.trim().endsWith(rest)).toBe(true);
    }),
    { numRuns: 3_000 },
  );
});

test("of a long paragraph nothing is lost, whatever it repeats", () => {
  for (const part of ["（", "（牵头单位：", "牵头单位：", "，", "由区教委", "区教委牵头，", "（a：）"]) {
    const paragraph = part.repeat(40_000 / part.length);
    expect(takeApart(paragraph)).toMatchObject({ pieces: [], rest: paragraph });
  }
  // The first bracket is the text that the others belong to.
  const { pieces } = takeApart("（区教委牵头）".repeat(1_000));
  expect(pieces.map(({ text, assignment }) => [text, assignment.leadUnits.length])).toEqual([
    ["（区教委牵头）", 999],
  ]);
});
