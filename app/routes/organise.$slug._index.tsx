import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { requireDesk } from "#app/registration/desk/access.server.ts";
import { InterpretationTable, PlacesTable } from "#app/registration/desk/components/overview-tables.tsx";
import { readOverview } from "#app/registration/desk/overview.server.ts";
import { ArrivalsColumns, ArrivalsTable } from "#app/registration/desk/statistics/components/arrivals-chart.tsx";
import { StateStats } from "#app/registration/desk/statistics/components/state-stats.tsx";
import stylesheet from "#app/registration/desk/statistics/statistics.css?url";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Link, LinkButton } from "#app/ui/link.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: stylesheet }];

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { conference } = await requireDesk(context, request, params.slug);
  const t = translatorFor(context.visitor.locale, "desk.overview");
  return { title: t("title"), slug: conference.slug, overview: await readOverview(context.db, conference) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ""} · Octopus` }];

export default function DeskOverview() {
  const { slug, overview } = useLoaderData<typeof loader>();
  const t = useTranslations("desk.overview");
  const lists = useTranslations("lists.duplicates");
  const { counts, categories, weeks, interpretation } = overview;
  return (
    <Page
      title={t("title")}
      lead={t("to_decide", { count: counts.pending })}
      actions={
        counts.pending > 0 && (
          <LinkButton variant="primary" to={`/organise/${slug}/registrations?state=pending&sort=arrival&direction=asc`}>
            {t("decide")}
          </LinkButton>
        )
      }
      wide
    >
      <StateStats states={counts} />
      {overview.duplicates > 0 && (
        <p className="mt-3">
          <Link to={`/organise/${slug}/duplicates`}>{lists("overview", { count: overview.duplicates })}</Link>
        </p>
      )}
      <Section title={t("places")} id="places">
        <PlacesTable lines={categories} />
        <p className="mt-3 text-muted">
          {t("countries", { count: overview.countries })}. {t("access_needs", { count: overview.accessNeeds })}.
        </p>
      </Section>
      {weeks.length > 1 && (
        <Section title={t("over_time")} id="over-time">
          <figure className="stat-figure max-w-[60rem]">
            <ArrivalsColumns periods={weeks} unit="week" label={t("over_time_caption")} />
            <Disclosure summary={t("over_time_caption")}>
              <ArrivalsTable periods={weeks} unit="week" />
            </Disclosure>
          </figure>
        </Section>
      )}
      {interpretation.length > 0 && (
        <Section title={t("interpretation")} id="interpretation">
          <InterpretationTable lines={interpretation} />
        </Section>
      )}
    </Page>
  );
}
