import { invitingConference } from "#app/invitations/inviting.server.ts";
import { sendLetter } from "#app/invitations/letter.server.ts";
import { invitationExpiry } from "#app/invitations/rules.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { hashToken, newToken } from "#app/platform/token.server.ts";
import { inTransaction, isUniqueViolation } from "#app/platform/transaction.server.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

export type InviteInput = {
  conferenceId: string;
  name: string;
  email: string;
  locale: Locale;
  categoryId?: string | undefined;
  message: string;
};

/** What stops an invitation: the person is registered or already invited. */
export type InviteRefusal = "already_registered" | "already_invited" | "category";

/** Invites one person and writes the mail with the personal link; a declined or withdrawn invitation is made anew. */
export async function inviteDelegate(
  db: PrismaClient,
  act: Act,
  input: InviteInput,
): Promise<{ id: string } | { refusal: InviteRefusal }> {
  const conference = await invitingConference(db, act, input.conferenceId);
  try {
    return await inTransaction(db, (tx) => writeInvitation(tx, act, conference, input));
  } catch (error) {
    // Two organisers invited the same address at the same moment.
    if (isUniqueViolation(error)) return { refusal: "already_invited" };
    throw error;
  }
}

async function writeInvitation(tx: Tx, act: Act, conference: ConferenceForRegistration, input: InviteInput) {
  const emailKey = emailKeyOf(input.email);
  const refusal = await refusalFor(tx, conference.id, emailKey, input.categoryId);
  if (refusal) return { refusal };
  const { email, name, locale, categoryId = null } = input;
  const fresh = {
    ...{ email, name, locale, categoryId, state: "sent" as const, declineReason: null, repliedAt: null },
    createdById: act.actor.kind === "account" ? act.actor.account.id : null,
    createdAt: act.now,
    expiresAt: invitationExpiry(act.now, conference.registrationClosesAt),
  };
  const token = newToken();
  const { id } = await tx.invitation.upsert({
    where: { conferenceId_emailKey: { conferenceId: conference.id, emailKey } },
    create: { ...fresh, conferenceId: conference.id, emailKey, tokenHash: hashToken(token) },
    update: { ...fresh, tokenHash: hashToken(token) },
    select: { id: true },
  });
  await sendLetter(tx, act, conference, { id, token, message: input.message });
  await writeAudit(tx, act, {
    action: "invitation.sent",
    subjectType: "invitation",
    subjectId: id,
    conferenceId: conference.id,
  });
  return { id };
}

async function refusalFor(
  tx: Tx,
  conferenceId: string,
  emailKey: string,
  categoryId: string | undefined,
): Promise<InviteRefusal | null> {
  // An address is invited by one organiser at a time, also when it has no row yet that could be locked.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`invitation ${conferenceId} ${emailKey}`}, 0))::text`;
  // And while somebody accepts it, it waits for what comes of that.
  await tx.$queryRaw`SELECT 1 FROM "Invitation" WHERE "conferenceId" = ${conferenceId} AND "emailKey" = ${emailKey} FOR UPDATE`;
  const key = { conferenceId_emailKey: { conferenceId, emailKey } };
  const registration = await tx.registration.findUnique({ where: key, select: { state: true } });
  if (registration && registration.state !== "withdrawn") return "already_registered";
  const invitation = await tx.invitation.findUnique({ where: key, select: { state: true } });
  if (invitation && (invitation.state === "sent" || invitation.state === "accepted")) {
    if (invitation.state === "sent" || registration) return "already_invited";
  }
  if (categoryId === undefined) return null;
  const category = await tx.category.count({ where: { id: categoryId, conferenceId } });
  return category === 1 ? null : "category";
}
