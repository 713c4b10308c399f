import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/platform/responses.server.ts";
import { dataFile } from "#app/privacy/mine.server.ts";
import { fileOfRegistration } from "#app/privacy/queries/held.server.ts";
import { holderOf } from "#app/registration/access.server.ts";
import { readOwnRegistration } from "#app/registration/queries/own.server.ts";
import { hasProvedAddress } from "#app/registration/rules.ts";

/** Everything that is kept with a registration, as one file, for whoever reads the mail of its address. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const holder = await holderOf(context, request);
  const registration = await readOwnRegistration(context.db, params.reference ?? "", holder);
  if (!registration || !hasProvedAddress(holder, registration)) throw notFound();
  const data = await fileOfRegistration(context.db, context.config.vaultKeys, registration.id);
  return dataFile(data, `octopus-${registration.reference}.json`, context.clock.now());
}
