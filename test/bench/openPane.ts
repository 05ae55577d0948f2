/**
 * Prints how long the built pane takes to open in the emulated Excel, each time in a browser context of its own: from the
 * start of the pane's navigation, in milliseconds, the middle and the worst of all openings.
 */
import { readFileSync } from "node:fs";
import type { Browser, Frame } from "playwright-core";
import { throwAwayCertificate } from "../excel-host/browser/certificate";
import { openInExcel, type BrowserExcelOptions } from "../excel-host/browser/openInExcel";
import { launchBrowser } from "../support/browser";
import { serveDist } from "../support/serveDist";

const OPENINGS = 9;

/**
 * Runs in the pane from its start: notes when a state is reached and the page answers to events again, which it does not
 * as long as the task that drew the state lasts.
 */
const WATCH = `if (location.pathname.includes("/taskpane/")) {
  const states = {
    usable: "input[type=file]",
    read: "section[aria-live][aria-busy=false]",
  };
  new MutationObserver(() => {
    for (const [name, selector] of Object.entries(states)) {
      if (!document.querySelector(selector)) continue;
      delete states[name];
      setTimeout(() => performance.mark(name));
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}`;

const TIMES = `["first-contentful-paint", "usable", "read"].map((name) => performance.getEntriesByName(name)[0]?.startTime)`;

type Times = readonly [paint: number, usable: number, read: number];

async function open(browser: Browser, options: BrowserExcelOptions): Promise<Times> {
  const excel = await openInExcel(browser, { ...options, initScript: WATCH });
  await excel.pane.locator("section[aria-live][aria-busy=false]").waitFor();
  const pane = excel.page.frames().find((frame: Frame) => frame.url().includes("/taskpane/"));
  await pane?.waitForFunction(`${TIMES}.every((time) => time > 0)`);
  const times = await pane?.evaluate<Times>(TIMES);
  await excel.close();
  if (times === undefined) throw new Error("the pane did not open");
  return times;
}

function summary(openings: readonly Times[], index: number): string {
  const sorted = openings.map((times) => times[index] ?? NaN).sort((a, b) => a - b);
  return `${Math.round(sorted[Math.floor(sorted.length / 2)] ?? NaN)} (${Math.round(sorted.at(-1) ?? NaN)})`;
}

async function measure(): Promise<readonly object[]> {
  const server = await serveDist(await throwAwayCertificate());
  const browser = await launchBrowser();
  const addIn = new URL("taskpane/index.html", server.url).href;
  const workbooks = { empty: undefined, "the seed's": readFileSync(process.argv[2] ?? "") };
  const rows: object[] = [];
  for (const [name, workbook] of Object.entries(workbooks)) {
    const openings: Times[] = [];
    for (let opening = 0; opening < OPENINGS; opening++) {
      openings.push(await open(browser, { addIn, ...(workbook && { workbook }) }));
    }
    rows.push({
      "open workbook": name,
      "first paint ms": summary(openings, 0),
      "usable ms": summary(openings, 1),
      "workbook read ms": summary(openings, 2),
    });
  }
  await browser.close();
  await server.close();
  return rows;
}

void measure().then((rows) => process.stdout.write(JSON.stringify(rows)));
