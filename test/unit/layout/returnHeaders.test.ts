import { RETURN_COLUMNS } from "../../../src/layout/returnColumns";
import { bareHeader, knownHeader, matchHeaders, type HeaderMeaning } from "../../../src/layout/returnHeaders";

const HEADERS = RETURN_COLUMNS.map(({ header }) => header);

/** The headers of 填报表 with some replaced, by their positions. */
function headers(changes: Readonly<Record<string, string>> = {}): ReadonlyMap<number, string> {
  return new Map(HEADERS.map((header, column) => [column, changes[header] ?? header]));
}

const NOTHING = new Map<string, HeaderMeaning>();
const SAID = (header: string, meaning: HeaderMeaning) => new Map([[bareHeader(header), meaning]]);
const position = (header: string): number => HEADERS.indexOf(header);

test("every column of 填报表 is known by its own header", () => {
  const { positions, renamed, extra, guesses } = matchHeaders(headers(), NOTHING);
  expect([...positions]).toEqual(RETURN_COLUMNS.map(({ key }, column) => [key, column]));
  expect([renamed, extra, guesses]).toEqual([[], [], []]);
  expect(HEADERS.map(knownHeader)).toEqual(RETURN_COLUMNS.map(({ key }) => key));
});

test.each([
  "进展情况（必填）",
  "进 展\n情 况",
  "*进展情况：",
  "【必填】进展情况",
  "進展情况".replace("進", "进"),
])("%j is 进展情况", (header) => {
  expect(matchHeaders(headers({ 进展情况: header }), NOTHING).renamed).toEqual([]);
});

test("another known name of a column is the column, and said to be another one", () => {
  const matched = matchHeaders(headers({ 进展情况: "工作进展情况" }), NOTHING);
  expect(matched.positions.get("progress")).toBe(position("进展情况"));
  expect(matched.renamed).toEqual([{ key: "progress", header: "工作进展情况" }]);
});

test("no name means two columns, and none is like another one for sure", () => {
  const byName = new Map<string, string>();
  for (const { key, header } of RETURN_COLUMNS) {
    const { positions } = matchHeaders(new Map([[0, header]]), NOTHING);
    expect([...positions.keys()]).toEqual([key]);
    expect(byName.get(bareHeader(header))).toBeUndefined();
    byName.set(bareHeader(header), key);
  }
});

test("a name that holds that of a column is likely, not sure", () => {
  const { guesses, positions } = matchHeaders(headers({ 进展情况: "存在问题及进展情况" }), NOTHING);
  expect(positions.has("progress")).toBe(false);
  expect(guesses).toEqual([
    expect.objectContaining({ key: "progress", header: "存在问题及进展情况", column: position("进展情况") }),
  ]);
});

test("a header that may mean a column which is there already is none of the form", () => {
  const added = new Map([...headers(), [20, "进展"]]);
  const { extra, positions } = matchHeaders(added, NOTHING);
  expect(positions.get("progress")).toBe(position("进展情况"));
  expect(extra).toEqual([{ column: 20, header: "进展" }]);
});

test("进度 may be a share or a text, and a person says which", () => {
  const { guesses, positions } = matchHeaders(headers({ 完成率: "进度" }), NOTHING);
  expect(positions.has("completion")).toBe(false);
  expect(guesses).toEqual([expect.objectContaining({ key: "completion", header: "进度" })]);
});

test("what a person has said of a header comes before what it is like", () => {
  const renamed = headers({ 进展情况: "存在问题及进展情况", 存在问题: "其他" });
  const { positions, extra } = matchHeaders(renamed, SAID("存在问题及进展情况", "problems"));
  expect(positions.get("problems")).toBe(position("进展情况"));
  expect(positions.has("progress")).toBe(false);
  expect(extra).toEqual([{ column: position("存在问题"), header: "其他" }]);
});

test("a header that a person has said to leave alone is not asked about again", () => {
  const { guesses, extra } = matchHeaders(
    headers({ 进展情况: "存在问题及进展情况" }),
    SAID("存在问题及进展情况", "ignored"),
  );
  expect([guesses, extra]).toEqual([[], []]);
});

test("a header that stands several times claims one column, and all of them are named", () => {
  const { positions, repeated } = matchHeaders(new Map([...headers(), [18, "状态"], [19, "状态"]]), NOTHING);
  expect(positions.get("status")).toBe(position("状态"));
  expect(repeated).toEqual(new Map([["status", [position("状态"), 18, 19]]]));
});
