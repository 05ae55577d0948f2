import type { Browser, Page } from "playwright-core";
import type { RunningServer } from "../../src/server/staticServer";
import { launchBrowser } from "../support/browser";
import { officeCalls, runRibbonCommand, stubOffice } from "../support/officeStub";
import { expectValidXlsx } from "../support/ooxmlValidator";
import { serveDist } from "../support/serveDist";

let server: RunningServer;
let browser: Browser;
let page: Page;
const address = (path: string): string => new URL(path, server.url).href;

jest.setTimeout(120_000);

beforeAll(async () => {
  server = await serveDist();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 350, height: 800 } });
});

afterEach(async () => {
  await page.close();
});

async function expectOneValidWorkbook(): Promise<void> {
  const { workbooks } = await officeCalls(page);
  expect(workbooks).toHaveLength(1);
  await expectValidXlsx(Buffer.from(workbooks[0] ?? "", "base64"));
}

test("outside Excel the task pane's address leads to the desk page, which does the same work on files", async () => {
  const scripts: string[] = [];
  await page.route("https://appsforoffice.microsoft.com/**", async (route) => {
    scripts.push(route.request().url());
    await route.abort();
  });
  await page.goto(address("taskpane/"));
  await page.waitForURL(/\/desk\/index\.html$/u);
  await page.getByRole("heading", { level: 2 }).waitFor();
  expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
});

test("in the task pane the sample becomes a new workbook of Excel", async () => {
  await stubOffice(page);
  await page.goto(address("taskpane/"));
  await page.getByRole("button", { name: "使用示例" }).click();
  await page.getByRole("button", { name: "打开为新工作簿" }).click();
  await page.getByText("工作簿已打开").waitFor();
  await expectOneValidWorkbook();
});

test("when Excel refuses, the pane says so with Office's code, and the result stays", async () => {
  await stubOffice(page, { refuse: "GeneralException" });
  await page.goto(address("taskpane/"));
  await page.getByRole("button", { name: "使用示例" }).click();
  await page.getByRole("button", { name: "打开为新工作簿" }).click();
  await page.getByText("Excel 未能完成操作（GeneralException）。").waitFor();
  expect(await page.getByText("193").first().isVisible()).toBe(true);
});

test("the ribbon button opens the sample workbook without the pane and reports that it is done", async () => {
  await stubOffice(page);
  await page.goto(address("commands/"));
  await runRibbonCommand(page, "openSampleWorkbook");
  expect(await officeCalls(page)).toMatchObject({ dialogues: [], completed: 1 });
  await expectOneValidWorkbook();
});

test("a ribbon button that fails shows the sentence and the remedy in a dialogue", async () => {
  await stubOffice(page, { refuse: "InvalidOperation" });
  await page.goto(address("commands/"));
  await runRibbonCommand(page, "openSampleWorkbook");
  const { dialogues, completed } = await officeCalls(page);
  expect([dialogues.length, completed]).toEqual([1, 1]);
  await page.goto(dialogues[0] ?? "");
  await page.getByText("Excel 未能完成操作（InvalidOperation）。").waitFor();
  expect(await page.locator("p").count()).toBe(2);
});
