import { readPage } from "../../../../../src/adapters/document/html/readPage";
import { saidOf, textsOf } from "../../../../support/documentTexts";

const read = (html: string) => readPage(html, "粘贴的内容.html");
const textsIn = (html: string) => textsOf(read(html));

function failureOf(html: string): unknown {
  try {
    return read(html);
  } catch (error) {
    return error;
  }
}

describe("paragraphs", () => {
  test("are what stands in block elements and between them", () => {
    expect(textsIn("<h1>标题</h1>文<div>一<p>二</p>三</div><ul><li>四</ul>")).toEqual([
      "标题",
      "文",
      "一",
      "二",
      "三",
      "四",
    ]);
  });

  test("show blanks as a browser does: line ends between Chinese characters are none", () => {
    expect(textsIn("<p> 区政府\r\n  办公室  GDP\n  growth </p>")).toEqual(["区政府办公室 GDP growth"]);
    expect(textsIn("<p>钟&nbsp;&nbsp;涛</p>")).toEqual(["钟  涛"]);
  });

  test("hold no scripts, styles, comments, conditional or not, and no hidden elements, which are told", () => {
    const content = read(
      "<style>p{}</style><script>var 甲=1</script><!--[if gte mso 9]><xml>乙</xml><![endif]--><!-- 丙 -->" +
        '<p>正文<span style="display:none">隐藏</span><span style="mso-hide: all">全隐</span><o:p>&nbsp;</o:p></p><title>题</title>',
    );
    expect(textsOf(content)).toEqual(["正文"]);
    expect(saidOf(content, "NOTICE_PART_LEFT_OUT")).toEqual([
      { part: "hiddenTexts", count: 2, words: "隐藏 / 全隐" },
    ]);
  });

  test("begin with the number that Word or a list puts there, not with a bullet", () => {
    const word = (marker: string, font = "SimSun"): string =>
      `<p><![if !supportLists]><span style='font-family:${font}'><span style='mso-list:Ignore'>${marker}<span>&nbsp;&nbsp; </span></span></span><![endif]>甲</p>`;
    expect(textsIn(word("一、") + word("1.") + word("l", "Wingdings"))).toEqual(["一、甲", "1. 甲", "甲"]);
    expect(
      textsIn("<ol start=3><li>甲<li><p>乙</p><li>5、丙</ol><ol type=a><li>丁</ol><ul><li>戊</ul>"),
    ).toEqual(["3. 甲", "4. 乙", "5、丙", "a. 丁", "戊"]);
  });

  test("leave Word's comments, notes, headers and deleted text out, with a finding", () => {
    const content = read(
      "<p>正文<a class=msocomanchor>[1]</a><a style='mso-footnote-id:ftn1'>[2]</a><del cite=x>旧</del><ins cite=x>新</ins></p>" +
        "<div style='mso-element:comment-list'>请核实</div><div style='mso-element:footnote-list'>注一</div>",
    );
    expect(textsOf(content)).toEqual(["正文新"]);
    expect(saidOf(content, "NOTICE_CHANGES_OPEN")).toEqual([{ inserted: 1, deleted: 1 }]);
    expect(saidOf(content, "NOTICE_PART_LEFT_OUT")).toEqual([
      { part: "comments", count: 1, words: "请核实" },
      { part: "notes", count: 1, words: "注一" },
    ]);
  });
});

describe("tables", () => {
  test("have the spans of their cells, whatever end tags are missing", () => {
    expect(textsIn("<table><tr><th colspan=2>标题<tr><td rowspan=2>甲<td>乙<tr><td>丙</table>")).toEqual([
      [["标题*2×1"], ["甲*1×2", "乙"], ["丙"]],
    ]);
  });

  test("end their cells at the next cell also where an inline element is still open", () => {
    expect(textsIn("<table><tr><td><b>甲<td>乙</td><td>丙</tr><tr><td>丁<td>戊<td>己</table>")).toEqual([
      [
        ["甲", "乙", "丙"],
        ["丁", "戊", "己"],
      ],
    ]);
  });

  test("tell line breaks in a cell from paragraphs, and take a blank line for a paragraph", () => {
    const { blocks } = read("<table><tr><td>甲<br>乙<p>丙</p>丁<br><br>戊<td>己</table>");
    expect(blocks).toMatchObject([
      { rows: [{ cells: [{ paragraphs: ["甲", "乙", "丙", "丁", "戊"], softBreaks: [1] }, {}] }] },
    ]);
  });

  test("stand after a caption and after text that is in no cell", () => {
    expect(textsIn("<table><caption>表一</caption>散<tr><td>甲<td>乙</table>尾")).toEqual([
      "表一",
      "散",
      [["甲", "乙"]],
      "尾",
    ]);
  });

  test("are read where a page uses another table to put them in place", () => {
    expect(textsIn("<table><tr><td>标题<table><tr><td>甲<td>乙</table></td></tr></table>")).toEqual([
      "标题",
      [["甲", "乙"]],
    ]);
  });

  test("are the text of a cell inside a table of words, and that is told", () => {
    const content = read("<table><tr><td>一<td>二<tr><td>前<table><tr><td>甲<td>乙</table><td>丙</table>");
    expect(textsOf(content)).toEqual([
      [
        ["一", "二"],
        ["前|甲|乙", "丙"],
      ],
    ]);
    expect(saidOf(content, "NOTICE_TABLE_NESTED")).toEqual([{ text: "甲 乙" }]);
  });

  test("lose hidden rows and columns with a finding; a cell merged over them keeps what is left", () => {
    const content = read(
      "<table><col><col style='display:none'><col>" +
        "<tr style='display:none'><td rowspan=2>一<td>x<td>甲" +
        "<tr><td>y<td>乙<tr><td colspan=2>二<td>丙</table>",
    );
    expect(textsOf(content)).toEqual([
      [
        ["一", "乙"],
        ["二", "丙"],
      ],
    ]);
    expect(saidOf(content, "NOTICE_PART_LEFT_OUT")).toEqual([
      { part: "hiddenRows", count: 1, words: "x 甲" },
      { part: "hiddenColumns", count: 1, words: "y" },
    ]);
  });

  test("have empty cells where Excel lets a text run over them", () => {
    expect(
      textsIn("<table><tr><td colspan=2 style='mso-ignore:colspan'>长<td>甲<tr><td>一<td>二<td>三</table>"),
    ).toEqual([
      [
        ["长", "", "甲"],
        ["一", "二", "三"],
      ],
    ]);
  });

  test("keep the number of a row that a list gives", () => {
    expect(textsIn("<table><tr><td>序号<td>任务<tr><td><ol start=4><li></ol><td>甲</table>")).toEqual([
      [
        ["序号", "任务"],
        ["4.", "甲"],
      ],
    ]);
  });
});

describe("what is made to cost", () => {
  test.each([
    ["cells", "<table>" + "<td>".repeat(200_000), "cells"],
    ["columns", "<table><tr>" + "<td colspan=1000>".repeat(200), "cells"],
    ["nested tables", "<table><tr><td>".repeat(100_000), "depth"],
    ["open elements", "<b>".repeat(2_000_000), "depth"],
    ["paragraphs", "<p>字".repeat(200_000), "cells"],
    ["line breaks", "<br>".repeat(200_000), "cells"],
    ["text", "字".repeat(3_000_001), "characters"],
  ])("%s beyond a bound is refused", (_, html, limit) => {
    expect(failureOf(html)).toMatchObject({ code: "DOCUMENT_LIMIT", params: { limit } });
  });
});
