import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { BUNDLED_RUNS_HERE, bundledChromium, type UnpackedChromium } from "./bundledChromium";

/** Where installed browsers of the Chromium family usually are. */
const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A browser in a test asks nobody for updates, variations or lists. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
  "--no-pings",
];

/**
 * Starts a browser: the one that `FENJIE_BROWSER` names, else the Chromium that comes with the development packages where
 * it runs (it starts pages in less than half the time of a full browser, and is the same everywhere), else an installed
 * one. `FENJIE_BROWSER=installed` asks for that last one.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = await chooseBrowser(process.env["FENJIE_BROWSER"]);
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [...QUIET, ...(isRoot ? ["--no-sandbox"] : [])],
    env: { ...inheritedEnvironment(), ...env },
  });
}

let shared: Promise<Browser> | undefined;
let users = 0;

/**
 * One browser for all suites of the calling file, which ends with the last of those that ask for it. Call at the top of
 * the file, too, where several of its suites do.
 */
export function useBrowser(): () => Browser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    users++;
    shared ??= launchBrowser();
    browser = await shared;
  });
  afterAll(async () => {
    users--;
    if (users > 0) return;
    shared = undefined;
    await browser?.close();
  });
  return () => {
    if (browser === undefined) throw new Error("only inside a test");
    return browser;
  };
}

async function chooseBrowser(asked: string | undefined): Promise<UnpackedChromium> {
  if (asked !== undefined && asked !== "installed") return { executablePath: asked, env: {} };
  if (asked === undefined && BUNDLED_RUNS_HERE) return bundledChromium();
  const executablePath = INSTALLED.find((path) => existsSync(path));
  if (executablePath === undefined) {
    throw new Error("No Chrome, Edge or Chromium is installed: name one in FENJIE_BROWSER.");
  }
  return { executablePath, env: {} };
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
