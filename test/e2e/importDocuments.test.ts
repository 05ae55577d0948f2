import type { Browser } from "playwright-core";
import type { RunningServer } from "../../src/server/staticServer";
import { launchBrowser } from "../support/browser";
import { openDesk, type DeskPage } from "../support/deskPage";
import { readSeedContent } from "../support/seed";
import { asPage, asWordDocument } from "../support/seedDocuments";
import { serveDist } from "../support/serveDist";
import { sheetBook } from "../support/sheetBooks";

let server: RunningServer;
let browser: Browser;
let desk: DeskPage;

jest.setTimeout(180_000);

beforeAll(async () => {
  server = await serveDist();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  desk = await openDesk(browser, server.url);
});

afterEach(async () => {
  await desk.close();
  expect(desk.problems).toEqual([]);
});

const SHEET = sheetBook([
  {
    rows: [
      ["2023年重点任务分解表"],
      ["目标任务", "牵头领导", "牵头单位", "完成时限"],
      ["生产总值增长6%。", "钟涛", "区发展改革委", 45291],
    ],
    formats: { D3: "yyyy/m/d" },
  },
]);

test.each([
  ["通知.docx", 193, () => asWordDocument(readSeedContent())],
  ["台账.xlsx", 1, () => Promise.resolve(SHEET)],
])("%s is read in the page's worker", async (name, tasks, make) => {
  const buffer = Buffer.from(await make());
  await desk.page
    .locator("input[type=file]")
    .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
  await desk.page.getByRole("tab", { name: `目标任务（${tasks}）` }).waitFor();
});

test("a table that is pasted from a program is imported", async () => {
  const html = asPage(readSeedContent());
  await desk.page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", text);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, html);
  await desk.page.getByRole("tab", { name: "目标任务（193）" }).waitFor();
});
