import { citationArgs, citationViews } from "#app/organisations/citation.ts";
import {
  countryRef,
  countryRefSelect,
  organisationRef,
  organisationRefSelect,
  orNull,
} from "#app/organisations/selects.ts";
import type { Db } from "#app/platform/db.ts";
import {
  conferenceSelect,
  programmeConference,
  sessionSelect,
  slotView,
} from "#app/programme/queries/programme.server.ts";
import type { SessionView } from "#app/programme/views.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const select = {
  ...sessionSelect,
  conference: { select: conferenceSelect },
  descriptionEn: true,
  descriptionFr: true,
  premise: true,
  weekday: true,
  note: true,
  statements: { select: { kind: true, text: true }, orderBy: { position: "asc" } },
  facts: { select: { label: true, value: true, qualifier: true }, orderBy: { position: "asc" } },
  roles: {
    select: {
      role: true,
      person: {
        select: {
          slug: true,
          name: true,
          position: true,
          organisation: { select: organisationRefSelect },
          country: { select: countryRefSelect },
        },
      },
    },
    orderBy: { position: "asc" },
  },
  organisations: {
    select: { role: true, organisation: { select: organisationRefSelect } },
    orderBy: { position: "asc" },
  },
  citations: citationArgs,
} satisfies Prisma.SessionSelect;

type Row = Prisma.SessionGetPayload<{ select: typeof select }>;

/** One session of a conference by their addresses. */
export async function readSession(db: Db, conferenceSlug: string, slug: string): Promise<SessionView | null> {
  const row = await db.session.findFirst({ where: { slug, conference: { slug: conferenceSlug } }, select });
  return row && sessionView(row);
}

/** The sessions of a conference whose programme is short enough to be read whole. */
export async function readSessions(db: Db, conferenceId: string): Promise<SessionView[]> {
  const rows = await db.session.findMany({ where: { conferenceId }, select, orderBy: { position: "asc" } });
  return rows.map(sessionView);
}

function sessionView(row: Row): SessionView {
  const { titleEn, titleFr, descriptionEn, descriptionFr, slots, statements, roles, organisations, ...session } = row;
  const texts = (kind: Row["statements"][number]["kind"]) =>
    statements.filter((one) => one.kind === kind).map(({ text }) => text);
  return {
    ...session,
    conference: programmeConference(row.conference),
    title: { en: titleEn, fr: titleFr },
    description: { en: descriptionEn, fr: descriptionFr },
    slots: slots.map(slotView),
    focusQuestions: texts("focus_question"),
    background: texts("background"),
    conclusions: texts("conclusion"),
    people: roles.map(({ role, person: { organisation, country, ...person } }) => ({
      role,
      ...person,
      organisation: orNull(organisation, organisationRef),
      country: orNull(country, countryRef),
    })),
    organisations: organisations.map(({ role, organisation }) => ({
      role,
      organisation: organisationRef(organisation),
    })),
    citations: citationViews(row.citations),
  };
}
