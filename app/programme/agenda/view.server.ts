import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import type { AgendaOwner } from "#app/programme/agenda/own.server.ts";
import { type AgendaItem, isBinding, type PlannedItem, plan, type Walk } from "#app/programme/agenda/rules.ts";
import { rolesOf } from "#app/programme/signups/busy.server.ts";
import {
  anyOverlap,
  hasBegun,
  mayEnter,
  type SignupPhase,
  type SignupState,
  signupPhase,
} from "#app/programme/signups/rules.ts";
import { type SignupSession, signupSessions } from "#app/programme/signups/sessions.server.ts";
import type { SessionKind } from "#prisma/generated/enums.ts";

/** A session as an agenda names it. */
export type AgendaSession = { id: string; slug: string; kind: SessionKind; title: Bilingual; cancelled: boolean };

export type PlannedView = PlannedItem<AgendaItem> & {
  session: AgendaSession;
  room: Bilingual;
  wayFrom: Bilingual | null;
  clashing: AgendaSession[];
};

/** A session with limited places, and where somebody stands with it. */
export type SignupLine = {
  session: AgendaSession;
  slots: { id: string; startsAt: Date; endsAt: Date; room: Bilingual }[];
  phase: SignupPhase;
  opensAt: Date | null;
  closesAt: Date | null;
  drawAt: Date | null;
  capacity: number | null;
  taken: number;
  waiting: number;
  own: { state: SignupState; position: number; wish: number | null; lot: number | null; drawnOf: number | null } | null;
  forMe: boolean;
  /** With a place or a part of one's own. */
  clashes: AgendaSession[];
  refusesClashes: boolean;
  mayLeave: boolean;
  starred: boolean;
};

export type AgendaView = {
  items: PlannedView[];
  /** Signed up or starred, and no longer in the programme, or cancelled. */
  gone: AgendaSession[];
  lines: SignupLine[];
  /** Open to everybody now or within the hour, where one has nothing else to do. */
  freeNow: { session: AgendaSession; startsAt: Date; endsAt: Date; room: Bilingual }[];
  starred: string[];
  settings: { evening: boolean; minutesBefore: number | null; hasFeed: boolean };
};

/** Everything that somebody's agenda shows. */
export async function readAgenda(db: Db, owner: AgendaOwner, now: Date): Promise<AgendaView> {
  const { conferenceId } = owner;
  const [sessions, stars, signups, walks, settings, pools, waiting] = await Promise.all([
    signupSessions(db, conferenceId),
    db.star.findMany({ where: { registrationId: owner.id, on: true }, select: { sessionId: true } }),
    db.signup.findMany({
      where: { registrationId: owner.id, state: { not: "left" } },
      select: {
        ...{ sessionId: true, state: true, arrival: true, wish: true, lot: true },
        session: { select: { signup: { select: { draw: { select: { people: true } } } } } },
      },
    }),
    walksOf(db, conferenceId),
    db.agenda.findUnique({ where: { registrationId: owner.id } }),
    db.pool.findMany({
      where: { conferenceId, sessionId: { not: null } },
      select: { sessionId: true, capacity: true, taken: true },
    }),
    db.signup.findMany({
      where: { session: { conferenceId }, state: "waiting" },
      select: { sessionId: true, arrival: true },
    }),
  ]);
  const roles = (await rolesOf(db, conferenceId, sessions, [owner])).get(owner.id) ?? [];
  const starred = new Set(stars.map(({ sessionId }) => sessionId));
  const own = new Map(signups.map((one) => [one.sessionId, one]));
  const items = [...sessions.values()].flatMap((session) =>
    session.cancelled
      ? []
      : itemsOf(session, {
          starred: starred.has(session.id),
          signup: stateOf(own.get(session.id)?.state),
          roles: roles.filter(({ sessionId }) => sessionId === session.id).map(({ role }) => role),
        }),
  );
  const planned = plan(items, walks);
  const roomNames = new Map(
    [...sessions.values()].flatMap(({ slots }) => slots.map(({ room }) => [room.id, room.name] as const)),
  );
  const ref = (id: string) => refOf(sessions.get(id));
  const binding = items.filter(isBinding);
  const lineOf = (session: SignupSession): SignupLine => {
    const pool = pools.find(({ sessionId }) => sessionId === session.id);
    const mine = own.get(session.id);
    const line = waiting.filter(({ sessionId }) => sessionId === session.id);
    const elsewhere = binding.filter((item) => item.sessionId !== session.id && anyOverlap([item], session.slots));
    return {
      session: refOf(session) as AgendaSession,
      slots: session.slots.map(({ room, ...slot }) => ({ ...slot, room: room.name })),
      phase: signupPhase(session, session.setting, now),
      opensAt: session.setting?.opensAt ?? null,
      closesAt: session.setting?.closesAt ?? null,
      drawAt: session.setting?.drawAt ?? null,
      capacity: pool?.capacity ?? null,
      taken: pool?.taken ?? 0,
      waiting: line.length,
      own: mine
        ? {
            ...{ state: mine.state, wish: mine.wish, lot: mine.lot },
            position: line.filter(({ arrival }) => arrival <= mine.arrival).length,
            drawnOf: mine.session.signup?.draw?.people ?? null,
          }
        : null,
      forMe: mayEnter(session, owner.categoryId),
      clashes: [...new Set(elsewhere.map(({ sessionId }) => sessionId))].flatMap((id) => ref(id) ?? []),
      refusesClashes: session.setting?.clash === "refuse",
      mayLeave: !hasBegun(session, now),
      starred: starred.has(session.id),
    };
  };
  return {
    items: planned.map((item) => ({
      ...item,
      session: ref(item.sessionId) as AgendaSession,
      room: roomNames.get(item.roomId) as Bilingual,
      wayFrom: item.way ? (roomNames.get(item.way.fromRoomId) ?? null) : null,
      clashing: item.clashes.flatMap((id) => ref(id) ?? []),
    })),
    gone: [...new Set([...starred, ...own.keys()])].flatMap((id) => {
      const session = sessions.get(id);
      return session?.cancelled ? [refOf(session) as AgendaSession] : [];
    }),
    lines: [...sessions.values()]
      .filter(
        ({ id, setting }) => setting !== null && (setting.open || own.has(id)) && pools.some((p) => p.sessionId === id),
      )
      .map(lineOf)
      .filter(({ own: mine, forMe }) => forMe || mine !== null),
    freeNow: freeNow([...sessions.values()], items, owner, now),
    starred: [...starred],
    settings: {
      evening: settings?.evening ?? false,
      minutesBefore: settings?.minutesBefore ?? null,
      hasFeed: Boolean(settings?.feedHash),
    },
  };
}

function stateOf(state: SignupState | undefined): Exclude<SignupState, "left"> | null {
  return state && state !== "left" ? state : null;
}

function itemsOf(session: SignupSession, mine: Pick<AgendaItem, "starred" | "signup" | "roles">): AgendaItem[] {
  if (!mine.starred && !mine.signup && mine.roles.length === 0) return [];
  return session.slots.map(({ id, startsAt, endsAt, room }) => ({
    ...{ slotId: id, sessionId: session.id, startsAt, endsAt, roomId: room.id },
    ...mine,
  }));
}

function refOf(session: SignupSession | undefined): AgendaSession | null {
  if (!session) return null;
  const { id, slug, kind, title, cancelled } = session;
  return { id, slug, kind, title, cancelled };
}

const soonMs = 60 * 60_000;

/** Sessions without sign-up that are open to the person and are on, or begin within the hour, beside nothing binding. */
function freeNow(
  sessions: SignupSession[],
  items: AgendaItem[],
  { categoryId }: AgendaOwner,
  now: Date,
): AgendaView["freeNow"] {
  const binding = items.filter(isBinding);
  return sessions
    .filter((session) => !session.cancelled && !session.setting?.open && session.kind !== "break")
    .filter((session) => mayEnter(session, categoryId) && !items.some(({ sessionId }) => sessionId === session.id))
    .flatMap((session) =>
      session.slots
        .filter(({ startsAt, endsAt }) => endsAt > now && startsAt.getTime() < now.getTime() + soonMs)
        .filter((slot) => !anyOverlap([slot], binding))
        .map(({ startsAt, endsAt, room }) => ({
          ...{ session: refOf(session) as AgendaSession, startsAt, endsAt },
          room: room.name,
        })),
    )
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** The ways between the rooms of a conference. */
export function walksOf(db: Db, conferenceId: string): Promise<Walk[]> {
  return db.roomWalk.findMany({ where: { conferenceId }, select: { oneId: true, otherId: true, minutes: true } });
}
