/** Why the platform cannot start, in one line for the person who started it; no stack is shown for it. */
export class StartError extends Error {
  override name = "StartError";
}
