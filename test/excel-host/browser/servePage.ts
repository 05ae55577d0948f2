import { createServer } from "node:https";
import { throwAwayCertificate } from "./certificate";

export type ServedPage = { readonly origin: string; close(): Promise<void> };

/**
 * Serves one page over https on a free port of localhost. A page that Playwright answers for would not do: Chromium takes
 * it for one of the internet and keeps its frames away from local addresses.
 */
export async function servePage(page: (origin: string) => string): Promise<ServedPage> {
  let origin = "";
  const server = createServer(await throwAwayCertificate(), (_, response) => {
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(page(origin));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "localhost", resolve);
  });
  const address = server.address();
  origin = `https://localhost:${typeof address === "object" && address !== null ? address.port : 0}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
