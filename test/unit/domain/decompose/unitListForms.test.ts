import fc from "fast-check";
import { parseUnitList } from "../../../../src/domain/decompose/unitList";

/** Cells as notices of ministries, provinces, cities, districts and counties have them, labelled by hand. */
const CELLS: readonly (readonly [cell: string, units: string])[] = [
  // The prefix of each level carries over along `、`.
  ["区发展改革委、财政局、税务局", "区发展改革委 区财政局 区税务局"],
  ["县发改局、财政局、农业农村局", "县发改局 县财政局 县农业农村局"],
  ["市发改委、市场监管局、市政府办公室", "市发改委 市市场监管局 市政府办公室"],
  ["省发展改革委、教育厅、科技厅", "省发展改革委 省教育厅 省科技厅"],
  ["自治区发展改革委、民委、财政厅", "自治区发展改革委 自治区民委 自治区财政厅"],
  ["州发展改革委、住房城乡建设局", "州发展改革委 州住房城乡建设局"],
  ["自治州财政局、林草局", "自治州财政局 自治州林草局"],
  ["旗农牧局、水利局", "旗农牧局 旗水利局"],
  ["盟发展改革委、工信局", "盟发展改革委 盟工信局"],
  ["镇党政办、经发办", "镇党政办 镇经发办"],
  ["区财政局，市税务局、市场监管局", "区财政局 市税务局 市市场监管局"],
  ["区委办、区政府办", "区委办 区政府办"],
  ["市人大常委会办公室、政协办公室", "市人大常委会办公室 市政协办公室"],
  // Party organs are the committee's.
  ["区委组织部、宣传部、文化旅游委", "区委组织部 区委宣传部 区文化旅游委"],
  ["县委宣传部、网信办、教育局", "县委宣传部 县委网信办 县教育局"],
  ["省委统战部、编办、省民政厅", "省委统战部 省委编办 省民政厅"],
  ["区人力社保局、组织部", "区人力社保局 区委组织部"],
  ["区委政法委、公安局", "区委政法委 区公安局"],
  ["区委、区政府", "区委 区政府"],
  ["区委员会办公室、财政局", "区委员会办公室 区财政局"],
  // Ministries and the organs of the whole country inherit nothing.
  ["国家发展改革委、工业和信息化部、财政部", "国家发展改革委 工业和信息化部 财政部"],
  ["省财政厅、教育部、人力资源社会保障部", "省财政厅 教育部 人力资源社会保障部"],
  ["区财政局、国家税务总局涪陵区税务局", "区财政局 国家税务总局涪陵区税务局"],
  ["市市场监管局、海关总署", "市市场监管局 海关总署"],
  ["区人武部、武装部", "区人武部 区武装部"],
  ["省发展改革委、河南证监局、省税务局", "省发展改革委 河南证监局 省税务局"],
  ["自治区财政厅、兵团财政局", "自治区财政厅 兵团财政局"],
  ["区总工会、团区委、妇联", "区总工会 团区委 区妇联"],
  ["市财政局、涪陵区税务局", "市财政局 涪陵区税务局"],
  ["市教委、四川省教育厅", "市教委 四川省教育厅"],
  ["区交通局、城市管理局", "区交通局 区城市管理局"],
  ["区大数据局、智慧城市办", "区大数据局 区智慧城市办"],
  ["区民政局、社区办", "区民政局 区社区办"],
  // Places share the end of the last one.
  ["黄埔区、南沙区政府", "黄埔区政府 南沙区政府"],
  ["市商务局，黄埔区、花都区、南沙区政府", "市商务局 黄埔区政府 花都区政府 南沙区政府"],
  ["涪陵、长寿区政府", "涪陵区政府 长寿区政府"],
  ["渝北区、两江新区管委会", "渝北区管委会 两江新区管委会"],
  ["丰都县、石柱自治县人民政府", "丰都县人民政府 石柱自治县人民政府"],
  ["清溪、新妙镇", "清溪镇 新妙镇"],
  ["荔枝、李渡街道，区财政局", "荔枝街道 李渡街道 区财政局"],
  ["荔枝街道、清溪镇", "荔枝街道 清溪镇"],
  ["黄埔区，南沙区政府", "黄埔区 南沙区政府"],
  ["农发行、清溪镇", "农发行 清溪镇"],
  ["区财政局、长寿区政府", "区财政局 长寿区政府"],
  // Second names and other brackets.
  ["市发展改革委（市能源局）、财政局", "市发展改革委 市财政局"],
  ["区文化旅游委(区文物局)", "区文化旅游委"],
  ["区公安局（交巡警支队）", "区公安局（交巡警支队）"],
  ["区公安局（区交巡警支队）", "区公安局（区交巡警支队）"],
  ["各镇（街道）、各园区", "各镇（街道） 各园区"],
  ["各区（县）政府", "各区（县）政府"],
  ["区住房城乡建委（人防办）", "区住房城乡建委（人防办）"],
  // Collective units.
  ["省直有关部门", "省直有关部门"],
  ["省发展改革委，省直有关部门、教育厅", "省发展改革委 省直有关部门 教育厅"],
  ["市财政局、市级有关部门", "市财政局 市级有关部门"],
  ["区财政局、有关部门和单位", "区财政局 有关部门和单位"],
  ["市财政局、市直部门、市属企业", "市财政局 市直部门 市属企业"],
  ["市级各部门，各区县政府", "市级各部门 各区县政府"],
  ["区财政局、中央驻涪单位", "区财政局 中央驻涪单位"],
  // How it is done is no unit.
  ["区财政局、税务局按职责分工负责", "区财政局 区税务局"],
  ["区财政局、区税务局等按职责分工负责", "区财政局 区税务局"],
  ["区财政局、税务局等有关部门按照职责分工落实", "区财政局 区税务局"],
  ["市教委、市财政局分别负责", "市教委 市财政局"],
  ["区财政局，按职责分工负责", "区财政局"],
  ["区财政局、税务局等区级有关部门和单位", "区财政局 区税务局"],
  ["市教委、市财政局等8部门", "市教委 市财政局"],
  ["市教委、市财政局等十个市级部门", "市教委 市财政局"],
  ["无", ""],
  ["/", ""],
  ["—", ""],
  // A place before the level carries over where nothing else does.
  ["重庆市财政局、税务局", "重庆市财政局 重庆市税务局"],
  ["区财政局、涪陵区税务局、审计局", "区财政局 涪陵区税务局 区审计局"],
  ["省通信管理局、河南移动、郑州海关", "省通信管理局 河南移动 郑州海关"],
  ["市水利局、长江委、气象局", "市水利局 长江委 市气象局"],
  ["区发改委/区财政局", "区发改委 区财政局"],
  // Conjunctions.
  ["区教委和区财政局", "区教委 区财政局"],
  ["区教委、区财政局以及区税务局", "区教委 区财政局 区税务局"],
  ["区住房和城乡建设委、规划和自然资源局", "区住房和城乡建设委 区规划和自然资源局"],
  ["区工业和市场监管局", "区工业和市场监管局"],
];

const names = (cell: string): string =>
  parseUnitList([cell])
    .units.map(({ name }) => name)
    .join(" ");

test.each(CELLS)("%s are the units %s", (cell, units) => {
  expect(names(cell)).toBe(units);
});

test("the mere name of a place that was completed is reported, one that names its level is not", () => {
  expect(parseUnitList(["涪陵、长寿区政府"]).guessed).toEqual([{ name: "涪陵区政府", text: "涪陵" }]);
  expect(parseUnitList(["黄埔区、南沙区政府"]).guessed).toEqual([]);
});

test("“and others” is reported, however the list goes on", () => {
  for (const cell of ["区税务局等按职责分工负责", "区税务局等区级有关部门和单位", "区税务局等"]) {
    expect(parseUnitList([cell]).open).toEqual([cell]);
  }
  expect(parseUnitList(["区财政局、等有关部门"]).open).toEqual(["等有关部门"]);
  expect(parseUnitList(["区税务局按职责分工负责"]).open).toEqual([]);
});

const entry = fc.constantFrom(
  ..."区财政局 市教委 税务局 涪陵 长寿区政府 清溪 新妙镇 各镇（街道） 等有关部门 按职责分工负责 区委组织部 编办 财政部 市发展改革委（市能源局） 区教委和区财政局 （ ） 国家税务总局".split(
    " ",
  ),
);
const mark = fc.constantFrom("、", "，", "；", " ", "");
const cell = fc.oneof(
  fc.array(fc.tuple(entry, mark), { maxLength: 12 }).map((parts) => parts.flat().join("")),
  fc.string({ unit: "binary" }),
);

test("any text is a list; entries stand in it in order, and only separators and what is no unit lie between them", () => {
  fc.assert(
    fc.property(cell, (text) => {
      let rest = text;
      for (const unit of parseUnitList([text]).units) {
        const at = rest.indexOf(unit.text);
        expect([text, unit.text, at >= 0]).toEqual([text, unit.text, true]);
        expect(unit.name).not.toBe("");
        expect(rest.slice(0, at)).toMatch(
          /^(?:[、，,；;/／。.：:\s]|以及|[和及与]|(?:等有关部门|按职责分工负责|[—–－-]))*$/u,
        );
        rest = rest.slice(at + unit.text.length);
      }
      expect(rest).toMatch(
        /^(?:[、，,；;/／。.：:\s]|以及|[和及与]|(?:等有关部门|按职责分工负责|[—–－-]))*$/u,
      );
    }),
    { numRuns: 1_000 },
  );
});

test("long lists are read to their end, and what divides nothing is one name", () => {
  const names = (part: string): number => parseUnitList([part.repeat(60_000 / part.length)]).units.length;
  expect(["区财政局、", "涪陵、"].map(names)).toEqual([12_000, 20_000]);
  expect(["区", "和", "市发展改革委（", "等", "按职责分工"].map(names)).toEqual([1, 1, 1, 1, 1]);
  expect(["、", " "].map(names)).toEqual([0, 0]);
});
