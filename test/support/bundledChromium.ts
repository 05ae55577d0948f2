import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** Whether the browser inside the package runs here: it is built for 64-bit Linux. */
export const BUNDLED_RUNS_HERE = process.platform === "linux" && process.arch === "x64";

export type UnpackedChromium = {
  readonly executablePath: string;
  /** Lets the program find its own NSS and expat, so that no system package is needed. */
  readonly env: Readonly<Record<string, string>>;
};

const PACKAGE = join(process.cwd(), "node_modules", "@sparticuz", "chromium", "package.json");
const CACHE = join(process.cwd(), "node_modules", ".cache", "fenjie");

/** The package unpacks its shared libraries only where the environment says that the system is a bare one. */
const BARE_SYSTEM = { AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };

const UNPACK = `import("@sparticuz/chromium").then((chromium) => chromium.default.executablePath())`;

/** The Chromium (headless shell) of the installed package, unpacked once and kept beside the installed packages. */
export async function bundledChromium(): Promise<UnpackedChromium> {
  const { version } = JSON.parse(await readFile(PACKAGE, "utf8")) as { readonly version: string };
  const folder = join(CACHE, `chromium-${version}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: join(folder, "al2023", "lib") },
  };
}

/**
 * Unpacks beside the folder, then renames: whoever sees the folder sees it complete, though several test files may start
 * at once. The package unpacks into the folder for temporary files, which only a process of its own can be given.
 */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  const beside = await mkdtemp(join(CACHE, "unpacking-"));
  const env = { ...process.env, ...BARE_SYSTEM, TMPDIR: beside };
  await promisify(execFile)(process.execPath, ["-e", UNPACK], { env });
  try {
    await rename(beside, folder);
  } catch (cause) {
    if (!existsSync(folder)) throw cause;
    await rm(beside, { recursive: true });
  }
}
