import { editCells } from "../../../../src/adapters/xlsx/editCells";
import { openWorkbook } from "../../../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../../../src/adapters/xlsx/renderWorkbook";
import type { EditOp } from "../../../../src/layout/workbookEdit";
import { SHEETS } from "../../../../src/layout/sheetNames";
import type { Grid, StoredGrid } from "../../../../src/layout/workbookPatch";
import {
  convertWithLibreOffice,
  describeWithLibreOffice,
  LIBREOFFICE_TIMEOUT,
} from "../../../support/libreOffice";
import { expectValidXlsx } from "../../../support/ooxmlValidator";
import { makeStaffWorkbook } from "../../../support/staffWorkbook";
import { askOpenpyxl, describeWithOpenpyxl } from "../../../support/openpyxl";
import { changedParts, packedParts } from "../../../support/packedParts";
import { editOf, setCells, writeRows } from "../../../support/sampleEdit";
import { planSeedWorkbook } from "../../../support/seed";

type Sheets = ReadonlyMap<string, StoredGrid>;
const NAMES = [SHEETS.ledger, SHEETS.mergeLog, SHEETS.findings, SHEETS.stamp];

async function sheetsOf(bytes: Uint8Array, names: readonly string[] = NAMES): Promise<Sheets> {
  return (await openWorkbook(bytes, "x")).readSheets(names);
}

const filled = (count: number, columns: number): Grid =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      column === 0 ? row + 1 : `=第${row}行 <${column}> _x0041_`,
    ),
  );

/** What merging returns does to a workbook: ledger cells, the log, the findings with their links, and the stamp. */
function typicalEdit(sheets: Sheets, findings: number): readonly EditOp[] {
  const widthOf = (sheet: string): number => sheets.get(sheet)?.[0]?.length ?? 0;
  const columnsOf = (sheet: string): number[] =>
    Array.from({ length: widthOf(sheet) }, (_, column) => column);
  const ledger = sheets.get(SHEETS.ledger) ?? [];
  const stamp = sheets.get(SHEETS.stamp) ?? [];
  const changes = Array.from({ length: 50 }, (_, index) => {
    const [row, column] = [1 + index, index % 2 === 0 ? 12 : 4];
    return {
      sheet: SHEETS.ledger,
      row,
      column,
      from: ledger[row]?.[column] ?? null,
      to: `=改 ${index}\n二行`,
    };
  });
  return [
    setCells(...changes),
    writeRows({
      sheet: SHEETS.mergeLog,
      mode: "append",
      firstRow: 1,
      columns: columnsOf(SHEETS.mergeLog),
      rows: filled(3, widthOf(SHEETS.mergeLog)),
      heights: [21, 42, 63],
    }),
    writeRows({
      sheet: SHEETS.findings,
      mode: "replace",
      firstRow: 1,
      columns: columnsOf(SHEETS.findings),
      rows: filled(findings, widthOf(SHEETS.findings)),
      links: {
        column: 2,
        to: Array.from({ length: findings }, (_, row) =>
          row % 3 === 0 ? undefined : { sheet: SHEETS.ledger, cell: [row, 4] as const },
        ),
      },
    }),
    writeRows({
      sheet: SHEETS.stamp,
      mode: "replace",
      firstRow: 1,
      columns: [0, 1, 2, 3],
      rows: [...stamp.slice(1, -20), ["round", "2", 0, "{}"]],
    }),
  ];
}

const plain = (sheets: Sheets): unknown =>
  [...sheets].map(([name, rows]) => [name, rows.map((row) => row.slice(0, 20))]);

describe("the standard workbook after typical edits", () => {
  let before: Uint8Array;
  let fewer: Uint8Array;
  let more: Uint8Array;
  beforeAll(async () => {
    before = await renderWorkbook(planSeedWorkbook().patch);
    const sheets = await sheetsOf(before);
    fewer = editCells(before, editOf(...typicalEdit(sheets, 2)), "x");
    more = editCells(before, editOf(...typicalEdit(sheets, 400)), "x");
  });

  it("has no error for Microsoft's validator, with fewer findings, with more and with none", async () => {
    await expectValidXlsx(fewer);
    await expectValidXlsx(more);
    await expectValidXlsx(editCells(more, editOf(...typicalEdit(await sheetsOf(more), 0).slice(2)), "x"));
  }, 300_000);

  it("keeps every part that the edits do not name", () => {
    const paths = changedParts(before, more);
    expect(
      paths.filter(
        (path) => !/^xl\/(worksheets\/sheet\d+|tables\/table\d+|styles|workbook)\.xml$/.test(path),
      ),
    ).toEqual([]);
    expect(packedParts(more).size).toBe(packedParts(before).size);
  });

  describeWithLibreOffice("in LibreOffice", () => {
    let saved: Uint8Array;
    beforeAll(() => {
      saved = convertWithLibreOffice(more, "xlsx");
    }, LIBREOFFICE_TIMEOUT);

    it("opens, and holds the same values when it is saved there", async () => {
      expect(plain(await sheetsOf(saved))).toEqual(plain(await sheetsOf(more)));
    });

    it(
      "can be edited again after it was saved there",
      async () => {
        const sheets = await sheetsOf(saved);
        const ops = typicalEdit(sheets, 30).filter((op) => op.op === "setCells" || op.mode === "replace");
        const again = editCells(saved, editOf(...ops), "x");
        expect((await sheetsOf(again)).get(SHEETS.findings)).toHaveLength(31);
        expect(plain(await sheetsOf(convertWithLibreOffice(again, "xlsx")))).toEqual(
          plain(await sheetsOf(again)),
        );
      },
      LIBREOFFICE_TIMEOUT,
    );
  });

  describeWithOpenpyxl("in openpyxl", () => {
    it("has tables, links, checks and formats that fit its rows", () => {
      const script = `
wb = openpyxl.load_workbook(path)
ws = wb["${SHEETS.findings}"]; log = wb["${SHEETS.mergeLog}"]
print(json.dumps({
  "findings": ws.tables["tblFindings"].ref, "filter": ws.tables["tblFindings"].autoFilter.ref,
  "log": log.tables["tblMerges"].ref, "heights": [log.row_dimensions[r].height for r in (2, 3, 4)],
  "links": [ws.cell(r, 3).hyperlink.location if ws.cell(r, 3).hyperlink else None for r in (2, 3, 4, 5)],
  "formats": [str(f.sqref) for f in ws.conditional_formatting],
  "same": ws.cell(400, 4).font.name == ws.cell(2, 4).font.name and ws.cell(400, 4).border.left.style == ws.cell(2, 4).border.left.style,
  "quoted": [ws.cell(400, 4).quotePrefix, ws.cell(400, 4).data_type, ws.cell(400, 4).value], "state": wb["_fenjie"].sheet_state,
  "notes": ws["A1"].comment is not None}))`;
      expect(askOpenpyxl(more, script)).toMatchObject({
        findings: "A1:I401",
        filter: "A1:I401",
        log: expect.stringMatching(/^A1:[A-Z]+4$/) as unknown,
        heights: [21, 42, 63],
        links: [null, `'${SHEETS.ledger}'!E2`, `'${SHEETS.ledger}'!E3`, null],
        formats: ["B2:B401"],
        same: true,
        state: "veryHidden",
        notes: true,
      });
    });
  });
});

const SURVIVORS = `
import zipfile
wb = openpyxl.load_workbook(path); ws = wb["表"]; parts = zipfile.ZipFile(path)
drawings = "".join(parts.read(n).decode() for n in parts.namelist() if n.startswith("xl/drawings/drawing"))
print(json.dumps({"charts": len(ws._charts), "images": [drawings.count("blip "), sum(n.startswith("xl/media/") for n in parts.namelist())], "note": ws["A2"].comment.text, "link": ws["A3"].hyperlink.target,
  "rules": [[str(f.sqref), [r.type for r in f.rules]] for f in ws.conditional_formatting], "table": ws.tables["tbl"].ref,
  "checks": [str(v.sqref) for v in ws.data_validations.dataValidation], "print": ws.print_area, "bold": ws["C5"].font.bold,
  "values": [[c.value for c in row] for row in ws["A1:C6"]], "sum": wb["汇总"]["A1"].value, "calculate": wb.calculation.fullCalcOnLoad}))`;

const STAFF_EDIT: readonly EditOp[] = [
  setCells({ row: 1, column: 2, from: 0.5, to: 0.9 }),
  writeRows({
    mode: "append",
    firstRow: 4,
    columns: [0, 2],
    rows: [
      [4, 0.1],
      [5, 0.2],
    ],
  }),
];

const AFTER = {
  charts: 1,
  images: [1, 1],
  note: "批注内容",
  link: "https://example.com/",
  rules: [["C2:C6", ["cellIs", "dataBar"]]],
  table: "A1:C6",
  checks: ["C2:C6"],
  print: ["$A$1:$C$6"],
  bold: true,
  values: [
    ["编号", "备注", "完成率"],
    [1, "说明", 0.9],
    [2, null, 0.8],
    [3, "另一条", 1],
    [4, null, 0.1],
    [5, null, 0.2],
  ],
  sum: "=SUM(表!C2:C4)",
};

describeWithOpenpyxl("a workbook of the staff's with a chart, a picture, notes, checks and rules", () => {
  it("keeps all of them when it is edited, their parts to the byte", () => {
    const before = makeStaffWorkbook();
    const after = editCells(before, editOf(...STAFF_EDIT), "x");
    expect(changedParts(before, after)).toEqual([
      "xl/tables/table1.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(askOpenpyxl(after, SURVIVORS)).toMatchObject({ ...AFTER, calculate: true });
  });

  describeWithLibreOffice("and saved by LibreOffice", () => {
    it(
      "keeps all of them, and LibreOffice opens the result",
      async () => {
        const before = convertWithLibreOffice(makeStaffWorkbook(), "xlsx");
        const after = editCells(before, editOf(...STAFF_EDIT), "x");
        expect(
          changedParts(before, after).filter((path) =>
            /chart|drawing|media|comment|sheet2|shared|theme/.test(path),
          ),
        ).toEqual([]);
        expect(askOpenpyxl(after, SURVIVORS)).toMatchObject({
          charts: 1,
          images: [1, 1],
          table: "A1:C6",
          values: AFTER.values,
          bold: true,
        });
        const values = await sheetsOf(convertWithLibreOffice(after, "xlsx"), ["表"]);
        expect(values.get("表")?.map((row) => row.slice(0, 3))).toEqual(AFTER.values);
      },
      LIBREOFFICE_TIMEOUT * 2,
    );
  });
});
