import type { LoaderFunctionArgs } from "@remix-run/node";
import { portraitResponse } from "#app/programme/speakers/portrait-file.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";

/** The portrait that a speaker has given, for the organisers. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const row = await context.db.speaker.findFirst({
    where: { id: params.id ?? "", conferenceId: conference.id },
    select: { portraitId: true },
  });
  return portraitResponse(context.db, conference.id, row?.portraitId);
}
