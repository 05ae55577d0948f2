import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./projectRoot";

/** The versions of Office that are supported, the oldest first: what it accepts, those after it do. */
const VERSIONS = ["Office2019", "Office2021", "Microsoft365"] as const;
const [OLDEST] = VERSIONS;

/** The program that the package's own command line starts in a process of its own: the one for this system. */
const PROGRAM = join(
  ROOT,
  "node_modules",
  "@xarsh",
  `ooxml-validator-${process.platform}-${process.arch}`,
  process.platform === "win32" ? "ooxml-validator.exe" : "ooxml-validator",
);

/** Each run is too short for what .NET measures to make it faster. */
const ENVIRONMENT = { ...process.env, DOTNET_TieredPGO: "0" };

/** What the validator prints about a file: one JSON object. It ends with an error only where it could not look. */
async function report(file: string, officeVersion: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      PROGRAM,
      [file, officeVersion],
      { maxBuffer: 64 * 1024 * 1024, env: ENVIRONMENT },
      (error, stdout, stderr) => {
        if (error !== null || stdout === "") {
          reject(new Error(`The validator did not run: ${stderr}`, { cause: error }));
        } else {
          resolve(stdout);
        }
      },
    );
  });
}

/** The errors of a file that another program has made, or that began as one. */
export async function officeErrors(bytes: Uint8Array): Promise<unknown> {
  const folder = await mkdtemp(join(tmpdir(), "fenjie-validate-"));
  try {
    const file = join(folder, "workbook.xlsx");
    await writeFile(file, bytes);
    const found: unknown = JSON.parse(await report(file, "Microsoft365"));
    return typeof found === "object" && found !== null && "errors" in found ? found.errors : undefined;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs Microsoft's Open XML SDK validator on a workbook for the oldest Office, and fails with its errors listed. */
export async function expectValidXlsx(bytes: Uint8Array): Promise<void> {
  await expectValid(bytes, "workbook.xlsx", [OLDEST]);
}

/** The same for every version of Office that is supported: once for each kind of workbook that leaves the program. */
export async function expectValidForEveryOffice(bytes: Uint8Array): Promise<void> {
  await expectValid(bytes, "workbook.xlsx", VERSIONS);
}

/** A Word document, for the oldest Office. */
export async function expectValidDocx(bytes: Uint8Array): Promise<void> {
  await expectValid(bytes, "document.docx", [OLDEST]);
}

async function expectValid(bytes: Uint8Array, name: string, versions: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "fenjie-validate-"));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes);
    for (const version of versions) {
      expect({ version, ...JSON.parse(await report(file, version)) }).toMatchObject({
        version,
        errors: [],
        ok: true,
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
