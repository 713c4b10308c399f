import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/platform/responses.server.ts";
import { holderOf } from "#app/registration/access.server.ts";
import { photoResponse, readPhoto } from "#app/registration/badges/photo/queries.server.ts";
import { readOwnRegistration } from "#app/registration/queries/own.server.ts";

/** The picture of one's own registration. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const registration = await readOwnRegistration(context.db, params.reference ?? "", await holderOf(context, request));
  const photo = registration && (await readPhoto(context.db, registration.id));
  if (!photo) throw notFound();
  return photoResponse(photo);
}
