import { readFileSync } from "node:fs";
import { readText } from "../../../../../src/adapters/document/text/readText";
import { syntheticNotice } from "../../../../bench/syntheticNotice";
import { saidOf, textsOf } from "../../../../support/documentTexts";
import { SEED_FILE } from "../../../../support/seed";

const read = (...lines: readonly string[]) => readText(lines.join("\n"), "任务.txt");
const textsIn = (...lines: readonly string[]) => textsOf(read(...lines));
const failureOf = (...lines: readonly string[]): unknown => {
  try {
    return read(...lines);
  } catch (error) {
    return error;
  }
};

const HEADER = ["目标任务", "牵头领导", "牵头单位", "配合单位"];
const FIRST = ["新增规上企业12家。", "马骏", "县工信局", "县统计局"];
const SECOND = ["建成老年食堂5个。", "李响", "县民政局", "县财政局"];
const TABLE = [HEADER, FIRST, SECOND];

test("text without table is its paragraphs, with their lines", () => {
  expect(read("标题", "", "  正文。\f尾").blocks).toEqual([
    { kind: "paragraph", text: "标题", line: 1 },
    { kind: "paragraph", text: "正文。", line: 3 },
    { kind: "paragraph", text: "尾", line: 4 },
  ]);
});

test("a cell at each newline + TAB is read as before", () => {
  expect(textsIn("标题", "", "\t甲", "\t乙", "", "\t丙", "\t丁")).toEqual([
    "标题",
    [
      ["甲", "乙"],
      ["丙", "丁"],
    ],
  ]);
});

describe("rows with TABs", () => {
  const row = (cells: readonly string[]): string => cells.join("\t");

  test("are a table, from the header to the last line with a TAB", () => {
    expect(textsIn("标题", row(HEADER), row(FIRST), row(SECOND), "县政府办公室")).toEqual([
      "标题",
      TABLE,
      "县政府办公室",
    ]);
  });

  test("may begin with an empty cell, where a merged one covers it", () => {
    expect(textsIn(row(["分类", ...HEADER]), row(["一、发展", ...FIRST]), row(["", ...SECOND]))).toEqual([
      [
        ["分类", ...HEADER],
        ["一、发展", ...FIRST],
        ["", ...SECOND],
      ],
    ]);
  });

  test("of Excel hold several lines in quotation marks, and a mark inside twice", () => {
    const content = read(row(HEADER), '"新增""规上""\n企业12家。"\t"马骏\n李响"\t县工信局\t县统计局');
    expect(textsOf(content)).toEqual([
      [HEADER, ['新增"规上"|企业12家。', "马骏|李响", "县工信局", "县统计局"]],
    ]);
    expect(content.blocks).toMatchObject([{ rows: [{}, { cells: [{ softBreaks: [1] }, {}, {}, {}] }] }]);
  });

  test("are not put together by a quotation mark that nothing closes", () => {
    expect(textsIn(row(HEADER), row(['"新增', ...FIRST.slice(1)]), row(SECOND))).toEqual([
      [HEADER, ['"新增', ...FIRST.slice(1)], SECOND],
    ]);
  });

  test("of Word have the lines of a cell below each other: lines are put together to whole rows", () => {
    expect(
      textsIn(
        row(HEADER),
        row(FIRST),
        "改造公路60公里的任务。",
        "其中新建20公里。\t李响",
        "马骏\t县交通运输局",
        "县公路局\t各乡镇",
      ),
    ).toEqual([
      [
        HEADER,
        FIRST,
        ["改造公路60公里的任务。|其中新建20公里。", "李响|马骏", "县交通运输局|县公路局", "各乡镇"],
      ],
    ]);
  });

  test("a line without TAB goes to the row whose cell it looks like, and nowhere where that does not tell", () => {
    const content = read(row(HEADER), row(FIRST), "县财政局", row(SECOND), "某某", row(FIRST));
    expect(textsOf(content)).toEqual([[HEADER, [...FIRST.slice(0, 3), "县统计局|县财政局"], SECOND, FIRST]]);
    expect(saidOf(content, "NOTICE_CELLS_UNCLEAR")).toEqual([{ text: "某某" }]);
  });

  test("a label alone in its line stands across the table", () => {
    expect(textsIn(row(HEADER), "一、发展", row(FIRST))).toEqual([[HEADER, ["一、发展*4×1"], FIRST]]);
  });

  test("another header begins another table below its heading", () => {
    expect(textsIn(row(HEADER), row(FIRST), "", "二、自身建设", row(HEADER), row(SECOND))).toEqual([
      [HEADER, FIRST],
      "二、自身建设",
      [HEADER, SECOND],
    ]);
  });

  test("a row that lacks a cell stays as it is, cut off only where the text ends", () => {
    const { blocks } = read(row(HEADER), row(FIRST.slice(0, 3)), row(SECOND), row(FIRST.slice(0, 3)));
    expect(blocks).toMatchObject([{ rows: [{}, { cutOff: false }, { cutOff: false }, { cutOff: true }] }]);
  });

  test("lines that do not add up to a row are told and not taken", () => {
    const content = read(row(HEADER), "甲\t乙", "丙\t丁\t戊\t己", row(SECOND));
    expect(saidOf(content, "NOTICE_CELLS_UNCLEAR")).toEqual([]);
    expect(textsOf(content)).toEqual([[HEADER, ["甲", "乙"], ["丙", "丁", "戊", "己"], SECOND]]);
    const other = read(row(HEADER), "甲", "乙\t丙", "丁", row(SECOND));
    expect(textsOf(other)).toEqual([[HEADER, SECOND]]);
    expect(saidOf(other, "NOTICE_CELLS_UNCLEAR")).toEqual([{ text: "甲" }, { text: "乙\t丙 / 丁" }]);
  });
});

describe("bars", () => {
  const bars = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

  test("divide the cells of Markdown; a rule is no row, markup for a line break is one", () => {
    expect(
      textsIn(
        "标题",
        bars(HEADER),
        "| --- | :-: | --- | --- |",
        bars(FIRST),
        bars([...SECOND.slice(0, 3), "县财政局<br>县教育局"]),
        "尾",
      ),
    ).toEqual(["标题", [HEADER, FIRST, [...SECOND.slice(0, 3), "县财政局|县教育局"]], "尾"]);
    expect(textsIn(HEADER.join(" | "), "--- | --- | --- | ---", FIRST.join(" | "))).toEqual([
      [HEADER, FIRST],
    ]);
  });

  test("in running text divide nothing", () => {
    expect(textsIn("甲|乙", "丙|丁")).toEqual(["甲|乙", "丙|丁"]);
  });

  test("of a frame put the lines of a cell together: one that fills its cell without a break", () => {
    const content = read(
      "┌────────────┬──────┬──────────┬──────────┐",
      "│  目标任务  │牵头领│ 牵头单位 │ 配合单位 │",
      "│            │  导  │          │          │",
      "├────────────┼──────┼──────────┼──────────┤",
      "│新增规上企业│ 马骏 │ 县工信局 │ 县统计局 │",
      "│12家。      │ 李响 │          │          │",
      "└────────────┴──────┴──────────┴──────────┘",
    );
    expect(textsOf(content)).toEqual([[HEADER, ["新增规上企业12家。", "马骏|李响", "县工信局", "县统计局"]]]);
    expect(content.blocks).toMatchObject([{ rows: [{}, { cells: [{}, { softBreaks: [1] }, {}, {}] }] }]);
  });

  test("of +--+ frames are the same", () => {
    expect(textsIn("+----+----+", "| 甲 | 乙 |", "+----+----+", "| 丙 | 丁 |", "+----+----+")).toEqual([
      [
        ["甲", "乙"],
        ["丙", "丁"],
      ],
    ]);
  });

  test("a frame inside a row, as of merged cells, is refused", () => {
    const frame = ["┌──┬──┐", "│甲│乙│", "│  ├──┤", "│  │丙│", "└──┴──┘"];
    expect(failureOf("标题", ...frame)).toMatchObject({
      code: "DOCUMENT_CELLS_UNCLEAR",
      params: { line: 3 },
    });
  });
});

describe("columns of blanks", () => {
  const HEAD = "目标任务            牵头领导  牵头单位  配合单位";

  test("are cells where each begins where its header does; an empty cell stays empty", () => {
    expect(
      textsIn(
        HEAD,
        "新增规上企业12家。  马骏      县工信局  县统计局",
        "建成老年食堂5个。   李响                县财政局",
      ),
    ).toEqual([[HEADER, FIRST, ["建成老年食堂5个。", "李响", "", "县财政局"]]]);
  });

  test("a line that does not stand below the header is told and not taken", () => {
    const content = read(
      HEAD,
      "新增规上企业12家。  马骏      县工信局  县统计局",
      "建成  食堂5个。  李响  县民政局  县财政局",
    );
    expect(textsOf(content)).toEqual([[HEADER, FIRST]]);
    expect(saidOf(content, "NOTICE_CELLS_UNCLEAR")).toEqual([
      { text: "建成  食堂5个。  李响  县民政局  县财政局" },
    ]);
  });

  test("a line without task, as the second line of a cell, is told and not taken", () => {
    const content = read(
      HEAD,
      "新增规上企业12家。  马骏      县工信局  县统计局",
      "                              县民政局",
    );
    expect(textsOf(content)).toEqual([[HEADER, FIRST]]);
    expect(saidOf(content, "NOTICE_CELLS_UNCLEAR")).toHaveLength(1);
  });

  test("single blanks between the words of a header tell nothing: the document is refused", () => {
    expect(failureOf("标题", HEADER.join(" "), "新增 企业12家 马 骏 县工信局 县统计局")).toMatchObject({
      code: "DOCUMENT_CELLS_UNCLEAR",
      params: { line: 2, file: "任务.txt" },
    });
  });
});

describe("a paragraph for each cell", () => {
  test("is a table where every cell looks like one of its column", () => {
    expect(textsIn("标题", ...HEADER, "一、发展", ...FIRST, ...SECOND, "县政府办公室")).toEqual([
      "标题",
      [HEADER, ["一、发展*4×1"], FIRST, SECOND],
      "县政府办公室",
    ]);
  });

  test("is refused as a whole where a cell is missing", () => {
    expect(
      failureOf(...HEADER, ...FIRST, "建成老年食堂5个。", "县民政局", ...FIRST, ...SECOND),
    ).toMatchObject({
      code: "DOCUMENT_CELLS_UNCLEAR",
      params: { line: 1 },
    });
  });
});

describe("what is made to cost", () => {
  test.each([
    ["TABs", "\t".repeat(2_000_000)],
    ["cells", "\n\t".repeat(1_000_000)],
    ["lines", "字\n".repeat(200_001)],
    ["text", "字".repeat(3_000_001)],
  ])("%s beyond a bound are refused", (_, text) => {
    expect(() => readText(text, "x")).toThrow("DOCUMENT_LIMIT");
  });

  test("is not a notice of 20,000 tasks", () => {
    expect(
      readText(syntheticNotice(readFileSync(SEED_FILE, "utf8"), 20_000), "x").blocks.length,
    ).toBeGreaterThan(3);
  });
});
