import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { type SignupPhase, type SignupState, signupPhase, takesSignups } from "#app/programme/signups/rules.ts";
import { hasPassed, scanAnswers } from "#app/registration/door/rules.ts";
import type { Prisma } from "#prisma/generated/client.ts";
import type { SessionAccess } from "#prisma/generated/enums.ts";

const passed = scanAnswers.filter(hasPassed);

const deskSelect = {
  ...{ id: true, slug: true, titleEn: true, titleFr: true, access: true, capacity: true, cancelledAt: true },
  slots: {
    orderBy: { startsAt: "asc" },
    select: {
      ...{ id: true, startsAt: true, endsAt: true },
      room: { select: { nameEn: true, nameFr: true, capacity: true } },
    },
  },
  signup: {
    select: {
      ...{ open: true, mode: true, clash: true, opensAt: true, closesAt: true, drawAt: true, version: true },
      draw: { select: { id: true, drawnAt: true, seed: true, people: true, wishes: true, granted: true } },
    },
  },
  pools: { select: { capacity: true, taken: true, overbooked: true } },
  checkPoints: { where: { archivedAt: null }, select: { id: true } },
} satisfies Prisma.SessionSelect;

type Row = Prisma.SessionGetPayload<{ select: typeof deskSelect }>;

export type DeskSignup = {
  id: string;
  slug: string;
  title: Bilingual;
  access: SessionAccess;
  cancelled: boolean;
  slots: { id: string; startsAt: Date; endsAt: Date; room: Bilingual }[];
  setting: Row["signup"];
  /** What signing up to it comes to now. */
  phase: SignupPhase;
  places: { capacity: number | null; taken: number; overbooked: number } | null;
  waiting: number;
  wished: number;
  hasDoor: boolean;
};

function deskSignup(row: Row, counts: ReadonlyMap<string, number>, now: Date): DeskSignup {
  const { titleEn, titleFr, cancelledAt, slots, signup, pools, checkPoints, ...rest } = row;
  const held = { cancelled: cancelledAt !== null, slots };
  return {
    ...{ id: rest.id, slug: rest.slug, access: rest.access, cancelled: held.cancelled },
    title: { en: titleEn, fr: titleFr },
    slots: slots.map(({ room, ...slot }) => ({ ...slot, room: { en: room.nameEn, fr: room.nameFr } })),
    setting: signup,
    phase: signupPhase(held, signup && { ...signup, drawId: signup.draw?.id ?? null }, now),
    places: pools[0] ?? null,
    waiting: counts.get(`${rest.id} waiting`) ?? 0,
    wished: counts.get(`${rest.id} wished`) ?? 0,
    hasDoor: checkPoints.length > 0,
  };
}

async function countsOf(db: Db, where: Prisma.SignupWhereInput): Promise<Map<string, number>> {
  const rows = await db.signup.groupBy({ by: ["sessionId", "state"], where, _count: true });
  return new Map(rows.map(({ sessionId, state, _count }) => [`${sessionId} ${state}`, _count]));
}

/** The sessions of a conference to which people may sign up, those where they do first. */
export async function listDeskSignups(db: Db, conferenceId: string, now: Date): Promise<DeskSignup[]> {
  const rows = await db.session.findMany({
    where: { conferenceId, isInternal: false, kind: { not: "break" } },
    orderBy: { position: "asc" },
    select: deskSelect,
  });
  const counts = await countsOf(db, { session: { conferenceId } });
  const all = rows
    .filter(({ access, signup }) => takesSignups(access) || signup)
    .map((row) => deskSignup(row, counts, now));
  return [...all.filter(({ setting }) => setting), ...all.filter(({ setting }) => !setting)];
}

export type DeskPerson = {
  id: string;
  state: SignupState;
  reference: string;
  name: string;
  organisation: string;
  since: Date;
  lot: number | null;
  wish: number | null;
  /** Was let in at the session's own door. */
  came: boolean;
};

export type DeskSession = DeskSignup & { people: DeskPerson[]; came: number };

/** More than that no page shows; the file of the list is for more. */
const peopleLimit = 1000;

/** One of them with its people: who has a place, then the line, then wishes. */
export async function readDeskSession(
  db: Db,
  conferenceId: string,
  id: string,
  now: Date,
): Promise<DeskSession | null> {
  const row = await db.session.findFirst({ where: { id, conferenceId }, select: deskSelect });
  if (!row || !(takesSignups(row.access) || row.signup)) return null;
  const [signups, scans, counts] = await Promise.all([
    db.signup.findMany({
      where: { sessionId: id, state: { not: "left" } },
      orderBy: [{ state: "asc" }, { arrival: "asc" }],
      take: peopleLimit,
      select: {
        ...{ id: true, state: true, createdAt: true, lot: true, wish: true },
        registration: { select: { id: true, reference: true, name: true, organisationName: true } },
      },
    }),
    db.scan.findMany({
      where: { checkPoint: { sessionId: id }, direction: "in", said: { in: passed }, registrationId: { not: null } },
      distinct: ["registrationId"],
      select: { registrationId: true },
    }),
    countsOf(db, { sessionId: id }),
  ]);
  const came = new Set(scans.map(({ registrationId }) => registrationId));
  const order: SignupState[] = ["placed", "waiting", "wished"];
  return {
    ...deskSignup(row, counts, now),
    came: came.size,
    people: signups
      .map(({ registration, createdAt, ...signup }) => ({
        ...signup,
        reference: registration.reference,
        name: registration.name,
        organisation: registration.organisationName,
        since: createdAt,
        came: came.has(registration.id),
      }))
      .sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
  };
}
