import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { goneSessions } from "#app/programme/agenda/gone.server.ts";
import type { AgendaOwner } from "#app/programme/agenda/own.server.ts";
import { type AgendaItem, isBinding, type PlannedItem, plan, type Walk } from "#app/programme/agenda/rules.ts";
import { rolesOf } from "#app/programme/signups/busy.server.ts";
import { ticketOf } from "#app/programme/signups/draw.server.ts";
import {
  anyOverlap,
  hasBegun,
  mayEnter,
  type SignupPhase,
  type SignupState,
  signupPhase,
} from "#app/programme/signups/rules.ts";
import type { SignupSession } from "#app/programme/signups/sessions.server.ts";
import type { SessionKind } from "#prisma/generated/enums.ts";

/** A session as an agenda names it. `hasPage`: it is still in the programme. */
export type AgendaSession = {
  id: string;
  slug: string;
  kind: SessionKind;
  title: Bilingual;
  cancelled: boolean;
  hasPage: boolean;
};

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
  own: { state: SignupState; position: number; wish: number | null; drawn: OwnLot | null } | null;
  forMe: boolean;
  /** With a place or a part of one's own. */
  clashes: AgendaSession[];
  refusesClashes: boolean;
  mayLeave: boolean;
  starred: boolean;
};

/** How somebody came out of a draw, with all that it takes to work it out again. */
export type OwnLot = { lot: number; people: number; seed: string; number: string; ticket: string };

export type AgendaView = {
  /** Also what is cancelled, or no longer in the programme, until it would be over. */
  items: PlannedView[];
  lines: SignupLine[];
  /** Open to everybody now or within the hour, where one has nothing else to do. */
  freeNow: { session: AgendaSession; startsAt: Date; endsAt: Date; room: Bilingual }[];
  starred: string[];
  settings: { evening: boolean; minutesBefore: number | null; hasFeed: boolean };
};

type Sessions = ReadonlyMap<string, SignupSession>;
type PlacesRow = { capacity: number | null; taken: number };

/** Everything that somebody's agenda shows; `sessions` are those of the conference. */
export async function readAgenda(db: Db, owner: AgendaOwner, sessions: Sessions, now: Date): Promise<AgendaView> {
  const { conferenceId } = owner;
  const [stars, signups, walks, settings, pools, queues, roles] = await Promise.all([
    db.star.findMany({ where: { registrationId: owner.id, on: true }, select: { sessionId: true } }),
    ownSignups(db, owner.id),
    walksOf(db, conferenceId),
    db.agenda.findUnique({ where: { registrationId: owner.id } }),
    db.pool.findMany({
      where: { conferenceId, sessionId: { not: null } },
      select: { sessionId: true, capacity: true, taken: true },
    }),
    queuesOf(db, owner),
    rolesOf(db, conferenceId, sessions, [owner]),
  ]);
  const starred = new Set(stars.map(({ sessionId }) => sessionId));
  const own = new Map(signups.map((one) => [one.sessionId, one]));
  const lost = [...new Set([...starred, ...own.keys()])].filter((id) => !sessions.has(id));
  const gone = await goneSessions(db, conferenceId, lost);
  const known = [...sessions.values(), ...gone];
  const parts = roles.get(owner.id) ?? [];
  const items = known
    .flatMap((session) =>
      itemsOf(session, {
        starred: starred.has(session.id),
        signup: stateOf(own.get(session.id)?.state),
        roles: parts.filter(({ sessionId }) => sessionId === session.id).map(({ role }) => role),
        cancelled: session.cancelled,
      }),
    )
    .filter(({ cancelled, endsAt }) => !cancelled || endsAt > now);
  const refs = new Map(known.map((session) => [session.id, refOf(session, sessions.has(session.id))]));
  const refsOf = (ids: readonly string[]) => ids.flatMap((id) => refs.get(id) ?? []);
  const binding = items.filter(isBinding);
  const lineOf = (session: SignupSession, pool: PlacesRow): SignupLine => {
    const { setting } = session;
    const mine = own.get(session.id);
    const queue = queues.get(session.id);
    const elsewhere = binding.filter((item) => item.sessionId !== session.id && anyOverlap([item], session.slots));
    return {
      session: refOf(session, true),
      slots: session.slots.map(({ room, ...slot }) => ({ ...slot, room: room.name })),
      phase: signupPhase(session, setting, now),
      opensAt: setting?.opensAt ?? null,
      closesAt: setting?.closesAt ?? null,
      drawAt: setting?.drawAt ?? null,
      capacity: pool.capacity,
      taken: pool.taken,
      waiting: queue?.waiting ?? 0,
      own: mine
        ? {
            ...{ state: mine.state, wish: mine.wish, position: queue?.position ?? 0 },
            drawn: ownLot(mine, owner.id),
          }
        : null,
      forMe: mayEnter(session, owner.categoryId),
      clashes: refsOf([...new Set(elsewhere.map(({ sessionId }) => sessionId))]),
      refusesClashes: setting?.clash === "refuse",
      mayLeave: !hasBegun(session, now),
      starred: starred.has(session.id),
    };
  };
  const roomNames = new Map(known.flatMap(({ slots }) => slots.map(({ room }) => [room.id, room.name] as const)));
  return {
    items: plan(items, walks).map((item) => ({
      ...item,
      session: refs.get(item.sessionId) as AgendaSession,
      room: roomNames.get(item.roomId) as Bilingual,
      wayFrom: item.way ? (roomNames.get(item.way.fromRoomId) ?? null) : null,
      clashing: refsOf(item.clashes),
    })),
    lines: [...sessions.values()]
      .filter(({ id, setting, cancelled }) => setting !== null && !cancelled && (setting.open || own.has(id)))
      .flatMap((session) => {
        const pool = pools.find(({ sessionId }) => sessionId === session.id);
        return pool ? [lineOf(session, pool)] : [];
      })
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

function ownSignups(db: Db, registrationId: string) {
  return db.signup.findMany({
    where: { registrationId, state: { not: "left" } },
    select: {
      ...{ sessionId: true, state: true, wish: true, lot: true },
      session: { select: { signup: { select: { draw: { select: { people: true, seed: true } } } } } },
    },
  });
}

type OwnSignup = Awaited<ReturnType<typeof ownSignups>>[number];

function ownLot({ lot, session }: OwnSignup, number: string): OwnLot | null {
  const draw = session.signup?.draw;
  return lot !== null && draw ? { ...draw, lot, number, ticket: ticketOf(draw.seed, number) } : null;
}

/** How many wait for a session, and how many of them up to the person themselves: 0 where they do not wait. */
type Queue = { sessionId: string; waiting: number; position: number };

async function queuesOf(db: Db, { id, conferenceId }: AgendaOwner): Promise<Map<string, Queue>> {
  const rows = await db.$queryRaw<Queue[]>`
    SELECT s."sessionId", count(*)::int AS "waiting",
      (count(*) FILTER (WHERE s."arrival" <= own."arrival"))::int AS "position"
    FROM "Signup" s JOIN "Session" e ON e."id" = s."sessionId"
    LEFT JOIN "Signup" own
      ON own."sessionId" = s."sessionId" AND own."registrationId" = ${id} AND own."state" = 'waiting'
    WHERE e."conferenceId" = ${conferenceId} AND s."state" = 'waiting'
    GROUP BY s."sessionId"`;
  return new Map(rows.map((row) => [row.sessionId, row]));
}

function stateOf(state: SignupState | undefined): Exclude<SignupState, "left"> | null {
  return state && state !== "left" ? state : null;
}

type Mine = Pick<AgendaItem, "starred" | "signup" | "roles" | "cancelled">;

function itemsOf(session: SignupSession, mine: Mine): AgendaItem[] {
  if (!mine.starred && !mine.signup && mine.roles.length === 0) return [];
  return session.slots.map(({ id, startsAt, endsAt, room }) => ({
    ...{ slotId: id, sessionId: session.id, startsAt, endsAt, roomId: room.id },
    ...mine,
  }));
}

function refOf({ id, slug, kind, title, cancelled }: SignupSession, hasPage: boolean): AgendaSession {
  return { id, slug, kind, title, cancelled, hasPage };
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
          ...{ session: refOf(session, true), startsAt, endsAt },
          room: room.name,
        })),
    )
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** The ways between the rooms of a conference. */
export function walksOf(db: Db, conferenceId: string): Promise<Walk[]> {
  return db.roomWalk.findMany({ where: { conferenceId }, select: { oneId: true, otherId: true, minutes: true } });
}
