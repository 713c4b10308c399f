import type { Db } from "#app/platform/db.ts";
import type { Span } from "#app/programme/signups/rules.ts";
import type { SignupSession } from "#app/programme/signups/sessions.server.ts";
import type { SessionRoleKind } from "#prisma/generated/enums.ts";

/** To whom a registration belongs. */
export type Whose = { id: string; emailKey: string; accountId: string | null };

/** Which sessions somebody has a part in, by registration. Known by the address or the account of the speaker. */
export async function rolesOf(
  db: Db,
  conferenceId: string,
  registrations: readonly Whose[],
): Promise<Map<string, { sessionId: string; role: SessionRoleKind }[]>> {
  const speakers = await db.speaker.findMany({
    where: {
      conferenceId,
      OR: [
        { emailKey: { in: registrations.map(({ emailKey }) => emailKey) } },
        { accountId: { in: registrations.flatMap(({ accountId }) => accountId ?? []) } },
      ],
    },
    select: {
      ...{ emailKey: true, accountId: true },
      person: {
        select: {
          sessionRoles: {
            where: { state: "confirmed", session: { conferenceId } },
            select: { sessionId: true, role: true },
          },
        },
      },
    },
  });
  return new Map(
    registrations.map(({ id, emailKey, accountId }) => [
      id,
      speakers
        .filter((one) => one.emailKey === emailKey || (accountId !== null && one.accountId === accountId))
        .flatMap(({ person }) => person.sessionRoles),
    ]),
  );
}

/** What people are bound to by places and by their own parts, and where: one line for each session. */
export type Bound = { sessionId: string; slots: readonly Span[] };

export async function boundTo(
  db: Db,
  conferenceId: string,
  sessions: ReadonlyMap<string, SignupSession>,
  registrations: readonly Whose[],
): Promise<Map<string, Bound[]>> {
  if (registrations.length === 0) return new Map();
  const roles = await rolesOf(db, conferenceId, registrations);
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
