import { existsSync } from "node:fs";
import { join } from "node:path";
import { startServer, type RunningServer, type ServerOptions } from "../../src/server/staticServer";

const PAGES = join(process.cwd(), "dist", "web");

/** Serves the built pages on a free port, over https with `tls`. @throws Error where they have not been built. */
export async function serveDist(tls?: ServerOptions["tls"]): Promise<RunningServer> {
  if (!existsSync(join(PAGES, "desk", "index.html"))) {
    throw new Error("dist/web/desk/index.html is missing: run `npm run build` before the e2e tests.");
  }
  return startServer({ root: PAGES, port: 0, ...(tls ? { tls } : {}) });
}
