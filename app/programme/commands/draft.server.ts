import { canBuildProgramme } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** The draft programme of a conference, locked; `revision` is the one that this change makes. */
export type Draft = { conferenceId: string; timeZone: string; revision: number };

/** Refuses whoever may not build the programme of a conference. */
export function requireBuilder(act: Act, conferenceId: string): string {
  const { actor } = act;
  if (actor.kind !== "account" || !canBuildProgramme(actor.account, conferenceId)) throw new AppError("forbidden");
  return actor.account.id;
}

/**
 * One change of a draft programme. The revision rises, which also locks the draft: changes come one after the other, and
 * whoever watches sees that there is something new. Refuses (`wrong_state`) a programme that is shown as sourced: it has
 * no draft yet.
 */
export async function changeDraft<Result>(
  db: PrismaClient,
  act: Act,
  conferenceId: string,
  work: (tx: Tx, draft: Draft) => Promise<Result>,
): Promise<Result> {
  requireBuilder(act, conferenceId);
  return inTransaction(db, async (tx) => work(tx, await lockDraft(tx, conferenceId)));
}

/** The same lock where the change is not an organiser's own act, for instance a speaker's answer. */
export async function lockDraft(tx: Tx, conferenceId: string): Promise<Draft> {
  const [row] = await tx.conference.updateManyAndReturn({
    where: { id: conferenceId, programmeMode: "released" },
    data: { programmeRevision: { increment: 1 } },
    select: { programmeRevision: true, timeZone: true },
  });
  if (!row) throw new AppError("wrong_state");
  return { conferenceId, timeZone: row.timeZone ?? "UTC", revision: row.programmeRevision };
}
