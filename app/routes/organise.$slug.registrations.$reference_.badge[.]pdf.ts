import type { LoaderFunctionArgs } from "@remix-run/node";
import { answering } from "#app/platform/responses.server.ts";
import { answerOneBadge } from "#app/registration/badges/print/one.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";

/** One badge, ready to be printed. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  return answering(() => answerOneBadge(context, conference, params.reference ?? ""));
}
