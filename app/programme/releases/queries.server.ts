import type { Db } from "#app/platform/db.ts";
import type { ProgrammeDifference } from "#app/programme/releases/differences.ts";
import type { ProgrammeSnapshot } from "#app/programme/releases/snapshot.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** A release as lists show it, the newest first. */
export type ReleaseView = {
  number: number;
  name: string;
  note: { en: string | null; fr: string | null };
  publishedAt: string;
  by: string | null;
  differences: ProgrammeDifference[];
};

const select = {
  number: true,
  name: true,
  noteEn: true,
  noteFr: true,
  publishedAt: true,
  publishedBy: { select: { name: true } },
  differences: true,
} satisfies Prisma.ReleaseSelect;

type Row = Prisma.ReleaseGetPayload<{ select: typeof select }>;

function releaseView({ noteEn, noteFr, publishedAt, publishedBy, differences, ...row }: Row): ReleaseView {
  return {
    ...row,
    note: { en: noteEn, fr: noteFr },
    publishedAt: publishedAt.toISOString(),
    by: publishedBy?.name ?? null,
    differences: differences as ProgrammeDifference[],
  };
}

/** The releases of a conference, the newest first; at most so many. */
export async function listReleases(db: Db, conferenceId: string, take: number = 100): Promise<ReleaseView[]> {
  const rows = await db.release.findMany({ where: { conferenceId }, select, orderBy: { number: "desc" }, take });
  return rows.map(releaseView);
}

/** One release with everything that it shows. */
export async function readRelease(
  db: Db,
  conferenceId: string,
  number: number,
): Promise<{ release: ReleaseView; snapshot: ProgrammeSnapshot } | null> {
  const row = await db.release.findUnique({
    where: { conferenceId_number: { conferenceId, number } },
    select: { ...select, snapshot: true },
  });
  return row && { release: releaseView(row), snapshot: row.snapshot as ProgrammeSnapshot };
}

/** The names of the people whom differences speak of; who was erased has none. */
export async function namesIn(db: Db, differences: ProgrammeDifference[]): Promise<Record<string, string>> {
  const ids = differences.flatMap((one) => {
    if (one.kind === "person") return [one.id];
    return one.kind === "changed" ? [...one.joined, ...one.left] : [];
  });
  if (ids.length === 0) return {};
  const speakers = await db.speaker.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, person: { select: { name: true } } },
  });
  return Object.fromEntries(speakers.map(({ id, person }) => [id, person.name]));
}
