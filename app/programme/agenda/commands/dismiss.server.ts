import type { Act } from "#app/platform/act.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { endSignup } from "#app/programme/signups/commands/sign-up.server.ts";
import { withSessionPlaces } from "#app/programme/signups/settlement.server.ts";
import { type OwnInput, requireOwn } from "#app/registration/own.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/**
 * Takes what is cancelled out of one's agenda: the star, and the place or the place in line, of which nothing is left but
 * the row. Refuses what does take place. Twice is once.
 */
export async function dismissCancelled(
  db: PrismaClient,
  act: Act,
  { sessionId, ...input }: OwnInput & { sessionId: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { conferenceId } = await requireOwn(tx, act, input);
    await withSessionPlaces(tx, act, conferenceId, async (desk) => {
      const { id: registrationId } = await requireOwn(tx, act, input);
      const session = desk.sessions.get(sessionId);
      if (session && !session.cancelled) throw new AppError("wrong_state");
      await tx.star.updateMany({
        where: { registrationId, sessionId, on: true },
        data: { on: false, version: { increment: 1 } },
      });
      const signup = await tx.signup.findUnique({
        where: { sessionId_registrationId: { sessionId, registrationId } },
        select: { id: true, state: true, session: { select: { titleEn: true, titleFr: true } } },
      });
      if (!signup || signup.state === "left") return;
      const { titleEn: en, titleFr: fr } = signup.session;
      await endSignup(tx, act, desk, {
        ...{ id: signup.id, state: signup.state, registrationId, action: "signup.left" },
        session: { id: sessionId, title: { en, fr } },
      });
    });
  });
}
