import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";

/** Somebody who follows sessions, with where they are told about them. */
export type Follower = { sessionId: string; email: string; emailKey: string; name: string; locale: Locale };

/** How many people have a place in each of these sessions or wait for one; those of whom nobody has are left out. */
export async function signUpsOf(_db: Db, _sessionIds: string[]): Promise<Map<string, number>> {
  return new Map();
}

/** Who signed up for these sessions or keeps them in their agenda, and wants to be told. */
export async function followersOf(_db: Db, _sessionIds: string[]): Promise<Follower[]> {
  return [];
}
