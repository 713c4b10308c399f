import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { TerritoryNote } from "#app/organisations/components/territory-note.tsx";
import { pickText } from "#app/platform/locale.ts";
import { notFound } from "#app/platform/responses.server.ts";
import { isSlug } from "#app/platform/text.ts";
import { ActivityList } from "#app/projects/components/activity-list.tsx";
import { ContributionList } from "#app/projects/components/contribution-list.tsx";
import { CutText } from "#app/projects/components/cut-text.tsx";
import { OutputList } from "#app/projects/components/output-list.tsx";
import { ProjectFacts } from "#app/projects/components/project-facts.tsx";
import { StatementList } from "#app/projects/components/statement-list.tsx";
import { PublicationSection, StudySection } from "#app/projects/components/works.tsx";
import { projectJsonLd } from "#app/projects/json-ld.ts";
import { activitiesOfProject } from "#app/projects/queries/activities.server.ts";
import { readProject } from "#app/projects/queries/projects.server.ts";
import { readPublications, readStudies } from "#app/projects/queries/works.server.ts";
import { filterActivities } from "#app/projects/rules.ts";
import { parseActivityFilter } from "#app/projects/schemas.ts";
import { ContentText, English } from "#app/ui/content-text.tsx";
import { JsonLd } from "#app/ui/json-ld.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";

const statementKinds = ["result", "work_to_date", "planned_work"] as const;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { db, visitor, config } = context;
  const project = isSlug(params.slug) ? await readProject(db, params.slug) : null;
  if (!project) throw notFound();
  const filter = parseActivityFilter(new URL(request.url).searchParams);
  const [activities, studies, publications] = await Promise.all([
    activitiesOfProject(db, project.id),
    readStudies(db, { projectId: project.id }),
    readPublications(db, { projectId: project.id }),
  ]);
  const t = translatorFor(visitor.locale, "projects");
  const name = pickText(project.name, visitor.locale)?.text ?? project.slug;
  return {
    project,
    filter,
    activityCount: activities.length,
    activities: filterActivities(activities, filter),
    studies,
    publications,
    jsonLd: projectJsonLd(project, config.appUrl),
    title: name,
    description: t("page.description", { name }),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function Project() {
  const data = useLoaderData<typeof loader>();
  const { project, activities, studies, publications } = data;
  const t = useTranslations("projects.page");
  return (
    <Page
      wide
      title={<ContentText text={project.name} />}
      kicker={t("kicker")}
      lead={
        <>
          <CutText text={project.objective} cut={project.objectiveTruncated} />
          <SourceMark citations={project.citations} />
        </>
      }
    >
      <JsonLd data={data.jsonLd} />
      <div className="with-aside">
        <aside aria-label={t("facts")} className="aside">
          <ProjectFacts project={project} />
          {project.note && (
            <p className="text-sm text-muted">
              <English>{project.note}</English>
            </p>
          )}
        </aside>
        <div>
          {project.outputs.length > 0 && (
            <Section id="outputs" title={t("outputs")}>
              {project.target && (
                <p className="mb-4">
                  <b>{t("target")}</b> <English>{project.target}</English>
                </p>
              )}
              <OutputList outputs={project.outputs} />
            </Section>
          )}
          {project.contributions.length > 0 && (
            <Section id="contributions" title={t("contributions")}>
              <ContributionList contributions={project.contributions} by="organisation" />
            </Section>
          )}
          {statementKinds.map((kind) => {
            const statements = project.statements.filter((statement) => statement.kind === kind);
            if (statements.length === 0) return null;
            return (
              <Section key={kind} id={kind} title={t(`statements.${kind}`)}>
                <StatementList statements={statements} outputs={project.outputs} />
              </Section>
            );
          })}
          {data.activityCount > 0 && (
            <Section id="activities" title={t("activities")}>
              <ActivityList activities={activities} filter={data.filter} action={`/projects/${project.slug}`} />
            </Section>
          )}
          <StudySection title={t("studies")} studies={studies} />
          <PublicationSection title={t("publications")} publications={publications} />
        </div>
      </div>
      <TerritoryNote
        codes={activities.flatMap(({ country, countries }) => [country, ...countries].map((one) => one?.code ?? ""))}
      />
    </Page>
  );
}
