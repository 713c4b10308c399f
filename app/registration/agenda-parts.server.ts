import type { Db } from "#app/platform/db.ts";
import type { PersonalPart } from "#app/registration/personal-parts.server.ts";

/** What the programme keeps of a registered person: sessions with a place, sessions to find again, and what they chose. */
export const agendaParts: PersonalPart[] = [
  {
    name: "signups",
    read: async (db, registrationId) => {
      const rows = await db.signup.findMany({
        where: { registrationId },
        orderBy: { createdAt: "asc" },
        select: { sessionId: true, state: true, createdAt: true },
      });
      const names = await namesOf(db, rows);
      return rows.map(({ sessionId, ...row }) => ({ session: names.get(sessionId), ...row }));
    },
    // They count who came, without a name.
    erase: async () => {},
  },
  {
    name: "stars",
    read: async (db, registrationId) => {
      const rows = await db.star.findMany({ where: { registrationId, on: true }, select: { sessionId: true } });
      const names = await namesOf(db, rows);
      return rows.flatMap(({ sessionId }) => names.get(sessionId) ?? []);
    },
    erase: (tx, _act, registrationId) => tx.star.deleteMany({ where: { registrationId } }),
  },
  {
    name: "agenda",
    read: (db, registrationId) =>
      db.agenda.findUnique({ where: { registrationId }, select: { evening: true, minutesBefore: true } }),
    erase: async (tx, _act, registrationId) => {
      await tx.agendaReminder.deleteMany({ where: { registrationId } });
      await tx.agenda.deleteMany({ where: { registrationId } });
    },
  },
  {
    name: "feedbackGiven",
    // What was said is kept without whose it is.
    read: async (db, registrationId) => {
      const rows = await db.feedbackGiven.findMany({ where: { registrationId }, select: { sessionId: true } });
      const names = await namesOf(db, rows);
      return rows.flatMap(({ sessionId }) => names.get(sessionId) ?? []);
    },
    erase: (tx, _act, registrationId) => tx.feedbackGiven.deleteMany({ where: { registrationId } }),
  },
];

type Title = { nameEn: string; nameFr: string | null };

/** Sessions as the public knows them: the draft of a programme is nobody's to read here. */
async function namesOf(db: Db, rows: { sessionId: string }[]): Promise<Map<string, Title>> {
  const ids = [...new Set(rows.map(({ sessionId }) => sessionId))];
  const sourced = await db.session.findMany({
    where: { id: { in: ids }, conference: { programmeMode: "as_sourced" } },
    select: { id: true, titleEn: true, titleFr: true },
  });
  const published = await db.publishedSlot.findMany({
    where: { sessionId: { in: ids } },
    select: { sessionId: true, shown: true },
  });
  return new Map([
    ...published.map(({ sessionId, shown }): [string, Title] => {
      const { title } = (shown as { session: { title: { en: string; fr: string | null } } }).session;
      return [sessionId, { nameEn: title.en, nameFr: title.fr }];
    }),
    ...sourced.map(({ id, titleEn, titleFr }): [string, Title] => [id, { nameEn: titleEn, nameFr: titleFr }]),
  ]);
}
