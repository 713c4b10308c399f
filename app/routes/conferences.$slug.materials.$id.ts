import type { LoaderFunctionArgs } from "@remix-run/node";
import { fileResponse, readFile } from "#app/conferences/files.server.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { materialReader } from "#app/programme/materials/offer.server.ts";
import { isShownSession, readMaterialFile } from "#app/programme/materials/queries.server.ts";
import { maySeeMaterial } from "#app/programme/materials/rules.ts";
import { conferenceBySlug } from "#app/registration/conference-for-registration.server.ts";

/** A file that a session has left, for whoever may have it. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db } = context;
  const id = /^[\w-]{1,100}$/.exec(params.id ?? "")?.[0];
  const conference = await conferenceBySlug(db, params.slug ?? "");
  const material = id && conference ? await readMaterialFile(db, conference.id, id) : null;
  if (!conference || !material?.fileId) throw notFound();
  const reader = await materialReader(context, request, conference.id, material.sessionId);
  const shown = await isShownSession(db, conference.id, material.sessionId);
  if (!maySeeMaterial(reader, material.access, shown)) throw notFound();
  const file = await readFile(db, conference.id, "material", material.fileId);
  if (!file) throw notFound();
  const etag = `"${file.sha256}"`;
  if (request.headers.get("If-None-Match") === etag)
    return new Response(null, { status: 304, headers: { ETag: etag, "Cache-Control": "private, no-cache" } });
  return fileResponse(file);
}
