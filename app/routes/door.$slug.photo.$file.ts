import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse, readFile } from "#app/conferences/files.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { requireDoor } from "#app/registration/door/access.server.ts";

/** The photo of somebody in the list of a door, for whoever keeps that door: it is kept there sealed, and nowhere else. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDoor(context, request, params.slug);
  const file = await readFile(context.db, conference.id, "badge_photo", params.file ?? "");
  if (!file) throw notFound();
  const answer = fileResponse(file);
  answer.headers.set("Cache-Control", "no-store");
  return answer;
}
