import type { Act } from "#app/platform/act.ts";
import type { Tx } from "#app/platform/db.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";
import { dayIn, zoneName } from "#app/platform/time-zone.ts";
import type { SignupSession } from "#app/programme/signups/sessions.server.ts";
import { dayWords, timesIn } from "#app/programme/times.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { type Addressee, writeLetters } from "#app/registration/letters.server.ts";
import type { MailDrawn, MailSession } from "#emails/session-signup.ts";

/** A session as a mail names it: title, day and times with the zone, rooms. */
export function mailSession(
  { title, slots }: Pick<SignupSession, "title" | "slots">,
  locale: Locale,
  timeZone: string,
): MailSession {
  const when = slots.map((slot) => {
    const span = { startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() };
    const day = dayWords(dayIn(slot.startsAt, timeZone), locale, { year: false });
    return `${day}, ${timesIn(span, timeZone)} (${zoneName(slot.startsAt, timeZone)})`;
  });
  const where = [...new Set(slots.map(({ room }) => pickText(room.name, locale)?.text ?? room.slug))];
  return { title: pickText(title, locale)?.text ?? "", when: when.join("; "), where: where.join(", ") };
}

/** A personal link that leads on to the agenda. */
export function agendaUrl(link: string): string {
  return `${link}?to=agenda`;
}

export type SignupNews = {
  to: Addressee;
  news: "promoted" | "added" | "removed" | "drawn";
  sessions: { session: SignupSession; drawn?: MailDrawn }[];
  reason?: string | null;
};

/** Tells people what became of their sign-ups, in the transaction in which it did. */
export async function writeSignupNews(
  tx: Tx,
  act: Act,
  conference: ConferenceForRegistration,
  news: SignupNews[],
): Promise<void> {
  await writeLetters(
    tx,
    act,
    conference,
    news.map(({ to, news: kind, sessions, reason = null }) => ({
      to,
      compose: (facts) => ({
        template: "session-signup",
        props: {
          ...facts,
          url: agendaUrl(facts.url),
          news: kind,
          reason,
          sessions: sessions.map(({ session, drawn }) => ({
            ...mailSession(session, to.locale, conference.timeZone ?? "UTC"),
            ...(drawn && { drawn }),
          })),
        },
      }),
    })),
  );
}
