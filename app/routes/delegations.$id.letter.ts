import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireHead } from "#app/registration/delegations/head-view.server.ts";
import { letterResponse } from "#app/registration/delegations/letter-file.server.ts";

/** The letter that the delegation has handed in, for its head. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { delegation } = await requireHead(context, request, params.id);
  return letterResponse(context.db, delegation.conferenceId, delegation.id);
}
