import { cp, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { startServing, temporaryDirectory } from "#tests/edge/process.ts";
import { open, readAll, send, statusOf } from "#tests/edge/raw.ts";
import { freePort } from "#tests/setup/demo-process.ts";

const directories: string[] = [];

afterAll(() => Promise.all(directories.map((path) => rm(path, { recursive: true, force: true }))));

/** A data directory of this test's own, whose database is migrated: making one takes longer than the test. */
async function directory(): Promise<string> {
  const path = await temporaryDirectory();
  directories.push(path);
  await cp(inject("migratedDataDir"), path, { recursive: true });
  return path;
}

test("a process that is told to stop finishes the request under way, frees the data directory, and ends with 0", async () => {
  const dataDir = await directory();
  const server = await startServing("start.mjs", { DATA_DIR: dataDir });
  const { host } = new URL(server.url);
  const socket = open(server.url);
  const all = readAll(socket);
  const head = `POST /sign-in HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${server.url}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n\r\n`;
  socket.write(`${head}email=some`);
  // Two answers that come after it show that it has reached the server.
  await send(`${server.url}/healthz`);
  await send(`${server.url}/healthz`);
  server.process.kill("SIGTERM");
  while ((await send(`${server.url}/healthz`).catch(() => null)) !== null);
  socket.write("body%40.ex");
  const answer = await all;
  expect(statusOf(answer)).toBeGreaterThanOrEqual(400);
  expect(statusOf(answer)).toBeLessThan(500);
  expect(answer).toMatch(/connection: close/i);
  expect(await server.ended).toBe(0);
  expect((await readdir(dataDir)).filter((name) => name.includes("lock"))).toEqual([]);
});

test("behind a proxy only so many addresses are believed as were configured", async () => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = await startServing("start.mjs", {
    PORT: String(port),
    DATA_DIR: await directory(),
    APP_URL: "https://octopus.example",
    TRUST_PROXY: "1",
  });
  const page = await send(`${url}/`, { headers: { Host: "octopus.example", "X-Forwarded-Proto": "https" } });
  expect(page.status).toBe(200);
  expect(page.headers["strict-transport-security"]).toContain("max-age=31536000");
  expect(String(page.headers["content-security-policy"])).toContain("upgrade-insecure-requests");
  expect(page.body).toContain('href="https://octopus.example/fr"');
  expect((await send(`${url}/`, { headers: { Host: "other.example" } })).status).toBe(421);
  const form = { Host: "octopus.example", "Content-Type": "application/x-www-form-urlencoded" };
  const post = (origin: string) =>
    send(`${url}/preferences`, { method: "POST", headers: { ...form, Origin: origin }, body: "theme=dark" });
  expect((await post("https://octopus.example")).status).toBeLessThan(400);
  for (const origin of ["http://octopus.example", "https://octopus.example:8443", url])
    expect((await post(origin)).status).toBe(403);
  expect(await server.stop()).toBe(0);
});

test("a process that is killed leaves a directory that the next one takes over, with its secret and the attempts counted", async () => {
  const dataDir = await directory();
  const secret = async () => {
    const { mode, ino } = await stat(join(dataDir, "session-secret"));
    return { mode: (mode & 0o777).toString(8), ino };
  };
  const attempt = async (url: string, address: string) => {
    const headers = { Origin: url, "Content-Type": "application/x-www-form-urlencoded" };
    const claimed = { "X-Forwarded-For": address, "X-Real-IP": address };
    const body = "email=nobody%40ministry.example&password=not+the+password+of+anyone";
    return (await send(`${url}/sign-in`, { method: "POST", headers: { ...headers, ...claimed }, body })).status;
  };
  const first = await startServing("start.mjs", { DATA_DIR: dataDir });
  const made = await secret();
  // Only its owner may read it.
  expect(made.mode).toBe("600");
  // Whatever a client says of its address.
  const statuses: number[] = [];
  for (let nth = 0; nth < 15; nth++) statuses.push(await attempt(first.url, `203.0.113.${nth}`));
  expect(statuses[0]).toBe(422);
  expect(statuses.at(-1)).toBe(429);
  first.process.kill("SIGKILL");
  expect(await first.ended).toBe("SIGKILL");
  const second = await startServing("start.mjs", { DATA_DIR: dataDir });
  expect((await send(`${second.url}/readyz`)).status).toBe(200);
  expect(await secret()).toEqual(made);
  expect(await attempt(second.url, "198.51.100.1")).toBe(429);
  expect(await second.stop()).toBe(0);
});

test("logs name neither people nor addresses nor secrets", async () => {
  const server = await startServing("start.mjs", { DATA_DIR: await directory(), LOG_LEVEL: "debug" });
  await send(`${server.url}/r/a-secret-token?mail=somebody%40ministry.example`, {
    headers: { "User-Agent": "a certain browser", Cookie: "octopus=a-secret-cookie" },
  });
  await send(`${server.url}/sign-in`, {
    method: "POST",
    headers: { Origin: server.url, "Content-Type": "application/x-www-form-urlencoded" },
    body: "email=somebody%40ministry.example&password=a+secret+password",
  });
  expect(await server.stop()).toBe(0);
  const { stdout, stderr } = server.output();
  // Nothing that Node warns of, such as listeners without end.
  expect(stderr).not.toContain("Warning");
  const entries = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(entries.filter(({ msg }) => msg === "request")).toMatchObject([
    { method: "GET", route: "/r/:token", requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    { method: "POST", route: "/sign-in" },
  ]);
  expect(stdout).not.toMatch(/secret|somebody|ministry|certain browser|127\.0\.0\.1/);
});
