import type { Db, Tx } from "#app/platform/db.ts";
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

/**
 * Of two registrations that become one, what the programme keeps of `from` goes to `into`: nobody loses a star or a
 * calendar, is reminded twice, or says twice what they think of a session. Sign-ups follow when places are settled.
 */
export async function moveAgenda(tx: Tx, from: string, into: string): Promise<void> {
  const where = { registrationId: from };
  const starred = (await tx.star.findMany({ where: { ...where, on: true }, select: { sessionId: true } })).map(
    sessionOf,
  );
  const off = { registrationId: into, sessionId: { in: starred }, on: false };
  await tx.star.updateMany({ where: off, data: { on: true, version: { increment: 1 } } });
  await tx.star.createMany({
    data: starred.map((id) => ({ registrationId: into, sessionId: id })),
    skipDuplicates: true,
  });
  const given = (await tx.feedbackGiven.findMany({ where, select: { sessionId: true } })).map(sessionOf);
  await tx.feedbackGiven.createMany({
    data: given.map((id) => ({ registrationId: into, sessionId: id })),
    skipDuplicates: true,
  });
  const reminders = await tx.agendaReminder.findMany({ where, select: { about: true } });
  await tx.agendaReminder.createMany({
    data: reminders.map(({ about }) => ({ registrationId: into, about })),
    skipDuplicates: true,
  });
  await moveSettings(tx, from, into);
  await tx.star.deleteMany({ where });
  await tx.feedbackGiven.deleteMany({ where });
  await tx.agendaReminder.deleteMany({ where });
}

function sessionOf({ sessionId }: { sessionId: string }): string {
  return sessionId;
}

/** What was chosen for the one that stays comes first; a calendar that only the other one had goes on. */
async function moveSettings(tx: Tx, from: string, into: string): Promise<void> {
  const theirs = await tx.agenda.findUnique({ where: { registrationId: from } });
  const kept = await tx.agenda.findUnique({ where: { registrationId: into }, select: { feedHash: true } });
  if (!theirs) return;
  await tx.agenda.delete({ where: { registrationId: from }, select: { registrationId: true } });
  const feedHash = kept?.feedHash ?? theirs.feedHash;
  await tx.agenda.upsert({
    where: { registrationId: into },
    create: { ...theirs, registrationId: into },
    update: { feedHash },
    select: { registrationId: true },
  });
}

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
