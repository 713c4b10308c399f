import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { dayIn, timeIn } from "#app/platform/time-zone.ts";
import { inTransaction } from "#app/platform/transaction.server.ts";
import { rolesOf } from "#app/programme/signups/busy.server.ts";
import { agendaUrl, mailSession } from "#app/programme/signups/letters.server.ts";
import { type SignupSession, signupSessions } from "#app/programme/signups/sessions.server.ts";
import { dayAfter, dayWords } from "#app/programme/times.ts";
import {
  type ConferenceForRegistration,
  conferenceById,
} from "#app/registration/conference-for-registration.server.ts";
import { addresseeSelect, type RegistrationLetter, writeLetters } from "#app/registration/letters.server.ts";
import type { Prisma, PrismaClient } from "#prisma/generated/client.ts";

/** From when on the evening before counts, on the conference's clocks. */
const eveningBegins = "18:00";

/** As many mails at a time: everybody's evening is written in one minute, and no transaction may last long. */
const batch = 100;

const agendaSelect = {
  ...{ evening: true, minutesBefore: true },
  registration: {
    select: {
      ...{ ...addresseeSelect, emailKey: true, accountId: true },
      stars: { where: { on: true }, select: { sessionId: true } },
      signups: { where: { state: "placed" }, select: { sessionId: true } },
      reminders: { select: { about: true } },
    },
  },
} satisfies Prisma.AgendaSelect;

type AgendaRow = Prisma.AgendaGetPayload<{ select: typeof agendaSelect }>;
type Slot = SignupSession["slots"][number] & { session: SignupSession };
type Reminder = { about: string; letter: RegistrationLetter };

/**
 * Writes the reminders that are due, each once: what was written is kept in the same transaction as the mail. To be called
 * by the job runner; what is missed by more than it is good for is not made up. Returns how many.
 */
export async function remindOfAgendas(db: PrismaClient, act: Act): Promise<number> {
  const wanted = { OR: [{ evening: true }, { minutesBefore: { not: null } }] };
  const conferences = await db.conference.findMany({
    where: { registrations: { some: { state: "confirmed", agenda: wanted } } },
    orderBy: { id: "asc" },
    select: { id: true, dateFrom: true, dateTo: true, timeZone: true },
  });
  const near = conferences.filter((conference) => isNear(conference, act.now));
  let written = 0;
  const failures: unknown[] = [];
  for (const { id } of near) {
    try {
      for (let more = batch; more === batch; written += more)
        more = await inTransaction(db, (tx) => remindAt(tx, act, id));
    } catch (error) {
      // What is wrong with one conference keeps no other waiting.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return written;
}

type Dated = { dateFrom: string | null; dateTo: string | null; timeZone: string | null };

/** From the day before the conference to its last. */
function isNear({ dateFrom, dateTo, timeZone }: Dated, now: Date): boolean {
  const today = dayIn(now, timeZone ?? "UTC");
  return dateFrom !== null && dayAfter(today) >= dateFrom && today <= (dateTo ?? dateFrom);
}

async function remindAt(tx: Tx, act: Act, conferenceId: string): Promise<number> {
  // One process at a time, so that nobody is reminded twice; the key of the table stands behind it.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`reminders of ${conferenceId}`}, 0))`;
  const conference = await conferenceById(tx, conferenceId);
  const sessions = await signupSessions(tx, conferenceId);
  const rows = await tx.agenda.findMany({
    where: {
      registration: { conferenceId, state: "confirmed" },
      OR: [{ evening: true }, { minutesBefore: { not: null } }],
    },
    select: agendaSelect,
  });
  const people = rows.map(({ registration }) => registration);
  const roles = await rolesOf(tx, conferenceId, sessions, people);
  const all = rows.flatMap((row) => {
    const own = (roles.get(row.registration.id) ?? []).map(({ sessionId }) => sessionId);
    return [...eveningOf(row, own, conference, sessions, act.now), ...soonOf(row, own, conference, sessions, act.now)];
  });
  const due = all.slice(0, batch);
  await tx.agendaReminder.createMany({
    data: due.map(({ about, letter }) => ({ registrationId: letter.to.id, about })),
  });
  await writeLetters(
    tx,
    act,
    conference,
    due.map(({ letter }) => letter),
  );
  return due.length;
}

function slotsOf(sessions: ReadonlyMap<string, SignupSession>, ids: string[]): Slot[] {
  return [...new Set(ids)]
    .flatMap((id) => sessions.get(id) ?? [])
    .filter(({ cancelled }) => !cancelled)
    .flatMap((session) => session.slots.map((slot) => ({ ...slot, session })))
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** On the evening before a day on which somebody has something: all of it. */
function eveningOf(
  { evening, registration }: AgendaRow,
  own: string[],
  conference: ConferenceForRegistration,
  sessions: ReadonlyMap<string, SignupSession>,
  now: Date,
): Reminder[] {
  const zone = conference.timeZone ?? "UTC";
  const day = dayAfter(dayIn(now, zone));
  const about = `evening ${day}`;
  if (!evening || timeIn(now, zone) < eveningBegins || isDone(registration, about)) return [];
  const ids = [...own, ...[...registration.stars, ...registration.signups].map(({ sessionId }) => sessionId)];
  const slots = slotsOf(sessions, ids).filter(({ startsAt }) => dayIn(startsAt, zone) === day);
  return slots.length > 0 ? [reminder(registration, conference, { about, kind: "evening", day, slots })] : [];
}

/** So many minutes before each session with a place, or a part; not when it has begun. */
function soonOf(
  { minutesBefore, registration }: AgendaRow,
  own: string[],
  conference: ConferenceForRegistration,
  sessions: ReadonlyMap<string, SignupSession>,
  now: Date,
): Reminder[] {
  if (minutesBefore === null) return [];
  const ids = [...own, ...registration.signups.map(({ sessionId }) => sessionId)];
  return slotsOf(sessions, ids)
    .filter(({ startsAt }) => startsAt > now && startsAt.getTime() - minutesBefore * 60_000 <= now.getTime())
    .filter(({ id }) => !isDone(registration, `slot ${id}`))
    .map((slot) => {
      const day = dayIn(slot.startsAt, conference.timeZone ?? "UTC");
      return reminder(registration, conference, { about: `slot ${slot.id}`, kind: "soon", day, slots: [slot] });
    });
}

function isDone({ reminders }: AgendaRow["registration"], about: string): boolean {
  return reminders.some((one) => one.about === about);
}

type About = { about: string; kind: "evening" | "soon"; day: string; slots: Slot[] };

function reminder(
  to: AgendaRow["registration"],
  conference: ConferenceForRegistration,
  { about, kind, day, slots }: About,
): Reminder {
  const zone = conference.timeZone ?? "UTC";
  return {
    about,
    letter: {
      to,
      compose: (facts) => ({
        template: "agenda-reminder",
        props: {
          ...facts,
          ...{ kind, url: agendaUrl(facts.url), day: dayWords(day, to.locale, { year: false }) },
          sessions: slots.map(({ session, ...slot }) =>
            mailSession({ title: session.title, slots: [slot] }, to.locale, zone),
          ),
        },
      }),
    },
  };
}
