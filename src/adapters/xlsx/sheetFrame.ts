import type { Cell, ColumnDef, SheetChart, TableDefinition, WriteSheet } from "hucre/xlsx";
import { columnPixels, digitWidth } from "../../layout/columnWidth";
import type { ColumnLayout, ProtectionOptions } from "../../layout/workbookPatch";
import { cellAddress } from "../../layout/address";
import { quotedSheet } from "../../layout/blockAddress";
import { tableHeaders } from "../../layout/modelChecks";
import { toPageLayout } from "./pageLayout";
import { RangeRooms, roomForMerges } from "./rangeRooms";
import type { SheetModel } from "../../layout/sheetModel";
import { toConditionalRules, toValidations } from "./sheetRules";
import { argb } from "./hucreStyles";
import { toStoredText } from "./textSafety";

/** The width that the file stores for a column that Excel shows as `width` characters wide. */
function storedWidth(width: number, fontSize: number): number {
  if (width === 0) return 0;
  return Math.trunc((columnPixels(width, fontSize) / digitWidth(fontSize)) * 256) / 256;
}

function toColumn({ width, hidden, outlineLevel, collapsed }: ColumnLayout, fontSize: number): ColumnDef {
  return {
    width: storedWidth(width, fontSize),
    ...(hidden === true ? { hidden } : {}),
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
    ...(collapsed === true ? { collapsed } : {}),
  };
}

function toTable(
  sheet: SheetModel,
  { at, name, style, stripes }: SheetModel["tables"][number],
  rooms: RangeRooms,
): TableDefinition {
  return {
    name,
    range: rooms.of(at),
    // Excel writes the line break of a header cell this way in the table's own part.
    columns: tableHeaders(sheet, at).map((header) => ({
      name: toStoredText(header).replaceAll("\n", "_x000a_"),
    })),
    style,
    showRowStripes: stripes ?? false,
  };
}

/** What makes hucre declare a chart and its place; `drawChart` gives its content, and hucre's would hold no values. */
function toChart({ at }: SheetModel["charts"][number]): SheetChart {
  return {
    type: "column",
    series: [{ values: "A1" }],
    anchor: {
      from: { row: at.row, col: at.column },
      to: { row: at.row + at.rows, col: at.column + at.columns },
    },
  };
}

/** What is not named stays forbidden, which is the format's default; selecting cells is allowed by default. */
function toProtection(allow: ProtectionOptions): NonNullable<WriteSheet["protection"]> {
  const allowed = Object.entries(allow).filter(([, granted]) => granted);
  return { sheet: true, objects: true, scenarios: true, ...Object.fromEntries(allowed) };
}

/** Notes and links are what hucre takes from its cells; values and styles are written by `sheetData`. */
function toCells(sheet: SheetModel): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const { cell, to, tip } of sheet.links) {
    const location = `${quotedSheet(to.sheet)}!${cellAddress(...to.cell)}`;
    cells.set(cell.join(), {
      hyperlink: { target: "", location, ...(tip === undefined ? {} : { tooltip: toStoredText(tip) }) },
    });
  }
  for (const { cell, text } of sheet.notes) {
    const key = cell.join();
    cells.set(key, { ...cells.get(key), comment: { text: toStoredText(text) } });
  }
  return cells;
}

/** Everything of a sheet but its cells' values and styles, in hucre's terms, with room for its ranges and merged blocks. */
export function toFrame(sheet: SheetModel, fontSize: number): WriteSheet {
  const { head, freeze, pageSetup, protection } = sheet;
  const rooms = new RangeRooms(sheet);
  return {
    name: sheet.name,
    ...(head.visibility === "hidden" ? { hidden: true } : {}),
    ...(head.visibility === "veryHidden" ? { veryHidden: true } : {}),
    view: {
      ...(head.gridlines === false ? { showGridLines: false } : {}),
      ...(head.zoom === undefined ? {} : { zoomScale: head.zoom }),
      ...(head.tabColor === undefined ? {} : { tabColor: { rgb: argb(head.tabColor) } }),
    },
    columns: sheet.columns.map((column) => toColumn(column, fontSize)),
    cells: toCells(sheet),
    merges: roomForMerges(sheet),
    dataValidations: toValidations(sheet, rooms),
    conditionalRules: toConditionalRules(sheet, rooms),
    tables: sheet.tables.map((table) => toTable(sheet, table, rooms)),
    ...(sheet.charts.length === 0 ? {} : { charts: sheet.charts.map(toChart) }),
    ...(freeze === undefined ? {} : { freezePane: freeze }),
    ...(protection === undefined ? {} : { protection: toProtection(protection) }),
    ...(pageSetup === undefined ? {} : toPageLayout(pageSetup)),
  };
}
