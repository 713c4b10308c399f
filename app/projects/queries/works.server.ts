import { citationArgs, citationViews } from "#app/organisations/citation.ts";
import {
  namedRef,
  namedRefSelect,
  organisationRef,
  organisationRefSelect,
  orNull,
} from "#app/organisations/selects.ts";
import { spanOf, spanSelect } from "#app/organisations/span.ts";
import type { Db } from "#app/platform/db.ts";
import type { PublicationView, StudyView } from "#app/projects/views.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const studySelect = {
  slug: true,
  titleEn: true,
  titleFr: true,
  subtitle: true,
  purpose: true,
  number: true,
  state: true,
  statusAsOf: true,
  carriedOutBy: true,
  launchedOn: true,
  dueOn: true,
  startsOn: true,
  plannedYear: true,
  outputs: true,
  note: true,
  project: { select: namedRefSelect },
  organisations: { select: { role: true, organisation: { select: organisationRefSelect } } },
  citations: citationArgs,
} satisfies Prisma.StudySelect;

const publicationSelect = {
  slug: true,
  titleEn: true,
  titleFr: true,
  type: true,
  number: true,
  summary: true,
  state: true,
  ...spanSelect,
  dateNote: true,
  documentId: true,
  project: { select: namedRefSelect },
  organisations: { select: { role: true, organisation: { select: organisationRefSelect } } },
  authors: { select: { person: { select: { name: true } } } },
  citations: citationArgs,
} satisfies Prisma.PublicationSelect;

type Owner = { projectId: string } | { organisationId: string } | { countryCode: string } | { conferenceId: string };

/** Studies of a project, by or with an organisation, or on a country. */
export async function readStudies(db: Db, owner: Exclude<Owner, { conferenceId: string }>): Promise<StudyView[]> {
  const rows = await db.study.findMany({
    where: studiesOf(owner),
    select: studySelect,
    orderBy: [{ group: "asc" }, { number: { sort: "asc", nulls: "last" } }, { slug: "asc" }],
  });
  return rows.map(({ titleEn, titleFr, project, organisations, citations, ...study }) => ({
    ...study,
    title: { en: titleEn, fr: titleFr },
    project: orNull(project, namedRef),
    organisations: organisations.map(({ role, organisation }) => ({
      role,
      organisation: organisationRef(organisation),
    })),
    citations: citationViews(citations),
  }));
}

function studiesOf(owner: Exclude<Owner, { conferenceId: string }>): Prisma.StudyWhereInput {
  if ("projectId" in owner) return owner;
  if ("organisationId" in owner) return { organisations: { some: owner } };
  return { countries: { some: owner } };
}

/** Publications of a project or conference, by an organisation, or on a country; the oldest first. */
export async function readPublications(db: Db, owner: Owner): Promise<PublicationView[]> {
  const rows = await db.publication.findMany({
    where: publicationsOf(owner),
    select: publicationSelect,
    orderBy: [{ dateFrom: { sort: "asc", nulls: "last" } }, { slug: "asc" }],
  });
  return rows.map((row) => ({
    slug: row.slug,
    title: { en: row.titleEn, fr: row.titleFr },
    type: row.type,
    number: row.number,
    summary: row.summary,
    state: row.state,
    span: spanOf(row),
    dateNote: row.dateNote,
    documentId: row.documentId,
    project: orNull(row.project, namedRef),
    organisations: row.organisations.map(({ role, organisation }) => ({
      role,
      organisation: organisationRef(organisation),
    })),
    authors: row.authors.map(({ person }) => person.name),
    citations: citationViews(row.citations),
  }));
}

function publicationsOf(owner: Owner): Prisma.PublicationWhereInput {
  if ("organisationId" in owner) return { organisations: { some: owner } };
  if ("countryCode" in owner) return { countries: { some: owner } };
  return owner;
}
