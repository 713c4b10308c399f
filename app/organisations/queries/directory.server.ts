import type { DirectorySearch, DirectorySort } from "#app/organisations/schemas.ts";
import {
  countryRef,
  countryRefSelect,
  organisationRef,
  organisationRefSelect,
  orNull,
} from "#app/organisations/selects.ts";
import type { CountryRef, OrganisationRef } from "#app/organisations/views.ts";
import type { Db } from "#app/platform/db.ts";
import { foldText } from "#app/platform/text.ts";
import { Prisma } from "#prisma/generated/client.ts";
import type { OrganisationKind } from "#prisma/generated/enums.ts";

const directoryPageSize = 30;

export type DirectoryEntry = OrganisationRef & { id: string; country: CountryRef | null; partnerships: number };

export type Directory = {
  entries: DirectoryEntry[];
  total: number;
  page: number;
  pageCount: number;
  /** How many organisations each choice of a filter would leave, the other filters kept. */
  kinds: { kind: OrganisationKind; count: number }[];
  countries: (CountryRef & { count: number })[];
};

/** One page of the directory with the counts of its filters. */
export async function searchDirectory(db: Db, search: DirectorySearch): Promise<Directory> {
  const words = await searchWords(db, search.q);
  const where = conditions({ words, kind: search.kind, country: search.country });
  const total = await countWhere(db, where);
  const pageCount = Math.max(1, Math.ceil(total / directoryPageSize));
  const page = Math.min(search.page, pageCount);
  const ids = await idsWhere(db, where, orderOf(search.sort, foldText(search.q)), page);
  const [entries, kinds, countries] = await Promise.all([
    readEntries(db, ids),
    countKinds(db, conditions({ words, kind: null, country: search.country })),
    countCountries(db, conditions({ words, kind: search.kind, country: null })),
  ]);
  return { entries, total, page, pageCount, kinds, countries };
}

/** The best matches for what somebody is typing: the exact acronym or name first, then names that begin so. */
export async function suggestOrganisations(db: Db, text: string, limit: number): Promise<DirectoryEntry[]> {
  const folded = foldText(text);
  if (folded === "") return [];
  const words = await searchWords(db, text);
  const ids = await idsWhere(db, conditions({ words, kind: null, country: null }), orderOf("name", folded), 1, limit);
  return readEntries(db, ids);
}

type SearchWords = { words: string[]; anywhere: boolean };

/** Words match where a word of a name begins; only when that finds nothing, anywhere inside one. */
async function searchWords(db: Db, text: string): Promise<SearchWords> {
  const words = foldText(text).split(" ").filter(Boolean).slice(0, 8);
  if (words.length === 0) return { words, anywhere: false };
  const found = await countWhere(db, conditions({ words: { words, anywhere: false }, kind: null, country: null }));
  return { words, anywhere: found === 0 };
}

function conditions(filter: { words: SearchWords; kind: OrganisationKind | null; country: string | null }): Prisma.Sql {
  const { words, anywhere } = filter.words;
  // Folded words are letters and digits only, so LIKE has nothing to escape.
  const parts = words.map((word) => Prisma.sql`(' ' || o."searchText") LIKE ${anywhere ? `%${word}%` : `% ${word}%`}`);
  if (filter.kind) parts.push(Prisma.sql`o."kind"::text = ${filter.kind}`);
  if (filter.country) parts.push(Prisma.sql`o."countryCode" = ${filter.country}`);
  return parts.length === 0 ? Prisma.sql`TRUE` : Prisma.join(parts, " AND ");
}

const tieCount = Prisma.sql`(SELECT count(DISTINCT p."partnershipId") FROM "PartnershipParty" p WHERE p."organisationId" = o."id")`;

function orderOf(sort: DirectorySort, folded: string): Prisma.Sql {
  const byName = Prisma.sql`o."searchText", o."slug"`;
  const best = folded === "" ? byName : Prisma.sql`${rankOf(folded)}, ${byName}`;
  if (sort === "kind") return Prisma.sql`o."kind" NULLS LAST, ${best}`;
  if (sort === "country") return Prisma.sql`c."nameEn" NULLS LAST, ${best}`;
  if (sort === "partnerships") return Prisma.sql`${tieCount} DESC, ${best}`;
  return best;
}

/** 0: one of the names is what was typed; 1: the main name begins so; 2: another name begins so; 3: the rest. */
function rankOf(folded: string): Prisma.Sql {
  return Prisma.sql`CASE
    WHEN ('| ' || o."searchText" || ' |') LIKE ${`%| ${folded} |%`} THEN 0
    WHEN o."searchText" LIKE ${`${folded}%`} THEN 1
    WHEN o."searchText" LIKE ${`%| ${folded}%`} THEN 2
    ELSE 3 END`;
}

async function countWhere(db: Db, where: Prisma.Sql): Promise<number> {
  const rows = await db.$queryRaw<
    { total: number }[]
  >`SELECT count(*)::int AS total FROM "Organisation" o WHERE ${where}`;
  return rows[0]?.total ?? 0;
}

async function idsWhere(
  db: Db,
  where: Prisma.Sql,
  order: Prisma.Sql,
  page: number,
  size = directoryPageSize,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT o."id" FROM "Organisation" o LEFT JOIN "Country" c ON c."code" = o."countryCode"
    WHERE ${where} ORDER BY ${order} LIMIT ${size} OFFSET ${(page - 1) * size}`;
  return rows.map(({ id }) => id);
}

async function readEntries(db: Db, ids: string[]): Promise<DirectoryEntry[]> {
  if (ids.length === 0) return [];
  const [rows, ties] = await Promise.all([
    db.organisation.findMany({
      where: { id: { in: ids } },
      select: { id: true, ...organisationRefSelect, country: { select: countryRefSelect } },
    }),
    db.$queryRaw<{ id: string; ties: number }[]>`
      SELECT p."organisationId" AS id, count(DISTINCT p."partnershipId")::int AS ties
      FROM "PartnershipParty" p WHERE p."organisationId" IN (${Prisma.join(ids)}) GROUP BY 1`,
  ]);
  const tiesOf = new Map(ties.map((row) => [row.id, row.ties]));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    return { id, ...organisationRef(row), country: orNull(row.country, countryRef), partnerships: tiesOf.get(id) ?? 0 };
  });
}

async function countKinds(db: Db, where: Prisma.Sql): Promise<Directory["kinds"]> {
  return db.$queryRaw`
    SELECT o."kind"::text AS kind, count(*)::int AS count FROM "Organisation" o
    WHERE ${where} AND o."kind" IS NOT NULL GROUP BY o."kind" ORDER BY o."kind"`;
}

async function countCountries(db: Db, where: Prisma.Sql): Promise<Directory["countries"]> {
  const rows = await db.$queryRaw<{ code: string; nameEn: string; nameFr: string; count: number }[]>`
    SELECT c."code", c."nameEn", c."nameFr", count(*)::int AS count
    FROM "Organisation" o JOIN "Country" c ON c."code" = o."countryCode"
    WHERE ${where} GROUP BY c."code" ORDER BY c."nameEn"`;
  return rows.map((row) => ({ ...countryRef(row), count: row.count }));
}
