import { expect, test } from "vitest";
import { startServing } from "#tests/edge/process.ts";
import { send } from "#tests/edge/raw.ts";
import { startPostgres } from "#tests/setup/postgres.ts";

const asked = 40;

test("several processes share one port and one database, and their figures are added up", async () => {
  const postgres = await startPostgres();
  const server = await startServing("start.mjs", { DATABASE_URL: postgres.url, WEB_CONCURRENCY: "2" });
  try {
    const statuses = await Promise.all(Array.from({ length: asked }, () => statusOf(`${server.url}/conferences`)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    const figure = async () => counted((await send(`${server.url}/metrics`)).body);
    await expect.poll(figure).toBe(asked);
    // Whichever process is asked, it answers for all.
    for (let round = 0; round < 4; round++) expect(await figure()).toBe(asked);
    expect(await statusOf(`${server.url}/readyz`)).toBe(200);
    expect(await server.stop()).toBe(0);
  } finally {
    server.process.kill("SIGKILL");
    await postgres.stop();
  }
});

async function statusOf(url: string): Promise<number> {
  return (await send(url)).status;
}

/** How many answers of the list of conferences the figures speak of. */
function counted(metrics: string): number {
  const line = /octopus_http_request_duration_seconds_count\{method="GET",route="\/conferences",status="200"\} (\d+)/;
  return Number(line.exec(metrics)?.[1] ?? 0);
}
