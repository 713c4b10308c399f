import type { SerializeFrom } from "@remix-run/node";
import { Fragment } from "react";
import { useLocale, useTranslations } from "use-intl";
import { PartialDateText } from "#app/organisations/components/refs.tsx";
import { dayIn, timeIn } from "#app/platform/time-zone.ts";
import { LanguageCodes, SessionKindWords } from "#app/programme/components/session-words.tsx";
import { TrackName } from "#app/programme/components/track-name.tsx";
import type { SessionRow } from "#app/programme/sessions/queries.server.ts";
import type { Missing } from "#app/programme/sessions/rules.ts";
import { roleLooks } from "#app/programme/speakers/role-looks.ts";
import { dayWords } from "#app/programme/times.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import { Tag } from "#app/ui/tag.tsx";
import { SessionRoleState } from "#prisma/generated/enums.ts";

type Row = SerializeFrom<SessionRow>;

/** The sessions of a draft, one a row. */
export function SessionTable({ base, rows, timeZone }: { base: string; rows: Row[]; timeZone: string }) {
  const t = useTranslations("sessions");
  return (
    <Table caption={t("list.caption")} hideCaption dense stack>
      <thead>
        <tr>
          <Th>{t("list.session")}</Th>
          <Th>{t("list.track")}</Th>
          <Th>{t("list.when")}</Th>
          <Th>{t("list.access")}</Th>
          <Th>{t("list.people")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">
              <Link to={`${base}/${row.id}`} data-row-link>
                <ContentText text={row.title} />
              </Link>
              <span className="desk-second">
                <SessionKindWords session={row} />
                {row.language && (
                  <>
                    {" · "}
                    <LanguageCodes session={{ language: row.language, interpretedInto: [] }} />
                  </>
                )}
                {row.cancelled && <Tag tone="danger">{t("cancelled")}</Tag>}
                {row.isInternal && <Tag>{t("internal")}</Tag>}
                <MissingTag missing={row.missing} />
              </span>
            </Th>
            <Td label={t("list.track")}>{row.track && <TrackName track={row.track} />}</Td>
            <Td label={t("list.when")}>
              <SlotList session={row} timeZone={timeZone} />
            </Td>
            <Td label={t("list.access")}>{t(`form.accesses.${row.access}`)}</Td>
            <Td label={t("list.people")}>
              <People people={row.people} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type SlotListProps = { session: Pick<Row, "slots" | "dateFrom">; timeZone: string };

/** When and where a session takes place; where no time is known, the day as it is printed. */
export function SlotList({ session: { slots, dateFrom }, timeZone }: SlotListProps) {
  const t = useTranslations("sessions.list");
  const locale = useLocale();
  if (slots.length === 0 && dateFrom)
    return (
      <>
        <PartialDateText date={dateFrom} />
        <span className="desk-second">{t("printed")}</span>
      </>
    );
  if (slots.length === 0) return <span className="text-muted">{t("unscheduled")}</span>;
  return atOneTime(slots).map(([{ startsAt, endsAt }, rooms]) => (
    <span key={`${startsAt} ${endsAt}`} className="block tabular-nums">
      {dayWords(dayIn(startsAt, timeZone), locale, { year: false })}, {timeIn(startsAt, timeZone)}–
      {timeIn(endsAt, timeZone)}
      <span className="desk-second">
        {rooms.map((room, index) => (
          <Fragment key={room.en}>
            {index > 0 && ", "}
            <ContentText text={room} />
          </Fragment>
        ))}
      </span>
    </span>
  ));
}

/** A break is in many rooms at one time: the time once, with all of them. */
function atOneTime(slots: Row["slots"]): [Row["slots"][number], Row["slots"][number]["room"][]][] {
  const times = new Map<string, [Row["slots"][number], Row["slots"][number]["room"][]]>();
  for (const slot of slots) {
    const key = `${slot.startsAt} ${slot.endsAt}`;
    const found = times.get(key);
    if (found) found[1].push(slot.room);
    else times.set(key, [slot, [slot.room]]);
  }
  return [...times.values()];
}

/** How many people stand where; nothing is said of states that nobody is in. */
function People({ people }: { people: Row["people"] }) {
  const t = useTranslations("speakers.states");
  const states = Object.values(SessionRoleState).filter((state) => people[state] > 0);
  if (states.length === 0) return <span className="text-muted">—</span>;
  return states.map((state) => (
    <Tag key={state} {...roleLooks[state]}>
      <span className="tabular-nums">{people[state]}</span> {t(state)}
    </Tag>
  ));
}

/** Which words are wanting in which language. */
export function MissingTag({ missing }: { missing: Missing[] }) {
  const t = useTranslations("sessions.missing");
  if (missing.length === 0) return null;
  const languages = [...new Set(missing.map(({ language }) => language))];
  return languages.map((language) => (
    <Tag key={language} tone="warning">
      {t(language)}
    </Tag>
  ));
}

/** The same as sentences, for the page of one session. */
export function MissingList({ missing }: { missing: Missing[] }) {
  const t = useTranslations("sessions.missing");
  const languages = [...new Set(missing.map(({ language }) => language))];
  return languages.map((language) => (
    <p key={language}>
      {t(`${language}Parts`, {
        parts: missing
          .filter((one) => one.language === language)
          .map(({ part }) => t(`parts.${part}`))
          .join(", "),
      })}
    </p>
  ));
}
