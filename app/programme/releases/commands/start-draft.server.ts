import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { requireBuilder } from "#app/programme/commands/draft.server.ts";
import { readDraft } from "#app/programme/releases/draft.server.ts";
import { lockProgramme, nameSpeakers, writeRelease } from "#app/programme/releases/write-release.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/**
 * From now on the rows of a programme are a private draft. What the public saw becomes the first release, so that nothing
 * vanishes; a conference without sessions has none yet. Refuses (`wrong_state`) what has a draft already.
 */
export async function startDraft(db: PrismaClient, act: Act, conferenceId: string): Promise<void> {
  requireBuilder(act, conferenceId);
  await inTransaction(db, (tx) => startDraftIn(tx, act, conferenceId));
}

/** The same within a transaction, for whoever may do it. */
export async function startDraftIn(tx: Tx, act: Act, conferenceId: string, name: string = "Version 1"): Promise<void> {
  const { programmeMode, programmeRevision } = await lockProgramme(tx, conferenceId);
  if (programmeMode !== "as_sourced") throw new AppError("wrong_state");
  await tx.conference.update({
    where: { id: conferenceId },
    data: { programmeMode: "released" },
    select: { id: true },
  });
  await writeAudit(tx, act, {
    action: "programme.draft_started",
    subjectType: "conference",
    subjectId: conferenceId,
    conferenceId,
  });
  await nameSpeakers(tx, conferenceId);
  const snapshot = await readDraft(tx, conferenceId);
  if (snapshot.sessions.length === 0) return;
  const first = { name, noteEn: null, noteFr: null, number: 1, revision: programmeRevision };
  await writeRelease(tx, act, { conferenceId, ...first, snapshot, differences: [] });
}
