import type { Db } from "#app/platform/db.ts";
import type { Span } from "#app/programme/signups/rules.ts";
import type { SignupSession } from "#app/programme/signups/sessions.server.ts";
import type { SessionRoleKind } from "#prisma/generated/enums.ts";

/** To whom a registration belongs. */
export type Whose = { id: string; emailKey: string; accountId: string | null };

/** A part that somebody has in a session. */
export type OwnRole = { sessionId: string; role: SessionRoleKind };

type Sessions = ReadonlyMap<string, SignupSession>;

/** Which parts people have, by registration. A speaker is known by the address or the account. */
export async function rolesOf(
  db: Db,
  conferenceId: string,
  sessions: Sessions,
  registrations: readonly Whose[],
): Promise<Map<string, OwnRole[]>> {
  const speakers = await db.speaker.findMany({
    where: {
      conferenceId,
      OR: [
        { emailKey: { in: registrations.map(({ emailKey }) => emailKey) } },
        { accountId: { in: registrations.flatMap(({ accountId }) => accountId ?? []) } },
      ],
    },
    select: { id: true, personId: true, emailKey: true, accountId: true },
  });
  const parts = [...sessions.values()].flatMap(({ id, people }) => people.map((one) => ({ ...one, sessionId: id })));
  return new Map(
    registrations.map(({ id, emailKey, accountId }) => {
      const own = speakers.filter(
        (one) => one.emailKey === emailKey || (accountId !== null && one.accountId === accountId),
      );
      const ids = new Set(own.flatMap((one) => [one.id, one.personId]));
      const roles = parts.filter(({ personId }) => ids.has(personId));
      return [id, roles.map(({ sessionId, role }) => ({ sessionId, role }))];
    }),
  );
}

/** What people are bound to, by places and by their own parts: one line for each session. */
export type Bound = { sessionId: string; slots: readonly Span[] };

/** Everything that these people are bound to, by registration. */
export async function boundTo(
  db: Db,
  conferenceId: string,
  sessions: Sessions,
  registrations: readonly Whose[],
): Promise<Map<string, Bound[]>> {
  if (registrations.length === 0) return new Map();
  const roles = await rolesOf(db, conferenceId, sessions, registrations);
  const places = await db.signup.findMany({
    where: { state: "placed", registrationId: { in: registrations.map(({ id }) => id) } },
    select: { registrationId: true, sessionId: true },
  });
  const bound = (sessionId: string): Bound[] => {
    const session = sessions.get(sessionId);
    return session && !session.cancelled ? [{ sessionId, slots: session.slots }] : [];
  };
  return new Map(
    registrations.map(({ id }) => [
      id,
      [
        ...places.filter(({ registrationId }) => registrationId === id).flatMap(({ sessionId }) => bound(sessionId)),
        ...(roles.get(id) ?? []).flatMap(({ sessionId }) => bound(sessionId)),
      ],
    ]),
  );
}
