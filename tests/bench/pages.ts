import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import autocannon, { type Client } from "autocannon";
import { fail, report, say } from "#tests/bench/figure.ts";
import { freePort, startDemo, withDirectory } from "#tests/setup/demo-process.ts";

const pages = {
  home: "/en",
  conference: "/en/conferences/octopus-demonstration",
  programme: "/en/conferences/octopus-demonstration/programme",
  "network data": "/network.json",
};

/** What the readers send along. */
const readers = { "no cookie": {}, "a cookie": { cookie: "theme=dark" } };

const load = { connections: 8, duration: 8 };

/**
 * Requests a second and 95th percentile of four pages: as anybody without a cookie gets them, and made anew each time as
 * somebody with one does. Each beside a bare Node server that does nothing but render the same page with React (or write
 * the same JSON), in the same run with the same load.
 */
export async function measurePages(): Promise<void> {
  await withDirectory(async (directory) => {
    const demo = await startDemo(join(directory, "data"));
    try {
      for (const [name, path] of Object.entries(pages))
        await measurePage("pages", name, demo.baseUrl + path, directory);
    } finally {
      await demo.stop();
    }
  });
}

/** One page as anybody and as somebody with a cookie gets it, beside a bare server that renders the same. */
export async function measurePage(bench: string, name: string, url: string, directory: string): Promise<void> {
  const file = join(directory, "page");
  await writeFile(file, await (await fetch(url)).text());
  const port = await freePort();
  const bare = spawn(process.execPath, ["--import", "tsx", "tests/bench/bare-server.ts", file, String(port)], {
    env: { ...process.env, NODE_ENV: "production" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await once(bare.stdout, "data");
    say(`Measuring ${name} ...`);
    const floor = await cannon(`http://127.0.0.1:${port}/`);
    if (floor.errors > 0) fail(`${name}: the floor failed ${floor.errors} times`);
    for (const [who, headers] of Object.entries(readers)) {
      const own = await cannon(url, headers);
      report({ bench, figure: `${name}, ${who}: requests`, value: own.rate, unit: "1/s", floor: floor.rate });
      report({ bench, figure: `${name}, ${who}: p95`, value: own.p95, unit: "ms", floor: floor.p95 });
      if (own.errors > 0) fail(`${name}, ${who}: ${own.errors} requests were not answered with 200`);
    }
  } finally {
    await ended(bare);
  }
}

async function cannon(
  url: string,
  more: Record<string, string> = {},
): Promise<{ rate: number; p95: number; errors: number }> {
  const options = { url, headers: { "accept-encoding": "identity", ...more } };
  await autocannon({ ...options, connections: 2, duration: 2 });
  const times: number[] = [];
  const setupClient = (client: Client) => client.on("response", (_status, _bytes, ms) => times.push(ms));
  const { requests, errors, non2xx } = await autocannon({ ...options, ...load, setupClient });
  times.sort((a, b) => a - b);
  return { rate: requests.average, p95: times[Math.floor(times.length * 0.95)] ?? 0, errors: errors + non2xx };
}

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null) return;
  const exit = once(process, "exit");
  process.kill();
  await exit;
}
