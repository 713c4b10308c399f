import { access, constants, readdir } from "node:fs/promises";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { run } from "./run.mjs";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** A Chromium for the browser tests: named by CHROMIUM_PATH, installed already, or installed now where that is allowed. */
export async function findBrowser() {
  return (await installed()) ?? (await install());
}

async function installed() {
  const named = process.env.CHROMIUM_PATH;
  const directories = (process.env.PATH ?? "").split(delimiter).concat("/usr/bin", "/usr/local/bin", "/snap/bin");
  const candidates = directories.flatMap((directory) => names.map((name) => join(directory, name)));
  for (const path of [...(named ? [named] : []), ...candidates, ...(await ofPlaywright())]) {
    if (await isExecutable(path)) return path;
  }
  return null;
}

/** Browsers that Playwright downloaded for some other project. */
async function ofPlaywright() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), ".cache/ms-playwright");
  const folders = await readdir(cache).catch(() => /** @type {string[]} */ ([]));
  return folders
    .filter((folder) => folder.startsWith("chromium-"))
    .flatMap((folder) => ["chrome-linux/chrome", "chrome-linux64/chrome"].map((file) => join(cache, folder, file)));
}

/** @param {string} path */
async function isExecutable(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Debian's package, as root or by a sudo that asks nothing. */
async function install() {
  const asRoot = process.getuid?.() === 0;
  if (!asRoot && (await run("sudo", ["-n", "true"]).catch(() => ({ code: 1 }))).code !== 0) return unavailable();
  console.log("Installing Chromium ...");
  const [program, first] = asRoot ? ["apt-get", []] : ["sudo", ["-n", "apt-get"]];
  const quiet = { env: { DEBIAN_FRONTEND: "noninteractive" } };
  await run(program, [...first, "update", "-qq"], quiet).catch(() => null);
  const packages = ["install", "-y", "-qq", "--no-install-recommends", "chromium"];
  await run(program, [...first, ...packages], quiet).catch(() => null);
  return (await installed()) ?? unavailable();
}

function unavailable() {
  console.log(
    "No Chromium was found and none could be installed: the browser tests will fail. Install the package chromium.",
  );
  return null;
}
