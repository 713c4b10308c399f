import { type CalendarFile, registrationCalendar } from "#app/conferences/calendar.server.ts";
import type { Locale } from "#app/platform/locale.ts";
import { boundsOf, precisionOf } from "#app/platform/partial-date.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import type { RegistrationState } from "#app/registration/rules.ts";

/** The calendar entry of a registration; null as long as the days of the conference are not known. */
export function calendarOf(
  conference: ConferenceForRegistration,
  registration: { id: string; reference: string; version: number; state: RegistrationState },
  { appUrl, locale, now }: { appUrl: string; locale: Locale; now: Date },
): CalendarFile | null {
  const { dateFrom, dateTo, contactEmail, slug } = conference;
  const last = dateTo ?? dateFrom;
  if (!dateFrom || !last || precisionOf(dateFrom) !== "day" || precisionOf(last) !== "day") return null;
  const { name, place } = conferenceWords(conference, locale);
  return registrationCalendar({
    registration,
    conference: {
      name,
      place,
      url: `${appUrl}/${locale}/conferences/${slug}`,
      span: { kind: "days", first: dateFrom, last: boundsOf(last).last },
    },
    organiser: { name: "Octopus", email: contactEmail ?? `no-reply@${new URL(appUrl).hostname}` },
    appUrl,
    locale,
    now,
  });
}
