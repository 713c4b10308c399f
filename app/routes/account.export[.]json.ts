import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAccount } from "#app/platform/responses.server.ts";
import { dataFile } from "#app/privacy/mine.server.ts";
import { fileOfAccount } from "#app/privacy/queries/held.server.ts";

/** Everything that is kept of the signed-in person, as one file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const account = requireAccount(context, request);
  const now = context.clock.now();
  return dataFile(await fileOfAccount(context.db, context.config.vaultKeys, account, now), "octopus-my-data.json", now);
}
