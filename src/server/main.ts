import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { systemCode } from "../adapters/node/files";
import { server } from "../i18n/zh-CN/server";
import { startServer, type RunningServer } from "./staticServer";

const PAGES = join(__dirname, "..", "web");
const DESK_PORT = Number(process.env["PORT"] ?? 8080);
/** The manifest names this port, so the add-in cannot move to another. */
const ADDIN_PORT = 3000;
/** How many ports after the wanted one are tried for the desk page. */
const TRIES = 20;

const say = (text: string) => process.stdout.write(`${text}\n`);

async function serveDesk(): Promise<RunningServer> {
  for (let offset = 0; ; offset += 1) {
    try {
      return await startServer({ root: PAGES, port: DESK_PORT + offset });
    } catch (error) {
      if (!isPortTaken(error) || offset >= TRIES) throw error;
    }
  }
}

/**
 * The developer certificate of office-addin-dev-certs, made when there is none. It is not put into the system's list of
 * trusted certificates here: that asks for a password and is the developer's own decision (`npm run trust-certificate`).
 */
async function developerCertificate(): Promise<{ key: Buffer; cert: Buffer; trusted: boolean }> {
  const { CertificateStatus, generateCertificates, getCaCertificateStatus, verifyCertificates } =
    await import("office-addin-dev-certs");
  const folder = join(homedir(), ".office-addin-dev-certs");
  const files = { cert: join(folder, "localhost.crt"), key: join(folder, "localhost.key") };
  const trusted = getCaCertificateStatus().status === CertificateStatus.Installed && verifyCertificates();
  if (!trusted && !isReadable(files.key)) await generateCertificates();
  return { key: readFileSync(files.key), cert: readFileSync(files.cert), trusted };
}

function isReadable(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

function isPortTaken(error: unknown): boolean {
  return systemCode(error) === "EADDRINUSE";
}

async function main(): Promise<void> {
  const desk = await serveDesk();
  say(server.desk(`${desk.url}desk/`));
  try {
    const { trusted, ...tls } = await developerCertificate();
    const addin = await startServer({ root: PAGES, port: ADDIN_PORT, tls });
    say(server.addIn(`${addin.url}taskpane/`));
    if (!trusted) say(server.untrusted);
    say(server.sideload);
  } catch (error) {
    say(server.noAddIn(isPortTaken(error) ? server.portTaken(ADDIN_PORT) : String(error)));
  }
  say(server.stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
