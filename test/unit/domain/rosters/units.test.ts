import { unitKind } from "../../../../src/domain/rosters/unitKind";
import { proposeAliases } from "../../../../src/domain/rosters/unitAliases";
import { buildGroups, canonicalGroups } from "../../../../src/domain/rosters/unitGroups";
import type { Unit } from "../../../../src/domain/roster";

describe("unitKind", () => {
  test.each([
    ["区财政局", "department"],
    ["区政府办公室", "department"],
    ["区法院", "department"],
    ["龙桥街道", "subdistrict"],
    ["龙桥街道办事处", "subdistrict"],
    ["石沱镇人民政府", "town"],
    ["同乐乡", "town"],
    ["涪陵高新区", "park"],
    ["临港经济区", "park"],
    ["白涛新材料科技城", "park"],
    ["区税务局", "vertical"],
    ["涪陵银保监分局", "vertical"],
    ["人行涪陵中心支行", "vertical"],
    ["区城建集团", "stateOwned"],
    ["国网涪陵供电公司", "stateOwned"],
    ["区征地事务中心", "institution"],
    ["慧谷湖科创小镇开发建设指挥部", "headquarters"],
    ["区河长制工作领导小组", "leadingGroup"],
    ["涪陵", "other"],
  ])("%s is %s", (name, kind) => expect(unitKind(name)).toBe(kind));
});

describe("proposeAliases", () => {
  test("a name without prefix is an alias of the same name with prefix", () => {
    expect([...proposeAliases(["物流办", "区物流办", "区财政局"])]).toEqual([["物流办", "区物流办"]]);
  });

  test("no alias where two prefixes compete, and none for a name that only one form has", () => {
    expect([...proposeAliases(["教委", "区教委", "市教委", "物流办"])]).toEqual([]);
  });
});

describe("collective units", () => {
  test("wordings of one group get its most frequent wording, of equals the first", () => {
    const names = ["各镇街", "各乡镇街道", "各乡镇街道", "区级各部门单位", "区级相关部门单位"];
    expect([...canonicalGroups(names)]).toEqual([
      ["各镇街", "各乡镇街道"],
      ["各乡镇街道", "各乡镇街道"],
      ["区级各部门单位", "区级各部门单位"],
      ["区级相关部门单位", "区级各部门单位"],
    ]);
  });

  test("wordings that leave open which units are meant are never taken for one group", () => {
    const names = ["有关乡镇街道", "相关乡镇街道", "有关镇街"];
    expect([...canonicalGroups(names)]).toEqual(names.map((name) => [name, name]));
  });

  test("wordings of different scope stay different groups", () => {
    expect(canonicalGroups(["各乡镇街道", "相关乡镇街道"]).get("各乡镇街道")).toBe("各乡镇街道");
  });

  const units: Unit[] = [
    "区财政局",
    "龙桥街道",
    "新妙镇",
    "涪陵高新区",
    "江北旅游区",
    "科创小镇建设指挥部",
  ].map((name) => ({ name, kind: unitKind(name), aliases: [] }));
  const membersOf = (group: string): unknown =>
    buildGroups(canonicalGroups([group]), units)[0]?.members.map(({ unit }) => unit);

  test.each([
    ["各乡镇街道", ["龙桥街道", "新妙镇"]],
    ["有关镇街", ["龙桥街道", "新妙镇"]],
    ["各工业园区", ["涪陵高新区"]],
    ["各园区", ["涪陵高新区", "江北旅游区"]],
    ["区级相关部门单位", ["区财政局"]],
    ["江南片区各乡镇街道", []],
    ["区双拥工作领导小组成员单位", []],
    ["科创小镇建设工作领导小组成员单位", ["科创小镇建设指挥部"]],
  ])("the members of %s are proposed from the units that the document names", (group, members) => {
    expect(membersOf(group)).toEqual(members);
  });

  test("every member is a proposal, and only “relevant” groups are ambiguous", () => {
    const [all, some] = buildGroups(canonicalGroups(["各乡镇街道", "相关乡镇街道"]), units);
    expect(all).toMatchObject({ ambiguous: false, members: [{ certainty: "proposed" }, {}] });
    expect(some?.ambiguous).toBe(true);
  });
});
