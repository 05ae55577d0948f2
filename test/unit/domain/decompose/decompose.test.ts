import type { BlockCell, DocumentBlock } from "../../../../src/domain/decompose/documentBlock";
import { decompose } from "../../../../src/domain/decompose/decompose";
import { Failure } from "../../../../src/domain/failure";
import {
  decomposeRows,
  decomposeTables,
  decomposeText,
  findingsOf,
  FULL_HEADER,
  HEADER,
  ROW,
} from "../../../support/notices";
import { renderTables, tableOf } from "../../../support/renderNotice";

const HEADING = "一、2023年主要预期目标";

describe("tables and rows", () => {
  test("a document without a decomposition table is refused", () => {
    const text = renderTables([tableOf("一、名单", ["姓名", "电话"], ["张三", "1"])]);
    expect(() => decomposeText(text)).toThrow(new Failure("DOCUMENT_NO_TABLE", { file: "2023年通知.txt" }));
  });

  test("the number in front of the text is its 序号, not part of the text", () => {
    const { tasks, findings } = decomposeRows(ROW);
    expect(tasks[0]).toMatchObject({ text: "生产总值增长6%。", sequenceNo: 1, id: "2023-1-00-001" });
    expect(findings.filter(({ code }) => code.startsWith("NOTICE_SEQUENCE"))).toEqual([]);
  });

  test("a table that never had numbers has lost none", () => {
    expect(findingsOf(decomposeRows(["甲。", ...ROW.slice(1)]), "NOTICE_SEQUENCE_LOST")).toEqual([]);
  });

  test("where there is a 序号 column, a number in front of the text stays in the text", () => {
    const { tasks } = decomposeTables(tableOf(HEADING, ["序号", ...HEADER], ["1", ...ROW]));
    expect(tasks[0]?.text).toBe(ROW[0]);
  });

  test("the paragraphs of a text are joined by nothing, Latin words by a blank", () => {
    const { tasks } = decomposeRows(
      ["1、建设高|铁站。", ...ROW.slice(1)],
      ["2、Smart|City项目。", ...ROW.slice(1)],
    );
    expect(tasks.map(({ text }) => text)).toEqual(["建设高铁站。", "Smart City项目。"]);
  });

  test("leaders and units are lists in source order with the source's wording beside them", () => {
    const [row] = decomposeRows(["1、推进。", "钟  涛|张  宇", "区教委|区民政局", "区财政局、税务局"]).tasks;
    expect(row).toMatchObject({
      leaders: [{ name: "钟涛", text: "钟  涛" }, { name: "张宇" }],
      leadUnits: [{ name: "区教委" }, { name: "区民政局" }],
      supportingUnits: [
        { name: "区财政局", text: "区财政局" },
        { name: "区税务局", text: "税务局" },
      ],
      wording: {
        leaders: ["钟涛", "张宇"],
        leadUnits: ["区教委", "区民政局"],
        supportingUnits: ["区财政局、税务局"],
      },
    });
  });

  test("a row that the document's end cuts off is a warning, and its missing cell is not “none”", () => {
    const text = renderTables([tableOf(HEADING, HEADER, ROW)]);
    const result = decomposeText(text.slice(0, text.lastIndexOf("\n\t")));
    expect(result.tasks[0]?.supportingCutOff).toBe(true);
    expect(findingsOf(result, "TASK_SUPPORTING_CUT_OFF")).toMatchObject([
      {
        severity: "warning",
        where: { table: 1, row: 1, column: "supportingUnits", taskId: "2023-1-00-001" },
      },
    ]);
    expect(findingsOf(result, "NOTICE_ROW_CUT_OFF")).toEqual([]);
  });

  test("a row that is cut off before its lead units lacks these too, and says so", () => {
    const text = renderTables([tableOf(HEADING, HEADER, ROW)]);
    const shorter = text.slice(0, text.lastIndexOf("\n\t"));
    const result = decomposeText(shorter.slice(0, shorter.lastIndexOf("\n\t")));
    expect(findingsOf(result, "NOTICE_ROW_CUT_OFF")).toMatchObject([
      {
        where: { row: 1, column: "leadUnits" },
        params: { missing: "牵头责任单位、责任（配合）单位" },
      },
    ]);
  });

  test("an empty last cell is no cut-off row", () => {
    const result = decomposeRows([...ROW.slice(0, 3), ""]);
    expect(result.tasks[0]?.supportingCutOff).toBe(false);
    expect(findingsOf(result, "NOTICE_ROW_CUT_OFF")).toEqual([]);
  });

  test("a row with too few or too many cells is an error, and the rows after it are read", () => {
    const result = decomposeRows(ROW.slice(0, 3), [...ROW, "多"], ROW);
    expect(findingsOf(result, "NOTICE_ROW_SHORT")).toMatchObject([
      { severity: "error", where: { row: 1 }, params: { cells: 3, expected: 4 } },
    ]);
    expect(findingsOf(result, "NOTICE_ROW_LONG")).toMatchObject([
      { severity: "error", where: { row: 2 }, params: { cells: 5, expected: 4 } },
    ]);
    expect(result.tasks[2]?.supportingUnits).toMatchObject([{ name: "区财政局" }]);
  });

  test("a repeated header row is no task", () => {
    const result = decomposeRows(ROW, HEADER, ROW);
    expect(result.tasks).toHaveLength(2);
    expect(findingsOf(result, "NOTICE_HEADER_REPEATED")).toHaveLength(1);
  });

  test("a single line break inside a cell is reported with both sides", () => {
    const text = renderTables([tableOf(HEADING, HEADER, ROW)]).replace("钟  涛", "冯星贵\n胡  涛");
    const result = decomposeText(text);
    expect(result.tasks[0]?.leaders.map(({ name }) => name)).toEqual(["冯星贵", "胡涛"]);
    expect(findingsOf(result, "NOTICE_LINE_BREAK")).toMatchObject([
      { where: { column: "leaders" }, params: { text: "冯星贵 / 胡  涛" } },
    ]);
  });

  test("headings that name no 板块 are the categories of one table", () => {
    const result = decomposeTables(
      ...["一", "二", "三", "四"].map((no) => tableOf(`${no}、某类`, HEADER, ROW)),
    );
    expect(result.tables).toMatchObject([{ number: 2, heading: "" }]);
    expect(result.tables[0]?.columns[0]).toEqual({ column: "category", header: "分类" });
    expect(result.tasks.map(({ id, category }) => [id, category])).toEqual([
      ["2023-2-01-001", "一、某类"],
      ["2023-2-02-001", "二、某类"],
      ["2023-2-03-001", "三、某类"],
      ["2023-2-04-001", "四、某类"],
    ]);
  });

  test("the headings say which of the three tables a table is, and hold for those after it", () => {
    const result = decomposeTables(
      tableOf("三、政府自身建设", HEADER, ROW),
      tableOf("一、2023年主要预期目标", HEADER, ROW),
      tableOf("二、重点工作任务\n\n（一）产业", HEADER, ROW),
      tableOf("（二）民生", HEADER, ROW),
    );
    expect(result.tables.map(({ number, heading }) => [number, heading])).toEqual([
      [1, "一、2023年主要预期目标"],
      [2, "二、重点工作任务"],
      [3, "三、政府自身建设"],
    ]);
    expect(result.tasks.map(({ table, category }) => [table, category])).toEqual([
      [1, ""],
      [2, "（一）产业"],
      [2, "（二）民生"],
      [3, ""],
    ]);
  });

  test("two or three tables of different columns without such headings are the three in order", () => {
    const result = decomposeTables(
      tableOf("甲", HEADER, ROW),
      tableOf("乙", ["序号", ...HEADER], ["1", ...ROW]),
    );
    expect(result.tasks.map(({ table }) => table)).toEqual([1, 2]);
  });

  test("a header of two rows is read by the lower one where it divides the upper one", () => {
    const cell = (text: string, columnSpan = 1, rowSpan = 1): BlockCell => ({
      paragraphs: [text],
      line: 1,
      columnSpan,
      rowSpan,
    });
    const rows = [
      [cell("目标任务", 1, 2), cell("责任单位", 2), cell("完成时限", 1, 2)],
      [cell("牵头"), cell("配合")],
      [cell("甲。"), cell("区教委"), cell("区财政局"), cell("6月底前")],
    ].map((cells) => ({ cells, line: 1, cutOff: false }));
    const content = {
      blocks: [{ kind: "table", line: 1, rows }],
      counts: "paragraphs",
      findings: [],
    } as const;
    const { tasks, tables } = decompose(content, { file: "2023.docx" });
    expect(tables[0]?.columns).toEqual([
      { column: "text", header: "目标任务" },
      { column: "leadUnits", header: "牵头责任单位" },
      { column: "supportingUnits", header: "配合责任单位" },
      { column: "deadline", header: "完成时限" },
    ]);
    expect(tasks).toMatchObject([
      { leadUnits: [{ name: "区教委" }], supportingUnits: [{ name: "区财政局" }], deadline: "6月底前" },
    ]);
  });

  test("a title across the table is no header row, and says which of the three tables it is", () => {
    const cell = (text: string, columnSpan = 1): BlockCell => ({
      paragraphs: [text],
      line: 1,
      columnSpan,
      rowSpan: 1,
    });
    const table = (title: string, ...rows: readonly (readonly string[])[]): DocumentBlock => ({
      kind: "table",
      line: 1,
      rows: [[cell(title, 3)], ...rows.map((texts) => texts.map((text) => cell(text)))].map((cells) => ({
        cells,
        line: 1,
        cutOff: false,
      })),
    });
    const blocks = [
      table("二、主要工作任务", ["分类", "目标任务", "牵头单位"], ["一、产业", "甲。", "区教委"]),
      table("续", ["序号", "目标任务", "牵头单位"], ["1", "乙。", "区教委"]),
      table("三、政府自身建设", ["序号", "目标任务", "牵头单位"], ["1", "丙。", "区教委"]),
    ];
    const result = decompose({ blocks, counts: "paragraphs", findings: [] }, { file: "2023.docx" });
    expect(result.tables.map(({ number, heading }) => [number, heading])).toEqual([
      [2, "二、主要工作任务"],
      [3, "三、政府自身建设"],
    ]);
    expect(result.tasks.map(({ text, category }) => [text, category])).toEqual([
      ["甲。", "一、产业"],
      ["乙。", ""],
      ["丙。", ""],
    ]);
  });

  test("a row without the cell of its category is moved where all its cells then fit", () => {
    const rows = [
      ["一、发展", "1", "推动产业链延伸发展。", "钟  涛", "区财政局", "区教委"],
      ["2", "建设产业园区二期。", "钟  涛", "区财政局", "区教委"],
      ["推动产业链延伸发展。", "钟  涛", "区财政局", "区教委", "区民政局"],
      ["", "4", "建设产业园区三期。", "钟  涛", "区财政局", "区教委"],
    ];
    const result = decomposeTables(tableOf("二、主要工作任务", FULL_HEADER, ...rows));
    expect(result.tasks[1]).toMatchObject({
      category: "一、发展",
      text: "建设产业园区二期。",
      leaders: [{ name: "钟涛" }],
      leadUnits: [{ name: "区财政局" }],
    });
    expect(findingsOf(result, "NOTICE_ROW_SHIFTED")).toMatchObject([{ where: { row: 2 } }]);
    expect(findingsOf(result, "NOTICE_ROW_SHORT")).toMatchObject([{ where: { row: 3 } }]);
  });

  test("the last row, too, is moved where all its cells then fit", () => {
    const result = decomposeTables(
      tableOf(
        "二、主要工作任务",
        FULL_HEADER,
        ["一、发展", "1", "推动产业链延伸发展。", "钟  涛", "区财政局", "区教委"],
        ["2", "建设产业园区二期。", "钟  涛", "区财政局", "区教委"],
      ),
    );
    expect(result.tasks[1]).toMatchObject({ text: "建设产业园区二期。", supportingCutOff: false });
    expect(findingsOf(result, "NOTICE_ROW_SHIFTED")).toHaveLength(1);
    expect(findingsOf(result, "NOTICE_COLUMN_DOUBTFUL")).toEqual([]);
  });

  test("a header of other columns in the middle of a table holds for the rows below it", () => {
    const result = decomposeTables(
      tableOf(
        HEADING,
        HEADER,
        ROW,
        ["目标任务", "牵头领导", "责任（配合）单位", "牵头责任单位"],
        ["2、乙。", "钟涛", "区财政局", "区教委"],
      ),
    );
    expect(result.tables).toHaveLength(1);
    expect(result.tasks[1]).toMatchObject({
      sequenceNo: 2,
      leadUnits: [{ name: "区教委" }],
      supportingUnits: [{ name: "区财政局" }],
    });
    expect(findingsOf(result, "NOTICE_HEADER_CHANGED")).toMatchObject([{ where: { table: 1 } }]);
  });

  test("two headers that contradict each other are an error", () => {
    const other = ["目标任务", "牵头领导", "责任（配合）单位", "牵头责任单位"];
    const result = decomposeRows(other, ROW);
    expect(result.tasks).toHaveLength(1);
    expect(findingsOf(result, "NOTICE_HEADER_CONTRADICTED")).toMatchObject([{ severity: "error" }]);
  });

  test("a table of another kind is reported and left out", () => {
    const result = decomposeTables(
      tableOf(HEADING, HEADER, ROW),
      tableOf("二、联系人", ["姓名", "电话"], ["张三", "1"]),
    );
    expect(findingsOf(result, "NOTICE_TABLE_UNREAD")).toMatchObject([
      { params: { header: "姓名 电话", rows: 2, guessed: 1 } },
    ]);
  });

  test("a table without header and with as many columns is the rest of the one before it", () => {
    const result = decomposeTables(tableOf(HEADING, HEADER, ROW), tableOf("二、续表", ROW));
    expect(result.tasks.map(({ table, sequenceNo }) => [table, sequenceNo])).toEqual([
      [1, 1],
      [1, 2],
    ]);
    expect(findingsOf(result, "NOTICE_TABLE_CONTINUED")).toMatchObject([{ params: { between: "二、续表" } }]);
  });

  test("a table block that repeats the header without a heading is the rest of the one before it", () => {
    const blocks: DocumentBlock[] = [1, 2].map(() => ({
      kind: "table",
      line: 1,
      rows: [HEADER, ROW].map((cells) => ({
        line: 1,
        cutOff: false,
        cells: cells.map((text) => ({ paragraphs: [text], line: 1, columnSpan: 1, rowSpan: 1 })),
      })),
    }));
    const result = decompose({ blocks, counts: "paragraphs", findings: [] }, { file: "2023.docx" });
    expect(result.tables).toHaveLength(1);
    expect(result.tasks).toHaveLength(2);
  });

  test("columns without a place in the ledger are kept with the task, missing ones reported once for the table", () => {
    const result = decomposeTables(
      tableOf(
        HEADING,
        ["目标任务", "牵头领导", "备注", "完成时限", "年度目标", "责任人"],
        ["1、地区生产总值。", "钟涛", "省级|重点", "6月底", "增长6%", "张三"],
        ["2、乙。", "钟涛", "", "", "", ""],
      ),
    );
    expect(result.tasks).toMatchObject([
      {
        others: ["省级重点"],
        deadline: "6月底",
        target: "增长6%",
        owner: "张三",
        indicators: [{ metric: "地区生产总值", value: 6, text: "增长6%" }],
      },
      { others: [""], deadline: "", target: "", owner: "", indicators: [] },
    ]);
    expect(findingsOf(result, "NOTICE_COLUMN_KEPT")).toMatchObject([{ params: { header: "备注" } }]);
    expect(findingsOf(result, "NOTICE_COLUMN_MISSING").map(({ params }) => params.column)).toEqual([
      "leadUnits",
      "supportingUnits",
    ]);
    expect(findingsOf(result, "TASK_LEAD_UNIT_MISSING")).toEqual([]);
  });

  test("a column that only its cells speak for is kept as it is and reported as unsure", () => {
    const result = decomposeTables(
      tableOf(
        HEADING,
        ["目标任务", "牵头领导", "对口"],
        ["1、甲。", "钟涛", "区财政局、教委"],
        ["2、乙。", "钟涛", "区民政局"],
      ),
    );
    expect(result.tasks.map(({ leadUnits, others }) => [leadUnits, others])).toEqual([
      [[], ["区财政局、教委"]],
      [[], ["区民政局"]],
    ]);
    expect(findingsOf(result, "NOTICE_COLUMN_UNSURE")).toMatchObject([
      { params: { header: "对口", column: "leadUnits" } },
    ]);
  });

  test("a header over cells that look like something else is doubtful", () => {
    const rows = ["一", "二", "三"].map((no) => [`建设第${no}座桥梁。`, "区财政局", "钟涛"]);
    const result = decomposeTables(tableOf(HEADING, ["目标任务", "牵头领导", "牵头单位"], ...rows));
    expect(findingsOf(result, "NOTICE_COLUMN_DOUBTFUL").map(({ params }) => params.column)).toEqual([
      "leaders",
      "leadUnits",
    ]);
  });

  test("a table without a heading is reported", () => {
    expect(
      findingsOf(decomposeTables(tableOf("", HEADER, ROW)), "NOTICE_TABLE_HEADING_MISSING"),
    ).toHaveLength(1);
    const sentence = tableOf("请各单位对照分解表".repeat(10), HEADER, ROW);
    expect(findingsOf(decomposeTables(sentence), "NOTICE_TABLE_HEADING_MISSING")).toHaveLength(1);
    expect(findingsOf(decomposeRows(ROW), "NOTICE_TABLE_HEADING_MISSING")).toEqual([]);
  });

  test("what a row lacks is reported with its column", () => {
    const result = decomposeRows(["", "", "", ""], ["", "钟涛", "区教委", ""], ["2、甲。", "", "", ""]);
    expect(result.tasks).toHaveLength(2);
    expect(
      findingsOf(decomposeRows(["", "钟涛", "", ""], ["", "钟涛", "", ""]), "TASK_TEXT_REPEATED"),
    ).toEqual([]);
    expect(findingsOf(result, "TASK_TEXT_MISSING")).toMatchObject([{ severity: "error", where: { row: 1 } }]);
    expect(findingsOf(result, "TASK_LEADER_MISSING")).toMatchObject([
      { where: { row: 2, column: "leaders" } },
    ]);
    expect(findingsOf(result, "TASK_LEAD_UNIT_MISSING")).toMatchObject([{ where: { column: "leadUnits" } }]);
  });

  test("a text that stands twice is reported with the first task's id", () => {
    const result = decomposeRows(["1、甲。", ...ROW.slice(1)], ["2、甲。", ...ROW.slice(1)]);
    expect(findingsOf(result, "TASK_TEXT_REPEATED")).toMatchObject([
      { where: { taskId: "2023-1-00-002" }, params: { first: "2023-1-00-001" } },
    ]);
  });

  test("a name that stands twice in a cell counts once", () => {
    const result = decomposeRows(["1、甲。", "钟  涛|钟涛", "区教委", ""]);
    expect(result.tasks[0]?.leaders).toHaveLength(1);
    expect(findingsOf(result, "NOTICE_NAME_REPEATED")).toMatchObject([{ params: { name: "钟涛" } }]);
  });

  test("a unit that leads and supports the same task is reported", () => {
    const result = decomposeRows(["1、甲。", "钟涛", "区教委", "区教委、财政局"]);
    expect(findingsOf(result, "TASK_UNIT_IN_BOTH_ROLES")).toMatchObject([{ params: { unit: "区教委" } }]);
  });

  test("a figure that could not be read is reported with its words", () => {
    const result = decomposeRows(["1、生产总值增长6%—7%。", ...ROW.slice(1)]);
    expect(findingsOf(result, "TASK_FIGURE_UNREAD")).toMatchObject([{ where: { column: "text" } }]);
  });

  test("a leader's cell that holds no name is reported", () => {
    const result = decomposeRows(["1、甲。", "钟涛（区长）", "区教委", ""]);
    expect(findingsOf(result, "LEADER_NAME_UNUSUAL")).toMatchObject([{ params: { name: "钟涛（区长）" } }]);
  });

  test("a document without any deadline is told so once; one deadline is enough", () => {
    expect(findingsOf(decomposeRows(ROW, ROW), "NOTICE_NO_DEADLINE")).toHaveLength(1);
    const dated = decomposeRows(["1、6月底前完成甲。", ...ROW.slice(1)]);
    expect(findingsOf(dated, "NOTICE_NO_DEADLINE")).toEqual([]);
  });
});
