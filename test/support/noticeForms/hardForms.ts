import { modelCell, paragraph, plainTable, type ModelRow } from "./documentModel";
import type { ExpectedTask, FormGroup, NoticeForm, SheetModel, SheetValue } from "./noticeForm";
import { writeDocx } from "./writeDocx";

/** Tables as offices really keep them, each with one thing that is easily misread. */

type Read = {
  readonly text: string;
  readonly category?: string;
  readonly leaders?: string;
  readonly lead?: string;
  readonly support?: string;
  readonly by?: string;
  readonly day?: string;
  readonly kept?: readonly string[];
};

const names = (list = ""): readonly string[] => (list === "" ? [] : list.split(" "));

function reads(tasks: readonly Read[]): readonly ExpectedTask[] {
  return tasks.map(({ text, category, leaders, lead, support, by, day, kept }) => ({
    text,
    category: category ?? "",
    leaders: names(leaders),
    leadUnits: names(lead),
    supportingUnits: names(support),
    deadline: by ?? "",
    ...(day === undefined ? {} : { deadlineDate: day }),
    kept: kept ?? [],
  }));
}

type Group = Extract<FormGroup, "other places" | "unclear">;

function docx(
  name: string,
  rows: readonly ModelRow[],
  tasks: readonly Read[],
  group: Group = "other places",
): NoticeForm {
  const width = Math.max(...rows.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)));
  const model = [
    paragraph("河东县人民政府办公室关于印发2024年重点工作任务的通知"),
    paragraph("2024年重点工作任务"),
    { kind: "table", rows, width } as const,
  ];
  return {
    name,
    group,
    file: "任务.docx",
    made: { by: "here", bytes: () => writeDocx(model) },
    expected: reads(tasks),
  };
}

function sheet(
  name: string,
  sheets: readonly SheetModel<SheetValue>[],
  tasks: readonly Read[],
  group: Group = "other places",
): NoticeForm {
  return { name, group, file: "2024年任务.xlsx", made: { by: "openpyxl", sheets }, expected: reads(tasks) };
}

const lines = (...rows: readonly string[]): readonly ModelRow[] => plainTable(...rows).rows;
const one = (text: string): ReturnType<typeof modelCell> => modelCell(text === "" ? [] : [text]);
const over = (rows: number, ...text: readonly string[]): ReturnType<typeof modelCell> =>
  modelCell(text, 1, rows);

export const HARD_FORMS: readonly NoticeForm[] = [
  docx(
    "one cell of a lead unit and of a leader for several tasks",
    [
      ...lines("序号|工作任务|责任领导|牵头单位|配合单位"),
      [one("1"), one("新建标准化菜市场3个。"), over(2, "周  勇"), over(3, "县商务局"), one("县住建局")],
      [one("2"), one("培育限上商贸企业20家。"), one("县统计局")],
      [one("3"), one("举办消费节6场。"), one("田  甜"), one("")],
    ],
    [
      { text: "新建标准化菜市场3个。", leaders: "周勇", lead: "县商务局", support: "县住建局" },
      { text: "培育限上商贸企业20家。", leaders: "周勇", lead: "县商务局", support: "县统计局" },
      { text: "举办消费节6场。", leaders: "田甜", lead: "县商务局" },
    ],
  ),
  docx(
    "the same as above, said in words",
    lines(
      "序号|工作任务|责任领导|牵头单位|配合单位",
      "1|新建标准化菜市场3个。|周  勇|县商务局|县住建局",
      "2|培育限上商贸企业20家。|同上|同上|县统计局",
      "3|举办消费节6场。|〃|〃|",
    ),
    [
      { text: "新建标准化菜市场3个。", leaders: "周勇", lead: "县商务局", support: "县住建局" },
      { text: "培育限上商贸企业20家。", leaders: "周勇", lead: "县商务局", support: "县统计局" },
      { text: "举办消费节6场。", leaders: "周勇", lead: "县商务局" },
    ],
    "unclear",
  ),
  docx(
    "a dash or a word where there is nobody",
    lines(
      "序号|工作任务|责任领导|牵头单位|配合单位|完成时限",
      "1|新建标准化菜市场3个。|周  勇|县商务局|/|6月底前",
      "2|培育限上商贸企业20家。|周  勇|县商务局|无|—",
      "3|举办消费节6场。|—|县商务局|——|12月底前",
    ),
    [
      { text: "新建标准化菜市场3个。", leaders: "周勇", lead: "县商务局", by: "6月底前", day: "2024-06-30" },
      { text: "培育限上商贸企业20家。", leaders: "周勇", lead: "县商务局" },
      { text: "举办消费节6场。", lead: "县商务局", by: "12月底前", day: "2024-12-31" },
    ],
    "unclear",
  ),
  docx(
    "a sum below and a note across the table",
    [
      ...lines(
        "序号|工作任务|年度目标|牵头单位|配合单位",
        "1|新建标准化菜市场。|3个|县商务局|县住建局",
        "2|培育限上商贸企业。|20家|县商务局|县统计局",
        "合计||23||",
      ),
      [modelCell(["注：以上任务由县政府督查室按季通报。"], 5)],
    ],
    [
      { text: "新建标准化菜市场。", lead: "县商务局", support: "县住建局", kept: ["3个"] },
      { text: "培育限上商贸企业。", lead: "县商务局", support: "县统计局", kept: ["20家"] },
    ],
    "unclear",
  ),
  docx(
    "who leads and who supports in one column, said within the cell",
    lines(
      "序号|工作任务|责任领导|责任单位",
      "1|新建标准化菜市场3个。|周  勇|牵头单位：县商务局；配合单位：县住建局、自然资源局",
      "2|培育限上商贸企业20家。|田  甜|县商务局牵头，县统计局、税务局配合",
    ),
    [
      { text: "新建标准化菜市场3个。", leaders: "周勇", lead: "县商务局", support: "县住建局 县自然资源局" },
      { text: "培育限上商贸企业20家。", leaders: "田甜", lead: "县商务局", support: "县统计局 县税务局" },
    ],
  ),
  docx(
    "a text of several paragraphs, units by line breaks",
    [
      ...lines("序号|工作任务|责任领导|牵头单位|配合单位"),
      [
        one("1"),
        modelCell(["实施商贸提升行动：", "1.新建标准化菜市场3个；", "2.培育限上商贸企业20家。"]),
        modelCell(["周  勇", "田  甜"]),
        modelCell(["县商务局", "县市场监管局"]),
        modelCell(["县住建局", "县统计局", "各乡镇"]),
      ],
    ],
    [
      {
        text: "实施商贸提升行动：1.新建标准化菜市场3个；2.培育限上商贸企业20家。",
        leaders: "周勇 田甜",
        lead: "县商务局 县市场监管局",
        support: "县住建局 县统计局 各乡镇",
      },
    ],
  ),
  docx(
    "a task and its steps, each in a column of its own",
    [
      ...lines("序号|重点工作|具体举措|牵头单位|完成时限"),
      [over(2, "1"), over(2, "商贸提升行动"), one("新建标准化菜市场3个。"), one("县商务局"), one("6月底前")],
      [one("培育限上商贸企业20家。"), one("县统计局"), one("9月底前")],
      [one("2"), one("农业提质行动"), one("建设大棚200亩。"), one("县农业农村局"), one("10月底前")],
    ],
    [
      {
        text: "新建标准化菜市场3个。",
        category: "商贸提升行动",
        lead: "县商务局",
        by: "6月底前",
        day: "2024-06-30",
      },
      {
        text: "培育限上商贸企业20家。",
        category: "商贸提升行动",
        lead: "县统计局",
        by: "9月底前",
        day: "2024-09-30",
      },
      {
        text: "建设大棚200亩。",
        category: "农业提质行动",
        lead: "县农业农村局",
        by: "10月底前",
        day: "2024-10-31",
      },
    ],
    "other places",
  ),
  docx(
    "a header that says that the first unit leads",
    lines(
      "序号|工作任务|责任领导|责任单位（第一位为牵头单位）",
      "1|新建标准化菜市场3个。|周  勇|县商务局、住建局",
      "2|培育限上商贸企业20家。|田  甜|县商务局、统计局、税务局",
    ),
    [
      { text: "新建标准化菜市场3个。", leaders: "周勇", lead: "县商务局", support: "县住建局" },
      { text: "培育限上商贸企业20家。", leaders: "田甜", lead: "县商务局", support: "县统计局 县税务局" },
    ],
    "other places",
  ),
  docx(
    "leaders with their titles, in one cell",
    lines(
      "序号|工作任务|责任领导|牵头单位",
      "1|新建标准化菜市场3个。|副县长周勇|县商务局",
      "2|培育限上商贸企业20家。|周  勇（副县长）|县商务局",
    ),
    [
      { text: "新建标准化菜市场3个。", leaders: "周勇", lead: "县商务局" },
      { text: "培育限上商贸企业20家。", leaders: "周勇", lead: "县商务局" },
    ],
    "unclear",
  ),
  docx(
    "a label that goes on over the page, with the header again",
    [
      ...lines("分类|序号|工作任务|牵头单位|配合单位"),
      [over(2, "一、商贸流通"), one("1"), one("新建标准化菜市场3个。"), one("县商务局"), one("县住建局")],
      [one("2"), one("培育限上商贸企业20家。"), one("县商务局"), one("县统计局")],
      ...lines("分类|序号|工作任务|牵头单位|配合单位"),
      [over(2, "一、商贸流通（续）"), one("3"), one("举办消费节6场。"), one("县商务局"), one("")],
      [one("4"), one("发放消费券500万元。"), one("县商务局"), one("县财政局")],
    ],
    [
      { text: "新建标准化菜市场3个。", category: "一、商贸流通", lead: "县商务局", support: "县住建局" },
      { text: "培育限上商贸企业20家。", category: "一、商贸流通", lead: "县商务局", support: "县统计局" },
      { text: "举办消费节6场。", category: "一、商贸流通", lead: "县商务局" },
      { text: "发放消费券500万元。", category: "一、商贸流通", lead: "县商务局", support: "县财政局" },
    ],
    "unclear",
  ),
  sheet(
    "a sheet whose table begins at B3, with numbers, dates and shares as Excel keeps them",
    [
      {
        name: "任务",
        rows: [
          [],
          ["", "2024年重点工作任务"],
          ["", "序号", "工作任务", "年度目标", "责任\n领导", "牵头\n单位", "完成时限"],
          ["", 1, "规上工业增加值增长。", { percent: 0.085 }, "周  勇", "县工信局", { date: "2024-12-31" }],
          ["", 2, "建成标准厂房。", 15, "周  勇", "经开区管委会", { date: "2024-06-30" }],
        ],
        merged: ["B2:G2"],
      },
    ],
    [
      {
        text: "规上工业增加值增长。",
        leaders: "周勇",
        lead: "县工信局",
        by: "2024-12-31",
        day: "2024-12-31",
        kept: ["8.5%"],
      },
      {
        text: "建成标准厂房。",
        leaders: "周勇",
        lead: "经开区管委会",
        by: "2024-06-30",
        day: "2024-06-30",
        kept: ["15"],
      },
    ],
  ),
  sheet(
    "two sheets, each with a table of its own columns",
    [
      {
        name: "主要指标",
        rows: [
          ["序号", "主要目标", "目标值", "责任单位"],
          [1, "地区生产总值增速", { percent: 0.06 }, "县发改局"],
          [2, "新增就业", "3000人", "县人社局"],
        ],
        merged: [],
      },
      {
        name: "重点任务",
        rows: [
          ["序号", "重点任务", "牵头领导", "牵头单位", "配合单位", "备注"],
          [1, "建成职教中心。", "田  甜", "县教育局", "县住建局、财政局", "续建"],
          [2, "改造敬老院4所。", "田  甜", "县民政局", "各乡镇", ""],
        ],
        merged: [],
      },
    ],
    [
      { text: "地区生产总值增速", lead: "县发改局", kept: ["6.0%"] },
      { text: "新增就业", lead: "县人社局", kept: ["3000人"] },
      {
        text: "建成职教中心。",
        leaders: "田甜",
        lead: "县教育局",
        support: "县住建局 县财政局",
        kept: ["续建"],
      },
      { text: "改造敬老院4所。", leaders: "田甜", lead: "县民政局", support: "各乡镇" },
    ],
  ),
];
