import type pg from "pg";
import { newClient } from "#server/postgres.ts";

/** Where the database's triggers say what has changed: "content", or "places" when only their number has. */
export const contentChannel = "octopus_content";

export type ContentWatcher = {
  changed(what: string): void;
  /** Whether changes are heard of from now on; while they are not, nothing may be taken as unchanged. */
  hears(on: boolean): void;
};

export type Listening = { close(): Promise<void> };

const retryMs = 2_000;

/** Listens on a connection of its own, and again when that is lost, until `close`. */
export async function listenOnPostgres(databaseUrl: string, watcher: ContentWatcher): Promise<Listening> {
  let closed = false;
  let client: pg.Client | undefined;
  let retry: NodeJS.Timeout | undefined;
  const connect = async () => {
    const next = newClient(databaseUrl);
    client = next;
    let ended = false;
    const end = () => {
      if (ended) return;
      ended = true;
      watcher.hears(false);
      if (!closed) retry = setTimeout(() => void connect(), retryMs);
    };
    // Every error of a connection ends it.
    next.on("error", end);
    next.on("end", end);
    next.on("notification", ({ payload }) => watcher.changed(payload ?? ""));
    try {
      await next.connect();
      await next.query(`LISTEN ${contentChannel}`);
      if (!ended) watcher.hears(true);
    } catch {
      end();
      await next.end().catch(() => {});
    }
  };
  await connect();
  return {
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}
