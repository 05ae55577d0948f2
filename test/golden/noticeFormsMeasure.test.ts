import { Failure } from "../../src/domain/failure";
import { compareForm } from "../support/noticeForms/compareForm";
import type { ExpectedTask, NoticeForm } from "../support/noticeForms/noticeForm";
import { qualityOf } from "../support/noticeForms/formReport";
import { decomposeRows, ROW } from "../support/notices";

const NOTHING = new Uint8Array();
const READ = decomposeRows(ROW, ["2、固定资产投资增长10%。", "钟  涛", "", "区财政局、税务局"]);

const FIRST: ExpectedTask = {
  text: "生产总值增长6%。",
  category: "",
  leaders: ["钟涛"],
  leadUnits: ["区发展改革委"],
  supportingUnits: ["区财政局"],
  deadline: "",
  kept: [],
};
const SECOND: ExpectedTask = {
  ...FIRST,
  text: "固定资产投资增长10%。",
  leadUnits: [],
  supportingUnits: ["区财政局", "区税务局"],
};

function form(...expected: readonly ExpectedTask[]): NoticeForm {
  return { name: "", group: "docx", file: "", made: { by: "here", bytes: () => NOTHING }, expected };
}

describe("the measure of the forms", () => {
  test("what is read as a person reads it is no error", () => {
    const { silent, announced, scores } = compareForm(form(FIRST, SECOND), READ);
    expect([silent, announced]).toEqual([[], []]);
    expect(scores.supportingUnits).toEqual({ expected: 3, found: 3, right: 3 });
  });

  test.each<[string, Partial<ExpectedTask>]>([
    ["a name that is not the one", { leaders: ["钟平"] }],
    ["a name too few", { leadUnits: ["区发展改革委", "区财政局"] }],
    ["a name too many", { supportingUnits: [] }],
    ["names in another order", { supportingUnits: ["区税务局", "区财政局"] }],
    ["another category", { category: "一、经济" }],
    ["a deadline that is lost", { deadline: "6月底前" }],
    ["a figure that is lost", { kept: ["6%"] }],
  ])("%s is a silent error, for no finding points at it", (_, wrong) => {
    expect(compareForm(form({ ...FIRST, ...wrong }, SECOND), READ).silent).toHaveLength(1);
  });

  test("a row that is not there, one that should not be there and one with another text are silent errors", () => {
    expect(compareForm(form(FIRST, SECOND, { ...FIRST, text: "外贸增长5%。" }), READ).silent).toHaveLength(1);
    expect(compareForm(form(FIRST), READ).silent).toHaveLength(1);
    expect(compareForm(form({ ...FIRST, text: "生产总值增长6%" }, SECOND), READ).silent).toHaveLength(2);
  });

  test("rows in another order are a silent error", () => {
    expect(compareForm(form(SECOND, FIRST), READ).silent).toHaveLength(1);
  });

  test("an error that a finding points at is none in silence", () => {
    const { silent, announced } = compareForm(form(FIRST, { ...SECOND, leadUnits: ["区统计局"] }), READ);
    expect(silent).toEqual([]);
    expect(announced).toHaveLength(1);
  });

  test("a document that is refused has nothing silent, and finds nothing", () => {
    const { silent, scores } = compareForm(form(FIRST), new Failure("DOCUMENT_NO_TABLE", { file: "" }));
    expect(silent).toEqual([]);
    expect(qualityOf(scores.tasks)).toEqual({ precision: 1, recall: 0 });
  });

  test("a refusal or a finding that the form must give is missed", () => {
    const refused = new Failure("DOCUMENT_NO_TABLE", { file: "" });
    const must = { ...form(FIRST, SECOND), mustFind: { refused: ["DOCUMENT_EMPTY"] } } as const;
    expect(compareForm(must, READ).missing).toHaveLength(1);
    expect(compareForm(must, refused).missing).toHaveLength(1);
    expect(compareForm({ ...form(FIRST, SECOND), mustFind: ["NOTICE_ROW_LONG"] }, READ).missing).toHaveLength(
      1,
    );
  });
});
