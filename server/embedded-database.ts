import { readFileSync } from "node:fs";
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { type DirectoryLock, lockDirectory } from "#server/directory-lock.ts";
import { StartError } from "#server/start-error.ts";

export type EmbeddedDatabase = { pglite: PGlite; close(): Promise<void> };

/** PGlite may change its files between minor versions, so the version that made them is kept beside them. */
const filesVersion = installedVersion().split(".").slice(0, 2).join(".");
const unfinished = "unfinished";

/** Opens the database in `DATA_DIR/database` for this process alone, and makes it when there is none. */
export async function openEmbedded(dataDir: string): Promise<EmbeddedDatabase> {
  const directory = resolve(dataDir);
  await makeWritable(directory);
  const lock = await lockDirectory(directory);
  try {
    const pglite = await openFiles(directory);
    return { pglite, close: () => closeBoth(pglite, lock) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function closeBoth(pglite: PGlite, lock: DirectoryLock): Promise<void> {
  try {
    if (!pglite.closed) await pglite.close();
  } finally {
    await lock.release();
  }
}

async function makeWritable(directory: string): Promise<void> {
  const probe = join(directory, `.write-${process.pid}`);
  try {
    await makeDirectory(directory);
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new StartError(
      `The data directory ${directory} cannot be written (${code}). Change its permissions, or set DATA_DIR to another directory.`,
    );
  }
}

/** Not `recursive`: in Node that never returns where the system refuses with ENOENT, as /proc does. */
async function makeDirectory(directory: string): Promise<void> {
  if (await exists(directory)) return;
  if (dirname(directory) !== directory) await makeDirectory(dirname(directory));
  await mkdir(directory, { mode: 0o700 });
}

async function openFiles(directory: string): Promise<PGlite> {
  const data = join(directory, "database");
  const versionFile = join(directory, "database.version");
  const version = (await readFile(versionFile, "utf8").catch(() => "")).trim();
  const isThere = await exists(data);
  const pglite = isThere && version !== unfinished ? await open(data, version) : await create(data, versionFile);
  await pglite.exec("SET TIME ZONE 'UTC'");
  return pglite;
}

function open(data: string, version: string): Promise<PGlite> {
  refuseOtherVersion(data, version);
  return PGlite.create({ dataDir: data });
}

/** A process killed while the files are being made leaves them marked as unfinished; nobody has put anything in yet. */
async function create(data: string, versionFile: string): Promise<PGlite> {
  await writeFile(versionFile, `${unfinished}\n`);
  await rm(data, { recursive: true, force: true });
  const pglite = await PGlite.create({ dataDir: data });
  await writeFile(versionFile, `${filesVersion}\n`);
  return pglite;
}

function refuseOtherVersion(data: string, version: string): void {
  if (version === filesVersion) return;
  const made = version ? `by PGlite ${version}` : "by an unknown version of PGlite";
  throw new StartError(
    `The database in ${data} was made ${made}, this version of Octopus reads those of PGlite ${filesVersion}. Start the version that made it and back it up, then restore the backup here.`,
  );
}

/** Writes the whole embedded database into a new file, readable by its owner only. No other process may have it open. */
export async function backUpEmbedded(dataDir: string, file: string): Promise<void> {
  const { pglite, close } = await openEmbedded(dataDir);
  try {
    const dump = await pglite.dumpDataDir("gzip");
    await writeFile(file, Buffer.from(await dump.arrayBuffer()), { flag: "wx", mode: 0o600 });
  } finally {
    await close();
  }
}

/** Makes the embedded database from a file that backUpEmbedded wrote; refuses where there is a database already. */
export async function restoreEmbedded(dataDir: string, file: string): Promise<void> {
  const directory = resolve(dataDir);
  const data = join(directory, "database");
  const dump = new Blob([await readFile(file)]);
  await makeWritable(directory);
  const lock = await lockDirectory(directory);
  const versionFile = join(directory, "database.version");
  try {
    if (await exists(data))
      throw new StartError(`There is a database in ${data} already. Restore into an empty DATA_DIR.`);
    await writeFile(versionFile, `${unfinished}\n`);
    const pglite = await PGlite.create({ dataDir: data, loadDataDir: dump });
    await pglite.close();
    await writeFile(versionFile, `${filesVersion}\n`);
  } finally {
    await lock.release();
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function installedVersion(): string {
  const entry = createRequire(import.meta.url).resolve("@electric-sql/pglite");
  const { version } = JSON.parse(readFileSync(join(dirname(entry), "../package.json"), "utf8")) as { version: string };
  return version;
}
