import { Fragment } from "react";
import { useLocale, useTranslations } from "use-intl";
import { Inline } from "#app/organisations/components/refs.tsx";
import { languageName } from "#app/platform/language-names.ts";
import { zoneName } from "#app/platform/time-zone.ts";
import { mostRoomsNamed } from "#app/programme/rules.ts";
import { timesIn } from "#app/programme/times.ts";
import type { RoomView, SessionPerson, SessionSummary, SlotView } from "#app/programme/views.ts";
import { ContentText } from "#app/ui/content-text.tsx";

type Zoned = { city: string | null; timeZone: string | null };

/** "Workshop 23". */
export function SessionKindWords({ session }: { session: Pick<SessionSummary, "kind" | "number"> }) {
  const t = useTranslations("programme");
  const kind = t(`kinds.${session.kind}`);
  return session.number === null ? kind : t("numbered", { kind, number: String(session.number) });
}

/** "14:15–16:15". The zone stands elsewhere on the page. */
export function SlotTimes({ slot, timeZone }: { slot: SlotView; timeZone: string }) {
  return (
    <time dateTime={slot.startsAt} className="whitespace-nowrap tabular-nums">
      {timesIn(slot, timeZone)}
    </time>
  );
}

/** "Room 4", "Room 1, Room 2"; how many where they are too many to name. */
export function RoomNames({ rooms }: { rooms: RoomView[] }) {
  const t = useTranslations("programme");
  if (rooms.length > mostRoomsNamed) return t("rooms", { count: rooms.length });
  return (
    <Inline>
      {rooms.map(({ id, name }) => (
        <ContentText key={id} text={name} />
      ))}
    </Inline>
  );
}

/** "Strasbourg time (CET)". */
export function ZoneWords({ conference, at }: { conference: Zoned; at: string }) {
  const t = useTranslations("programme");
  const zone = zoneName(at, conference.timeZone ?? "UTC");
  return conference.city && conference.timeZone ? t("zone", { city: conference.city, zone }) : zone;
}

/** Spoken language and interpretation: "English, interpreted into French". */
export function LanguageWords({ session }: { session: Pick<SessionSummary, "language" | "interpretedInto"> }) {
  const t = useTranslations("programme");
  const locale = useLocale();
  const { language, interpretedInto } = session;
  if (!language) return null;
  const spoken = languageName(language, locale);
  if (interpretedInto.length === 0) return spoken;
  const into = new Intl.ListFormat(locale, { type: "conjunction" }).format(
    interpretedInto.map((tag) => languageName(tag, locale)),
  );
  return t("interpreted", { language: spoken, into });
}

/** The same in two or three letters for lists: "EN → FR". */
export function LanguageCodes({ session }: { session: Pick<SessionSummary, "language" | "interpretedInto"> }) {
  const { language, interpretedInto } = session;
  if (!language) return null;
  const short = [language, ...interpretedInto].map((tag) => tag.toUpperCase());
  return (
    <>
      <span aria-hidden="true">{short.length > 1 ? `${short[0]} → ${short.slice(1).join(", ")}` : short[0]}</span>
      <span className="sr-only">
        <LanguageWords session={session} />
      </span>
    </>
  );
}

/** The people of a session in one line, by role. */
export function PeopleLine({ people }: { people: SessionPerson[] }) {
  const t = useTranslations("programme.roles");
  return rolesOf(people).map(({ role, people: ofRole }, index) => (
    <Fragment key={role}>
      {index > 0 && " · "}
      <span className="text-muted">{t(role, { count: ofRole.length })}</span>{" "}
      <Inline>
        {ofRole.map(({ id, name }) => (
          <span key={id}>{name}</span>
        ))}
      </Inline>
    </Fragment>
  ));
}

/** What somebody does in a session: "Chair, Speaker". */
export function PartWords({ people }: { people: SessionPerson[] }) {
  const t = useTranslations("programme.roles");
  const words = rolesOf(people).map(({ role }) => t(role, { count: 1 }));
  const titles = people.filter(({ title }) => title.en || title.fr);
  return (
    <>
      <span className="text-muted">{words.join(", ")}</span>
      {titles.map(({ role, title }) => (
        <Fragment key={role}>
          {" · "}
          <ContentText text={title} />
        </Fragment>
      ))}
    </>
  );
}

const order = ["chair", "moderator", "speaker", "panellist", "rapporteur", "interpreter"] as const;

/** People by role, who leads the session first. */
export function rolesOf<Person extends { role: SessionPerson["role"] }>(people: Person[]) {
  return order
    .map((role) => ({ role, people: people.filter((person) => person.role === role) }))
    .filter(({ people: ofRole }) => ofRole.length > 0);
}
