import type { RetentionRule } from "#app/platform/retention.ts";
import { deleteOldPrints } from "#app/registration/badges/print/commands.server.ts";
import { deleteOldLinks } from "#app/registration/clean-up.server.ts";
import { forgetHeads } from "#app/registration/delegations/personal-data.server.ts";
import { deleteOldImports } from "#app/registration/imports/commands.server.ts";
import { deleteOldPassports } from "#app/registration/papers/passport.server.ts";
import { passportKeptDays } from "#app/registration/papers/rules.ts";
import { anonymiseRegistrations } from "#app/registration/personal-data.server.ts";
import { deleteExpiredAnswers, deleteUnusedFiles } from "#app/registration/questions/clean-up.server.ts";
import type { PrismaClient } from "#prisma/generated/client.ts";

/** How long is kept what people said to take part in a conference. */
export const registrationRetention: RetentionRule[] = [
  { kind: "registration_links", from: "expired", days: 0, apply: (db, { now }) => deleteOldLinks(db, now) },
  { kind: "imports", from: "expired", days: 0, apply: (db, { now }) => deleteOldImports(db, now) },
  { kind: "badge_prints", from: "expired", days: 0, apply: (db, { now }) => deleteOldPrints(db, now) },
  { kind: "answers", from: "expired", days: 0, apply: (db, { now }) => deleteExpiredAnswers(db, now) },
  { kind: "unused_files", from: "made", days: 1, apply: (db, { now }) => deleteUnusedFiles(db, now) },
  { kind: "passports", from: "expired", days: passportKeptDays, apply: (db, { now }) => deleteOldPassports(db, now) },
  { kind: "photos", from: "conference", days: 30, range: { min: 0, max: 365 }, apply: deletePhotosOf },
  {
    kind: "delegation_heads",
    from: "conference",
    days: 30,
    range: { min: 0, max: 365 },
    apply: (db, _act, conferenceId) => forgetHeads(db, conferenceId),
  },
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

async function deletePhotosOf(db: PrismaClient, _act: unknown, conferenceId: string): Promise<number> {
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
