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
import { tieSpanOf, tieSpanSelect } from "#app/organisations/span.ts";
import type { PartnershipView, TieRow } from "#app/organisations/views.ts";
import type { Db } from "#app/platform/db.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const partnershipSelect = {
  id: true,
  slug: true,
  kind: true,
  state: true,
  titleEn: true,
  titleFr: true,
  descriptionEn: true,
  descriptionFr: true,
  ...tieSpanSelect,
  verifiedAt: true,
  amount: true,
  currency: true,
  note: true,
  project: { select: namedRefSelect },
  conference: { select: namedRefSelect },
  activity: { select: { slug: true, titleEn: true, titleFr: true } },
  parties: {
    select: {
      role: true,
      organisation: { select: organisationRefSelect },
      country: { select: countryRefSelect },
      onBehalfOf: { select: organisationRefSelect },
    },
    orderBy: { position: "asc" },
  },
  citations: citationArgs,
} satisfies Prisma.PartnershipSelect;

type PartnershipRow = Prisma.PartnershipGetPayload<{ select: typeof partnershipSelect }>;

function partnershipView(row: PartnershipRow): PartnershipView {
  return {
    id: row.id,
    slug: row.slug,
    kind: row.kind,
    state: row.state,
    title: { en: row.titleEn, fr: row.titleFr },
    description: { en: row.descriptionEn, fr: row.descriptionFr },
    span: tieSpanOf(row),
    signedOn: row.signedOn,
    inForceOn: row.inForceOn,
    ranFrom: row.dateFrom,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    amount: row.amount !== null && row.currency !== null ? { value: row.amount, currency: row.currency } : null,
    note: row.note,
    project: orNull(row.project, namedRef),
    conference: orNull(row.conference, namedRef),
    activity: orNull(row.activity, ({ slug, titleEn, titleFr }) => ({ slug, name: { en: titleEn, fr: titleFr } })),
    parties: row.parties.map(({ role, organisation, country, onBehalfOf }) => ({
      role,
      organisation: orNull(organisation, organisationRef),
      country: orNull(country, countryRef),
      onBehalfOf: orNull(onBehalfOf, organisationRef),
    })),
    citations: citationViews(row.citations),
  };
}

/** The partnerships with these ids, in the order of the ids. */
export async function readPartnerships(db: Db, ids: string[]): Promise<PartnershipView[]> {
  if (ids.length === 0) return [];
  const rows = await db.partnership.findMany({ where: { id: { in: ids } }, select: partnershipSelect });
  const byId = new Map(rows.map((row) => [row.id, partnershipView(row)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One partnership by its address. */
export async function readPartnership(db: Db, slug: string): Promise<PartnershipView | null> {
  const row = await db.partnership.findUnique({ where: { slug }, select: partnershipSelect });
  return orNull(row, partnershipView);
}

/** Undated ones come last. */
const beginning = ({ span }: TieRow) => span.from ?? "";

const newestFirst = [
  { dateFrom: { sort: "desc", nulls: "last" } },
  { slug: "asc" },
] satisfies Prisma.PartnershipOrderByWithRelationInput[];

async function readTies(db: Db, where: Prisma.PartnershipWhereInput): Promise<TieRow[]> {
  const rows = await db.partnership.findMany({
    where,
    select: { id: true, kind: true, ...tieSpanSelect },
    orderBy: newestFirst,
  });
  const ties = rows.map((row) => ({ id: row.id, kind: row.kind, span: tieSpanOf(row) }));
  return ties.sort((a, b) => beginning(b).localeCompare(beginning(a), "en"));
}

/** Every partnership an organisation is a party of, newest first. */
export function tiesOfOrganisation(db: Db, organisationId: string): Promise<TieRow[]> {
  return readTies(db, { parties: { some: { organisationId } } });
}

/** Every partnership that names a country, newest first. */
export function tiesOfCountry(db: Db, countryCode: string): Promise<TieRow[]> {
  return readTies(db, { parties: { some: { countryCode } } });
}

/** Every partnership that was made or shown at a conference, newest first. */
export function tiesOfConference(db: Db, conferenceId: string): Promise<TieRow[]> {
  return readTies(db, { conferenceId });
}
