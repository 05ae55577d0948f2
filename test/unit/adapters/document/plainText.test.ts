import fc from "fast-check";
import { readPlainText } from "../../../../src/adapters/document/plainText";
import type { DocumentBlock } from "../../../../src/domain/decompose/documentBlock";
import { renderTables } from "../../../support/renderNotice";

/** Paragraphs as strings, tables as rows of cells of paragraphs. */
function contents(blocks: readonly DocumentBlock[]): unknown[] {
  return blocks.map((block) =>
    block.kind === "paragraph"
      ? block.text
      : block.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs)),
  );
}

const read = (text: string): unknown[] => contents(readPlainText(text));
const A_B = [["a"], ["b"]];

describe("readPlainText", () => {
  test("a cell starts at a line with a TAB; a blank line before a TAB starts a row", () => {
    expect(read("\ta\n\tb\n\n\t1\n\t")).toEqual([[A_B, [["1"], []]]]);
  });

  test("a line without TAB after a blank line is a new paragraph of the cell", () => {
    expect(read("\ta\n\tb\n\n\t1\n\n2\n\t3\n\n4")).toEqual([
      [
        A_B,
        [
          ["1", "2"],
          ["3", "4"],
        ],
      ],
    ]);
  });

  test("a line without TAB after a single line end is a paragraph too, marked as a mere line break", () => {
    const [table] = readPlainText("\ta\n\tb\n\n\t1\n2\n\n3\n\t4");
    expect(table?.kind === "table" ? table.rows[1]?.cells[0] : undefined).toMatchObject({
      paragraphs: ["1", "2", "3"],
      softBreaks: [1],
    });
  });

  test("text after two blank lines and a complete row ends the table", () => {
    expect(read("\ta\n\tb\n\n\t1\n\t2\n\n\n附注")).toEqual([[A_B, [["1"], ["2"]]], "附注"]);
  });

  test("text after two blank lines in an unfinished row belongs to the cell", () => {
    expect(read("\ta\n\tb\n\n\t1\n\n\n附注\n\t2")).toEqual([[A_B, [["1", "附注"], ["2"]]]]);
  });

  test("a numbered heading after two blank lines ends the table even in an unfinished row", () => {
    expect(read("\ta\n\tb\n\n\t1\n\n\n二、下一表\n\ta\n\tb")).toEqual([[A_B, [["1"]]], "二、下一表", [A_B]]);
  });

  test("after one blank line a numbered heading ends the table only where a cell comes next", () => {
    const table = "\ta\n\tb\n\n\t1\n\t2\n\n";
    expect(read(`${table}二、下一表\n\n\ta`)).toEqual([[A_B, [["1"], ["2"]]], "二、下一表", [[["a"]]]]);
    expect(read(`${table}二、其他\n\n三`)).toEqual([[A_B, [["1"], ["2", "二、其他", "三"]]]]);
  });

  test("a numbered paragraph inside an unfinished row is no heading", () => {
    expect(read("\ta\n\tb\n\n\t1\n\n一、\n\t2")).toEqual([[A_B, [["1", "一、"], ["2"]]]]);
  });

  test("a blank line before a TAB inside an unfinished row does not end the row", () => {
    expect(read("\ta\n\tb\n\tc\n\n\t1\n\n\t2\n\t3\n\n\t4\n\t5\n\t6")).toEqual([
      [
        [["a"], ["b"], ["c"]],
        [["1"], ["2"], ["3"]],
        [["4"], ["5"], ["6"]],
      ],
    ]);
  });

  test("a row with a cell too few does not shift the rows after it", () => {
    expect(read("\ta\n\tb\n\n\t1\n\n\t2\n\t3\n\n\t4\n\t5")).toEqual([
      [A_B, [["1"]], [["2"], ["3"]], [["4"], ["5"]]],
    ]);
  });

  test("rows whose blank line was lost are told apart by the header's number of cells", () => {
    expect(read("\ta\n\tb\n\n\t1\n\t2\n\t3\n\t4")).toEqual([[A_B, [["1"], ["2"]], [["3"], ["4"]]]]);
  });

  test("only an unfinished row at the very end of the document is cut off", () => {
    const cutOff = (text: string): boolean[] =>
      readPlainText(text).flatMap((block) =>
        block.kind === "table" ? block.rows.map((row) => row.cutOff) : [],
      );
    expect(cutOff("\ta\n\tb\n\n\t1")).toEqual([false, true]);
    expect(cutOff("\ta\n\tb\n\n\t1\n\t")).toEqual([false, false]);
    expect(cutOff("\ta\n\tb\n\n\t1\n\n\n二、下一表")).toEqual([false, false]);
  });

  test("blanks of any width around a TAB, at line ends and on blank lines do not matter", () => {
    expect(read("\f \ta\u00a0\n\u3000\tb  \n \u3000\n\t1\n\t2\u3000\n")).toEqual([[A_B, [["1"], ["2"]]]]);
  });

  test("lines are counted from 1, blank ones included", () => {
    const [paragraph, table] = readPlainText("标题\n\n\ta\n\tb\n\n\t1\n\t2");
    expect(paragraph?.line).toBe(1);
    expect(table?.kind === "table" ? table.rows[1]?.cells[1]?.line : 0).toBe(7);
  });

  const word = fc.stringMatching(/^[区市财政局0-9a-z、，。]{1,6}$/);
  const cell = fc.array(word, { maxLength: 3 });
  const table = fc.integer({ min: 2, max: 6 }).chain((width) => {
    const full = fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 });
    const header = fc.array(word, { minLength: width, maxLength: width });
    return fc.tuple(header, full).map(([first, rows]) => [first.map((text) => [text]), ...rows]);
  });

  test("random tables in the seed's text form are read back row by row", () => {
    fc.assert(
      fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (tables) => {
        const text = renderTables(
          tables.map((rows, index) => ({ heading: `${"一二三".charAt(index)}、表`, rows })),
        );
        expect(read(text)).toEqual(tables.flatMap((rows, index) => [`${"一二三".charAt(index)}、表`, rows]));
      }),
    );
  });

  test("the kind of line end makes no difference", () => {
    const line = fc.constantFrom("", "\t", "\ta", "b", "一、c", " ");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const expected = readPlainText(lines.join("\n"));
        expect(readPlainText(lines.join("\r\n"))).toEqual(expected);
        expect(readPlainText(lines.join("\r"))).toEqual(expected);
      }),
    );
  });

  test("every character other than white space is in some block", () => {
    const line = fc.constantFrom("", "\t", "\ta", "b", "一、c", "\t二、", " d  e ");
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const text = lines.join("\n");
        const all = contents(readPlainText(text)).flat(4).join("");
        expect(all.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      }),
    );
  });
});
