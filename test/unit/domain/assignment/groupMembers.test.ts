import { proposeTowns, type MemberProposal } from "../../../../src/domain/assignment/groupMembers";
import type { UnitGroup } from "../../../../src/domain/roster";
import { officialDivisions } from "../../../support/divisions";
import { planSeedWorkbook } from "../../../support/seed";

const group = (name: string, changes: Partial<UnitGroup> = {}): UnitGroup => ({
  name,
  aliases: [],
  ambiguous: false,
  members: [],
  ...changes,
});

/** What is proposed for 各乡镇街道 of an issuer. */
function proposed(issuer: string, groups = [group("各乡镇街道")]): readonly MemberProposal[] {
  return proposeTowns({ issuer, title: "", annexTitle: "" }, groups, officialDivisions());
}

test("the seed's 各乡镇街道 are the 27 towns and subdistricts of 涪陵; groups that leave open which are not among them", () => {
  const { notice, roster } = planSeedWorkbook().decomposition;
  expect(roster.groups.map(({ name }) => name)).toContain("有关镇街");
  const proposals = proposeTowns(notice, roster.groups, officialDivisions());
  expect(proposals.map(({ group, district, towns }) => [group, district, towns.length])).toEqual([
    ["各乡镇街道", "重庆市涪陵区", 27],
  ]);
  const names = proposals[0]?.towns.map(({ name }) => name) ?? [];
  expect([names[0], names.at(-1)]).toEqual(["敦仁街道", "武陵山乡"]);
});

test.each([
  ["通州区人民政府办公室", "two districts have this name"],
  ["鼓楼区人民政府", "four districts have this name"],
  ["城区人民政府办公室", "three cities call a district so"],
  ["虚构市幻想区人民政府", "there is no such district"],
  ["重庆市人民政府办公厅", "a city with districts has no towns of its own"],
  ["区政府办公室", "no district is named"],
  ["", "nobody signs"],
])("nothing is proposed for “%s”: %s", (issuer) => {
  expect(proposed(issuer)).toEqual([]);
});

test.each([
  ["北京市通州区人民政府办公室", "北京市通州区", 22],
  ["江苏省南通市通州区人民政府", "江苏省通州区", 16],
  ["南通市通州区人民政府办公室", "江苏省通州区", 16],
  ["宁波市江北区人民政府", "浙江省江北区", 8],
  ["重庆市江北区人民政府", "重庆市江北区", 12],
  // A city without districts between it and its towns; parks and the like are no towns.
  ["东莞市人民政府办公室", "广东省东莞市", 32],
  // County-level cities, under a city and directly under the province.
  ["昆山市人民政府", "江苏省昆山市", 7],
  ["海南省琼海市人民政府", "海南省琼海市", 12],
  ["苏州市昆山市人民政府办公室", "江苏省昆山市", 7],
])("“%s” is %s with %i towns and subdistricts", (issuer, district, towns) => {
  const [proposal, ...others] = proposed(issuer);
  expect(others).toEqual([]);
  expect([proposal?.district, proposal?.towns.length]).toEqual([district, towns]);
});

test("where nobody signs, the title's district counts", () => {
  const notice = { issuer: "区政府办公室", title: "涪陵区2023年目标任务分解方案", annexTitle: "" };
  const [proposal] = proposeTowns(notice, [group("各乡镇街道")], officialDivisions());
  expect(proposal?.district).toBe("重庆市涪陵区");
});

test("towns and subdistricts are proposed as the group's wording has them, and members are marked", () => {
  const issuer = "重庆市涪陵区人民政府";
  const [streets] = proposed(issuer, [
    group("各街道", { members: [{ unit: "白涛街道", certainty: "proposed" }] }),
  ]);
  expect(streets?.towns.every(({ name }) => name.endsWith("街道"))).toBe(true);
  expect(streets?.towns.filter(({ isMember }) => isMember)).toEqual([{ name: "白涛街道", isMember: true }]);
  const [towns] = proposed(issuer, [group("各乡镇")]);
  expect(towns?.towns.map(({ name }) => name)).toHaveLength(16);
  expect(proposed(issuer, [group("有关镇街", { ambiguous: true }), group("各工业园区")])).toEqual([]);
});
