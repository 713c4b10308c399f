import { fileResponse, readFile } from "#app/conferences/files.server.ts";
import type { Db } from "#app/platform/db.ts";
import { notFound } from "#app/platform/responses.server.ts";

/** The nomination letter of a delegation of a conference as a file; whoever asks was found to be allowed. */
export async function letterResponse(db: Db, conferenceId: string, delegationId: string): Promise<Response> {
  const delegation = await db.delegation.findFirst({
    where: { id: delegationId, conferenceId },
    select: { letterId: true },
  });
  const file = delegation?.letterId ? await readFile(db, conferenceId, "nomination_letter", delegation.letterId) : null;
  if (!file) throw notFound();
  return fileResponse(file);
}
