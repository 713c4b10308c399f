import type { Db } from "#app/platform/db.ts";

export type PoolDifference = {
  conference: string;
  /** Null: the conference's own pool. */
  category: string | null;
  capacity: number | null;
  taken: number;
  overbooked: number;
  /** How many there are by the registrations that hold a place and the places kept for undoing. */
  counted: number;
};

/** Counts what every pool should have taken, in one query; the pools that say something else. None: the books agree. */
export async function poolDifferences(db: Db): Promise<PoolDifference[]> {
  return db.$queryRaw<PoolDifference[]>`
    WITH held AS (
      SELECT "conferenceId", "categoryId" FROM "Registration" WHERE "state" IN ('pending', 'confirmed')
      UNION ALL
      SELECT d."conferenceId", i."categoryId" FROM "DecisionItem" i JOIN "Decision" d ON d."id" = i."decisionId"
      WHERE i."holdsPlace" AND i."closedAt" IS NULL
    ), counts AS (
      SELECT p."id", count(held."conferenceId")::int AS counted
      FROM "Pool" p LEFT JOIN held
        ON held."conferenceId" = p."conferenceId" AND (p."categoryId" IS NULL OR held."categoryId" = p."categoryId")
      GROUP BY p."id"
    )
    SELECT c."slug" AS conference, k."slug" AS category, p."capacity", p."taken", p."overbooked", counts.counted
    FROM "Pool" p
      JOIN counts ON counts."id" = p."id"
      JOIN "Conference" c ON c."id" = p."conferenceId"
      LEFT JOIN "Category" k ON k."id" = p."categoryId"
    WHERE p."taken" <> counts.counted
      OR (p."capacity" IS NOT NULL AND p."overbooked" <> greatest(0, p."taken" - p."capacity"))
    ORDER BY c."slug", k."position" NULLS FIRST`;
}
