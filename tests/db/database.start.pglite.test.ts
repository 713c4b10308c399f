import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase } from "#server/database.ts";
import { StartError } from "#server/start-error.ts";

let dataDir = "";
const open = (directory = dataDir) => openDatabase({ databaseUrl: null, dataDir: directory });

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "octopus-data-"));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

/** Another process that writes until it is killed, after so many rows; the numbers of the rows that it said are kept. */
async function killedWriter(rows: number): Promise<number[]> {
  const program = fileURLToPath(new URL("hold-database.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", program, dataDir], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const said: number[] = [];
  for await (const line of createInterface(child.stdout)) {
    said.push(Number(line));
    if (said.length === 1) await expect(open()).rejects.toThrow(`is in use by process ${child.pid}`);
    if (said.length === rows) child.kill("SIGKILL");
  }
  await exited;
  return said;
}

test("kill -9 in the middle of writing loses nothing that was said to be kept", async () => {
  const said = await killedWriter(200);
  const { db, close } = await open();
  const kept = await db.rateLimiterFlexible.findMany({ select: { points: true }, orderBy: { points: "asc" } });
  expect(kept.map(({ points }) => points).slice(0, said.length)).toEqual(said);
  expect(kept.length - said.length).toBeLessThanOrEqual(1);
  await close();
});

test("a directory whose making was cut off is made again, one of another version refused", async () => {
  await writeFile(join(dataDir, "database.version"), "unfinished\n");
  const first = await open();
  await first.close();
  expect(await readdir(dataDir)).toEqual(["database", "database.version"]);
  const version = join(dataDir, "database.version");
  expect(await readFile(version, "utf8")).toMatch(/^\d+\.\d+\n$/);
  await writeFile(version, "0.1\n");
  await expect(open()).rejects.toThrow(/was made by PGlite 0\.1/);
  await rm(version);
  await expect(open()).rejects.toThrow(/by an unknown version of PGlite/);
  expect((await readdir(dataDir)).sort()).toEqual(["database"]);
});

test("a directory that cannot be written is one clear line", async () => {
  const file = join(dataDir, "file");
  await writeFile(file, "");
  for (const directory of [file, join(file, "below"), "/proc/octopus"]) {
    const opening = open(directory);
    await expect(opening).rejects.toThrow(StartError);
    await expect(opening).rejects.toThrow(/^The data directory \S+ cannot be written \(E[A-Z]+\)\. [^\n]+$/);
  }
});
