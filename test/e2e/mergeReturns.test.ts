import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { zipFiles } from "../../src/adapters/archive/zipFiles";
import { standingReports } from "../../src/application/rounds";
import { readReports } from "../../src/layout/reportLog";
import { SHEETS } from "../../src/layout/sheetNames";
import type { RunningServer } from "../../src/server/staticServer";
import { useBrowser } from "../support/browser";
import { openDesk, type DeskPage } from "../support/deskPage";
import { useExcelPane } from "../support/excelPane";
import {
  fillForms,
  issueSeed,
  ledgerCell,
  place,
  readLedger,
  typeIntoLedger,
  type IssuedSeed,
} from "../support/issuedSeed";
import { convertWithLibreOffice, HAS_LIBREOFFICE } from "../support/libreOffice";
import { expectValidXlsx } from "../support/ooxmlValidator";
import { describeWithOpenpyxl } from "../support/openpyxl";
import { serveDist } from "../support/serveDist";

jest.setTimeout(240_000);

const browser = useBrowser();

/** The office has written into it since it was issued; so has its unit. */
const CONTESTED = "2023-1-00-001";
const BY_OFFICE = "办公室：一季度完成投资1.1亿元。";
const BY_UNIT = `一季度完成投资1.2亿元，${CONTESTED}按计划推进。`;

/** Tasks of the 43 units: one that several lead counts for each. */
const REPORTS = 245;

/** Most that one request to Excel may hold: a little less than Excel on the web takes. */
const MOST_BYTES = 4_000_000;

type Upload = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const upload = (name: string, bytes: Uint8Array): Upload => ({
  name,
  mimeType: "",
  buffer: Buffer.from(bytes),
});

describeWithOpenpyxl("returned files are merged", () => {
  let seed: IssuedSeed;
  /** What units have sent: filled in by openpyxl, in one archive but for one that LibreOffice has saved. */
  let returned: readonly Upload[];

  beforeAll(async () => {
    const issued = await issueSeed();
    seed = { ...issued, workbook: await typeIntoLedger(issued.workbook, CONTESTED, "progress", BY_OFFICE) };
    const filled = Object.entries(unzipSync(fillForms(seed.forms)));
    const [last, ...others] = [...filled].reverse().map(([name, bytes]) => ({ name, bytes }));
    if (last === undefined) throw new Error("nothing was filled in");
    const saved = HAS_LIBREOFFICE ? convertWithLibreOffice(last.bytes, "xlsx") : last.bytes;
    returned = [upload("回收.zip", zipFiles(others)), upload(last.name, saved)];
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

    async function openStep(options: Parameters<typeof openDesk>[2] = {}): Promise<Page> {
      desk = await openDesk(browser(), server.url, options);
      const { page } = desk;
      await page.getByRole("button", { name: "合并", exact: true }).click();
      const input = page.locator("input[type=file][accept^='.xlsx']");
      await input.setInputFiles(upload("台账.xlsx", seed.workbook));
      await page.getByText("下发 43 个单位，已报 0 个").waitFor();
      return page;
    }

    test("43 files are read, one conflict is decided, all is written, taken back, written again and downloaded", async () => {
      const page = await openStep();
      await page.locator("input[type=file][multiple]").setInputFiles([...returned]);
      await page.getByText("可写入 42 个文件").waitFor();
      const choice = page.getByRole("radiogroup", {
        name: `${CONTESTED} 进展情况（区发展改革委）采用哪个值`,
      });
      await choice.getByLabel("采用回收值").check();
      await page.getByText("可写入 43 个文件").waitFor();
      expect(await desk.violations()).toEqual([]);
      await page.getByRole("button", { name: "写入台账", exact: true }).click();
      await page.getByLabel("操作人").fill("李明");
      await page.getByRole("button", { name: "确认写入" }).click();
      await page.getByText(/^已写入 43 个文件/u).waitFor();
      await page.getByText("下发 43 个单位，已报 43 个").waitFor();
      await page.getByRole("button", { name: "撤销", exact: true }).click();
      await page.getByText("下发 43 个单位，已报 0 个").waitFor();
      await page.getByText("可写入 43 个文件").waitFor();
      await page.getByRole("button", { name: "写入台账", exact: true }).click();
      await page.getByRole("button", { name: "确认写入" }).click();
      await page.getByText(/^已写入 43 个文件/u).waitFor();
      const download = page.getByRole("button", { name: "下载合并后的工作簿" });
      const merged = await desk.download(() => download.click());
      expect(merged.name).toBe("台账.xlsx");
      await expectValidXlsx(merged.bytes);
      const plan = await readLedger(merged.bytes);
      expect(ledgerCell(plan, CONTESTED, "progress")).toBe(BY_UNIT);
      expect(ledgerCell(plan, CONTESTED, "completion")).toBe(0.25);
      // Those of the first writing stay in the record, and do not count.
      expect([[...readReports(plan.sheets)].length, [...standingReports(plan)].length]).toEqual([
        2 * REPORTS,
        REPORTS,
      ]);
      expect(plan.decoded.merges.at(-1)?.files).toHaveLength(43);
    });

    test("a dark page of 360 px takes files one by one, refuses a picture in a sentence, and is axe clean", async () => {
      const page = await openStep({ viewport: { width: 360, height: 800 }, colorScheme: "dark" });
      const input = page.locator("input[type=file][multiple]");
      await input.setInputFiles([...returned.slice(1)]);
      await page.getByText("可写入 1 个文件").waitFor();
      const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
      await input.setInputFiles([upload("照片.png", picture), ...returned.slice(1)]);
      await page.getByText("已读取 2 个文件").waitFor();
      await page.getByText("1 个文件已在其中，未重复添加。").waitFor();
      await page.getByText("“照片.png”是图片", { exact: false }).waitFor();
      await page.getByRole("tab", { name: /^改动/u }).click();
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
      expect(await desk.violations()).toEqual([]);
    });
  });

  describe("in the pane", () => {
    const { excel, open, violations } = useExcelPane();

    test("files are merged into the open workbook in few requests, each small enough, and taken back", async () => {
      await open({ workbook: seed.workbook, paneWidth: 320 });
      const { pane, controls, book } = excel();
      await pane.getByRole("button", { name: "合并", exact: true }).click();
      await pane.getByText("下发 43 个单位，已报 0 个").waitFor();
      await pane.locator("input[type=file][multiple]").setInputFiles([...returned]);
      await pane.getByText("可写入 42 个文件").waitFor();
      await pane.getByRole("button", { name: "未选定的 1 处均采用回收值" }).click();
      await pane.getByText("可写入 43 个文件").waitFor();
      expect(await violations()).toEqual([]);
      await pane.getByRole("button", { name: "写入台账", exact: true }).click();
      await pane.getByLabel("操作人").fill("李明");
      controls.resetTraffic();
      await pane.getByRole("button", { name: "确认写入" }).click();
      await pane.getByText(/^已写入 43 个文件/u).waitFor();
      const { syncs, largestRequest } = controls.traffic;
      expect([syncs <= 6, largestRequest < MOST_BYTES]).toEqual([true, true]);
      const ledger = book.findSheet(SHEETS.ledger);
      const at = place((await readLedger(seed.workbook)).sheets, CONTESTED, "progress");
      expect(ledger?.value(...at)).toBe(BY_UNIT);
      expect(await violations()).toEqual([]);
      await expectValidXlsx(await excel().save());
      await pane.getByRole("button", { name: "撤销", exact: true }).click();
      await pane.getByText(/^已撤销/u).waitFor();
      expect(ledger?.value(...at)).toBe(BY_OFFICE);
    });

    test("an empty workbook is no fault: the step says what to do", async () => {
      await open();
      await excel().pane.getByRole("button", { name: "合并", exact: true }).click();
      await excel().pane.getByText("当前工作簿是空白的").waitFor();
      expect(await violations()).toEqual([]);
    });
  });
});
