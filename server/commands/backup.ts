import { spawn } from "node:child_process";
import { access, writeFile } from "node:fs/promises";
import { backUpEmbedded, restoreEmbedded } from "#server/embedded-database.ts";
import { withOneConnection } from "#server/postgres.ts";
import { StartError } from "#server/start-error.ts";

type Place = { databaseUrl: string | null; dataDir: string };

/** Writes the whole database into a new file: of PGlite its files, of PostgreSQL what pg_dump gives. */
export async function backUp({ databaseUrl, dataDir }: Place, file: string): Promise<void> {
  if (!databaseUrl) return backUpEmbedded(dataDir, file).catch(explainFile(file));
  // Claimed first: pg_dump would write over a file that is there.
  await writeFile(file, "", { flag: "wx", mode: 0o600 }).catch(explainFile(file));
  await runPostgresTool("pg_dump", ["--format=custom", "--no-owner", `--file=${file}`], databaseUrl);
}

/** Brings a backup back, into an empty place only. Mail that had been sent before the backup is not sent again. */
export async function restore({ databaseUrl, dataDir }: Place, file: string): Promise<void> {
  await access(file).catch(explainFile(file));
  if (!databaseUrl) return restoreEmbedded(dataDir, file);
  const { rows } = await withOneConnection(databaseUrl, (pool) =>
    pool.query<{ tables: number }>("SELECT count(*)::int AS tables FROM pg_tables WHERE schemaname = 'public'"),
  );
  if (rows[0]?.tables !== 0) throw new StartError("The database is not empty. Restore into a new, empty one.");
  await runPostgresTool("pg_restore", ["--no-owner", "--exit-on-error", "--single-transaction", file], databaseUrl);
}

function explainFile(file: string): (error: unknown) => never {
  return (error) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    if (code === "EEXIST") throw new StartError(`${file} is there already. Name a new file.`);
    if (code === "ENOENT" || code === "EACCES") throw new StartError(`${file} cannot be opened (${code}).`);
    throw error;
  };
}

/** The password goes through the environment, so that a list of processes does not show it. */
async function runPostgresTool(tool: string, args: string[], databaseUrl: string): Promise<void> {
  const url = new URL(databaseUrl);
  const password = decodeURIComponent(url.password);
  url.password = "";
  const child = spawn(tool, [...args, `--dbname=${url.href}`], {
    env: { ...process.env, ...(password && { PGPASSWORD: password }) },
    stdio: ["ignore", "inherit", "inherit"],
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("exit", resolve);
    child.once("error", () => reject(new StartError(`${tool} was not found. Install PostgreSQL's client programs.`)));
  });
  if (code !== 0) throw new StartError(`${tool} failed; what it said stands above.`);
}
