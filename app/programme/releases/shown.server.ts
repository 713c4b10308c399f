import type { Db } from "#app/platform/db.ts";
import { readDraft } from "#app/programme/releases/draft.server.ts";
import { emptySnapshot, type ProgrammeSnapshot } from "#app/programme/releases/snapshot.ts";
import type { ProgrammeConference } from "#app/programme/views.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Which release the public sees: null where a programme is shown as its sources have it, or before the first one. */
export type ShownRelease = { number: number; name: string; publishedAt: string };

export type ShownProgramme = {
  conference: ProgrammeConference;
  release: ShownRelease | null;
  /** There is a draft, of which nothing was published yet. */
  unpublished: boolean;
  snapshot: ProgrammeSnapshot;
};

const select = {
  id: true,
  slug: true,
  nameEn: true,
  nameFr: true,
  city: true,
  timeZone: true,
  dateFrom: true,
  dateTo: true,
  isDemonstration: true,
  programmeMode: true,
} satisfies Prisma.ConferenceSelect;

/**
 * What the public may see of a programme: rows as they are, or the last release. The only door: nothing else reads
 * sessions for the public. `session`: the address of the only session that is wanted.
 */
export async function readShown(
  db: Db,
  where: { id: string } | { slug: string },
  session?: string,
): Promise<ShownProgramme | null> {
  const row = await db.conference.findUnique({ where, select });
  if (!row) return null;
  const { nameEn, nameFr, programmeMode, ...rest } = row;
  const conference = { ...rest, name: { en: nameEn, fr: nameFr } };
  if (programmeMode === "as_sourced") {
    return { conference, release: null, unpublished: false, snapshot: await readDraft(db, row.id, session) };
  }
  const last = await db.release.findFirst({
    where: { conferenceId: row.id },
    orderBy: { number: "desc" },
    select: { number: true, name: true, publishedAt: true, snapshot: true },
  });
  if (!last) return { conference, release: null, unpublished: true, snapshot: emptySnapshot };
  const { snapshot, publishedAt, ...release } = last;
  return {
    conference,
    release: { ...release, publishedAt: publishedAt.toISOString() },
    unpublished: false,
    snapshot: snapshot as ProgrammeSnapshot,
  };
}
