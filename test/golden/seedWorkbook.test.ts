import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import { inspectWorkbook } from "../../src/application/inspectWorkbook";
import type { StoredValue } from "../../src/layout/workbookPatch";
import { foldWrites } from "../support/foldWrites";
import { convertWithLibreOffice, describeWithLibreOffice, LIBREOFFICE_TIMEOUT } from "../support/libreOffice";
import { expectValidForEveryOffice } from "../support/ooxmlValidator";
import { ALL_VALUES, askOpenpyxl, describeWithOpenpyxl } from "../support/openpyxl";
import { planSeedWorkbook } from "../support/seed";

const { patch, decomposition, planId } = planSeedWorkbook();
const rendered = renderWorkbook(patch);

test("the seed's workbook has the sheets of the product in their order", async () => {
  const sheets = await (await openWorkbook(await rendered, "seed.xlsx")).listSheets();
  expect(sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name)).toEqual([
    "封面",
    "主要预期目标",
    "主要工作任务",
    "政府自身建设",
    "工作台账",
    "填报记录",
    "合并日志",
    "领导名册",
    "单位名册",
    "单位分组",
    "校验结果",
    "设置",
  ]);
  expect(sheets.find(({ name }) => name === "_fenjie")?.visibility).toBe("veryHidden");
});

test("Microsoft's validator has nothing to say about it", async () => {
  await expectValidForEveryOffice(await rendered);
}, 60_000);

test("everything is read back from the workbook alone", async () => {
  const read = await inspectWorkbook(
    await openWorkbook(await rendered, "seed.xlsx"),
    "seed.xlsx",
    "2023-02-01",
  );
  expect(read.planId).toBe(planId);
  expect(read.decomposition).toEqual(decomposition);
});

/** Without the empty cells and rows at the end, which programs store or leave out as they like. */
function trimmed(rows: readonly (readonly unknown[])[]): unknown[][] {
  const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === "";
  const lastFilled = (cells: readonly unknown[]): number => cells.findLastIndex((value) => !isEmpty(value));
  const cut = rows.map((cells) =>
    cells.slice(0, lastFilled(cells) + 1).map((value) => (isEmpty(value) ? null : value)),
  );
  return cut.slice(0, cut.findLastIndex((cells) => cells.length > 0) + 1);
}

const written = (): Record<string, unknown[][]> =>
  Object.fromEntries([...foldWrites(patch)].map(([sheet, grid]) => [sheet, trimmed(filled(grid))]));

/** Rows and cells that nothing was written to, as empty ones. */
function filled(grid: readonly (readonly StoredValue[] | undefined)[]): StoredValue[][] {
  return Array.from(grid, (cells) => Array.from(cells ?? [], (value) => value ?? null));
}

describeWithOpenpyxl("openpyxl", () => {
  test("reads every cell of every sheet as it was written", async () => {
    const read = askOpenpyxl(await rendered, ALL_VALUES) as Record<string, unknown[][]>;
    const values = Object.fromEntries(Object.entries(read).map(([sheet, rows]) => [sheet, trimmed(rows)]));
    expect(values).toEqual(written());
  }, 60_000);
});

describeWithLibreOffice("LibreOffice", () => {
  test(
    "opens and saves it without changing a word, and it is still ours",
    async () => {
      const saved = convertWithLibreOffice(await rendered, "xlsx");
      const reader = await openWorkbook(saved, "seed.xlsx");
      expect((await inspectWorkbook(reader, "seed.xlsx", "2023-02-01")).decomposition).toEqual(decomposition);
      const sheets = await reader.listSheets();
      const grids = await reader.read(
        sheets.map(({ name, rows, columns }) => ({ sheet: name, row: 0, column: 0, rows, columns })),
      );
      const values = Object.fromEntries(sheets.map(({ name }, index) => [name, trimmed(grids[index] ?? [])]));
      expect(values).toEqual(written());
    },
    LIBREOFFICE_TIMEOUT,
  );
});
