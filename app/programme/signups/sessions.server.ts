import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { readShown } from "#app/programme/releases/shown.server.ts";
import type { SnapshotSession } from "#app/programme/releases/snapshot.ts";
import {
  capacityOf,
  type SessionAccess,
  type SignupPhase,
  type SignupSetting,
  signupPhase,
} from "#app/programme/signups/rules.ts";
import type { SessionKind, SessionRoleKind } from "#prisma/generated/enums.ts";

/** A session as those who sign up to it know it: as the public sees it, with how people sign up. */
export type SignupSession = {
  id: string;
  slug: string;
  kind: SessionKind;
  title: Bilingual;
  access: SessionAccess;
  categoryIds: string[];
  /** How many may come; null: nothing says it. */
  capacity: number | null;
  cancelled: boolean;
  slots: { id: string; startsAt: Date; endsAt: Date; room: { id: string; slug: string; name: Bilingual } }[];
  /** Ids of speakers, or of people where they are none. */
  people: { personId: string; role: SessionRoleKind }[];
  setting: (SignupSetting & { version: number }) | null;
};

/** The sessions of a conference, in the order of the programme. */
export async function signupSessions(db: Db, conferenceId: string): Promise<Map<string, SignupSession>> {
  const shown = await readShown(db, { id: conferenceId });
  const settings = await db.sessionSignup.findMany({
    where: { session: { conferenceId } },
    select: {
      ...{ sessionId: true, open: true, mode: true, clash: true, opensAt: true, closesAt: true, drawAt: true },
      ...{ drawId: true, version: true },
    },
  });
  const settingOf = new Map(settings.map(({ sessionId, ...setting }) => [sessionId, setting]));
  const sessions = shown?.snapshot.sessions ?? [];
  return new Map(sessions.map((session) => [session.id, view(session, settingOf.get(session.id) ?? null)]));
}

/** What signing up to one session comes to now, as the page of the session knows it. */
export async function signupPhaseOf(
  db: Db,
  { id, cancelled, slots }: { id: string; cancelled: boolean; slots: { startsAt: string; endsAt: string }[] },
  now: Date,
): Promise<SignupPhase> {
  const select = { open: true, mode: true, clash: true, opensAt: true, closesAt: true, drawAt: true, drawId: true };
  const setting = await db.sessionSignup.findUnique({ where: { sessionId: id }, select });
  const spans = slots.map(({ startsAt, endsAt }) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) }));
  return signupPhase({ cancelled, slots: spans }, setting, now);
}

function view(session: SnapshotSession, setting: SignupSession["setting"]): SignupSession {
  const { id, slug, kind, title, access, categories, cancelled, slots, people } = session;
  return {
    ...{ id, slug, kind, title, access, cancelled, setting },
    categoryIds: categories.map((category) => category.id),
    capacity: capacityOf(
      session,
      slots.map(({ room }) => room.capacity),
    ),
    slots: slots.map(({ room, ...slot }) => ({
      id: slot.id,
      startsAt: new Date(slot.startsAt),
      endsAt: new Date(slot.endsAt),
      room: { id: room.id, slug: room.slug, name: room.name },
    })),
    people: people.map(({ personId, role }) => ({ personId, role })),
  };
}
