import type { Act } from "#app/platform/act.ts";
import type { RetentionRule } from "#app/platform/retention.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { deleteOldPrints } from "#app/registration/badges/print/commands.server.ts";
import { deleteOldLinks } from "#app/registration/clean-up.server.ts";
import { anonymiseRegistrations } from "#app/registration/personal-data.server.ts";
import { deleteAnswers } from "#app/registration/personal-parts.server.ts";
import { hasEnded } from "#app/registration/rules.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** How long is kept what people said to take part in a conference. */
export const registrationRetention: RetentionRule[] = [
  { kind: "registration_links", from: "expired", days: 0, apply: (db, { now }) => deleteOldLinks(db, now) },
  { kind: "badge_prints", from: "expired", days: 0, apply: (db, { now }) => deleteOldPrints(db, now) },
  { kind: "answers", from: "expired", days: 0, apply: deleteOldAnswers },
  { kind: "photos", from: "conference", days: 30, range: { min: 0, max: 365 }, apply: deletePhotos },
  { kind: "access_needs", from: "conference", days: 30, range: { min: 0, max: 365 }, apply: forgetAccessNeeds },
  {
    kind: "registrations_closed",
    from: "conference",
    days: 180,
    range: { min: 0, max: 3650 },
    apply: (db, act, conferenceId) => anonymiseRegistrations(db, act, conferenceId, ["declined", "withdrawn"]),
  },
  {
    kind: "registrations",
    from: "conference",
    days: 1095,
    range: { min: 30, max: 3650 },
    apply: (db, act, conferenceId) => anonymiseRegistrations(db, act, conferenceId, null),
  },
];

/** Answers to questions that say themselves how long after the conference they are kept. */
async function deleteOldAnswers(db: PrismaClient, { now }: Act): Promise<number> {
  const questions = await db.question.findMany({
    where: { retentionDays: { not: null }, answers: { some: {} } },
    select: { id: true, retentionDays: true, conference: { select: { dateFrom: true, dateTo: true, timeZone: true } } },
  });
  const due = questions.filter(({ retentionDays, conference }) =>
    hasEnded(conference, new Date(now.getTime() - (retentionDays ?? 0) * 86_400_000)),
  );
  if (due.length === 0) return 0;
  return inTransaction(db, (tx) => deleteAnswers(tx, { questionId: { in: due.map(({ id }) => id) } }));
}

async function deletePhotos(db: PrismaClient, _act: unknown, conferenceId: string): Promise<number> {
  const { count } = await db.storedFile.deleteMany({ where: { conferenceId, badgePhoto: { isNot: null } } });
  return count;
}

/** What somebody needs at the venue may tell of their health: it goes as soon as nobody has to provide for it. */
async function forgetAccessNeeds(db: PrismaClient, _act: unknown, conferenceId: string): Promise<number> {
  const { count } = await db.registration.updateMany({
    where: { conferenceId, accessNeeds: { not: "" } },
    data: { accessNeeds: "" },
  });
  return count;
}
