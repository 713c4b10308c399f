import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";

/** Somebody who follows sessions, with where they are told about them. */
export type Follower = { sessionId: string; email: string; emailKey: string; name: string; locale: Locale };

/** How many people have a place in each of these sessions or hope for one; those of whom nobody does are left out. */
export async function signUpsOf(db: Db, sessionIds: string[]): Promise<Map<string, number>> {
  const groups = await db.signup.groupBy({
    by: ["sessionId"],
    where: { sessionId: { in: sessionIds }, state: { not: "left" } },
    _count: true,
  });
  return new Map(groups.map(({ sessionId, _count }) => [sessionId, _count]));
}

/** Who signed up for these sessions, or keeps them in their agenda. */
export async function followersOf(db: Db, sessionIds: string[]): Promise<Follower[]> {
  const registration = { select: { email: true, emailKey: true, name: true, locale: true } } as const;
  const sessionId = { in: sessionIds };
  const going = { state: { notIn: ["withdrawn" as const, "declined" as const] } };
  const signups = await db.signup.findMany({
    where: { sessionId, state: { not: "left" }, registration: going },
    select: { sessionId: true, registration },
  });
  const stars = await db.star.findMany({
    where: { sessionId, on: true, registration: going },
    select: { sessionId: true, registration },
  });
  return [...signups, ...stars].map((row) => ({ sessionId: row.sessionId, ...row.registration }));
}
