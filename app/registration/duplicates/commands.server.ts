import { writeMessage } from "#app/mail/commands.server.ts";
import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db.ts";
import { AppError } from "#app/platform/errors.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { moveAgenda } from "#app/registration/agenda-parts.server.ts";
import { revokeBadges } from "#app/registration/badges/issue.server.ts";
import { requireEditor } from "#app/registration/commands/tags.server.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { mailConference } from "#app/registration/conference-words.server.ts";
import { fieldRefusal, foundBy } from "#app/registration/details.server.ts";
import { type MergeField, type MergeTelling, mergeFields, pairOf } from "#app/registration/duplicates/fields.ts";
import { acceptInvitation } from "#app/registration/invitation.server.ts";
import { addresseeSelect, writeLetters } from "#app/registration/letters.server.ts";
import { closeItems, releaseOpenItems, seatsKept, takeBackMails } from "#app/registration/open-items.server.ts";
import { type Claim, claimSelect, type Places } from "#app/registration/places.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { holdsPlace, isErased, type RegistrationState } from "#app/registration/rules.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

export type MergeInput = {
  conferenceId: string;
  keptId: string;
  otherId: string;
  /** The versions that the organiser saw; something else by now is refused with `changed_meanwhile`. */
  keptVersion: number;
  otherVersion: number;
  /** What is taken from the other one. */
  take: readonly MergeField[];
  tell: MergeTelling;
};

const mergedSelect = {
  ...addresseeSelect,
  ...claimSelect,
  companions: true,
  endorsedAt: true,
  offerExpiresAt: true,
  offerRemindAt: true,
  state: true,
  arrival: true,
  decidedAt: true,
  declineReason: true,
  accountId: true,
  emailKey: true,
  position: true,
  organisationId: true,
  organisationName: true,
  languages: true,
  interpretation: true,
  accessNeeds: true,
  listConsent: true,
  mergedIntoId: true,
  invitation: { select: { id: true } },
  answers: { select: { id: true, questionId: true, options: { select: { optionId: true } } } },
} satisfies Prisma.RegistrationSelect;

type Row = Prisma.RegistrationGetPayload<{ select: typeof mergedSelect }>;

/**
 * Makes one registration of two of the same person: the kept one has the chosen values, the better state and the earlier
 * arrival of both, and everything that hung on the other one; the other is withdrawn and points to it. One of two places
 * becomes free and is handed on.
 */
export async function mergeRegistrations(
  db: PrismaClient,
  act: Act,
  input: MergeInput,
): Promise<{ reference: string }> {
  requireEditor(act, input.conferenceId);
  if (input.keptId === input.otherId) throw new AppError("invalid_input");
  return inTransaction(db, async (tx) => {
    const conference = await conferenceById(tx, input.conferenceId);
    return withPlaces(tx, act, conference, async (places) => {
      const kept = await readFor(tx, input.conferenceId, input.keptId, input.keptVersion);
      const other = await readFor(tx, input.conferenceId, input.otherId, input.otherVersion);
      const answers = lackingAnswers(kept, other);
      const best = standing.indexOf(other.state) > standing.indexOf(kept.state) ? other : kept;
      const chosen = {
        ...valuesFrom(other, input.take),
        ...standingAs(best),
        arrival: Math.min(kept.arrival, other.arrival),
        delegationId: kept.delegationId ?? other.delegationId,
        optionIds: [...kept.optionIds, ...optionsOf(answers, other)],
        accountId: kept.accountId ?? other.accountId,
        endorsedAt: kept.endorsedAt ?? other.endorsedAt,
      };
      const merged = { ...kept, ...chosen };
      const open = await releaseOpenItems(tx, places, [kept.id, other.id]);
      await closeItems(tx, act, open);
      // What a decision tells of the better state is still so.
      await takeBackMails(
        tx,
        open.filter(({ registrationId }) => registrationId !== best.id),
      );
      const moved = moveTogether(places, [kept, other], merged);
      await setAside(tx, act, kept, other, input.take.includes("email"));
      await tx.registration.update({
        where: { id: kept.id },
        data: { ...chosen, ...foundBy(merged), version: { increment: 1 } },
        select: { id: true },
      });
      await moveWhatHangs(tx, kept, other);
      await tx.answer.updateMany({
        where: { id: { in: answers.map(({ id }) => id) } },
        data: { registrationId: kept.id },
      });
      await audit(tx, act, conference.id, kept, other, merged);
      if (input.tell === "both") await tell(tx, act, conference, merged, [kept.email, other.email], other.reference);
      await handOn(tx, act, conference, places, { freed: seatsKept(open) + moved, except: [kept.id, other.id] });
      return { reference: kept.reference };
    });
  });
}

async function readFor(tx: Tx, conferenceId: string, id: string, version: number): Promise<Row> {
  const row = await tx.registration.findFirst({ where: { id, conferenceId }, select: mergedSelect });
  if (!row) throw new AppError("not_found");
  if (row.mergedIntoId || isErased(row)) throw new AppError("wrong_state");
  if (row.version !== version) throw new AppError("changed_meanwhile");
  return row;
}

/** The other one's answers to questions that the kept one has not answered. */
function lackingAnswers(kept: Row, other: Row): Row["answers"] {
  const given = new Set(kept.answers.map(({ questionId }) => questionId));
  return other.answers.filter(({ questionId }) => !given.has(questionId));
}

/** Options with places of their own that come along with answers. */
function optionsOf(answers: Row["answers"], other: Row): string[] {
  return answers.flatMap(({ options }) =>
    options.flatMap(({ optionId }) => (other.optionIds.includes(optionId) ? [optionId] : [])),
  );
}

type Values = Omit<Row, "invitation" | "answers" | "id" | "reference" | "state" | "arrival">;

/** The chosen values of the other one, as columns. */
function valuesFrom(other: Row, take: readonly MergeField[]): Partial<Values> {
  const { email, emailKey, organisationId, organisationName } = other;
  const partOf = (field: MergeField): Partial<Values> => {
    if (field === "email") return { email, emailKey };
    if (field === "organisation") return { organisationId, organisationName };
    if (field === "companions") return { companions: other.companions, seats: other.seats };
    return { [field]: other[field] };
  };
  return Object.assign({}, ...mergeFields.filter((field) => take.includes(field)).map(partOf));
}

/** From what counts least to what counts most. */
const standing: RegistrationState[] = [
  ...(["withdrawn", "declined", "waiting", "endorsing", "pending", "offered", "confirmed"] as const),
];

function standingAs({ state, decidedAt, declineReason, offerExpiresAt, offerRemindAt }: Row) {
  return { state, decidedAt, declineReason, offerExpiresAt, offerRemindAt };
}

/** Gives both places back, and says how many, and takes the one of the merged; refuses when none is free for it. */
function moveTogether(places: Places, rows: Row[], merged: Claim & { state: RegistrationState }): number {
  const holding = rows.filter(({ state }) => holdsPlace[state]);
  const freed = holding.reduce((sum, { seats }) => sum + seats, 0);
  for (const row of holding) places.release(row);
  if (!holdsPlace[merged.state]) return freed;
  // What one of them had stays theirs, also where more are taken than there are.
  if (holding.some((row) => isSameClaim(row, merged))) places.takeBeyond(merged);
  else if (places.fits(merged)) places.take(merged);
  else throw fieldRefusal("categoryId", "category_full");
  return freed;
}

function isSameClaim(one: Claim, other: Claim): boolean {
  const parts = ({ categoryId, countryCode, delegationId, optionIds, seats }: Claim) =>
    JSON.stringify([categoryId, countryCode, delegationId, [...optionIds].sort(), seats]);
  return parts(one) === parts(other);
}

/** The other one gives up its place, the earlier arrival, and its address when the kept one takes that: then they swap. */
async function setAside(tx: Tx, act: Act, kept: Row, other: Row, swap: boolean): Promise<void> {
  const address = swap ? { email: kept.email, emailKey: `merging:${other.id}` } : {};
  await tx.registration.update({
    where: { id: other.id },
    data: {
      ...{ ...address, state: "withdrawn", mergedIntoId: kept.id, accountId: null },
      arrival: Math.max(kept.arrival, other.arrival),
      version: { increment: 1 },
    },
    select: { id: true },
  });
  if (swap) {
    await tx.registration.update({
      where: { id: kept.id },
      data: { email: other.email, emailKey: other.emailKey },
      select: { id: true },
    });
    await tx.registration.update({
      where: { id: other.id },
      data: { emailKey: kept.emailKey },
      select: { id: true },
    });
  }
  await tx.registration.updateMany({ where: { mergedIntoId: other.id }, data: { mergedIntoId: kept.id } });
  await revokeBadges(tx, act, [other.id], "withdrawn");
}

/** Links in old mails open the kept one; notes, tags, scans, the agenda, the invitation, and who is somebody else go to it. */
async function moveWhatHangs(tx: Tx, kept: Row, other: Row): Promise<void> {
  const move = { where: { registrationId: other.id }, data: { registrationId: kept.id } };
  await tx.registrationLink.updateMany(move);
  await tx.registrationNote.updateMany(move);
  await tx.scan.updateMany(move);
  await moveAgenda(tx, other.id, kept.id);
  if (!kept.invitation) await tx.invitation.updateMany(move);
  const tags = await tx.registrationTag.findMany({ where: move.where, select: { tagId: true, createdAt: true } });
  await tx.registrationTag.createMany({
    data: tags.map((tag) => ({ ...tag, registrationId: kept.id })),
    skipDuplicates: true,
  });
  await tx.registrationTag.deleteMany({ where: move.where });
  const apart = await tx.distinctPair.findMany({
    where: { OR: [{ firstId: other.id }, { secondId: other.id }] },
    select: { firstId: true, secondId: true, decidedById: true, decidedAt: true },
  });
  const third = ({ firstId, secondId }: (typeof apart)[number]) => (firstId === other.id ? secondId : firstId);
  await tx.distinctPair.createMany({
    data: apart.filter((pair) => third(pair) !== kept.id).map((pair) => ({ ...pair, ...pairOf(kept.id, third(pair)) })),
    skipDuplicates: true,
  });
}

async function audit(tx: Tx, act: Act, conferenceId: string, kept: Row, other: Row, merged: Row): Promise<void> {
  const changed = (
    ["name", "position", "organisationName", "countryCode", "categoryId", "locale", "state"] as const
  ).filter((field) => kept[field] !== merged[field]);
  const changes = Object.fromEntries(
    changed.map((field) => [field, [kept[field], merged[field]] as [unknown, unknown]]),
  );
  await writeAudits(tx, act, [
    {
      action: "registration.merged",
      subjectType: "registration",
      subjectId: kept.id,
      conferenceId,
      changes: { ...changes, merged: [null, other.reference] },
    },
    {
      action: "registration.merged_away",
      subjectType: "registration",
      subjectId: other.id,
      conferenceId,
      changes: { state: [other.state, "withdrawn"], into: [null, kept.reference] },
    },
  ]);
}

/** Each address is told once; the personal link goes only to the one that counts from now on. */
async function tell(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  merged: Row,
  addresses: string[],
  gone: string,
): Promise<void> {
  const to = { ...merged, version: merged.version + 1 };
  await writeLetters(tx, act, conference, [
    {
      to,
      calendar: merged.state,
      compose: (facts) => ({ template: "registration-merged", props: { ...facts, gone } }),
    },
  ]);
  for (const email of new Set(addresses)) {
    if (email === merged.email) continue;
    const { name, locale, reference } = merged;
    const conferenceWords = mailConference(conference, locale, act.appUrl);
    await writeMessage(tx, act, {
      template: "registration-merged",
      props: { name, conference: conferenceWords, reference, gone, url: null },
      locale,
      to: { email, name },
      subject: { type: "registration", id: merged.id },
    });
  }
}

/** Remembers that two registrations that look alike are of two people. */
export async function keepApart(
  db: PrismaClient,
  act: Act,
  { conferenceId, ids }: { conferenceId: string; ids: [string, string] },
): Promise<void> {
  const decidedById = requireEditor(act, conferenceId);
  const pair = pairOf(...ids);
  await inTransaction(db, async (tx) => {
    const rows = await tx.registration.findMany({
      where: { conferenceId, id: { in: ids } },
      select: { id: true, reference: true },
    });
    const [one, other] = rows;
    if (!one || !other) throw new AppError("not_found");
    const { count } = await tx.distinctPair.createMany({
      data: [{ ...pair, decidedById, decidedAt: act.now }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await writeAudits(
      tx,
      act,
      [
        { id: one.id, from: other.reference },
        { id: other.id, from: one.reference },
      ].map(({ id, from }) => ({
        action: "registration.kept_apart",
        subjectType: "registration",
        subjectId: id,
        conferenceId,
        changes: { from: [null, from] },
      })),
    );
  });
}

export type InvitedInput = {
  conferenceId: string;
  invitationId: string;
  registrationId: string;
  /** Whether they are one person: then the registration answers the invitation. */
  same: boolean;
};

/** An unanswered invitation and a registration are of one person, or of two, which is remembered. */
export async function settleInvited(db: PrismaClient, act: Act, input: InvitedInput): Promise<void> {
  const { conferenceId, invitationId, registrationId, same } = input;
  requireEditor(act, conferenceId);
  await inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Invitation" WHERE "id" = ${invitationId} FOR UPDATE`;
    const open = { id: invitationId, conferenceId, state: "sent", registrationId: null } as const;
    const invitation = await tx.invitation.findFirst({ where: open, select: { apartFromIds: true } });
    const registration = await tx.registration.findFirst({
      where: { id: registrationId, conferenceId },
      select: { invitation: { select: { id: true } } },
    });
    if (!invitation || !registration || (same && registration.invitation)) throw new AppError("wrong_state");
    if (same) return acceptInvitation(tx, act, invitationId, registrationId);
    if (invitation.apartFromIds.includes(registrationId)) return;
    await tx.invitation.update({
      where: { id: invitationId },
      data: { apartFromIds: { push: registrationId } },
      select: { id: true },
    });
    await writeAudits(tx, act, [
      { action: "invitation.kept_apart", subjectType: "invitation", subjectId: invitationId, conferenceId },
    ]);
  });
}
