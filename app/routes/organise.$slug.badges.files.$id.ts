import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/platform/responses.server.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import { openFile } from "#app/registration/badges/print/queries.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";

/** A file with badges, for the team, as long as it is kept. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const file = await openFile(context.db, conference.id, params.id ?? "", context.clock.now());
  if (!file) throw notFound();
  const day = dayIn(file.madeAt, conference.timeZone ?? "UTC");
  return new Response(file.stream, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `attachment; filename="${conference.slug}-badges-${day}.pdf"`,
      "Cache-Control": "no-store",
    },
  });
}
