import { once } from "node:events";
import { readdir, rm, stat, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer as createSocketServer, type Socket } from "node:net";
import { join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { type Environment, runCommand, temporaryDirectory } from "#tests/edge/process.ts";
import { send } from "#tests/edge/raw.ts";

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
