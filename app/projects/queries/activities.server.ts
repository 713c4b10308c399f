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
import { spanOf, spanSelect } from "#app/organisations/span.ts";
import type { Db } from "#app/platform/db.ts";
import type { ActivityView } from "#app/projects/views.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const activitySelect = {
  slug: true,
  kind: true,
  state: true,
  titleEn: true,
  titleFr: true,
  descriptionEn: true,
  descriptionFr: true,
  ...spanSelect,
  place: true,
  country: { select: countryRefSelect },
  outputs: { select: { output: { select: { number: true } } }, orderBy: { output: { number: "asc" } } },
  outputNumbers: true,
  note: true,
  parties: { select: { role: true, organisation: { select: organisationRefSelect } }, orderBy: { position: "asc" } },
  subjectCountries: { select: { country: { select: countryRefSelect } }, orderBy: { country: { nameEn: "asc" } } },
  project: { select: namedRefSelect },
  fundingProject: { select: namedRefSelect },
  conference: { select: namedRefSelect },
  followsFrom: { select: { conclusion: { select: { conference: { select: namedRefSelect } } } } },
  citations: citationArgs,
} satisfies Prisma.ActivitySelect;

type Row = Prisma.ActivityGetPayload<{ select: typeof activitySelect }>;

function activityView(row: Row): ActivityView {
  return {
    slug: row.slug,
    kind: row.kind,
    state: row.state,
    title: { en: row.titleEn, fr: row.titleFr },
    description: { en: row.descriptionEn, fr: row.descriptionFr },
    span: spanOf(row),
    place: row.place,
    country: orNull(row.country, countryRef),
    outputs: [...row.outputs.map(({ output }) => output.number), ...row.outputNumbers],
    note: row.note,
    parties: row.parties.map(({ role, organisation }) => ({ role, organisation: organisationRef(organisation) })),
    countries: row.subjectCountries.map(({ country }) => countryRef(country)),
    project: orNull(row.project, namedRef),
    fundingProject: orNull(row.fundingProject, namedRef),
    conference: orNull(row.conference, namedRef),
    followsFrom: row.followsFrom.map(({ conclusion }) => namedRef(conclusion.conference)),
    citations: citationViews(row.citations),
  };
}

type Order = "asc" | "desc";

async function readActivities(db: Db, where: Prisma.ActivityWhereInput, order: Order): Promise<ActivityView[]> {
  const rows = await db.activity.findMany({
    where,
    select: activitySelect,
    orderBy: [{ dateFrom: { sort: order, nulls: "last" } }, { slug: "asc" }],
  });
  return rows.map(activityView);
}

/** What was done for a project or with its money, in the order of time. */
export function activitiesOfProject(db: Db, projectId: string): Promise<ActivityView[]> {
  return readActivities(db, { OR: [{ projectId }, { fundingProjectId: projectId }] }, "asc");
}

/** What took place at a conference. */
export function activitiesOfConference(db: Db, conferenceId: string): Promise<ActivityView[]> {
  return readActivities(db, { conferenceId }, "asc");
}

/** What took place in a country or was about it, newest first. */
export function activitiesOfCountry(db: Db, countryCode: string): Promise<ActivityView[]> {
  return readActivities(db, { OR: [{ countryCode }, { subjectCountries: { some: { countryCode } } }] }, "desc");
}

/** One page of what an organisation took part in, newest first. */
export async function activitiesOfOrganisation(
  db: Db,
  organisationId: string,
  { page, size }: { page: number; size: number },
): Promise<{ activities: ActivityView[]; total: number }> {
  const where = { parties: { some: { organisationId } } } satisfies Prisma.ActivityWhereInput;
  const [total, rows] = await Promise.all([
    db.activity.count({ where }),
    db.activity.findMany({
      where,
      select: activitySelect,
      orderBy: [{ dateFrom: { sort: "desc", nulls: "last" } }, { slug: "asc" }],
      skip: (page - 1) * size,
      take: size,
    }),
  ]);
  return { activities: rows.map(activityView), total };
}
