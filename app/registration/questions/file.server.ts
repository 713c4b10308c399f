import { fileResponse, readFile } from "#app/conferences/files.server.ts";
import type { Db } from "#app/platform/db.ts";
import { notFound } from "#app/platform/responses.server.ts";

/** `question`: of which questions; left out: of all. */
type Belonging = { conferenceId: string; reference: string; question?: { organisersOnly: boolean } };

/** The file of an answer of one registration, to be saved. */
export async function answerFile(
  db: Db,
  id: string | undefined,
  { conferenceId, reference, question }: Belonging,
): Promise<Response> {
  const answer = await db.answer.findFirst({
    where: { id: id ?? "", registration: { conferenceId, reference }, ...(question && { question }) },
    select: { fileId: true },
  });
  const file = answer?.fileId ? await readFile(db, conferenceId, "answer", answer.fileId) : null;
  if (!file) throw notFound();
  return fileResponse(file);
}
