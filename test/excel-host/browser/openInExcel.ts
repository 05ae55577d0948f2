import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, FrameLocator, Page, Route } from "playwright-core";
import { emulateExcel } from "../emulatedExcel";
import type { EmulatedExcel, EmulationOptions } from "../emulatedExcel";
import { OFFICE_JS_FOLDER } from "../protocol/clientMetadata";
import { addInFragment, addInQuery } from "../transport/webHost";
import { ANSWER, hostPage, PICTURE } from "./hostPage";
import { servePage } from "./servePage";
import { sheetPicture } from "./sheetPicture";

export type BrowserExcelOptions = EmulationOptions & {
  /** Address of the add-in's page: https on localhost, since office.js trusts only hosts on its own domain. */
  readonly addIn: string;
  /** CSS pixels of the pane; 350 unless said otherwise. */
  readonly paneWidth?: number;
  readonly colorScheme?: "light" | "dark";
  /** A script that runs in every page before its own. */
  readonly initScript?: string;
};

export type BrowserExcel = EmulatedExcel & {
  readonly page: Page;
  /** The add-in's page. */
  readonly pane: FrameLocator;
  /** Addresses outside localhost and Microsoft's CDN that were asked for, all refused. */
  readonly refused: readonly string[];
  /** What the pages reported as uncaught errors. */
  readonly faults: readonly string[];
  /** Shows the sheet as it is now, for a screenshot; until then it is shown as it was at first. */
  redraw(): Promise<void>;
  close(): Promise<void>;
};

/** Where office.js is when it is not local: Microsoft's CDN and the one in China. */
const CDN =
  /^https:\/\/(?:appsforoffice\.microsoft\.com|appsforoffice\.cdn\.partner\.office365\.cn\/appsforoffice)\/lib\/1\/hosted\/([^?#]+)/;

/** Opens the page of an emulated Excel on the web with the add-in in its pane. The workbook lives in this process. */
export async function openInExcel(browser: Browser, options: BrowserExcelOptions): Promise<BrowserExcel> {
  const { addIn, paneWidth = 350, colorScheme = "light" } = options;
  const separator = addIn.includes("?") ? "&" : "?";
  const { locale = "zh-CN" } = options;
  const host = await servePage((origin) =>
    hostPage(`${addIn}${separator}${addInQuery(locale)}#${addInFragment(origin)}`, paneWidth),
  );
  const emulated = await emulateExcel(options, host.origin);
  const refused: string[] = [];
  const faults: string[] = [];
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1200, height: 800 },
    reducedMotion: "reduce",
    locale,
    colorScheme,
  });
  await routeOutside(context, refused);
  if (options.initScript !== undefined) await context.addInitScript(options.initScript);
  const page = await context.newPage();
  page.on("pageerror", (error) => faults.push(error.stack ?? error.message));
  await page.exposeFunction(ANSWER, (text: string) => emulated.web.dispatch(text));
  await page.exposeFunction(PICTURE, () => sheetPicture(emulated.book));
  emulated.web.push = (text) => {
    page.evaluate(`push(${JSON.stringify(text)})`).catch((error: unknown) => faults.push(String(error)));
  };
  await page.goto(host.origin);
  return {
    ...emulated,
    page,
    pane: page.frameLocator("iframe"),
    refused,
    faults,
    redraw: () => page.evaluate("draw()"),
    async close() {
      await context.close();
      await host.close();
    },
  };
}

/** Answers for Microsoft's CDN from the installed package and lets nothing else leave this machine. */
async function routeOutside(context: BrowserContext, refused: string[]): Promise<void> {
  await context.route(/^https?:\/\/(?!localhost[:/])/, async (route: Route) => {
    const url = route.request().url();
    const path = join(OFFICE_JS_FOLDER, CDN.exec(url)?.[1] ?? "none");
    if (existsSync(path)) {
      await route.fulfill({ path, contentType: "text/javascript" });
    } else {
      refused.push(url);
      await route.abort();
    }
  });
}
