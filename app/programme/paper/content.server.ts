import { translatorFor } from "#app/messages.server.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import { type Bilingual, type Locale, locales, pickText } from "#app/platform/locale.ts";
import { paperKind } from "#app/platform/press.ts";
import { zoneName } from "#app/platform/time-zone.ts";
import { rolesOf } from "#app/programme/components/session-words.tsx";
import type { Programme } from "#app/programme/queries/programme.server.ts";
import { daysOf, itemsOf, itemsOfDay, mostRoomsNamed, type ProgrammeItem } from "#app/programme/rules.ts";
import { dayWords, timesIn } from "#app/programme/times.ts";
import type { ConferenceForRegistration } from "#app/registration/conference-for-registration.server.ts";
import { conferenceWords } from "#app/registration/conference-words.server.ts";

/** The same words in the reader's language and in the other. */
export type InBoth = [first: string, second: string];

export type ProgrammePaper = {
  locale: Locale;
  title: InBoth;
  conference: InBoth;
  dates: InBoth;
  place: InBoth;
  zone: InBoth;
  /** Which version is printed; empty for what comes from the documents. */
  version: InBoth;
  days: { name: InBoth; items: PaperItem[] }[];
};

export type PaperItem = {
  time: string;
  room: InBoth;
  kind: InBoth;
  /** "EN → FR"; empty where none is said. */
  languages: string;
  title: InBoth;
  people: InBoth;
  /** "Cancelled" in both languages; empty when it takes place. */
  cancelled: InBoth;
  isBreak: boolean;
};

export const programmePaperKind = paperKind<ProgrammePaper>("programme");

/** A programme for printing, as the public sees it, in both languages. */
export function programmePaper(
  programme: Programme,
  conference: ConferenceForRegistration,
  locale: Locale,
): ProgrammePaper {
  const order = [locale, ...locales.filter((other) => other !== locale)] as [Locale, Locale];
  const inBoth = (words: (locale: Locale) => string) => order.map(words) as InBoth;
  const t = (each: Locale) => translatorFor(each, "programme");
  const timeZone = conference.timeZone ?? "UTC";
  const items = itemsOf(programme.sessions);
  const first = items.find(({ slot }) => slot)?.slot?.startsAt;
  const { release } = programme;
  return {
    locale,
    title: inBoth((each) => t(each)("title")),
    conference: inBoth((each) => conferenceWords(conference, each).name),
    dates: inBoth((each) => conferenceWords(conference, each).dates),
    place: inBoth((each) => conferenceWords(conference, each).place),
    zone: inBoth((each) =>
      first && conference.city ? t(each)("zone", { city: conference.city, zone: zoneName(first, timeZone) }) : "",
    ),
    version: inBoth((each) => {
      if (!release) return "";
      return t(each)("versions", { name: release.name, when: momentWords(release.publishedAt, each, timeZone) });
    }),
    days: [...daysOf(items, timeZone), null].flatMap((day) => {
      const own = itemsOfDay(items, day, timeZone);
      if (own.length === 0) return [];
      const name = inBoth((each) => (day === null ? t(each)("noDay") : dayWords(day, each, { year: true })));
      return [{ name, items: own.map((item) => paperItem(item, timeZone, inBoth)) }];
    }),
  };
}

type Both = (words: (locale: Locale) => string) => InBoth;

function paperItem({ session, slot, rooms }: ProgrammeItem, timeZone: string, inBoth: Both): PaperItem {
  const text = (value: Bilingual) => inBoth((each) => pickText(value, each)?.text ?? "");
  const t = (each: Locale) => translatorFor(each, "programme");
  const codes = [session.language, ...session.interpretedInto].flatMap((tag) => (tag ? [tag.toUpperCase()] : []));
  return {
    time: slot ? timesIn(slot, timeZone) : "",
    room: inBoth((each) =>
      rooms.length > mostRoomsNamed
        ? t(each)("rooms", { count: rooms.length })
        : rooms.map(({ name }) => pickText(name, each)?.text ?? "").join(", "),
    ),
    kind: inBoth((each) => {
      const kind = t(each)(`kinds.${session.kind}`);
      return session.number === null ? kind : t(each)("numbered", { kind, number: String(session.number) });
    }),
    languages: codes.length > 1 ? `${codes[0]} → ${codes.slice(1).join(", ")}` : codes.join(""),
    title: text(session.title),
    people: inBoth((each) =>
      rolesOf(session.people)
        .map(({ role, people }) => {
          const label = t(each)(`roles.${role}`, { count: people.length });
          return `${label} ${people.map(({ name }) => name).join(", ")}`;
        })
        .join(" · "),
    ),
    cancelled: inBoth((each) => (session.cancelled ? t(each)("cancelled") : "")),
    isBreak: session.kind === "break",
  };
}
