import { randomBytes } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { VaultKeys } from "#app/platform/vault.server.ts";
import type { ServerConfig } from "#server/config.ts";
import { StartError } from "#server/start-error.ts";

/** Kept in DATA_DIR, readable by its owner only. */
type SecretName = "session-secret" | "vault-key" | "demo-password";

const secretBytes: Record<SecretName, number> = { "session-secret": 32, "vault-key": 32, "demo-password": 12 };

/** SESSION_SECRET, or the one kept in DATA_DIR, which is made on the first start. */
export async function sessionSecret(config: Pick<ServerConfig, "sessionSecret" | "dataDir">): Promise<string> {
  return config.sessionSecret ?? keptSecret(config.dataDir, "session-secret");
}

/** VAULT_KEY, or those kept in DATA_DIR, one a line. Without them what is sealed in the database is lost. */
export async function vaultKeys(config: Pick<ServerConfig, "vaultKeys" | "dataDir">): Promise<VaultKeys> {
  return config.vaultKeys ?? keysIn(await keptSecret(config.dataDir, "vault-key"));
}

/** Puts a new key before those kept in DATA_DIR. */
export async function addVaultKey(dataDir: string): Promise<VaultKeys> {
  const keys = [newSecret("vault-key"), ...keysIn(await keptSecret(dataDir, "vault-key"))] as const;
  await replaceVaultKeys(dataDir, keys);
  return keys;
}

/** Keeps these keys and no others. */
export async function replaceVaultKeys(dataDir: string, keys: VaultKeys): Promise<void> {
  const path = join(resolve(dataDir), "vault-key");
  await writeFile(`${path}.${process.pid}`, `${keys.join("\n")}\n`, { mode: 0o600 });
  await rename(`${path}.${process.pid}`, path);
}

function keysIn(text: string): VaultKeys {
  return text.split(/\s+/) as unknown as VaultKeys;
}

/** DEMO_PASSWORD, or the one kept in DATA_DIR, so that a later start prints the same. */
export async function demoPassword(config: Pick<ServerConfig, "demoPassword" | "dataDir">): Promise<string> {
  return config.demoPassword ?? keptSecret(config.dataDir, "demo-password");
}

/** Puts new secrets in the place of those in DATA_DIR. */
export async function replaceSessionSecret(dataDir: string): Promise<void> {
  await rm(join(resolve(dataDir), "session-secret"), { force: true });
  await keptSecret(dataDir, "session-secret");
}

async function keptSecret(dataDir: string, name: SecretName): Promise<string> {
  const directory = resolve(dataDir);
  const path = join(directory, name);
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    return (await read(path, name)) ?? (await make(path, name));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new StartError(
      `The data directory ${directory} cannot be written (${code}). Change its permissions, or set DATA_DIR to another directory.`,
    );
  }
}

/** Null when there is none yet, or only the beginning of one. */
async function read(path: string, name: SecretName): Promise<string | null> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const secret = text.trim();
  return secret.length >= secretBytes[name] ? secret : null;
}

/** Written beside and linked into place, so that of two processes that start at once both end with the same secret. */
async function make(path: string, name: SecretName): Promise<string> {
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, `${newSecret(name)}\n`, { mode: 0o600 });
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const secret = await read(path, name);
  if (secret === null) throw new Error(`${name} is empty`);
  return secret;
}

function newSecret(name: SecretName): string {
  return randomBytes(secretBytes[name]).toString("base64url");
}
