import { checkText } from "../../../../src/domain/decompose/checkText";

const codes = (text: string): string[] => checkText(text, () => ({})).map(({ code }) => code);

describe("checkText", () => {
  test.each([
    "加强与武隆等. 协同发展。",
    "加快建设，，推进项目。",
    "加快建设。，推进项目。",
    "加快 建设。",
    "，加快建设。",
    "加快建设,推进项目。",
  ])("stray punctuation or a stray blank is reported: %s", (text) => {
    expect(codes(text)).toEqual(["TASK_PUNCTUATION_STRAY"]);
  });

  test.each([
    "增长1.9%，建设“2+4+X”产业集群。",
    "推进BOT、TOT、PPP等模式，落实“四个一批”。",
    "建设“两岸青山•千里林带”3.4万亩。",
    "编制《规划》，实施社区（农村）行动。",
    "“彰显‘三个重要’的城市”定位。",
    "加快 Wi-Fi 6 覆盖。",
  ])("text that is right gives no finding: %s", (text) => {
    expect(codes(text)).toEqual([]);
  });

  test("marks that do not come in pairs are reported once for each kind", () => {
    expect(codes("“创建“城市。")).toEqual(["TASK_MARKS_UNBALANCED"]);
    expect(codes("创建）城市（。")).toEqual(["TASK_MARKS_UNBALANCED"]);
    expect(codes("“创建（城市。")).toEqual(["TASK_MARKS_UNBALANCED", "TASK_MARKS_UNBALANCED"]);
  });

  test("inner quotation marks outside outer ones are reported once for each task", () => {
    expect(checkText("围绕‘六个跃升’目标，落实‘十项行动’。", () => ({}))).toMatchObject([
      { code: "TASK_QUOTES_INNER", params: { excerpt: "‘六个跃升’" } },
    ]);
  });
});
