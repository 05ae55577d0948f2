import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { RunningServer } from "../../src/server/staticServer";
import { launchBrowser } from "../support/browser";
import { openDesk } from "../support/deskPage";
import { serveDist } from "../support/serveDist";

let server: RunningServer;
let browser: Browser;
const opened: { close(): Promise<void> }[] = [];
let shots: string;

jest.setTimeout(180_000);

beforeAll(async () => {
  server = await serveDist();
  opened.push(server);
  browser = await launchBrowser();
  opened.push(browser);
  shots = await mkdtemp(join(tmpdir(), "fenjie-desk-"));
});

afterAll(async () => {
  for (const resource of opened.reverse()) await resource.close();
});

/** Every pair of colour scheme, width and language occurs once. */
const CASES = [
  { scheme: "light", width: 1280, language: "zh-CN" },
  { scheme: "dark", width: 1280, language: "en-US" },
  { scheme: "light", width: 320, language: "en-US" },
  { scheme: "dark", width: 320, language: "zh-CN" },
] as const;

test.each(CASES)(
  "every screen is free of axe violations and fits its width: $scheme, $width px, $language",
  async ({ scheme, width, language }) => {
    const desk = await openDesk(browser, server.url, {
      colorScheme: scheme,
      viewport: { width, height: 900 },
    });
    const { page } = desk;
    const check = async (screen: string): Promise<void> => {
      await page.screenshot({ path: join(shots, `${screen}-${scheme}-${width}-${language}.png`) });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect({ screen, violations: await desk.violations(), overflow: Math.max(overflow, 0) }).toEqual({
        screen,
        violations: [],
        overflow: 0,
      });
    };
    if (language === "en-US") await page.getByRole("button", { name: "English" }).click();
    await check("start");

    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "empty.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) });
    await page.getByRole("alert").waitFor();
    await check("failure");

    await desk.importSample();
    await check("tasks");
    await page.getByRole("button", { name: /^(重新开始|Start over)$/u }).click();
    await check("question");
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: /^(校验结果|Findings)/u }).click();
    await check("findings");
    await page.getByRole("tab", { name: /^(工作表预览|Sheets)$/u }).click();
    await page.getByRole("tab", { name: "政府自身建设", exact: true }).click();
    await check("preview");
    await desk.download(() =>
      page.getByRole("button", { name: /^(下载工作簿|Download the workbook)$/u }).click(),
    );
    await check("saved");

    expect(desk.problems).toEqual([]);
    await desk.close();
  },
);
