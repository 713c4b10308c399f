import type { LoaderFunctionArgs } from "@remix-run/node";
import { letterResponse } from "#app/registration/delegations/letter-file.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";

/** The letter that a delegation has handed in, for the organisers. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  return letterResponse(context.db, conference.id, params.id ?? "");
}
