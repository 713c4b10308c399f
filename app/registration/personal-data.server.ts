import type { Act } from "#app/platform/act.ts";
import { writeAudits } from "#app/platform/audit.server.ts";
import type { Db, Tx } from "#app/platform/db.ts";
import { newToken } from "#app/platform/token.server.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import type { VaultKeys } from "#app/platform/vault.server.ts";
import { revokeBadges } from "#app/registration/badges/issue.server.ts";
import { exportPhotos } from "#app/registration/badges/photo/queries.server.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
  conferenceSelect,
} from "#app/registration/conference-for-registration.server.ts";
import { eraseHead } from "#app/registration/delegations/personal-data.server.ts";
import { closeOpenItems } from "#app/registration/open-items.server.ts";
import { exportPassports } from "#app/registration/papers/passport.server.ts";
import { personalParts, readParts } from "#app/registration/personal-parts.server.ts";
import type { Places } from "#app/registration/places.ts";
import { handOn } from "#app/registration/promotion.server.ts";
import { erasedAddress, erasedDomain, hasAgreed, hasEnded, mayErase } from "#app/registration/rules.ts";
import { withPlaces } from "#app/registration/settlement.server.ts";
import type { Prisma, PrismaClient, RegistrationState } from "#prisma/generated/client.ts";

/** Whose data: an account, and by its address only once that is proved. */
type Owner = { id: string; emailKey: string; emailVerified: boolean };

/** States in which somebody counts on a registration. */
const openStates: RegistrationState[] = ["endorsing", "pending", "waiting", "offered", "confirmed"];

function ownedBy({ id, emailKey, emailVerified }: Owner): Prisma.RegistrationWhereInput {
  return emailVerified ? { OR: [{ accountId: id }, { emailKey }] } : { accountId: id };
}

/** In both languages: whoever reads it may be shown either. */
const named = { nameEn: true, nameFr: true } as const;

const timesColumns = { select: { dateFrom: true, dateTo: true, timeZone: true } } as const;

/** How many registrations of a person are still to come to something: organisers count on them. */
export async function countOpenRegistrations(db: Db, owner: Owner, now: Date): Promise<number> {
  const rows = await db.registration.findMany({
    where: { ...ownedBy(owner), state: { in: openStates } },
    select: { conference: timesColumns },
  });
  return rows.filter(({ conference }) => !hasEnded(conference, now)).length;
}

/** What only the file has, being no words: what is sealed of a person's registrations, and pictures. */
export async function exportSealed(db: Db, keys: VaultKeys, whose: Owner | { registrationId: string }) {
  const where = "registrationId" in whose ? { id: whose.registrationId } : ownedBy(whose);
  return { passports: await exportPassports(db, keys, where), photos: await exportPhotos(db, where) };
}

/** All that registrations keep of a person, for that person. */
export function exportRegistrations(db: Db, owner: Owner) {
  return readRegistrations(db, ownedBy(owner));
}

/** The same of one registration, for whoever holds it. */
export function exportRegistration(db: Db, id: string) {
  return readRegistrations(db, { id });
}

async function readRegistrations(db: Db, where: Prisma.RegistrationWhereInput) {
  const rows = await db.registration.findMany({
    where,
    orderBy: { submittedAt: "asc" },
    select: {
      id: true,
      reference: true,
      state: true,
      conferenceId: true,
      conference: { select: { slug: true, ...named } },
      category: { select: named },
      email: true,
      name: true,
      position: true,
      organisationName: true,
      country: { select: { code: true, ...named } },
      locale: true,
      languages: true,
      interpretation: true,
      accessNeeds: true,
      companions: true,
      delegation: { select: named },
      offerExpiresAt: true,
      listConsent: true,
      consentAt: true,
      consentVersion: true,
      declineReason: true,
      submittedAt: true,
      decidedAt: true,
    },
  });
  const whole = [];
  for (const { id, conferenceId, consentAt, ...row } of rows) {
    const agreed = { consentAt: hasAgreed(row) ? consentAt : null };
    whole.push({ ...row, ...agreed, ...(await readParts(db, id)), history: await historyOf(db, id, conferenceId) });
  }
  return whole;
}

/** What was done with a registration, without who did it: those are people too. */
async function historyOf(db: Db, id: string, conferenceId: string) {
  const entries = await db.auditEntry.findMany({
    where: { subjectType: "registration", subjectId: id },
    orderBy: { at: "asc" },
    select: { at: true, action: true, actorKind: true, reason: true, changes: true },
  });
  const names = await namesAt(db, conferenceId);
  return entries.map(({ changes, ...entry }) => ({ ...entry, changes: withNames(changes, names) }));
}

type Named = { nameEn: string; nameFr: string | null };

/** What the log calls by its id. */
async function namesAt(db: Db, conferenceId: string): Promise<Map<string, Named>> {
  const select = { id: true, ...named };
  const questions = await db.question.findMany({
    where: { conferenceId },
    select: { id: true, labelEn: true, labelFr: true },
  });
  const rows = [
    ...(await db.category.findMany({ where: { conferenceId }, select })),
    ...(await db.delegation.findMany({ where: { conferenceId }, select })),
    ...questions.map(({ id, labelEn, labelFr }) => ({ id, nameEn: labelEn, nameFr: labelFr })),
  ];
  return new Map(rows.map(({ id, ...name }) => [id, name]));
}

function withNames(value: unknown, names: Map<string, Named>): unknown {
  if (Array.isArray(value)) return value.map((one) => withNames(one, names));
  if (typeof value === "string") return names.get(value) ?? value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNames(one, names)]));
}

/**
 * Makes anonymous what is over (declined, withdrawn, or of a conference that has ended) of the registrations for the
 * account's proved address: the figures of the conference stay right, the person is gone from them. What is still open
 * stays with its personal link, and what the account made for somebody else stays theirs, both unlinked from the account.
 */
export async function eraseRegistrations(tx: Tx, act: Act, owner: Owner): Promise<void> {
  if (!owner.emailVerified) return;
  await eraseHead(tx, act, owner.emailKey);
  const conferences = await tx.conference.findMany({
    where: { registrations: { some: { emailKey: owner.emailKey } } },
    // One order for all, so that two who leave do not wait for each other.
    orderBy: { id: "asc" },
    select: conferenceSelect,
  });
  for (const conference of conferences)
    await withPlaces(tx, act, conference, (places) => eraseAt(tx, act, conference, places, owner.emailKey));
}

/**
 * At one conference, whose places are held: what is over is read where nobody can decide on it or move it up meanwhile. A
 * decision that could still be undone is final for who leaves, and a place that was kept for that goes to the next in line.
 */
async function eraseAt(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  places: Places,
  emailKey: string,
): Promise<void> {
  const row = await tx.registration.findUnique({
    where: { conferenceId_emailKey: { conferenceId: conference.id, emailKey } },
    select: { id: true, state: true },
  });
  if (!row || !mayErase(row.state, conference, act.now)) return;
  await eraseThese(tx, act, conference, places, [row.id]);
}

/**
 * Makes registrations anonymous whose places are held, with those of the same people that were merged into them: what
 * could be undone is final, what was kept goes on.
 */
export async function eraseThese(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  places: Places,
  asked: string[],
): Promise<void> {
  const merged = await tx.registration.findMany({ where: { mergedIntoId: { in: asked } }, select: { id: true } });
  const ids = [...new Set([...asked, ...merged.map(({ id }) => id)])];
  const freed = await closeOpenItems(tx, act, places, ids);
  await revokeBadges(tx, act, ids, "erased");
  for (const id of ids) await eraseRegistration(tx, act, id);
  await writeAudits(
    tx,
    // Not whose wish it was: that would name the person.
    { ...act, actor: { kind: "system" } },
    ids.map((subjectId) => ({
      ...{ action: "registration.erased", subjectType: "registration", subjectId, conferenceId: conference.id },
    })),
  );
  await handOn(tx, act, conference, places, { freed, except: ids });
}

/** How many at a time: the places of the conference are held as long as one transaction takes. */
const batch = 50;

/** Makes anonymous those registrations of a conference that are in one of these states, or all of them; gives their number. */
export async function anonymiseRegistrations(
  db: PrismaClient,
  act: Act,
  conferenceId: string,
  states: RegistrationState[] | null,
): Promise<number> {
  const where: Prisma.RegistrationWhereInput = {
    conferenceId,
    ...(states && { state: { in: states } }),
    NOT: { emailKey: { endsWith: erasedDomain } },
  };
  for (let done = 0; ; ) {
    const rows = await db.registration.findMany({ where, take: batch, orderBy: { id: "asc" }, select: { id: true } });
    if (rows.length === 0) return done;
    await inTransaction(db, async (tx) => {
      const conference = await conferenceById(tx, conferenceId);
      await withPlaces(tx, act, conference, async (places) => {
        // Whoever came back into another state meanwhile is left alone.
        const still = await tx.registration.findMany({
          where: { AND: [where, { id: { in: rows.map(({ id }) => id) } }] },
          select: { id: true },
        });
        await eraseThese(
          tx,
          act,
          conference,
          places,
          still.map(({ id }) => id),
        );
      });
    });
    done += rows.length;
  }
}

async function eraseRegistration(tx: Tx, act: Act, id: string): Promise<void> {
  const email = erasedAddress(id);
  const nobody = { email, emailKey: email, name: "—" };
  // Their places stay counted, without their names.
  const { companions, accountId } = await tx.registration.findUniqueOrThrow({
    where: { id },
    select: { companions: true, accountId: true },
  });
  await tx.registration.update({
    where: { id },
    data: {
      ...nobody,
      accountId: null,
      position: "—",
      organisationId: null,
      organisationName: "—",
      languages: [],
      interpretation: [],
      accessNeeds: "",
      companions: companions.map(() => "—"),
      listConsent: "nobody",
      declineReason: null,
      submissionKey: newToken(),
      ...{ searchText: "", nameKey: "", addressKey: "", organisationKey: "" },
      version: { increment: 1 },
    },
    select: { id: true },
  });
  await tx.registrationLink.deleteMany({ where: { registrationId: id } });
  for (const part of personalParts) await part.erase(tx, act, id);
  await tx.invitation.updateMany({ where: { registrationId: id }, data: { ...nobody, declineReason: null } });
  await tx.message.deleteMany({ where: { subjectType: "registration", subjectId: id, state: { not: "sending" } } });
  // Why it was decided, unless that was said of others too.
  const about = { registrationId: id };
  await tx.decision.updateMany({ where: { items: { some: about, every: about } }, data: { reason: null } });
  // The log says that something was changed, no longer from what to what, nor by whom where that was the person.
  if (accountId) {
    await tx.auditEntry.updateMany({
      where: { subjectType: "registration", subjectId: id, actorAccountId: accountId },
      data: { actorAccountId: null },
    });
  }
  await tx.auditEntry.updateMany({
    where: { subjectType: "registration", subjectId: id },
    data: { changes: {}, reason: null },
  });
}
