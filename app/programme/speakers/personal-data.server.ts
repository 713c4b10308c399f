import type { Act } from "#app/platform/act.ts";
import { writeAudit } from "#app/platform/audit.server.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { deletePortraits, dropReplacedPortraits, rewriteProfiles } from "#app/programme/speakers/portraits.server.ts";
import { linksThatAreOver } from "#app/registration/clean-up.server.ts";
import { conferenceById } from "#app/registration/conference-for-registration.server.ts";
import { hasEnded } from "#app/registration/rules.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

type Owner = { id: string; emailKey: string; emailVerified: boolean };

function ownedBy({ id, emailKey, emailVerified }: Owner): Prisma.SpeakerWhereInput {
  return emailVerified ? { OR: [{ accountId: id }, { emailKey }] } : { accountId: id };
}

const named = { nameEn: true, nameFr: true } as const;

/** What the programmes keep of somebody who speaks, for that person. */
export async function exportSpeaking(db: Db, owner: Owner) {
  const rows = await db.speaker.findMany({
    where: ownedBy(owner),
    orderBy: { createdAt: "asc" },
    select: {
      ...{ conferenceId: true, personId: true, email: true, locale: true, position: true, organisation: true },
      ...{ biographyEn: true, biographyFr: true, portraitAlt: true },
      conference: { select: { slug: true, ...named } },
      person: { select: { name: true } },
      portrait: { select: { name: true, mediaType: true, size: true, createdAt: true } },
      absences: { orderBy: { startsAt: "asc" }, select: { startsAt: true, endsAt: true } },
      materials: { orderBy: { createdAt: "asc" }, select: { titleEn: true, titleFr: true, createdAt: true } },
    },
  });
  const roles = await db.sessionRole.findMany({
    where: {
      // What nobody has been asked yet is the organisers' own plan.
      state: { not: "proposed" },
      OR: rows.map(({ conferenceId, personId }) => ({ personId, session: { conferenceId } })),
    },
    select: {
      ...{ personId: true, role: true, state: true, titleEn: true, titleFr: true, invitedAt: true, answeredAt: true },
      session: { select: { conferenceId: true, titleEn: true, titleFr: true } },
    },
  });
  return rows.map(({ conferenceId, personId, person, ...row }) => ({
    ...row,
    name: person.name,
    parts: roles
      .filter((role) => role.personId === personId && role.session.conferenceId === conferenceId)
      .map(({ personId: _, session: { conferenceId: _id, ...session }, ...role }) => ({ ...role, session })),
  }));
}

/**
 * Forgets somebody who speaks: profile, portrait and address go from draft and releases, and with them the name, unless
 * public documents say it. What is still to come they decline.
 */
export async function eraseSpeaking(tx: Tx, act: Act, owner: Owner): Promise<void> {
  const rows = await tx.speaker.findMany({
    where: ownedBy(owner),
    orderBy: { conferenceId: "asc" },
    select: { id: true, conferenceId: true, personId: true },
  });
  for (const row of rows) await eraseAt(tx, act, row);
  const personIds = [...new Set(rows.map(({ personId }) => personId))];
  await tx.person.updateMany({
    where: { id: { in: personIds }, citations: { none: {} } },
    data: { ...nobody, organisationId: null, countryCode: null, biographyEn: null, biographyFr: null },
  });
}

const nobody = { name: "—", position: null } as const;

async function eraseAt(
  tx: Tx,
  act: Act,
  { id, conferenceId, personId }: { id: string; conferenceId: string; personId: string },
): Promise<void> {
  const own = { personId, session: { conferenceId } };
  if (!hasEnded(await conferenceById(tx, conferenceId), act.now)) {
    await tx.conference.updateMany({ where: { id: conferenceId }, data: { programmeRevision: { increment: 1 } } });
    await tx.sessionRole.updateMany({
      where: { ...own, state: { not: "declined" } },
      data: { state: "declined", answeredAt: act.now },
    });
  }
  await tx.sessionRole.updateMany({ where: own, data: { titleEn: null, titleFr: null } });
  await deletePortraits(tx, [id]);
  const documented = await tx.citation.count({ where: { personId } });
  await rewriteProfiles(tx, conferenceId, (person) => {
    if (person.id !== id) return person;
    const plain = { ...person, biography: { en: null, fr: null }, portrait: null };
    return documented ? plain : { ...plain, ...nobody, affiliation: null, organisation: null, country: null };
  });
  await forget(tx, { id });
  await tx.message.deleteMany({ where: { subjectType: "speaker", subjectId: id, state: { not: "sending" } } });
  await tx.auditEntry.updateMany({
    where: { subjectType: "speaker", subjectId: id },
    data: { changes: {}, reason: null, actorAccountId: null },
  });
  // Not whose wish it was: that would name the person.
  await writeAudit(
    tx,
    { ...act, actor: { kind: "system" } },
    { action: "speaker.erased", subjectType: "speaker", subjectId: id, conferenceId },
  );
}

async function forget(tx: Tx, where: Prisma.SpeakerWhereInput): Promise<void> {
  await tx.speakerLink.deleteMany({ where: { speaker: where } });
  await tx.speakerAbsence.deleteMany({ where: { speaker: where } });
  await tx.speaker.updateMany({
    where,
    data: {
      ...{ email: null, emailKey: null, accountId: null, position: null, organisation: null },
      ...{ biographyEn: null, biographyFr: null, portraitAlt: null },
    },
  });
}

/** Where speakers were written to, and when they could not come, is not needed once all is over; gives their number. */
export async function forgetAddresses(db: PrismaClient, _act: unknown, conferenceId: string): Promise<number> {
  return inTransaction(db, async (tx) => {
    await tx.speakerLink.deleteMany({ where: { speaker: { conferenceId } } });
    await tx.speakerAbsence.deleteMany({ where: { speaker: { conferenceId } } });
    const { count } = await tx.speaker.updateMany({
      where: { conferenceId, email: { not: null } },
      data: { email: null, emailKey: null },
    });
    return count;
  });
}

/** Portraits of those who spoke, and those that were replaced; gives their number. */
export async function forgetPortraits(db: PrismaClient, _act: unknown, conferenceId: string): Promise<number> {
  return inTransaction(db, async (tx) => {
    const where = { conferenceId, portraitId: { not: null } };
    const ids = (await tx.speaker.findMany({ where, select: { id: true } })).map(({ id }) => id);
    await deletePortraits(tx, ids);
    return ids.length + (await dropReplacedPortraits(tx, conferenceId));
  });
}

/** Links that were mailed to speakers open nothing a month after; gives their number. */
export async function deleteOldSpeakerLinks(db: Db, now: Date): Promise<number> {
  const { made, conferences } = await linksThatAreOver(db, now);
  const { count } = await db.speakerLink.deleteMany({
    where: { createdAt: made, speaker: { conferenceId: conferences } },
  });
  return count;
}
