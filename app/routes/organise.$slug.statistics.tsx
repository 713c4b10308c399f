import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { momentWords } from "#app/platform/instant-words.ts";
import { dayIn } from "#app/platform/time-zone.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { ArrivalsChart } from "#app/registration/desk/statistics/components/arrivals-chart.tsx";
import { CountriesMap } from "#app/registration/desk/statistics/components/countries-map.tsx";
import { FilterTabs } from "#app/registration/desk/statistics/components/filter-tabs.tsx";
import { GrowthChart } from "#app/registration/desk/statistics/components/growth-chart.tsx";
import { KindsChart } from "#app/registration/desk/statistics/components/kinds-chart.tsx";
import { LanguagesChart } from "#app/registration/desk/statistics/components/languages-chart.tsx";
import { PlacesChart } from "#app/registration/desk/statistics/components/places-chart.tsx";
import { StateStats } from "#app/registration/desk/statistics/components/state-stats.tsx";
import { parseStatisticsFilter } from "#app/registration/desk/statistics/filter.ts";
import { lastMoment, periodsOf, sumOf } from "#app/registration/desk/statistics/periods.ts";
import { readStatistics } from "#app/registration/desk/statistics/read.server.ts";
import stylesheet from "#app/registration/desk/statistics/statistics.css?url";
import { mapView, nameKinds } from "#app/registration/desk/statistics/view.server.ts";
import { NoShowsChart } from "#app/registration/door/components/no-shows-chart.tsx";
import { attendance } from "#app/registration/door/queries/attendance.server.ts";
import { hasEnded } from "#app/registration/rules.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const { locale } = context.visitor;
  const filter = parseStatisticsFilter(new URL(request.url).searchParams);
  const statistics = await readStatistics(context.db, conference, filter);
  const now = context.clock.now();
  const timeZone = conference.timeZone ?? "UTC";
  return {
    title: translatorFor(locale, "desk.statistics")("title"),
    slug: conference.slug,
    moment: momentWords(now, locale, timeZone),
    last: dayIn(lastMoment(now, conference.registrationClosesAt), timeZone),
    statistics: { ...statistics, kinds: nameKinds(statistics.kinds, locale) },
    // From its first day on, there is something to say of who came.
    attendance:
      dayIn(now, timeZone) >= (conference.dateFrom ?? "9999") ? await attendance(context.db, conference) : null,
    over: hasEnded(conference, now),
    map: mapView(statistics.countries, locale),
    timeZone,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskStatistics() {
  const { slug, moment, last, statistics, map, timeZone, attendance: attended, over } = useLoaderData<typeof loader>();
  const { filter, total, countries, days, kinds, languages } = statistics;
  const t = useTranslations("desk.statistics");
  const overview = useTranslations("desk.overview");
  const everybody = sumOf(statistics.states);
  return (
    <Page
      title={t("title")}
      lead={total > 0 && t("lead", { total, countries: countries.length, moment })}
      actions={
        everybody > 0 && (
          <Link to={`/organise/${slug}/statistics.json${filter === "all" ? "" : `?show=${filter}`}`} reloadDocument>
            {t("json")}
          </Link>
        )
      }
      wide
    >
      {everybody === 0 ? (
        <Empty title={t("empty_title")}>{t("empty")}</Empty>
      ) : (
        <>
          <StateStats states={statistics.states} />
          <div className="stat-tabs">
            <FilterTabs filter={filter} states={statistics.states} />
          </div>
          {total > 0 && (
            <p className="text-sm text-muted">{overview("access_needs", { count: statistics.accessNeeds })}.</p>
          )}
          {total === 0 ? (
            <Empty title={t("none_title")}>{t("none")}</Empty>
          ) : (
            <div className="stat-page">
              <GrowthChart days={days} last={last} timeZone={timeZone} />
              <ArrivalsChart {...periodsOf(days, last)} />
              <PlacesChart lines={statistics.categories} />
              <CountriesMap countries={countries} map={map} />
              <KindsChart kinds={kinds} />
              {attended && <NoShowsChart attendance={attended} over={over} />}
              <LanguagesChart lines={languages} people={statistics.interpretation} total={total} />
            </div>
          )}
        </>
      )}
    </Page>
  );
}
