import { spawn } from "node:child_process";
import { resolve } from "node:path";

/** The project's directory; every command works from there, wherever it was started. */
export const root = resolve(import.meta.dirname, "../..");

/** A command that failed; its message is what the person at the terminal reads. */
export class CommandError extends Error {
  /** @override */
  name = "CommandError";
}

/**
 * Runs a program to its end and returns what it wrote. Its output is shown only when it fails, or as it comes when
 * `stream` is set.
 * @param {string} program
 * @param {string[]} args
 * @param {{ stream?: boolean, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolvePromise, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      from.setEncoding("utf8");
      from.on("data", (text) => {
        output += text;
        if (options.stream) to.write(text);
      });
    }
    child.on("error", reject);
    child.on("close", (code) => resolvePromise({ code: code ?? 1, output }));
  });
}

/**
 * Runs a step that must succeed: says what is being done, and shows the program's own words only when it fails.
 * @param {string} what
 * @param {string} program
 * @param {string[]} args
 */
export async function step(what, program, args) {
  console.error(`${what} ...`);
  const { code, output } = await run(program, args);
  if (code === 0) return;
  console.error(output.trimEnd());
  throw new CommandError(`${what} failed (exit code ${code}).`);
}

/**
 * Runs a command's work; a reason not to go on is one line and exit code 1.
 * @param {() => Promise<void>} work
 */
export async function command(work) {
  try {
    await work();
  } catch (error) {
    const known = error instanceof Error && (error.name === "CommandError" || error.name === "StartError");
    console.error(known ? error.message : error);
    process.exit(1);
  }
}
