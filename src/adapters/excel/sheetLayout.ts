import { blockAddress, quotedSheet } from "../../layout/blockAddress";
import { cellAddress } from "../../layout/address";
import { columnPixels } from "../../layout/columnWidth";
import { EXCEL } from "../../layout/excelBounds";
import type { SheetModel } from "../../layout/sheetModel";
import type { ColumnLayout } from "../../layout/workbookPatch";
import type { Capabilities } from "./capabilities";
import { step } from "./requests";
import type { SheetHandle, Step } from "./requests";

const POINTS_PER_PIXEL = 72 / 96;

/** Rows whose heights are set at once. */
const ROW_BLOCK = 5_000;

/**
 * Columns, row heights, merged cells, frozen panes and links of a sheet.
 *
 * Excel measures columns in points here, whatever its default font: `width` characters are as many digits of the
 * patch's default font with the padding of a cell, at 96 dpi. A column is so as wide as in the file.
 */
export function layoutSteps(
  target: SheetHandle,
  sheet: SheetModel,
  fontSize: number,
  capabilities: Capabilities,
): Step[] {
  return [
    ...columnSteps(target, sheet.columns, fontSize),
    ...(capabilities.outline ? outlineSteps(target, sheet.columns) : []),
    ...heightSteps(target, sheet.heights),
    ...sheet.merges.map((merge) =>
      step(2, undefined, () => {
        target().getRange(blockAddress(merge)).merge(false);
      }),
    ),
    ...freezeSteps(target, sheet.freeze),
  ];
}

/** Links of the cells. Before the styles: Excel makes a linked cell blue and underlined, which is taken back here. */
export function linkSteps(target: SheetHandle, sheet: SheetModel): Step[] {
  return sheet.links.map(({ cell, to, tip }) => {
    const link: Excel.RangeHyperlink = {
      documentReference: `${quotedSheet(to.sheet)}!${cellAddress(...to.cell)}`,
      ...(tip === undefined ? {} : { screenTip: tip }),
    };
    return step(6, link, () => {
      linkCell(target().getRange(cellAddress(...cell)), link);
    });
  });
}

function linkCell(cell: Excel.Range, link: Excel.RangeHyperlink): void {
  cell.hyperlink = link;
  cell.format.font.color = "#000000";
  cell.format.font.underline = "None";
}

function columnSteps(target: SheetHandle, columns: readonly ColumnLayout[], fontSize: number): Step[] {
  if (columns.length === 0) return [];
  const layouts = columns.map(({ width, hidden }): Excel.SettableColumnProperties => {
    const columnWidth = columnPixels(width, fontSize) * POINTS_PER_PIXEL;
    return { format: { columnWidth }, ...(hidden === true ? { columnHidden: true } : {}) };
  });
  return [
    step(2, layouts, () => {
      target()
        .getRange(blockAddress({ row: 0, column: 0, rows: 1, columns: columns.length }))
        .setColumnProperties(layouts);
    }),
  ];
}

/** A group for each run of columns at least so deep. Excel shows a group whose columns are hidden as folded. */
function outlineSteps(target: SheetHandle, columns: readonly ColumnLayout[]): Step[] {
  const deepest = Math.max(0, ...columns.map(({ outlineLevel }) => outlineLevel ?? 0));
  const steps: Step[] = [];
  for (let level = 1; level <= deepest; level++) {
    for (let first = 0; first < columns.length; first++) {
      if ((columns[first]?.outlineLevel ?? 0) < level) continue;
      let end = first + 1;
      while ((columns[end]?.outlineLevel ?? 0) >= level) end++;
      const address = blockAddress({ row: 0, column: first, rows: 1, columns: end - first });
      steps.push(
        step(3, undefined, () => {
          target().getRange(address).getEntireColumn().group("ByColumns");
        }),
      );
      first = end;
    }
  }
  return steps;
}

function heightSteps(target: SheetHandle, heights: SheetModel["heights"]): Step[] {
  const steps: Step[] = [];
  for (let first = 0; first < heights.length; first += ROW_BLOCK) {
    const rows = Array.from(
      heights.slice(first, first + ROW_BLOCK),
      (height): Excel.SettableRowProperties => {
        return height === undefined ? {} : { format: { rowHeight: Math.min(height, EXCEL.rowHeight) } };
      },
    );
    const address = blockAddress({ row: first, column: 0, rows: rows.length, columns: 1 });
    steps.push(
      step(2, rows, () => {
        target().getRange(address).setRowProperties(rows);
      }),
    );
  }
  return steps;
}

function freezeSteps(target: SheetHandle, freeze: SheetModel["freeze"]): Step[] {
  if (freeze === undefined) return [];
  const { rows, columns } = freeze;
  return [
    step(3, undefined, () => {
      if (columns === 0) target().freezePanes.freezeRows(rows);
      else if (rows === 0) target().freezePanes.freezeColumns(columns);
      else
        target().freezePanes.freezeAt(target().getRange(blockAddress({ row: 0, column: 0, rows, columns })));
    }),
  ];
}
