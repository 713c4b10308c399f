import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockDirectory } from "#server/directory-lock.ts";
import { StartError } from "#server/start-error.ts";

let directory = "";

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "octopus-lock-"));
});

afterEach(() => rm(directory, { recursive: true, force: true }));

const holdingProgram = `
  import { lockDirectory } from "#server/directory-lock.ts";
  try {
    await lockDirectory(process.argv[1]);
    console.log("held");
    setInterval(() => {}, 1000);
  } catch (error) {
    console.log(error.message);
  }
`;

/** Another process that takes the lock; what it said, and itself. */
async function otherProcess() {
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", holdingProgram, directory], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(createInterface(child.stdout), "line")) as [string];
  const kill = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return { said, kill, pid: child.pid };
}

test("a lock that was released can be taken again", async () => {
  const lock = await lockDirectory(directory);
  await lock.release();
  await (await lockDirectory(directory)).release();
  expect(await readdir(directory)).toEqual([]);
});

test("the same process cannot take it twice", async () => {
  const lock = await lockDirectory(directory);
  await expect(lockDirectory(directory)).rejects.toThrow(/in use by this process/);
  await lock.release();
});

test("a second process is refused with one line that names the first", async () => {
  const lock = await lockDirectory(directory);
  const { said } = await otherProcess();
  expect(said).toBe(
    `The data directory ${directory} is in use by process ${process.pid}. Stop that one first, or set DATA_DIR to another directory.`,
  );
  await lock.release();
});

test("the lock of a process that was killed is taken over", async () => {
  const other = await otherProcess();
  expect(other.said).toBe("held");
  await expect(lockDirectory(directory)).rejects.toThrow(`in use by process ${other.pid}`);
  await other.kill();
  await (await lockDirectory(directory)).release();
});

test("of many processes that start at once exactly one gets it", async () => {
  const others = await Promise.all(Array.from({ length: 4 }, otherProcess));
  expect(others.filter(({ said }) => said === "held")).toHaveLength(1);
  for (const other of others.filter(({ said }) => said === "held")) await other.kill();
});

test("a process on another machine holds the lock as long as it gives signs of life", async () => {
  const file = join(directory, "database.lock.000000000000.1.12345");
  await writeFile(file, "");
  const refused = lockDirectory(directory);
  await expect(refused).rejects.toThrow(StartError);
  await expect(refused).rejects.toThrow(/another machine or in another container/);
  const aMinuteAgo = new Date(Date.now() - 60_000);
  await utimes(file, aMinuteAgo, aMinuteAgo);
  await (await lockDirectory(directory)).release();
});

test("a process number that was given to somebody else meanwhile is not taken for the owner", async () => {
  const lock = await lockDirectory(directory);
  const [own = ""] = await readdir(directory);
  await lock.release();
  await writeFile(join(directory, own.replace(/\.\d+$/, ".99")), "");
  await (await lockDirectory(directory)).release();
});
