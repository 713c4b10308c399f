import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CommandError, root, step } from "./run.mjs";

const node = process.execPath;

/** Installs the packages of the lock file when they are missing or others. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith(".js") ? [node, [npm]] : ["npm", []];
  await step("Installing packages", program, [...first, "ci", "--include=dev", "--no-audit", "--no-fund"]);
}

/**
 * npm writes what it installed at the very end of its work, so an installation that was broken off does not count.
 * Packages for other systems are optional and stay away.
 */
function isInstalled() {
  const wanted = packagesOf("package-lock.json");
  const found = packagesOf("node_modules/.package-lock.json");
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === "" || optional || found[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages ?? {};
  } catch {
    return {};
  }
}

/** Writes the database client from the schema when the schema has changed. */
export async function ensureGenerated() {
  await whenChanged("prisma/generated", ["prisma/schema", "prisma.config.ts", "package-lock.json"], () =>
    step("Writing the database client", node, [join(root, "node_modules/prisma/build/index.js"), "generate"]),
  );
}

const buildSources = [
  "app",
  "emails",
  "public",
  "prisma/schema",
  "package.json",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];

/** Builds server and browser code when a source has changed. */
export async function ensureBuilt() {
  await whenChanged("build", buildSources, () =>
    step("Building", node, [join(root, "node_modules/@remix-run/dev/dist/cli.js"), "vite:build"]),
  );
}

/** Everything a command needs that serves the build. */
export async function prepare() {
  await ensureInstalled();
  await ensureGenerated();
  await ensureBuilt();
}

/** Serving installs and builds nothing: that was to be done before. */
export function refuseUnprepared() {
  const isThere = (/** @type {string} */ file) => existsSync(join(root, file));
  if (!isThere("node_modules/tsx")) throw new CommandError("The packages are not installed. Run npm run build first.");
  if (!isThere("prisma/generated/client.ts") || !isThere("build/server/index.js"))
    throw new CommandError("There is no build yet. Run npm run build first.");
}

/**
 * Does `work` unless `target` was made from the same sources. The stamp is taken away first, so that work that is
 * broken off is done again.
 * @param {string} target
 * @param {string[]} sources
 * @param {() => Promise<void>} work
 */
async function whenChanged(target, sources, work) {
  const stamp = join(root, target, ".made-from");
  const current = fingerprint(sources);
  const made = await readFile(stamp, "utf8").catch(() => "");
  if (made === current) return;
  await rm(stamp, { force: true });
  await work();
  await mkdir(join(root, target), { recursive: true });
  await writeFile(stamp, current);
}

/** @param {string[]} sources */
function fingerprint(sources) {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesUnder))
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesUnder(path) {
  if (!existsSync(join(root, path))) return [];
  try {
    const entries = readdirSync(join(root, path)).sort();
    return entries.flatMap((name) => filesUnder(join(path, name)));
  } catch {
    return [path];
  }
}
