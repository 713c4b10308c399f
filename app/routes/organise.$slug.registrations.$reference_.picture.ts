import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/platform/responses.server.ts";
import { photoResponse, readPhoto } from "#app/registration/badges/photo/queries.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";

/** The picture of a delegate, for the team. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const registration = await context.db.registration.findFirst({
    where: { conferenceId: conference.id, reference: params.reference ?? "" },
    select: { id: true },
  });
  const photo = registration && (await readPhoto(context.db, registration.id));
  if (!photo) throw notFound();
  return photoResponse(photo);
}
