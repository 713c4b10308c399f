import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useLocale, useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { CountryTable } from "#app/organisations/components/country-table.tsx";
import { PartialDateText } from "#app/organisations/components/refs.tsx";
import { TerritoryNote } from "#app/organisations/components/territory-note.tsx";
import { countTreatyStates, listCountries, readConvention } from "#app/organisations/queries/countries.server.ts";
import { parseCountrySearch, regions, treatyStates } from "#app/organisations/schemas.ts";
import { English } from "#app/ui/content-text.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { QueryForm, QuerySelect } from "#app/ui/query-form.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";
import { Stat, Stats } from "#app/ui/stat.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db, visitor } = context;
  const search = parseCountrySearch(new URL(request.url).searchParams);
  const [countries, states, convention] = await Promise.all([
    listCountries(db, search),
    countTreatyStates(db),
    readConvention(db),
  ]);
  const t = translatorFor(visitor.locale, "organisations");
  return { search, countries, states, convention, title: t("countries.title"), description: t("countries.lead") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function Countries() {
  const { search, countries, states, convention } = useLoaderData<typeof loader>();
  const t = useTranslations("organisations");
  const locale = useLocale();
  const sorted = [...countries].sort((a, b) => (a.name[locale] ?? "").localeCompare(b.name[locale] ?? "", locale));
  return (
    <Page title={t("countries.title")} lead={t("countries.lead")} wide>
      {convention?.statusAsOf && (
        <>
          <p className="mb-3 text-sm text-muted">
            {t("countries.statusAsOf")} <PartialDateText date={convention.statusAsOf} />
            <SourceMark citations={convention.citations} />
          </p>
          <Stats>
            {states.map(({ state, count }) => (
              <Stat key={state} value={count} label={t(`treatyCounts.${state}`, { count })} />
            ))}
          </Stats>
          {convention.note && (
            <p className="prose mt-6 text-muted">
              <English>{convention.note}</English>
            </p>
          )}
        </>
      )}
      <div className="mt-10">
        <QueryForm action="/countries" label={t("countries.filter")}>
          <QuerySelect
            name="region"
            label={t("countries.region")}
            value={search.region ?? ""}
            all={t("countries.allRegions")}
            options={regions.map((region) => ({ value: region, label: t(`regions.${region}`) }))}
          />
          <QuerySelect
            name="status"
            label={t("countries.status")}
            value={search.state ?? ""}
            all={t("countries.allStates")}
            options={[...treatyStates, "none" as const].map((state) => ({ value: state, label: t(`treaty.${state}`) }))}
          />
        </QueryForm>
      </div>
      <p role="status" className="mt-6 text-sm text-muted">
        {t("countries.found", { count: countries.length })}
      </p>
      {countries.length === 0 ? (
        <Empty title={t("countries.emptyTitle")} action={<Link to="/countries">{t("countries.clear")}</Link>} />
      ) : (
        <CountryTable countries={sorted} />
      )}
      <TerritoryNote codes={countries.map(({ code }) => code)} />
    </Page>
  );
}
