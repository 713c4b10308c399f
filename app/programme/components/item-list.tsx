import { useLocale, useTranslations } from "use-intl";
import { dayIn } from "#app/platform/time-zone.ts";
import { SessionMarks } from "#app/programme/agenda/components/agenda-marks.tsx";
import {
  LanguageCodes,
  PartWords,
  PeopleLine,
  RoomNames,
  SessionKindWords,
  SlotTimes,
} from "#app/programme/components/session-words.tsx";
import { TrackMark } from "#app/programme/components/track-name.tsx";
import type { ProgrammeItem } from "#app/programme/rules.ts";
import { dayTab } from "#app/programme/times.ts";
import { classNames } from "#app/ui/class-names.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

/** `past`: a version that is not what the public sees; its sessions may have no page any more. */
export type ProgrammePlace = { slug: string; timeZone: string; past?: boolean };

type How = {
  place: ProgrammePlace;
  /** Says the day of each, where they are not all of one. */
  days?: boolean;
  /** Id of somebody of whom only the own part is said, in place of everybody's. */
  of?: string | undefined;
  /** Their only room is named above them. */
  underRoom?: boolean;
};

/** Sessions one after the other. */
export function ItemList({ items, ...how }: How & { items: ProgrammeItem[] }) {
  return (
    <ul className="programme-list">
      {items.map((item) => (
        <li key={item.slot?.id ?? item.session.slug}>
          <Item item={item} {...how} />
        </li>
      ))}
    </ul>
  );
}

/** A session at one of its times. */
export function Item({ item, place, days = false, of, underRoom = false }: How & { item: ProgrammeItem }) {
  const { session, slot, rooms } = item;
  const t = useTranslations("programme");
  const locale = useLocale();
  const isBreak = session.kind === "break";
  return (
    <>
      <p className="programme-meta">
        {slot && days && <span>{dayTab(dayIn(slot.startsAt, place.timeZone), locale)}</span>}
        {slot && <SlotTimes slot={slot} timeZone={place.timeZone} />}
        {slot && !(underRoom && rooms.length === 1) && (
          <span className="programme-room">
            <RoomNames rooms={rooms} />
          </span>
        )}
        {!isBreak && (
          <span>
            <SessionKindWords session={session} />
          </span>
        )}
        {session.language && (
          <span className="whitespace-nowrap">
            <LanguageCodes session={session} />
          </span>
        )}
        {session.access !== "public" && <span>{t(`accesses.${session.access}`)}</span>}
      </p>
      <p className={classNames("programme-title", session.cancelled && "programme-cancelled")}>
        {session.track && <TrackMark colour={session.track.colour} />}
        {isBreak || place.past ? (
          <ContentText text={session.title} />
        ) : (
          <Link to={`/conferences/${place.slug}/programme/${session.slug}`} prefetch="intent">
            <ContentText text={session.title} />
          </Link>
        )}{" "}
        {session.cancelled && <Tag tone="danger">{t("cancelled")}</Tag>}
      </p>
      {!isBreak && <SessionMarks session={session} />}
      {session.people.length > 0 && (
        <p className="programme-people">
          {of === undefined ? (
            <PeopleLine people={session.people} />
          ) : (
            <PartWords people={session.people.filter(({ id }) => id === of)} />
          )}
        </p>
      )}
    </>
  );
}
