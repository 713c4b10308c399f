import { organisationRef, organisationRefSelect, orNull } from "#app/organisations/selects.ts";
import type { Db } from "#app/platform/db.ts";
import type { ProgrammeConference, RoomView, SessionSummary, SlotView } from "#app/programme/views.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** What the programme reads of its conference. */
export const conferenceSelect = {
  id: true,
  slug: true,
  nameEn: true,
  nameFr: true,
  city: true,
  timeZone: true,
  isDemonstration: true,
} satisfies Prisma.ConferenceSelect;

type ConferenceRow = Prisma.ConferenceGetPayload<{ select: typeof conferenceSelect }>;

/** A conference read with `conferenceSelect`. */
export function programmeConference({ nameEn, nameFr, ...rest }: ConferenceRow): ProgrammeConference {
  return { ...rest, name: { en: nameEn, fr: nameFr } };
}

const roomSelect = { slug: true, nameEn: true, nameFr: true } as const;

/** When and where, in the order of time. */
const slotArgs = {
  select: { id: true, startsAt: true, endsAt: true, room: { select: roomSelect } },
  orderBy: { startsAt: "asc" },
} as const satisfies { select: Prisma.SlotSelect; orderBy: Prisma.SlotOrderByWithRelationInput };

type SlotRow = Prisma.SlotGetPayload<{ select: (typeof slotArgs)["select"] }>;

function roomView(row: { slug: string; nameEn: string; nameFr: string | null }): RoomView {
  return { slug: row.slug, name: { en: row.nameEn, fr: row.nameFr } };
}

/** A slot read with `slotArgs`. */
export function slotView({ id, startsAt, endsAt, room }: SlotRow): SlotView {
  return { id, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), room: roomView(room) };
}

/** The columns that a session in a list and on its page have in common. */
export const sessionSelect = {
  slug: true,
  kind: true,
  number: true,
  track: true,
  titleEn: true,
  titleFr: true,
  language: true,
  interpretedInto: true,
  dateFrom: true,
  slots: slotArgs,
} satisfies Prisma.SessionSelect;

const summarySelect = {
  ...sessionSelect,
  roles: {
    select: {
      role: true,
      person: { select: { slug: true, name: true, organisation: { select: organisationRefSelect } } },
    },
    orderBy: { position: "asc" },
  },
} satisfies Prisma.SessionSelect;

/** When what takes place, without who speaks there: enough for a glance, and far quicker to read. */
export async function readSchedule(db: Db, conferenceId: string): Promise<SessionSummary[]> {
  const sessions = await db.session.findMany({
    where: { conferenceId },
    select: sessionSelect,
    orderBy: { position: "asc" },
  });
  return sessions.map(({ titleEn, titleFr, slots, ...session }) => ({
    ...session,
    title: { en: titleEn, fr: titleFr },
    slots: slots.map(slotView),
    people: [],
  }));
}

export type Programme = { conference: ProgrammeConference; rooms: RoomView[]; sessions: SessionSummary[] };

/** The programme of a conference: its rooms and sessions in their order. */
export async function readProgramme(db: Db, slug: string): Promise<Programme | null> {
  const row = await db.conference.findUnique({
    where: { slug },
    select: {
      ...conferenceSelect,
      rooms: { select: roomSelect, orderBy: { position: "asc" } },
      sessions: { select: summarySelect, orderBy: { position: "asc" } },
    },
  });
  if (!row) return null;
  const { rooms, sessions, ...conference } = row;
  return {
    conference: programmeConference(conference),
    rooms: rooms.map(roomView),
    sessions: sessions.map(({ titleEn, titleFr, slots, roles, ...session }) => ({
      ...session,
      title: { en: titleEn, fr: titleFr },
      slots: slots.map(slotView),
      people: roles.map(({ role, person: { organisation, ...person } }) => ({
        role,
        ...person,
        organisation: orNull(organisation, organisationRef),
      })),
    })),
  };
}
