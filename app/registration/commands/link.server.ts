import { canSendPersonalLink } from "#app/conferences/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { type Addressee, addresseeSelect, writeLetters } from "#app/registration/letters.server.ts";
import { isErased } from "#app/registration/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** A person who asks again within this time gets no second mail: the first is on its way. */
const linkPauseMs = 10 * 60_000;

/** An organiser has somebody's personal link mailed to the address of the registration. */
export async function sendPersonalLink(db: PrismaClient, act: Act, registrationId: string): Promise<{ sent: boolean }> {
  return inTransaction(db, async (tx) => {
    const registration = await tx.registration.findUnique({
      where: { id: registrationId },
      select: { ...addresseeSelect, conferenceId: true },
    });
    if (!registration) throw new AppError("not_found");
    const { actor } = act;
    if (actor.kind !== "account" || !canSendPersonalLink(actor.account, registration.conferenceId))
      throw new AppError("forbidden");
    if (isErased(registration)) throw new AppError("wrong_state");
    return { sent: await mailLink(tx, act, await conferenceById(tx, registration.conferenceId), registration) };
  });
}

/**
 * Somebody asks for the links of every registration made with an address. They go to that address, or to that of the
 * registration into which one was merged; who asks learns nothing, not even whether there are any.
 */
export async function sendPersonalLinksTo(db: PrismaClient, act: Act, email: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    const registrations = await tx.registration.findMany({
      where: { emailKey: emailKeyOf(email) },
      orderBy: { submittedAt: "desc" },
      take: 10,
      select: { ...addresseeSelect, conferenceId: true, mergedInto: { select: addresseeSelect } },
    });
    for (const { conferenceId, mergedInto, ...registration } of registrations) {
      await mailLink(tx, act, await conferenceById(tx, conferenceId), mergedInto ?? registration);
    }
  });
}

/** Mails a personal link unless one was asked for a moment ago. Runs in the caller's transaction. */
export async function mailLink(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  registration: Addressee,
): Promise<boolean> {
  // Of two requests at once the second sees the first one's mail.
  await tx.$queryRaw`SELECT 1 FROM "Registration" WHERE "id" = ${registration.id} FOR NO KEY UPDATE`;
  const since = new Date(act.now.getTime() - linkPauseMs);
  const recent = await tx.registrationLink.count({
    where: { registrationId: registration.id, requested: true, createdAt: { gt: since } },
  });
  if (recent > 0) return false;
  await writeLetters(tx, act, conference, [
    { to: registration, requested: true, compose: (props) => ({ template: "registration-link", props }) },
  ]);
  await writeAudit(tx, act, {
    action: "registration.link_sent",
    subjectType: "registration",
    subjectId: registration.id,
    conferenceId: conference.id,
  });
  return true;
}
