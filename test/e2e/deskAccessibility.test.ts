import type { Browser } from "playwright-core";
import type { RunningServer } from "../../src/server/staticServer";
import { launchBrowser } from "../support/browser";
import { openDesk } from "../support/deskPage";
import { serveDist } from "../support/serveDist";

let server: RunningServer;
let browser: Browser;
const opened: { close(): Promise<void> }[] = [];

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

const WIDTHS = [1280, 320] as const;

/** Each colour scheme, width and language once: contrast depends on the scheme alone, names on the language. */
const CASES = [
  { scheme: "light", width: 1280, language: "zh-CN" },
  { scheme: "dark", width: 320, language: "en-US" },
] as const;

test.each(CASES)(
  "every screen is free of axe violations and fits both widths: $scheme, $width px, $language",
  async ({ scheme, width, language }) => {
    const desk = await openDesk(browser, server.url, {
      colorScheme: scheme,
      viewport: { width, height: 900 },
    });
    const { page } = desk;
    const overflowAt = async (other: number): Promise<number> => {
      await page.setViewportSize({ width: other, height: 900 });
      await page.evaluate(() => new Promise(requestAnimationFrame));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      return Math.max(overflow, 0);
    };
    const check = async (screen: string): Promise<void> => {
      const overflows: number[] = [];
      for (const other of WIDTHS) overflows.push(await overflowAt(other));
      await page.setViewportSize({ width, height: 900 });
      expect({ screen, violations: await desk.violations(), overflows }).toEqual({
        screen,
        violations: [],
        overflows: [0, 0],
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
    await page.getByRole("tab", { name: /^(版式|Layout)$/u }).click();
    await page.getByRole("combobox").first().waitFor();
    await check("layout");
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
