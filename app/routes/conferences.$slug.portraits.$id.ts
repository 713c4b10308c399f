import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/platform/responses.server.ts";
import { portraitResponse } from "#app/programme/speakers/portrait-file.server.ts";
import { isPublicPortrait } from "#app/programme/speakers/portraits.server.ts";
import { conferenceBySlug } from "#app/registration/conference-for-registration.server.ts";

/** A portrait as it is published with the programme. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const id = /^[\w-]{1,100}$/.exec(params.id ?? "")?.[0];
  const conference = await conferenceBySlug(context.db, params.slug ?? "");
  if (!id || !conference || !(await isPublicPortrait(context.db, conference.id, id))) throw notFound();
  return portraitResponse(context.db, conference.id, id);
}
