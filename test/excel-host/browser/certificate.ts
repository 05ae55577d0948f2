import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

export type Certificate = { readonly key: Buffer; readonly cert: Buffer };

let made: Promise<Certificate> | undefined;

/** A certificate for localhost that nobody trusts, made once a process: the browser is told to accept it. */
export function throwAwayCertificate(): Promise<Certificate> {
  made ??= make();
  return made;
}

/** The package reports on the console: a process of its own keeps that to itself. */
const MAKE = `
const { generateCertificates } = require("office-addin-dev-certs");
generateCertificates("ca.crt", "localhost.crt", "localhost.key", 2);`;

async function make(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), "fenjie-certificate-"));
  try {
    const env = { ...process.env, NODE_PATH: join(process.cwd(), "node_modules") };
    await promisify(execFile)(process.execPath, ["-e", MAKE], { cwd: folder, env });
    return {
      key: await readFile(join(folder, "localhost.key")),
      cert: await readFile(join(folder, "localhost.crt")),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
