import type { Db, Tx } from "#app/platform/db.ts";
import type { ProgrammeSnapshot } from "#app/programme/releases/snapshot.ts";
import { lockProgramme } from "#app/programme/releases/write-release.server.ts";
import type { Profile } from "#app/programme/views.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** Deletes portraits that nobody has any more and that the last release does not show; gives their number. */
export async function dropReplacedPortraits(db: Db, conferenceId: string): Promise<number> {
  return db.$executeRaw`
    DELETE FROM "StoredFile" f WHERE f."conferenceId" = ${conferenceId} AND f."purpose" = 'portrait'
      AND NOT EXISTS (SELECT 1 FROM "Speaker" s WHERE s."portraitId" = f."id")
      AND NOT EXISTS (
        SELECT 1 FROM "Release" r WHERE r."conferenceId" = f."conferenceId"
          AND r."number" = (SELECT max("number") FROM "Release" WHERE "conferenceId" = f."conferenceId")
          AND position(f."id" in r."snapshot"::text) > 0)`;
}

/**
 * Whether the public sees a portrait: it is in the last release, or of a programme that is shown as it is. Not before there
 * is a release, and never where there is no such conference.
 */
export async function isPublicPortrait(db: Db, conferenceId: string, fileId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ shown: boolean }[]>`
    SELECT CASE WHEN c."programmeMode" = 'as_sourced' THEN EXISTS (
        SELECT 1 FROM "Speaker" s JOIN "SessionRole" r ON r."personId" = s."personId" AND r."state" = 'confirmed'
          JOIN "Session" p ON p."id" = r."sessionId" AND p."conferenceId" = c."id" AND NOT p."isInternal"
        WHERE s."conferenceId" = c."id" AND s."portraitId" = ${fileId})
      ELSE COALESCE((SELECT position(${fileId} in r."snapshot"::text) > 0 FROM "Release" r
        WHERE r."conferenceId" = c."id" ORDER BY r."number" DESC LIMIT 1), false) END AS shown
    FROM "Conference" c WHERE c."id" = ${conferenceId}`;
  return row?.shown ?? false;
}

/** Deletes the portraits of speakers, also from what was published of them. */
export async function deletePortraits(tx: Tx, speakerIds: string[]): Promise<void> {
  const rows = await tx.speaker.findMany({
    where: { id: { in: speakerIds } },
    select: { id: true, conferenceId: true, portraitId: true },
  });
  const gone = new Set<string>(rows.flatMap(({ portraitId }) => portraitId ?? []));
  for (const conferenceId of new Set(rows.map((row) => row.conferenceId))) {
    const own = new Set(rows.filter((row) => row.conferenceId === conferenceId).map(({ id }) => id));
    await rewriteProfiles(tx, conferenceId, (person) => {
      if (!own.has(person.id)) return person;
      if (person.portrait) gone.add(person.portrait.fileId);
      return { ...person, portrait: null };
    });
  }
  await tx.storedFile.deleteMany({ where: { id: { in: [...gone] }, purpose: "portrait" } });
}

/**
 * Changes what the releases of a conference say of people: for those who want to be forgotten, never to correct them. A
 * release in which `rewrite` gives back everybody as they were is left alone. Waits for whoever publishes at that moment:
 * what they froze before is rewritten too.
 */
export async function rewriteProfiles(
  tx: Tx,
  conferenceId: string,
  rewrite: (person: Profile) => Profile,
): Promise<void> {
  await lockProgramme(tx, conferenceId);
  const releases = await tx.release.findMany({ where: { conferenceId }, select: { id: true, snapshot: true } });
  for (const { id, snapshot } of releases) {
    const before = snapshot as ProgrammeSnapshot;
    const people = before.people.map(rewrite);
    if (people.every((person, index) => person === before.people[index])) continue;
    const after = { ...before, people } as unknown as Prisma.InputJsonObject;
    await tx.release.update({ where: { id }, data: { snapshot: after }, select: { id: true } });
  }
}
