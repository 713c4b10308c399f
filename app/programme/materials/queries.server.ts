import type { Db } from "#app/platform/db.ts";
import type { MaterialView } from "#app/programme/materials/views.ts";
import type { Prisma } from "#prisma/generated/client.ts";

const select = {
  ...{ id: true, kind: true, titleEn: true, titleFr: true, language: true, access: true, url: true },
  ...{ textEn: true, textFr: true, speakerId: true, sessionId: true },
  file: { select: { name: true, size: true, mediaType: true } },
  speaker: { select: { person: { select: { name: true } } } },
} satisfies Prisma.SessionMaterialSelect;

/** The materials of sessions in their order. */
export async function listMaterials(db: Db, sessionIds: string[]): Promise<(MaterialView & { sessionId: string })[]> {
  const rows = await db.sessionMaterial.findMany({
    where: { sessionId: { in: sessionIds } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select,
  });
  return rows.map(({ titleEn, titleFr, textEn, textFr, speaker, ...row }) => ({
    ...row,
    title: { en: titleEn, fr: titleFr },
    text: textEn || textFr ? { en: textEn, fr: textFr } : null,
    by: speaker?.person.name ?? null,
  }));
}

/** A material that is a file, with what is needed to know who may have it. */
export async function readMaterialFile(db: Db, conferenceId: string, id: string) {
  return db.sessionMaterial.findFirst({
    where: { id, fileId: { not: null }, session: { conferenceId } },
    select: { access: true, sessionId: true, fileId: true },
  });
}

/** Whether the public sees a session: it is in the last release, or in a programme that is shown as it is. */
export async function isShownSession(db: Db, conferenceId: string, sessionId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ shown: boolean }[]>`
    SELECT CASE WHEN c."programmeMode" = 'as_sourced'
      THEN EXISTS (SELECT 1 FROM "Session" s WHERE s."id" = ${sessionId} AND NOT s."isInternal")
      ELSE COALESCE((SELECT position(${sessionId} in r."snapshot"::text) > 0 FROM "Release" r
        WHERE r."conferenceId" = c."id" ORDER BY r."number" DESC LIMIT 1), false) END AS shown
    FROM "Conference" c WHERE c."id" = ${conferenceId}`;
  return row?.shown ?? false;
}
