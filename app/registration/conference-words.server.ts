import { type Locale, pickText } from "#app/platform/locale.ts";
import { formatSpan } from "#app/platform/partial-date.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import type { MailConference } from "#emails/letter.ts";

/** Name, dates and place of a conference in one language; `lang` is the language that the name is really in. */
export function conferenceWords(conference: ConferenceForRegistration, locale: Locale) {
  const name = pickText({ en: conference.nameEn, fr: conference.nameFr }, locale);
  const country = conference.country && (locale === "fr" ? conference.country.nameFr : conference.country.nameEn);
  const span = {
    from: conference.dateFrom,
    to: conference.dateTo,
    end: conference.dateEnd,
    certainty: conference.dateCertainty,
  };
  return {
    name: name?.text ?? conference.slug,
    lang: name?.lang ?? locale,
    dates: formatSpan(span, locale) ?? "",
    place: [conference.venue, conference.city, country].filter(Boolean).join(", "),
    zone: conference.timeZone,
  };
}

/** The same for a mail, with the page that tells more. */
export function mailConference(conference: ConferenceForRegistration, locale: Locale, appUrl: string): MailConference {
  const { name, dates, place, zone } = conferenceWords(conference, locale);
  return {
    name,
    dates,
    place,
    zone: zone ?? undefined,
    url: `${appUrl}/${locale}/conferences/${conference.slug}`,
    isDemonstration: conference.isDemonstration,
  };
}
