import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import type { RunningServer } from "../../src/server/staticServer";
import { syntheticNotice } from "../bench/syntheticNotice";
import { launchBrowser } from "../support/browser";
import { openDesk, type DeskPage } from "../support/deskPage";
import { expectValidXlsx } from "../support/ooxmlValidator";
import { serveDist } from "../support/serveDist";
import { step } from "../support/step";

const SEED = join(process.cwd(), "seeds", "2023-fuling-decomposition.txt");
const PNG = Buffer.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52,
]);

let server: RunningServer;
let browser: Browser;
const opened: { close(): Promise<void> }[] = [];
let desk: DeskPage;
let page: Page;

jest.setTimeout(180_000);

beforeAll(async () => {
  server = await serveDist();
  opened.push(server);
  browser = await launchBrowser();
  opened.push(browser);
});

afterAll(async () => {
  for (const resource of opened.reverse()) await resource.close();
});

beforeEach(async () => {
  desk = await openDesk(browser, server.url);
  ({ page } = desk);
});

afterEach(async () => {
  await desk.close();
  expect(desk.problems).toEqual([]);
});

const figure = (term: string): Promise<string> =>
  page
    .locator("dl > div", { has: page.getByText(term, { exact: true }) })
    .locator("dd")
    .innerText();

const choose = (name: string, buffer: Buffer): Promise<void> =>
  page.locator("input[type=file]").setInputFiles({ name, mimeType: "text/plain", buffer });

test("the sample becomes 193 tasks, findings that lead to them, a preview of the sheets, and a valid workbook", async () => {
  await desk.importSample();
  expect(await Promise.all(["目标任务", "分类", "牵头领导", "牵头责任单位"].map(figure))).toEqual([
    "193",
    "9",
    "11",
    "43",
  ]);
  await page.getByRole("tab", { name: "目标任务（193）" }).waitFor();
  expect(await page.getByText("第 1 / 4 页").count()).toBe(1);

  await page.getByRole("tab", { name: /^校验结果（\d+）$/u }).click();
  await page.getByText(/^原件在责任（配合）单位之前中断/u).waitFor();
  await step("a finding leads to its task", async () => {
    await page
      .getByRole("button", { name: /^查看任务：第3表 第6行/u })
      .first()
      .click();
    const row = page.locator("tr:focus");
    await row.getByText("原件缺失").waitFor();
    expect(await row.isVisible()).toBe(true);
  });
  await page.getByRole("tab", { name: "工作表预览" }).click();
  await page.getByRole("tab", { name: "主要工作任务", exact: true }).click();
  await page.getByRole("cell", { name: "二、2023年主要工作任务" }).waitFor();

  const { name, bytes } = await desk.download(() => page.getByRole("button", { name: "下载工作簿" }).click());
  expect(name).toBe("2023年区政府工作报告目标任务分解方案-标准分解工作簿.xlsx");
  await expectValidXlsx(bytes);
  await page.getByText("工作簿已下载").waitFor();
});

test("a file dropped on the page is imported", async () => {
  const text = await readFile(SEED, "utf8");
  const transfer = await page.evaluateHandle((content) => {
    const data = new DataTransfer();
    data.items.add(new File([content], "通知.txt", { type: "text/plain" }));
    return data;
  }, text);
  await page.dispatchEvent("h2", "drop", { dataTransfer: transfer });
  await page
    .getByText("原件通知.txt")
    .or(page.getByText("通知.txt", { exact: true }))
    .first()
    .waitFor();
  expect(await figure("目标任务")).toBe("193");
});

test("a picture is refused in a sentence with a remedy, and another file can be chosen then", async () => {
  await choose("照片.txt", PNG);
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await alert.innerText()).toContain("“照片.txt”是图片，不能直接导入。");
  expect(await alert.innerText()).toContain("请改用 Word 或 Excel 原件");
  await choose("通知.txt", await readFile(SEED));
  await page.getByRole("table").waitFor();
  expect(await figure("目标任务")).toBe("193");
});

test("long work shows its progress, can be cancelled, and leaves the page ready for the next import", async () => {
  await choose("两万条.txt", Buffer.from(syntheticNotice(await readFile(SEED, "utf8"), 20_000)));
  await page.getByRole("progressbar").waitFor();
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByText("已取消，没有写入任何内容。").waitFor();
  expect(await page.getByRole("alert").count()).toBe(0);
  await desk.importSample();
});

test("of five thousand tasks one page at a time is in the document, also of those that a filter leaves", async () => {
  await choose("五千条.txt", Buffer.from(syntheticNotice(await readFile(SEED, "utf8"), 5_000)));
  await page.getByRole("table").waitFor({ timeout: 120_000 });
  expect(await figure("目标任务")).toBe("5013");
  // Fifty tasks, the header, and the labels of their categories.
  const rows = page.getByRole("table").getByRole("row");
  expect(await rows.count()).toBeGreaterThan(50);
  expect(await rows.count()).toBeLessThan(70);
  await page.getByLabel("搜索").fill("第2");
  await page.getByText(/^筛选出 \d{3,} 条，共 5013 条$/u).waitFor();
  expect(await rows.count()).toBeLessThan(70);
});

test("the whole main job can be done with the keyboard alone", async () => {
  await desk.tabTo("使用示例");
  await page.keyboard.press("Enter");
  await page.getByRole("table").waitFor();
  await desk.tabTo("目标任务（193）");
  await page.keyboard.press("ArrowRight");
  await desk.tabTo(/^查看任务：/u);
  await page.keyboard.press("Enter");
  expect(await page.locator("tr:focus").count()).toBe(1);
  await page.keyboard.press("Home");
  await page.getByLabel("文件名").focus();
  const { name } = await desk.download(async () => {
    await page.keyboard.press("End");
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
  });
  expect(name).toBe("2023年区政府工作报告目标任务分解方案-标准分解工作簿2.xlsx");
});

test("the language chosen is kept for the next visit", async () => {
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("heading", { name: "Import the notice" }).waitFor();
  await page.reload();
  await page.getByRole("heading", { name: "Import the notice" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("en-US");
});
