import { readXlsx } from "hucre/xlsx";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import type { Chart, PatchOp } from "../../../../src/layout/workbookPatch";
import {
  convertWithLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from "../../../support/libreOffice";
import { expectValidXlsx } from "../../../support/ooxmlValidator";
import { partText } from "../../../support/packageText";
import { EVERY_OPERATION, patchOf, sheetOf } from "../../../support/samplePatch";

const at = (row: number, column: number, rows: number, columns: number, sheet = "表") => ({
  sheet,
  row,
  column,
  rows,
  columns,
});
const grid = sheetOf("表", [
  ["甲", 1, 5],
  ["乙", 2, 6],
  ["丙", 3, 7],
]);
const CHART: Chart = {
  at: at(4, 0, 10, 5),
  kind: "columnClustered",
  title: "图",
  categories: at(0, 0, 3, 1),
  series: [{ name: "数", values: at(0, 1, 3, 1), color: "548235" }],
  legend: "right",
};
const first: Chart["series"][number] = { name: "数", values: at(0, 1, 3, 1), color: "548235" };
const chart = (changes: Partial<Chart>): PatchOp => ({ op: "chart", ...CHART, ...changes });

describe("charts that Excel would refuse or could not fill are refused before a byte is written", () => {
  it.each<[string, Partial<Chart>, string]>([
    ["no series", { series: [] }, "0 series"],
    ["a doughnut of two", { kind: "doughnut", series: [first, first] }, "2 series"],
    ["a doughnut with an axis", { kind: "doughnut", axis: { min: 0 } }, "no axis"],
    ["a block of values", { series: [{ ...first, values: at(0, 1, 3, 2) }] }, "neither a row nor a column"],
    ["fewer values than categories", { series: [{ ...first, values: at(0, 1, 2, 1) }] }, "each category"],
    ["fewer colours than points", { series: [{ ...first, pointColors: ["548235"] }] }, "colour for each"],
    ["cells of a sheet that is not there", { categories: at(0, 0, 3, 1, "无") }, "no sheet 无"],
    ["no title", { title: "" }, "title"],
    ["a title of 256 characters", { title: "字".repeat(256) }, "title"],
    ["a series without a name", { series: [{ ...first, name: "" }] }, "name"],
    ["an axis that ends before it begins", { axis: { min: 5, max: 5 } }, "from 5 to 5"],
    ["a colour that is none", { series: [{ ...first, color: "red" }] }, "Not a colour"],
    ["a place outside the sheet", { at: at(1_048_570, 0, 10, 1) }, "not a block"],
  ])("%s", async (_, changes, message) => {
    await expect(renderWorkbook(patchOf(...grid, chart(changes)))).rejects.toThrow(message);
  });
});

describe("charts in a file", () => {
  it("are numbered through all sheets, beside notes and tables, and the file has no error", async () => {
    const note: PatchOp = { op: "note", sheet: "表", cell: [0, 0], text: "批注" };
    const other = { ...CHART, at: at(4, 0, 10, 5, "另表"), title: "另图" };
    const bytes = await renderWorkbook(
      patchOf(...grid, note, chart({}), chart({ title: "二" }), ...sheetOf("另表", [[1]]), {
        op: "chart",
        ...other,
      }),
    );
    await expectValidXlsx(bytes);
    const { sheets } = await readXlsx(bytes);
    expect(sheets.map(({ charts = [] }) => charts.map(({ title }) => title))).toEqual([
      ["图", "二"],
      ["另图"],
    ]);
  });

  it("name Chinese fonts for the title and for all other texts", async () => {
    const bytes = await renderWorkbook(patchOf(...grid, chart({})));
    const faces = [...partText(bytes, "xl/charts/chart1.xml").matchAll(/<a:ea typeface="([^"]*)"/g)];
    expect(faces.map(([, face]) => face)).toEqual(["黑体", "黑体", "宋体"]);
  });
});

describeWithLibreOffice("LibreOffice knows the charts", () => {
  it(
    "and keeps each with its kind, its title and its series when it saves the file",
    async () => {
      const saved = convertWithLibreOffice(await renderWorkbook(EVERY_OPERATION), "xlsx");
      const { sheets } = await readXlsx(saved);
      const charts = sheets.find(({ name }) => name === "看板")?.charts ?? [];
      expect(charts.map(({ kinds, title, series = [] }) => [kinds.join(), title, series.length])).toEqual([
        ["bar", '图 <0> & "状态"', 2],
        ["bar", '图 <1> & "状态"', 2],
        ["bar", '图 <2> & "状态"', 2],
        ["bar", '图 <3> & "状态"', 2],
        ["line", '图 <4> & "状态"', 2],
        ["doughnut", "已完成", 1],
      ]);
    },
    LIBREOFFICE_TIMEOUT,
  );
});
