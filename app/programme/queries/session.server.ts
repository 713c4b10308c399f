import type { Db } from "#app/platform/db.ts";
import { readShown, type ShownProgramme } from "#app/programme/releases/shown.server.ts";
import { sessionOf } from "#app/programme/releases/snapshot.ts";
import type { SessionView } from "#app/programme/views.ts";

/** One session of a conference by their addresses, as the public sees it. */
export async function readSession(db: Db, conferenceSlug: string, slug: string): Promise<SessionView | null> {
  const shown = await readShown(db, { slug: conferenceSlug }, slug);
  return shown ? (sessionsOf(shown).find((session) => session.slug === slug) ?? null) : null;
}

/** Sessions with everything that the public may know of them. */
export function sessionsOf({ snapshot, conference }: Pick<ShownProgramme, "snapshot" | "conference">): SessionView[] {
  return snapshot.sessions.map((session) => sessionOf(snapshot, session, conference));
}
