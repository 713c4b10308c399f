import { once } from "node:events";
import { readdir, rm, stat, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer as createSocketServer, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { type Environment, runCommand, startServing, temporaryDirectory } from "#tests/edge/process.ts";
import { open, readAll, send, statusOf } from "#tests/edge/raw.ts";
import { freePort } from "#tests/setup/demo-process.ts";

const shared = inject("edgeServer");
const directories: string[] = [];

afterAll(() => Promise.all(directories.map((path) => rm(path, { recursive: true, force: true }))));

async function directory(): Promise<string> {
  const path = await temporaryDirectory();
  directories.push(path);
  return path;
}

/** What a start that fails says, and with which code it ends. */
async function failure(command: string, environment: Environment) {
  const running = runCommand(command, { PORT: "0", LOG_LEVEL: "silent", ...environment });
  const code = await running.ended;
  return { code, lines: running.output().stderr.trimEnd().split("\n") };
}

describe.concurrent("a start that cannot work says why in one line and ends with 1", () => {
  test.each(["start.mjs", "demo.mjs", "build.mjs", "test.mjs"])("an older Node: %s", async (command) => {
    const running = runCommand(command, {}, ["--require", join(import.meta.dirname, "old-node.cjs")]);
    expect(await running.ended).toBe(1);
    expect(running.output().stderr).toBe("Octopus needs Node 20.19 or newer; this is Node 18.20.4.\n");
  });

  describe.each(["start.mjs", "demo.mjs"])("%s", (command) => {
    test("a taken port", async () => {
      const { port } = new URL(shared.url);
      const dataDir = await directory();
      const { code, lines } = await failure(command, { PORT: port, DATA_DIR: dataDir });
      expect(code).toBe(1);
      expect(lines).toEqual([expect.stringMatching(`^Port ${port} on 127.0.0.1 is already in use\\.`)]);
      expect(await readdir(dataDir)).toEqual([]);
      expect((await send(`${shared.url}/readyz`)).status).toBe(200);
    });

    test("a data directory that cannot be written", async () => {
      const file = join(await directory(), "file");
      await writeFile(file, "");
      const { code, lines } = await failure(command, { DATA_DIR: join(file, "data") });
      expect(code).toBe(1);
      expect(lines).toEqual([
        expect.stringMatching(/^The data directory .*\/file\/data cannot be written \(ENOTDIR\)\./),
      ]);
      expect((await stat(file)).size).toBe(0);
    });

    test("a data directory that another process has open, which goes on undisturbed", async () => {
      const before = await send(`${shared.url}/organisations`);
      const { code, lines } = await failure(command, { DATA_DIR: shared.dataDir });
      expect(code).toBe(1);
      expect(lines).toEqual([expect.stringMatching(/^The data directory .* is in use by process \d+\./)]);
      const after = await send(`${shared.url}/organisations`);
      expect(after.status).toBe(200);
      expect(after.headers.etag).toBe(before.headers.etag);
    });

    test("a database that nobody answers for", async () => {
      const { code, lines } = await failure(command, {
        DATABASE_URL: "postgresql://octopus:secret@127.0.0.1:1/octopus",
        DATA_DIR: await directory(),
      });
      expect(code).toBe(1);
      expect(lines).toEqual([expect.stringMatching(/^The database 127\.0\.0\.1:1\/octopus cannot be reached: /)]);
      expect(lines.join()).not.toContain("secret");
    });
  });

  test("something else where the database should be", async () => {
    const sockets = new Set<Socket>();
    const mute = createSocketServer((socket) => sockets.add(socket)).listen(0, "127.0.0.1");
    await once(mute, "listening");
    const { port } = mute.address() as AddressInfo;
    const { code, lines } = await failure("start.mjs", {
      DATABASE_URL: `postgresql://octopus@127.0.0.1:${port}/octopus`,
      DATA_DIR: await directory(),
    });
    for (const socket of sockets) socket.destroy();
    mute.close();
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/ cannot be reached: /)]);
  });

  // Which settings are wrong is told by server/config.test.ts; here, that a process says so.
  test.each([
    [{ PORT: "http" }, /^PORT must be a whole number/],
    [{ HOST: "203.0.113.1" }, /^HOST 203\.0\.113\.1 is not an address of this machine\.$/],
  ])("a wrong setting: %o", async (environment, message) => {
    const { code, lines } = await failure("start.mjs", { DATA_DIR: await directory(), ...environment });
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(message)]);
  });
});

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
  const { stdout } = server.output();
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
