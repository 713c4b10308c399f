import type { LoaderFunctionArgs } from "@remix-run/node";
import { portraitResponse } from "#app/programme/speakers/portrait-file.server.ts";
import { requireOwnPage } from "#app/programme/speakers/view.server.ts";

/** The portrait that a speaker has given, for the speaker. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { speaker, conference } = await requireOwnPage(context, request, params.id);
  const row = await context.db.speaker.findUnique({ where: { id: speaker.id }, select: { portraitId: true } });
  return portraitResponse(context.db, conference.id, row?.portraitId);
}
