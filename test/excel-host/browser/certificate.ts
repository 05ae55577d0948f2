import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";

export type Certificate = { readonly key: Buffer; readonly cert: Buffer };

let made: Promise<Certificate> | undefined;

/** A certificate for localhost that nobody trusts, made once a process: the browser is told to accept it. */
export function throwAwayCertificate(): Promise<Certificate> {
  made ??= make();
  return made;
}

async function make(): Promise<Certificate> {
  const folder = await mkdtemp(join(tmpdir(), "fenjie-certificate-"));
  const [ca, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  // The package reports on the console.
  const silence = jest.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    await generateCertificates(ca, cert, key, 2);
    return { key: await readFile(key ?? ""), cert: await readFile(cert ?? "") };
  } finally {
    silence.mockRestore();
    await rm(folder, { recursive: true, force: true });
  }
}
