import type { Db } from "#app/platform/db.ts";
import { holdsPlace, registrationStates } from "#app/registration/rules.ts";

export type PoolDifference = {
  conference: string;
  /** What the pool is of; all null: the conference's own. */
  category: string | null;
  country: string | null;
  delegation: string | null;
  option: string | null;
  capacity: number | null;
  taken: number;
  overbooked: number;
  /** How many there are by the registrations that hold a place and the places kept for undoing. */
  counted: number;
};

const holding = registrationStates.filter((state) => holdsPlace[state]);

/** Counts what every pool should have taken, in one query; the pools that say something else. None: the books agree. */
export async function poolDifferences(db: Db): Promise<PoolDifference[]> {
  return db.$queryRaw<PoolDifference[]>`
    WITH held AS (
      SELECT "conferenceId", "categoryId", "countryCode", "delegationId", "optionIds", "seats" FROM "Registration"
      WHERE "state" = ANY(${holding}::text[]::"RegistrationState"[])
      UNION ALL
      SELECT r."conferenceId", r."categoryId", r."countryCode", r."delegationId", r."optionIds", r."seats"
      FROM "DecisionItem" i JOIN "Registration" r ON r."id" = i."registrationId"
      WHERE i."holdsPlace" AND i."closedAt" IS NULL
    ), counts AS (
      SELECT p."id", coalesce(sum(h."seats"), 0)::int AS counted
      FROM "Pool" p LEFT JOIN held h ON h."conferenceId" = p."conferenceId"
        AND (p."categoryId" IS NULL OR p."categoryId" = h."categoryId")
        AND (p."countryCode" IS NULL OR p."countryCode" = h."countryCode")
        AND (p."delegationId" IS NULL OR p."delegationId" = h."delegationId")
        AND (p."optionId" IS NULL OR p."optionId" = ANY(h."optionIds"))
      GROUP BY p."id"
    )
    SELECT c."slug" AS conference, k."slug" AS category, p."countryCode" AS country, d."nameEn" AS delegation,
      p."optionId" AS option, p."capacity", p."taken", p."overbooked", counts.counted
    FROM "Pool" p
      JOIN counts ON counts."id" = p."id"
      JOIN "Conference" c ON c."id" = p."conferenceId"
      LEFT JOIN "Category" k ON k."id" = p."categoryId"
      LEFT JOIN "Delegation" d ON d."id" = p."delegationId"
    WHERE p."taken" <> counts.counted
      OR (p."capacity" IS NOT NULL AND p."overbooked" <> greatest(0, p."taken" - p."capacity"))
    ORDER BY c."slug", k."position" NULLS FIRST, p."countryCode" NULLS FIRST, d."nameEn" NULLS FIRST, p."optionId"`;
}
