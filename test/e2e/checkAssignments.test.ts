import { editCells } from "../../src/adapters/xlsx/editCells";
import { openWorkbook } from "../../src/adapters/xlsx/openWorkbook";
import { renderWorkbook } from "../../src/adapters/xlsx/renderWorkbook";
import { readPlan } from "../../src/application/openPlan";
import { LEDGER_COLUMNS, type LedgerKey } from "../../src/layout/columns";
import { SHEETS } from "../../src/layout/sheetNames";
import type { CellChange } from "../../src/layout/workbookEdit";
import type { StoredGrid, StoredValue } from "../../src/layout/workbookPatch";
import type { RunningServer } from "../../src/server/staticServer";
import type { Sheet } from "../excel-host/model/sheet";
import { userTypes } from "../excel-host/userEdits";
import { useBrowser } from "../support/browser";
import { openDesk, type DeskPage } from "../support/deskPage";
import { useExcelPane } from "../support/excelPane";
import { expectValidXlsx } from "../support/ooxmlValidator";
import { planSeedWorkbook } from "../support/seed";
import { serveDist } from "../support/serveDist";
import { step } from "../support/step";

jest.setTimeout(180_000);

const browser = useBrowser();

const column = (key: LedgerKey): number => LEDGER_COLUMNS.findIndex((each) => each.key === key);

const LEAD_UNITS = column("leadUnits");

/** Two slips that the rosters can tell, in the rows of the sheet counted from 0. */
const SLIPS = [
  { row: 3, to: "区发展 改革委" },
  { row: 4, to: "区财 政局" },
] as const;

const seedWorkbook = (): Promise<Uint8Array> => renderWorkbook(planSeedWorkbook().patch);

const valueAt = (ledger: StoredGrid = [], row: number): StoredValue => ledger[row]?.[LEAD_UNITS] ?? null;

async function leadUnitsIn(bytes: Uint8Array): Promise<readonly unknown[]> {
  const { sheets } = await readPlan(await openWorkbook(bytes, "台账.xlsx"), "台账.xlsx");
  return SLIPS.map(({ row }) => valueAt(sheets.get(SHEETS.ledger), row));
}

describe("in the pane", () => {
  const { excel, open, violations } = useExcelPane();

  const ledger = (): Sheet => {
    const found = excel().book.findSheet(SHEETS.ledger);
    if (!found) throw new Error("there is no ledger");
    return found;
  };
  const leadUnits = (): readonly unknown[] => SLIPS.map(({ row }) => ledger().value(row, LEAD_UNITS));

  /** The user makes the slips, and the step has checked them. */
  async function checkSlips(options: Parameters<typeof open>[0] = {}): Promise<readonly unknown[]> {
    await open({ workbook: await seedWorkbook(), ...options });
    const before = leadUnits();
    await excel()
      .pane.getByRole("button", { name: /^(校验|Check)$/u })
      .click();
    await excel()
      .pane.getByRole("group", { name: /^(按级别筛选|Filter by severity)$/u })
      .waitFor();
    for (const { row, to } of SLIPS) userTypes(excel().book, ledger(), [row, LEAD_UNITS], to);
    return before;
  }

  test("slips are found, corrected and taken back in the open workbook", async () => {
    await checkSlips();
    const { pane, book } = excel();
    const correct = async (): Promise<void> => {
      await pane.getByRole("button", { name: "全部修正（2）：单位名称写法" }).click();
      await pane.getByRole("button", { name: "写入", exact: true }).waitFor();
    };
    const write = pane.getByRole("button", { name: "写入", exact: true });
    await step("what the user types is checked by itself, and shown in the sheet", async () => {
      await pane.getByText("已按最新内容校验").waitFor();
      await pane.getByRole("button", { name: "单位名称写法（2）" }).waitFor();
      await pane.getByRole("button", { name: /^在 Excel 中选中：2023-1-00-004 牵头责任单位/u }).click();
      await pane.getByText(/已在工作表“工作台账”中选中/u).waitFor();
      expect([book.active.name, book.selection.area.row, book.selection.area.column]).toEqual([
        SHEETS.ledger,
        4,
        LEAD_UNITS,
      ]);
    });
    await step("slips are corrected together and undone", async () => {
      await correct();
      await write.click();
      await pane.getByText("已按校验结果修正 2 个单元格", { exact: true }).waitFor();
      expect(leadUnits()).toEqual(["区发展改革委", "区财政局"]);
      const saved = await excel().save();
      await expectValidXlsx(saved);
      expect(await leadUnitsIn(saved)).toEqual(["区发展改革委", "区财政局"]);
      expect(await violations()).toEqual([]);
      await pane.getByRole("button", { name: "撤销上一步" }).click();
      await pane.getByText(/^已撤销/u).waitFor();
      expect(leadUnits()).toEqual(SLIPS.map(({ to }) => to));
      await expectValidXlsx(await excel().save());
    });
    await step(
      "a cell that somebody else changes before it is written stops the change, which can be made then",
      async () => {
        await correct();
        // Without an event, as when another user's change is on its way.
        ledger().touch(SLIPS[0].row, LEAD_UNITS).value = "区发展改革委";
        await write.click();
        await pane.getByText(/本次要处理的内容中仍有 1 条待处理/u).waitFor();
        await pane.getByRole("button", { name: "重试" }).click();
        await pane.getByText("已按校验结果修正 1 个单元格", { exact: true }).waitFor();
        expect(leadUnits()).toEqual(["区发展改革委", "区财政局"]);
      },
    );
  });

  test("in a dark pane of 320 px, in English, members are settled and marks are made, axe clean", async () => {
    await checkSlips({ locale: "en-US", colorScheme: "dark", paneWidth: 320 });
    const { pane, book } = excel();
    await pane.getByRole("button", { name: "Settle the members: 各乡镇街道" }).click();
    await pane.getByRole("button", { name: "List the district's towns and subdistricts" }).click();
    await pane.getByText("Towns and subdistricts of 重庆市涪陵区").waitFor();
    expect(await violations()).toEqual([]);
    await pane.getByRole("button", { name: "Confirm 15 members" }).click();
    await pane.getByText(/^Done: 核定“各乡镇街道”的 15 个成员单位/u).waitFor();
    await pane
      .getByRole("button", { name: /^No problem: /u })
      .first()
      .click();
    await pane.getByLabel("Name", { exact: true }).fill("王芳");
    await pane.getByRole("button", { name: "OK", exact: true }).first().click();
    await pane.getByText("No problem 1").waitFor();
    await pane.getByRole("button", { name: "Workload (for reference only)" }).click();
    expect(await violations()).toEqual([]);
    expect(book.findSheet(SHEETS.groups)?.value(1, 5)).toBe("已确认");
    await expectValidXlsx(await excel().save());
  });

  test("an empty workbook is no fault: the step says what to do", async () => {
    await open();
    await excel().pane.getByRole("button", { name: "校验", exact: true }).click();
    await excel().pane.getByText("当前工作簿是空白的").waitFor();
    expect(await violations()).toEqual([]);
  });
});

describe("on the page for files", () => {
  let server: RunningServer;
  let desk: DeskPage;

  beforeAll(async () => {
    server = await serveDist();
  });

  afterAll(async () => {
    await server.close();
  });

  afterEach(async () => {
    await desk.close();
    expect(desk.problems).toEqual([]);
  });

  async function withSlips(): Promise<Buffer> {
    const bytes = await seedWorkbook();
    const { sheets } = await readPlan(await openWorkbook(bytes, "台账.xlsx"), "台账.xlsx");
    const cells = SLIPS.map(({ row, to }): CellChange => {
      const from = valueAt(sheets.get(SHEETS.ledger), row);
      return { sheet: SHEETS.ledger, row, column: LEAD_UNITS, from, to };
    });
    return Buffer.from(editCells(bytes, { label: "", ops: [{ op: "setCells", cells }] }, "台账.xlsx"));
  }

  test("a workbook is chosen, corrected, downloaded and opened again", async () => {
    desk = await openDesk(browser(), server.url, { viewport: { width: 320, height: 700 } });
    const { page } = desk;
    const input = page.locator("input[type=file][accept^='.xlsx']");
    await step("a picture is refused in a sentence, and the page can be used in 320 px", async () => {
      await page.getByRole("button", { name: "校验", exact: true }).click();
      const buffer = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      await input.setInputFiles({ name: "照片.xlsx", mimeType: "", buffer });
      await page.getByRole("alert").waitFor();
      expect(await page.getByRole("alert").innerText()).toContain("“照片.xlsx”");
      await input.setInputFiles({ name: "台账.xlsx", mimeType: "", buffer: await withSlips() });
      await page.getByRole("button", { name: "单位名称写法（2）" }).waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
      expect(await desk.violations()).toEqual([]);
    });
    await page.setViewportSize({ width: 1280, height: 900 });
    const download = page.getByRole("button", { name: "下载修改后的工作簿" });
    let corrected = new Uint8Array();
    await step("corrected, it is downloaded under its name, and valid", async () => {
      await page.getByRole("button", { name: "全部修正（2）：单位名称写法" }).click();
      await page.getByRole("button", { name: "写入", exact: true }).click();
      await page.getByText("已按校验结果修正 2 个单元格", { exact: true }).waitFor();
      expect(await desk.violations()).toEqual([]);
      const { name, bytes } = await desk.download(() => download.click());
      corrected = new Uint8Array(bytes);
      expect(name).toBe("台账.xlsx");
      await expectValidXlsx(corrected);
      expect(await leadUnitsIn(corrected)).toEqual(["区发展改革委", "区财政局"]);
    });
    await step("opened again, it is undone", async () => {
      await page.getByRole("button", { name: "换一个工作簿" }).click();
      await input.setInputFiles({ name: "台账.xlsx", mimeType: "", buffer: Buffer.from(corrected) });
      await page.getByText(/^上一步（.*）：按校验结果修正 2 个单元格$/u).waitFor();
      await page.getByRole("button", { name: "撤销上一步" }).click();
      await page.getByText(/^已撤销/u).waitFor();
      const undone = await desk.download(() => download.click());
      await expectValidXlsx(undone.bytes);
      expect(await leadUnitsIn(undone.bytes)).toEqual(SLIPS.map(({ to }) => to));
    });
  });

  test("the workbook just made is checked without choosing it, with the keyboard alone", async () => {
    desk = await openDesk(browser(), server.url);
    const { page } = desk;
    await desk.importSample();
    await page.getByRole("button", { name: "校验", exact: true }).focus();
    await page.keyboard.press("Enter");
    await desk.tabTo(/^校验刚生成的工作簿/u);
    await page.keyboard.press("Enter");
    await page.getByRole("group", { name: "按级别筛选" }).waitFor();
    await desk.tabTo(/^警告 \d+$/u);
    await page.keyboard.press("Enter");
    await page.getByText(/^筛选出 \d+ 条/u).waitFor();
    expect(await page.getByRole("button", { name: /^缺量化指标/u }).count()).toBe(0);
  });
});
