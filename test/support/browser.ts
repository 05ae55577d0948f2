import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import bundledChromium from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";

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

/** The package unpacks its shared libraries only where the environment says that the system is a bare one. */
const BARE_SYSTEM = { AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };

/**
 * Starts a browser: the one that `FENJIE_BROWSER` names, else an installed one, else the Chromium that comes with the
 * development packages (64-bit Linux). `FENJIE_BROWSER=bundled` asks for that last one.
 */
export async function launchBrowser(): Promise<Browser> {
  const asked = process.env["FENJIE_BROWSER"];
  const installed = asked === "bundled" ? undefined : (asked ?? INSTALLED.find((path) => existsSync(path)));
  const { executablePath, env } = installed ? { executablePath: installed, env: {} } : await unpackBundled();
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [...QUIET, ...(isRoot ? ["--no-sandbox"] : [])],
    env: { ...inheritedEnvironment(), ...env },
  });
}

/** Unpacks the bundled Chromium with its own NSS and expat, so that no system package is needed. */
async function unpackBundled(): Promise<{
  readonly executablePath: string;
  readonly env: Record<string, string>;
}> {
  const before = process.env;
  process.env = { ...before, ...BARE_SYSTEM };
  try {
    const executablePath = await bundledChromium.executablePath();
    return { executablePath, env: { LD_LIBRARY_PATH: join(tmpdir(), "al2023", "lib") } };
  } finally {
    process.env = before;
  }
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
