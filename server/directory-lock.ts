import { createHash } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { StartError } from "#server/start-error.ts";

export type DirectoryLock = { release(): Promise<void> };

type Owner = { file: string; place: string; pid: number; startedAt: string };

const prefix = "database.lock";
const beatEveryMs = 3_000;
const silentAfterMs = 12_000;
const attempts = 8;

/**
 * Takes a data directory for this process alone. Every process writes one file whose name says who it is (place, pid,
 * start time) and only then looks for others: of two processes at least the later one sees the other, so two can never
 * both go on. Files of dead processes name nobody else and are removed without a race.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  const own = ownFile();
  for (let attempt = 1; ; attempt++) {
    await claim(directory, own);
    const others = await livingOwners(directory, own);
    if (others.length === 0) return hold(directory, own);
    await rm(join(directory, own), { force: true });
    if (attempt === attempts) throw inUse(directory, nameOf(others));
    await delay(50 + Math.random() * 150);
  }
}

/** Only this very process can have written a file of this name already. */
async function claim(directory: string, own: string): Promise<void> {
  try {
    await writeFile(join(directory, own), "", { flag: "wx" });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") throw inUse(directory, "this process");
    throw error;
  }
}

function nameOf([other]: Owner[]): string {
  return other?.place === place() ? `process ${other.pid}` : "a process on another machine or in another container";
}

function inUse(directory: string, who: string): StartError {
  return new StartError(
    `The data directory ${directory} is in use by ${who}. Stop that one first, or set DATA_DIR to another directory.`,
  );
}

/** While held, the file's time is renewed: processes elsewhere can only tell by it that this one lives. */
function hold(directory: string, own: string): DirectoryLock {
  const path = join(directory, own);
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => {});
  }, beatEveryMs);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      await rm(path, { force: true });
    },
  };
}

async function livingOwners(directory: string, own: string): Promise<Owner[]> {
  const files = (await readdir(directory)).filter((name) => name.startsWith(`${prefix}.`) && name !== own);
  const living: Owner[] = [];
  for (const file of files) {
    const owner = ownerOf(file);
    if (owner && (await isAlive(directory, owner))) living.push(owner);
    else await rm(join(directory, file), { force: true });
  }
  return living;
}

function ownFile(): string {
  return [prefix, place(), process.pid, startTimeOf(process.pid)].join(".");
}

function ownerOf(file: string): Owner | null {
  const [place, pid, startedAt] = file.slice(prefix.length + 1).split(".");
  return place && pid && startedAt ? { file, place, pid: Number(pid), startedAt } : null;
}

async function isAlive(directory: string, owner: Owner): Promise<boolean> {
  if (owner.place === place()) return startTimeOf(owner.pid) === owner.startedAt;
  const { mtimeMs } = await stat(join(directory, owner.file)).catch(() => ({ mtimeMs: 0 }));
  return Date.now() - mtimeMs < silentAfterMs;
}

/** Where pids mean the same: this boot of this machine, in this container. */
function place(): string {
  const boot = quietly(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8"));
  const pids = quietly(() => readlinkSync("/proc/self/ns/pid"));
  return createHash("sha256").update(`${hostname()} ${boot} ${pids}`).digest("hex").slice(0, 12);
}

/** When a process began, as far as the system tells; "0" for one that is gone, so that a reused pid is not taken for it. */
function startTimeOf(pid: number): string {
  const line = quietly(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  // The name in parentheses may hold spaces; the start time is the 20th field after it.
  if (line) return line.slice(line.lastIndexOf(")") + 2).split(" ")[19] ?? "0";
  return quietly(() => process.kill(pid, 0)) ? "1" : "0";
}

function quietly<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
