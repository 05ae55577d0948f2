import { createServer as createHttpServer, type RequestListener, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import sirv from "sirv";

export type ServerOptions = {
  /** Folder with the built pages. */
  readonly root: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Key and certificate in PEM; plain http without them. */
  readonly tls?: { readonly key: Buffer; readonly cert: Buffer };
};

export type RunningServer = { readonly url: string; close(): Promise<void> };

/**
 * Serves a folder on the loopback address only.
 * @throws the system's error, for example with code `EADDRINUSE`.
 */
export async function startServer({ root, port, tls }: ServerOptions): Promise<RunningServer> {
  const files = sirv(root, {
    dev: true,
    setHeaders(response) {
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader("Cache-Control", "no-cache");
    },
  });
  const listener: RequestListener = (request, response) => {
    if (request.url === "/") {
      response.writeHead(302, { Location: "/desk/" }).end();
      return;
    }
    files(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("404");
    });
  };
  const server = tls ? createHttpsServer(tls, listener) : createHttpServer(listener);
  await listen(server, port);
  const address = server.address();
  const actual = typeof address === "object" && address ? address.port : port;
  return {
    url: `${tls ? "https" : "http"}://localhost:${actual}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.off("error", reject);
      resolve();
    });
  });
}
