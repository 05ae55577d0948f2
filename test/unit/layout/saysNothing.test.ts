import { saysNothing } from "../../../src/layout/saysNothing";

test.each([
  "",
  "无",
  "无。",
  "暂无",
  "暂无问题。",
  "没有困难",
  "无需协调事项",
  "无需要协调解决的问题",
  "/",
  "——",
  " 否 ",
  "—",
  "没有",
])("“%s” says nothing", (text) => expect(saysNothing(text)).toBe(true));

test.each(["无资金", "没有用地指标", "资金缺口大", "否决了方案", "无法按期开工", "征地慢。", "暂无项目支撑"])(
  "“%s” says something",
  (text) => expect(saysNothing(text)).toBe(false),
);
