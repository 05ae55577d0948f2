import { decomposeRows, decomposeTables, findingsOf, HEADER, ROW } from "../../../support/notices";
import { tableOf } from "../../../support/renderNotice";

const names = (entries: readonly { readonly name: string }[] | undefined): readonly string[] =>
  (entries ?? []).map(({ name }) => name);

describe("cells that say nothing of their own", () => {
  test.each(["同上", "同  上", "〃", "同前"])("%s is the cell above, and a finding says so", (written) => {
    const result = decomposeRows(ROW, ["2、固定资产投资增长10%。", written, written, "区统计局"]);
    const [, second] = result.tasks;
    expect(names(second?.leaders)).toEqual(["钟涛"]);
    expect(names(second?.leadUnits)).toEqual(["区发展改革委"]);
    expect(names(second?.supportingUnits)).toEqual(["区统计局"]);
    expect(
      findingsOf(result, "NOTICE_CELL_AS_ABOVE").map(({ where, params }) => [where.column, params]),
    ).toEqual([
      ["leaders", { written, value: "钟  涛" }],
      ["leadUnits", { written, value: "区发展改革委" }],
    ]);
    expect(findingsOf(result, "NOTICE_CELL_AS_ABOVE")[0]?.where.taskId).toBe(second?.id);
  });

  test("several such cells one below the other are all the one that has a text", () => {
    const { tasks } = decomposeRows(
      ROW,
      ["2、乙。", "同上", "同上", ""],
      ["3、丙。", "同上", "同上", "同上"],
    );
    expect(tasks.map(({ leadUnits }) => names(leadUnits))).toEqual([
      ["区发展改革委"],
      ["区发展改革委"],
      ["区发展改革委"],
    ]);
  });

  test("in the first row, and in the task's text, it stays as it is", () => {
    const { tasks, findings } = decomposeRows(["同上", "同上", "区发展改革委", ""]);
    expect(tasks[0]?.text).toBe("同上");
    expect(names(tasks[0]?.leaders)).toEqual(["同上"]);
    expect(findings.filter(({ code }) => code === "NOTICE_CELL_AS_ABOVE")).toEqual([]);
  });

  test.each(["无", "/", "—", "——", "－", "暂无"])(
    "%s means that there is nobody and no deadline",
    (nothing) => {
      const header = [...HEADER, "完成时限"];
      const [task] = decomposeTables(
        tableOf("一、2023年主要预期目标", header, [ROW[0], nothing, "区发展改革委", nothing, nothing]),
      ).tasks;
      expect(task).toMatchObject({ leaders: [], supportingUnits: [], supportingCutOff: false, deadline: "" });
      expect(task?.wording.supportingUnits).toEqual([nothing]);
    },
  );

  test("a name that only contains such a word stays a name", () => {
    const { tasks } = decomposeRows([ROW[0], ROW[1], "区无线电管理局", "区信访办"]);
    expect(names(tasks[0]?.leadUnits)).toEqual(["区无线电管理局"]);
  });
});
