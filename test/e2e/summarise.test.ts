import { SHEETS } from "../../src/layout/sheetNames";
import { SUMMARY_SHEETS } from "../../src/layout/summary/summaryWords";
import type { RunningServer } from "../../src/server/staticServer";
import { useBrowser } from "../support/browser";
import { openDesk, type DeskPage } from "../support/deskPage";
import { useExcelPane } from "../support/excelPane";
import { place, readLedger } from "../support/issuedSeed";
import { expectValidXlsx } from "../support/ooxmlValidator";
import { MISSING_UNITS, reportedSeed } from "../support/reportedSeed";
import { serveDist } from "../support/serveDist";

jest.setTimeout(240_000);

const browser = useBrowser();

/** Most that one request to Excel may hold: a little less than Excel on the web takes. */
const MOST_BYTES = 4_000_000;

/** At most 6 to put everything in, 2 to read the plan anew before, and 3 for the card of the workbook after it. */
const MOST_SYNCS = 11;

const TASK = "2023-1-00-001";

describe("a plan is summed up", () => {
  let workbook: Uint8Array;

  beforeAll(async () => {
    workbook = await reportedSeed();
  });

  describe("on the page for files", () => {
    let server: RunningServer;
    let desk: DeskPage;

    beforeAll(async () => {
      server = await serveDist();
      desk = await openDesk(browser(), server.url);
    });

    afterAll(async () => {
      await desk.close();
      await server.close();
    });

    test("lights are looked at, thresholds tried, sheets made and downloaded; dark, narrow and English are axe clean", async () => {
      const { page } = desk;
      await page.getByRole("button", { name: "汇总", exact: true }).click();
      await page.locator("input[type=file][accept^='.xlsx']").setInputFiles({
        name: "台账.xlsx",
        mimeType: "",
        buffer: Buffer.from(workbook),
      });
      await page.getByText(/^将更新 193 项任务/u).waitFor();
      await page.getByText("与台账 193 项相符", { exact: false }).first().waitFor();
      expect(await page.getByRole("button", { name: /^复制催报文字：/u }).count()).toBe(MISSING_UNITS);
      await page.getByRole("button", { name: "试改判断标准" }).click();
      await page.getByLabel("序时判断办法").selectOption({ label: "按当期" });
      await page.getByText(/\d+ 项任务会变化：$/u).waitFor();
      expect(await desk.violations()).toEqual([]);
      await page.getByRole("button", { name: "恢复为当前设置" }).click();
      await page.getByRole("button", { name: "生成汇总表" }).click();
      await page.getByLabel("操作人").fill("李明");
      await page.getByRole("button", { name: "确认写入" }).click();
      await page.getByText(/^已生成截至 2023-03-31 的汇总表 \d+ 张$/u).waitFor();
      await page.emulateMedia({ colorScheme: "dark" });
      await page.setViewportSize({ width: 320, height: 800 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
      expect(await desk.violations()).toEqual([]);
      const download = page.getByRole("button", { name: "下载汇总后的工作簿" });
      const made = await desk.download(() => download.click());
      await expectValidXlsx(made.bytes);
      const plan = await readLedger(made.bytes);
      expect(plan.decoded.summaries.at(-1)?.sheets).toContain(SUMMARY_SHEETS.dashboard);
      await page.getByRole("button", { name: "English" }).click();
      await page.getByText(/^Last summary: .* as of 2023-03-31; \d+ sheets\.$/u).waitFor();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
      expect(await desk.violations()).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: "light" });
      expect(desk.problems).toEqual([]);
    });
  });

  describe("in the pane", () => {
    const { excel, open, violations } = useExcelPane();

    test("lights and all leader sheets are put in with few requests, each small enough; a sheet is shown, lights go back", async () => {
      await open({ workbook, paneWidth: 320 });
      const { pane, controls, book } = excel();
      await pane.getByRole("button", { name: "汇总", exact: true }).click();
      await pane.getByText(/^将更新 193 项任务/u).waitFor();
      expect(await violations()).toEqual([]);
      await pane.getByRole("button", { name: "生成汇总表" }).click();
      await pane.getByLabel("操作人").fill("李明");
      controls.resetTraffic();
      await pane.getByRole("button", { name: "确认写入" }).click();
      await pane.getByText(/^已生成截至 2023-03-31 的汇总表 \d+ 张$/u).waitFor();
      const { syncs, largestRequest } = controls.traffic;
      expect([syncs <= MOST_SYNCS, largestRequest < MOST_BYTES]).toEqual([true, true]);
      const at = place((await readLedger(workbook)).sheets, TASK, "onSchedule");
      const light = book.findSheet(SHEETS.ledger)?.value(...at);
      expect(light).not.toBe("");
      await pane.getByRole("button", { name: "查看汇总表" }).click();
      await pane.getByRole("button", { name: `${SUMMARY_SHEETS.dashboard}：查看工作表` }).click();
      await pane.getByText(`已在工作表“${SUMMARY_SHEETS.dashboard}”中选中 A1。`).waitFor();
      expect(await violations()).toEqual([]);
      await expectValidXlsx(await excel().save());
      await pane.getByRole("button", { name: "撤销", exact: true }).click();
      await pane.getByText(/汇总表保留，如需与台账一致，请重新汇总。$/u).waitFor();
      expect(book.findSheet(SHEETS.ledger)?.value(...at)).toBe("");
      expect(book.findSheet(SUMMARY_SHEETS.dashboard)).toBeDefined();
    });
  });
});
