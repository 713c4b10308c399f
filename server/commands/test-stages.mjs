import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { findBrowser } from "./find-browser.mjs";
import { ensureBuilt, ensureGenerated, ensureInstalled } from "./prepare.mjs";
import { root, run } from "./run.mjs";

const node = process.execPath;
const reports = join(root, "tests/.output");

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** What `npm test` does, in order; a stage that fails does not keep the later ones from telling what they know. */
export async function runStages() {
  await ensureInstalled();
  await ensureGenerated();
  await mkdir(reports, { recursive: true });
  const browser = await findBrowser();
  const stages = [
    () => typesAndBuild(),
    () => tool("Formatting and lint", "@biomejs/biome/bin/biome", ["check", "."]),
    () => vitest("unit"),
    () => databases(),
    () => vitest("edge"),
    () => vitest("e2e", { env: browser ? { CHROMIUM_PATH: browser } : {} }),
  ];
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const stage of stages) add(total, await stage());
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  process.exitCode = total.failed > 0 ? 1 : 0;
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
}

/**
 * @param {Tally} total
 * @param {Tally} more
 */
function add(total, more) {
  total.passed += more.passed;
  total.failed += more.failed;
  total.skipped += more.skipped;
}

/**
 * Both at once, since neither needs the other: what the checker says comes when the build is done.
 * @returns {Promise<Tally>}
 */
async function typesAndBuild() {
  const types = run(node, [join(root, "node_modules/typescript/bin/tsc"), "--noEmit"]);
  const total = await build();
  const { code, output } = await types;
  console.log(`\n== Types\n${output.trimEnd()}`);
  add(total, one(code === 0, "Types"));
  return total;
}

/**
 * A checker that passes or fails as a whole: it counts as one test.
 * @param {string} name
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<Tally>}
 */
async function tool(name, script, args) {
  console.log(`\n== ${name}`);
  const { code } = await run(node, [join(root, "node_modules", script), ...args], { stream: true });
  return one(code === 0, name);
}

/** @returns {Promise<Tally>} */
async function build() {
  console.log("\n== Build");
  try {
    await ensureBuilt();
    return one(true, "Build");
  } catch (error) {
    console.log(error instanceof Error ? error.message : error);
    return one(false, "Build");
  }
}

/**
 * @param {boolean} passed
 * @param {string} name
 * @returns {Tally}
 */
function one(passed, name) {
  console.log(`${name}: ${passed ? "passed" : "failed"}`);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * Side by side, a process with one worker each: all that a database test needs is then loaded twice, not four times.
 * @returns {Promise<Tally>}
 */
async function databases() {
  const [total, postgres] = await Promise.all([
    vitest("db-pglite", { alone: true }),
    vitest("db-postgres", { alone: true }),
  ]);
  add(total, postgres);
  return total;
}

/**
 * A Vitest project; the report says how many tests there were. What runs beside another is shown when it is done.
 * @param {string} project
 * @param {{ alone?: boolean, env?: Record<string, string> }} [options] `alone`: in one worker
 * @returns {Promise<Tally>}
 */
async function vitest(project, { alone = false, env = {} } = {}) {
  const head = `\n== Tests: ${project}`;
  if (!alone) console.log(head);
  const report = join(reports, `${project}.json`);
  await rm(report, { force: true });
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  if (alone) args.push("--maxWorkers=1");
  const script = join(root, "node_modules/vitest/vitest.mjs");
  const { code, output } = await run(node, [script, ...args], { stream: !alone, env });
  if (alone) console.log(`${head}\n${output.trimEnd()}`);
  return tally(code, await readFile(report, "utf8").catch(() => null));
}

/**
 * A run that ends badly without a failed test (a file that cannot be read, an error between tests) is one failure.
 * @param {number} code
 * @param {string | null} report
 * @returns {Tally}
 */
function tally(code, report) {
  if (report === null) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(report);
  const failed = numFailedTests === 0 && code !== 0 ? 1 : numFailedTests;
  return { passed: numPassedTests, failed, skipped: numPendingTests + numTodoTests };
}
