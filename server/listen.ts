import { createServer, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createSocketServer, type Server as SocketServer } from "node:net";
import { StartError } from "#server/start-error.ts";

/** Takes and frees the port, so that one in use is told at once and not after the database has been made ready. */
export async function tryPort(host: string, port: number): Promise<number> {
  const probe = createSocketServer();
  await bind(probe, host, port);
  const { port: found } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return found;
}

/** Listens, or throws a StartError that says in one line why it cannot. */
export function bind(server: SocketServer, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new StartError(reasonOf(error, host, port))));
    server.listen(port, host, resolve);
  });
}

function reasonOf(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is already in use. Stop the program that uses it, or set PORT to another number.`;
    case "EACCES":
      return `Port ${port} may not be used by this user. Set PORT to a number above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST ${host} is not an address of this machine.`;
    default:
      return `Cannot listen on ${host}:${port} (${error.code ?? error.message}).`;
  }
}

/** An HTTP server whose slow or idle clients are let go. Node itself answers 431 to headers above 16 kB. */
export function createHttpServer(): Server {
  return createServer({
    headersTimeout: 15_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 20_000,
    maxHeaderSize: 16_384,
  });
}

/**
 * Watches the answers under way, so that closing can have each end its connection: one that a browser keeps open
 * afterwards would hold up the end of the process.
 */
export function watchAnswers(server: Server): { endConnections(): void } {
  const answers = new Set<ServerResponse>();
  server.on("request", (_req, res) => {
    answers.add(res);
    res.once("close", () => answers.delete(res));
  });
  return {
    endConnections() {
      for (const res of answers) if (!res.headersSent) res.setHeader("Connection", "close");
    },
  };
}

/** Stops taking connections, waits for the requests under way, and after `patienceMs` cuts what is left. */
export async function closeHttpServer(server: Server, patienceMs: number): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
  await closed;
  clearTimeout(cut);
}
