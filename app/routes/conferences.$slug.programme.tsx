import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLocale, useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import { AgendaLink, AgendaMarksOf } from "#app/programme/agenda/components/agenda-marks.tsx";
import { agendaMarks } from "#app/programme/agenda/own.server.ts";
import { DayTabs } from "#app/programme/components/day-tabs.tsx";
import { ProgrammeDay } from "#app/programme/components/programme-day.tsx";
import { ProgrammeForm } from "#app/programme/components/programme-form.tsx";
import { NowAndNext, ProgrammeGroups, ViewSwitch } from "#app/programme/components/programme-views.tsx";
import { ZoneWords } from "#app/programme/components/session-words.tsx";
import { TakeAlong } from "#app/programme/components/take-along.tsx";
import stylesheet from "#app/programme/programme.css?url";
import { readProgramme } from "#app/programme/queries/programme.server.ts";
import {
  choicesOf,
  dayShown,
  daysOf,
  filterItems,
  groupsOf,
  itemsOf,
  itemsOfDay,
  nowAndNext,
  type ProgrammeFilter,
} from "#app/programme/rules.ts";
import { parseProgrammeSearch } from "#app/programme/schemas.ts";
import { dayWords } from "#app/programme/times.ts";
import trackStylesheet from "#app/programme/tracks.css?url";
import type { ProgrammeConference } from "#app/programme/views.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const programme = isSlug(params.slug) ? await readProgramme(context.db, params.slug) : null;
  if (!programme || (programme.sessions.length === 0 && !programme.unpublished)) throw notFound();
  const { locale } = context.visitor;
  const search = parseProgrammeSearch(new URL(request.url).searchParams);
  const { view, filter } = search;
  const { conference, rooms, tracks, sessions, release, unpublished } = programme;
  const zone = conference.timeZone ?? "UTC";
  const all = itemsOf(sessions);
  const days = daysOf(all, zone);
  const undated = itemsOfDay(all, null, zone).length > 0;
  const known = [...days, ...(undated ? ["none"] : [])];
  const now = context.clock.now();
  const day = dayShown(known, search.day, dayIn(now, zone));
  const found = filterItems(all, filter);
  const t = translatorFor(locale, "programme");
  const name = pickText(conference.name, locale)?.text ?? "";
  return {
    conference,
    marks: await agendaMarks(context, request, conference.id),
    release,
    unpublished,
    ...{ view, list: search.list, filter, days, undated, day },
    choices: choicesOf(sessions, rooms, tracks),
    hasPeople: sessions.some(({ people }) => people.length > 0),
    rooms,
    items: view === "day" ? itemsOfDay(found, day === "none" ? null : day, zone) : [],
    groups: view === "day" ? [] : groupsOf(found, view, { rooms, tracks }),
    ...nowAndNext(all, now, zone),
    title: t("pageTitle", { conference: name }),
    description: t("description", { conference: name }),
  };
}

export const links: LinksFunction = () => [
  { rel: "stylesheet", href: stylesheet },
  { rel: "stylesheet", href: trackStylesheet },
];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function ProgrammePage() {
  const data = useLoaderData<typeof loader>();
  const { conference, release, view, list, filter, days, undated, day, choices } = data;
  const t = useTranslations("programme");
  if (data.unpublished) return <Unpublished conference={conference} />;
  const place = { slug: conference.slug, timeZone: conference.timeZone ?? "UTC" };
  const search = searchOf(filter);
  const layout: Record<string, string> = view === "day" ? { day, ...(list && { as: "list" }) } : { view };
  return (
    <AgendaMarksOf marks={data.marks} slug={conference.slug}>
      <Page wide title={t("title")} kicker={<ConferenceLink conference={conference} />} actions={<AgendaLink />}>
        <NowAndNext now={data.now} next={data.next} place={place} />
        <ViewSwitch
          {...{ view, list, hasPeople: data.hasPeople }}
          search={new URLSearchParams([...search, ...(view === "day" ? [["day", day]] : [])])}
          hasTracks={choices.tracks.length > 0}
        />
        {view === "day" && (
          <DayTabs
            {...{ days, undated, day }}
            search={new URLSearchParams([...search, ...(list ? [["as", "list"]] : [])])}
          />
        )}
        <div className="programme-filters no-print mt-4">
          <ProgrammeForm slug={conference.slug} choices={choices} filter={filter} layout={layout} />
        </div>
        {view === "day" ? <Day /> : <Groups />}
        <TakeAlong place={place} release={release} />
      </Page>
    </AgendaMarksOf>
  );
}

function Day() {
  const { conference, rooms, items, day, list } = useLoaderData<typeof loader>();
  const t = useTranslations("programme");
  const locale = useLocale();
  const dayText = day === "none" ? t("noDay") : dayWords(day, locale, { year: true });
  const first = items.find(({ slot }) => slot)?.slot;
  return (
    <>
      <h2 className="mt-8 font-serif text-xl font-semibold first-letter:uppercase">{dayText}</h2>
      <p className="mb-4 text-sm text-muted">
        <span role="status">
          {t("found", { count: items.filter(({ session }) => session.kind !== "break").length })}
        </span>
        {first && (
          <>
            {" · "}
            <ZoneWords conference={conference} at={first.startsAt} />
          </>
        )}
      </p>
      {items.length === 0 ? (
        <Empty title={t("emptyTitle")} action={<Link to={`?day=${day}`}>{t("clear")}</Link>}>
          {t("empty")}
        </Empty>
      ) : (
        <ProgrammeDay
          items={items}
          rooms={rooms}
          place={{ slug: conference.slug, timeZone: conference.timeZone ?? "UTC" }}
          caption={t("caption", { day: dayText })}
          list={list}
        />
      )}
    </>
  );
}

function Groups() {
  const { conference, groups, view } = useLoaderData<typeof loader>();
  const t = useTranslations("programme");
  const slots = groups.flatMap(({ items }) => items.flatMap(({ slot }) => slot ?? []));
  const count = new Set(groups.flatMap(({ items }) => items.map(({ session }) => session.id))).size;
  return (
    <>
      <p className="mt-8 mb-4 text-sm text-muted">
        <span role="status">{t("found", { count })}</span>
        {slots[0] && (
          <>
            {" · "}
            <ZoneWords conference={conference} at={slots[0].startsAt} />
          </>
        )}
      </p>
      {groups.length === 0 && (
        <Empty title={t("emptyTitle")} action={<Link to={`?view=${view}`}>{t("clearAll")}</Link>}>
          {t("emptyAll")}
        </Empty>
      )}
      <ProgrammeGroups
        groups={groups}
        place={{ slug: conference.slug, timeZone: conference.timeZone ?? "UTC" }}
        none={view === "room" ? t("noRoom") : t("noTrack")}
      />
    </>
  );
}

function Unpublished({ conference }: { conference: ProgrammeConference }) {
  const t = useTranslations("programme");
  return (
    <Page title={t("title")} kicker={<ConferenceLink conference={conference} />}>
      <Empty title={t("unpublishedTitle")}>{t("unpublished")}</Empty>
    </Page>
  );
}

function ConferenceLink({ conference }: { conference: ProgrammeConference }) {
  return (
    <Link to={`/conferences/${conference.slug}`}>
      <ContentText text={conference.name} />
    </Link>
  );
}

function searchOf({ kind, language, room, track, access, q }: ProgrammeFilter) {
  const said = { q, kind, language, room, track, access };
  return new URLSearchParams(Object.entries(said).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
