import {
  type Edition,
  type Figures,
  type NextConference,
  type Plate,
  readEditions,
  readFigures,
  readNextConference,
  readPlate,
} from "#app/home/queries.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import type { CitationView } from "#app/organisations/citation.ts";
import { type DateTranslator, dateWords } from "#app/organisations/date-words.ts";
import type { CountryRef } from "#app/organisations/views.ts";
import type { Db } from "#app/platform/db.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import { type Locale, pickText } from "#app/platform/locale.ts";

type Text = { text: string; lang: Locale };

/** The open (or next) conference, worded. */
export type NextView = {
  slug: string;
  name: Text;
  theme: Text | null;
  dates: string;
  place: string | null;
  isDemonstration: boolean;
  registration: { state: "open"; closes: string | null } | { state: "later"; opens: string };
  placesLeft: number | null;
  hasProgramme: boolean;
};

/** One Octopus conference of the past, worded. */
export type EditionView = {
  slug: string;
  year: number;
  name: Text;
  announced: boolean;
  dates: string | null;
  place: string | null;
  /** As printed, in English. */
  facts: string[];
  citations: CitationView[];
};

export type HomeView = { next: NextView | null; figures: Figures; plate: Plate; editions: EditionView[] };

/** Everything the landing page shows, dates and places already in the reader's language. */
export async function readHome(db: Db, now: Date, locale: Locale): Promise<HomeView> {
  const [next, figures, plate, editions] = await Promise.all([
    readNextConference(db, now),
    readFigures(db),
    readPlate(db),
    readEditions(db),
  ]);
  const t = translatorFor(locale, "organisations");
  const dates: DateTranslator = (key, values) => t(`dates.${key}` as never, values as never);
  return {
    next: next && nextView(next, now, locale, dates),
    figures,
    plate,
    editions: editions.map((edition) => editionView(edition, locale, dates)),
  };
}

function nextView(next: NextConference, now: Date, locale: Locale, dates: DateTranslator): NextView {
  const { registrationOpensAt, registrationClosesAt, timeZone, places } = next;
  const open = registrationOpensAt !== null && registrationOpensAt <= now;
  const moment = (date: Date) => momentWords(date, locale, timeZone);
  return {
    slug: next.slug,
    name: textOf(next.name, locale),
    theme: pickText(next.theme, locale),
    dates: dateWords(next.span, locale, dates),
    place: placeWords(next, locale),
    isDemonstration: next.isDemonstration,
    registration: open
      ? { state: "open", closes: registrationClosesAt && moment(registrationClosesAt) }
      : { state: "later", opens: registrationOpensAt ? moment(registrationOpensAt) : "" },
    placesLeft: places?.capacity == null ? null : Math.max(0, places.capacity - places.taken),
    hasProgramme: next.hasProgramme,
  };
}

function editionView(edition: Edition, locale: Locale, dates: DateTranslator): EditionView {
  const dated = edition.span.from !== null && edition.span.from.length > 4;
  return {
    slug: edition.slug,
    year: edition.editionYear,
    name: textOf(edition.name, locale),
    announced: edition.state === "planned",
    dates: dated ? dateWords(edition.span, locale, dates) : null,
    place: placeWords(edition, locale),
    facts: edition.facts
      .slice(0, 2)
      .map(({ qualifier, value, label }) => [qualifier, value, label].filter(Boolean).join(" ")),
    citations: edition.citations,
  };
}

function textOf(name: { en: string | null; fr: string | null }, locale: Locale): Text {
  return pickText(name, locale) ?? { text: "", lang: locale };
}

function placeWords(
  { city, country }: { city: string | null; country: CountryRef | null },
  locale: Locale,
): string | null {
  return [city, country && pickText(country.name, locale)?.text].filter(Boolean).join(", ") || null;
}
