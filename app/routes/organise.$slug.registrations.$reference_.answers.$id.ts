import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { answerFile } from "#app/registration/questions/file.server.ts";

/** A file that a delegate sent as an answer, for whoever may see the desk. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  return answerFile(context.db, params.id, { conferenceId: conference.id, reference: params.reference ?? "" });
}
