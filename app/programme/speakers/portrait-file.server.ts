import { readFile } from "#app/conferences/files.server.ts";
import type { Db } from "#app/platform/db.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { photoResponse } from "#app/registration/badges/photo/queries.server.ts";

/** A portrait of a conference's speaker as a picture; whoever asks was found to be allowed. */
export async function portraitResponse(
  db: Db,
  conferenceId: string,
  fileId: string | null | undefined,
): Promise<Response> {
  const file = fileId ? await readFile(db, conferenceId, "portrait", fileId) : null;
  if (!file) throw notFound();
  return photoResponse(file);
}
