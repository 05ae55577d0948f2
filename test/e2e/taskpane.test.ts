import type { Browser } from "playwright-core";
import type { RunningServer } from "../../src/server/staticServer";
import { launchBrowser } from "../support/browser";
import { serveDist } from "../support/serveDist";

let server: RunningServer;
let browser: Browser;

jest.setTimeout(60_000);

beforeAll(async () => {
  server = await serveDist();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test("outside Excel the task pane's address leads to the desk page, which does the same work on files", async () => {
  const page = await browser.newPage();
  const scripts: string[] = [];
  await page.route("https://appsforoffice.microsoft.com/**", async (route) => {
    scripts.push(route.request().url());
    await route.abort();
  });
  await page.goto(new URL("taskpane/", server.url).href);
  await page.waitForURL(/\/desk\/index\.html$/u);
  await page.getByRole("heading", { level: 2 }).waitFor();
  expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"]);
});
