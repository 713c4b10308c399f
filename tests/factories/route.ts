import type { AppContext } from "#app/platform/context.ts";
import { testAppUrl } from "#tests/factories/account.ts";

/** The arguments of a loader for an address. */
export function loaderArgs(context: AppContext, path: string, params: Record<string, string> = {}) {
  return { request: new Request(`${testAppUrl}${path}`), params, context };
}

/** The status of what a loader answers with when it refuses; 200 when it does not. */
export async function refusalStatus(work: Promise<unknown>): Promise<number> {
  const thrown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (thrown !== null && !(thrown instanceof Response)) throw thrown;
  return thrown?.status ?? 200;
}
