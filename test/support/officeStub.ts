import type { Page } from "playwright-core";

/** What the page under test asked of Office. */
export type OfficeCalls = {
  /** Workbooks handed to Excel, in Base64. */
  readonly workbooks: string[];
  /** Addresses of dialogues. */
  readonly dialogues: string[];
  /** How often a ribbon command said that it is done. */
  readonly completed: number;
};

/**
 * Stands in for office.js on a page: says that it runs inside Excel and notes what is asked of it. It answers only the calls
 * that opening a new workbook needs; whatever else is called throws, as a missing function does.
 */
export async function stubOffice(page: Page, options: { readonly refuse?: string } = {}): Promise<void> {
  await page.route("https://appsforoffice.microsoft.com/**", async (route) => {
    await route.fulfill({ contentType: "text/javascript", body: stub(options.refuse) });
  });
}

export function officeCalls(page: Page): Promise<OfficeCalls> {
  return page.evaluate(() => (globalThis as unknown as { officeCalls: OfficeCalls }).officeCalls);
}

/** Presses a ribbon button, that is, runs the function which the page associated with the name, and waits for its end. */
export async function runRibbonCommand(page: Page, name: string): Promise<void> {
  await page.waitForFunction("'runRibbonCommand' in globalThis");
  await page.evaluate(
    (command) =>
      (globalThis as unknown as { runRibbonCommand(name: string): Promise<void> }).runRibbonCommand(command),
    name,
  );
}

const stub = (refuse: string | undefined): string => `
  const calls = globalThis.officeCalls = { workbooks: [], dialogues: [], completed: 0 };
  const commands = {};
  globalThis.runRibbonCommand = (name) => new Promise((resolve) => {
    commands[name]({ completed: () => { calls.completed += 1; resolve(); } });
  });
  globalThis.Office = {
    HostType: { Excel: "Excel" },
    PlatformType: { Mac: "Mac", iOS: "iOS" },
    onReady: () => Promise.resolve({ host: "Excel", platform: "PC" }),
    context: {
      displayLanguage: "zh-CN",
      platform: "PC",
      ui: { displayDialogAsync: (address) => { calls.dialogues.push(address); } },
    },
    actions: { associate: (name, run) => { commands[name] = run; } },
  };
  globalThis.Excel = {
    createWorkbook: (base64) => {
      const refusal = ${JSON.stringify(refuse ?? null)};
      if (refusal) return Promise.reject(Object.assign(new Error(refusal), { code: refusal }));
      calls.workbooks.push(base64);
      return Promise.resolve();
    },
  };
`;
