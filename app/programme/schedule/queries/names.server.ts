import type { Db } from "#app/platform/db.ts";
import type { Names } from "#app/programme/schedule/news-words.ts";

/** What sessions and rooms of a conference are called. */
export async function readNames(db: Db, conferenceId: string): Promise<Omit<Names, "timeZone">> {
  const sessions = await db.session.findMany({
    where: { conferenceId },
    select: { id: true, titleEn: true, titleFr: true },
  });
  const rooms = await db.room.findMany({ where: { conferenceId }, select: { id: true, nameEn: true, nameFr: true } });
  return {
    sessions: sessions.map(({ id, titleEn, titleFr }) => ({ id, title: { en: titleEn, fr: titleFr } })),
    rooms: rooms.map(({ id, nameEn, nameFr }) => ({ id, name: { en: nameEn, fr: nameFr } })),
  };
}
