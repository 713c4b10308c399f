import { createHash } from "node:crypto";
import { furtherNames } from "#app/organisations/names.ts";
import { stable } from "#app/organisations/record/difference.ts";
import type {
  CitationLine,
  Documents,
  OrganisationDocument,
  PartnershipDocument,
  PersonDocument,
  RecordDocument,
  RecordType,
} from "#app/organisations/record/documents.ts";
import type { Db } from "#app/platform/db.ts";
import { isSlug } from "#app/platform/text.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const citations = {
  select: {
    sourceId: true,
    section: true,
    tableTitle: true,
    tableRow: true,
    aspect: true,
    contradicts: true,
    rank: true,
    says: true,
  },
  orderBy: [{ position: "asc" }, { id: "asc" }],
} satisfies Prisma.Organisation$citationsArgs;

type CitationRow = Omit<CitationLine, "source"> & { sourceId: string };

function citationLines(rows: CitationRow[]): CitationLine[] {
  return rows.map(({ sourceId, ...line }) => ({ source: sourceId, ...line }));
}

const organisationSelect = {
  id: true,
  slug: true,
  nameEn: true,
  nameFr: true,
  acronym: true,
  kind: true,
  parentId: true,
  countryCode: true,
  website: true,
  descriptionEn: true,
  descriptionFr: true,
  note: true,
  names: {
    select: { text: true, kind: true, lang: true },
    orderBy: [{ position: "asc" }, { text: "asc" }],
  },
  identifiers: { select: { scheme: true, value: true }, orderBy: [{ scheme: "asc" }, { value: "asc" }] },
  links: { select: { labelEn: true, labelFr: true, url: true }, orderBy: { position: "asc" } },
  successors: { select: { kind: true, toId: true, since: true }, orderBy: [{ kind: "asc" }, { toId: "asc" }] },
  citations,
} satisfies Prisma.OrganisationSelect;

async function organisations(db: Db, ids: string[]): Promise<[string, OrganisationDocument][]> {
  const rows = await db.organisation.findMany({ where: { id: { in: ids } }, select: organisationSelect });
  return rows.map(({ id, parentId, countryCode, names, successors, citations: cited, ...rest }) => [
    id,
    {
      ...rest,
      parent: parentId,
      country: countryCode,
      names: furtherNames(rest, names),
      relations: successors.map(({ toId, ...relation }) => ({ ...relation, to: toId })),
      citations: citationLines(cited),
    },
  ]);
}

const partnershipSelect = {
  id: true,
  slug: true,
  kind: true,
  state: true,
  titleEn: true,
  titleFr: true,
  descriptionEn: true,
  descriptionFr: true,
  signedOn: true,
  inForceOn: true,
  dateFrom: true,
  dateTo: true,
  dateEnd: true,
  dateCertainty: true,
  amount: true,
  currency: true,
  note: true,
  projectId: true,
  conferenceId: true,
  activityId: true,
  parties: {
    select: { organisationId: true, countryCode: true, role: true, onBehalfOfId: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  },
  citations,
} satisfies Prisma.PartnershipSelect;

async function partnerships(db: Db, ids: string[]): Promise<[string, PartnershipDocument][]> {
  const rows = await db.partnership.findMany({ where: { id: { in: ids } }, select: partnershipSelect });
  return rows.map(({ id, projectId, conferenceId, activityId, parties, citations: cited, ...rest }) => [
    id,
    {
      ...rest,
      project: projectId,
      conference: conferenceId,
      activity: activityId,
      parties: parties.map(({ organisationId, countryCode, role, onBehalfOfId }) => ({
        organisation: organisationId,
        country: countryCode,
        role,
        onBehalfOf: onBehalfOfId,
      })),
      citations: citationLines(cited),
    },
  ]);
}

async function people(db: Db, ids: string[]): Promise<[string, PersonDocument][]> {
  const rows = await db.person.findMany({
    where: { id: { in: ids }, isDemonstration: false },
    select: {
      ...{ id: true, slug: true, name: true, position: true, positionFrom: true, positionTo: true },
      ...{ organisationId: true, countryCode: true, citations },
    },
  });
  return rows.map(({ id, organisationId, countryCode, citations: cited, ...rest }) => [
    id,
    { ...rest, organisation: organisationId, country: countryCode, citations: citationLines(cited) },
  ]);
}

const readers = { organisation: organisations, partnership: partnerships, person: people };

/** The documents of entries by their ids, in a fixed number of queries; those that are not there are missing. */
export async function readDocuments<Type extends RecordType>(
  db: Db,
  type: Type,
  ids: string[],
): Promise<Map<string, Documents[Type]>> {
  if (ids.length === 0) return new Map();
  return new Map((await readers[type](db, ids)) as [string, Documents[Type]][]);
}

/** One document; null when there is no such entry. */
export async function readDocument<Type extends RecordType>(
  db: Db,
  type: Type,
  id: string,
): Promise<Documents[Type] | null> {
  return (await readDocuments(db, type, [id])).get(id) ?? null;
}

/** Names one state of an entry: forms carry it, so that a change of somebody else in between is noticed. */
export function stateOf(document: RecordDocument): string {
  return createHash("sha256").update(stable(document)).digest("base64url").slice(0, 22);
}

/** The id of an entry by its address, also one that it had before; `moved` tells that the address is not the one of today. */
export async function findRecord(
  db: Db,
  type: RecordType,
  slug: string,
): Promise<{ id: string; slug: string; moved: boolean } | null> {
  const found = await bySlug(db, type, { slug });
  if (found) return { ...found, moved: false };
  const former = await db.formerRecord.findUnique({ where: { recordType_slug: { recordType: type, slug } } });
  const now = former && (await bySlug(db, type, { id: former.recordId }));
  return now ? { ...now, moved: true } : null;
}

async function bySlug(db: Db, type: RecordType, where: { slug: string } | { id: string }) {
  const query = { where, select: { id: true, slug: true } };
  if (type === "organisation") return db.organisation.findFirst(query);
  if (type === "partnership") return db.partnership.findFirst(query);
  return db.person.findFirst(query);
}

/** Where an entry is today whose address is an earlier one; null when it is not. */
export async function movedTo(db: Db, type: RecordType, slug: string | undefined): Promise<string | null> {
  const found = isSlug(slug) ? await findRecord(db, type, slug) : null;
  return found?.moved ? found.slug : null;
}
