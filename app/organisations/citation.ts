import type { Prisma } from "#prisma/generated/client.ts";
import type { CitationRank } from "#prisma/generated/enums.ts";

/** One place in a source that a fact rests on, as SourceMark shows it. */
export type CitationView = {
  sourceId: string;
  title: string;
  section: string;
  row?: number;
  /** What of the fact it supports where not the whole. */
  aspect?: string;
  contradicts?: boolean;
  /** Where it is not the usual one. */
  rank?: "preferred" | "deprecated";
  /** What the source says, where it says something else. */
  says?: string;
};

/** What every query reads of the citations of a fact, those to be believed first, then in their printed order. */
export const citationArgs = {
  select: {
    sourceId: true,
    section: true,
    tableRow: true,
    aspect: true,
    contradicts: true,
    rank: true,
    says: true,
    source: { select: { title: true } },
  },
  orderBy: [{ rank: "asc" }, { position: "asc" }],
} satisfies { select: Prisma.CitationSelect; orderBy: Prisma.CitationOrderByWithRelationInput[] };

type CitationRow = {
  sourceId: string;
  section: string;
  tableRow: number | null;
  aspect: string | null;
  contradicts: boolean;
  rank: CitationRank;
  says: string | null;
  source: { title: string };
};

/** Citations as read with `citationArgs`, each place once. */
export function citationViews(rows: CitationRow[]): CitationView[] {
  const seen = new Map<string, CitationView>();
  for (const row of rows) {
    const key = `${row.sourceId} ${row.section} ${row.tableRow ?? ""}`;
    if (seen.has(key)) continue;
    seen.set(key, {
      sourceId: row.sourceId,
      title: row.source.title,
      section: row.section,
      ...(row.tableRow !== null && { row: row.tableRow }),
      ...(row.aspect !== null && { aspect: row.aspect }),
      ...(row.contradicts && { contradicts: true }),
      ...(row.rank !== "normal" && { rank: row.rank }),
      ...(row.says !== null && { says: row.says }),
    });
  }
  return [...seen.values()];
}
