import type { Db } from "#app/platform/db.ts";

/** For how many days after it has expired the link of an invitation still leads to what became of it. */
const linksKeptDays = 30;

/** Takes the links from invitations that expired some time ago: what stands in place of the hash, no token has. */
export async function deleteOldInvitationLinks(db: Db, now: Date): Promise<number> {
  const limit = new Date(now.getTime() - linksKeptDays * 86_400_000);
  return db.$executeRaw`
    UPDATE "Invitation" SET "tokenHash" = 'expired:' || "id"
    WHERE "expiresAt" < ${limit} AND "tokenHash" NOT LIKE 'expired:%'`;
}
