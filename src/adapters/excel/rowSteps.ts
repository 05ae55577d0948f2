import { cellAddress } from "../../layout/address";
import { blockAddress, quotedSheet } from "../../layout/blockAddress";
import { EXCEL } from "../../layout/excelBounds";
import { toExcelValue } from "./excelValues";
import type { ExcelValue } from "./excelValues";
import type { AddedRows, RowsPlan } from "./planRows";
import { endOf, spanOf } from "./rangePlaces";
import type { Block } from "./rangePlaces";
import { step } from "./requests";
import type { SheetHandle, Step } from "./requests";
import { retypeSteps } from "./retypeCells";
import type { InputCheck, LinksState } from "./rowsState";

/** Rows whose heights are set at once. */
const ROW_BLOCK = 5_000;

/** What the steps need of the open Excel. */
export type RowTools = {
  readonly target: SheetHandle;
  /** The table to give another size; `undefined` where Excel cannot, and writing right below it makes it grow. */
  readonly resizable: ((id: string) => Excel.Table) | undefined;
};

/**
 * Writes the rows of one operation, everything but the removal of rows.
 *
 * Values come before formats, so that no format decides what a text is, and before the table's new size, so that
 * nothing depends on whether Excel makes a table grow by itself.
 * @throws Failure `CELL_TEXT_TOO_LONG`; nothing has been sent then.
 */
export function rowSteps({ target, resizable }: RowTools, plan: RowsPlan): Step[] {
  const { state, table, added, emptied } = plan;
  return [
    ...valueSteps(target, plan),
    ...emptied.map((at) =>
      step(2, undefined, () => {
        target().getRange(blockAddress(at)).clear("Contents");
      }),
    ),
    ...(table !== undefined && added !== undefined && resizable !== undefined
      ? [resizeStep(target, resizable, table.id, { ...table.at, rows: endOf(added.at) - table.at.row })]
      : []),
    ...(added === undefined ? [] : lookSteps(target, added, spanOf(state.op.columns).column)),
    ...linkSteps(target, plan),
    ...heightSteps(target, heightsOf(plan)),
  ];
}

/** Rows that come new are blocks of their own: a table grows by what is written right below it, not across its end. */
function valueSteps(target: SheetHandle, { state, rows, kept }: RowsPlan): Step[] {
  const { op, runs } = state;
  return runs.flatMap(({ run, numberFormats }) => {
    const { column, columns } = run;
    const cellsOf = (row: number): ExcelValue[] =>
      Array.from({ length: columns }, (_, index) => {
        const value = op.rows[row]?.[run.first + index];
        return toExcelValue({ name: op.sheet }, op.firstRow + row, column + index, value, (text) => text);
      });
    return [
      { from: 0, count: kept },
      { from: kept, count: rows - kept },
    ].flatMap(({ from, count }) =>
      retypeSteps(
        target,
        { row: op.firstRow + from, column, rows: count, columns },
        (row) => cellsOf(from + row),
        numberFormats.slice(from, from + count),
      ),
    );
  });
}

export function resizeStep(
  target: SheetHandle,
  resizable: (id: string) => Excel.Table,
  id: string,
  at: Block,
): Step {
  return step(4, undefined, () => {
    resizable(id).resize(target().getRange(blockAddress(at)));
  });
}

/** New rows look like the one before them: formats with the conditional ones, and input checks. */
function lookSteps(target: SheetHandle, { at, template, checks }: AddedRows, firstColumn: number): Step[] {
  const formats =
    template === undefined
      ? []
      : [
          step(4, undefined, () => {
            const source = target().getRange(blockAddress({ ...at, row: template, rows: 1 }));
            target().getRange(blockAddress(at)).copyFrom(source, "Formats");
          }),
        ];
  const ranges = checks.of.flatMap((check, index): Step[] => {
    if (check === undefined) return [];
    const range = {
      row: checks.from,
      column: firstColumn + index,
      rows: endOf(at) - checks.from,
      columns: 1,
    };
    return [step(7, check, () => setCheck(target().getRange(blockAddress(range)), check))];
  });
  return [...formats, ...ranges];
}

/** Excel gives an input check in the form in which it takes it; what it says nothing in stays as a new check has it. */
function setCheck(range: Excel.Range, check: NonNullable<InputCheck>): void {
  const { dataValidation } = range;
  const { rule, ignoreBlanks, errorAlert, prompt } = check;
  dataValidation.rule = rule;
  dataValidation.ignoreBlanks = ignoreBlanks;
  if (errorAlert.message !== "" || errorAlert.style !== "Stop" || !errorAlert.showAlert) {
    dataValidation.errorAlert = errorAlert;
  }
  if (prompt.message !== "") dataValidation.prompt = prompt;
}

/** Older links of the column go, new ones come, and the cells look as they did: Excel makes a linked cell blue. */
function linkSteps(target: SheetHandle, { state, rows }: RowsPlan): Step[] {
  const { op, links: before } = state;
  const { links } = op;
  if (links === undefined || before === undefined) return [];
  const at = { row: op.firstRow, column: links.column, rows, columns: 1 };
  return [
    ...unlinkSteps(target, at, before),
    ...links.to.slice(0, op.rows.length).flatMap((to, index) => {
      if (to === undefined) return [];
      const link = { documentReference: `${quotedSheet(to.sheet)}!${cellAddress(...to.cell)}` };
      return [linkStep(target, op.firstRow + index, links.column, link)];
    }),
    linkLookStep(target, at, before),
  ];
}

/** Takes the links of the cells and of all below them in the column. */
export function unlinkSteps(target: SheetHandle, at: Block, { before }: LinksState): Step[] {
  const end = Math.max(endOf(at), ...[...before.keys()].map((row) => row + 1));
  if (end === at.row) return [];
  return [
    step(2, undefined, () => {
      target()
        .getRange(blockAddress({ ...at, rows: end - at.row }))
        .clear("Hyperlinks");
    }),
  ];
}

export function linkStep(target: SheetHandle, row: number, column: number, link: Excel.RangeHyperlink): Step {
  return step(2, link, () => {
    target().getRange(cellAddress(row, column)).hyperlink = link;
  });
}

export function linkLookStep(target: SheetHandle, at: Block, { color, underline }: LinksState): Step {
  return step(5, undefined, () => {
    const { font } = target().getRange(blockAddress(at)).format;
    font.color = color;
    font.underline = underline;
  });
}

/** Heights by row. A row that is there already keeps its own unless the operation says otherwise. */
export function heightsOf({ state, rows, kept, added }: RowsPlan): ReadonlyMap<number, number> {
  const { op } = state;
  const heights = new Map<number, number>();
  for (let index = 0; index < rows; index++) {
    const height = op.heights?.[index] ?? (index < kept ? undefined : added?.height);
    if (height !== undefined) heights.set(op.firstRow + index, Math.min(height, EXCEL.rowHeight));
  }
  return heights;
}

export function heightSteps(target: SheetHandle, heights: ReadonlyMap<number, number>): Step[] {
  const steps: Step[] = [];
  const first = Math.min(...heights.keys());
  const end = Math.max(...heights.keys()) + 1;
  for (let row = first; row < end; row += ROW_BLOCK) {
    const properties = Array.from(
      { length: Math.min(ROW_BLOCK, end - row) },
      (_, index): Excel.SettableRowProperties => {
        const rowHeight = heights.get(row + index);
        return rowHeight === undefined ? {} : { format: { rowHeight } };
      },
    );
    const address = blockAddress({ row, column: 0, rows: properties.length, columns: 1 });
    steps.push(
      step(2, properties, () => {
        target().getRange(address).setRowProperties(properties);
      }),
    );
  }
  return steps;
}
