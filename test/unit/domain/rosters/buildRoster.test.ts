import { decomposeRows, decomposeText, findingsOf, HEADER, ROW } from "../../../support/notices";
import { renderTables, tableOf } from "../../../support/renderNotice";

const row = (leaders: string, leadUnits: string, supportingUnits = ""): readonly string[] => [
  `推进${leaders}${leadUnits}。`,
  leaders,
  leadUnits,
  supportingUnits,
];

describe("the rosters of a plan", () => {
  test("leaders are ranked, units stand in order of first appearance, collective units are groups only", () => {
    const { roster } = decomposeRows(
      row("张宇", "区教委"),
      row("钟涛|张宇", "区财政局|区教委", "各乡镇街道"),
    );
    expect(roster.leaders.map(({ name, order, title }) => [name, order, title])).toEqual([
      ["钟涛", 1, ""],
      ["张宇", 2, ""],
    ]);
    expect(roster.units.map(({ name }) => name)).toEqual(["区教委", "区财政局"]);
    expect(roster.groups.map(({ name }) => name)).toEqual(["各乡镇街道"]);
  });

  test("a portfolio rests on rows with a single leader that are unanimous for the unit", () => {
    const { roster } = decomposeRows(
      row("钟涛", "区财政局"),
      row("钟涛", "区财政局|区审计局"),
      row("钟涛", "区教委"),
      row("张宇", "区教委"),
      row("张宇|钟涛", "区民政局"),
      row("张宇", "各乡镇街道", "区司法局"),
    );
    const portfolio = (name: string): unknown =>
      roster.leaders.find((leader) => leader.name === name)?.portfolio;
    expect(portfolio("钟涛")).toEqual([
      { unit: "区财政局", certainty: "inferred", rows: 2 },
      { unit: "区审计局", certainty: "inferred", rows: 1 },
    ]);
    expect(portfolio("张宇")).toEqual([]);
  });

  test("rows that contradict each other on the rank of leaders are a finding", () => {
    const result = decomposeRows(row("钟涛|张宇", "区教委"), row("张宇|钟涛", "区财政局"));
    expect(findingsOf(result, "LEADER_ORDER_CONTRADICTED")).toMatchObject([
      { params: { leaders: "钟涛、张宇" } },
    ]);
  });

  test("tasks show an alias's full name and keep its wording; the pair is proposed and reported once", () => {
    const result = decomposeRows(
      row("钟涛", "物流办"),
      row("张宇", "区物流办"),
      row("钟涛", "区教委", "物流办"),
    );
    expect(result.tasks[0]).toMatchObject({
      leadUnits: [{ name: "区物流办", text: "物流办" }],
      wording: { leadUnits: ["物流办"] },
    });
    expect(result.roster.units[0]).toMatchObject({
      name: "区物流办",
      aliases: [{ name: "物流办", certainty: "proposed" }],
    });
    expect(findingsOf(result, "UNIT_ALIAS_PROPOSED")).toMatchObject([
      { where: { row: 1, column: "leadUnits" }, params: { alias: "物流办", name: "区物流办" } },
    ]);
  });

  test("a group's wordings are one group, each other wording reported where it first stands", () => {
    const result = decomposeRows(
      row("钟涛", "区教委", "区级相关部门单位"),
      row("张宇", "区教委", "区级各部门单位"),
    );
    expect(result.tasks[1]?.supportingUnits).toEqual([{ name: "区级相关部门单位", text: "区级各部门单位" }]);
    expect(findingsOf(result, "GROUP_SYNONYM")).toMatchObject([
      { where: { row: 2 }, params: { alias: "区级各部门单位", group: "区级相关部门单位" } },
    ]);
    expect(findingsOf(result, "GROUP_AMBIGUOUS")).toMatchObject([{ params: { tasks: 2 } }]);
  });

  test("a group without any member named, and one with proposed members, are reported", () => {
    const result = decomposeRows(row("钟涛", "新妙镇", "各乡镇街道，各工业园区"));
    expect(findingsOf(result, "GROUP_MEMBERS_PROPOSED")).toMatchObject([
      { params: { group: "各乡镇街道", members: 1 } },
    ]);
    expect(findingsOf(result, "GROUP_WITHOUT_MEMBERS")).toMatchObject([{ params: { group: "各工业园区" } }]);
  });

  test("a unit beside its own management committee is reported and not merged", () => {
    const table = renderTables([tableOf("一、2023年目标", HEADER, ROW, row("钟涛", "涪陵高新区"))]);
    const result = decomposeText(`关于分解任务的通知\n\n涪陵高新区管委会，有关单位：\n\n${table}`);
    expect(findingsOf(result, "UNIT_BESIDE_COMMITTEE")).toMatchObject([
      { where: { row: 2 }, params: { unit: "涪陵高新区", committee: "涪陵高新区管委会" } },
    ]);
    expect(result.roster.units.map(({ name }) => name)).not.toContain("涪陵高新区管委会");
  });

  test("a unit whose name does not tell its kind is reported", () => {
    expect(findingsOf(decomposeRows(row("钟涛", "涪陵")), "UNIT_KIND_UNKNOWN")).toMatchObject([
      { params: { unit: "涪陵" } },
    ]);
  });
});
