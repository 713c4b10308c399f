import { orderSections } from "#app/organisations/sections.ts";
import {
  type Statement,
  type StatementType,
  statementOf,
  statementSelect,
  statementTypes,
} from "#app/organisations/statements.ts";
import type { Db } from "#app/platform/db.ts";
import { Prisma } from "#prisma/generated/client.ts";

export type SourceView = {
  id: string;
  title: string;
  publisher: string;
  dateFrom: string | null;
  dateNote: string | null;
  lang: string;
  /** Where it can be read. */
  url: string | null;
};

export type StatementCounts = Partial<Record<StatementType, number>>;

const sourceSelect = {
  id: true,
  title: true,
  publisher: true,
  dateFrom: true,
  dateNote: true,
  lang: true,
  url: true,
} as const;

/** The documents in the order of their dates, each with how many statements of which type rest on it. */
export async function listSources(db: Db): Promise<(SourceView & { counts: StatementCounts })[]> {
  const [sources, counts] = await Promise.all([
    db.source.findMany({
      select: sourceSelect,
      orderBy: [{ dateFrom: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    }),
    countStatements(db, Prisma.sql`"sourceId"`, Prisma.sql`TRUE`),
  ]);
  return sources.map((source) => ({ ...source, counts: counts.get(source.id) ?? {} }));
}

export type SourceSection = { section: string; count: number; counts: StatementCounts; statements: Statement[] | null };

/** Documents with no more statements than this are shown whole; of larger ones the asked section. */
const shownWhole = 150;

/** One document with its sections; statements are read for the section asked for, or for all of a short document. */
export async function readSource(
  db: Db,
  id: string,
  asked: string | null,
): Promise<(SourceView & { sections: SourceSection[] }) | null> {
  const source = await db.source.findUnique({ where: { id }, select: sourceSelect });
  if (!source) return null;
  const [counts, printed] = await Promise.all([
    countStatements(db, Prisma.sql`"section"`, Prisma.sql`"sourceId" = ${id}`),
    printedSections(db, id),
  ]);
  const sections = [...counts].map(([section, of]) => ({ section, counts: of, count: sumOf(of) }));
  const total = sections.reduce((sum, { count }) => sum + count, 0);
  const whole = total <= shownWhole;
  const statements =
    whole || asked ? await readStatements(db, id, whole ? null : asked) : new Map<string, Statement[]>();
  return {
    ...source,
    sections: orderSections(sections, printed).map((section) => ({
      ...section,
      statements: statements.get(section.section) ?? null,
    })),
  };
}

function sumOf(counts: StatementCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

async function readStatements(db: Db, sourceId: string, section: string | null): Promise<Map<string, Statement[]>> {
  const rows = await db.citation.findMany({
    where: { sourceId, ...(section !== null && { section }) },
    select: statementSelect,
  });
  const statements = new Map<string, Statement[]>();
  for (const row of rows) {
    const statement = statementOf(row);
    if (statement) statements.set(row.section, [...(statements.get(row.section) ?? []), statement]);
  }
  return new Map([...statements].map(([name, ofSection]) => [name, ofSection.sort(byRowThenLabel)]));
}

/** In the order of the table where the source has one, else by name. */
function byRowThenLabel(a: Statement, b: Statement): number {
  const rows = (a.row ?? Number.POSITIVE_INFINITY) - (b.row ?? Number.POSITIVE_INFINITY);
  return (Number.isNaN(rows) ? 0 : rows) || (a.label.en ?? "").localeCompare(b.label.en ?? "", "en");
}

/** Sections in the order in which the directory's own entry of the document lists them. */
async function printedSections(db: Db, documentId: string): Promise<string[]> {
  const citations = await db.citation.findMany({
    where: { sourceId: documentId, publication: { documentId } },
    select: { section: true },
    orderBy: { position: "asc" },
  });
  return citations.map(({ section }) => section);
}

/** Counts per group and type in one statement; what a document says of one thing in several places counts once. */
async function countStatements(db: Db, group: Prisma.Sql, where: Prisma.Sql): Promise<Map<string, StatementCounts>> {
  const columns = statementTypes.map(
    (type) => Prisma.sql`count(DISTINCT ${Prisma.raw(`"${type}Id"`)})::int AS ${Prisma.raw(`"${type}"`)}`,
  );
  const rows = await db.$queryRaw<({ group: string } & Record<StatementType, number>)[]>`
    SELECT ${group} AS "group", ${Prisma.join(columns)} FROM "Citation" WHERE ${where} GROUP BY 1`;
  return new Map(
    rows.map(({ group: key, ...counts }) => [
      key,
      Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) as StatementCounts,
    ]),
  );
}
