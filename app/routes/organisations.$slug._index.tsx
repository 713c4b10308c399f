import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { ConferenceLine } from "#app/conferences/components/conference-line.tsx";
import { conferencesOfOrganisation } from "#app/conferences/queries/related.server.ts";
import { translatorFor } from "#app/messages.server.ts";
import { OrganisationFacts } from "#app/organisations/components/organisation-facts.tsx";
import { OrganisationHead } from "#app/organisations/components/organisation-head.tsx";
import { Partnerships } from "#app/organisations/components/partnerships.tsx";
import { PersonList } from "#app/organisations/components/person-list.tsx";
import { Standing } from "#app/organisations/components/standing.tsx";
import { TerritoryNote } from "#app/organisations/components/territory-note.tsx";
import { TiesChart } from "#app/organisations/components/ties-chart.tsx";
import { organisationJsonLd } from "#app/organisations/json-ld.ts";
import { readOrganisation } from "#app/organisations/queries/organisation.server.ts";
import { readPartnershipGroups } from "#app/organisations/queries/partnership-groups.server.ts";
import { tiesOfOrganisation } from "#app/organisations/queries/partnerships.server.ts";
import { lastChange } from "#app/organisations/record/history.server.ts";
import { movedTo } from "#app/organisations/record/read.server.ts";
import { editingOf } from "#app/organisations/record/rules.ts";
import { tiesByYear } from "#app/organisations/rules.ts";
import { partnershipKinds } from "#app/organisations/schemas.ts";
import { pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { choiceParam, numberParam } from "#app/platform/search-params.ts";
import { isSlug } from "#app/platform/text.ts";
import { ActivityItem } from "#app/projects/components/activity-item.tsx";
import { ContributionList } from "#app/projects/components/contribution-list.tsx";
import { PublicationSection, StudySection } from "#app/projects/components/works.tsx";
import { activitiesOfOrganisation } from "#app/projects/queries/activities.server.ts";
import { contributionsOfOrganisation } from "#app/projects/queries/projects.server.ts";
import { readPublications, readStudies } from "#app/projects/queries/works.server.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { JsonLd } from "#app/ui/json-ld.tsx";
import { LinkButton } from "#app/ui/link.tsx";
import { Section } from "#app/ui/page.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";

const activitiesPerPage = 10;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db, visitor, config } = context;
  const organisation = isSlug(params.slug) ? await readOrganisation(db, params.slug) : null;
  if (!organisation) {
    const now = await movedTo(db, "organisation", params.slug);
    throw now === null ? notFound() : redirect(`${visitor.prefix}/organisations/${now}`, 301);
  }
  const search = new URL(request.url).searchParams;
  const { id } = organisation;
  const ties = await tiesOfOrganisation(db, id);
  const page = numberParam(search, "activities", 1000, 1);
  const [groups, conferences, activities, contributions, studies, publications, changedAt] = await Promise.all([
    readPartnershipGroups(db, ties, {
      kind: choiceParam(search, "ties", partnershipKinds),
      page: numberParam(search, "page", 1000, 1),
    }),
    conferencesOfOrganisation(db, id),
    activitiesOfOrganisation(db, id, { page, size: activitiesPerPage }),
    contributionsOfOrganisation(db, id),
    readStudies(db, { organisationId: id }),
    readPublications(db, { organisationId: id }),
    lastChange(db, "organisation", id),
  ]);
  const t = translatorFor(visitor.locale, "organisations");
  const name = pickText(organisation.name, visitor.locale)?.text ?? organisation.slug;
  return {
    organisation,
    years: tiesByYear(ties),
    groups,
    conferences,
    activities: { ...activities, page, pageCount: Math.ceil(activities.total / activitiesPerPage) },
    contributions,
    studies,
    publications,
    changedAt,
    mayEdit: editingOf(visitor.account, [id]),
    jsonLd: organisationJsonLd(organisation, config.appUrl),
    title: name,
    description: t("organisation.description", { name, partnerships: ties.length, conferences: conferences.length }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function Organisation() {
  const data = useLoaderData<typeof loader>();
  const { organisation, groups, conferences, activities, contributions, studies, publications } = data;
  const t = useTranslations("organisations.organisation");
  const self = { organisation: organisation.slug };
  const counts = { partnerships: groups.total, conferences: conferences.length, activities: activities.total };
  return (
    <OrganisationHead organisation={organisation} counts={counts} mayEdit={data.mayEdit}>
      <JsonLd data={data.jsonLd} />
      <div className="with-aside">
        <aside aria-label={t("facts")} className="aside">
          <OrganisationFacts organisation={organisation} />
          <p className="mt-3 text-sm text-muted">
            {t("named")}
            <SourceMark citations={organisation.citations} />
          </p>
          <Standing
            verifiedAt={organisation.verifiedAt}
            changedAt={data.changedAt}
            history={`/organisations/${organisation.slug}/history`}
          />
          <TiesChart ties={data.years} />
        </aside>
        <div>
          {(organisation.description.en ?? organisation.description.fr) && (
            <p className="prose mb-8 whitespace-pre-line">
              <ContentText text={organisation.description} />
            </p>
          )}
          {groups.total > 0 && (
            <Section id="partnerships" title={t("partnerships")}>
              <Partnerships groups={groups} self={self} />
            </Section>
          )}
          {conferences.length > 0 && (
            <Section id="conferences" title={t("conferences")}>
              <ul>
                {conferences.map(({ conference, roles, citations }) => (
                  <ConferenceLine key={conference.slug} conference={conference}>
                    <p className="text-sm">
                      {roles.map((role) => t(`conferenceRoles.${role}`)).join(", ")}
                      <SourceMark citations={citations} />
                    </p>
                  </ConferenceLine>
                ))}
              </ul>
            </Section>
          )}
          {activities.total > 0 && (
            <Section id="activities" title={t("activities")}>
              <ul>
                {activities.activities.map((activity) => (
                  <ActivityItem key={activity.slug} activity={activity} show={{ project: true, conference: true }} />
                ))}
              </ul>
              <Pagination
                label={t("activityPages")}
                page={activities.page}
                pageCount={activities.pageCount}
                search=""
                param="activities"
              />
            </Section>
          )}
          {(organisation.people.length > 0 || data.mayEdit) && (
            <Section
              id="people"
              title={t("people")}
              actions={
                data.mayEdit && (
                  <LinkButton size="sm" to={`/organisations/${organisation.slug}/people/new`}>
                    {t(`newPerson.${data.mayEdit}`)}
                  </LinkButton>
                )
              }
            >
              <PersonList
                people={organisation.people}
                edit={data.mayEdit && { under: `/organisations/${organisation.slug}/people`, how: data.mayEdit }}
              />
            </Section>
          )}
          {contributions.length > 0 && (
            <Section id="contributions" title={t("contributions")}>
              <ContributionList contributions={contributions} by="project" />
            </Section>
          )}
          <StudySection title={t("studies")} studies={studies} showProject />
          <PublicationSection title={t("publications")} publications={publications} showProject />
        </div>
      </div>
      <TerritoryNote
        codes={[
          ...(organisation.country ? [organisation.country.code] : []),
          ...groups.groups.flatMap(({ partnerships }) =>
            partnerships.flatMap(({ parties }) => parties.flatMap(({ country }) => country?.code ?? [])),
          ),
        ]}
      />
    </OrganisationHead>
  );
}
