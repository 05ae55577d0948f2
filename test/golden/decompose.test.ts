import { readDocument } from "../../src/adapters/document/readDocument";
import { checkDecomposition } from "../../src/domain/assignment/checkPlan";
import { countBy } from "../../src/domain/countBy";
import { decompose } from "../../src/domain/decompose/decompose";
import type { Decomposition } from "../../src/domain/decomposition";
import type { Task } from "../../src/domain/task";
import { decomposeText, findingsOf, readSeed, SEED_NAME, TODAY } from "../support/notices";
import { encodeGb18030 } from "../support/encodeGb18030";

const read = async (bytes: Uint8Array): Promise<Decomposition> =>
  checkDecomposition(decompose(await readDocument(bytes, SEED_NAME), { file: SEED_NAME }), TODAY);
const seed = decomposeText(readSeed().toString("utf8"), SEED_NAME);
const counts = (keysOf: (task: Task) => readonly string[]): unknown =>
  Object.fromEntries(countBy(seed.tasks, keysOf));

/** Tasks of each lead unit, counted from the source by other means. */
const LEAD_UNITS = {
  区发展改革委: 33,
  区经济信息委: 19,
  区商务委: 9,
  区财政局: 8,
  区生态环境局: 8,
  区交通局: 8,
  区统计局: 1,
  区住房城乡建委: 13,
  区文化旅游委: 10,
  区国资委: 3,
  白涛新材料科技城: 5,
  临港经济区: 7,
  区招商投资局: 2,
  涪陵高新区: 12,
  区征地事务中心: 2,
  区规划自然资源局: 7,
  区大数据发展局: 4,
  区物流办: 2,
  江北旅游区: 2,
  区科技局: 8,
  慧谷湖科创小镇开发建设指挥部: 3,
  区市场监管局: 2,
  区乡村振兴局: 5,
  区农业农村委: 12,
  区人力社保局: 3,
  区水利局: 6,
  区卫生健康委: 7,
  区林业局: 6,
  区城市管理局: 6,
  区民政局: 7,
  区教委: 5,
  区医保局: 1,
  区供销合作社: 1,
  涪陵综保区: 1,
  区退役军人事务局: 1,
  区应急局: 2,
  区气象局: 1,
  区消防救援支队: 1,
  区公安局: 2,
  区司法局: 4,
  区信访办: 3,
  区政府办公室: 2,
  区审计局: 1,
};

describe("the real notice", () => {
  test("has 193 tasks: 7, 180 and 6", () => {
    expect(counts(({ table }) => [String(table)])).toEqual({ 1: 7, 2: 180, 3: 6 });
    expect(seed.tasks).toHaveLength(193);
  });

  test("numbers the tasks of each table from 1 and gives each an id of its own", () => {
    for (const table of [1, 2, 3]) {
      const numbers = seed.tasks.filter((task) => task.table === table).map(({ sequenceNo }) => sequenceNo);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }
    expect(new Set(seed.tasks.map(({ id }) => id)).size).toBe(193);
    expect(seed.tasks[0]?.id).toBe("2023-1-00-001");
    expect(seed.tasks[50]?.id).toBe("2023-2-03-004");
    expect(seed.tasks[192]?.id).toBe("2023-3-00-006");
  });

  test("has nine categories, each repeated label being a page break", () => {
    expect(seed.categories.map(({ table }) => table)).toEqual(Array.from({ length: 9 }, () => 2));
    const labels = seed.categories.map(({ label }) => label);
    expect(counts(({ category }) => (category === "" ? [] : [category]))).toEqual({
      "一、推动高质量发展要有新作为": 18,
      "二、加快产业发展要有新增量": 22,
      "三、推动科技创新要有新动能": 23,
      "四、推动乡村全面振兴要有新变化": 22,
      "五、推动城市品质要有新跨越": 17,
      "六、推动绿色发展要有新提升": 22,
      "七、深化改革促进合作要有新突破": 21,
      "八、用心改善民生要有新答卷": 22,
      "九、社会安全稳定要有新局面": 13,
    });
    expect(labels).toEqual(
      [...countBy(seed.tasks, ({ category }) => [category]).keys()].filter((each) => each !== ""),
    );
  });

  test("has eleven leaders in rank order", () => {
    const tasks = countBy(seed.tasks, ({ leaders }) => leaders.map(({ name }) => name));
    expect(seed.roster.leaders.map(({ name, order }) => [order, name, tasks.get(name)])).toEqual([
      [1, "钟涛", 57],
      [2, "周勇", 6],
      [3, "傅云", 15],
      [4, "冯星贵", 36],
      [5, "郑小平", 20],
      [6, "宫辉", 2],
      [7, "靖开媛", 27],
      [8, "石泽林", 22],
      [9, "张宇", 37],
      [10, "胡涛", 7],
      [11, "卢政", 9],
    ]);
  });

  test("has 43 lead units by canonical name", () => {
    expect(counts(({ leadUnits }) => leadUnits.map(({ name }) => name))).toEqual(LEAD_UNITS);
    expect(Object.keys(LEAD_UNITS)).toHaveLength(43);
  });

  test("has title, addressees, three demands, issuer, annex title and year", () => {
    const { demands, preamble, ...notice } = seed.notice;
    expect(notice).toEqual({
      title: "关于分解落实2023年区政府工作报告目标任务的通知",
      addressees: "涪陵高新区管委会，各乡镇人民政府、街道办事处，区政府各部门，有关单位",
      issuer: "重庆市涪陵区人民政府办公室",
      annexTitle: "2023年区政府工作报告目标任务分解方案",
      year: 2023,
    });
    expect(preamble).toMatch(/^《2023年区政府工作报告目标任务分解方案》.*请认真贯彻执行。$/);
    expect(demands.map(({ heading, paragraphs }) => [heading, paragraphs.length])).toEqual([
      ["一、提高政治站位，抓好任务落地", 1],
      ["二、严格压实责任，推动闭环落实", 1],
      ["三、强化协作配合，严格督查考核", 1],
    ]);
  });

  test("has three tables with their headings and columns", () => {
    expect(seed.tables.map(({ heading, columns }) => [heading, columns.map(({ header }) => header)])).toEqual(
      [
        ["一、2023年主要预期目标", ["主要目标", "牵头领导", "牵头责任单位", "责任（配合）单位"]],
        [
          "二、2023年主要工作任务",
          ["分类", "序号", "目标任务", "牵头领导", "牵头责任单位", "责任（配合）单位"],
        ],
        ["三、切实加强政府自身建设", ["序号", "主要目标", "牵头领导", "牵头责任单位", "责任（配合）单位"]],
      ],
    );
  });

  test("every task's text is in the source to the character, line breaks aside", () => {
    const source = readSeed().toString("utf8").replace(/\n/g, "");
    for (const { text } of seed.tasks) expect(source).toContain(text);
    expect(seed.tasks[6]?.text).toBe("节能减排降碳等约束性指标完成市上任务。");
    expect(seed.tasks[132]?.text).toContain("加强与武隆等. 协同发展");
  });

  test("several leaders and units are lists of their own, not pairs", () => {
    expect(seed.tasks.find(({ id }) => id === "2023-2-02-020")).toMatchObject({
      text: "建成标准化厂房15万平方米。",
      leaders: [{ name: "傅云" }, { name: "冯星贵" }, { name: "胡涛", text: "胡  涛" }],
      leadUnits: [{ name: "区经济信息委" }, { name: "涪陵高新区" }, { name: "临港经济区" }],
      wording: { leaders: ["傅云", "冯星贵", "胡涛"] },
    });
  });

  test("the last row is cut off, which is a warning and not “no supporting unit”", () => {
    expect(seed.tasks.filter(({ supportingCutOff }) => supportingCutOff).map(({ id }) => id)).toEqual([
      "2023-3-00-006",
    ]);
    expect(findingsOf(seed, "TASK_SUPPORTING_CUT_OFF")).toMatchObject([
      { where: { line: 1619, table: 3, row: 6, column: "supportingUnits", taskId: "2023-3-00-006" } },
    ]);
  });

  test("物流办 is 区物流办, to be confirmed, and keeps its wording in the annex", () => {
    expect(seed.tasks[50]).toMatchObject({
      leadUnits: [{ name: "区物流办", text: "物流办" }],
      wording: { leadUnits: ["物流办"] },
    });
    expect(seed.roster.units.filter(({ aliases }) => aliases.length > 0)).toEqual([
      { name: "区物流办", kind: "department", aliases: [{ name: "物流办", certainty: "proposed" }] },
    ]);
  });

  test("every supporting entry is a unit of the roster or a group", () => {
    const known = new Set([...seed.roster.units, ...seed.roster.groups].map(({ name }) => name));
    const named = seed.tasks
      .flatMap((task) => [...task.leadUnits, ...task.supportingUnits])
      .map(({ name }) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(seed.roster.units.filter(({ kind }) => kind === "other")).toEqual([]);
    expect(seed.roster.units).toHaveLength(64);
    expect(seed.roster.groups).toHaveLength(17);
  });

  test("the findings are these, each reviewed, none an error", () => {
    expect(Object.fromEntries(countBy(seed.findings, ({ code }) => [code]))).toEqual({
      GROUP_AMBIGUOUS: 5,
      GROUP_MEMBERS_PROPOSED: 3,
      GROUP_SYNONYM: 1,
      GROUP_WITHOUT_MEMBERS: 9,
      NOTICE_CATEGORY_REPEATED: 14,
      NOTICE_LINE_BREAK: 1,
      NOTICE_NO_DEADLINE: 1,
      NOTICE_SEQUENCE_LOST: 1,
      PORTFOLIO_UNIT_SHARED: 2,
      TASK_INDICATOR_MISSING: 129,
      TASK_PUNCTUATION_STRAY: 1,
      TASK_QUOTES_INNER: 2,
      TASK_SUPPORTING_CUT_OFF: 1,
      UNIT_ALIAS_PROPOSED: 1,
      UNIT_BESIDE_COMMITTEE: 1,
      UNIT_CLASS_SPLIT: 1,
      UNIT_SEPARATORS_MIXED: 1,
    });
    expect(seed.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("every finding about a row says where: line, table and row", () => {
    const placeless = seed.findings.filter(
      ({ where }) => where.line === undefined || where.table === undefined || where.row === undefined,
    );
    expect(placeless.map(({ code }) => code)).toEqual(["NOTICE_NO_DEADLINE"]);
  });

  test("gives the same result in every encoding and with every kind of line end", async () => {
    const text = readSeed().toString("utf8");
    const variants: readonly Uint8Array[] = [
      encodeGb18030(text),
      Buffer.from(text, "utf16le"),
      Buffer.from(text, "utf16le").swap16(),
      Buffer.from(`\uFEFF${text}`, "utf16le"),
      Buffer.from(`\uFEFF${text}`, "utf8"),
      Buffer.from(text.replace(/\n/g, "\r\n")),
      Buffer.from(text.replace(/\n/g, "\r")),
    ];
    for (const bytes of variants) expect(await read(bytes)).toEqual(seed);
  });
});
