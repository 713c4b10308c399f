import { canInvite } from "#app/conferences/rules.ts";
import { readInvitationByToken } from "#app/invitations/queries.server.ts";
import {
  invitationExpiry,
  mayReply,
  maySendAgain,
  mayWithdrawInvitation,
  wasJustSent,
} from "#app/invitations/rules.ts";
import { cancelMessage, writeMessage } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { emailKeyOf } from "#app/platform/text.ts";
import { hashToken, newToken } from "#app/platform/token.server.ts";
import { inTransaction, isUniqueViolation } from "#app/platform/transaction.server.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { mailConference } from "#app/registration/conference-words.server.ts";
import { registrationPhase } from "#app/registration/rules.ts";
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
    createdById: accountIdOf(act),
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

/** `just_sent`: a mail with the link that is good now was written a moment ago. */
export type ResendResult = "resent" | "just_sent" | "already_registered";

/**
 * Sends an unanswered, declined or withdrawn invitation again, with a new link; the old link ends, and its mail does not
 * leave if it has not yet.
 */
export async function resendInvitation(
  db: PrismaClient,
  act: Act,
  input: { conferenceId: string; id: string },
): Promise<ResendResult> {
  const conference = await invitingConference(db, act, input.conferenceId);
  return inTransaction(db, async (tx) => {
    const { emailKey, message, ...invitation } = await lockInvitation(tx, input);
    if (!maySendAgain(invitation)) throw new AppError("wrong_state");
    if (await isRegistered(tx, conference.id, emailKey)) return "already_registered";
    if (invitation.state === "sent" && message && wasJustSent(message, act.now)) return "just_sent";
    if (invitation.messageId) await cancelMessage(tx, invitation.messageId);
    const token = newToken();
    await tx.invitation.update({
      where: { id: input.id },
      data: {
        ...{ state: "sent", declineReason: null, repliedAt: null, tokenHash: hashToken(token) },
        expiresAt: invitationExpiry(act.now, conference.registrationClosesAt),
      },
    });
    await sendLetter(tx, act, conference, { id: input.id, token, message: "" });
    await writeAudit(tx, act, {
      action: "invitation.sent_again",
      subjectType: "invitation",
      subjectId: input.id,
      conferenceId: conference.id,
    });
    return "resent";
  });
}

async function isRegistered(tx: Tx, conferenceId: string, emailKey: string): Promise<boolean> {
  const count = await tx.registration.count({ where: { conferenceId, emailKey, state: { not: "withdrawn" } } });
  return count > 0;
}

/** Takes an unanswered invitation back: its link ends, its mail does not leave if it has not yet. */
export async function withdrawInvitation(
  db: PrismaClient,
  act: Act,
  input: { conferenceId: string; id: string },
): Promise<void> {
  requireInviting(act, input.conferenceId);
  await inTransaction(db, async (tx) => {
    const invitation = await lockInvitation(tx, input);
    if (!mayWithdrawInvitation(invitation)) throw new AppError("wrong_state");
    await tx.invitation.update({ where: { id: input.id }, data: { state: "withdrawn" } });
    if (invitation.messageId) await cancelMessage(tx, invitation.messageId);
    await writeAudit(tx, act, {
      action: "invitation.withdrawn",
      subjectType: "invitation",
      subjectId: input.id,
      conferenceId: input.conferenceId,
    });
  });
}

/** The addressee declines, with a reason if they like. They may still accept as long as it has not expired. */
export async function declineInvitation(
  db: PrismaClient,
  act: Act,
  input: { token: string; reason: string },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    const { id, conferenceId } = await readInvitationByToken(tx, input.token);
    const invitation = await lockInvitation(tx, { id, conferenceId });
    if (!mayReply(invitation, act.now))
      throw new AppError(invitation.state === "accepted" ? "wrong_state" : "link_invalid");
    await tx.invitation.update({
      where: { id },
      data: { state: "declined", declineReason: input.reason || null, repliedAt: act.now },
    });
    await writeAudit(tx, act, {
      action: "invitation.declined",
      subjectType: "invitation",
      subjectId: id,
      conferenceId,
      ...(input.reason && { reason: input.reason }),
    });
  });
}

async function invitingConference(
  db: PrismaClient,
  act: Act,
  conferenceId: string,
): Promise<ConferenceForRegistration> {
  requireInviting(act, conferenceId);
  const conference = await conferenceById(db, conferenceId);
  const phase = registrationPhase(conference, act.now);
  if (phase === "none" || phase === "closed") throw new AppError("closed");
  return conference;
}

function requireInviting(act: Act, conferenceId: string): void {
  const account = act.actor.kind === "account" ? act.actor.account : null;
  if (!canInvite(account, conferenceId)) throw new AppError("forbidden");
}

function accountIdOf({ actor }: Act): string | null {
  return actor.kind === "account" ? actor.account.id : null;
}

/** The row, held until the end of the transaction, so that answering and withdrawing at once give one outcome. */
async function lockInvitation(tx: Tx, { id, conferenceId }: { id: string; conferenceId: string }) {
  await tx.$queryRaw`SELECT 1 FROM "Invitation" WHERE "id" = ${id} FOR UPDATE`;
  const invitation = await tx.invitation.findFirst({
    where: { id, conferenceId },
    select: {
      ...{ state: true, expiresAt: true, emailKey: true, messageId: true },
      message: { select: { createdAt: true, state: true } },
    },
  });
  if (!invitation) throw new AppError("not_found");
  return invitation;
}

async function sendLetter(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  { id, token, message }: { id: string; token: string; message: string },
): Promise<void> {
  const invitation = await tx.invitation.findUniqueOrThrow({
    where: { id },
    select: {
      name: true,
      email: true,
      locale: true,
      expiresAt: true,
      category: { select: { nameEn: true, nameFr: true } },
    },
  });
  const { name, email, locale, category } = invitation;
  const url = `${act.appUrl}/${locale}/i/${token}`;
  const written = await writeMessage(tx, act, {
    template: "invitation",
    props: {
      name,
      conference: mailConference(conference, locale, act.appUrl),
      category: category && (pickText({ en: category.nameEn, fr: category.nameFr }, locale)?.text ?? null),
      message: message || null,
      acceptUrl: url,
      declineUrl: `${url}#decline`,
      senderName: act.actor.kind === "account" ? act.actor.account.name : "Octopus",
      expires: dayWords(invitation.expiresAt, locale, conference.timeZone),
    },
    locale,
    to: { email, name },
    subject: { type: "invitation", id },
  });
  await tx.invitation.update({ where: { id }, data: { messageId: written.id } });
}
