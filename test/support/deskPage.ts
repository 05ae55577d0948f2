import { readFile } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { violationsIn } from "./axe";

/** The desk page in a browser of its own, watched for errors and for requests that leave its server. */
export type DeskPage = {
  readonly page: Page;
  /** Console errors, uncaught errors and requests to other places; empty when all is well. */
  readonly problems: readonly string[];
  /** Imports the bundled sample and waits for the result. */
  importSample(): Promise<void>;
  /** Presses a key until an element with this name has the focus. */
  tabTo(name: string | RegExp): Promise<void>;
  /** Saves the workbook through `press` and gives its name and bytes. */
  download(press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Uint8Array }>;
  /** What axe-core objects to, one line for each rule and element. */
  violations(): Promise<readonly string[]>;
  close(): Promise<void>;
};

/** Most presses of the Tab key that reaching something may take. */
const MOST_TABS = 40;

/** Opens the desk page of the server at `url`. */
export async function openDesk(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<DeskPage> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
    ...options,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  context.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(url) && !/^(blob|data):/u.test(address)) problems.push(`request: ${address}`);
  });
  await page.goto(new URL("desk/", url).href);
  await page.getByRole("heading", { level: 2 }).waitFor();
  return {
    page,
    problems,
    importSample: async () => {
      await page.getByRole("button", { name: /^(使用示例|Use the sample)$/u }).click();
      await page.getByRole("table").waitFor();
    },
    tabTo: async (name) => {
      const target = page.getByRole("button", { name }).or(page.getByRole("tab", { name })).first();
      for (let presses = 0; presses < MOST_TABS; presses++) {
        await page.keyboard.press("Tab");
        if (await target.evaluate((element) => element === document.activeElement)) return;
      }
      throw new Error(`${String(name)} cannot be reached with the Tab key`);
    },
    download: async (press) => {
      const [download] = await Promise.all([page.waitForEvent("download"), press()]);
      const bytes = new Uint8Array(await readFile(await download.path()));
      return { name: download.suggestedFilename(), bytes };
    },
    violations: () => violationsIn(page),
    close: () => context.close(),
  };
}
