import { register } from "tsx/esm/api";

/**
 * Runs one of the server's own TypeScript programs in this process.
 * @param {string} program
 */
export async function serve(program) {
  // React and Remix choose their fast half by this name when they are first read.
  process.env.NODE_ENV = "production";
  register();
  await import(program);
}
