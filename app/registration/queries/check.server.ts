import type { Db } from "#app/platform/db.ts";
import { holdsPlace, registrationStates } from "#app/registration/rules.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type PoolDifference = {
  conference: string;
  /** What the pool is of; all null: the conference's own. */
  category: string | null;
  country: string | null;
  delegation: string | null;
  option: string | null;
  session: string | null;
  capacity: number | null;
  taken: number;
  overbooked: number;
  /** How many there are by the registrations that hold a place and the places kept for undoing. */
  counted: number;
};

const holding = registrationStates.filter((state) => holdsPlace[state]);

/** A registration `h` falls under a pool `p`: the rule of `fallsUnder`, in the database. */
const fallsUnder = Prisma.sql`h."conferenceId" = p."conferenceId" AND p."sessionId" IS NULL
  AND (p."categoryId" IS NULL OR p."categoryId" = h."categoryId")
  AND (p."countryCode" IS NULL OR p."countryCode" = h."countryCode")
  AND (p."delegationId" IS NULL OR p."delegationId" = h."delegationId")
  AND (p."optionId" IS NULL OR p."optionId" = ANY(h."optionIds"))`;

/** Seats in each pool by the registrations that hold a place and the places kept for undoing; of sessions, by sign-ups. */
const counts = (only: Prisma.Sql) => Prisma.sql`
  SELECT p."id", (coalesce(sum(h."seats"), 0)
    + (SELECT count(*) FROM "Signup" g WHERE g."sessionId" = p."sessionId" AND g."state" = 'placed'))::int AS counted
  FROM "Pool" p LEFT JOIN (
    SELECT r.* FROM "Registration" r WHERE r."state" = ANY(${holding}::text[]::"RegistrationState"[])
    UNION ALL
    SELECT r.* FROM "DecisionItem" i JOIN "Registration" r ON r."id" = i."registrationId"
    WHERE i."holdsPlace" AND i."closedAt" IS NULL
  ) h ON ${fallsUnder}
  WHERE ${only} GROUP BY p."id"`;

/** What one pool should have taken. */
export async function poolCounts(db: Db, poolId: string): Promise<{ id: string; counted: number }[]> {
  return db.$queryRaw(counts(Prisma.sql`p."id" = ${poolId}`));
}

/** How many wait in each pool of a conference: those who fall under it and have no place. */
export async function poolWaiting(db: Db, conferenceId: string): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; waiting: number }[]>`
    SELECT p."id", count(*)::int AS waiting FROM "Pool" p JOIN "Registration" h ON ${fallsUnder}
    WHERE p."conferenceId" = ${conferenceId} AND h."state" = 'waiting' GROUP BY p."id"`;
  return new Map(rows.map(({ id, waiting }) => [id, waiting]));
}

/** Counts what every pool should have taken, in one query; the pools that say something else. None: the books agree. */
export async function poolDifferences(db: Db): Promise<PoolDifference[]> {
  return db.$queryRaw<PoolDifference[]>`
    WITH counts AS (${counts(Prisma.sql`true`)})
    SELECT c."slug" AS conference, k."slug" AS category, p."countryCode" AS country, d."nameEn" AS delegation,
      o."labelEn" AS option, e."titleEn" AS session, p."capacity", p."taken", p."overbooked", counts.counted
    FROM "Pool" p
      JOIN counts ON counts."id" = p."id"
      JOIN "Conference" c ON c."id" = p."conferenceId"
      LEFT JOIN "Category" k ON k."id" = p."categoryId"
      LEFT JOIN "Delegation" d ON d."id" = p."delegationId"
      LEFT JOIN "QuestionOption" o ON o."id" = p."optionId"
      LEFT JOIN "Session" e ON e."id" = p."sessionId"
    WHERE p."taken" <> counts.counted
      OR (p."capacity" IS NOT NULL AND p."overbooked" <> greatest(0, p."taken" - p."capacity"))
    ORDER BY c."slug", k."position" NULLS FIRST, p."countryCode" NULLS FIRST, d."nameEn" NULLS FIRST, p."optionId", e."titleEn"`;
}
