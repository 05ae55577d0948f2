import { Failure } from "../../../../src/domain/failure";
import {
  decomposeRows,
  decomposeTables,
  decomposeText,
  findingsOf,
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

  test("a document of more paragraphs than any notice has is refused", () => {
    const of = (paragraphs: number) => () => decomposeText("推进甲。（区教委负责）\n\n".repeat(paragraphs));
    expect(of(30_001)).toThrow(
      new Failure("DOCUMENT_LIMIT", { file: "2023年通知.txt", limit: "paragraphs", value: 30_000 }),
    );
    expect(of(300)).not.toThrow();
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
