import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { openWorkbook } from "../../../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import type { StoredGrid } from "../../../../src/application/ports/workbookReader";
import type { Grid } from "../../../../src/layout/workbookPatch";
import {
  convertWithLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from "../../../support/libreOffice";
import { ALL_VALUES, askOpenpyxl, describeWithOpenpyxl } from "../../../support/openpyxl";
import { EVERY_OPERATION, patchOf, sheetOf } from "../../../support/samplePatch";

const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
);
const gridOf = (text: fc.Arbitrary<string>): fc.Arbitrary<(string | number | boolean | null)[][]> =>
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof(fc.constant(null), text, number, fc.boolean()), {
        minLength: columns,
        maxLength: columns,
      }),
      {
        minLength: rows,
        maxLength: rows,
      },
    ),
  );

async function readBack(bytes: Uint8Array, grid: Grid): Promise<StoredGrid | undefined> {
  const reader = await openWorkbook(bytes, "x");
  const [read] = await reader.read([
    { sheet: "表", row: 0, column: 0, rows: grid.length, columns: grid[0]?.length ?? 0 },
  ]);
  return read;
}

const emptied = (grid: Grid): Grid => grid.map((row) => row.map((cell) => (cell === "" ? null : cell)));

describe("what is written is what every reader finds", () => {
  it("any grid comes back equal, whatever units its texts are made of", async () => {
    const anyText = fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
      .map((units) => String.fromCharCode(...units));
    await fc.assert(
      fc.asyncProperty(gridOf(fc.oneof(anyText, fc.string({ unit: "grapheme" }))), async (grid) => {
        const bytes = await renderWorkbook(patchOf(...sheetOf("表", grid)));
        expect(await readBack(bytes, grid)).toEqual(emptied(grid));
      }),
      { numRuns: 60 },
    );
  });

  it("hucre finds the same values as we do", async () => {
    await fc.assert(
      fc.asyncProperty(gridOf(fc.string({ unit: "grapheme" })), async (grid) => {
        const bytes = await renderWorkbook(patchOf(...sheetOf("表", grid)));
        const { sheets } = await readXlsx(bytes);
        const rows = sheets[0]?.rows ?? [];
        const padded = grid.map((cells, r) => cells.map((_, c) => rows[r]?.[c] ?? null));
        expect(emptied(padded.map((row) => row.map((cell) => (cell instanceof Date ? null : cell))))).toEqual(
          emptied(grid),
        );
      }),
      { numRuns: 40 },
    );
  });
});

const LEDGER_VALUES = [
  ["任务编号", "状态", "完成率", "完成\n时限"],
  ["2023-1-01-001", "进行中", 0.5, "2023-06-30 00:00:00"],
  ["2023-1-01-002", "=1+1", 1, null],
  ["2023-1-01-003", "#N/A", null, null],
];

describeWithOpenpyxl("openpyxl agrees", () => {
  it("on every value", async () => {
    expect(askOpenpyxl(await renderWorkbook(EVERY_OPERATION), ALL_VALUES)).toEqual({
      封面: [
        ["分解台账", null],
        ["共", 3],
      ],
      主要工作任务: [
        ["表二", null],
        ["分类", "目标任务"],
        ["一、产业", "1、任务"],
        [null, "2、任务"],
      ],
      工作台账: LEDGER_VALUES,
      看板: [
        ["状态", "一、产业", "二、民生"],
        ["已完成", 3, 2],
        ["达序时", 5, 0],
        ["滞后", null, 4],
      ],
      选项: [["进行中"], ["已完成"]],
      _fenjie: [["schema", 1]],
    });
  });

  it("on structure: freeze, table, checks, protection, printing, notes, visibility", async () => {
    const script = `
wb = openpyxl.load_workbook(path)
led, annex = wb["工作台账"], wb["主要工作任务"]
print(json.dumps({
  "states": [ws.sheet_state for ws in wb], "active": wb.active.title, "freeze": led.freeze_panes,
  "table": [led.tables["台账"].ref, [c.name for c in led.tables["台账"].tableColumns]],
  "checks": [[v.type, str(v.sqref), v.formula1, v.formula2, v.errorStyle] for v in led.data_validations.dataValidation],
  "rules": [[str(r.sqref), [x.type for x in r.rules]] for r in led.conditional_formatting],
  "protected": [annex.protection.sheet, annex.protection.formatColumns, annex.protection.formatCells, annex.protection.selectLockedCells],
  "print": [annex.print_title_rows, annex.print_area, annex.page_setup.paperSize, annex.page_setup.orientation],
  "breaks": [b.id for b in annex.row_breaks.brk], "merged": sorted(str(m) for m in annex.merged_cells.ranges),
  "notes": [led["A1"].comment.text[:5], led["D1"].comment.text], "link": led["A2"].hyperlink.location,
  "names": [wb.defined_names["状态选项"].attr_text], "quoted": led["B3"].quotePrefix, "locked": led["C2"].protection.locked,
  "levels": [led.column_dimensions[c].outlineLevel for c in "ABCD"],
}))`;
    expect(askOpenpyxl(await renderWorkbook(EVERY_OPERATION), script)).toEqual({
      states: ["visible", "visible", "visible", "visible", "hidden", "veryHidden"],
      active: "工作台账",
      freeze: "C2",
      table: ["A1:D4", ["任务编号", "状态", "完成率", "完成\n时限"]],
      checks: [
        ["list", "B2:B4", "状态选项", null, "warning"],
        ["decimal", "C2:C4", "0", "1", "stop"],
        ["date", "D2:D4", "44927", "45291", "warning"],
        ["list", "A6", '"是,否,""引号"""', null, "stop"],
        ["textLength", "B6", "20", null, "stop"],
        ["whole", "C6", "1", "9", "stop"],
      ],
      rules: [
        ["A2:D4", ["expression", "expression"]],
        ["C2:C4", ["dataBar"]],
      ],
      protected: [true, false, true, false],
      print: ["$1:$2", ["$A$1:$B$4"], 9, "landscape"],
      breaks: [3],
      merged: ["A1:B1", "A3:A4"],
      notes: ["任务编号\n", "时限"],
      link: "'封面'!A1",
      names: ["选项!$A$1:$A$2"],
      quoted: true,
      locked: false,
      levels: [0, 1, 2, 0],
    });
  });

  it("on charts: their kinds, their cells and the values that these have now", async () => {
    const script = `
wb = openpyxl.load_workbook(path)
def series(s):
  return [s.val.numRef.f, s.cat.strRef.f, s.tx.v, [p.v for p in s.val.numRef.numCache.pt], [p.v for p in s.cat.strRef.strCache.pt]]
print(json.dumps([[
  c.tagname, getattr(c, "barDir", None), getattr(c, "grouping", None), c.anchor._from.row, c.anchor._from.col,
  "".join(r.t for p in c.title.tx.rich.p for r in p.r), [series(s) for s in c.ser],
] for c in wb["看板"]._charts]))`;
    const categories = ["'看板'!$A$2:$A$4", ["已完成", "达序时", "滞后"]] as const;
    const of = (column: string, name: string, values: readonly number[]) => [
      `'看板'!$${column}$2:$${column}$4`,
      categories[0],
      name,
      values,
      categories[1],
    ];
    const both = [of("B", "一、产业", [3, 5]), of("C", "二、民生", [2, 0, 4])];
    expect(askOpenpyxl(await renderWorkbook(EVERY_OPERATION), script)).toEqual([
      ["barChart", "col", "clustered", 5, 0, '图 <0> & "状态"', both],
      ["barChart", "col", "stacked", 15, 0, '图 <1> & "状态"', both],
      ["barChart", "bar", "clustered", 25, 0, '图 <2> & "状态"', both],
      ["barChart", "bar", "stacked", 35, 0, '图 <3> & "状态"', both],
      ["lineChart", null, "standard", 45, 0, '图 <4> & "状态"', both],
      [
        ...["doughnutChart", null, null, 5, 5, "已完成"],
        [["'看板'!$B$2:$C$2", "'看板'!$B$1:$C$1", "已完成", [3, 2], ["一、产业", "二、民生"]]],
      ],
    ]);
  });

  it("on a workbook it has written itself", async () => {
    const script = `
import base64, datetime
wb = openpyxl.Workbook(); ws = wb.active; ws.title = "表"
ws.append(["文本", 1.5, True, None, datetime.datetime(2023, 6, 30), "=1+1"])
wb.save(path); print(json.dumps(base64.b64encode(open(path, "rb").read()).decode()))`;
    const written = Buffer.from(String(askOpenpyxl(new Uint8Array(), script)), "base64");
    // A formula that nobody has calculated has no value yet.
    expect(await readBack(written, [[null, null, null, null, null, null]])).toEqual([
      ["文本", 1.5, true, null, 45107, null],
    ]);
  });
});

describeWithLibreOffice("LibreOffice agrees", () => {
  it(
    "and what it saves holds the same values; very hidden sheets are only hidden then",
    async () => {
      const bytes = convertWithLibreOffice(await renderWorkbook(EVERY_OPERATION), "xlsx");
      const reader = await openWorkbook(bytes, "x");
      expect((await reader.listSheets()).map(({ name, visibility }) => [name, visibility])).toEqual([
        ["封面", "visible"],
        ["主要工作任务", "visible"],
        ["工作台账", "visible"],
        ["看板", "visible"],
        ["选项", "hidden"],
        ["_fenjie", "hidden"],
      ]);
      const block = { row: 0, column: 0, rows: 4, columns: 4 };
      const [ledger] = await reader.read([{ ...block, sheet: "工作台账" }]);
      const [header, first, ...others] = LEDGER_VALUES;
      expect(ledger).toEqual([header, [...(first ?? []).slice(0, 3), 45107], ...others]);
    },
    LIBREOFFICE_TIMEOUT,
  );

  it(
    "and prints it",
    async () => {
      const pdf = convertWithLibreOffice(await renderWorkbook(EVERY_OPERATION), "pdf");
      expect(new TextDecoder().decode(pdf.subarray(0, 5))).toBe("%PDF-");
    },
    LIBREOFFICE_TIMEOUT,
  );
});
