import fc from "fast-check";
import type { Decomposition } from "../../../../../src/domain/decomposition";
import { Failure } from "../../../../../src/domain/failure";
import { decomposeText, findingsOf } from "../../../../support/notices";

const LETTER = `涪陵区人民政府办公室
关于印发2023年重点工作任务分工方案的通知
各乡镇人民政府，区政府各部门：
现印发给你们，请认真贯彻执行。
一、提高站位
各单位要高度重视。
附件：2023年重点工作任务分工方案
涪陵区人民政府办公室
2023年2月1日
附件
2023年重点工作任务分工方案
`;

const read = (...lines: readonly string[]): Decomposition => decomposeText(LETTER + lines.join("\n"));

const shape = ({ tasks }: Decomposition): readonly (readonly string[])[] =>
  tasks.map(({ category, text, leaders, leadUnits, supportingUnits, deadline }) => [
    category,
    text,
    ...[leaders, leadUnits, supportingUnits].map((names) => names.map(({ name }) => name).join(" ")),
    deadline,
  ]);

const texts = (
  result: Decomposition,
  code: "NOTICE_PARAGRAPH_UNASSIGNED" | "NOTICE_ASSIGNMENT_UNCLEAR",
): string[] => findingsOf(result, code).map(({ params }) => params.text);

describe("a notice without table", () => {
  test("each paragraph that names its units is a task; its number and its brackets are no part of the text", () => {
    const result = read(
      "一、推动高质量发展",
      "1.推进材料产业发展。（牵头单位：区经济信息委；配合单位：区发展改革委、财政局）",
      "2.推进汽车产业发展【牵头领导：常务副区长；责任单位：区经济信息委；完成时限：12月底前】。",
      "二、保障民生",
      "（1）办好教育。（区教委牵头，区财政局按职责分工负责）",
      "① 提升医疗。（区卫生健康委负责）",
    );
    expect(shape(result)).toEqual([
      ["一、推动高质量发展", "推进材料产业发展。", "", "区经济信息委", "区发展改革委 区财政局", ""],
      ["一、推动高质量发展", "推进汽车产业发展。", "常务副区长", "区经济信息委", "", "12月底前"],
      ["二、保障民生", "办好教育。", "", "区教委", "区财政局", ""],
      ["二、保障民生", "提升医疗。", "", "区卫生健康委", "", ""],
    ]);
    expect(result.notice).toMatchObject({
      title: "涪陵区人民政府办公室关于印发2023年重点工作任务分工方案的通知",
      annexTitle: "2023年重点工作任务分工方案",
      demands: [{ heading: "一、提高站位" }],
      year: 2023,
    });
    expect(result.tasks.map(({ id, place }) => [id, place.line])).toEqual([
      ["2023-2-01-001", 13],
      ["2023-2-01-002", 14],
      ["2023-2-02-001", 16],
      ["2023-2-02-002", 17],
    ]);
    expect(texts(result, "NOTICE_PARAGRAPH_UNASSIGNED")).toEqual([]);
  });

  test("label lines below a paragraph are its assignment, on one line or on several", () => {
    const result = read(
      "一、保障民生",
      "1.办好教育",
      "牵头领导：钟涛",
      "责任单位：区教委   配合单位：区财政局",
      "完成时限：2023年12月底",
      "2.提升医疗。",
      "新增床位100张。",
      "（牵头单位：区卫生健康委）",
    );
    expect(shape(result)).toEqual([
      ["一、保障民生", "办好教育", "钟涛", "区教委", "区财政局", "2023年12月底"],
      ["一、保障民生", "提升医疗。新增床位100张。", "", "区卫生健康委", "", ""],
    ]);
  });

  test("a sentence of the text may assign; the text keeps it", () => {
    const result = read(
      "1.办好教育。（区教委负责）",
      "2.提升医疗。由区卫生健康委牵头，区医保局配合。",
      "3.稳就业。（区人力社保局负责）",
    );
    expect(shape(result)[1]).toEqual([
      "",
      "提升医疗。由区卫生健康委牵头，区医保局配合。",
      "",
      "区卫生健康委",
      "区医保局",
      "",
    ]);
  });

  test("sentences alone make a list of tasks where there are several, and one does not", () => {
    const lines = ["1.办好教育。由区教委牵头。", "2.提升医疗。由区卫生健康委牵头。"];
    expect(shape(read(...lines)).map(([, text]) => text)).toEqual([
      "办好教育。由区教委牵头。",
      "提升医疗。由区卫生健康委牵头。",
    ]);
    expect(() => read(lines[0] ?? "")).toThrow(Failure);
  });

  test("units alone in brackets are given the task where the document does so again and again", () => {
    const lines = [
      "1.办好教育。（省教育厅、省财政厅，各市州人民政府）",
      "2.提升医疗（省卫生健康委）。",
      "3.稳就业。（省人力资源社会保障厅）",
    ];
    expect(shape(read(...lines)).map(([, text, , lead]) => [text, lead])).toEqual([
      ["办好教育。", "省教育厅 省财政厅 各市州人民政府"],
      ["提升医疗。", "省卫生健康委"],
      ["稳就业。", "省人力资源社会保障厅"],
    ]);
    expect(() => read(...lines.slice(1))).toThrow(Failure);
  });

  test("what is given to nobody among the tasks is a finding and no task, and so is what stands after them", () => {
    const result = read(
      "一、保障民生",
      "坚持以人民为中心。",
      "1.办好教育。（区教委负责）",
      "2.提升医疗。",
      "3.稳就业。（区人力社保局负责）其余照旧。",
      "4.养老。（区民政局负责）",
      "二、工作要求",
      "各单位要高度重视。",
    );
    expect(shape(result).map(([, text]) => text)).toEqual(["办好教育。", "稳就业。", "养老。"]);
    expect(texts(result, "NOTICE_PARAGRAPH_UNASSIGNED")).toEqual([
      "坚持以人民为中心。",
      "2.提升医疗。",
      "其余照旧。",
    ]);
    expect(findingsOf(result, "NOTICE_TEXT_UNPLACED").map(({ params }) => params.text)).toEqual([
      "二、工作要求",
      "各单位要高度重视。",
    ]);
  });

  test("what cannot be told apart for certain is a task without units, with a finding", () => {
    const result = read(
      "1.办好教育。（区教委负责）",
      "2.区民政局会同财政部门制定养老方案。",
      "3.推进改革。（牵头单位：区委改革办；联系人：张三）",
      "4.稳就业。（区人力社保局负责）",
    );
    expect(shape(result).slice(1, 3)).toEqual([
      ["", "区民政局会同财政部门制定养老方案。", "", "", "", ""],
      ["", "推进改革。（牵头单位：区委改革办；联系人：张三）", "", "", "", ""],
    ]);
    expect(texts(result, "NOTICE_ASSIGNMENT_UNCLEAR")).toEqual([
      "2.区民政局会同财政部门制定养老方案。",
      "3.推进改革。（牵头单位：区委改革办；联系人：张三）",
    ]);
  });

  test("a heading directly above an assignment is a task itself", () => {
    const result = read("一、保障民生", "牵头单位：区教委", "二、推动发展", "1.稳就业。（区人力社保局负责）");
    expect(shape(result).map(([, text]) => text)).toEqual(["保障民生", "稳就业。"]);
  });

  test("an assignment without a text above it is a finding", () => {
    const result = read("牵头单位：区教委", "1.稳就业。（区人力社保局负责）");
    expect(texts(result, "NOTICE_ASSIGNMENT_UNCLEAR")).toEqual(["牵头单位：区教委"]);
    expect(shape(result).map(([, text]) => text)).toEqual(["稳就业。"]);
  });

  test("a document in which nothing is given to anybody has no tasks", () => {
    expect(() => read("一、保障民生", "1.办好教育。", "2.各责任单位要高度重视。")).toThrow(
      new Failure("DOCUMENT_NO_TABLE", { file: "2023年通知.txt" }),
    );
  });
});

describe("who leads", () => {
  const lines = [
    "1.办好教育。（责任单位：区教委、财政局，各乡镇街道）",
    "2.稳就业。（责任单位：区人力社保局）",
  ];

  test("units that are merely responsible all lead, with a finding for the document", () => {
    const result = read(...lines);
    expect(shape(result).map(([, , , lead, supporting]) => [lead, supporting])).toEqual([
      ["区教委 区财政局 各乡镇街道", ""],
      ["区人力社保局", ""],
    ]);
    expect(findingsOf(result, "NOTICE_LEAD_NOT_NAMED")).toMatchObject([
      { params: { tasks: 1 }, where: { line: 12 } },
    ]);
  });

  test.each([
    "注：责任单位中列第一位的为牵头单位。",
    "排在首位的单位为牵头单位，其余为配合单位。",
    "每项任务第一个责任单位为牵头单位。",
  ])("the first leads only where the document says so: %s", (rule) => {
    const result = read(...lines, "3.办好养老。（牵头单位：区民政局、区残联）", rule);
    expect(shape(result).map(([, , , lead, supporting]) => [lead, supporting])).toEqual([
      ["区教委", "区财政局 各乡镇街道"],
      ["区人力社保局", ""],
      ["区民政局 区残联", ""],
    ]);
    expect(findingsOf(result, "NOTICE_LEAD_NOT_NAMED")).toEqual([]);
  });
});

describe("the headings of a text", () => {
  test("the lowest ones that have several tasks are the categories; the others are kept with their tasks", () => {
    const result = read(
      "一、推动高质量发展",
      "（一）做强工业",
      "1.甲。（区教委负责）",
      "2.乙。（区教委负责）",
      "（二）发展服务业",
      "3.丙",
      "丙的内容。（区教委负责）",
      "二、保障民生",
      "4.丁。（区教委负责）",
    );
    expect(result.tasks.map(({ category, text, others }) => [category, text, others])).toEqual([
      ["（一）做强工业", "甲。", ["一、推动高质量发展"]],
      ["（一）做强工业", "乙。", ["一、推动高质量发展"]],
      ["（二）发展服务业", "丙的内容。", ["一、推动高质量发展 / 3.丙"]],
      ["二、保障民生", "丁。", [""]],
    ]);
  });

  test("a numbered paragraph above those numbered below it is a heading, and what else it says a finding", () => {
    const result = read("（一）做强工业。坚持工业强区。", "1.甲。（区教委负责）", "2.乙。（区教委负责）");
    expect(result.tasks.map(({ category }) => category)).toEqual(["（一）做强工业", "（一）做强工业"]);
    expect(texts(result, "NOTICE_PARAGRAPH_UNASSIGNED")).toEqual(["坚持工业强区。"]);
  });

  test("a numbered paragraph above several that are given to units without numbers is their heading", () => {
    const result = read("（一）做强工业。坚持工业强区。", "甲。（区教委负责）", "乙。（区教委负责）");
    expect(result.tasks.map(({ category, text }) => [category, text])).toEqual([
      ["（一）做强工业", "甲。"],
      ["（一）做强工业", "乙。"],
    ]);
    expect(texts(result, "NOTICE_PARAGRAPH_UNASSIGNED")).toEqual(["坚持工业强区。"]);
  });

  test("the highest ones are the categories where each has a single task", () => {
    const result = read(
      "一、教育",
      "（一）办学",
      "1.甲。（区教委负责）",
      "二、医疗",
      "1.乙。（区卫生健康委负责）",
    );
    expect(result.tasks.map(({ category, others }) => [category, others])).toEqual([
      ["一、教育", ["（一）办学"]],
      ["二、医疗", [""]],
    ]);
  });

  test("one without a task is said, and is no task", () => {
    const result = read("一、甲类", "1.甲。（区教委负责）", "二、乙类", "三、丙类", "2.丙。（区教委负责）");
    expect(shape(result).map(([, text]) => text)).toEqual(["甲。", "丙。"]);
    expect(findingsOf(result, "NOTICE_TEXT_UNPLACED").map(({ params }) => params.text)).toEqual(["二、乙类"]);
  });

  test("top headings that name the parts of a plan divide it into tables", () => {
    const result = read(
      "一、2023年主要预期目标",
      "1.增长6%。（区发展改革委负责）",
      "二、2023年主要工作任务",
      "（一）做强工业",
      "1.甲。（区教委负责）",
      "2.乙。（区教委负责）",
      "三、政府自身建设",
      "1.丙。（区司法局负责）",
    );
    expect(result.tables.map(({ number, heading }) => [number, heading])).toEqual([
      [1, "一、2023年主要预期目标"],
      [2, "二、2023年主要工作任务"],
      [3, "三、政府自身建设"],
    ]);
    expect(result.tasks.map(({ id, category }) => [id, category])).toEqual([
      ["2023-1-00-001", ""],
      ["2023-2-01-001", "（一）做强工业"],
      ["2023-2-01-002", "（一）做强工业"],
      ["2023-3-00-001", ""],
    ]);
  });
});

describe("for any text of numbered paragraphs", () => {
  const unit = fc.constantFrom("区财政局", "区教委", "龙桥街道", "各乡镇街道", "区委组织部");
  const bracket = fc
    .tuple(fc.uniqueArray(unit, { minLength: 1, maxLength: 3 }), fc.nat(3))
    .map(([units, form]) => {
      const list = units.join("、");
      return (
        [`（牵头单位：${list}）`, `【责任单位：${list}】`, `（${list}负责）`, `（${list}牵头）`][form] ?? ""
      );
    });
  const line = fc.record({
    number: fc.constantFrom("一、", "（一）", "1.", "2．", "（3）", "④", ""),
    text: fc.stringMatching(/^[推进加快建设项目民生]{2,12}[。；]?$/),
    bracket: fc.option(bracket, { nil: "" }),
  });

  test("every character is in a task, in the letter or in a finding, and every bracket makes a task", () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const assigned = lines.filter((each) => each.bracket !== "");
        fc.pre(assigned.length > 0);
        const result = read(...lines.map((each) => each.number + each.text + each.bracket));
        expect(result.tasks).toHaveLength(assigned.length);
        const said = JSON.stringify([result.tasks, result.findings, result.notice, result.tables]);
        for (const each of lines) expect(said).toContain(each.text.replace(/[。；]$/u, ""));
        for (const [index, task] of result.tasks.entries()) {
          expect(task.text.endsWith(assigned[index]?.text ?? "?")).toBe(true);
          expect(task.leadUnits.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("arbitrary pieces give a result or a failure, never another error", () => {
    const piece = fc.constantFrom(
      ..."\n 一、 （一） 1. ① （牵头单位： ） 【 】 责任单位：区教委 区教委负责 推进改革。 附件 由区教委牵头。 ； 、 2023年 第一位的为牵头单位".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        try {
          decomposeText(pieces.join(""));
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a long document is read to its end", () => {
    const lines = Array.from({ length: 3_000 }, (_, index) => [
      `${index + 1}.推进项目建设。（牵头单位：区教委；配合单位：区财政局、税务局；完成时限：6月底前）`,
      `说明${index}。`,
    ]);
    expect(read(...lines.flat()).tasks).toHaveLength(3_000);
  });
});
