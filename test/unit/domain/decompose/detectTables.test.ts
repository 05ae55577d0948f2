import { detectTables } from "../../../../src/domain/decompose/detectTables";
import { decompose } from "../../../../src/domain/decompose/decompose";
import { faultOf } from "../../../../src/domain/decompose/layoutChoice";
import type { AnnexColumn } from "../../../../src/domain/place";
import type { LayoutChoices } from "../../../../src/domain/decompose/tableLayout";
import { findingsOf, HEADER, plainContent, ROW } from "../../../support/notices";
import { renderTables, tableOf } from "../../../support/renderNotice";

const UNUSUAL = ["事情", "谁来抓", "归口情况"] as const;
const unusual = plainContent(
  renderTables([
    tableOf(
      "一、甲",
      UNUSUAL,
      ["建设产业园区二期。", "钟  涛", "区教委、财政局"],
      ["建设三号码头。", "周勇", "区交通局"],
    ),
    tableOf("二、乙", UNUSUAL, ["办好民生实事十件。", "傅云", "区民政局"]),
  ]),
);
const SHAPE = UNUSUAL.join("|");
const chosen: LayoutChoices = new Map([
  [SHAPE, { kind: "columns", headerRows: 1, columns: ["text", "leaders", "leadUnits"] }],
]);

describe("the tables of a document as a person is asked about them", () => {
  test("tables with the same header are one make, with how each column was recognised and the first rows", () => {
    const content = plainContent(
      renderTables([
        tableOf("一、甲", HEADER, ROW, ROW),
        tableOf("二、乙", HEADER, ROW),
        tableOf("三、丙", ["姓名", "电话"], ["甲", "1"]),
      ]),
    );
    const [first, second, ...others] = detectTables(content, new Map());
    expect(first).toMatchObject({
      shape: HEADER.join("|"),
      reading: "columns",
      chosen: false,
      tables: 2,
      rows: 3,
      headerRows: 1,
    });
    expect(first?.columns.map(({ recognised }) => recognised)).toEqual(["word", "word", "word", "word"]);
    expect(first?.top).toEqual([
      [...HEADER],
      ["1、生产总值增长6%。", "钟  涛", "区发展改革委", "区财政局"],
      ["1、生产总值增长6%。", "钟  涛", "区发展改革委", "区财政局"],
    ]);
    expect(second).toMatchObject({ reading: "none", tables: 1, rows: 1 });
    expect(others).toEqual([]);
  });

  test("what the header does not say is proposed from the cells, and not read by", () => {
    const [table] = detectTables(unusual, new Map());
    expect(table?.columns).toMatchObject([
      { column: "text", recognised: "cells" },
      { column: "leaders", recognised: "cells" },
      { column: "leadUnits", recognised: "cells" },
    ]);
    expect(table?.reading).toBe("none");
    expect(() => decompose(unusual, { file: "2023.txt" })).toThrow("DOCUMENT_NO_TABLE");
  });

  test("a table whose tasks name their units in the text is read, also with the columns that the user says", () => {
    const header = ["序号", "事情", "工作任务", "时候"];
    const content = plainContent(
      renderTables([tableOf("一、甲", header, ["1", "乙", "推进丙。（区教委负责）", "6月底前"])]),
    );
    expect(detectTables(content, new Map())).toMatchObject([{ reading: "text", chosen: false }]);
    expect(decompose(content, { file: "2023.txt" }).tasks[0]?.leadUnits).toMatchObject([{ name: "区教委" }]);
    const layouts: LayoutChoices = new Map([
      [
        header.join("|"),
        { kind: "columns", headerRows: 1, columns: ["sequenceNo", "other", "text", "deadline"] },
      ],
    ]);
    expect(detectTables(content, layouts)).toMatchObject([{ reading: "text", chosen: true }]);
    expect(decompose(content, { file: "2023.txt", layouts }).tasks).toMatchObject([
      { text: "推进丙。", leadUnits: [{ name: "区教委" }], deadline: "6月底前" },
    ]);
  });

  test("what goes on a table below a header in its middle is not another table", () => {
    const content = plainContent(
      renderTables([
        tableOf("一、甲", HEADER, ROW, ["序号", ...HEADER], ["1", ...ROW]),
        tableOf("", ["2", ...ROW], ["3", ...ROW]),
      ]),
    );
    expect(decompose(content, { file: "2023.txt" }).tasks).toHaveLength(4);
    expect(detectTables(content, new Map()).map(({ shape }) => shape)).toEqual([HEADER.join("|")]);
  });

  test("what the user says of a header holds for every table with it", () => {
    const { tasks } = decompose(unusual, { file: "2023.txt", layouts: chosen });
    expect(
      tasks.map(({ text, leaders, leadUnits }) => [
        text,
        leaders.map(({ name }) => name),
        leadUnits.map(({ name }) => name),
      ]),
    ).toEqual([
      ["建设产业园区二期。", ["钟涛"], ["区教委", "区财政局"]],
      ["建设三号码头。", ["周勇"], ["区交通局"]],
      ["办好民生实事十件。", ["傅云"], ["区民政局"]],
    ]);
    expect(detectTables(unusual, chosen)).toMatchObject([{ reading: "columns", chosen: true, tables: 2 }]);
  });

  test("a table that the user leaves out is left out, and said to be", () => {
    const content = plainContent(
      renderTables([tableOf("一、甲", HEADER, ROW), tableOf("二、乙", ["序号", ...HEADER], ["1", ...ROW])]),
    );
    const leftOut: LayoutChoices = new Map([[HEADER.join("|"), { kind: "leftOut" }]]);
    const result = decompose(content, { file: "2023.txt", layouts: leftOut });
    expect(result.tasks).toHaveLength(1);
    expect(findingsOf(result, "NOTICE_TABLE_UNREAD")).toMatchObject([{ params: { rows: 2 } }]);
  });

  test("the rows above the data are as many as the user says", () => {
    const layouts: LayoutChoices = new Map([
      [SHAPE, { kind: "columns", headerRows: 2, columns: ["text", "leaders", "leadUnits"] }],
    ]);
    expect(decompose(unusual, { file: "2023.txt", layouts }).tasks).toHaveLength(1);
  });
});

test("a table whose tasks name their units in the text needs no column for them, yet one for the text", () => {
  const of = (...columns: AnnexColumn[]) => faultOf({ kind: "columns", headerRows: 1, columns }, true)?.kind;
  expect([of("text", "owner"), of("owner", "other")]).toEqual([undefined, "textMissing"]);
});

test.each([
  [["text", "leaders"], undefined],
  [["text", "leadUnits", "other", "other"], undefined],
  [["leaders", "leadUnits"], "textMissing"],
  [["text", "owner"], "nobodyInCharge"],
  [["text", "leaders", "leaders"], "chosenTwice"],
] as const)("a choice of the columns %s has the fault %s", (columns, fault) => {
  expect(faultOf({ kind: "columns", headerRows: 1, columns })?.kind).toBe(fault);
  expect(faultOf({ kind: "leftOut" })).toBeUndefined();
});
