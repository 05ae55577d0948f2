import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const VERSIONS = ["Office2019", "Office2021", "Microsoft365"];
const PROGRAM = join(process.cwd(), "node_modules", "@xarsh", "ooxml-validator", "dist", "src", "cli.js");

/** What the validator prints about a file: one JSON object. Its exit code says again whether there are errors. */
async function report(file: string, officeVersion: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [PROGRAM, file, "--officeVersion", officeVersion],
      { maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => {
        if (error?.code === 2 || stdout === "") reject(new Error(`The validator did not run: ${stderr}`));
        else resolve(stdout);
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

/**
 * Runs Microsoft's Open XML SDK validator on a workbook for the three versions of Office that are supported, and fails
 * with its errors listed.
 */
export async function expectValidXlsx(bytes: Uint8Array): Promise<void> {
  await expectValid(bytes, "workbook.xlsx");
}

/** The same for a Word document. */
export async function expectValidDocx(bytes: Uint8Array): Promise<void> {
  await expectValid(bytes, "document.docx");
}

async function expectValid(bytes: Uint8Array, name: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "fenjie-validate-"));
  try {
    const file = join(folder, name);
    await writeFile(file, bytes);
    for (const version of VERSIONS) {
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
