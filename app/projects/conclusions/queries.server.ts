import { citationArgs, citationViews } from "#app/organisations/citation.ts";
import { namedRef, namedRefSelect, organisationRef, organisationRefSelect } from "#app/organisations/selects.ts";
import { spanOf, spanSelect } from "#app/organisations/span.ts";
import type { NamedRef } from "#app/organisations/views.ts";
import type { Db } from "#app/platform/db.ts";
import type { Bilingual } from "#app/platform/locale.ts";
import { foldText } from "#app/platform/text.ts";
import { anchorOf } from "#app/projects/conclusions/rules.ts";
import type { ConclusionView, FollowUpView, LinkMatch } from "#app/projects/conclusions/views.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const titled = { titleEn: true, titleFr: true, state: true, slug: true, ...spanSelect } as const;

const followUpSelect = {
  id: true,
  activity: {
    select: { ...titled, project: { select: { slug: true } }, conference: { select: { slug: true } } },
  },
  partnership: { select: titled },
  project: { select: { ...namedRefSelect, ...spanSelect } },
} satisfies Prisma.FollowUpSelect;

const conclusionSelect = {
  id: true,
  statementId: true,
  textEn: true,
  textFr: true,
  state: true,
  asOf: true,
  noteEn: true,
  noteFr: true,
  version: true,
  owners: {
    select: { organisation: { select: { id: true, ...organisationRefSelect } } },
    orderBy: { position: "asc" },
  },
  followUps: { select: followUpSelect },
  citations: citationArgs,
} satisfies Prisma.ConclusionSelect;

type Row = Prisma.ConclusionGetPayload<{ select: typeof conclusionSelect }>;

/** The conclusions of a conference in their order: those that are printed, then those that organisers wrote. */
export async function readConclusions(db: Db, conferenceId: string): Promise<ConclusionView[]> {
  const [printed, rows] = await Promise.all([
    db.conferenceStatement.findMany({
      where: { conferenceId, kind: "conclusion" },
      select: { id: true, text: true },
      orderBy: { position: "asc" },
    }),
    db.conclusion.findMany({
      where: { conferenceId },
      select: conclusionSelect,
      orderBy: [{ position: "asc" }, { id: "asc" }],
    }),
  ]);
  const ofStatement = new Map(rows.map((row) => [row.statementId, row]));
  return [
    ...printed.map(({ id, text }) => conclusionView(ofStatement.get(id) ?? null, { id, text })),
    ...rows.filter(({ statementId }) => statementId === null).map((row) => conclusionView(row, null)),
  ];
}

/** One conclusion by its key; null for none of this conference. */
export async function readConclusion(db: Db, conferenceId: string, key: string): Promise<ConclusionView | null> {
  return (await readConclusions(db, conferenceId)).find((one) => one.key === key) ?? null;
}

/** A printed conclusion of which nobody has said anything. */
const blank: Omit<Row, "id" | "statementId" | "version"> & { version: null } = {
  ...{ textEn: null, textFr: null, state: "unknown", asOf: null, noteEn: null, noteFr: null, version: null },
  ...{ owners: [], followUps: [], citations: [] },
};

function conclusionView(row: Row | null, statement: { id: string; text: string } | null): ConclusionView {
  const { textEn, textFr, noteEn, noteFr, ...said } = row ?? blank;
  return {
    key: statement?.id ?? row?.id ?? "",
    text: { en: statement?.text ?? textEn, fr: textFr },
    printed: statement !== null,
    state: said.state,
    asOf: said.asOf,
    note: { en: noteEn, fr: noteFr },
    owners: said.owners.map(({ organisation }) => ({ id: organisation.id, ...organisationRef(organisation) })),
    followUps: said.followUps.flatMap(followUpView).sort(inTime),
    citations: citationViews(said.citations),
    version: said.version,
  };
}

function followUpView({ id, activity, partnership, project }: Row["followUps"][number]): FollowUpView[] {
  if (activity) {
    const { titleEn, titleFr, state, slug } = activity;
    const home = activity.project
      ? `/projects/${activity.project.slug}`
      : activity.conference
        ? `/conferences/${activity.conference.slug}`
        : "/projects";
    const title = { en: titleEn, fr: titleFr };
    return [{ id, kind: "activity", title, span: spanOf(activity), state, to: `${home}#${slug}` }];
  }
  if (partnership) {
    const { titleEn, titleFr, state, slug } = partnership;
    const title = { en: titleEn, fr: titleFr };
    return [{ id, kind: "partnership", title, span: spanOf(partnership), state, to: `/partnerships/${slug}` }];
  }
  if (!project) return [];
  const { name, slug } = namedRef(project);
  return [{ id, kind: "project", title: name, span: spanOf(project), state: null, to: `/projects/${slug}` }];
}

/** What has no date comes last. */
function inTime(a: FollowUpView, b: FollowUpView): number {
  return (a.span.from ?? "9999").localeCompare(b.span.from ?? "9999") || a.to.localeCompare(b.to);
}

/** A conclusion that something followed from, by its conference. */
export type Origin = { conference: NamedRef; text: Bilingual; to: string };

const originSelect = {
  conclusion: {
    select: {
      id: true,
      textEn: true,
      textFr: true,
      statement: { select: { id: true, text: true } },
      conference: { select: namedRefSelect },
    },
  },
} satisfies Prisma.FollowUpSelect;

/** The conclusions that a partnership followed from. */
export async function originsOfPartnership(db: Db, partnershipId: string): Promise<Origin[]> {
  const rows = await db.followUp.findMany({
    where: { partnershipId },
    select: originSelect,
    orderBy: { conclusion: { conference: { editionYear: "asc" } } },
  });
  return rows.map(({ conclusion: { id, statement, textEn, textFr, conference } }) => ({
    conference: namedRef(conference),
    text: { en: statement?.text ?? textEn, fr: textFr },
    to: `/conferences/${conference.slug}#${anchorOf(statement?.id ?? id)}`,
  }));
}

/** How many of each kind are offered. */
const offered = 6;

/** What can be linked to a conclusion and has all the words that were typed. */
export async function searchLinks(db: Db, typed: string): Promise<LinkMatch[]> {
  const words = foldText(typed).split(" ").filter(Boolean).slice(0, 6);
  if (words.length === 0) return [];
  const titles = (word: string) => ({
    OR: [
      { titleEn: { contains: word, mode: "insensitive" as const } },
      { titleFr: { contains: word, mode: "insensitive" as const } },
    ],
  });
  const newest = { dateFrom: { sort: "desc", nulls: "last" } } as const;
  const [organisations, activities, partnerships, projects] = await Promise.all([
    db.organisation.findMany({
      where: { AND: words.map((word) => ({ searchText: { contains: word } })) },
      select: { id: true, ...organisationRefSelect },
      orderBy: { nameEn: "asc" },
      take: offered,
    }),
    db.activity.findMany({
      where: { AND: words.map(titles) },
      select: { id: true, titleEn: true, titleFr: true, ...spanSelect },
      orderBy: [newest, { slug: "asc" }],
      take: offered,
    }),
    db.partnership.findMany({
      where: { AND: words.map(titles) },
      select: { id: true, titleEn: true, titleFr: true, ...spanSelect },
      orderBy: [newest, { slug: "asc" }],
      take: offered,
    }),
    db.project.findMany({
      where: { AND: words.map((word) => ({ nameEn: { contains: word, mode: "insensitive" as const } })) },
      select: { id: true, ...namedRefSelect },
      orderBy: { nameEn: "asc" },
      take: offered,
    }),
  ]);
  return [
    ...partnerships.map((row) => ({
      kind: "partnership" as const,
      id: row.id,
      title: titleOf(row),
      span: spanOf(row),
    })),
    ...activities.map((row) => ({ kind: "activity" as const, id: row.id, title: titleOf(row), span: spanOf(row) })),
    ...projects.map((row) => ({ kind: "project" as const, id: row.id, title: namedRef(row).name, span: null })),
    ...organisations.map((row) => ({
      ...{ kind: "organisation" as const, id: row.id },
      ...{ title: organisationRef(row).name, span: null },
    })),
  ];
}

function titleOf({ titleEn, titleFr }: { titleEn: string; titleFr: string | null }): Bilingual {
  return { en: titleEn, fr: titleFr };
}
