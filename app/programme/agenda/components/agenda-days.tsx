import type { SerializeFrom } from "@remix-run/node";
import { Fragment } from "react";
import { useLocale, useTranslations } from "use-intl";
import { pickText } from "#app/platform/locale.ts";
import { dayIn, timeIn } from "#app/platform/time-zone.ts";
import { type AgendaPlace, AgendaStep } from "#app/programme/agenda/components/agenda-step.tsx";
import { StarForm } from "#app/programme/agenda/components/star-form.tsx";
import { isBinding } from "#app/programme/agenda/rules.ts";
import type { PlannedView } from "#app/programme/agenda/view.server.ts";
import { dayWords } from "#app/programme/times.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Link } from "#app/ui/link.tsx";
import { Tag } from "#app/ui/tag.tsx";

export type PlannedShown = SerializeFrom<PlannedView>;

/** What somebody chose, day by day on a line of time, with ways between rooms and what overlaps. */
export function AgendaDays({ items, place }: { items: PlannedShown[]; place: AgendaPlace }) {
  const locale = useLocale();
  const days = [...new Set(items.map(({ startsAt }) => dayIn(startsAt, place.timeZone)))];
  return days.map((day) => (
    <section key={day} aria-labelledby={`day-${day}`} className="agenda-day">
      <h2 id={`day-${day}`}>{dayWords(day, locale, { year: false })}</h2>
      <ol>
        {items
          .filter(({ startsAt }) => dayIn(startsAt, place.timeZone) === day)
          .map((item) => (
            <Fragment key={item.slotId}>
              <Way item={item} />
              <Item item={item} place={place} />
            </Fragment>
          ))}
      </ol>
    </section>
  ));
}

function Way({ item: { way, wayFrom } }: { item: PlannedShown }) {
  const t = useTranslations("agenda");
  const locale = useLocale();
  const room = wayFrom && pickText(wayFrom, locale);
  if (!way || !room) return null;
  const words = { minutes: way.minutes, gap: way.gap, room: room.text };
  return (
    <li className="agenda-way" data-tight={way.tight || undefined}>
      <Icon name={way.tight ? "warning" : "arrow-right"} size={16} />
      <span>{way.tight ? t("wayTight", words) : t("way", words)}</span>
    </li>
  );
}

function Item({ item, place }: { item: PlannedShown; place: AgendaPlace }) {
  const { session, startsAt, endsAt } = item;
  return (
    <li
      className="agenda-item"
      data-binding={isBinding(item) || undefined}
      data-cancelled={item.cancelled || undefined}
    >
      <p className="agenda-time">
        <time dateTime={startsAt}>{timeIn(startsAt, place.timeZone)}</time>
        <time dateTime={endsAt}>{timeIn(endsAt, place.timeZone)}</time>
      </p>
      <div className="agenda-what">
        <p className="agenda-title">
          {session.hasPage ? (
            <Link to={`/conferences/${place.slug}/programme/${session.slug}`}>
              <ContentText text={session.title} />
            </Link>
          ) : (
            <ContentText text={session.title} />
          )}
        </p>
        <p className="agenda-room">
          <Icon name="place" size={16} /> <ContentText text={item.room} />
        </p>
        <p>
          <Standing item={item} />
        </p>
        <Clashes item={item} />
      </div>
      {item.cancelled ? (
        <Dismiss item={item} place={place} />
      ) : (
        <StarForm place={place} session={session} on={item.starred} />
      )}
    </li>
  );
}

/** Takes what is cancelled out of the agenda. A part of one's own stays until it would be over: there is nothing to give back. */
function Dismiss({ item: { session, starred, signup }, place }: { item: PlannedShown; place: AgendaPlace }) {
  const t = useTranslations("agenda");
  const locale = useLocale();
  if (!starred && !signup) return null;
  return (
    <AgendaStep place={place} sessionId={session.id} intent="dismiss" variant="quiet">
      {t("dismiss")}
      <span className="sr-only">{`: ${pickText(session.title, locale)?.text ?? ""}`}</span>
    </AgendaStep>
  );
}

function Standing({ item: { signup, roles, starred, cancelled } }: { item: PlannedShown }) {
  const t = useTranslations("agenda");
  const words = useTranslations("programme.roles");
  if (cancelled) return <Tag tone="danger">{t("gone")}</Tag>;
  const named = [...new Set(roles)].map((role) => words(role, { count: 1 })).join(", ");
  return (
    <>
      {roles.length > 0 && (
        <Tag tone="info" shape="diamond">
          {t("part", { roles: named })}
        </Tag>
      )}
      {signup === "placed" && <Tag tone="success">{t("placed")}</Tag>}
      {signup === "waiting" && <Tag tone="warning">{t("waits")}</Tag>}
      {signup === "wished" && <Tag tone="info">{t("wishes")}</Tag>}
      {starred && !signup && roles.length === 0 && <Tag>{t("starred")}</Tag>}
    </>
  );
}

function Clashes({ item }: { item: PlannedShown }) {
  const t = useTranslations("agenda");
  const others = useTitles(item.clashing);
  if (item.clashing.length === 0) return null;
  return (
    <p className="agenda-clash">
      <Icon name="warning" size={16} /> <span>{t("clash", { others })}</span>
    </p>
  );
}

/** Titles as one would say them: "A, B and C". */
export function useTitles(sessions: { title: PlannedShown["session"]["title"] }[]): string {
  const locale = useLocale();
  const titles = sessions.map(({ title }) => `“${pickText(title, locale)?.text ?? ""}”`);
  const quoted = locale === "fr" ? titles.map((title) => `«\u00a0${title.slice(1, -1)}\u00a0»`) : titles;
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(quoted);
}
