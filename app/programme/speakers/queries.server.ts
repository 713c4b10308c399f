import { organisationRef, organisationRefSelect, orNull } from "#app/organisations/selects.ts";
import type { Db } from "#app/platform/db.ts";
import { escapeLike } from "#app/platform/text.ts";
import type { SpeakerFilter } from "#app/programme/speakers/filter.ts";
import { type SpeakerHolder, speakerGaps } from "#app/programme/speakers/rules.ts";
import { conferenceSelect } from "#app/registration/conference-for-registration.server.ts";
import type { MessageState, Prisma, SessionRoleKind, SessionRoleState } from "#prisma/generated/client.ts";

const pageSize = 50;

const personSelect = {
  ...{ id: true, name: true, position: true, biographyEn: true, biographyFr: true },
  organisation: { select: organisationRefSelect },
} satisfies Prisma.PersonSelect;

const speakerSelect = {
  ...{ id: true, email: true, locale: true, position: true, organisation: true, portraitId: true },
  ...{ biographyEn: true, biographyFr: true },
} satisfies Prisma.SpeakerSelect;

/** What became of the last mail to a speaker. */
export type LastMail = { state: MessageState; at: Date } | null;

async function lastMails(db: Db, speakerIds: string[]): Promise<(id: string | undefined) => LastMail> {
  const rows = await db.message.findMany({
    where: { subjectType: "speaker", subjectId: { in: speakerIds } },
    orderBy: { createdAt: "desc" },
    select: { subjectId: true, state: true, createdAt: true },
  });
  return (id) => {
    const mail = rows.find(({ subjectId }) => subjectId === id);
    return mail ? { state: mail.state, at: mail.createdAt } : null;
  };
}

/** The people of a session with where each stands, in their order. */
export async function listSessionPeople(db: Db, conferenceId: string, sessionId: string) {
  const roles = await db.sessionRole.findMany({
    where: { sessionId, session: { conferenceId } },
    orderBy: [{ position: "asc" }, { personId: "asc" }],
    select: {
      ...{ role: true, state: true, titleEn: true, titleFr: true, invitedAt: true, answeredAt: true },
      person: { select: { ...personSelect, speakers: { where: { conferenceId }, select: speakerSelect } } },
    },
  });
  const mailOf = await lastMails(
    db,
    roles.flatMap(({ person }) => person.speakers.map(({ id }) => id)),
  );
  return roles.map(({ person: { speakers, organisation, ...person }, titleEn, titleFr, ...role }) => {
    const [speaker] = speakers;
    return {
      ...role,
      personId: person.id,
      name: person.name,
      position: speaker?.position ?? person.position,
      organisation: orNull(organisation, organisationRef),
      affiliation: speaker?.organisation ?? null,
      title: { en: titleEn, fr: titleFr },
      speakerId: speaker?.id ?? null,
      reachable: Boolean(speaker?.email),
      mail: mailOf(speaker?.id),
    };
  });
}

export type SessionPersonRow = Awaited<ReturnType<typeof listSessionPeople>>[number];

/** Who can be given a part: people of the directory, and those of this conference. */
export async function personChoices(db: Db, conferenceId: string, isDemonstration: boolean) {
  const rows = await db.person.findMany({
    where: {
      OR: [{ isDemonstration: false }, { speakers: { some: { conferenceId } } }, ...(isDemonstration ? [{}] : [])],
      name: { not: "—" },
    },
    orderBy: { name: "asc" },
    take: 3000,
    select: { id: true, name: true, position: true, organisation: { select: { nameEn: true } } },
  });
  return rows.map(({ id, name, position, organisation }) => ({
    value: id,
    label: [name, position ?? organisation?.nameEn].filter(Boolean).join(", "),
  }));
}

type Part = {
  role: SessionRoleKind;
  state: SessionRoleState;
  session: { id: string; titleEn: string; titleFr: string | null };
};

const partSelect = {
  ...{ personId: true, role: true, state: true },
  session: { select: { id: true, titleEn: true, titleFr: true } },
} satisfies Prisma.SessionRoleSelect;

/** One page of a conference's speakers by name, with their parts and what is wanting. */
export async function listSpeakers(db: Db, conferenceId: string, filter: SpeakerFilter) {
  const where: Prisma.SpeakerWhereInput = { conferenceId, AND: matching(conferenceId, filter) };
  const total = await db.speaker.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(filter.page, pageCount);
  const found = await db.speaker.findMany({
    where,
    orderBy: [{ person: { name: "asc" } }, { id: "asc" }],
    skip: (page - 1) * pageSize,
    take: pageSize,
    select: { ...speakerSelect, personId: true, person: { select: personSelect } },
  });
  const parts = await db.sessionRole.findMany({
    where: { personId: { in: found.map(({ personId }) => personId) }, session: { conferenceId } },
    orderBy: { session: { position: "asc" } },
    select: partSelect,
  });
  const mailOf = await lastMails(
    db,
    found.map(({ id }) => id),
  );
  const rows = found.map(({ person, personId, ...speaker }) => {
    const own: Part[] = parts.filter((part) => part.personId === personId);
    return {
      ...{ id: speaker.id, name: person.name, email: speaker.email, position: speaker.position ?? person.position },
      organisation: orNull(person.organisation, organisationRef),
      affiliation: speaker.organisation,
      parts: own.map(({ role, state, session }) => ({
        ...{ role, state, sessionId: session.id, title: { en: session.titleEn, fr: session.titleFr } },
      })),
      gaps: speakerGaps({
        email: speaker.email,
        biography: Boolean(speaker.biographyEn || speaker.biographyFr || person.biographyEn || person.biographyFr),
        portrait: speaker.portraitId !== null,
        states: own.map(({ state }) => state),
      }),
      mail: mailOf(speaker.id),
    };
  });
  return { rows, total, page, pageCount };
}

export type SpeakerRow = Awaited<ReturnType<typeof listSpeakers>>["rows"][number];

function matching(conferenceId: string, { search, state, gap }: SpeakerFilter): Prisma.SpeakerWhereInput[] {
  const contains = { contains: escapeLike(search), mode: "insensitive" } as const;
  const inConference = { session: { conferenceId } };
  return [
    // Whoever has no part any more is nobody's concern.
    { person: { sessionRoles: { some: inConference } } },
    ...(search
      ? [
          {
            OR: [
              { person: { name: contains } },
              { email: contains },
              { organisation: contains },
              { position: contains },
            ],
          },
        ]
      : []),
    ...(state ? [{ person: { sessionRoles: { some: { ...inConference, state } } } }] : []),
    ...(gap ? [gapWhere[gap]] : []),
  ];
}

const gapWhere: Record<NonNullable<SpeakerFilter["gap"]>, Prisma.SpeakerWhereInput> = {
  address: { email: null },
  biography: { biographyEn: null, biographyFr: null, person: { biographyEn: null, biographyFr: null } },
  portrait: { portraitId: null },
};

/** How many parts of a conference are in which state, and how many people were not asked for some. */
export async function countParts(db: Db, conferenceId: string) {
  const groups = await db.sessionRole.groupBy({
    by: ["state"],
    where: { session: { conferenceId, cancelledAt: null } },
    _count: { _all: true },
  });
  const toAsk = await db.speaker.count({
    where: {
      conferenceId,
      email: { not: null },
      person: { sessionRoles: { some: { state: "proposed", session: { conferenceId, cancelledAt: null } } } },
    },
  });
  const counts: Record<SessionRoleState, number> = { proposed: 0, invited: 0, confirmed: 0, declined: 0 };
  for (const { state, _count } of groups) counts[state] = _count._all;
  return { counts, toAsk };
}

const profileSelect = {
  ...speakerSelect,
  ...{ conferenceId: true, personId: true, portraitAlt: true, updatedAt: true },
  portrait: { select: { id: true } },
  absences: { orderBy: { startsAt: "asc" }, select: { startsAt: true, endsAt: true } },
  person: { select: { ...personSelect, _count: { select: { citations: true } } } },
} satisfies Prisma.SpeakerSelect;

const ownPartSelect = {
  ...{ role: true, state: true, titleEn: true, titleFr: true, invitedAt: true, answeredAt: true },
  session: {
    select: {
      ...{ id: true, kind: true, number: true, titleEn: true, titleFr: true, premise: true, premiseFr: true },
      ...{ language: true, cancelledAt: true },
      slots: {
        orderBy: { startsAt: "asc" },
        select: { startsAt: true, endsAt: true, room: { select: { nameEn: true, nameFr: true } } },
      },
    },
  },
} satisfies Prisma.SessionRoleSelect;

/** A speaker with profile and parts; `own`: without the parts that nobody has asked them for yet. */
export async function readSpeaker(db: Db, conferenceId: string, id: string, { own }: { own: boolean }) {
  const speaker = await db.speaker.findFirst({ where: { id, conferenceId }, select: profileSelect });
  if (!speaker) return null;
  const parts = await db.sessionRole.findMany({
    where: {
      personId: speaker.personId,
      session: { conferenceId, ...(own && { cancelledAt: null }) },
      ...(own && { state: { not: "proposed" } }),
    },
    orderBy: [{ session: { position: "asc" } }, { role: "asc" }],
    select: ownPartSelect,
  });
  const mails = await lastMails(db, [id]);
  return { speaker, parts, mail: mails(id) };
}

export type SpeakerProfile = NonNullable<Awaited<ReturnType<typeof readSpeaker>>>;

/** The speaker whose page a mailed link opens, or null. */
export function speakerOfLink(db: Db, id: string) {
  return db.speakerLink.findUnique({ where: { id }, select: { id: true, speakerId: true } });
}

/** Where somebody has been asked to take part, newest conference first, with how many parts wait for their answer. */
export async function listOwnSpeaking(db: Db, { account, linkIds }: SpeakerHolder) {
  const ways: Prisma.SpeakerWhereInput[] = [
    { links: { some: { id: { in: [...linkIds] } } } },
    ...(account ? [{ accountId: account.id }] : []),
    ...(account?.emailVerified ? [{ emailKey: account.emailKey }] : []),
  ];
  const speakers = await db.speaker.findMany({
    where: { OR: ways },
    orderBy: [{ conference: { dateFrom: "desc" } }, { id: "asc" }],
    take: 50,
    select: { ...{ id: true, personId: true, conferenceId: true }, conference: { select: conferenceSelect } },
  });
  const parts = await db.sessionRole.findMany({
    where: {
      OR: speakers.map(({ personId, conferenceId }) => ({ personId, session: { conferenceId } })),
      ...{ state: { not: "proposed" }, session: { cancelledAt: null } },
    },
    orderBy: [{ session: { position: "asc" } }, { role: "asc" }],
    select: {
      ...{ personId: true, role: true, state: true },
      session: { select: { id: true, conferenceId: true, titleEn: true, titleFr: true } },
    },
  });
  return speakers.flatMap(({ id, personId, conferenceId, conference }) => {
    const own = parts.filter((part) => part.personId === personId && part.session.conferenceId === conferenceId);
    if (own.length === 0) return [];
    return [{ id, conference, parts: own.map(({ role, state, session }) => ({ role, state, session })) }];
  });
}
