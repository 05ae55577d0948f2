import { decompose } from "../../../../src/domain/decompose/decompose";
import { parseUnitList } from "../../../../src/domain/decompose/unitList";
import type { Decomposition } from "../../../../src/domain/decomposition";
import type { Certainty, Roster, Unit } from "../../../../src/domain/roster";
import { knownNames } from "../../../../src/domain/rosters/knownNames";
import { renderTables, tableOf } from "../../../support/renderNotice";
import { decomposeRows, findingsOf, HEADER, plainContent } from "../../../support/notices";

const unit = (name: string, ...aliases: readonly (readonly [string, Certainty])[]): Unit => ({
  name,
  kind: "department",
  aliases: aliases.map(([alias, certainty]) => ({ name: alias, certainty })),
});

const ROSTER: Roster = {
  leaders: [
    { name: "钟涛", order: 1, title: "区长", portfolio: [], aliases: ["钟区长"] },
    { name: "张宇", order: 2, title: "副区长", portfolio: [] },
  ],
  units: [
    { ...unit("区财政局", ["区财政国资局", "confirmed"]), contact: "王五" },
    unit("区物流办"),
    unit("物流办"),
    unit("甲乙、丙局"),
    unit("区经济和信息化局", ["区经信局", "proposed"]),
    unit("招商局"),
    unit("市教委"),
    unit("区发展改革委（区能源局）"),
  ],
  groups: [
    {
      name: "各乡镇街道",
      aliases: [{ name: "全区各镇街", certainty: "confirmed" }],
      ambiguous: false,
      members: [],
    },
  ],
};

describe("a list of units whose names a roster has", () => {
  const known = knownNames(ROSTER);
  const names = (cell: string): string =>
    parseUnitList([cell], known)
      .units.map(({ name }) => name)
      .join(" ");

  test.each([
    ["甲乙、丙局、税务局", "甲乙、丙局 税务局"],
    ["区财政局、甲乙、丙局", "区财政局 甲乙、丙局"],
    ["甲乙、丙局域网办", "甲乙 丙局域网办"],
    ["财政局，税务局", "区财政局 税务局"],
    ["区财政国资局", "区财政局"],
    ["区财政局、经信局", "区财政局 区经济和信息化局"],
    ["区经信局", "区经济和信息化局"],
    ["区财政局、招商局", "区财政局 招商局"],
    ["区财政局、物流办", "区财政局 区物流办"],
    ["物流办", "物流办"],
    ["教委，财政局", "市教委 区财政局"],
    ["区财政局、教委", "区财政局 区教委"],
    ["区教委", "区教委"],
    ["区发展改革委（区能源局）、财政局", "区发展改革委（区能源局） 区财政局"],
    ["区发展改革委(区能源局)", "区发展改革委（区能源局）"],
    ["全区各镇街", "各乡镇街道"],
    ["区 财政局", "区财政局"],
  ])("%s are %s: the roster wins over what the list suggests", (cell, units) => {
    expect(names(cell)).toBe(units);
  });

  test("two entries of the roster that share a name are none of them", () => {
    const shared = knownNames({ units: [unit("区甲局"), unit("市甲局")], groups: [] });
    expect(parseUnitList(["甲局"], shared).units[0]?.name).toBe("甲局");
  });
});

describe("a document that goes into a workbook with rosters", () => {
  const read = (...rows: readonly (readonly string[])[]): Decomposition =>
    decompose(plainContent(renderTables([tableOf("一、2023年主要预期目标", HEADER, ...rows)])), {
      file: "2023.txt",
      roster: ROSTER,
    });

  test("its names become those of the rosters", () => {
    const { tasks } = read(["甲。", "钟区长", "财政局", "物流办，各镇街"]);
    const [task] = tasks;
    expect(task?.leaders).toEqual([{ name: "钟涛", text: "钟区长" }]);
    expect(task?.leadUnits).toEqual([{ name: "区财政局", text: "财政局" }]);
    expect(task?.supportingUnits).toEqual([
      { name: "物流办", text: "物流办" },
      { name: "各乡镇街道", text: "各镇街" },
    ]);
  });

  test("entries of the rosters stay as they are, and what the document adds stands behind them", () => {
    const { roster } = read(["甲。", "冯星贵", "区财政局、区审计局", "各镇街，各园区"]);
    expect(roster.leaders.map(({ name, order }) => [name, order])).toEqual([
      ["钟涛", 1],
      ["张宇", 2],
      ["冯星贵", 3],
    ]);
    expect(roster.units.slice(0, ROSTER.units.length)).toEqual(ROSTER.units);
    expect(roster.units.slice(ROSTER.units.length).map(({ name }) => name)).toEqual(["区审计局"]);
    expect(roster.groups.map(({ name, aliases }) => [name, aliases.map((alias) => alias.name)])).toEqual([
      ["各乡镇街道", ["全区各镇街", "各镇街"]],
      ["各园区", []],
    ]);
  });
});

describe("a unit with a second name", () => {
  test("is one unit, whose second name is an alias to be confirmed wherever it stands", () => {
    const result = decomposeRows(
      ["甲。", "钟涛", "市发展改革委（市能源局）、财政局", ""],
      ["乙。", "钟涛", "市能源局", "市发展改革委"],
    );
    expect(result.tasks.map(({ leadUnits }) => leadUnits.map(({ name }) => name))).toEqual([
      ["市发展改革委", "市财政局"],
      ["市发展改革委"],
    ]);
    expect(result.tasks[0]?.leadUnits[0]?.text).toBe("市发展改革委（市能源局）");
    expect(findingsOf(result, "UNIT_ALIAS_PROPOSED").map(({ params }) => params)).toEqual([
      { alias: "市能源局", name: "市发展改革委" },
    ]);
  });

  test("a second name that two units share is an alias of neither", () => {
    const result = decomposeRows(
      ["甲。", "钟涛", "市发展改革委（市能源局）", "市经济信息委（市能源局）"],
      ["乙。", "钟涛", "市能源局", ""],
    );
    expect(result.tasks[1]?.leadUnits[0]?.name).toBe("市能源局");
    expect(findingsOf(result, "UNIT_ALIAS_PROPOSED")).toEqual([]);
  });

  test("two units that are each other's second name stay two", () => {
    const result = decomposeRows(["甲。", "钟涛", "区甲局（区乙局）", "区乙局（区甲局）"]);
    expect(result.tasks[0]?.leadUnits[0]?.name).toBe("区甲局");
    expect(result.tasks[0]?.supportingUnits[0]?.name).toBe("区乙局");
  });

  test("a short name of the second name leads to the unit itself", () => {
    const result = decomposeRows(
      ["甲。", "钟涛", "区交通局（区物流办）", "区物流办"],
      ["乙。", "钟涛", "物流办", ""],
    );
    expect(result.tasks[1]?.leadUnits[0]?.name).toBe("区交通局");
  });
});
