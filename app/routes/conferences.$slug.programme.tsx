import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLocale, useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { AgendaLink, AgendaMarksOf } from "#app/programme/agenda/components/agenda-marks.tsx";
import { agendaMarks } from "#app/programme/agenda/own.server.ts";
import { DayTabs } from "#app/programme/components/day-tabs.tsx";
import { ProgrammeDay } from "#app/programme/components/programme-day.tsx";
import { ProgrammeForm } from "#app/programme/components/programme-form.tsx";
import { ZoneWords } from "#app/programme/components/session-words.tsx";
import stylesheet from "#app/programme/programme.css?url";
import { readProgramme } from "#app/programme/queries/programme.server.ts";
import { daysOf, filterItems, itemsOf, itemsOfDay } from "#app/programme/rules.ts";
import { parseProgrammeSearch } from "#app/programme/schemas.ts";
import { dayWords } from "#app/programme/times.ts";
import type { ProgrammeConference } from "#app/programme/views.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const programme = isSlug(params.slug) ? await readProgramme(context.db, params.slug) : null;
  if (!programme || (programme.sessions.length === 0 && !programme.unpublished)) throw notFound();
  const { locale } = context.visitor;
  const { day, filter } = parseProgrammeSearch(new URL(request.url).searchParams);
  const zone = programme.conference.timeZone ?? "UTC";
  const items = itemsOf(programme.sessions);
  const days = daysOf(items, zone);
  const undated = itemsOfDay(items, null, zone).length > 0;
  const known = [...days, ...(undated ? ["none"] : [])];
  const shown = day !== null && known.includes(day) ? day : (known[0] ?? "none");
  const t = translatorFor(locale, "programme");
  const name = pickText(programme.conference.name, locale)?.text ?? "";
  return {
    programme,
    marks: await agendaMarks(context, request, programme.conference.id),
    days,
    undated,
    day: shown,
    filter,
    items: itemsOfDay(filterItems(items, filter), shown === "none" ? null : shown, zone),
    title: t("pageTitle", { conference: name }),
    description: t("description", { conference: name }),
  };
}

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function ProgrammePage() {
  const { programme, marks, days, undated, day, filter, items } = useLoaderData<typeof loader>();
  const { conference, rooms } = programme;
  const t = useTranslations("programme");
  const locale = useLocale();
  if (programme.unpublished) return <Unpublished conference={conference} />;
  const dayText = day === "none" ? t("noDay") : dayWords(day, locale, { year: true });
  const first = items.find(({ slot }) => slot)?.slot;
  return (
    <AgendaMarksOf marks={marks} slug={conference.slug}>
      <Page wide title={t("title")} kicker={<ConferenceLink conference={conference} />} actions={<AgendaLink />}>
        <DayTabs days={days} undated={undated} day={day} search={searchOf(filter)} />
        <div className="no-print mt-4">
          <ProgrammeForm programme={programme} filter={filter} day={day} />
        </div>
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
          />
        )}
      </Page>
    </AgendaMarksOf>
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

function searchOf({
  kind,
  language,
  room,
  q,
}: {
  kind: string | null;
  language: string | null;
  room: string | null;
  q: string;
}) {
  return new URLSearchParams({
    ...(q && { q }),
    ...(kind && { kind }),
    ...(language && { language }),
    ...(room && { room }),
  });
}
