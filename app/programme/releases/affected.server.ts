import type { Db } from "#app/platform/db.ts";
import type { Locale } from "#app/platform/locale.ts";
import { matters, type SessionDifference, sessionDifferences } from "#app/programme/releases/affected.ts";
import type { ProgrammeDifference } from "#app/programme/releases/differences.ts";
import { followersOf } from "#app/programme/releases/sign-ups.server.ts";
import type { ProgrammeSnapshot } from "#app/programme/releases/snapshot.ts";

/** Somebody to be told once, with what concerns them. */
export type Affected = { email: string; name: string; locale: Locale; differences: SessionDifference[] };

type Tellable = Omit<Affected, "differences"> & { emailKey: string; sessionIds: Set<string>; speaksIn: Set<string> };

/** Whom a release concerns: who speaks in changed sessions, before or now, and who follows them. One entry per address. */
export async function affectedPeople(
  db: Db,
  differences: ProgrammeDifference[],
  before: ProgrammeSnapshot,
  after: ProgrammeSnapshot,
): Promise<Affected[]> {
  const changed = sessionDifferences(differences);
  const ids = [...new Set(changed.map(({ session }) => session.id))];
  const tellable = new Map<string, Tellable>();
  const add = (person: Omit<Affected, "differences"> & { emailKey: string }, sessionId: string, speaks: boolean) => {
    const { email, emailKey, name, locale } = person;
    const known = tellable.get(emailKey) ?? {
      ...{ email, emailKey, name, locale },
      sessionIds: new Set(),
      speaksIn: new Set(),
    };
    known.sessionIds.add(sessionId);
    if (speaks) known.speaksIn.add(sessionId);
    tellable.set(emailKey, known);
  };
  for (const { sessionId, ...speaker } of await speakersOf(db, ids, before, after)) add(speaker, sessionId, true);
  for (const { sessionId, ...follower } of await followersOf(db, ids)) add(follower, sessionId, false);
  return [...tellable.values()].flatMap(({ email, name, locale, sessionIds, speaksIn }) => {
    const own = changed.filter((one) => sessionIds.has(one.session.id) && matters(one, speaksIn.has(one.session.id)));
    return own.length > 0 ? [{ email, name, locale, differences: own }] : [];
  });
}

async function speakersOf(db: Db, ids: string[], before: ProgrammeSnapshot, after: ProgrammeSnapshot) {
  const wanted = new Set(ids);
  const parts = [...before.sessions, ...after.sessions]
    .filter(({ id }) => wanted.has(id))
    .flatMap(({ id, people }) => people.map(({ personId }) => ({ sessionId: id, speakerId: personId })));
  const speakers = await db.speaker.findMany({
    where: { id: { in: [...new Set(parts.map(({ speakerId }) => speakerId))] }, emailKey: { not: null } },
    select: { id: true, email: true, emailKey: true, locale: true, person: { select: { name: true } } },
  });
  const known = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  return parts.flatMap(({ sessionId, speakerId }) => {
    const speaker = known.get(speakerId);
    if (!speaker?.email || !speaker.emailKey) return [];
    const { email, emailKey, locale, person } = speaker;
    return [{ sessionId, email, emailKey, locale, name: person.name }];
  });
}
