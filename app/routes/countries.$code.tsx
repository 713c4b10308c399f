import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { ConferenceLine } from "#app/conferences/components/conference-line.tsx";
import { conferencesOfCountry } from "#app/conferences/queries/related.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { Cooperation } from "#app/organisations/components/cooperation.tsx";
import { CountryRecord } from "#app/organisations/components/country-record.tsx";
import { OrganisationList } from "#app/organisations/components/organisation-facts.tsx";
import { Partnerships } from "#app/organisations/components/partnerships.tsx";
import { PersonList } from "#app/organisations/components/person-list.tsx";
import { CountryName } from "#app/organisations/components/refs.tsx";
import { TerritoryNote } from "#app/organisations/components/territory-note.tsx";
import { TiesChart } from "#app/organisations/components/ties-chart.tsx";
import { countryJsonLd } from "#app/organisations/json-ld.ts";
import { readCountry } from "#app/organisations/queries/countries.server.ts";
import { readPartnershipGroups } from "#app/organisations/queries/partnership-groups.server.ts";
import { tiesOfCountry } from "#app/organisations/queries/partnerships.server.ts";
import { tiesByYear } from "#app/organisations/rules.ts";
import { partnershipKinds } from "#app/organisations/schemas.ts";
import { pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { choiceParam, numberParam } from "#app/platform/search-params.ts";
import { ActivityItem } from "#app/projects/components/activity-item.tsx";
import { PublicationSection, StudySection } from "#app/projects/components/works.tsx";
import { activitiesOfCountry } from "#app/projects/queries/activities.server.ts";
import { readPublications, readStudies } from "#app/projects/queries/works.server.ts";
import { JsonLd } from "#app/ui/json-ld.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db, visitor, config } = context;
  const code = (params.code ?? "").toUpperCase();
  const country = /^[A-Z]{2}$/.test(code) ? await readCountry(db, code) : null;
  if (!country) throw notFound();
  // One address per country, so that caches and readers share it.
  if (params.code !== code.toLowerCase()) throw redirect(`${visitor.prefix}/countries/${code.toLowerCase()}`, 301);
  const search = new URL(request.url).searchParams;
  const ties = await tiesOfCountry(db, code);
  const [groups, conferences, activities, studies, publications] = await Promise.all([
    readPartnershipGroups(db, ties, {
      kind: choiceParam(search, "ties", partnershipKinds),
      page: numberParam(search, "page", 1000, 1),
    }),
    conferencesOfCountry(db, code),
    activitiesOfCountry(db, code),
    readStudies(db, { countryCode: code }),
    readPublications(db, { countryCode: code }),
  ]);
  const t = translatorFor(visitor.locale, "organisations");
  const name = pickText(country.name, visitor.locale)?.text ?? code;
  return {
    country,
    years: tiesByYear(ties),
    groups,
    conferences,
    activities,
    studies,
    publications,
    jsonLd: countryJsonLd(country, config.appUrl),
    title: name,
    description: t("country.description", { name }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
  ...(data && !data.country.documented ? [{ name: "robots", content: "noindex" }] : []),
];

export default function Country() {
  const data = useLoaderData<typeof loader>();
  const { country, groups, conferences, activities, studies, publications } = data;
  const t = useTranslations("organisations");
  return (
    <Page
      wide
      title={<CountryName country={country} />}
      kicker={country.region ? t(`regions.${country.region}`) : t("country.kicker")}
      lead={country.documented ? undefined : t("country.undocumented")}
    >
      <JsonLd data={data.jsonLd} />
      <div className="with-aside">
        <aside aria-label={t("country.facts")} className="aside">
          <CountryRecord country={country} />
          <TiesChart ties={data.years} />
        </aside>
        <div>
          {country.cooperation.length > 0 && (
            <Section id="cooperation" title={t("country.cooperation")}>
              <Cooperation items={country.cooperation} />
            </Section>
          )}
          {country.organisations.length > 0 && (
            <Section id="organisations" title={t("country.organisations")}>
              <OrganisationList organisations={country.organisations} />
            </Section>
          )}
          {country.people.length > 0 && (
            <Section id="people" title={t("organisation.people")}>
              <PersonList people={country.people} />
            </Section>
          )}
          {groups.total > 0 && (
            <Section id="partnerships" title={t("organisation.partnerships")}>
              <Partnerships groups={groups} self={{ country: country.code }} />
            </Section>
          )}
          {conferences.length > 0 && (
            <Section id="conferences" title={t("organisation.conferences")}>
              <ul>
                {conferences.map(({ conference, roles }) => (
                  <ConferenceLine key={conference.slug} conference={conference}>
                    <p className="text-sm">{roles.map((role) => t(`country.conferenceRoles.${role}`)).join(", ")}</p>
                  </ConferenceLine>
                ))}
              </ul>
            </Section>
          )}
          {activities.length > 0 && (
            <Section id="activities" title={t("organisation.activities")}>
              <ul>
                {activities.map((activity) => (
                  <ActivityItem key={activity.slug} activity={activity} show={{ project: true, conference: true }} />
                ))}
              </ul>
            </Section>
          )}
          <StudySection title={t("organisation.studies")} studies={studies} showProject />
          <PublicationSection title={t("organisation.publications")} publications={publications} showProject />
        </div>
      </div>
      <TerritoryNote
        codes={[
          country.code,
          ...activities.flatMap(({ countries, country: place }) =>
            [...countries, ...(place ? [place] : [])].map(({ code }) => code),
          ),
        ]}
      />
    </Page>
  );
}
