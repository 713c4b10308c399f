import { type CalendarEntry, type CalendarState, calendarFeed } from "#app/conferences/calendar.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import type { Db } from "#app/platform/db.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { hashToken } from "#app/platform/token.server.ts";
import { slotEntry } from "#app/programme/feeds/calendar.server.ts";
import { calendarSlots, type FeedSlot, readFeed } from "#app/programme/feeds/published.server.ts";
import { rolesOf } from "#app/programme/signups/busy.server.ts";
import { signupSessions } from "#app/programme/signups/sessions.server.ts";

/** What ties somebody to a session, for a calendar. */
export type Tie = {
  starred: boolean;
  signup: "wished" | "placed" | "waiting" | "left" | null;
  hasRole: boolean;
  /** How often it has changed: calendars follow it. */
  version: number;
  changedAt: Date | null;
};

/** Certain with a place or a part, tentative while wished for or only starred, cancelled when neither any more. */
export function stateOfTie({ starred, signup, hasRole }: Tie): CalendarState {
  if (hasRole || signup === "placed") return "confirmed";
  return starred || signup === "waiting" || signup === "wished" ? "tentative" : "cancelled";
}

/** How long before, where somebody has said nothing. */
const usualAlarm = 10;

type About = { appUrl: string; locale: Locale };

/**
 * The calendar behind a secret address: what its owner chose, as it is by now; what they left, and what is gone from the
 * programme, as cancelled. Null: nobody has this address (any more).
 */
export async function agendaCalendar(db: Db, token: string, { appUrl, locale }: About) {
  const agenda = await db.agenda.findUnique({
    where: { feedHash: hashToken(token) },
    select: {
      minutesBefore: true,
      registration: {
        select: {
          ...{ id: true, emailKey: true, accountId: true, conferenceId: true },
          conference: { select: { slug: true } },
          stars: { select: { sessionId: true, on: true, version: true } },
          signups: { select: { sessionId: true, state: true, version: true, changedAt: true } },
        },
      },
    },
  });
  const feed = agenda && (await readFeed(db, agenda.registration.conference.slug));
  if (!feed) return null;
  const { registration, minutesBefore } = agenda;
  const sessions = await signupSessions(db, registration.conferenceId);
  const roles = (await rolesOf(db, registration.conferenceId, sessions, [registration])).get(registration.id) ?? [];
  const tieOf = (id: string): Tie | null => {
    const star = registration.stars.find(({ sessionId }) => sessionId === id);
    const signup = registration.signups.find(({ sessionId }) => sessionId === id);
    const hasRole = roles.some(({ sessionId }) => sessionId === id);
    if (!star && !signup && !hasRole) return null;
    return {
      ...{ starred: star?.on ?? false, signup: signup?.state ?? null, hasRole, changedAt: signup?.changedAt ?? null },
      version: (star?.version ?? 0) + (signup?.version ?? 0),
    };
  };
  const entries = calendarSlots(feed).flatMap((slot) => {
    const tie = tieOf(slot.session.id);
    const alarm = minutesBefore ?? usualAlarm;
    return tie ? [agendaEntry(slotEntry(feed, slot, { appUrl, locale }), slot, tie, { appUrl, alarm })] : [];
  });
  const name = translatorFor(locale, "agenda")("metaTitle", {
    conference: pickText(feed.conference.name, locale)?.text ?? feed.conference.slug,
  });
  return { filename: "agenda.ics", ...calendarFeed(entries, { name, locale }) };
}

/** A slot as it stands in one person's calendar: with an id of its own, so that it may be cancelled there alone. */
function agendaEntry(
  entry: CalendarEntry,
  { slot, cancelled, sequence, changedAt }: FeedSlot,
  tie: Tie,
  { appUrl, alarm }: { appUrl: string; alarm: number },
): CalendarEntry {
  const state = cancelled ? "cancelled" : stateOfTie(tie);
  return {
    ...entry,
    uid: `agenda-${slot.id}@${new URL(appUrl).hostname}`,
    sequence: sequence + tie.version,
    now: tie.changedAt && tie.changedAt > changedAt ? tie.changedAt : changedAt,
    state,
    ...(state === "confirmed" && { alarmMinutes: alarm }),
  };
}
