import type { Db } from "#app/platform/db.ts";

export type BadgeHash = { registrationId: string; hash: string; revokedAt: Date | null };

// Devices know a badge by the hash of its secret alone: what is on a lost one makes no badges.

/** The hashes of the badges of these registrations, those that no longer count among them. */
export async function badgeHashesOf(db: Db, registrationIds: string[]): Promise<BadgeHash[]> {
  if (registrationIds.length === 0) return [];
  return db.$queryRaw<BadgeHash[]>`
    SELECT "registrationId", encode(sha256(convert_to("secret", 'UTF8')), 'hex') AS hash, "revokedAt"
    FROM "Badge" WHERE "registrationId" = ANY(${registrationIds}::text[])`;
}

/** The badges of a conference that have these hashes. */
export async function badgesByHash(db: Db, conferenceId: string, hashes: string[]): Promise<BadgeHash[]> {
  if (hashes.length === 0) return [];
  return db.$queryRaw<BadgeHash[]>`
    SELECT * FROM (
      SELECT b."registrationId", encode(sha256(convert_to(b."secret", 'UTF8')), 'hex') AS hash, b."revokedAt"
      FROM "Badge" b JOIN "Registration" r ON r."id" = b."registrationId"
      WHERE r."conferenceId" = ${conferenceId}
    ) known WHERE hash = ANY(${hashes}::text[])`;
}
