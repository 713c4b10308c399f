import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";
import { translatorFor } from "#app/messages.server.ts";
import { Dated, NamedLink } from "#app/organisations/components/refs.tsx";
import { CutText } from "#app/projects/components/cut-text.tsx";
import { listProjects } from "#app/projects/queries/projects.server.ts";
import { ContentText } from "#app/ui/content-text.tsx";
import { Link } from "#app/ui/link.tsx";
import { Page } from "#app/ui/page.tsx";
import { SourceMark } from "#app/ui/source-mark.tsx";

export async function loader({ context }: LoaderFunctionArgs) {
  const t = translatorFor(context.visitor.locale, "projects");
  return { projects: await listProjects(context.db), title: t("list.title"), description: t("list.lead") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? ""} · Octopus` },
  { name: "description", content: data?.description ?? "" },
];

export default function Projects() {
  const { projects } = useLoaderData<typeof loader>();
  const t = useTranslations("projects.list");
  return (
    <Page title={t("title")} lead={t("lead")}>
      <ol>
        {projects.map((project) => (
          <li key={project.slug} className="border-t border-line py-6">
            <p className="text-sm text-muted">
              <Dated span={project.span} />
              {project.reference && ` · ${project.reference}`}
              {project.predecessor && (
                <>
                  {` · ${t("after")} `}
                  <NamedLink to="/projects" of={project.predecessor} />
                </>
              )}
            </p>
            <h2 className="font-serif text-xl font-semibold">
              <Link to={`/projects/${project.slug}`} prefetch="intent">
                <ContentText text={project.name} />
              </Link>
              {project.shortName && <span className="font-normal text-muted"> ({project.shortName})</span>}
            </h2>
            <p className="mt-1">
              <CutText text={project.objective} cut={project.objectiveTruncated} />
              <SourceMark citations={project.citations} />
            </p>
            <p className="mt-1 text-sm text-muted first-letter:uppercase">
              {t("activities", { count: project.activities })}
            </p>
          </li>
        ))}
      </ol>
    </Page>
  );
}
