import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import { LEDGER_COLUMNS } from "../../src/layout/columns";
import { SHEETS } from "../../src/layout/sheetNames";
import type { Sheet } from "../excel-host/model/sheet";
import { picture, type } from "../support/excelWorkbooks";
import { useExcelPane } from "../support/excelPane";
import { planSeedWorkbook } from "../support/seed";
import { step } from "../support/step";

jest.setTimeout(180_000);

const { excel, open, importSample, inPane, violations } = useExcelPane();

const seedWorkbook = (): Promise<Uint8Array> => renderWorkbook(planSeedWorkbook().patch);

const sheet = (name: string): Sheet => {
  const found = excel().book.findSheet(name);
  if (!found) throw new Error(`there is no sheet ${name}`);
  return found;
};

const write = () => excel().pane.getByRole("button", { name: "写入当前工作簿" });

test("the pane says what the open workbook is, and notices when the user comes back to another state of it", async () => {
  await open({ workbook: await seedWorkbook() });
  const { pane, book } = excel();
  await pane.getByText("标准分解工作簿", { exact: true }).waitFor();
  await pane.getByText("193", { exact: true }).waitFor();
  await pane.getByText("尚无记录").waitFor();
  // The first row of the ledger loses its id while the user is elsewhere.
  type(book.findSheet(SHEETS.ledger), 1, 0, "");
  excel().activateWorkbook();
  await pane.getByText("192", { exact: true }).waitFor();
  expect(book.active.name).toBe(SHEETS.cover);
});

test("the pane looks for itself where Office does not tell it", async () => {
  await open({ sets: "1.9", colorScheme: "light" });
  await step(
    "without the event of Excel it reads the workbook when the user comes back to the pane",
    async () => {
      await excel().pane.getByText("空白工作簿").waitFor();
      type(excel().book.sheets[0], 0, 0, "工资");
      await inPane("void dispatchEvent(new Event('focus'))");
      await excel().pane.getByText("非本程序生成").waitFor();
    },
  );
  await step("it is dark where Office is, whatever the system asks for", async () => {
    const scheme = (): Promise<unknown> => inPane("document.documentElement.style.colorScheme");
    expect(await scheme()).toBe("light");
    await inPane(`{
      Object.defineProperty(Office.context, "officeTheme", { value: { bodyBackgroundColor: "#262626" } });
      dispatchEvent(new Event("focus"));
    }`);
    expect(await scheme()).toBe("dark");
    expect(await violations()).toEqual([]);
  });
});

test("the sample is imported, its writing cancelled and done", async () => {
  await open();
  const { pane, book, controls } = excel();
  await step("a workbook that cannot be read is a sentence in the pane, and the import works", async () => {
    controls.failAt({ sync: 1, code: "ServiceNotAvailable" });
    excel().activateWorkbook();
    await pane.getByText("未能读取当前工作簿").waitFor();
    await pane.getByRole("button", { name: "使用示例" }).click();
    await pane.getByRole("table").waitFor();
    expect(await violations()).toEqual([]);
  });
  await step(
    "writing shows its batches and can be cancelled, which leaves the workbook as it was",
    async () => {
      const before = picture(book);
      // The user begins to edit a cell when the workbook was looked at: the first batch waits.
      controls.afterSync(1, () => {
        controls.beginCellEdit();
      });
      await write().click();
      await pane.getByText(/^正在写入第 1\/\d+ 批…$/u).waitFor();
      expect(await violations()).toEqual([]);
      await pane.getByRole("button", { name: "取消" }).click();
      await pane.getByText("正在取消…").waitFor();
      controls.endCellEdit();
      await pane.getByText("当前工作簿与写入前相同。").waitFor();
      expect(await pane.getByRole("alert").count()).toBe(0);
      expect(picture(book)).toEqual(before);
    },
  );
  await step(
    "a finding's place selects its cell once the workbook is written, wherever its row went",
    async () => {
      await write().click();
      await pane.getByText("已写入当前工作簿").waitFor();
      await pane.getByText("标准分解工作簿", { exact: true }).waitFor();
      await pane.getByRole("tab", { name: /^校验结果/u }).click();
      const place = pane.getByRole("button", { name: /^在 Excel 中选中：第3表 第6行/u }).first();
      await place.click();
      await pane.getByText(/已在工作表“工作台账”中选中 I194/u).waitFor();
      expect(selectedCell()).toEqual([SHEETS.ledger, "责任（配合）单位", "2023-3-00-006"]);
      // Somebody swaps the row with another one.
      const ledger = sheet(SHEETS.ledger);
      const other = ledger.value(9, 0);
      type(ledger, 9, 0, ledger.value(193, 0));
      type(ledger, 193, 0, other);
      await place.click();
      await pane.getByText(/中选中 I10/u).waitFor();
      expect(selectedCell()).toEqual([SHEETS.ledger, "责任（配合）单位", "2023-3-00-006"]);
      expect(await violations()).toEqual([]);
    },
  );
});

test("in high contrast and a pane of 320 px every state is axe clean and fits", async () => {
  await importSample({ paneWidth: 320, workbook: await seedWorkbook() });
  await excel().page.emulateMedia({ forcedColors: "active" });
  expect(await inPane("matchMedia('(forced-colors: active)').matches")).toBe(true);
  await excel()
    .pane.getByRole("tab", { name: /^校验结果/u })
    .click();
  await excel().pane.getByRole("button", { name: "下发" }).click({ force: true });
  expect(await violations()).toEqual([]);
  expect(await inPane("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
});

/** Sheet, header and task id of the cell that is selected in Excel. */
function selectedCell(): readonly unknown[] {
  const { sheet: on, area } = excel().book.selection;
  const id = LEDGER_COLUMNS.findIndex(({ key }) => key === "id");
  return [on.name, on.value(0, area.column), on.value(area.row, id)];
}
