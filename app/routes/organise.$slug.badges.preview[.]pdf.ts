import type { LoaderFunctionArgs } from "@remix-run/node";
import { answering } from "#app/platform/responses.server.ts";
import { answerPreview } from "#app/registration/badges/print/one.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";

/** What the arrangement looks like on paper. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  return answering(() => answerPreview(context, conference));
}
