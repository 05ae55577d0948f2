import { editCells } from "../../src/adapters/xlsx/editCells";
import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import type { UnitCells, UnitField } from "../../src/domain/merge/unitFields";
import { returnColumnIndex } from "../../src/layout/returnColumns";
import { RETURN_HEADER_ROW } from "../../src/layout/returnSheet";
import { RETURN_SHEETS } from "../../src/layout/sheetNames";
import type { CellChange } from "../../src/layout/workbookEdit";

/** What a unit writes into the rows of its form, by task id; `null` empties a cell. */
export type Filling = Readonly<Record<string, Partial<UnitCells>>>;

/** A unit's workbook with cells filled in, as a program leaves it that changes nothing else. */
export async function fillForm(bytes: Uint8Array, filling: Filling): Promise<Uint8Array> {
  const sheet = RETURN_SHEETS.form;
  const reader = await openWorkbook(bytes, "form.xlsx");
  const grid = (await reader.readSheets([sheet])).get(sheet) ?? [];
  const cells = Object.entries(filling).flatMap(([task, values]) => {
    const row = grid.findIndex((line, index) => index > RETURN_HEADER_ROW && line[0] === task);
    if (row === -1) throw new Error(`the form has no task ${task}`);
    return (Object.entries(values) as [UnitField, UnitCells[UnitField]][]).map(([field, to]): CellChange => {
      const column = returnColumnIndex(field);
      return { sheet, row, column, from: grid[row]?.[column] ?? null, to };
    });
  });
  return editCells(bytes, { label: "fill in", ops: [{ op: "setCells", cells }] }, "form.xlsx");
}

/** The task ids of a form, from top to bottom. */
export async function tasksOfForm(bytes: Uint8Array): Promise<readonly string[]> {
  const sheet = RETURN_SHEETS.form;
  const reader = await openWorkbook(bytes, "form.xlsx");
  const grid = (await reader.readSheets([sheet])).get(sheet) ?? [];
  return grid
    .slice(RETURN_HEADER_ROW + 1)
    .map((line) => String(line[0] ?? ""))
    .filter((id) => /^\d{4}-/u.test(id));
}
