import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ServerConfig } from "#server/config.ts";
import { StartError } from "#server/start-error.ts";

const fileName = "session-secret";

/** SESSION_SECRET, or the one kept in DATA_DIR, which is made on the first start and readable by its owner only. */
export async function sessionSecret(config: Pick<ServerConfig, "sessionSecret" | "dataDir">): Promise<string> {
  if (config.sessionSecret) return config.sessionSecret;
  const path = join(resolve(config.dataDir), fileName);
  try {
    return (await read(path)) ?? (await make(path));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new StartError(
      `The data directory ${resolve(config.dataDir)} cannot be written (${code}). Change its permissions, or set DATA_DIR to another directory.`,
    );
  }
}

/** Puts a new secret in the place of the one in DATA_DIR. */
export async function replaceSessionSecret(dataDir: string): Promise<void> {
  const path = join(resolve(dataDir), fileName);
  await rm(path, { force: true });
  await make(path);
}

async function read(path: string): Promise<string | null> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const secret = text.trim();
  return secret.length >= 32 ? secret : null;
}

/** Written beside and linked into place, so that of two processes that start at once both end with the same secret. */
async function make(path: string): Promise<string> {
  await mkdir(resolve(path, ".."), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const secret = await read(path);
  if (!secret) throw new Error("EMPTY");
  return secret;
}
