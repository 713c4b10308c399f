import { translatorFor } from "#app/messages.server.ts";
import type { Db } from "#app/platform/db.ts";
import { dayWords } from "#app/platform/instant-words.ts";
import { type Locale, locales } from "#app/platform/locale.ts";
import { paperKind } from "#app/platform/press.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";
import { type Audience, groupByCountry, inListOrder } from "#app/registration/participants/list.ts";
import {
  countByConsent,
  countryNotes,
  participantIn,
  participantRows,
} from "#app/registration/queries/participants.server.ts";
import { listConsents } from "#app/registration/rules.ts";

/** The same words in the language that comes first and in the other. */
export type InBoth = [first: string, second: string];

export type ParticipantsPaper = {
  locale: Locale;
  conference: InBoth;
  title: InBoth;
  dates: InBoth;
  place: InBoth;
  asOf: InBoth;
  /** How many have not agreed to be named; empty when all have. */
  notListed: InBoth;
  /** Says that all is invented; empty when it is not. */
  demonstration: InBoth;
  /** What names of countries refer to, in both languages. */
  notes: string[];
  /** Said of a country that goes on, on the next page. */
  continued: InBoth;
  countries: {
    name: InBoth;
    organisations: { name: InBoth; people: { name: string; position: string }[] }[];
  }[];
};

export const participantsPaperKind = paperKind<ParticipantsPaper>("participants");

/** The list that an audience may see, for printing: in both languages, in the order of the reader's. */
export async function participantsPaperContent(
  db: Db,
  conference: ConferenceForRegistration,
  audience: Audience,
  { locale, now }: { locale: Locale; now: Date },
): Promise<ParticipantsPaper> {
  const order = [locale, ...locales.filter((other) => other !== locale)] as [Locale, Locale];
  const inBoth = (words: (locale: Locale) => string) => order.map(words) as InBoth;
  const words = (each: Locale) => conferenceWords(conference, each);
  const t = (each: Locale) => translatorFor(each, "registration.participants");
  const rows = await participantRows(db, conference.id, audience);
  const counts = await countByConsent(db, conference.id);
  const total = listConsents.reduce((sum, consent) => sum + counts[consent], 0);
  const hidden = total - rows.length;
  const groups = groupByCountry(
    inListOrder(
      rows.map((row) => participantIn(row, locale)),
      locale,
    ),
  );
  const others = new Map(
    rows.map((row) => {
      const { country, organisation } = participantIn(row, order[1]);
      return [`${country.code} ${organisation.slug}`, { country: country.name, organisation: organisation.name }];
    }),
  );
  return {
    locale,
    conference: inBoth((each) => words(each).name),
    title: inBoth((each) => t(each)("title")),
    dates: inBoth((each) => words(each).dates),
    place: inBoth((each) => words(each).place),
    asOf: inBoth((each) =>
      t(each)("asOf", {
        date: dayWords(now, each, conference.timeZone),
        people: rows.length,
        countries: groups.length,
      }),
    ),
    notListed: inBoth((each) => (hidden > 0 ? t(each)("notListed", { n: hidden }) : "")),
    demonstration: inBoth((each) => (conference.isDemonstration ? t(each)("demonstration") : "")),
    notes: countryNotes(rows, order),
    continued: inBoth((each) => t(each)("continued")),
    countries: groups.map(({ code, name, organisations }) => ({
      name: [name, others.get(`${code} ${organisations[0]?.slug ?? null}`)?.country ?? name],
      organisations: organisations.map((body) => ({
        // Organisations that were typed in have one name.
        name: [body.name, (body.slug && others.get(`${code} ${body.slug}`)?.organisation) || body.name],
        people: body.people.map((person) => ({ name: person.name, position: person.position })),
      })),
    })),
  };
}
