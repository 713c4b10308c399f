import { citationArgs, citationViews } from "#app/organisations/citation.ts";
import {
  countryRef,
  countryRefSelect,
  namedRef,
  namedRefSelect,
  organisationRef,
  organisationRefSelect,
  orNull,
} from "#app/organisations/selects.ts";
import type { Db } from "#app/platform/db.ts";
import { readOffered } from "#app/programme/interpretation/offered.server.ts";
import type { ShownSlot } from "#app/programme/releases/published-slot.ts";
import type { ProgrammeSnapshot, SnapshotSession } from "#app/programme/releases/snapshot.ts";
import type { Profile, RoomView } from "#app/programme/views.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const roomSelect = {
  id: true,
  slug: true,
  nameEn: true,
  nameFr: true,
  placeEn: true,
  placeFr: true,
  capacity: true,
} satisfies Prisma.RoomSelect;

const personSelect = {
  id: true,
  name: true,
  position: true,
  biographyEn: true,
  biographyFr: true,
  organisation: { select: organisationRefSelect },
  country: { select: countryRefSelect },
} satisfies Prisma.PersonSelect;

/** Only what the public may see: no notes of the organisers, nobody who has not confirmed. */
const sessionSelect = {
  id: true,
  slug: true,
  kind: true,
  number: true,
  track: true,
  trackOf: { select: { slug: true } },
  access: true,
  categories: { select: { category: { select: { id: true, nameEn: true, nameFr: true, position: true } } } },
  capacity: true,
  cancelledAt: true,
  titleEn: true,
  titleFr: true,
  descriptionEn: true,
  descriptionFr: true,
  premise: true,
  premiseFr: true,
  language: true,
  interpretedInto: true,
  dateFrom: true,
  weekday: true,
  note: true,
  slots: {
    select: { id: true, startsAt: true, endsAt: true, room: { select: roomSelect } },
    orderBy: [{ startsAt: "asc" }, { room: { position: "asc" } }, { id: "asc" }],
  },
  statements: { select: { kind: true, text: true, textFr: true }, orderBy: { position: "asc" } },
  facts: { select: { label: true, value: true, qualifier: true }, orderBy: { position: "asc" } },
  roles: {
    where: { state: "confirmed" },
    select: { role: true, titleEn: true, titleFr: true, person: { select: personSelect } },
    orderBy: [{ position: "asc" }, { personId: "asc" }],
  },
  organisations: {
    select: { role: true, organisation: { select: organisationRefSelect } },
    orderBy: [{ position: "asc" }, { organisationId: "asc" }],
  },
  projects: {
    select: { project: { select: namedRefSelect } },
    orderBy: [{ position: "asc" }, { projectId: "asc" }],
  },
  follows: {
    select: {
      past: {
        select: {
          id: true,
          slug: true,
          titleEn: true,
          titleFr: true,
          conference: { select: { ...namedRefSelect, programmeMode: true } },
        },
      },
    },
    orderBy: [{ position: "asc" }, { pastId: "asc" }],
  },
  citations: citationArgs,
} satisfies Prisma.SessionSelect;

type SessionRow = Prisma.SessionGetPayload<{ select: typeof sessionSelect }>;
type PersonRow = SessionRow["roles"][number]["person"];

const speakerSelect = {
  id: true,
  personId: true,
  position: true,
  organisation: true,
  biographyEn: true,
  biographyFr: true,
  portraitId: true,
  portraitAlt: true,
} satisfies Prisma.SpeakerSelect;

type SpeakerRow = Prisma.SpeakerGetPayload<{ select: typeof speakerSelect }>;

/** What a release of the programme as its rows are now would show; of one session only where its address is given. */
export async function readDraft(db: Db, conferenceId: string, session?: string): Promise<ProgrammeSnapshot> {
  const used = { conferenceId, slots: { some: { session: { isInternal: false } } } };
  const rooms = await db.room.findMany({
    where: used,
    select: roomSelect,
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const tracks = await db.track.findMany({
    where: { conferenceId, sessions: { some: { isInternal: false } } },
    orderBy: [{ position: "asc" }, { slug: "asc" }],
  });
  const speakers = await db.speaker.findMany({ where: { conferenceId }, select: speakerSelect });
  const sessions = await db.session.findMany({
    where: { conferenceId, isInternal: false, ...(session !== undefined && { slug: session }) },
    select: sessionSelect,
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  const speakerOf = new Map(speakers.map((speaker) => [speaker.personId, speaker]));
  const pastRows = sessions.flatMap(({ follows }) => follows.map(({ past }) => past));
  const past = await readPast(db, pastRows);
  const offered = await readOffered(db, conferenceId);
  const people = new Map<string, Profile>();
  for (const { person } of sessions.flatMap(({ roles }) => roles)) {
    if (!people.has(person.id)) people.set(person.id, profile(person, speakerOf.get(person.id)));
  }
  return {
    rooms: rooms.map(roomView),
    tracks: tracks.map(({ slug, nameEn, nameFr, colour }) => ({ slug, name: { en: nameEn, fr: nameFr }, colour })),
    sessions: sessions.map((row) => ({ ...snapshotSession(row, people, past), interpretedInto: offered(row) })),
    people: [...people.values()],
  };
}

function roomView(row: Prisma.RoomGetPayload<{ select: typeof roomSelect }>): RoomView {
  const { nameEn, nameFr, placeEn, placeFr, ...room } = row;
  return { ...room, name: { en: nameEn, fr: nameFr }, place: { en: placeEn, fr: placeFr } };
}

/** How a speaker presents themselves at this conference comes before what the directory says of them. */
function profile(person: PersonRow, speaker: SpeakerRow | undefined): Profile {
  const own = speaker?.biographyEn || speaker?.biographyFr ? speaker : person;
  return {
    id: speaker?.id ?? person.id,
    name: person.name,
    position: speaker?.position ?? person.position,
    affiliation: person.organisation ? null : (speaker?.organisation ?? null),
    organisation: orNull(person.organisation, organisationRef),
    country: orNull(person.country, countryRef),
    biography: { en: own.biographyEn, fr: own.biographyFr },
    portrait: speaker?.portraitId ? { fileId: speaker.portraitId, alt: speaker.portraitAlt } : null,
  };
}

function snapshotSession(
  row: SessionRow,
  people: Map<string, Profile>,
  past: PastViews,
): Omit<SnapshotSession, "interpretedInto"> {
  const texts = (kind: SessionRow["statements"][number]["kind"]) =>
    row.statements.filter((one) => one.kind === kind).map(({ text, textFr }) => ({ en: text, fr: textFr }));
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    number: row.number,
    track: row.trackOf?.slug ?? null,
    printedTrack: row.track,
    access: row.access,
    categories: row.access === "category" ? categoriesOf(row) : [],
    capacity: row.capacity,
    cancelled: row.cancelledAt !== null,
    title: { en: row.titleEn, fr: row.titleFr },
    description: { en: row.descriptionEn, fr: row.descriptionFr },
    premise: { en: row.premise, fr: row.premiseFr },
    language: row.language,
    dateFrom: row.dateFrom,
    weekday: row.weekday,
    note: row.note,
    slots: row.slots.map(({ id, startsAt, endsAt, room }) => ({
      id,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      room: roomView(room),
    })),
    focusQuestions: texts("focus_question"),
    background: texts("background"),
    conclusions: texts("conclusion"),
    facts: row.facts,
    people: row.roles.map(({ role, titleEn, titleFr, person }) => ({
      role,
      personId: people.get(person.id)?.id ?? person.id,
      title: { en: titleEn, fr: titleFr },
    })),
    organisations: row.organisations.map(({ role, organisation }) => ({
      role,
      organisation: organisationRef(organisation),
    })),
    projects: row.projects.map(({ project }) => namedRef(project)),
    follows: row.follows.flatMap((one) => past.get(one.past.id) ?? []),
    citations: citationViews(row.citations),
  };
}

function categoriesOf({ categories }: SessionRow) {
  return categories
    .map(({ category }) => category)
    .sort((a, b) => a.position - b.position)
    .map(({ id, nameEn, nameFr }) => ({ id, name: { en: nameEn, fr: nameFr } }));
}

type PastRow = SessionRow["follows"][number]["past"];
type PastViews = Map<string, SnapshotSession["follows"][number]>;

/** Earlier sessions as the public knows them: those of a programme that has releases as its last one that had them. */
async function readPast(db: Db, rows: PastRow[]): Promise<PastViews> {
  const released = rows.filter(({ conference }) => conference.programmeMode === "released");
  const published = await db.publishedSlot.findMany({
    where: { sessionId: { in: released.map(({ id }) => id) }, cancelledAt: null },
    select: { sessionId: true, shown: true },
  });
  const known = new Map(published.map(({ sessionId, shown }) => [sessionId, (shown as ShownSlot).session]));
  return new Map(
    rows.flatMap((row) => {
      const { programmeMode, ...conference } = row.conference;
      const sourced = { slug: row.slug, title: { en: row.titleEn, fr: row.titleFr } };
      const { slug, title } = (programmeMode === "as_sourced" ? sourced : known.get(row.id)) ?? {};
      return slug && title ? [[row.id, { slug, title, conference: namedRef(conference) }] as const] : [];
    }),
  );
}
